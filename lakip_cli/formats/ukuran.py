"""How wide columns are, in characters: for formats whose programs do not find out by themselves."""

from __future__ import annotations

from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats import kisi
from lakip_cli.tabel.jenis import Sel, Tabel

TERSEMPIT, TERLEBAR, TERBAGI = 6, 60, 30
"""Bounds of a column, and the width up to which long text widens it."""

HURUF = ((8, 14), (5, 17), (0, 19))
"""Size of a table's text on paper in half points, by its number of columns."""


def huruf_tabel(tabel: Tabel) -> int:
    """Return the size of a table's text on paper in half points."""
    return next(ukuran for kolom, ukuran in HURUF if len(tabel.kolom) >= kolom)


def bagi_halaman(tabel: Tabel, poin: int) -> list[int]:
    """Return the width of each column in a text ``poin`` wide; a letter is about half as wide as high."""
    return bagi_kolom(tabel, poin * 4 // huruf_tabel(tabel))


def lebar_kolom(tabel: Tabel) -> list[int]:
    """Return the width of each column: its longest word or number, more for long text."""
    lebar = [TERSEMPIT] * len(tabel.kolom)
    for bagian in (tabel.kepala, tabel.badan, tabel.kaki):
        for baris in kisi(bagian):
            for kolom, sel in baris:
                if sel.kolom == 1:
                    lebar[kolom] = max(lebar[kolom], utuh(sel) + 2, min(len(sel.cetak) // 2, TERBAGI))
    return [min(satu, TERLEBAR) for satu in lebar]


def bagi_kolom(tabel: Tabel, muat: int) -> list[int]:
    """Return the width of each column where only ``muat`` characters fit: long text gives way, words stay whole."""
    lebar = lebar_kolom(tabel)
    if sum(lebar) <= muat:
        return lebar
    sempit = [min(satu, kata) for satu, kata in zip(lebar, _kata_terpanjang(tabel), strict=True)]
    sisa, lentur = muat - sum(sempit), sum(lebar) - sum(sempit)
    if sisa <= 0 or not lentur:
        return sempit
    return [kecil + sisa * (besar - kecil) // lentur for kecil, besar in zip(sempit, lebar, strict=True)]


def _kata_terpanjang(tabel: Tabel) -> list[int]:
    hasil = [TERSEMPIT] * len(tabel.kolom)
    for bagian in (tabel.kepala, tabel.badan, tabel.kaki):
        for baris in kisi(bagian):
            for kolom, sel in baris:
                if sel.kolom == 1:
                    hasil[kolom] = max(hasil[kolom], *(len(kata) + 2 for kata in sel.cetak.split() or [""]))
    return hasil


def utuh(sel: Sel) -> int:
    """Return the length of what must not be broken: a whole number, or the longest word."""
    if isinstance(sel.isi, Figur) and isinstance(sel.isi.isi, Decimal):
        return len(sel.cetak)
    return max(map(len, sel.cetak.split()), default=0)
