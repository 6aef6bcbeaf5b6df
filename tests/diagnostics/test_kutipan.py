"""What a source says at a place."""

from __future__ import annotations

import pytest

from lakip_cli.diagnostics import Span
from lakip_cli.diagnostics.kutipan import baris, di

TEKS = "nama: satu\r\ntabel: |\n  | a  | b |\n\n  akhir"
KUTIPAN = [
    (Span("x", 1, 7, 1, 11), "satu"),
    (Span("x", 1, 1, 1, 1), ""),
    (Span("x", 3, 3, 5, 8), "| a | b | akhir"),
    (Span("x", 5, 3, 5, 99), "akhir"),
    (Span("x", 9, 1, 9, 2), ""),
]


@pytest.mark.parametrize(("tempat", "kutipan"), KUTIPAN)
def test_the_text_of_a_place_stands_on_one_line(tempat: Span, kutipan: str) -> None:
    assert di(tempat, baris(TEKS)) == kutipan


def test_every_line_break_ends_a_line() -> None:
    assert baris("a\r\nb\rc\n") == ["a", "b", "c", ""]
