"""Numbers as rules need them: money and differences in words, slips of the hand."""

from __future__ import annotations

from decimal import Decimal

from lakip_cli import angka


def rupiah(jumlah: Decimal) -> str:
    """Write money, with the sen where there are any."""
    return angka.rupiah(jumlah, 0 if jumlah == jumlah.to_integral_value() else 2)


def beda(satu: Decimal, lain: Decimal) -> str:
    """Say how far one amount of money lies from another: ``lebih Rp500``."""
    return f"{'lebih' if satu > lain else 'kurang'} {rupiah(abs(satu - lain))}"


def tertukar(satu: Decimal, lain: Decimal) -> bool:
    """Whether two numbers differ only in two neighbouring digits that changed places."""
    a, b = str(satu), str(lain)
    beda_ = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(beda_) != 2 or beda_[1] - beda_[0] != 1:  # noqa: PLR2004  a pair
        return False
    i, j = beda_
    return (a[i], a[j]) == (b[j], b[i])
