"""A printed claim: a text on paper, the address of what it states, and the place where it was transcribed."""

import re
from functools import cached_property

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Span
from lakip_cli.rekaman import NamedTuple
from lakip_cli.source import Skalar, Sumber
from lakip_cli.source.teks import Letak
from lakip_cli.tercetak.alamat import Tanpa

PISAH = re.compile(r"(?<!\\)\|")
"""What stands between two cells of a line."""


class Berkas:
    """One file of claims; its line breaks are counted only once a place in it is asked for."""

    def __init__(self, sumber: Sumber) -> None:
        self.teks = sumber.teks
        self._nama = sumber.nama

    @cached_property
    def letak(self) -> Letak:
        """Offsets of the file as lines and columns."""
        return Letak(self._nama, self.teks)


class Entri:
    """One printed place, as one entry of a file; ``nomor`` counts over all files, ``seluruh`` are its offsets."""

    __slots__ = ("bentuk", "berkas", "nomor", "seluruh", "tempat")

    def __init__(self, nomor: int, tempat: str, bentuk: str, asal: Skalar, berkas: Berkas) -> None:
        self.nomor = nomor
        self.tempat = tempat
        self.bentuk = bentuk
        self.seluruh = (asal.mulai.index, asal.akhir.index)
        self.berkas = berkas

    def span(self, posisi: tuple[int, int]) -> Span:
        """Return the place of a position: offsets in a text; in a table the offset of a line, and a cell's number.

        An offset below zero stands for the whole entry.
        """
        if posisi[0] < 0:
            return self.berkas.letak.span(*self.seluruh)
        if self.bentuk == "tabel":
            posisi = _letak_sel(self.berkas.teks, *posisi)
        return self.berkas.letak.span(*posisi)


def _letak_sel(teks: str, baris: int, sel: int) -> tuple[int, int]:
    """Return the offsets of a cell's text, or of one character in a blank one."""
    akhir = teks.find("\n", baris)
    garis = teks[baris : akhir if akhir >= 0 else len(teks)].rstrip()
    pisah = PISAH.split(garis) if "\\" in garis else garis.split("|")
    nomor = sel + (not pisah[0].strip())
    isi = pisah[nomor]
    mulai = baris + nomor + sum(map(len, pisah[:nomor])) + len(isi) - len(isi.lstrip() or isi)
    return mulai, mulai + max(1, len(isi.strip()))


class Arah(NamedTuple):
    """A trend word: the direction it claims, and the series it speaks of, year by year (None: no fact)."""

    kata: str
    deret: tuple[tuple[int, Figur | None], ...]


class Pernyataan(NamedTuple):
    """One claim, judged on its own.

    ``cetak`` is the text as printed; ``acuan`` is the figure at ``alamat``, or why there is none; ``posisi`` is what
    the entry's ``span`` understands. ``benda`` is the address of the thing and ``ukuran`` its measure; in a table
    ``baris`` is the row's number. What a table's own rows sum up to has no address.
    """

    cetak: str
    alamat: str
    acuan: Figur | Tanpa
    entri: Entri
    posisi: tuple[int, int]
    benda: str
    ukuran: str
    baris: int = -1
    arah: Arah | None = None

    @property
    def span(self) -> Span:
        """Where the printed text stands in the transcription."""
        return self.entri.span(self.posisi)

    @property
    def tempat(self) -> str:
        """The printed place, in the words of the transcription."""
        return self.entri.tempat
