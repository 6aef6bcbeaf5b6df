"""Explanations are tried in their order."""

from __future__ import annotations

from collections.abc import Callable

from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.sebab import Sebab, jelaskan

Buat = Callable[[str], tuple[Arsip, Kasus]]


def test_the_first_that_fits_wins(kasus: Buat) -> None:
    arsip, satu = kasus("[1](indikator.kunjungan.realisasi)")
    a, b = Sebab(None, "a"), Sebab(None, "b")
    assert jelaskan(arsip, satu, (lambda *_: None, lambda *_: a, lambda *_: b)) is a
    assert jelaskan(arsip, satu, (lambda *_: None,)) is None
