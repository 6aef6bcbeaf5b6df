"""Numbers as rules need them: figures and differences in words, slips of the hand, names of shares."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Kosong

_BAGIAN = frozenset(["persentase", "percentase", "proporsi", "cakupan"])
_TUMBUH = ("pertumbuhan", "perubahan", "kenaikan", "peningkatan", "penurunan", "laju", "terhadap target")


def bagian(nama: str) -> bool:
    """Whether a name promises a share of something, which cannot exceed 100 percent."""
    rendah = nama.casefold()
    return rendah.split(maxsplit=1)[0] in _BAGIAN and not any(kata in rendah for kata in _TUMBUH)


def rupiah(jumlah: Decimal) -> str:
    """Write money, with the sen where there are any."""
    return angka.rupiah(jumlah, 0 if jumlah == jumlah.to_integral_value() else 2)


def beda(satu: Decimal, lain: Decimal, cetak: Callable[[Decimal], str] = rupiah) -> str:
    """Say how far one amount, of money unless written otherwise, lies from another: ``lebih Rp500``."""
    return f"{'lebih' if satu > lain else 'kurang'} {cetak(abs(satu - lain))}"


def sebut(figur: Figur) -> str:
    """Write a figure with its unit."""
    tanpa = isinstance(figur.isi, Kosong) or figur.satuan in {"persen", "rupiah"}
    return figur.cetak if tanpa else f"{figur.cetak} {figur.satuan}".strip()


def tertukar(satu: Decimal, lain: Decimal) -> bool:
    """Whether two numbers differ only in two neighbouring digits that changed places."""
    a, b = str(satu), str(lain)
    beda_ = [i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(beda_) != 2 or beda_[1] - beda_[0] != 1:  # noqa: PLR2004  a pair
        return False
    i, j = beda_
    return (a[i], a[j]) == (b[j], b[i])
