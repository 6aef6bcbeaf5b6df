"""What many reports cost."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli import bench
from lakip_cli.batch.pemetaan import Pelaksana
from lakip_cli.bench import Tugas, bangun, rss, tahapan, ukur
from lakip_cli.bench.instansi import buat


def test_sizes_are_powers_of_ten_and_the_last() -> None:
    assert [*tahapan(5)] == [5]
    assert [*tahapan(100)] == [10, 100]
    assert [*tahapan(250)] == [10, 100, 250]


def test_reports_are_built_and_their_bytes_told_apart(tmp_path: Path) -> None:
    satu, dua = buat(tmp_path / "data", 2)
    assert bangun(Tugas(satu, tmp_path / "a")) == bangun(Tugas(satu, tmp_path / "b"))
    assert bangun(Tugas(satu, tmp_path / "a")) != bangun(Tugas(dua, tmp_path / "a"))
    assert (tmp_path / "a" / "laporan.html").is_file()


def test_a_measurement_tells_speed_and_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tugas = [Tugas(satu, tmp_path / satu.parent.name) for satu in buat(tmp_path / "data", 2)]
    hasil = ukur("ini", tugas, Pelaksana())
    assert (hasil.cara, hasil.banyak) == ("ini", 2)
    assert hasil.sedetik == 2 / hasil.detik > 0
    assert ukur("ini", tugas, Pelaksana()).sidik == hasil.sidik
    monkeypatch.setattr(bench, "STATM", tmp_path / "tiada")
    assert rss() is None
    assert ukur("ini", tugas, Pelaksana()).mib is None
