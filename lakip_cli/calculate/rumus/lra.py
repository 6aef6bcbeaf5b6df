"""Laporan Realisasi Anggaran: results in rupiah, exact to the sen (PP 71/2010, PSAP 02). Negative is a deficit."""

from __future__ import annotations

from decimal import Decimal

from lakip_cli.calculate.rumus.hasil import NOL, Uraian

_PSAP = "PP 71/2010, PSAP 02"
URAIAN_SURPLUS = Uraian("pendapatan − belanja, termasuk transfer", _PSAP)
URAIAN_NETO = Uraian("penerimaan pembiayaan − pengeluaran pembiayaan", _PSAP)
URAIAN_SILPA = Uraian("surplus/(defisit) + pembiayaan neto", _PSAP)


def surplus(pendapatan: Decimal, belanja: Decimal, transfer: Decimal = NOL) -> Decimal:
    """Surplus, or deficit if negative: pendapatan − belanja − transfer."""
    return pendapatan - belanja - transfer


def pembiayaan_neto(penerimaan: Decimal, pengeluaran: Decimal) -> Decimal:
    """Net financing: penerimaan − pengeluaran. An OPD has none."""
    return penerimaan - pengeluaran


def silpa(surplus_defisit: Decimal, neto: Decimal) -> Decimal:
    """SiLPA, or SiKPA if negative: surplus/(defisit) + pembiayaan neto."""
    return surplus_defisit + neto


def bersarang(anak: str, induk: str) -> bool:
    """Whether one account code lies below another: ``5.1.02`` below ``5.1``, but not ``5.10`` below ``5.1``."""
    return anak.startswith(f"{induk}.")
