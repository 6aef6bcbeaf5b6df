"""The terminal: results to standard output, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

TERBANYAK = 50
"""Findings shown in full; the rest is counted."""


class Berhenti(Exception):
    """Ends a command with an exit code; ``pesan`` is told on standard error."""

    def __init__(self, kode: int, pesan: str = "") -> None:
        super().__init__(pesan)
        self.kode = kode
        self.pesan = pesan


def cetak(teks: str) -> None:
    """Write a result."""
    sys.stdout.write(teks if teks.endswith("\n") else f"{teks}\n")


def lapor(teks: str) -> None:
    """Write what is not a result: progress, summaries, errors of use."""
    sys.stderr.write(f"{teks}\n")


def berwarna(aliran: object) -> bool:
    """Tell whether a stream is a terminal that wants colour."""
    return "NO_COLOR" not in os.environ and bool(getattr(aliran, "isatty", lambda: False)())


def folder_tahun(data: Sequence[Path]) -> list[Path]:
    """Return the folders of a command, each once however it is spelled; a file stands for the year that holds it."""
    unik: dict[str, Path] = {}
    for satu in map(_folder, data):
        unik.setdefault(os.path.realpath(satu), satu)
    return [*unik.values()]


def _folder(jalur: Path) -> Path:
    if jalur.is_dir():
        return jalur
    if not jalur.exists():
        raise Berhenti(2, f"folder {jalur.as_posix()} tidak ada; sebut folder yang memuat laporan.yaml")
    for induk in jalur.parents:
        if (induk / "laporan.yaml").is_file():
            return induk
    raise Berhenti(2, f"berkas {jalur.as_posix()} tidak berada di dalam folder tahun, yang memuat laporan.yaml")
