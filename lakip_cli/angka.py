"""The one owner of numbers: text to Decimal without guessing, rounding half up, and the Indonesian written forms.

Reading accepts every spelling that has exactly one meaning and refuses the rest; ``50.000`` is fifty thousand to an
Indonesian and fifty to a spreadsheet, so it is refused with both meanings named. Nothing here goes through float.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

DIGIT_TERBANYAK = 40
"""More digits than any budget needs, few enough that no figure can exhaust memory."""

BULAN = (
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split()  # noqa: SIM905
)
_TANPA_PEMISAH = re.compile(r"-?(0|[1-9][0-9]*)(?:[.,]([0-9]+))?")
_BERPEMISAH = re.compile(
    r"""-?[1-9][0-9]{0,2}(?:
        (?:_[0-9]{3})+(?:[.,]([0-9]+))?
      | (?:\.[0-9]{3}){2,}
      | (?:\.[0-9]{3})+,([0-9]+)
      | (?:,[0-9]{3}){2,}
      | (?:,[0-9]{3})+\.([0-9]+)
    )""",
    re.VERBOSE,
)
_RUPIAH = re.compile(r"(-?)Rp(?:\. ?| )?([0-9].*)")
_SATU_KELOMPOK = re.compile(r"([1-9][0-9]{0,2})[.,]([0-9]{3})")
_BUANG_PEMISAH = str.maketrans("", "", "_.,")
_KONTEKS = Context(prec=200, rounding=ROUND_HALF_UP)
_ABJAD = 26
_ROMAWI = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_SERIBU = 1000
_SATUAN = (
    "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()  # noqa: SIM905
)


class BukanAngka(ValueError):
    """The text is no number in any accepted spelling."""


class Rancu(ValueError):
    """The text is a number with two meanings.

    ``bacaan`` spells each of them so that it can be pasted back: thousands first, then the decimal.
    """

    def __init__(self, bacaan: tuple[str, str]) -> None:
        super().__init__(" / ".join(bacaan))
        self.bacaan = bacaan


def baca(teks: str) -> Decimal:
    """Read a number; ``38.00`` keeps its scale.

    Accepted: plain digits; thousands grouped by ``_``, or by two or more dots or commas; a decimal dot or comma whose
    fraction cannot be taken for a thousands group; both separators, of which the last is the decimal one.

    Raises BukanAngka for anything else (leading zeros, exponents, more than 40 digits) and Rancu for two meanings.
    """
    if biasa := _TANPA_PEMISAH.fullmatch(teks):
        utuh, pecahan = biasa[1], biasa[2] or ""
        if len(pecahan) == 3 and len(utuh) <= 3 and utuh != "0":  # noqa: PLR2004  a thousands group has three digits
            raise Rancu(_dua_bacaan(teks, utuh, pecahan))
    elif kelompok := _BERPEMISAH.fullmatch(teks):
        pecahan = kelompok[kelompok.lastindex] if kelompok.lastindex else ""
        utuh = teks[: len(teks) - len(pecahan)].lstrip("-").translate(_BUANG_PEMISAH)
    else:
        raise BukanAngka(teks)
    return _susun(teks, utuh, pecahan)


def baca_rupiah(teks: str) -> Decimal:
    """Read an amount of money: a number as ``baca`` reads it, or one after ``Rp``, ``Rp.`` or ``-Rp``.

    After ``Rp`` a single group of three digits can only be thousands, because money has no thousandths:
    ``Rp50.000`` has one meaning, ``50.000`` alone has two.
    """
    uang = _RUPIAH.fullmatch(teks)
    if uang is None:
        return baca(teks)
    tanda, jumlah = uang[1], uang[2]
    ribuan = _SATU_KELOMPOK.fullmatch(jumlah)
    return baca(tanda + (ribuan[1] + ribuan[2] if ribuan else jumlah))


def bulatkan(x: Decimal | int, desimal: int) -> Decimal:
    """Round half up (away from zero) to ``desimal`` digits after the comma; the result has exactly that scale."""
    bulat = _KONTEKS.quantize(x, _satuan_terakhir(desimal))
    return bulat or bulat.copy_abs()


@cache
def _satuan_terakhir(desimal: int) -> Decimal:
    return Decimal((0, (1,), -desimal))


def angka(x: Decimal | int, desimal: int | None = None) -> str:
    """Write ``1.234,50``; without ``desimal`` every digit that ``x`` has, so that nothing is rounded unasked."""
    nilai = Decimal(x) if desimal is None else bulatkan(x, desimal)
    return format(nilai or nilai.copy_abs(), ",f").replace(",", "_").replace(".", ",").replace("_", ".")


def rupiah(x: Decimal | int, desimal: int = 0) -> str:
    """Write ``Rp1.234``: no dot and no space after Rp; ``desimal`` 2 adds the sen."""
    cetak = angka(x, desimal)
    return f"-Rp{cetak[1:]}" if cetak.startswith("-") else f"Rp{cetak}"


def persen(x: Decimal | int, desimal: int = 2) -> str:
    """Write ``95,20%``; ``x`` is already in percent."""
    return f"{angka(x, desimal)}%"


def tabel(x: Decimal | int, desimal: int | None = None) -> str:
    """Write as financial tables do: a negative number stands in parentheses."""
    cetak = angka(x, desimal)
    return f"({cetak[1:]})" if cetak.startswith("-") else cetak


def tanggal(hari: date) -> str:
    """Write ``27 Februari 2026``."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"


