"""The page over several reports that were built together: where each of them is, and its key figures."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from lakip_cli.cli.layar import lapor
from lakip_cli.naskah import Naskah
from lakip_cli.output import taruh
from lakip_cli.tahunan import BAB

TANDA = b"Disusun dengan lakip "
"""What every page of ours says of itself; no other file is replaced."""


def tulis(dokumen: Callable[[str], Naskah], apa: str, keluaran: Path, jenis: Collection[str]) -> None:
    """Write the page into the output folder, in the formats of the reports that a reader opens.

    ``dokumen`` makes it of the name of the file that its links open; ``apa`` says what it is a page of.
    """
    for nama, isi in _halaman(dokumen, jenis).items():
        ke = keluaran / nama
        if ke.exists() and TANDA not in ke.read_bytes():
            lapor(f"{ke.as_posix()} bukan halaman lakip dan dibiarkan; pindahkan agar indeks dapat ditulis")
        else:
            taruh(ke, isi)
            lapor(f"{ke.as_posix()}: indeks {apa}")


def _halaman(dokumen: Callable[[str], Naskah], jenis: Collection[str]) -> dict[str, bytes]:
    halaman: dict[str, bytes] = {}
    if "html" in jenis:
        from lakip_cli.formats import html

        halaman["index.html"] = html.tulis(dokumen("laporan.html"))[html.LENGKAP]
    if "md" in jenis:
        from lakip_cli.formats import markdown

        bab = markdown.tulis(dokumen("laporan.md"))[f"{BAB}.md"]
        halaman["index.md"] = bab.rpartition(b"\n---\n")[0]  # the way back to contents that it has not
    return halaman
