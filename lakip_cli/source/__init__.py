"""YAML text to typed objects that know their place; the only door to the YAML library."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.source.isi import Daftar, Isi, Peta, Skalar, Sumber, Tanda, cuplik, komentar, span
from lakip_cli.source.kode import KODE
from lakip_cli.source.pembaca import Pembaca
from lakip_cli.source.teks import UKURAN_TERBESAR, bersihkan, cari_terlarang, dekode, tampilan

__all__ = [
    "KODE",
    "Daftar",
    "Isi",
    "Peta",
    "Skalar",
    "Sumber",
    "Tanda",
    "baca",
    "baca_berkas",
    "baca_teks",
    "cuplik",
    "komentar",
    "span",
    "tampilan",
]


def baca(data: bytes, nama: str) -> tuple[Peta | Daftar | None, list[Diagnostic]]:
    """Read one file's bytes; ``nama`` is its path as findings show it.

    The tree is None exactly when there are findings: a tree with a doubtful value is never handed out. Whatever the
    bytes are, this returns, in time and memory bounded by the limits of this package.
    """
    teks, temuan = dekode(data, nama)
    if temuan:
        return None, temuan
    terbaca, temuan = bersihkan(teks, nama)
    pembaca = Pembaca(Sumber(nama, teks), terbaca, temuan)
    isi = pembaca.baca()
    return (None if pembaca.temuan else isi), sorted(pembaca.temuan)


def baca_berkas(path: Path, nama: str) -> tuple[Peta | Daftar | None, list[Diagnostic]]:
    """Read one file of the disk; what cannot be opened is a finding, what is too large is not read to its end."""
    data, temuan = _isi_disk(path, nama)
    return (None, temuan) if data is None else baca(data, nama)


def baca_teks(path: Path, nama: str) -> tuple[str | None, list[Diagnostic]]:
    """Read one narrative file of the disk: UTF-8 text with line feeds only, or None and what is wrong with it."""
    data, temuan = _isi_disk(path, nama)
    if data is None:
        return None, temuan
    teks, temuan = dekode(data, nama)
    temuan = temuan or cari_terlarang(teks, nama)
    return (None if temuan else teks.replace("\r\n", "\n").replace("\r", "\n")), temuan


def _isi_disk(path: Path, nama: str) -> tuple[bytes | None, list[Diagnostic]]:
    try:
        return _isi_berkas(path), []
    except OSError as galat:
        pesan = f"berkas tidak dapat dibaca: {galat.strerror or galat}"
        return None, [KODE["Y027"].at(Span(nama, 1, 1, 1, 1), pesan, "periksa nama berkas dan hak bacanya")]


def _isi_berkas(path: Path) -> bytes:
    if not path.is_file():
        raise FileNotFoundError(None, "tidak ada berkas dengan nama itu")
    with path.open("rb") as berkas:
        return berkas.read(UKURAN_TERBESAR + 1)
