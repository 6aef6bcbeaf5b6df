"""What many reports cost."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli import bench
from lakip_cli.batch.pemetaan import Pelaksana
from lakip_cli.bench import Hasil, Tugas, bangun, periksa, rss, tahapan, ukur
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


def test_reports_are_checked_and_their_findings_told_apart(tmp_path: Path) -> None:
    tugas = [Tugas(satu, tmp_path / "ke") for satu in buat(tmp_path / "data", 2)]
    assert periksa(tugas[0]) == periksa(tugas[0]) != periksa(tugas[1])
    lama = periksa(tugas[0])
    (tugas[0].folder / "anggaran.yaml").write_text("keliru: ya\n", encoding="utf-8")
    assert periksa(tugas[0]) != lama
    assert not (tmp_path / "ke").exists()


def test_a_measurement_tells_speed_and_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tugas = [Tugas(satu, tmp_path / satu.parent.name) for satu in buat(tmp_path / "data", 2)]
    hasil = ukur("susun", "ini", tugas, Pelaksana())
    assert (hasil.kerja, hasil.cara, hasil.banyak) == ("susun", "ini", 2)
    assert hasil.sedetik == 2 / hasil.detik > 0
    assert hasil.jam > 0
    assert ukur("susun", "ini", tugas, Pelaksana()).sidik == hasil.sidik
    monkeypatch.setattr(bench, "STATM", tmp_path / "tiada")
    assert rss() is None
    assert ukur("susun", "ini", tugas, Pelaksana()).mib is None


def test_growth_is_that_of_the_process_that_grew_most() -> None:
    satu = [Hasil("", 1.0, proses, mib) for proses, mib in ((1, 10.0), (2, 50.0), (1, 13.0), (2, 51.0))]
    assert bench._tumbuh(satu) == 3
    assert bench._tumbuh([satu[0]._replace(mib=None)]) is None
