"""Texts whose only Jinja is ``{{ f('…') }}`` are read without being compiled, as most narratives can be."""

import re
from collections.abc import Container

from lakip_cli.rekaman import NamedTuple

NILAI = r"""(?:'[^'\\\n]*'|"[^"\\\n]*"|[1-9][0-9]{0,8})"""
PANGGILAN = re.compile(rf"\{{\{{ *([A-Za-z_]\w*)\( *({NILAI}(?: *, *{NILAI})*)? *\) *\}}\}}|\{{[{{%#]", re.ASCII)
SATU_NILAI = re.compile(NILAI)


class Panggilan(NamedTuple):
    """A call with written values, in line ``baris`` of the template."""

    fungsi: str
    nilai: tuple[str | int, ...]
    baris: int


def pecah(teks: str, kenal: Container[str]) -> list[str | Panggilan] | None:
    """The text and the calls in it, in turn; None if it holds other Jinja or calls what is not in ``kenal``."""
    hasil: list[str | Panggilan] = []
    lewat, baris = 0, 1
    for cocok in PANGGILAN.finditer(teks):
        if cocok[1] not in kenal:
            return None
        sela = teks[lewat : cocok.start()]
        baris += sela.count("\n")
        hasil += (sela, Panggilan(cocok[1], tuple(map(_nilai, SATU_NILAI.findall(cocok[2] or ""))), baris))
        lewat = cocok.end()
    return [*hasil, teks[lewat:].removesuffix("\n")]


def _nilai(tertulis: str) -> str | int:
    return int(tertulis) if tertulis[0].isdigit() else tertulis[1:-1]
