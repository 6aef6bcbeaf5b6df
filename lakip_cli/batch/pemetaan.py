"""The same work for many folders, through any ``concurrent.futures.Executor``, in the order of the folders."""

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor
from contextlib import AbstractContextManager
from typing import TypeVar

from lakip_cli.rekaman import NamedTuple

T = TypeVar("T")
R = TypeVar("R")

TERBESAR = 32
"""Tasks of one batch at most: enough that sending costs little, few enough that no worker waits long for another."""
PERCOBAAN = 3
"""How often workers may die in a row, without any batch done between, before the command gives up."""


class Pelaksana(NamedTuple):
    """Who does the work: how an executor is opened, and how many it works with; without one, this process does."""

    buka: Callable[[], AbstractContextManager[Executor]] | None = None
    pekerja: int = 1


class PekerjaMati(Exception):
    """Workers died again and again at the same tasks."""


def petakan(kerja: Callable[[T], R], tugas: Sequence[T], pelaksana: Pelaksana) -> Iterator[R]:
    """Yield ``kerja`` of each task, in their order; it is a pure function that can be pickled, and may be done twice.

    Raises:
        PekerjaMati: the same batch killed its worker several times.
    """
    if pelaksana.buka is None:
        yield from map(kerja, tugas)
        return
    sisa, gagal = _kelompok(tugas, pelaksana.pekerja), 0
    while sisa and gagal < PERCOBAAN:
        with pelaksana.buka() as executor:
            antre = [executor.submit(_kerjakan, kerja, isi) for isi in sisa]
            for masa_depan in antre:
                try:
                    hasil = masa_depan.result()
                except BrokenExecutor:
                    gagal += 1
                    break
                sisa, gagal = sisa[1:], 0
                yield from hasil
    if sisa:
        raise PekerjaMati


def _kelompok(tugas: Sequence[T], pekerja: int) -> list[Sequence[T]]:
    besar = max(1, min(TERBESAR, math.ceil(len(tugas) / (4 * pekerja))))
    return [tugas[awal : awal + besar] for awal in range(0, len(tugas), besar)]


def _kerjakan(kerja: Callable[[T], R], isi: Sequence[T]) -> list[R]:
    return [kerja(satu) for satu in isi]