def terbilang(n: int) -> str:
    """Write a whole number, zero or more and below 10^18, in words: ``seribu seratus``."""
    if not 0 <= n < _SERIBU**6:
        raise ValueError(n)
    if n < _SERIBU:
        return " ".join(_ratusan(n)) or "nol"
    kata: list[str] = []
    for pangkat, skala in enumerate(("", "ribu", "juta", "miliar", "triliun", "kuadriliun")):
        kelompok = n // _SERIBU**pangkat % _SERIBU
        if kelompok == 1 and skala == "ribu":
            kata = ["seribu", *kata]
        elif kelompok:
            kata = [*_ratusan(kelompok), skala, *kata]
    return " ".join(kata).strip()


def huruf(n: int) -> str:
    """Write the letter of list item ``n`` (from 1), ``a`` to ``z``, then ``aa``."""
    if n < 1:
        raise ValueError(n)
    depan, sisa = divmod(n - 1, _ABJAD)
    return (huruf(depan) if depan else "") + chr(ord("a") + sisa)


def romawi(n: int) -> str:
    """Write ``n`` as a Roman numeral; from 1 to 89."""
    hasil = ""
    for nilai, lambang in _ROMAWI:
        hasil += lambang * (n // nilai)
        n %= nilai
    return hasil


def _ratusan(n: int) -> list[str]:
    """Write a number below a thousand; zero has no words here."""
    if n < len(_SATUAN):
        return [_SATUAN[n]] if n else []
    ratus, sisa = divmod(n, 100)
    if ratus:
        return [*(["seratus"] if ratus == 1 else [_SATUAN[ratus], "ratus"]), *_ratusan(sisa)]
    puluh, satuan = divmod(n, 10)
    return [_SATUAN[satuan], "belas"] if puluh == 1 else [_SATUAN[puluh], "puluh", *_ratusan(satuan)]


def _susun(teks: str, utuh: str, pecahan: str) -> Decimal:
    if len(utuh) + len(pecahan) > DIGIT_TERBANYAK:
        raise BukanAngka(teks)
    nilai = Decimal(f"{utuh}.{pecahan}" if pecahan else utuh)
    return nilai.copy_negate() if teks.startswith("-") and nilai else nilai


def _dua_bacaan(teks: str, utuh: str, pecahan: str) -> tuple[str, str]:
    tanda = "-" if teks.startswith("-") else ""
    desimal = pecahan[:-1] if pecahan.endswith("0") else pecahan + "0"
    return f"{tanda}{utuh}_{pecahan}", f"{tanda}{utuh}.{desimal}"
