"""What a comparison of two years says: changed facts with their effects, as data; how it is shown is elsewhere."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Literal

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.rekaman import NamedTuple


class Bagian(StrEnum):
    """The sections, in the order in which a reader needs them: what makes figures comparable stands first."""

    DEFINISI = "definisi berubah"
    KEBIJAKAN = "kebijakan berubah"
    TARGET = "target"
    REALISASI = "realisasi"
    ANGGARAN = "anggaran"
    DITAMBAH = "ditambah"
    DIHAPUS = "dihapus"
    NAMA = "berganti nama"
    LAIN = "data lain"


class Sisi(NamedTuple):
    """What one year says: as it prints, the figure if it is one, and where it is written."""

    cetak: str
    figur: Figur | None = None
    tempat: Span | None = None


class Beda(NamedTuple):
    """A difference of two numbers: in their own unit, and in percent of the old one, None where that says nothing.

    Of percentages there is only the difference in percent points. ``cetak`` is what stands in the parentheses.
    """

    selisih: Decimal
    persen: Decimal | None
    cetak: str


class Perubahan(NamedTuple):
    """One changed fact, policy or definition.

    ``benda`` is the address of the thing that it belongs to, ``nama`` its name. ``makna`` is membaik, memburuk or
    tetap, or empty where no such word may stand; ``catatan`` tells what a reader must know.
    """

    bagian: Bagian
    alamat: str
    benda: str
    nama: str
    lama: Sisi
    baru: Sisi
    beda: Beda | None = None
    makna: str = ""
    catatan: tuple[str, ...] = ()


class Dampak(NamedTuple):
    """A computed figure that changed because facts, policies or definitions did: ``sebab`` are their addresses."""

    alamat: str
    nama: str
    lama: Sisi
    baru: Sisi
    beda: Beda | None
    makna: str
    sebab: tuple[str, ...]


JenisAndil = Literal["realisasi", "bobot", "definisi"]


class Andil(NamedTuple):
    """A part of a change, in the unit of the index: what it is of, and how much of the change it made."""

    jenis: JenisAndil
    apa: str
    besar: Fraction
    uraian: str = ""


class Urai(NamedTuple):
    """The change of an index and its parts, whose sum it is."""

    alamat: str
    selisih: Fraction
    andil: tuple[Andil, ...]


class TakBanding(NamedTuple):
    """What only one year tells because the other is partial: a kind of facts or things, and the address of each."""

    bagian: Bagian
    apa: str
    nama: tuple[str, ...]


class Banding(NamedTuple):
    """Two years compared; ``urai`` holds by address what the change of an index is made of."""

    lama: Hasil
    baru: Hasil
    perubahan: tuple[Perubahan, ...]
    dampak: tuple[Dampak, ...]
    urai: Mapping[str, Urai]
    tak_banding: tuple[TakBanding, ...]


class Temuan(NamedTuple):
    """What a check finds on both sides. Of one and the same year also what is new, and what is gone."""

    lama: tuple[Diagnostic, ...] = ()
    baru: tuple[Diagnostic, ...] = ()
    muncul: tuple[Diagnostic, ...] = ()
    selesai: tuple[Diagnostic, ...] = ()


class Sajian(NamedTuple):
    """What a writer shows: two years compared, what the two sides are called, and what a check finds on them."""

    nama: tuple[str, str]
    banding: Banding
    temuan: Temuan = Temuan()
