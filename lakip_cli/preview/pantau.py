"""What a save changes: times and sizes of the files of a year, read anew each time."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

Jejak = frozenset[tuple[str, int, int, int]]
"""Each file by its path, with time of change in nanoseconds, size in bytes, and inode: an editor may swap the file."""


def jejak(tempat: Sequence[Path]) -> Jejak:
    """Return the state of all files in folders; what vanishes meanwhile is left out."""
    return frozenset(satu for akar in tempat for satu in _jejak(akar))


def _jejak(akar: Path) -> Iterator[tuple[str, int, int, int]]:
    for berkas in _berkas(akar):
        try:
            keadaan = os.stat(berkas)  # noqa: PTH116 - asked ten times a second
        except OSError:
            continue
        yield berkas, keadaan.st_mtime_ns, keadaan.st_size, keadaan.st_ino


def _berkas(akar: Path) -> Iterator[str]:
    for folder, _, isi in os.walk(akar):
        yield from (os.path.join(folder, nama) for nama in isi)  # noqa: PTH118 - as above
