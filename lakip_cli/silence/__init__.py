"""What may silence a finding: it stays known and counted, but fails nothing. Never an error that stops a build."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from lakip_cli.diagnostics import PENGHENTI, Diagnostic, Sidik, rekap
from lakip_cli.silence.kode import KODE

__all__ = ["KODE", "Diredam", "Sebab", "bisa_diredam", "hitungan", "redam"]

Sebab = Literal["dalam baseline"]


class Diredam(NamedTuple):
    """A silent finding and why it is."""

    temuan: Diagnostic
    sebab: Sebab


def bisa_diredam(temuan: Diagnostic) -> bool:
    """Tell whether a finding may be silenced: it is about what the report says, not about whether it can be read."""
    return temuan.code[0] not in PENGHENTI


def redam(
    temuan: Sequence[Diagnostic], sumber: Mapping[str, str], dikenal: Mapping[Sidik, int]
) -> tuple[list[Diagnostic], list[Diredam], Mapping[Sidik, int]]:
    """Return the findings that stay open, the silent ones, and what ``dikenal``, a baseline, holds beyond them."""
    if not dikenal:
        return [*temuan], [], {}
    from lakip_cli.diagnostics.sidik import sidik

    sisa = {**dikenal}
    terbuka, diredam = [], []
    for satu, milik in zip(temuan, sidik(temuan, sumber), strict=True):
        if sisa.get(milik, 0) and bisa_diredam(satu):
            sisa[milik] -= 1
            diredam.append(Diredam(satu, "dalam baseline"))
        else:
            terbuka.append(satu)
    return terbuka, diredam, {milik: banyak for milik, banyak in sisa.items() if banyak}


def hitungan(temuan: Sequence[Diagnostic], diredam: Sequence[Diredam] = ()) -> str:
    """Count findings in words, silent ones apart: ``2 kesalahan, 1 peringatan, 0 catatan (97 dalam baseline)``."""
    terbuka = ", ".join(f"{banyak} {berat}" for berat, banyak in rekap(temuan).items())
    diam = ", ".join(f"{banyak} {sebab}" for sebab, banyak in sorted(Counter(d.sebab for d in diredam).items()))
    return f"{terbuka} ({diam})" if diam else terbuka
