"""How each kind of value is printed, in prose and in a column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lakip_cli.calculate.cetak import RUPIAH, Gaya, fakta, gaya_satuan, tanpa_angka, turunan
from lakip_cli.calculate.figur import Isi, Jejak, Keadaan, Kosong
from lakip_cli.diagnostics import Span
from lakip_cli.model.kebijakan import Satuan

TEMPAT = Span("x.yaml", 1, 2, 1, 3)
JEJAK = Jejak("uji", "uraian", "dasar", ())

CETAK: list[tuple[Gaya, Isi, str, str]] = [
    (Gaya("persen", 2), Decimal("95.205"), "95,21%", "95,21"),
    (Gaya("persen"), Decimal("38.00"), "38,00%", "38,00"),
    (Gaya("orang"), Decimal(1187), "1.187", "1.187"),
    (Gaya("indeks", 2), Decimal("50.065"), "50,07", "50,07"),
    (Gaya(), Decimal("0.00"), "0,00", "0,00"),
    (RUPIAH, Decimal(1234567), "Rp1.234.567", "1.234.567"),
    (RUPIAH, Decimal("1234.50"), "Rp1.235", "1.235"),
    (RUPIAH, Decimal(-99_800), "-Rp99.800", "(99.800)"),
    (RUPIAH, Decimal(0), "Rp0", "0"),
    (Gaya("satu-banding", 0, "1:{}"), Decimal(2450), "1:2.450", "2.450"),
    (Gaya("satu-banding", 0, "1:{}"), "Baik", "Baik", "Baik"),
    (Gaya("persen", 2), "Sangat Baik", "Sangat Baik", "Sangat Baik"),
    (RUPIAH, date(2024, 2, 9), "9 Februari 2024", "9 Februari 2024"),
    (RUPIAH, Kosong(Keadaan.BELUM, "x"), "belum", "belum"),
    (Gaya("persen", 2), Kosong(Keadaan.TIDAK_BERLAKU, "x"), "tidak berlaku", "tidak berlaku"),
    (Gaya("persen", 2), Kosong(Keadaan.TIDAK_TERCANTUM, "x"), "tidak tercantum", "tidak tercantum"),
    (Gaya("persen", 2), tanpa_angka("penyebut 0"), "–", "–"),
]


@pytest.mark.parametrize(("gaya", "isi", "cetak", "ringkas"), CETAK)
def test_value_is_printed(gaya: Gaya, isi: Isi, cetak: str, ringkas: str) -> None:
    assert (gaya.cetak(isi), gaya.ringkas(isi)) == (cetak, ringkas)
    figur = fakta("a", "nama", isi, gaya, TEMPAT)
    assert (figur.isi, figur.satuan, figur.cetak, figur.ringkas) == (isi, gaya.satuan, cetak, ringkas)


def test_six_states_print_differently() -> None:
    isi: list[Isi] = [Decimal(5), Decimal(0), *(Kosong(keadaan, "x") for keadaan in Keadaan)]
    assert len({Gaya().cetak(satu) for satu in isi}) == 6


def test_fact_has_a_place_and_a_derived_figure_a_trace() -> None:
    asli = fakta("a", "nama", Decimal(1), Gaya(), TEMPAT)
    hasil = turunan("a", "nama", Decimal(1), Gaya(), JEJAK)
    assert (asli.tempat, asli.jejak) == ((TEMPAT,), None)
    assert (hasil.tempat, hasil.jejak) == ((), JEJAK)


PEMBULATAN: list[tuple[Isi, Gaya, str]] = [
    (Decimal("1.005"), Gaya("persen", 2), "dibulatkan 2 desimal (setengah ke atas)"),
    (Decimal("1.005"), Gaya("persen"), ""),
    (tanpa_angka("x"), Gaya("persen", 2), ""),
    ("Baik", Gaya("persen", 2), ""),
]


@pytest.mark.parametrize(("isi", "gaya", "pembulatan"), PEMBULATAN)
def test_rounding_is_said_where_it_happened(isi: Isi, gaya: Gaya, pembulatan: str) -> None:
    jejak = turunan("a", "nama", isi, gaya, JEJAK).jejak
    assert jejak is not None
    assert jejak.pembulatan == pembulatan


def test_exact_value_is_kept_behind_the_print() -> None:
    assert turunan("a", "nama", Decimal("39.82300885"), Gaya("persen", 2), JEJAK).isi == Decimal("39.82300885")


@pytest.mark.parametrize(
    ("satuan", "gaya"),
    [
        ("%", Gaya("persen", 2)),
        ("orang", Gaya("orang", 2)),
        ("satu-banding", Gaya("satu-banding", 2, "1:{}")),
        ("per-mil", Gaya("per-mil", 2, "{} per 1.000 jiwa")),
    ],
)
def test_unit_of_the_report_declares_its_form(satuan: str, gaya: Gaya) -> None:
    khusus = {"satu-banding": Satuan(cetak="1:{}", nama="banding"), "per-mil": Satuan(nama="per 1.000 jiwa")}
    assert gaya_satuan(satuan, 2, khusus) == gaya
