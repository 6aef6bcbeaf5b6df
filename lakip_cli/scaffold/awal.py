"""The first folder of an agency: the bundled files with its name, and a mark wherever a person must write."""

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from lakip_cli.fmt import tata
from lakip_cli.rekaman import NamedTuple

_ISIAN = re.compile(r"<<(\w+)>>")
_NAMA = re.compile(r"(?P<sebutan>.+?) (?P<daerah>(?:Kabupaten|Kota|Provinsi) (?P<tempat>.+))")
_MASA = 4
"""Years of a Renstra after its first one (Permendagri 86/2017)."""


class Jawaban(NamedTuple):
    """What is asked of an agency."""

    nama: str
    tempat: str
    tahun: int


def tempat_lazim(nama: str) -> str:
    """Return the town in which an agency of this name signs, as its region is called; empty where it cannot be told."""
    cocok = _NAMA.fullmatch(nama)
    return cocok["tempat"] if cocok and not cocok["daerah"].startswith("Provinsi") else ""


def mulai(jawaban: Jawaban, templat: Path, skema: Callable[[str], str]) -> dict[str, bytes]:
    """Return the texts of a first folder, by their names, made from the bundled files in ``templat``.

    ``skema`` gives the path of a file's schema (``kinerja``) from the new folder; empty where there is none.
    """
    isian = _isian(jawaban)
    semua = {satu.relative_to(templat).as_posix(): satu for satu in sorted(templat.rglob("*")) if satu.is_file()}
    return {nama: _satu(nama, jalur.read_text("utf-8"), isian, skema) for nama, jalur in semua.items()}


def _isian(jawaban: Jawaban) -> dict[str, str]:
    """Return the values of the bundled files by their names: texts in quotes, as YAML takes any text so."""
    cocok = _NAMA.fullmatch(jawaban.nama)
    sebutan, daerah = (cocok["sebutan"], cocok["daerah"]) if cocok else (jawaban.nama, jawaban.tempat)
    teks = {
        "nama": jawaban.nama,
        "sebutan": sebutan,
        "pemerintah": f"Pemerintah {daerah}",
        "tempat": jawaban.tempat,
        "jabatan": f"Kepala {sebutan}",
    }
    tahun = {"lalu": -1, "tahun": 0, "berikut": 1, "akhir": _MASA}
    angka = {nama: str(jawaban.tahun + beda) for nama, beda in tahun.items()}
    return {nama: json.dumps(isi, ensure_ascii=False) for nama, isi in teks.items()} | angka


def _satu(nama: str, teks: str, isian: Mapping[str, str], skema: Callable[[str], str]) -> bytes:
    isi = _ISIAN.sub(lambda satu: isian[satu[1]], teks)
    jenis, titik, _ = nama.partition(".yaml")
    if not titik:
        return isi.encode()
    kepala = f"# yaml-language-server: $schema={jalur}\n" if (jalur := skema(jenis)) else ""
    hasil, temuan = tata(f"{kepala}{isi}".encode(), nama, jenis)
    assert hasil is not None, temuan  # noqa: S101 - the files are ours
    return hasil
