"""Work is mapped in order through any executor, and survives workers that die."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

import pytest

from lakip_cli.batch.pelaksana import kolam
from lakip_cli.batch.pemetaan import PERCOBAAN, TERBESAR, PekerjaMati, Pelaksana, petakan

SEMUA = list(range(100))


def kuadrat(n: int) -> int:
    return n * n


def rapuh(tugas: tuple[int, str]) -> int:
    """Kill the worker once, at the task that names a file that is not there yet."""
    n, tanda = tugas
    if tanda and not Path(tanda).exists():
        Path(tanda).touch()
        os._exit(9)
    return n


class Rusak(ThreadPoolExecutor):
    """Breaks at some of its submissions, counted over all executors."""

    rusak: ClassVar[set[int]] = set()
    banyak: ClassVar[int] = 0

    def submit(self, *argumen: Any, **lain: Any) -> Future[Any]:
        Rusak.banyak += 1
        if Rusak.banyak in self.rusak:
            masa_depan: Future[Any] = Future()
            masa_depan.set_exception(BrokenExecutor())
            return masa_depan
        return super().submit(*argumen, **lain)


def pelaksana(*rusak: int) -> Pelaksana:
    Rusak.banyak, Rusak.rusak = 0, set(rusak)

    @contextmanager
    def buka() -> Iterator[Executor]:
        with Rusak(2) as executor:
            yield executor

    return Pelaksana(buka, 2)


@pytest.mark.parametrize("oleh", [Pelaksana(), pelaksana()], ids=["ini", "utas"])
def test_results_come_in_the_order_of_the_tasks(oleh: Pelaksana) -> None:
    assert list(petakan(kuadrat, SEMUA, oleh)) == [n * n for n in SEMUA]
    assert list(petakan(kuadrat, [], oleh)) == []


@pytest.mark.parametrize("rusak", [(1,), (3,), (8,), (2, 9, 12)])
def test_a_broken_executor_is_opened_again_and_nothing_is_lost(rusak: tuple[int, ...]) -> None:
    assert list(petakan(kuadrat, SEMUA, pelaksana(*rusak))) == [n * n for n in SEMUA]


def test_work_that_kills_every_worker_ends() -> None:
    with pytest.raises(PekerjaMati):
        list(petakan(kuadrat, SEMUA, pelaksana(*range(1, 1000))))
    assert Rusak.banyak == PERCOBAAN * 8, "each attempt hands out all batches that are left"


def test_batches_are_small_enough_for_all_workers_and_never_large() -> None:
    oleh = pelaksana()
    list(petakan(kuadrat, list(range(TERBESAR * 20)), oleh))
    assert Rusak.banyak == 20
    Rusak.banyak = 0
    list(petakan(kuadrat, [1, 2, 3], oleh))
    assert Rusak.banyak == 3


def test_a_process_that_is_killed_in_a_pool_loses_nothing(tmp_path: Path) -> None:
    tugas = [(n, str(tmp_path / "mati") if n == 5 else "") for n in range(12)]
    assert list(petakan(rapuh, tugas, kolam(2))) == list(range(12))
    assert (tmp_path / "mati").exists()
