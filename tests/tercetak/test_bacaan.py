"""Printed numbers in every style that reports use, and those that have no reading."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Figur, Keadaan, Kosong
from lakip_cli.tercetak.bacaan import STRIP, Jenis, angka_saja, baca, jenis, kata_cocok, nomor, romawi

C, B, U = Jenis.CACAH, Jenis.BILANGAN, Jenis.UANG
DIBACA = [
    ("1,470,000", C, "1470000", 0, ""),
    ("1.470.000", C, "1470000", 0, ""),
    ("Rp. 607.519.000", C, "607519000", 0, ""),
    ("Rp, 580.626.500", C, "580626500", 0, ""),
    ("Rp607.519.000,50", C, "607519000.50", 2, ""),
    ("Rp1.000,-", C, "1000", 0, ""),
    ("9,812,119,077.00", C, "9812119077.00", 2, ""),
    ("521.845", C, "521845", 0, ""),
    ("521.845", B, "521.845", 3, ""),
    ("0,321", C, "0.321", 3, ""),
    ("0,321", B, "0.321", 3, ""),
    ("99,94", B, "99.94", 2, ""),
    ("99.9", C, "99.9", 1, ""),
    ("1.234.567", B, "1234567", 0, ""),
    ("1.234,56", B, "1234.56", 2, ""),
    ("100%", B, "100", 0, "%"),
    ("38,00 %", B, "38.00", 2, "%"),
    ("74.740 KM", C, "74740", 0, "KM"),
    ("150 Paket (bantuan)", C, "150", 0, "Paket (bantuan)"),
    ("5 (lima)", C, "5", 0, "(lima)"),
    ("(1.200)", C, "-1200", 0, ""),
    ("-1.200", C, "-1200", 0, ""),
    ("2062", C, "2062", 0, ""),
    ("Rp1,2 miliar", U, "1.2E+9", -8, ""),
    ("1.204,5 Juta rupiah", U, "1.2045E+9", -5, "rupiah"),
    ("9,812 milyar", U, "9.812E+9", -6, ""),
    ("1.204 juta", U, "1.204E+9", -6, ""),
    ("12 juta", C, "12", 0, "juta"),
]


@pytest.mark.parametrize(("cetak", "cara", "nilai", "desimal", "sisa"), DIBACA)
def test_readings(cetak: str, cara: Jenis, nilai: str, desimal: int, sisa: str) -> None:
    hasil = baca(cetak, cara)
    assert hasil is not None
    assert (str(hasil.nilai), hasil.desimal, hasil.sisa) == (nilai, desimal, sisa)
    assert hasil.persen == sisa.startswith("%")
    assert hasil.kurung == cetak.startswith("(")


@pytest.mark.parametrize(
    "cetak", ["1,204350,900", "2,418250,727", "1.590,659,227", "12.34.56", "1234.567", "5)", "Baik", "", "1,2345,6"]
)
def test_no_reading(cetak: str) -> None:
    assert baca(cetak, C) is None


@pytest.mark.parametrize("cetak", ["-", "–", "—"])
def test_a_dash_is_nothing_or_zero(cetak: str) -> None:
    assert baca(cetak, C) is STRIP


@pytest.mark.parametrize(
    ("satuan", "isi", "cara"),
    [
        ("rupiah", Decimal("1.50"), U),
        ("orang", Decimal(7), C),
        ("orang", Decimal("7.5"), B),
        ("persen", Decimal(7), B),
        ("indeks", Decimal(7), B),
        ("KM", Kosong(Keadaan.BELUM, ""), C),
    ],
)
def test_kind_follows_the_figure(satuan: str, isi: Decimal | Kosong, cara: Jenis) -> None:
    assert jenis(Figur("a", "a", isi, satuan, "", "")) is cara


@pytest.mark.parametrize(
    ("cetak", "bacaan"),
    [
        ("3", {3}), ("3.", {3}), ("3)", {3}), ("3 (tiga)", {3}), ("3 (dua)", set()), ("III", {3}), ("c.", {3, 100}),
        ("I", {1, 9}), ("D", {4}), ("kedua", {2}), ("Pertama", {1}), ("ke-4", {4}), ("empat", {4}), ("akhir", set()),
        ("XIV", {14}), ("", set()),
    ],
)  # fmt: skip
def test_ordinals(cetak: str, bacaan: set[int]) -> None:
    assert nomor(cetak) == bacaan


@pytest.mark.parametrize(("teks", "nilai"), [("iv", 4), ("ix", 9), ("xl", 40), ("lxxxviii", 88), ("ccxc", 290)])
def test_roman_numerals(teks: str, nilai: int) -> None:
    assert romawi(teks) == nilai


def test_digits_alone() -> None:
    assert angka_saja("2,418250,727") == Decimal(2418250727)
    assert angka_saja("–") is None


def test_words_behind_a_number() -> None:
    assert [kata_cocok(3, s) for s in ("", " (tiga)", " (empat)", " (orang)")] == [True, True, False, True]
