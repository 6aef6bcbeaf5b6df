"""Findings on both sides."""

from __future__ import annotations

from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.diff.temuan import temuan

TEKS = {"a.yaml": "satu\ndua\ntiga\n"}


def satu(baris: int, pesan: str, kode: str = "K101") -> Diagnostic:
    return Diagnostic(Span("a.yaml", baris, 1, baris, 3), kode, Severity.WARNING, pesan)


def test_of_one_year_what_is_new_and_what_is_gone() -> None:
    lama = [satu(1, "tetap"), satu(2, "hilang"), satu(3, "kurang Rp100")]
    baru = [satu(1, "tetap"), satu(1, "tetap"), satu(3, "kurang Rp2.000,50")]
    hasil = temuan((lama, TEKS), (baru, TEKS), lintas=False)
    assert (hasil.muncul, hasil.selesai) == ((baru[1],), (lama[1],))
    assert (hasil.lama, hasil.baru) == (tuple(lama), tuple(baru))


def test_a_finding_that_only_moved_is_the_same() -> None:
    lama, baru = [satu(1, "x")], [satu(2, "x")]
    geser = {"a.yaml": "\nsatu\n"}
    assert temuan((lama, TEKS), (baru, geser), lintas=False)[2:] == ((), ())


def test_of_two_years_they_are_only_counted() -> None:
    lama, baru = [satu(1, "x")], [satu(2, "y")]
    assert temuan((lama, TEKS), (baru, TEKS), lintas=True) == (tuple(lama), tuple(baru), (), ())
