"""Sections by address."""

from __future__ import annotations

import pytest

from lakip_cli.diff.bagian import bagian, menentukan
from lakip_cli.diff.jenis import Bagian


@pytest.mark.parametrize(
    ("kunci", "jenis", "harapan"),
    [
        ("kebijakan.efisiensi", "", Bagian.KEBIJAKAN),
        ("skala.k.baik", "skala", Bagian.KEBIJAKAN),
        ("indikator.a.capaian.plafon", "indikator", Bagian.KEBIJAKAN),
        ("indikator.a.rumus.kali", "indikator", Bagian.DEFINISI),
        ("program.p.mendukung", "program", Bagian.DEFINISI),
        ("satuan.u.kali", "satuan", Bagian.DEFINISI),
        ("indikator.a.bukti", "indikator", Bagian.LAIN),
        ("indikator.a.target", "indikator", Bagian.TARGET),
        ("indikator.a.realisasi", "indikator", Bagian.REALISASI),
        ("program.p.keluaran.realisasi", "keluaran", Bagian.REALISASI),
        ("program.p.realisasi", "program", Bagian.ANGGARAN),
        ("akun.5.1.realisasi", "akun", Bagian.ANGGARAN),
        ("perjanjian.p.pagu", "", Bagian.ANGGARAN),
        ("program.p.kode", "program", Bagian.NAMA),
        ("pejabat.camat.nama", "pejabat", Bagian.LAIN),
        ("laporan.judul", "", Bagian.LAIN),
    ],
)
def test_an_address_has_a_section(kunci: str, jenis: str, harapan: Bagian) -> None:
    assert bagian(kunci, jenis) is harapan


def test_what_is_measured_and_how_decides_whether_values_compare() -> None:
    kunci = ("satuan", "rumus.kali", "bobot", "iku")
    assert [menentukan(f"indikator.a.{satu}", "indikator.a") for satu in kunci] == [True, True, False, False]
    assert not menentukan("satuan", "")
