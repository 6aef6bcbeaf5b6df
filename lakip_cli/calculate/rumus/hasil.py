"""What a formula gives back, and how a formula is named in the report's trace."""

from decimal import Decimal

from lakip_cli.rekaman import NamedTuple

NOL = Decimal(0)
SERATUS = Decimal(100)
"""The whole, in percent: every ratio of this package is in percent unless its docstring says otherwise."""


class Hasil(NamedTuple):
    """A number, unrounded, or the reason why there is none; ``catatan`` is what a reader must know beside it."""

    nilai: Decimal | None
    alasan: str = ""
    catatan: tuple[str, ...] = ()


class Uraian(NamedTuple):
    """A formula in words, and its legal or customary basis, as the report prints them."""

    rumus: str
    dasar: str


def kosong(alasan: str) -> Hasil:
    """No number, for a reason: one sentence without a full stop, so that it fits behind a dash."""
    return Hasil(None, alasan)
