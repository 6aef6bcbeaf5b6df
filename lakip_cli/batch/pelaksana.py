"""Who does the work of many folders: this process, a pool of processes, or a Dask cluster that is there already."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_context

from lakip_cli.batch.pemetaan import Pelaksana
from lakip_cli.batch.sampah import jarang

TUNGGU = 10
"""Seconds to wait for a scheduler."""


class TakTersambung(Exception):
    """No scheduler answers at the address."""


def kolam(pekerja: int) -> Pelaksana:
    """Return a pool of ``pekerja`` processes; started anew, so that they share nothing with this one."""
    buka = partial(ProcessPoolExecutor, pekerja, mp_context=get_context("spawn"), initializer=jarang)
    return Pelaksana(buka, pekerja)


def dask(alamat: str) -> Pelaksana:
    """Return the workers of the cluster whose scheduler is at ``alamat``; they must see the same files.

    Raises:
        TakTersambung: nobody answers there.
    """
    from distributed import Client

    try:
        with Client(alamat, timeout=TUNGGU) as klien:
            pekerja = sum(klien.nthreads().values())
    except (OSError, ValueError) as galat:
        raise TakTersambung(alamat) from galat
    return Pelaksana(partial(_buka_dask, alamat), max(1, pekerja))


@contextmanager
def kluster_setempat(pekerja: int) -> Iterator[str]:
    """Start a cluster on this machine, of separate processes that talk over TCP, and give its address.

    Its workers do not watch themselves at work: Dask's profiler costs a quarter of their time, and memory that grows.
    """
    from distributed import LocalCluster

    pekerja_ = {"threads_per_worker": 1, "config": {"distributed.worker.profile.enabled": False}}
    # Any free port: without a dashboard it still serves HTTP, and warns when another cluster has its usual port.
    penjadwal = {"dashboard_address": None, "protocol": "tcp", "scheduler_kwargs": {"dashboard_address": ":0"}}
    with LocalCluster(n_workers=pekerja, **pekerja_, **penjadwal, silence_logs=logging.ERROR) as kluster:
        yield kluster.scheduler_address


@contextmanager
def _buka_dask(alamat: str) -> Iterator[Executor]:
    from distributed import Client

    with Client(alamat, timeout=TUNGGU) as klien:
        # Not pure: a build is done for what it leaves on the disk, so that a task is never answered from memory.
        yield klien.get_executor(pure=False)
