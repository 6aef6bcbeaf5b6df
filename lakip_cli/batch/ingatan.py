"""What a report was made from, as one fingerprint: the same fingerprint, the same bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import lakip_cli
from lakip_cli.render import templat_bawaan

PUSTAKA = (
    "jinja2",
    "markdown-it-py",
    "mdit-py-plugins",
    "xlsxwriter",
    "typst",
    "python-docx",
    "lxml",
    "vl-convert-python",
)
"""The libraries whose version may change what is written."""


def sidik(folder: Sequence[Path], pilihan: Iterable[str]) -> str:
    """Return the fingerprint of the files in ``folder`` (of one report, and of the year before), options and lakip."""
    campur = hashlib.sha256(sidik_program().encode())
    for satu in pilihan:
        campur.update(f"\0{satu}".encode())
    for akar in folder:
        for nama, isi in _isi(akar):
            campur.update(f"\0{nama}\0{len(isi)}\0".encode())
            campur.update(isi)
    return campur.hexdigest()


@cache
def sidik_program() -> str:
    """Return the fingerprint of lakip itself: its code, its templates, and the libraries that write."""
    campur = hashlib.sha256("\0".join(map(_versi, PUSTAKA)).encode())
    for akar in (Path(lakip_cli.__file__).parent, templat_bawaan()):
        for nama, isi in _isi(akar):
            if not nama.endswith(".pyc"):
                campur.update(f"\0{nama}\0".encode())
                campur.update(isi)
    return campur.hexdigest()


def _versi(pustaka: str) -> str:
    try:
        return f"{pustaka} {version(pustaka)}"
    except PackageNotFoundError:
        return pustaka


def _isi(akar: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of a folder with its bytes, sorted by its path there; a file stands for itself."""
    if akar.is_file():
        yield akar.name, akar.read_bytes()
    for folder, anak, berkas in os.walk(akar):
        anak.sort()
        for nama in sorted(berkas):
            jalur = Path(folder, nama)
            yield jalur.relative_to(akar).as_posix(), jalur.read_bytes()
