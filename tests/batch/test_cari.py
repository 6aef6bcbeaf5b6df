"""Years are found wherever they lie."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.batch.cari import tahun_di_bawah


def test_years_are_found_at_any_depth_in_order_and_never_within_another(tmp_path: Path) -> None:
    for satu in ("b/2024", "a/kec/2024", "a/2023", "a/2023/dalam", ".git/2024", "kosong"):
        (tmp_path / satu).mkdir(parents=True)
        if satu != "kosong":
            (tmp_path / satu / "laporan.yaml").touch()
    (tmp_path / "tautan").symlink_to(tmp_path / "b")
    assert [p.relative_to(tmp_path).as_posix() for p in tahun_di_bawah(tmp_path)] == ["a/2023", "a/kec/2024", "b/2024"]


def test_a_year_stands_for_itself(tmp_path: Path) -> None:
    (tmp_path / "laporan.yaml").touch()
    assert tahun_di_bawah(tmp_path) == [tmp_path]
