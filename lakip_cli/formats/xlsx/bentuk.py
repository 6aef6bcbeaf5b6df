"""How a number prints, as a spreadsheet's number format; separators are those of the reader's own program."""

from __future__ import annotations

import re
from decimal import Decimal

from lakip_cli import angka

DESIMAL_TERBANYAK = 6
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
    positif = f"{_kutip(awal)}{digit}{_kutip(akhir)}"
    if kurung:
        return f"{positif};({positif})"
    return positif if positif == digit else f"{positif};-{positif}"


def _kutip(teks: str) -> str:
    """Return words of a format, so that none of their letters is a code."""
    return '"{}"'.format(teks.replace('"', "”")) if teks else ""
