"""The terminal: results to standard output, everything else to standard error."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lakip_cli.rekaman import NamedTuple

TERBANYAK = 50
"""Findings shown in full; the rest is counted."""


class Ramai(NamedTuple):
    """Who works at many folders: so many processes, or the cluster at an address; ``paksa`` builds all anew."""

    jobs: int = 1
    scheduler: str = ""
    paksa: bool = False


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


def banyak(data: Sequence[Path], ramai: Ramai) -> bool:
    """Tell whether a command is about many folders: one of its inputs holds years, or several shall work."""
    return ramai != Ramai() or any(map(_akar, data))


def cari(data: Sequence[Path]) -> list[Path]:
    """Return the years that inputs stand for: a folder that is no year stands for all years below it."""
    from lakip_cli.batch.cari import tahun_di_bawah

    return [satu for akar in data for satu in (tahun_di_bawah(akar) if _akar(akar) else [akar])]


def _akar(data: Path) -> bool:
    """Tell whether a folder is none of a year and holds some."""
    return data.is_dir() and not (data / "laporan.yaml").exists() and any(data.rglob("laporan.yaml"))


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
