"""Bytes to text: places by the line breaks that libyaml counts, characters by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Span
from lakip_cli.source.teks import Letak, bersihkan, cari_terlarang, dekode, lazim, nama_karakter, tampilan, terlarang

SEPOTONG = st.sampled_from([*"a: -\n\r\t#\0\x1b\x85\xa0\u200b\u2028\u202e\u3000\ufeffé👍"])


def test_places_of_offsets() -> None:
    letak = Letak("x", "a\r\nb\rc\nd")
    assert [(letak.span(i, i + 1).line, letak.span(i, i + 1).column) for i in range(8)] == [
        (1, 1),
        (1, 2),
        (1, 3),
        (2, 1),
        (2, 2),
        (3, 1),
        (3, 2),
        (4, 1),
    ]
    assert letak.span(0, 4) == Span("x", 1, 1, 2, 2)


def test_characters_are_named() -> None:
    assert nama_karakter("\0") == "U+0000 (NUL)"
    assert nama_karakter("\x07") == "U+0007"


@pytest.mark.parametrize("teks", ["", "a: 1\n", "é ≥ “x” — 👍", "Rp\xa01.000\tx\r\n"])
def test_good_text_is_left_alone(teks: str) -> None:
    assert dekode(teks.encode(), "x") == (teks, [])
    assert bersihkan(teks, "x") == (teks, [])
    assert cari_terlarang(teks, "x") == []


@given(st.text())
def test_what_is_usual_is_never_forbidden(teks: str) -> None:
    assert not (lazim(teks) and terlarang().search(teks))


@given(st.lists(SEPOTONG).map("".join) | st.text(st.characters(codec="utf-8")))
def test_cleaned_text_keeps_every_place(teks: str) -> None:
    bersih, temuan = bersihkan(teks, "x")
    assert len(bersih) == len(teks)
    assert bool(temuan) == (bersih != teks)
    assert not terlarang().search(bersih)


@given(st.binary())
def test_text_or_one_finding_and_always_something_to_show(data: bytes) -> None:
    teks, temuan = dekode(data, "x")
    assert len(temuan) <= 1
    assert not (teks and temuan)
    if not temuan:
        assert tampilan(data) == teks
