"""How wide columns are, in characters: for formats whose programs do not find out by themselves."""

from __future__ import annotations

from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats import kisi
from lakip_cli.tabel.jenis import Sel, Tabel

TERSEMPIT, TERLEBAR, TERBAGI = 6, 60, 30
"""Bounds of a column, and the width up to which long text widens it."""

HURUF = ((8, 15), (5, 17), (0, 19))
"""Size of a table's text on paper in half points, by its number of columns."""


def huruf_tabel(tabel: Tabel, poin: int) -> int:
    """Return the size in half points of a table's text in a text ``poin`` wide: larger where its columns have room."""
    lebar = sum(lebar_kolom(tabel))
    return max(
        next(ukuran for kolom, ukuran in HURUF if len(tabel.kolom) >= kolom),
        *(ukuran if lebar <= _muat(poin, ukuran) else 0 for _, ukuran in HURUF),
    )


def bagi_halaman(tabel: Tabel, poin: int) -> list[int]:
    """Return the width of each column in a text ``poin`` wide."""
    return bagi_kolom(tabel, _muat(poin, huruf_tabel(tabel, poin)))


def _muat(poin: int, huruf: int) -> int:
    """Return how many letters fit; one is about half as wide as high."""
    return poin * 4 // huruf


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
    """Return the width of each column where only ``muat`` characters fit.

    Words stay whole; of what they leave, a column gets more the more text it holds, so that rows are low.
    """
    lebar = lebar_kolom(tabel)
    if sum(lebar) <= muat:
        return lebar
    sempit = [min(satu, kata) for satu, kata in zip(lebar, _kata_terpanjang(tabel), strict=True)]
    lentur = [max(0, satu - kecil) for satu, kecil in zip(_isi_rata_rata(tabel), sempit, strict=True)]
    sisa = muat - sum(sempit)
    if sisa <= 0 or not any(lentur):
        return sempit
    return [kecil + sisa * satu // sum(lentur) for kecil, satu in zip(sempit, lentur, strict=True)]


def _isi_rata_rata(tabel: Tabel) -> list[int]:
    """Return how many characters a row of the body holds in each column, on average."""
    jumlah = [0] * len(tabel.kolom)
    for baris in kisi(tabel.badan):
        for kolom, sel in baris:
            jumlah[kolom] += len(sel.cetak) if sel.kolom == 1 else 0
    return [satu // max(1, len(tabel.badan)) for satu in jumlah]


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
