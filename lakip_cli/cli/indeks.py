"""The page over several years that were built together: where each report is, and its key figures."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from lakip_cli.calculate.buku import Hasil
from lakip_cli.cli.layar import lapor
from lakip_cli.output import taruh
from lakip_cli.tahunan import BAB, dokumen

TANDA = b"Disusun dengan lakip "
"""What every page of ours says of itself; no other file is replaced."""


def tulis(semua: Sequence[tuple[Hasil, Path]], keluaran: Path, jenis: Collection[str]) -> None:
    """Write the page into the output folder, in the formats of the reports that a reader opens."""
    for nama, isi in _halaman(semua, keluaran, jenis).items():
        ke = keluaran / nama
        if ke.exists() and TANDA not in ke.read_bytes():
            lapor(f"{ke.as_posix()} bukan halaman lakip dan dibiarkan; pindahkan agar indeks tahun dapat ditulis")
        else:
            taruh(ke, isi)
            lapor(f"{ke.as_posix()}: indeks {len(semua)} tahun")


def _halaman(semua: Sequence[tuple[Hasil, Path]], keluaran: Path, jenis: Collection[str]) -> dict[str, bytes]:
    def naskah(laporan: str) -> list[tuple[Hasil, str]]:
        return [(hasil, f"./{(ke.relative_to(keluaran) / laporan).as_posix()}") for hasil, ke in semua]

    halaman: dict[str, bytes] = {}
    if "html" in jenis:
        from lakip_cli.formats import html

        halaman["index.html"] = html.tulis(dokumen(naskah("laporan.html")))[html.LENGKAP]
    if "md" in jenis:
        from lakip_cli.formats import markdown

        bab = markdown.tulis(dokumen(naskah("laporan.md")))[f"{BAB}.md"]
        halaman["index.md"] = bab.rpartition(b"\n---\n")[0]  # the way back to contents that it has not
    return halaman
