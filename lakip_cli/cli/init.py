"""``lakip init``: a folder for a new year, whole or not at all."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import typer

from lakip_cli.cli.belum import tempat
from lakip_cli.cli.ekspor import terhitung
from lakip_cli.cli.layar import Berhenti, folder_tahun, lapor
from lakip_cli.cli.pilihan import PilihanInit
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.diagnostics import menghentikan
from lakip_cli.model.berkas import SEBELAH, TEMPLAT_WORD
from lakip_cli.output import FolderTerisi, folder_baru
from lakip_cli.render.naskah_laporan import templat_bawaan
from lakip_cli.resolve import Laporan
from lakip_cli.scaffold import lanjut
from lakip_cli.scaffold.awal import Jawaban, mulai, tempat_lazim
from lakip_cli.scaffold.narasi import tandai

_NAMA_TAHUN = re.compile(r"\d{4}", re.ASCII)
_TAHUN_SAH = range(1945, 2101)


def jalankan(pilihan: PilihanInit) -> int:
    """Make a folder: for the year after that of another, or the first one of an agency."""
    return _dari(pilihan.ke, pilihan.dari) if pilihan.dari is not None else _pertama(pilihan)


# ── the next year ───────────────────────────────────────────────────────────────────────────────────────────


def _dari(ke: Path, dari: Path) -> int:
    (asal,) = folder_tahun([dari])
    hasil = terhitung(asal).hasil
    assert hasil is not None  # noqa: S101 - what was computed
    laporan = hasil.laporan
    nama, tahun = ke.resolve().name, laporan.tahun + 1
    if _NAMA_TAHUN.fullmatch(nama) and int(nama) != tahun:
        pesan = f"tahun sesudah {asal.as_posix()} adalah {tahun}, bukan {nama}"
        raise Berhenti(2, f"{pesan}; beri nama {ke.with_name(str(tahun)).as_posix()}")
    banyak, isian = _tulis(ke, lambda folder: _berkas(folder, asal, laporan), laporan.tahun)
    lapor(f"{ke.as_posix()}: tahun {tahun} dari {asal.as_posix()}, {banyak} berkas, {isian} tempat diisi")
    return _berikutnya(ke)


def _berkas(folder: Path, asal: Path, laporan: Laporan) -> dict[str, bytes]:
    berkas = lanjut(laporan, _sebelah(folder, asal), lambda skema: _pindah(skema, asal, folder))
    sama = [satu.berkas for satu in laporan.berkas.laporan.gambar.values()]
    sama += [TEMPLAT_WORD] if (asal / TEMPLAT_WORD).is_file() else []
    return berkas | {nama: (asal / nama).read_bytes() for nama in sama}


def _sebelah(folder: Path, asal: Path) -> str:
    """Name the folder of the year before as its neighbour; nothing when it lies elsewhere."""
    nama = f"../{asal.resolve().name}"
    bersebelahan = folder.resolve().parent == asal.resolve().parent
    return nama if bersebelahan and SEBELAH.fullmatch(nama) else ""


def _pindah(skema: str, asal: Path, folder: Path) -> str:
    """Return the path of a schema from the new folder; an address on the web stays."""
    if "://" in skema:
        return skema
    return Path(os.path.relpath(asal.resolve() / skema, folder.resolve())).as_posix()


# ── the first year ──────────────────────────────────────────────────────────────────────────────────────────


def _pertama(pilihan: PilihanInit) -> int:
    jawaban = _jawaban(pilihan)
    templat = templat_bawaan() / "tahun"
    banyak, isian = _tulis(pilihan.ke, lambda folder: mulai(jawaban, templat, lambda nama: _skema(folder, nama)))
    lapor(f"{pilihan.ke.as_posix()}: tahun {jawaban.tahun}, {banyak} berkas, {isian} tempat diisi")
    return _berikutnya(pilihan.ke)


def _jawaban(pilihan: PilihanInit) -> Jawaban:
    """Ask for what the options do not say; without a terminal, name the options that are missing."""
    tahun = pilihan.ke.resolve().name
    tahun = str(pilihan.tahun or "") or (tahun if _NAMA_TAHUN.fullmatch(tahun) else "")
    nama = _tanya("nama lengkap instansi", "--instansi", pilihan.instansi)
    tempat = _tanya("kota tempat laporan ditandatangani", "--tempat", pilihan.tempat, tempat_lazim(nama))
    tahun = _tanya("tahun laporan", "--tahun", tahun)
    if not _NAMA_TAHUN.fullmatch(tahun) or int(tahun) not in _TAHUN_SAH:
        raise Berhenti(2, f"tahun {tahun} tidak sah; tulis dengan empat angka, misalnya --tahun 2024")
    return Jawaban(nama, tempat, int(tahun))


def _tanya(apa: str, opsi: str, nilai: str, lazim: str = "") -> str:
    jawab = " ".join((nilai or _dijawab(apa, lazim)).split())
    if not jawab:
        raise Berhenti(2, f"{apa} belum disebut; tulis dengan {opsi}")
    if not jawab.isprintable():
        raise Berhenti(2, f"{apa} memuat karakter yang tidak dapat dicetak; ketik ulang dengan {opsi}")
    return jawab


def _dijawab(apa: str, lazim: str) -> str:
    if not sys.stdin.isatty():
        return lazim
    try:
        return str(typer.prompt(apa[0].upper() + apa[1:], default=lazim or None, err=True))
    except typer.Abort:
        raise Berhenti(2, "dibatalkan; tidak ada yang ditulis") from None


def _skema(folder: Path, nama: str) -> str:
    """Return the path of a schema that lies in one of the two folders above; nothing where there is none."""
    for naik in ("..", "../.."):
        if (folder / naik / "schemas" / f"{nama}.schema.json").is_file():
            return f"{naik}/schemas/{nama}.schema.json"
    return ""


# ── both ────────────────────────────────────────────────────────────────────────────────────────────────────


def _tulis(ke: Path, isi: Callable[[Path], Mapping[str, bytes]], lalu: int = 0) -> tuple[int, int]:
    """Write a folder; return how many files it has, and how many places a person must fill in."""
    try:
        with folder_baru(ke) as folder:
            berkas = isi(folder)
            for nama, teks in berkas.items():
                (folder / nama).parent.mkdir(parents=True, exist_ok=True)
                (folder / nama).write_bytes(teks)
            return len(berkas), tempat(_susun(folder, lalu).diagnosa).total()
    except FolderTerisi:
        raise Berhenti(2, f"folder {ke.as_posix()} sudah berisi; pilih nama lain, atau kosongkan dahulu") from None


def _susun(folder: Path, lalu: int) -> Compilation:
    """Compile the new folder; a paragraph that calls figures of the old year alone is taken out of print first."""
    hasil = compile_folder(folder)
    salah: dict[str, set[int]] = {}
    for temuan in hasil.diagnosa:
        if menghentikan(temuan) and temuan.span.file.startswith("narasi/"):
            salah.setdefault(temuan.span.file, set()).add(temuan.span.line)
    for nama, baris in salah.items():
        berkas = folder / nama
        berkas.write_text(tandai(hasil.teks[nama], baris, lalu), encoding="utf-8", newline="\n")
    return compile_folder(folder) if salah else hasil


def _berikutnya(ke: Path) -> int:
    lapor(f"berikutnya: lakip check {ke.as_posix()} menunjuk setiap tempat itu")
    return 0
