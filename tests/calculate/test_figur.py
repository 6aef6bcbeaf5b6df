"""Equations are said aloud for those who hear them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.figur import Ekspresi, Figur, Kata, Tetapan, ucapkan

R = Figur("r", "realisasi", Decimal("39.823"), "persen", "39,82%", "39,82")
T = Figur("t", "target", Decimal(38), "persen", "38,00%", "38,00")
r, t = p.bilangan(R, T)

UCAPAN: list[tuple[Ekspresi, str]] = [
    (r, "39,82%"),
    (Tetapan("100%"), "100%"),
    (Kata("lembaga aktif"), "lembaga aktif"),
    (p.bagi(r, t), "39,82% dibagi 38,00%"),
    (p.kali(p.bagi(r, t), p.SERATUS_PERSEN), "39,82% dibagi 38,00% dikali 100%"),
    (p.kurang(p.SERATUS_PERSEN, r), "100% dikurangi 39,82%"),
    (p.tambah(r, t), "39,82% ditambah 38,00%"),
    (p.tambah(r), "39,82%"),
    # A sum under a product or a fraction is one thing: brackets say so.
    (p.bagi(p.tambah(r, t), Tetapan("2")), "(39,82% ditambah 38,00%) dibagi 2"),
    (p.bagi(p.kurang(p.kali(Tetapan("2"), t), r), t), "(2 dikali 38,00% dikurangi 39,82%) dibagi 38,00%"),
]


@pytest.mark.parametrize(("ekspresi", "ucapan"), UCAPAN, ids=[ucapan for _, ucapan in UCAPAN])
def test_expression_is_said_in_words(ekspresi: Ekspresi, ucapan: str) -> None:
    assert ucapkan(ekspresi) == ucapan
