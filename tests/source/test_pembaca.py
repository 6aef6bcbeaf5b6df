"""The reader's limits, and what it takes for one mistake."""

from __future__ import annotations

import pytest

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.source.pembaca import DALAM_TERBANYAK, NILAI_TERBANYAK


def temuan(teks: str) -> list[Diagnostic]:
    return source.baca(teks.encode(), "x")[1]


@pytest.mark.parametrize(("buka", "tutup"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_depth_is_accepted_up_to_its_bound(buka: str, tutup: str) -> None:
    assert temuan(buka * DALAM_TERBANYAK + "1" + tutup * DALAM_TERBANYAK) == []
    dalam = temuan(buka * (DALAM_TERBANYAK + 1) + "1" + tutup * (DALAM_TERBANYAK + 1))
    assert [t.code for t in dalam] == ["Y005"]


def test_number_of_values_is_accepted_up_to_its_bound() -> None:
    assert temuan("[" + "1, " * (NILAI_TERBANYAK - 1) + "]") == []
    assert [t.code for t in temuan("[" + "1, " * NILAI_TERBANYAK + "]")] == ["Y006"]


def test_a_duplicate_key_names_both_places() -> None:
    (ganda,) = temuan("a: 1\nb: 2\n'a': 3\n")
    assert str(ganda.span) == "x:3:1"
    assert [(str(r.span), r.message) for r in ganda.related] == [("x:1:1", "pertama kali di sini")]


def test_duplicates_before_a_syntax_error_are_reported_too() -> None:
    assert [(t.span.line, t.code) for t in temuan("a:\n  b: 1\n  b: 2\nc: @x\n")] == [(3, "Y002"), (4, "Y024")]


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("a: *b c\n", ["Y003"]),
        ("a: b #3\n  c: d\n", ["Y012"]),
        ("a: {b: 39,82, c: 1}\n", ["Y013"]),
        ("<<: *a\n", ["Y003"]),
        ("? [x, x: 1, {y: 1, y: 2}]\n: z\n", ["Y017"]),
        ("a:\xa0b\nb: x: y\n", ["Y011", "Y025"]),
    ],
)
def test_one_mistake_is_one_finding(teks: str, kode: list[str]) -> None:
    assert [t.code for t in temuan(teks)] == kode


@pytest.mark.parametrize(
    ("teks", "tempat", "bagian"),
    [
        ("a: Gedung #3 lantai 2\n", (4, 22), '"Gedung #3 lantai 2"'),
        ("a:   #3\n", (3, 8), '"#3"'),
        ("a: [1, 39,82 ]\n", (8, 13), '"39,82"'),
        ("a: {b: Rp1,470,000.50}\n", (8, 22), '"Rp1,470,000.50"'),
        ("a: {b: x, cde}\n", (11, 14), "tanpa { }"),
    ],
)
def test_the_finding_covers_the_text_and_tells_the_way_out(teks: str, tempat: tuple[int, int], bagian: str) -> None:
    (satu,) = temuan(teks)
    assert (satu.span.column, satu.span.end_column) == tempat
    assert bagian in satu.help


@pytest.mark.parametrize("teks", ["a: x# y\n", "a: x # y\n", 'a: "x" #y\n', "a: [1, 2]\n", "a: [a,b]\n", "a: 1,2\n"])
def test_look_alikes_are_left_alone(teks: str) -> None:
    assert temuan(teks) == []
