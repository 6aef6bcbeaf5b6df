"""The memory of paintings: right or not there, whatever happened to it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lakip_cli.grafik import simpanan
from lakip_cli.grafik.simpanan import TERBESAR, Simpanan

ISI = b"lukisan"


def _pertama() -> bytes:
    return ISI


def _terlarang() -> bytes:
    raise AssertionError("painted again")


def _berkas(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file()]


def test_what_was_painted_is_remembered(tmp_path: Path) -> None:
    folder = tmp_path / "belum" / "ada"
    assert Simpanan(folder).ambil(["a"], _pertama) == ISI
    assert Simpanan(folder).ambil(["a"], _terlarang) == ISI


def test_other_input_is_another_painting(tmp_path: Path) -> None:
    Simpanan(tmp_path).ambil({"b": 1, "a": 2}, _pertama)
    assert Simpanan(tmp_path).ambil({"a": 2, "b": 1}, _terlarang) == ISI
    assert Simpanan(tmp_path).ambil({"a": 2, "b": 2}, lambda: b"lain") == b"lain"


def test_without_a_folder_nothing_is_remembered() -> None:
    lupa = Simpanan()
    assert lupa.ambil("a", _pertama) == ISI
    assert lupa.ambil("a", lambda: b"lain") == b"lain"


@pytest.mark.parametrize("rusak", [b"", b"x", b"x" * 32, b"x" * 50])
def test_a_damaged_file_counts_as_not_there(rusak: bytes, tmp_path: Path) -> None:
    Simpanan(tmp_path).ambil("a", _pertama)
    (berkas,) = _berkas(tmp_path)
    berkas.write_bytes(rusak)
    assert Simpanan(tmp_path).ambil("a", _pertama) == ISI
    assert Simpanan(tmp_path).ambil("a", _terlarang) == ISI


def test_a_folder_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "berkas").write_bytes(b"")
    assert Simpanan(tmp_path / "berkas").ambil("a", _pertama) == ISI


def test_a_failure_while_writing_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def penuh(_lama: Path, _baru: Path) -> Path:
        raise OSError(28, "penuh")

    monkeypatch.setattr(Path, "replace", penuh)
    assert Simpanan(tmp_path).ambil("a", _pertama) == ISI
    assert not _berkas(tmp_path)


def test_a_full_folder_drops_what_was_used_longest_ago(tmp_path: Path) -> None:
    ingat = Simpanan(tmp_path)
    ingat.ambil("a", _pertama)
    (milik,) = _berkas(tmp_path)
    for ke in range(1, 11):
        lain = milik.parent / str(ke)
        lain.write_bytes(b"x" * (TERBESAR // 4))
        os.utime(lain, ns=(ke, ke))
    os.utime(milik, ns=(0, 0))
    ingat.ambil("a", _terlarang)

    simpanan._simpan(milik.parent / "baru", ISI)
    assert {satu.name for satu in _berkas(tmp_path)} == {"baru", milik.name, "8", "9", "10"}
