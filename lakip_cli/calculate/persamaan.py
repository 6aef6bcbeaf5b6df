"""Equations as trees, and the sentence that says one aloud."""

from __future__ import annotations

from lakip_cli.calculate.figur import Bilangan, Ekspresi, Figur, Kata, Operasi, Persamaan, Tetapan

UCAPAN = {"+": "ditambah", "-": "dikurangi", "×": "dikali", "÷": "dibagi"}
SERATUS_PERSEN = Tetapan("100%")


def susun(kiri: str, *langkah: Ekspresi) -> Persamaan:
    """``kiri = langkah[0] = langkah[1] …`` with its wording for those who hear it."""
    nama = kiri[:1].upper() + kiri[1:]
    ucapan = " sama dengan ".join((nama, *map(ucapkan, langkah)))
    return Persamaan(Kata(nama), langkah, ucapan)


def ucapkan(ekspresi: Ekspresi) -> str:
    """Say an expression in words."""
    match ekspresi:
        case Bilangan(figur):
            return figur.cetak
        case Tetapan(cetak):
            return cetak
        case Kata(teks):
            return teks
        case Operasi(op, suku):
            return f" {UCAPAN[op]} ".join(_berkurung(satu) for satu in suku)


def _berkurung(ekspresi: Ekspresi) -> str:
    return f"({ucapkan(ekspresi)})" if isinstance(ekspresi, Operasi) and ekspresi.op in "+-" else ucapkan(ekspresi)


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
