"""Claims found again by address, row, table and value."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.tercetak.arsip import Arsip, Kasus, khas
from lakip_cli.tercetak.urai import Terurai
from tests.tercetak.contoh import kutipan, tabel

Uraikan = Callable[[str], tuple[Terurai, list[Diagnostic]]]
KLAIM = tabel("sub_kegiatan | nomor | pagu | realisasi", "gedung | 1 | 120.456.000 | 1", "taman | b. | 2 |") + kutipan(
    "[Rp120.456.000,00](sub_kegiatan.gedung.pagu) [II](sub_kegiatan.taman.nomor) [UU](dasar_hukum.uu.nama)"
)


@pytest.fixture(scope="module")
def arsip(uraikan: Uraikan, tahun: Hasil) -> Arsip:
    return Arsip(tahun, uraikan(KLAIM)[0].pernyataan)


def test_by_address(arsip: Arsip) -> None:
    assert [p.cetak for p in arsip.sealamat["sub_kegiatan.gedung.pagu"]] == ["120.456.000", "Rp120.456.000,00"]
    assert [nilai for _, nilai in arsip.tercetak("sub_kegiatan.gedung.pagu")] == [Decimal(120_456_000)] * 2
    assert list(arsip.tercetak("entah")) == []


def test_by_row_and_table(arsip: Arsip) -> None:
    pertama = arsip.semua[0]
    assert list(arsip.sebaris(pertama)) == ["nomor", "pagu", "realisasi"]
    assert [next(iter(baris.values())).benda for baris in arsip.setabel(pertama).values()] == [
        "sub_kegiatan.gedung",
        "sub_kegiatan.taman",
    ]


def test_two_printings_of_one_value_have_one_key(arsip: Arsip) -> None:
    gedung = arsip.sealamat["sub_kegiatan.gedung.pagu"]
    assert len({arsip.kunci(satu) for satu in gedung}) == 1
    nomor = arsip.sealamat["sub_kegiatan.taman.nomor"]
    assert len({arsip.kunci(satu) for satu in nomor}) == 1
    assert arsip.kunci(arsip.semua[-1]) == ("nilai", "dasar_hukum.uu.nama", "uu")
    arsip.kelompokkan(gedung[0], ("x",))
    assert arsip.kunci(gedung[0]) == ("x",)


def test_figures_by_year_value_and_name(arsip: Arsip) -> None:
    tahun = [satu.alamat for satu in arsip.tahun_lain("indikator.kunjungan.realisasi.2019")]
    assert tahun == [f"indikator.kunjungan.realisasi{y}" for y in (".2022", ".2023", "")]
    assert arsip.fakta_bernilai[Decimal(20_480)].alamat == "indikator.kunjungan.realisasi.2023"
    assert arsip.bernama["buku anak"].alamat == "sub_kegiatan.anak.nama"
    assert arsip.nilai("indikator.kunjungan.realisasi") == Decimal(23_115)
    assert arsip.nilai("indikator.mutu.realisasi") is None
    assert [satu.alamat for satu in arsip.pagu][:1] == ["program.umum.pagu"]


def test_the_budget_tree(arsip: Arsip) -> None:
    assert arsip.induk["sub_kegiatan.taman"].alamat == "kegiatan.ruang"
    assert arsip.sejalur("program.umum", "sub_kegiatan.taman")
    assert arsip.sejalur("sub_kegiatan.taman", "kegiatan.ruang")
    assert not arsip.sejalur("sub_kegiatan.taman", "sub_kegiatan.gedung")


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [("100", False), ("99.9", True), ("0.05", False), ("1500", False), ("-1560", True), ("0", False)],
)
def test_numbers_that_can_be_recognised(nilai: str, harapan: bool) -> None:  # noqa: FBT001
    assert khas(Decimal(nilai)) is harapan


def test_a_case_compares_at_the_printed_precision(kasus: Callable[[str], tuple[Arsip, Kasus]]) -> None:
    _, satu = kasus("[37,60](indikator.tepat.realisasi)")
    assert [satu.cocok(Decimal(x)) for x in ("37.6", "37.604", "37.605")] == [True, True, False]
    assert (satu.khas, round(satu.beda, 3)) == (True, Decimal("-0.011"))
    assert isinstance(satu.figur, Figur)
