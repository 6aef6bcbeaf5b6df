"""How a number prints, as a spreadsheet's number format; separators are those of the reader's own program."""

from __future__ import annotations

import re
from decimal import Decimal

from lakip_cli import angka

DESIMAL_TERBANYAK = 6
KATA_TERPANJANG = 80
"""Letters of a unit in a format, which has room for 255 with those of a negative number."""
BENTUK_TERBANYAK = 200
"""Formats of numbers of a workbook; some versions of Excel open none with more."""
_BERLANJUT = re.compile(r"\d[.,]?\Z")
_LANJUTAN = re.compile(r"[.,]?\d")


def bentuk(isi: Decimal, cetak: str, *, kurung: bool = False) -> str:
    """Return the number format under which ``isi`` shows as ``cetak``; empty when no format can.

    ``kurung`` sets what is negative in parentheses, as financial tables do.
    """
    for desimal in range(DESIMAL_TERBANYAK + 1):
        awal, ada, akhir = cetak.rpartition(angka.angka(abs(isi), desimal))
        if ada and not _BERLANJUT.search(awal) and not _LANJUTAN.match(akhir):
            digit = "#,##0" + ("." + "0" * desimal if desimal else "")
            return _bentuk(awal, digit, akhir, kurung=kurung, negatif=isi < 0)
    return "0" if cetak == f"{isi:f}" else ""


def _bentuk(awal: str, digit: str, akhir: str, *, kurung: bool, negatif: bool) -> str:
    if negatif:
        awal, akhir = awal.replace("-", "", 1).removesuffix("("), akhir.removeprefix(")")
    positif = f"{kutip(awal)}{digit}{kutip(akhir)}"
    if kurung:
        return f"{positif};({positif})"
    return positif if positif == digit else f"{positif};-{positif}"


def tanpa_kata(bentuk_: str) -> str:
    """Return a format of the number alone."""
    return re.sub(r'"[^"]*"', "", bentuk_)


def kutip(teks: str) -> str:
    """Return words of a format, so that none of their letters is a code, and not more of them than a format holds."""
    if len(teks) > KATA_TERPANJANG:
        teks = f"{teks[:KATA_TERPANJANG]}…"
    # Some programs split a format at each semicolon, also at one within words.
    return '"{}"'.format(teks.replace('"', "”").replace(";", ",")) if teks else ""
