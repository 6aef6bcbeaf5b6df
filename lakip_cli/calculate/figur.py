"""The common coin of the compiler: a figure that knows its value, its printed form and where it came from."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from lakip_cli.diagnostics import Span
from lakip_cli.rekaman import NamedTuple


class Keadaan(StrEnum):
    """Why a figure has no number. A true zero is a number; nothing turns one state into another."""

    BELUM = "belum"
    TIDAK_BERLAKU = "tidak-berlaku"
    TIDAK_TERCANTUM = "tidak-tercantum"
    TIDAK_DAPAT_DIHITUNG = "tidak-dapat-dihitung"


class Kosong(NamedTuple):
    """A figure without a number: the state and the reason in words."""

    keadaan: Keadaan
    alasan: str


Isi = Decimal | date | str | Kosong
"""Number; date; label of a scale or free text; or a state."""


class Bilangan(NamedTuple):
    """A figure as a leaf of an expression; it prints as the figure prints."""

    figur: "Figur"


class Tetapan(NamedTuple):
    """A constant of the formula itself, already printed (``100%``, ``3``)."""

    cetak: str


class Kata(NamedTuple):
    """Words inside an equation; the only way in which a user's text enters one."""

    teks: str


class Operasi(NamedTuple):
    """``op`` is one of ``+ - × ÷``; ``÷`` is set as a fraction and has two operands."""

    op: str
    suku: tuple["Ekspresi", ...]


Ekspresi = Bilangan | Tetapan | Kata | Operasi


class Persamaan(NamedTuple):
    """``kiri = langkah[0] = langkah[1] …``; every step has been computed, none is typed."""

    kiri: Ekspresi
    langkah: tuple[Ekspresi, ...]

    @property
    def alt(self) -> str:
        """The equation for those who hear it."""
        return " sama dengan ".join(map(ucapkan, (self.kiri, *self.langkah)))


_UCAPAN = {"+": "ditambah", "-": "dikurangi", "×": "dikali", "÷": "dibagi"}


def cetak_suku(daun: Bilangan | Tetapan | Kata) -> str:
    """The printed text of a leaf of an expression."""
    match daun:
        case Bilangan(figur):
            return figur.cetak
        case Tetapan(cetak):
            return cetak
        case Kata(teks):
            return teks


def ucapkan(ekspresi: Ekspresi) -> str:
    """Say an expression in words."""
    if not isinstance(ekspresi, Operasi):
        return cetak_suku(ekspresi)
    return f" {_UCAPAN[ekspresi.op]} ".join(map(_berkurung, ekspresi.suku))


def _berkurung(ekspresi: Ekspresi) -> str:
    return f"({ucapkan(ekspresi)})" if isinstance(ekspresi, Operasi) and ekspresi.op in "+-" else ucapkan(ekspresi)


class Jejak(NamedTuple):
    """How a figure was derived.

    ``rumus`` names the formula (``capaian.rasio``), ``uraian`` says it in words, ``dasar`` is its legal or
    declared basis, ``masukan`` are the figures it used, ``pembulatan`` how the result was rounded,
    ``catatan`` what a reader must know (left-out values, a bound that was applied).
    """

    rumus: str
    uraian: str
    dasar: str
    masukan: tuple["Figur", ...]
    pembulatan: str = ""
    catatan: tuple[str, ...] = ()
    persamaan: Persamaan | None = None


class Figur(NamedTuple):
    """One value of the report.

    ``alamat`` is its address (``indikator.kemiskinan.capaian``), ``nama`` its name in words, ``isi`` the exact
    value, never rounded. ``cetak`` is the printed form in running text, with the signs that belong to the number
    (``101,62%``, ``Rp1.000``), ``ringkas`` the form in a column whose heading names the unit (``101,62``, ``1.000``).
    A fact has ``tempat`` (the places where it is written) and no ``jejak``; a derived figure the reverse.
    """

    alamat: str
    nama: str
    isi: Isi
    satuan: str
    cetak: str
    ringkas: str
    tempat: tuple[Span, ...] = ()
    jejak: Jejak | None = None
