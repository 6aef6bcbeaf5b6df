"""``lakip fmt``: rewrite data files in the one layout, or with ``--check`` only name those that would change."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from lakip_cli.cli.layar import Berhenti, berwarna, cetak, lapor
from lakip_cli.compiler import CATALOGUE
from lakip_cli.diagnostics import Diagnostic, Tampilan, text, urut
from lakip_cli.fmt import TidakSama, tata
from lakip_cli.model.skema import BERKAS
from lakip_cli.output import taruh
from lakip_cli.source import tampilan


def jalankan(data: Sequence[Path], *, periksa: bool) -> int:
    """Lay out every file; 1 if one is broken, or if ``periksa`` and one would change."""
    temuan: list[Diagnostic] = []
    sumber: dict[str, str] = {}
    semua = list(dict.fromkeys(berkas for satu in data for berkas in _berkas(satu)))
    berubah = []
    for berkas, jenis in semua:
        isi = berkas.read_bytes()
        baru, salah = _tata(isi, berkas, jenis)
        if baru is None:
            temuan += salah
            sumber[berkas.as_posix()] = tampilan(isi)
        elif baru != isi:
            berubah.append(berkas.as_posix())
            if not periksa:
                taruh(berkas, baru)
    if temuan:
        lapor(text.tulis(Tampilan(tuple(urut(temuan)), sumber, CATALOGUE, berwarna(sys.stderr))).rstrip("\n"))
    if berubah:
        cetak("\n".join(berubah))
    _ringkas(len(semua), len(berubah), len(sumber), "akan ditata" if periksa else "ditata")
    return 1 if temuan or (periksa and berubah) else 0


def _tata(isi: bytes, berkas: Path, jenis: str) -> tuple[bytes | None, list[Diagnostic]]:
    try:
        return tata(isi, berkas.as_posix(), jenis)
    except TidakSama:
        pesan = "tidak dapat ditata tanpa mengubah isinya dan dibiarkan; ini kekurangan lakip, mohon laporkan"
        raise Berhenti(2, f"{berkas.as_posix()} {pesan}") from None


def _ringkas(semua: int, berubah: int, rusak: int, kata: str) -> None:
    sisa = f", {rusak} tidak disentuh karena salah tulis" if rusak else ""
    lapor(f"{berubah} berkas {kata}, {semua - berubah - rusak} sudah rapi{sisa}")


def _berkas(data: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files of a year, of every year below a folder, or a single file, each with its kind."""
    if data.is_file():
        yield data, _jenis(data)
        return
    tahun = [data] if (data / "laporan.yaml").is_file() else sorted(satu.parent for satu in data.rglob("laporan.yaml"))
    if not tahun:
        raise Berhenti(2, f"{data.as_posix()} bukan berkas data dan tidak memuat folder dengan laporan.yaml")
    rekap = data / "rekap.yaml"
    if data not in tahun and rekap.is_file() and not rekap.is_symlink():
        yield rekap, _jenis(rekap)
    for folder in tahun:
        for berkas in (*sorted(folder.glob("*.yaml")), *sorted(folder.glob("tercetak/*.yaml"))):
            dikenal = berkas.parent.name == "tercetak" or berkas.stem in BERKAS
            if dikenal and not berkas.is_symlink():
                yield berkas, _jenis(berkas)


def _jenis(berkas: Path) -> str:
    jenis = "tercetak" if berkas.parent.name == "tercetak" else berkas.stem
    if jenis not in BERKAS or berkas.suffix != ".yaml":
        raise Berhenti(2, f"{berkas.as_posix()} bukan berkas data; yang ditata: {', '.join(BERKAS)}")
    return jenis
