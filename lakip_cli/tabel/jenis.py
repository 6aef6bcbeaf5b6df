"""Tables and charts as data: what a cell, a column, a table, a chart is. Nothing about formats."""

from typing import Literal

from lakip_cli.calculate.figur import Figur
from lakip_cli.rekaman import NamedTuple

Rata = Literal["kiri", "tengah", "kanan"]


class Sel(NamedTuple):
    """One cell: text, or a figure; the figure's trace tells its relation to other cells.

    ``ringkas`` prints the figure without signs that the column's heading already names; ``akhiran`` is a unit
    printed behind it.
    """

    isi: str | Figur
    kolom: int = 1
    baris: int = 1
    judul: bool = False
    tebal: bool = False
    ringkas: bool = False
    akhiran: str = ""

    @property
    def cetak(self) -> str:
        """The printed text of the cell, the same in every format."""
        if not isinstance(self.isi, Figur):
            return self.isi
        cetak = self.isi.ringkas if self.ringkas else self.isi.cetak
        return f"{cetak} {self.akhiran}" if self.akhiran else cetak


Baris = tuple[Sel, ...]


class Kolom(NamedTuple):
    """A column: how its cells are aligned, and its share of the width."""

    rata: Rata = "kiri"
    lebar: int = 1


class Tabel(NamedTuple):
    """A table: ``kepala`` rows repeat on each page, ``kaki`` rows are totals.

    Spans count grid cells as HTML does: a cell covered by a span is not repeated.
    """

    id: str
    judul: str
    kolom: tuple[Kolom, ...]
    kepala: tuple[Baris, ...]
    badan: tuple[Baris, ...]
    kaki: tuple[Baris, ...] = ()
    lanskap: bool = False
    catatan: tuple[str, ...] = ()


class Deret(NamedTuple):
    """One series of a chart, a cell for each category; one without a number is a gap, never zero.

    ``satuan`` is the unit of its scale, and a number of another has no place on it; empty: any has.
    """

    nama: str
    titik: tuple[Sel, ...]
    satuan: str = ""


class Grafik(NamedTuple):
    """A chart as data: ``jenis`` names the specification, ``sumbu`` the categories, ``alt`` says it in words.

    ``satuan`` is the unit of all series, and empty where each has its own.
    """

    id: str
    judul: str
    jenis: str
    sumbu: tuple[str, ...]
    deret: tuple[Deret, ...]
    alt: str
    satuan: str = ""
    catatan: tuple[str, ...] = ()
