"""The model of ``rekap.yaml``."""

from __future__ import annotations

from tests.rekap.contoh import berkas


def test_a_folder_is_the_id_unless_it_is_named() -> None:
    satu = berkas("instansi: {a: {}, b: {folder: kes/rsud/}}\n")
    assert [satu.folder(id_) for id_ in satu.instansi] == ["a", "kes/rsud"]


def test_without_a_first_year_only_the_year_itself_is_looked_at() -> None:
    assert berkas().awal == 2024
    assert berkas("sejak: 2020\n").awal == 2020
