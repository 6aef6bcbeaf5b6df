"""The real executors: a pool of processes, and a Dask cluster of separate processes over TCP."""

from __future__ import annotations

import os
import shutil
import signal
import time
import warnings
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from lakip_cli.batch.pelaksana import TakTersambung, dask, kluster_setempat, kolam
from lakip_cli.batch.pemetaan import petakan
from lakip_cli.cli.pekerjaan import INGATAN
from tests.conftest import Lakip

pytestmark = [pytest.mark.xdist_group("dask"), pytest.mark.filterwarnings("ignore")]  # Dask warns of its own loop


def test_a_pool_works_in_other_processes() -> None:
    proses = list(petakan(eval, ["__import__('os').getpid()"] * 20, kolam(2)))
    assert os.getpid() not in proses


@pytest.fixture(scope="module")
def kluster() -> Iterator[str]:
    from distributed import LocalCluster

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, protocol="tcp") as satu:
        yield satu.scheduler_address


def test_a_cluster_works_in_order_in_other_processes_over_tcp(kluster: str) -> None:
    assert kluster.startswith("tcp://")
    pelaksana = dask(kluster)
    assert pelaksana.pekerja == 2
    assert list(petakan(str, range(20), pelaksana)) == [str(n) for n in range(20)]
    assert os.getpid() not in list(petakan(eval, ["__import__('os').getpid()"] * 8, pelaksana))


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(kluster: str, tmp_path: Path) -> None:
    mati = tmp_path / "mati"
    bunuh_sekali = f"{str(mati)!r} and (p := __import__('pathlib').Path({str(mati)!r}), p.exists() or (p.touch(), "
    bunuh_sekali += f"__import__('os').kill(__import__('os').getpid(), {int(signal.SIGKILL)})), 5)[-1]"
    tugas = ["4", bunuh_sekali, "6"]
    assert list(petakan(eval, tugas, dask(kluster))) == [4, 5, 6]
    assert mati.exists()


def isi(akar: Path) -> dict[str, bytes]:
    """Every file of a build but its memory, which names the folder as it was given."""
    return {
        p.relative_to(akar).as_posix(): p.read_bytes() for p in akar.rglob("*") if p.is_file() and p.name != INGATAN
    }


def test_a_cluster_builds_the_same_bytes(kluster: str, tahun: Path, lakip: Lakip) -> None:
    for satu in ("kab/a", "kab/b"):
        shutil.copytree(tahun, Path(satu) / "2024")
    assert lakip("build", "kab", "-f", "md,html,json", "-o", "satu").kode == 0
    assert lakip("build", "kab", "-f", "md,html,json", "-o", "dua", "--scheduler", kluster).kode == 0
    assert isi(Path("dua")) == isi(Path("satu"))
    assert len(isi(Path("satu"))) > 40


def test_a_cluster_sums_up_the_same_bytes(kluster: str, tahun: Path, lakip: Lakip) -> None:
    for satu in ("kab/a", "kab/b"):
        shutil.copytree(tahun, Path(satu) / "2024")
    Path("kab/rekap.yaml").write_text("pemerintah: Kabupaten Tanjung Harapan\ntahun: 2024\n", encoding="utf-8")
    jenis = ("-f", "md,html,json,xlsx")
    assert lakip("rekap", "kab", *jenis, "-o", "satu").kode == 0
    hasil = lakip("rekap", "kab", *jenis, "-o", "dua", "--scheduler", kluster)
    assert hasil.kode == 0
    assert hasil.err.endswith("2 instansi, 0 laporan tidak direkap\n")
    assert isi(Path("dua")) == isi(Path("satu"))
    assert "rekap-2024/laporan.xlsx" in isi(Path("satu"))


def bunuh_setelah_pertama(proses: int, keluaran: Path, jadi: list[int]) -> None:
    """Kill a process as soon as a report is there, and note how many are."""
    while not (ada := [*keluaran.glob("*/2024/hasil.json")]):
        time.sleep(0.001)
    os.kill(proses, signal.SIGKILL)
    jadi.append(len(ada))


def test_a_worker_that_is_killed_between_reports_loses_none(kluster: str, tahun: Path, lakip: Lakip) -> None:
    for n in range(16):
        shutil.copytree(tahun, Path("kab", f"n{n:02}") / "2024")
    assert lakip("build", "kab", "-f", "md,json", "-o", "satu").kode == 0
    jadi: list[int] = []
    proses = next(iter(petakan(eval, ["__import__('os').getpid()"], dask(kluster))))
    pembunuh = Thread(target=bunuh_setelah_pertama, args=(proses, Path("dua"), jadi))
    pembunuh.start()
    assert lakip("build", "kab", "-f", "md,json", "-o", "dua", "--scheduler", kluster).kode == 0
    pembunuh.join()
    assert jadi[0] < 16
    assert isi(Path("dua")) == isi(Path("satu"))


def test_a_cluster_of_ones_own_stands_beside_another_and_says_nothing() -> None:
    with warnings.catch_warnings(record=True) as semua:
        warnings.simplefilter("always")
        with kluster_setempat(1) as satu, kluster_setempat(1) as lain:
            assert satu != lain
            pemrofil = "__import__('dask').config.get('distributed.worker.profile.enabled')"
            assert list(petakan(eval, [pemrofil], dask(lain))) == [False]
    assert [str(isi.message) for isi in semua if "already in use" in str(isi.message)] == []


def test_an_address_where_nobody_answers_is_an_error_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lakip_cli.batch.pelaksana.TUNGGU", 0.2)
    with pytest.raises(TakTersambung):
        dask("tcp://127.0.0.1:1")
