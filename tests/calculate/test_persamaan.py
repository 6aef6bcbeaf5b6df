"""Equations as trees."""

from __future__ import annotations

from decimal import Decimal

from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.figur import Bilangan, Figur, Kata, Operasi, Tetapan

R = Figur("r", "realisasi", Decimal("39.823"), "persen", "39,82%", "39,82")
T = Figur("t", "target", Decimal(38), "persen", "38,00%", "38,00")
r, t = p.bilangan(R, T)


def test_leaf_is_the_figure_itself() -> None:
    assert p.bilangan(R) == (Bilangan(R),)
    assert p.bagi(r, t) == Operasi("÷", (r, t))


def test_equation_keeps_its_steps_and_says_them() -> None:
    persamaan = p.susun("capaian", p.kali(p.bagi(r, t), p.SERATUS_PERSEN), Tetapan("104,80%"))
    assert persamaan.kiri == Kata("Capaian")
    assert len(persamaan.langkah) == 2
    assert persamaan.alt == ("Capaian sama dengan 39,82% dibagi 38,00% dikali 100% sama dengan 104,80%")
