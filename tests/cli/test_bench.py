"""``lakip bench``."""

from __future__ import annotations

import re

import pytest

from lakip_cli.bench import Ukuran
from lakip_cli.cli import bench
from tests.conftest import Lakip

pytestmark = [pytest.mark.xdist_group("dask"), pytest.mark.filterwarnings("ignore")]  # Dask warns of its own loop


def test_all_three_write_the_same_bytes_and_stand_beside_each_other(lakip: Lakip) -> None:
    hasil = lakip("bench", "--unit", "2", "--jobs", "2")
    assert hasil.kode == 0, hasil
    baris = hasil.out.splitlines()
    assert [re.split(r"  +", satu.strip())[:2] for satu in baris[1:4]] == [
        ["proses ini", "2"],
        ["kolam proses", "2"],
        ["Dask", "2"],
    ]
    assert re.match(r"22\.000 laporan: \d+,\d\d menit pada 2 inti", baris[5])
    assert baris[6] == "bita hasil: sama"


def test_without_dask_the_others_are_measured_and_other_bytes_fail(
    lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bench, "find_spec", lambda _: None)
    monkeypatch.setattr(bench, "ukur", lambda cara, tugas, _: Ukuran(cara, len(tugas), 1.0, None, cara))
    hasil = lakip("bench", "--unit", "1")
    assert hasil.kode == 1
    assert "Dask tidak diukur" in hasil.err
    assert hasil.out.endswith("bita hasil: BERBEDA\n")
