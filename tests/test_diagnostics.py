"""Showing findings: for people with the line and carets, one line each, and as JSON."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import (
    Diagnostic,
    Kode,
    Related,
    Severity,
    Span,
    kutip,
    rekap,
    ringkas,
    sebagai_json,
    teks,
)

SUMBER = {"data/2024/anggaran.yaml": "program:\n  a:\n    pagu: 120_000_000\n    realisasi: 210_000_000\n"}
TEMPAT = Span("data/2024/anggaran.yaml", 4, 16, 4, 27)
LEBIH = Diagnostic(
    TEMPAT,
    "K203",
    Severity.ERROR,
    "realisasi melebihi pagu",
    "periksa kedua angka",
    (Related(Span("data/2024/anggaran.yaml", 3, 11, 3, 22), "pagunya di sini"),),
)
LAIN = Diagnostic(Span("data/2024/a.yaml", 1, 1, 1, 1), "L001", Severity.WARNING, "bab\x1b[31m belum\nada")

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
    assert teks([LEBIH], SUMBER, warna=False) == CETAK


def test_colour_adds_nothing_but_colour() -> None:
    berwarna = teks([LEBIH, LAIN], SUMBER, warna=True)
    assert "\x1b[31m[kesalahan]\x1b[0m" in berwarna
    assert "\x1b[33m[peringatan]\x1b[0m" in berwarna
    assert re.sub(r"\x1b\[\d+m", "", berwarna) == teks([LEBIH, LAIN], SUMBER, warna=False)


def test_findings_stand_in_the_order_of_their_places() -> None:
    assert teks([LEBIH, LAIN], SUMBER, warna=False).index("L001") < teks([LEBIH, LAIN], SUMBER, warna=False).index(
        "K203"
    )
    assert [d.split(":")[0] for d in ringkas([LEBIH, LAIN]).splitlines()] == ["data/2024/a.yaml", TEMPAT.file]


def test_a_place_outside_the_known_text_is_shown_without_its_line() -> None:
    jauh = Diagnostic(Span("data/2024/anggaran.yaml", 99, 1, 99, 2), "K203", Severity.INFO, "jauh")
    assert "│" not in teks([LAIN, jauh], SUMBER, warna=False)


def satu_baris(isi: str, kolom: int, akhir: int) -> list[str]:
    d = Diagnostic(Span("x", 1, kolom, 1, akhir), "Y001", Severity.ERROR, "p")
    return teks([d], {"x": isi}, warna=False).splitlines()


def test_carets_stand_under_the_text_of_a_long_line() -> None:
    isi = "".join(chr(ord("a") + i % 26) for i in range(5000))
    kutipan, tanda = satu_baris(isi, 3001, 3006)[1:3]
    assert len(kutipan) < 130
    assert kutipan.count("…") == 2
    assert kutipan[tanda.index("^") : tanda.rindex("^") + 1] == isi[3000:3005]
    kutipan, tanda = satu_baris(isi, 1, 5001)[1:3]
    assert tanda.count("^") == kutipan.count("…") - 1 + 110


def test_what_a_terminal_would_obey_is_not_printed() -> None:
    keluar = teks([LAIN], {"data/2024/a.yaml": "a\x1b]0;x\x07\tb"}, warna=False)
    assert "\x1b" not in keluar
    assert "a·]0;x· b" in keluar
    assert "bab·[31m belum⏎ada" in keluar
    assert ringkas([LAIN]).count("\n") == 1


def test_an_empty_place_still_gets_a_caret_and_an_end_on_another_line_the_rest() -> None:
    assert satu_baris("abc", 4, 4)[2].endswith("│    ^")
    d = Diagnostic(Span("x", 1, 2, 3, 1), "Y001", Severity.ERROR, "p")
    assert teks([d], {"x": "abcd\nef\n"}, warna=False).splitlines()[2].endswith("│  ^^^")


def test_one_line_each() -> None:
    assert ringkas([LEBIH]) == "data/2024/anggaran.yaml:4:16: K203 [kesalahan] realisasi melebihi pagu\n"


def test_json_has_the_public_shape() -> None:
    keluar = sebagai_json([LAIN, LEBIH])
    assert keluar.isascii()
    isi = json.loads(keluar)
    assert isi["diagnostics"][1] == {
        "code": "K203",
        "severity": "kesalahan",
        "message": "realisasi melebihi pagu",
        "file": "data/2024/anggaran.yaml",
        "line": 4,
        "column": 16,
        "end_line": 4,
        "end_column": 27,
        "related": [{"message": "pagunya di sini", "file": "data/2024/anggaran.yaml", "line": 3, "column": 11}],
        "help": "periksa kedua angka",
    }
    assert isi["summary"] == {"kesalahan": 1, "peringatan": 1, "catatan": 0}


def test_nothing_found_is_nothing_to_read() -> None:
    assert teks([], {}, warna=True) == ringkas([]) == ""
    assert json.loads(sebagai_json([])) == {"diagnostics": [], "summary": rekap([])}


def test_a_code_stamps_its_weight() -> None:
    kode = Kode("K203", "realisasi-lebih", Severity.WARNING, "Realisasi melebihi pagu", "")
    assert kode.at(TEMPAT, "pesan", "bantuan") == Diagnostic(TEMPAT, "K203", Severity.WARNING, "pesan", "bantuan")


def test_an_authors_text_is_quoted_short_and_harmless() -> None:
    assert kutip("pagu") == '"pagu"'
    assert kutip("a\nb\x1b") == '"a⏎b·"'
    assert kutip("x" * 100) == '"' + "x" * 47 + '…"'


TEMPAT_ACAK = st.builds(
    Span,
    st.sampled_from(["x", "y"]),
    st.integers(1, 5),
    st.integers(1, 300),
    st.integers(1, 5),
    st.integers(1, 300),
)


@given(st.lists(st.builds(Diagnostic, TEMPAT_ACAK, st.just("Y001"), st.sampled_from(Severity), st.text(), st.text())))
def test_any_findings_can_be_shown_and_their_order_does_not_matter(temuan: list[Diagnostic]) -> None:
    sumber = {"x": "satu\n" + "d" * 250 + "\r\n\ttiga\n"}
    assert teks(temuan, sumber, warna=False) == teks(temuan[::-1], sumber, warna=False)
    assert ringkas(temuan).count("\n") == len(temuan)
    assert len(json.loads(sebagai_json(temuan))["diagnostics"]) == len(temuan)
    assert sum(rekap(temuan).values()) == len(temuan)
