"""Codes by what people call them: the code, its name, or the beginning that some codes share."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode

_AWALAN_TERPANJANG = 3


def cari(kata: str, katalog: Mapping[str, Kode]) -> str | None:
    """Return the code that a code or a name means."""
    if kata.upper() in katalog:
        return kata.upper()
    return next((satu.kode for satu in katalog.values() if satu.nama == kata.lower()), None)


def kelompok(kata: str, katalog: Mapping[str, Kode]) -> frozenset[str]:
    """Return the codes that a code, a name, or a beginning such as ``K`` or ``K2`` means; none if there are none."""
    if satu := cari(kata, katalog):
        return frozenset({satu})
    awalan = kata.upper() if 0 < len(kata) <= _AWALAN_TERPANJANG else "?"
    return frozenset(kode for kode in katalog if kode.startswith(awalan))


def mirip(kata: str, katalog: Mapping[str, Kode]) -> str:
    """Return the code or name nearest to a misspelt one, or nothing."""
    import difflib

    semua = [nama for satu in katalog.values() for nama in (satu.kode, satu.nama)]
    kunci = kata.upper() if kata[-1:].isdigit() else kata.lower()
    return next(iter(difflib.get_close_matches(kunci, semua, n=1)), "")
