"""What would explain a printed number exactly: candidates are tried in a fixed order, and the first that fits wins."""

from collections.abc import Callable

from lakip_cli.rekaman import NamedTuple
from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.putusan import Dugaan, Vonis


class Sebab(NamedTuple):
    """An explanation: a verdict of its own (None: it stays a contradiction), words beside it, and a hypothesis."""

    vonis: Vonis | None
    alasan: str = ""
    dugaan: Dugaan | None = None


Penjelas = Callable[[Arsip, Kasus], Sebab | None]
"""Tries one kind of explanation; None when it does not give the printed number exactly."""


def jelaskan(arsip: Arsip, kasus: Kasus, penjelas: tuple[Penjelas, ...]) -> Sebab | None:
    """Return the first explanation that fits."""
    for satu in penjelas:
        if (sebab := satu(arsip, kasus)) is not None:
            return sebab
    return None
