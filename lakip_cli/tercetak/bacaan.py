"""Printed text read as a number, by the type of the figure that it names; what has no reading is misspelt."""

import re
from decimal import Decimal
from enum import StrEnum

from lakip_cli.angka import terbilang
from lakip_cli.calculate.figur import Figur
from lakip_cli.model.nilai import PANGKAT
from lakip_cli.rekaman import NamedTuple

BERDESIMAL = frozenset({"persen", "persen poin", "indeks", "nilai", "poin", "rasio"})
"""Units in which one group of three digits after a separator is a fraction, not thousands."""

_ANGKA = re.compile(r"(\()?\s*(-)?\s*(?:Rp[.,]?\s*)?(\d[\d.,]*\d|\d)(\))?(?:,-)?\s*(.*)", re.DOTALL | re.IGNORECASE)
_RIBUAN = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,](\d{1,2}))?")
_DESIMAL = re.compile(r"(\d+)[.,](\d+)")
_BUANG = str.maketrans("", "", ".,")
_ROMAWI = re.compile(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_NILAI_ROMAWI = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_KATA = {terbilang(n): n for n in range(1, 31)}
_URUTAN = {"pertama": 1, **_KATA, **{f"ke{kata}": n for kata, n in _KATA.items()}}
_STRIP = frozenset("-–—")
_SERIBU = 3


class Jenis(StrEnum):
    """How a figure's printed form is read."""

    CACAH = "cacah"
    """Counts: three digits after a separator are thousands."""
    UANG = "uang"
    """Rupiah: read as a count, and a word behind it (``Rp1,2 miliar``) says what its last digit stands for."""
    BILANGAN = "bilangan"
    """Numbers with a fraction."""


class Bacaan(NamedTuple):
    """A printed number: its value, the decimals it shows, and what stands behind it.

    A negative number of decimals means that its last digit stands for tens, thousands, millions. ``kurung`` says that
    it stood in parentheses (and is negative), ``strip`` that a dash stood for zero or nothing.
    """

    nilai: Decimal
    desimal: int
    sisa: str = ""
    kurung: bool = False
    strip: bool = False

    @property
    def persen(self) -> bool:
        """Whether a percent sign was printed."""
        return self.sisa.startswith("%")


STRIP = Bacaan(Decimal(0), 0, strip=True)


def jenis(figur: Figur) -> Jenis:
    """Return how printed forms of a figure are read: by its unit, else by its own value."""
    if figur.satuan in BERDESIMAL:
        return Jenis.BILANGAN
    if figur.satuan == "rupiah":
        return Jenis.UANG
    isi = figur.isi
    pecahan = isinstance(isi, Decimal) and isi != isi.to_integral_value()
    return Jenis.BILANGAN if pecahan else Jenis.CACAH


def baca(cetak: str, cara: Jenis) -> Bacaan | None:
    """Read a printed number, whatever its style; None when it has no reading."""
    if cetak in _STRIP:
        return STRIP
    cocok = _ANGKA.fullmatch(cetak)
    if cocok is None:
        return None
    buka, minus, teks, tutup, sisa = cocok.groups()
    if tutup and not buka:
        return None
    pangkat = PANGKAT.get(sisa.partition(" ")[0].casefold(), 0) if sisa and cara is Jenis.UANG else 0
    angka = _digit(teks, Jenis.BILANGAN if pangkat and "," in teks else cara)
    if angka is None:
        return None
    kurung = bool(buka and tutup)
    nilai, desimal = angka
    if pangkat:
        nilai, desimal, sisa = nilai.scaleb(pangkat), desimal - pangkat, sisa.partition(" ")[2]
    return Bacaan(-nilai if minus or kurung else nilai, desimal, sisa.strip(), kurung)


def _digit(teks: str, cara: Jenis) -> tuple[Decimal, int] | None:
    if teks.isdigit():
        return Decimal(teks), 0
    if cocok := _RIBUAN.fullmatch(teks):
        pemisah, pecahan = cocok.groups()
        if pecahan:
            return Decimal(teks.translate(_BUANG)).scaleb(-len(pecahan)), len(pecahan)
        if cara is not Jenis.BILANGAN or teks.count(pemisah) > 1:
            return Decimal(teks.replace(pemisah, "")), 0
    if cocok := _DESIMAL.fullmatch(teks):
        utuh, pecahan = cocok.groups()
        if cara is Jenis.BILANGAN or len(pecahan) < _SERIBU or utuh == "0":
            return Decimal(f"{utuh}.{pecahan}"), len(pecahan)
    return None


def angka_saja(cetak: str) -> Decimal | None:
    """Return the digits of a text without its separators: what a misspelt amount may have meant."""
    digit = "".join(satu for satu in cetak if satu.isdigit())
    return Decimal(digit) if digit else None


def nomor(cetak: str) -> frozenset[int]:
    """Return what a printed ordinal may mean: ``3``, ``3.``, ``III``, ``c.``, ``ketiga``, ``3 (tiga)``."""
    teks = cetak.casefold().strip().removeprefix("ke-").rstrip(". ")
    teks = teks if "(" in teks else teks.rstrip(").")
    if (angka := re.match(r"\d+\b", teks)) and kata_cocok(int(angka[0]), teks[angka.end() :]):
        return frozenset({int(angka[0])})
    bacaan = {_URUTAN[teks]} if teks in _URUTAN else set[int]()
    if len(teks) == 1 and teks.isascii() and teks.isalpha():
        bacaan.add(ord(teks) - ord("a") + 1)
    if teks and _ROMAWI.fullmatch(teks):
        bacaan.add(romawi(teks))
    return frozenset(bacaan)


def romawi(teks: str) -> int:
    """Return the value of a lower-case Roman numeral."""
    nilai = [_NILAI_ROMAWI[huruf] for huruf in teks]
    return sum(-a if a < b else a for a, b in zip(nilai, [*nilai[1:], 0], strict=True))


def kata_cocok(bilangan: int, sisa: str) -> bool:
    """Whether words in parentheses behind a number, if any, are that number: ``3 (tiga)``."""
    cocok = re.match(r"\s*\(([a-z ]+)\)", sisa.casefold())
    return cocok is None or cocok[1].strip() not in _URUTAN or _URUTAN[cocok[1].strip()] == bilangan
