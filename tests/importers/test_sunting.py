"""Edits replace single values; every other byte stays."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lakip_cli import source
from lakip_cli.diagnostics import Span
from lakip_cli.importers.sunting import Suntingan, baca, terapkan, tulis

TEKS = '# komentar\na:   {2023: 12, 2024: belum}  # é\nb: "x"\n'


def ubah(baris: int, kolom: int, lama: str, baru: str) -> Suntingan:
    return Suntingan("a", Span("k.yaml", baris, kolom, baris, kolom + len(lama)), lama, baru, "R!G3")


@pytest.mark.parametrize("awal", ["", "\ufeff"])
@pytest.mark.parametrize("akhir", ["\n", "\r\n"])
def test_only_the_values_change(awal: str, akhir: str) -> None:
    isi = (awal + TEKS.replace("\n", akhir)).encode()
    baru = terapkan(isi, [ubah(2, 13, "12", "1_250"), ubah(2, 23, "belum", "0")])
    assert baru == isi.replace(b"12", b"1_250").replace(b"belum", b"0")


def test_no_edit_no_change() -> None:
    assert terapkan(TEKS.encode(), []) == TEKS.encode()


def test_a_place_that_says_something_else_is_an_error_of_ours() -> None:
    with pytest.raises(LookupError):
        terapkan(TEKS.encode(), [ubah(3, 4, "y", "z")])


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4))
def test_a_number_is_read_as_it_was_written(nilai: Decimal) -> None:
    assert baca(tulis(nilai)) == nilai
    assert _dalam_yaml(tulis(nilai)) == tulis(nilai)


@example("Null")
@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1))
def test_a_text_is_read_as_it_was_written_also_inside_brackets(teks: str) -> None:
    assert _dalam_yaml(tulis(teks)) == teks


def _dalam_yaml(nilai: str) -> str:
    isi, temuan = source.baca(f"a: {{b: {nilai}}}\n".encode(), "x.yaml")
    assert not temuan
    assert isinstance(isi, source.Peta)
    (dalam,) = isi.values()
    assert isinstance(dalam, source.Peta)
    return str(*dalam.values())


@pytest.mark.parametrize(
    ("yaml", "nilai"),
    [
        ("1_250", Decimal(1250)),
        ("38.50", Decimal("38.5")),
        ('"x y"', "x y"),
        ("'x'", "x"),
        ("a / b", "a / b"),
    ],
)
def test_what_a_value_says(yaml: str, nilai: Decimal | str) -> None:
    assert baca(yaml) == nilai
