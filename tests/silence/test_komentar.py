"""Comments that set a finding aside: which lines they cover, and what is wrong with them."""

from __future__ import annotations

import pytest

from lakip_cli.compiler import CATALOGUE
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.silence.komentar import abaikan, baca

YAML = """\
program:
  # lakip: abai K201 alasan pagunya digeser
  # catatan lain

  a: 1
  b: 2  # lakip: abai K201,P101 sudah diperiksa
- tempat: Tabel  # lakip: abai P101: cetakan lama
  tabel: |  # lakip: abai P101 — tabel ini tidak dicetak lagi
    | a |

    # lakip: abai P102 bukan komentar
  kutipan: x
- >-
  teks
  # lakip: abai P102 bukan komentar
# lakip: abai M101 alasan di akhir
"""
NARASI = """\
# Judul

Alinea satu. {# lakip: abai M101 alasan satu #}
Baris dua. <!-- lakip: abai M102 alasan dua -->

{#- lakip: abai M103 alasan tiga -#}
{# catatan #}
Alinea dua
lanjut

Alinea tiga
"""


def cakupan(berkas: str, teks: str) -> list[tuple[int, tuple[str, ...], str, tuple[int, int]]]:
    return [(a.tempat.line, a.sebut, a.alasan, (a.awal, a.akhir)) for a in baca(berkas, teks)]


def test_a_comment_in_yaml_covers_its_line_or_the_next_or_a_block_of_text() -> None:
    assert cakupan("a.yaml", YAML) == [
        (2, ("K201",), "pagunya digeser", (5, 5)),
        (6, ("K201", "P101"), "sudah diperiksa", (6, 6)),
        (7, ("P101",), "cetakan lama", (7, 7)),
        (8, ("P101",), "tabel ini tidak dicetak lagi", (8, 11)),
        (16, ("M101",), "di akhir", (16, 16)),
    ]


def test_a_comment_in_narrative_covers_its_paragraph_or_the_next() -> None:
    assert cakupan("narasi/a.md", NARASI) == [
        (3, ("M101",), "satu", (3, 4)),
        (4, ("M102",), "dua", (3, 4)),
        (6, ("M103",), "tiga", (7, 9)),
    ]


def test_a_comment_knows_its_place() -> None:
    (abai,) = baca("a.yaml", "a: 1 # lakip: abai K201 x")
    assert abai.tempat == Span("a.yaml", 1, 6, 1, 26)
    assert baca("a.yaml", "a: 'x#lakip: abai K201 x'") is not None
    assert list(baca("a.yaml", "a: x#lakip: abai K201 x\nb: lakip: abaikan")) == []


# ── what they do ────────────────────────────────────────────────────────────────────────────────────────────


def temuan(kode: str, baris: int) -> Diagnostic:
    return Diagnostic(Span("a.yaml", baris, 1, baris, 2), kode, Severity.ERROR, "x")


def jalankan(komentar: str, *semua: Diagnostic) -> tuple[list[tuple[str, str]], list[Diagnostic]]:
    terbuka, diam = abaikan(semua, {"a.yaml": f"a: 1 # lakip: abai {komentar}\nb: 2\n", "b.yaml": "c: 3\n"}, CATALOGUE)
    return [(d.code, d.message) for d in terbuka], diam


@pytest.mark.parametrize("sebut", ["K201", "k201", "realisasi-melebihi-pagu", "P101,K201"])
def test_what_is_named_with_a_reason_is_set_aside_in_its_line_alone(sebut: str) -> None:
    sini, sana = temuan("K201", 1), temuan("K201", 2)
    terbuka, diam = jalankan(f"{sebut} alasan x", sini, temuan("P101", 1), sana)
    assert sini in diam
    assert ("K201", "x") in terbuka
    assert len(terbuka) + len(diam) == 3


def test_the_same_line_of_another_file_is_another_line() -> None:
    lain = temuan("K201", 1)._replace(span=Span("b.yaml", 1, 1, 1, 2))
    assert jalankan("K201 alasan x", lain)[1] == []


@pytest.mark.parametrize(
    ("komentar", "kode", "pesan"),
    [
        ("", "D001", "komentar abai tanpa kode temuan"),
        ("K201", "D001", "K201 diabaikan tanpa alasan, jadi tetap dilaporkan"),
        ("K201 alasan", "D001", "K201 diabaikan tanpa alasan, jadi tetap dilaporkan"),
        ("K201 alasan: ", "D001", "K201 diabaikan tanpa alasan, jadi tetap dilaporkan"),
        ("P101 alasan x", "D002", "tidak ada temuan P101 yang diabaikan di sini"),
        ("K999 alasan x", "D003", 'kode temuan "K999" tidak dikenal'),
        ("Y001 alasan x", "D003", "Y001 tidak dapat diabaikan"),
        ("D002 alasan x", "D003", "D002 tidak dapat diabaikan"),
    ],
)
def test_a_comment_that_does_nothing_is_a_finding(komentar: str, kode: str, pesan: str) -> None:
    terbuka, diam = jalankan(komentar, temuan("K201", 1))
    assert terbuka == [("K201", "x"), (kode, pesan)]
    assert diam == []
