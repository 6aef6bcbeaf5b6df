"""Findings as data: stamped by their code, counted by weight, sorted with root causes first."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic, Kode, Severity, Span, kutip, rekap, urut
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, TEMPAT


def test_a_code_stamps_its_weight() -> None:
    kode = Kode("K203", "realisasi-lebih", Severity.WARNING, "Realisasi melebihi pagu", "")
    assert kode.at(TEMPAT, "pesan", "bantuan") == Diagnostic(TEMPAT, "K203", Severity.WARNING, "pesan", "bantuan")


def test_an_authors_text_is_quoted_short_and_harmless() -> None:
    assert kutip("pagu") == '"pagu"'
    assert kutip("a\nb\x1b") == '"a⏎b·"'
    assert kutip("x" * 100) == '"' + "x" * 47 + '…"'


def test_findings_are_counted_by_weight() -> None:
    assert rekap([LAIN, LEBIH]) == {"kesalahan": 1, "peringatan": 1, "catatan": 0}


def temuan(tempat: str, kode: str) -> Diagnostic:
    berkas, baris = tempat.split(":")
    return Diagnostic(Span(berkas, int(baris), 1, int(baris), 2), kode, Severity.ERROR, "")


def test_root_causes_stand_first_and_a_file_stays_together() -> None:
    acak = [("a", 3, "P101"), ("a", 9, "M101"), ("b", 5, "K201"), ("b", 2, "M101"), ("c", 7, "S001"), ("c", 1, "H001")]
    acak.append(("d", 1, "S012"))
    urutan = urut(temuan(f"{berkas}:{baris}", kode) for berkas, baris, kode in acak)
    assert [f"{d.span.file}{d.span.line}" for d in urutan] == ["c7", "c1", "b5", "b2", "a3", "a9", "d1"]


@given(st.lists(ACAK))
def test_their_order_does_not_matter(semua: list[Diagnostic]) -> None:
    assert urut(semua) == urut(semua[::-1])
    assert sum(rekap(semua).values()) == len(semua)
