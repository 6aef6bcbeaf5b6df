"""A number format shows a value exactly as the report prints it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli import angka
from lakip_cli.formats.xlsx.bentuk import bentuk, tanpa_kata


@pytest.mark.parametrize(
    ("isi", "cetak", "hasil"),
    [
        ("101.6171", "101,62%", '#,##0.00"%";-#,##0.00"%"'),
        ("95", "≥ 95,00%", '"≥ "#,##0.00"%";-"≥ "#,##0.00"%"'),
        ("1234567", "1.234.567", "#,##0"),
        ("-99800", "-Rp99.800", '"Rp"#,##0;-"Rp"#,##0'),
        ("5", "1:5", '"1:"#,##0;-"1:"#,##0'),
        ("49.27", "49,27", "#,##0.00"),
        ("2023", "2023", "0"),
        ("70520", "70.520 KPM", '#,##0" KPM";-#,##0" KPM"'),
        ("3", "tiga", ""),
        ("3.456", "3,4", ""),
    ],
)
def test_format_of_a_printed_number(isi: str, cetak: str, hasil: str) -> None:
    assert bentuk(Decimal(isi), cetak) == hasil


def test_money_below_zero_stands_in_parentheses() -> None:
    assert bentuk(Decimal(-99800), "(99.800)", kurung=True) == "#,##0;(#,##0)"
    assert bentuk(Decimal(99800), "99.800", kurung=True) == "#,##0;(#,##0)"


def test_a_quote_in_a_unit_cannot_end_its_words() -> None:
    assert bentuk(Decimal(3), '3 "x";y') == '#,##0" ”x”,y";-#,##0" ”x”,y"'


def test_words_are_no_more_than_a_format_holds() -> None:
    hasil = bentuk(Decimal(-3), f"-3 {'kata' * 99}")
    assert hasil.startswith('#,##0" katakata')
    assert len(hasil) < 255
    assert hasil.count('…"') == 2


def test_a_number_without_its_words() -> None:
    assert tanpa_kata('"Rp"#,##0" x;y";-"Rp"#,##0" x;y"') == "#,##0;-#,##0"


@given(st.decimals(-(10**12), 10**12, places=3, allow_nan=False), st.integers(0, 3))
def test_every_printed_decimal_count_is_kept(isi: Decimal, desimal: int) -> None:
    hasil = bentuk(isi, angka.persen(isi, desimal))
    nol = hasil.split('"')[0].partition(".")[2]
    assert len(nol) <= desimal
    assert angka.angka(abs(isi), len(nol)) == angka.angka(abs(isi), desimal)[: len(angka.angka(abs(isi), len(nol)))]
