"""Findings for a person: the line with carets, related places, the way out."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic, Severity, Span, Tampilan
from lakip_cli.diagnostics.text import tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan

CETAK = """\
data/2024/anggaran.yaml:4:16  K203 realisasi melebihi pagu                                     [kesalahan]
     3 │     pagu: 120_000_000
     4 │     realisasi: 210_000_000
       │                ^^^^^^^^^^^
  → data/2024/anggaran.yaml:3:11  pagunya di sini
     3 │     pagu: 120_000_000
       │           ^^^^^^^^^^^
       = periksa kedua angka
       = lakip explain K203
"""


def test_a_finding_shows_its_line_related_places_and_the_way_out() -> None:
    assert tulis(tampilan(LEBIH)) == CETAK


def test_colour_adds_nothing_but_colour() -> None:
    berwarna = tulis(tampilan(LEBIH, LAIN, warna=True))
    assert "\x1b[31m[kesalahan]\x1b[0m" in berwarna
    assert "\x1b[33m[peringatan]\x1b[0m" in berwarna
    assert re.sub(r"\x1b\[\d+m", "", berwarna) == tulis(tampilan(LEBIH, LAIN))


def test_a_place_outside_the_known_text_is_shown_without_its_line() -> None:
    jauh = Diagnostic(Span("data/2024/anggaran.yaml", 99, 1, 99, 2), "K203", Severity.INFO, "jauh")
    assert "│" not in tulis(tampilan(LAIN, jauh))


def satu_baris(isi: str, kolom: int, akhir: int, baris: int = 1) -> list[str]:
    d = Diagnostic(Span("x", 1, kolom, baris, akhir), "Y001", Severity.ERROR, "p")
    return tulis(Tampilan((d,), {"x": isi}, {})).splitlines()


def test_carets_stand_under_the_text_of_a_long_line() -> None:
    isi = "".join(chr(ord("a") + i % 26) for i in range(5000))
    kutipan, tanda = satu_baris(isi, 3001, 3006)[1:3]
    assert len(kutipan) < 130
    assert kutipan.count("…") == 2
    assert kutipan[tanda.index("^") : tanda.rindex("^") + 1] == isi[3000:3005]
    kutipan, tanda = satu_baris(isi, 1, 5001)[1:3]
    assert tanda.count("^") == kutipan.count("…") - 1 + 110


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    keluar = tulis(Tampilan((LAIN,), {"data/2024/a.yaml": "a\x1b]0;x\x07\tb"}, {}))
    assert "\x1b" not in keluar
    assert "a·]0;x· b" in keluar
    assert "bab·[31m belum⏎ada" in keluar


def test_an_empty_place_still_gets_a_caret_and_an_end_on_another_line_the_rest() -> None:
    assert satu_baris("abc", 4, 4)[2].endswith("│    ^")
    assert satu_baris("abcd\nef\n", 2, 1, baris=3)[2].endswith("│  ^^^")


def test_nothing_found_is_nothing_to_read() -> None:
    assert tulis(tampilan(warna=True)) == ""


@given(st.lists(ACAK))
def test_any_findings_can_be_shown(temuan: list[Diagnostic]) -> None:
    assert tulis(tampilan(*temuan)).count("= lakip explain") == len(temuan)
