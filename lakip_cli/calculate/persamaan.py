"""Equations as trees."""

from __future__ import annotations

from lakip_cli.calculate.figur import Bilangan, Ekspresi, Figur, Kata, Operasi, Persamaan, Tetapan

SERATUS_PERSEN = Tetapan("100%")


def susun(kiri: str, *langkah: Ekspresi) -> Persamaan:
    """``kiri = langkah[0] = langkah[1] …``."""
    return Persamaan(Kata(kiri[:1].upper() + kiri[1:]), langkah)


def bagi(atas: Ekspresi, bawah: Ekspresi) -> Operasi:
    """A fraction."""
    return Operasi("÷", (atas, bawah))


def kali(*suku: Ekspresi) -> Operasi:
    """A product."""
    return Operasi("×", suku)


def tambah(*suku: Ekspresi) -> Ekspresi:
    """A sum; one term stands alone."""
    return suku[0] if len(suku) == 1 else Operasi("+", suku)


def kurang(a: Ekspresi, b: Ekspresi) -> Operasi:
    """A difference."""
    return Operasi("-", (a, b))


def bilangan(*figur: Figur) -> tuple[Bilangan, ...]:
    """Figures as leaves of an expression."""
    return tuple(map(Bilangan, figur))
