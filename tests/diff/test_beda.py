"""Differences of two figures."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate.cetak import Gaya, fakta
from lakip_cli.calculate.figur import Figur, Isi
from lakip_cli.diagnostics import Span
from lakip_cli.diff.beda import beda, bertanda, desimal_cetak


def figur(isi: str | Isi, satuan: str = "orang", desimal: int | None = None) -> Figur:
    nilai = Decimal(isi) if isinstance(isi, str) and isi.strip("-.").replace(".", "").isdecimal() else isi
    return fakta("a", "a", nilai, Gaya(satuan, desimal), Span("x", 1, 1, 1, 1))


@pytest.mark.parametrize(
    ("lama", "baru", "satuan", "harapan"),
    [
        ("20", "25", "orang", "+5; +25,00%"),
        ("-20", "-25", "orang", "-5; -25,00%"),
        ("0", "25", "orang", "+25"),
        ("33.00", "38.5", "persen", "+5,50 persen poin"),
        ("1000", "900", "rupiah", "-Rp100; -10,00%"),
        ("100", "100.001", "orang", "+0,001; +0,001%"),
    ],
)
def test_a_difference_has_its_unit_and_a_percentage_only_points(
    lama: str, baru: str, satuan: str, harapan: str
) -> None:
    hasil = beda(figur(lama, satuan), figur(baru, satuan))
    assert hasil is not None
    assert hasil.cetak == harapan
    assert hasil.selisih == Decimal(baru) - Decimal(lama)
    assert (hasil.persen is None) == (satuan == "persen" or lama == "0")


def test_two_units_or_no_numbers_have_no_difference() -> None:
    assert beda(figur("1"), figur("1", "jiwa")) is None
    assert beda(figur("Baik"), figur("1")) is None
    assert beda(figur("1"), figur("Baik")) is None
    assert beda(None, figur("1")) is None
    assert beda(figur("1"), None) is None


def test_a_difference_that_rounds_to_nothing_shows_more_decimals() -> None:
    assert bertanda(Decimal("-0.0004"), 2) == "-0,0004"
    assert bertanda(Decimal(0), 2) == "+0,00"
    assert bertanda(Decimal("0.00000001"), 0) == "+0,000000"


def test_decimals_are_counted_as_printed() -> None:
    assert [desimal_cetak(satu) for satu in ("1.204", "1,50", "(1.204,5)", "Baik, sekali")] == [0, 2, 1, 0]
