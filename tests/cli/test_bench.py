"""``lakip bench``."""

from __future__ import annotations

import re

import pytest

from lakip_cli.bench import Ukuran
from lakip_cli.cli import bench
from tests.conftest import Lakip

pytestmark = [pytest.mark.xdist_group("dask"), pytest.mark.filterwarnings("ignore")]  # Dask warns of its own loop


def test_all_three_find_and_write_the_same_and_stand_beside_each_other(lakip: Lakip) -> None:
    hasil = lakip("bench", "--unit", "2", "--jobs", "2")
    assert hasil.kode == 0, hasil
    baris = hasil.out.splitlines()
    assert [re.split(r"  +", satu.strip())[:3] for satu in baris[1:7]] == [
        [kerja, cara, "2"] for kerja in ("periksa", "susun") for cara in ("proses ini", "kolam proses", "Dask")
    ]
    assert re.match(r"periksa: 22\.000 laporan \d+,\d\d menit pada 2 inti", baris[8])
    assert re.match(r"susun: 22\.000 laporan \d+,\d\d menit pada 2 inti", baris[10])
    assert baris[11] == "hasil ketiganya: sama"


@pytest.mark.parametrize("kerja", ["periksa", "susun"])
def test_without_dask_the_others_are_measured_and_other_results_fail(
    lakip: Lakip, monkeypatch: pytest.MonkeyPatch, kerja: str
) -> None:
    monkeypatch.setattr(bench, "find_spec", lambda _: None)
    monkeypatch.setattr(
        bench,
        "ukur",
        lambda apa, cara, tugas, _: Ukuran(apa, cara, len(tugas), 1.0, 1.0, None, cara if apa == kerja else ""),
    )
    hasil = lakip("bench", "--unit", "1")
    assert hasil.kode == 1
    assert "Dask tidak diukur" in hasil.err
    assert hasil.out.endswith("hasil ketiganya: BERBEDA\n")
