"""How wide columns are, in characters: for formats whose programs do not find out by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats import kisi
from lakip_cli.tabel.jenis import Sel, Tabel

TERSEMPIT, TERLEBAR, TERBAGI = 6, 60, 30
"""Bounds of a column, and the width up to which long text widens it."""

HURUF_TEBAL = 7
"""Bold letters that are as wide as one more of the others."""
HURUF = ((8, 15), (5, 17), (0, 19))
"""Size of a table's text on paper in half points, by its number of columns."""


def bagi_halaman(tabel: Tabel, poin: int) -> tuple[int, list[int]]:
    """Return the size of a table's letters in half points, and the width of its columns, in a text ``poin`` wide.

    Letters are larger where the columns have room.
    """
    lebar = lebar_kolom(tabel)
    huruf = max(
        next(ukuran for kolom, ukuran in HURUF if len(tabel.kolom) >= kolom),
        *(ukuran if sum(lebar) <= _muat(poin, ukuran) else 0 for _, ukuran in HURUF),
    )
    return huruf, _bagi(tabel, lebar, _muat(poin, huruf))


def _muat(poin: int, huruf: int) -> int:
    """Return how many letters fit; one is about half as wide as high."""
    return poin * 4 // huruf


def lebar_kolom(tabel: Tabel) -> list[int]:
    """Return the width of each column: its longest word or number, more for long text."""
    lebar = [TERSEMPIT] * len(tabel.kolom)
    for kolom, sel, tebal in _sel(tabel):
        lebar[kolom] = max(lebar[kolom], _lebar(utuh(sel), tebal=tebal), min(len(sel.cetak) // 2, TERBAGI))
    return [min(satu, TERLEBAR) for satu in lebar]


def _sel(tabel: Tabel) -> Iterator[tuple[int, Sel, bool]]:
    """Yield the column of each cell that stands in one alone, the cell, and whether it is bold."""
    for bagian in (tabel.kepala, tabel.badan, tabel.kaki):
        for baris in kisi(bagian):
            for kolom, sel in baris:
                if sel.kolom == 1:
                    yield kolom, sel, sel.tebal or bagian is tabel.kepala


def _lebar(huruf: int, *, tebal: bool) -> int:
    """Return the width that so many letters need, with the room at both sides of a cell."""
    return huruf + (huruf // HURUF_TEBAL if tebal else 0) + 2


def _bagi(tabel: Tabel, lebar: list[int], muat: int) -> list[int]:
    """Return the width of each column where only ``muat`` characters fit.

    Words stay whole while there is room; of what they leave, a column gets more the more text it holds, so that rows
    are low.
    """
    if sum(lebar) <= muat:
        return _longgarkan(tabel, lebar, muat)
    sempit = [min(satu, kata) for satu, kata in zip(lebar, _kata_terpanjang(tabel), strict=True)]
    lentur = [max(0, satu - kecil) for satu, kecil in zip(_isi_rata_rata(tabel), sempit, strict=True)]
    sisa = muat - sum(sempit)
    if sisa < 0:
        return _potong(sempit, muat)
    if not any(lentur):
        return sempit
    return [kecil + sisa * satu // sum(lentur) for kecil, satu in zip(sempit, lentur, strict=True)]


def _longgarkan(tabel: Tabel, lebar: list[int], muat: int) -> list[int]:
    """Give what is left to columns whose text would still break, so that rows are low."""
    kurang = [0] * len(lebar)
    for kolom, sel, tebal in _sel(tabel):
        kurang[kolom] = max(kurang[kolom], min(_lebar(len(sel.cetak), tebal=tebal), TERLEBAR) - lebar[kolom])
    sisa = min(muat - sum(lebar), sum(kurang))
    return [satu + sisa * butuh // max(1, sum(kurang)) for satu, butuh in zip(lebar, kurang, strict=True)]


def _potong(lebar: Sequence[int], muat: int) -> list[int]:
    """Cut the widest columns down to what fits together; those that are narrow keep their width."""
    batas = max((satu for satu in range(1, muat) if sum(min(k, satu) for k in lebar) <= muat), default=1)
    return [min(satu, batas) for satu in lebar]


def _isi_rata_rata(tabel: Tabel) -> list[int]:
    """Return how many characters a cell of the body holds in each column, on average."""
    isi: list[list[int]] = [[] for _ in tabel.kolom]
    for baris in kisi(tabel.badan):
        for kolom, sel in baris:
            if sel.kolom == 1:
                isi[kolom].append(len(sel.cetak))
    return [sum(satu) // max(1, len(satu)) for satu in isi]


def _kata_terpanjang(tabel: Tabel) -> list[int]:
    hasil = [TERSEMPIT] * len(tabel.kolom)
    for kolom, sel, tebal in _sel(tabel):
        hasil[kolom] = max(hasil[kolom], _lebar(max(map(len, sel.cetak.split()), default=0), tebal=tebal))
    return hasil


def utuh(sel: Sel) -> int:
    """Return the length of what must not be broken: a whole number, or the longest word."""
    if isinstance(sel.isi, Figur) and isinstance(sel.isi.isi, Decimal):
        return len(sel.cetak)
    return max(map(len, sel.cetak.split()), default=0)
