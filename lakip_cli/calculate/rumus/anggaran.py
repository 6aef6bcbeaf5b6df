"""Budget: how much of it was spent, and how much is left. Money is exact to the sen; only ratios are rounded."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lakip_cli.calculate.rumus.hasil import Hasil, Uraian, kosong

URAIAN_SERAPAN = Uraian("realisasi anggaran ÷ pagu × 100", "PermenPAN-RB 53/2014 (realisasi anggaran)")
URAIAN_SISA = Uraian("pagu − realisasi anggaran", "PermenPAN-RB 53/2014 (realisasi anggaran)")


def serapan(realisasi: Decimal, pagu: Decimal) -> Hasil:
    """R/A × 100, percent of the pagu spent; over 100 when more was spent than allowed, which is noted."""
    if pagu == 0:
        return kosong("tanpa pagu" if realisasi == 0 else "ada realisasi tanpa pagu")
    if pagu < 0:
        return kosong("pagu negatif")
    return Hasil(realisasi * 100 / pagu, catatan=("realisasi melebihi pagu",) if realisasi > pagu else ())


def lebar_serapan(realisasi: Decimal, pagu: Decimal, lebar_realisasi: Decimal, lebar_pagu: Decimal) -> Decimal:
    """How far the share spent may lie from R/A × 100 (percent points) when both may be off; A stays above zero."""
    terkecil = (realisasi - lebar_realisasi) * 100 / (pagu + lebar_pagu)
    terbesar = (realisasi + lebar_realisasi) * 100 / (pagu - lebar_pagu)
    tengah = realisasi * 100 / pagu
    return max(tengah - terkecil, terbesar - tengah)


def sisa(realisasi: Decimal, pagu: Decimal) -> Decimal:
    """A − R in rupiah, positive when less was spent: the opposite sign of an LRA's difference column."""
    return pagu - realisasi


def serapan_gabungan(baris: Sequence[tuple[Decimal, Decimal]]) -> Hasil:
    """ΣR/ΣA × 100 over lines of (realisasi, pagu): sums first, then one division, never a mean of percentages."""
    return serapan(sum((r for r, _ in baris), Decimal()), sum((a for _, a in baris), Decimal()))
