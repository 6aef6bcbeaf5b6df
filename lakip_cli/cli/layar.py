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
    """Return the folders of a command, each seen to exist."""
    for folder in data:
        if not folder.is_dir():
            raise Berhenti(2, f"folder {folder.as_posix()} tidak ada; sebut folder yang memuat laporan.yaml")
    return list(data)
