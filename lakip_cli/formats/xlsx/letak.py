"""Where everything stands in the workbook, known before the first cell is written, for formulas point both ways."""

from collections.abc import Iterable, Iterator, Mapping

from xlsxwriter.utility import xl_rowcol_to_cell

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats import kisi
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tabel.jenis import Sel, Tabel

BARIS_KEPALA = 2
"""Rows above a table: its title, and a blank one."""


class Lembar(NamedTuple):
    """A sheet with one table."""

    nama: str
    judul: str
    tabel: Tabel


class SelLembar(NamedTuple):
    """A cell of a sheet: row and column count from 0."""

    lembar: str
    baris: int
    kolom: int
    sel: Sel


class Letak:
    """The cells of all sheets, and where each figure stands first."""

    def __init__(self, semua: Iterable[Lembar], sumber: Mapping[str, str]) -> None:
        self._sumber = sumber
        self._sel: dict[str, list[SelLembar]] = {}
        for lembar in semua:
            for satu in sel_lembar(lembar):
                if isinstance(satu.sel.isi, Figur) and satu.sel.isi.alamat:
                    self._sel.setdefault(satu.sel.isi.alamat, []).append(satu)

    def rujuk(self, figur: Figur, lembar: str) -> str:
        """Return how a formula on ``lembar`` names a figure: on its own sheet if it stands there."""
        semua = self._sel.get(figur.alamat)
        if not semua:
            return self._sumber[figur.alamat]
        return _nama(next((satu for satu in semua if satu.lembar == lembar), semua[0]), lembar)

    def asal(self, tempat: SelLembar, figur: Figur) -> str:
        """Return where a cell takes its figure from; empty for the first place of a figure."""
        pertama = self._sel.get(figur.alamat, [tempat])[0]
        return "" if pertama == tempat else _nama(pertama, tempat.lembar)


def _nama(tempat: SelLembar, lembar: str) -> str:
    sel: str = xl_rowcol_to_cell(tempat.baris, tempat.kolom)
    return sel if tempat.lembar == lembar else f"'{tempat.lembar}'!{sel}"


def sel_lembar(lembar: Lembar) -> Iterator[SelLembar]:
    """Yield the cells of a sheet's table in order."""
    tabel = lembar.tabel
    nomor = BARIS_KEPALA
    for bagian in (tabel.kepala, tabel.badan, tabel.kaki):
        for baris in kisi(bagian):
            for kolom, sel in baris:
                yield SelLembar(lembar.nama, nomor, kolom, sel)
            nomor += 1


def figur_semua(semua: Iterable[Lembar]) -> dict[str, Figur]:
    """Return every figure of the tables and everything that their traces name, inputs before what they give."""
    hasil: dict[str, Figur] = {}

    def tambah(figur: Figur) -> None:
        if figur.alamat in hasil or not figur.alamat:
            return
        for masukan in figur.jejak.masukan if figur.jejak else ():
            tambah(masukan)
        hasil[figur.alamat] = figur

    for lembar in semua:
        for satu in sel_lembar(lembar):
            if isinstance(satu.sel.isi, Figur):
                tambah(satu.sel.isi)
    return hasil
