"""What a check finds on both sides, by what a finding is known again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.diagnostics.sidik import sidik
from lakip_cli.diff.jenis import Temuan

Sumber = tuple[Sequence[Diagnostic], Mapping[str, str]]
"""Findings, and the texts that they point into."""

_BILANGAN = re.compile(r"\d[\d.,]*")


def temuan(lama: Sumber, baru: Sumber, *, lintas: bool) -> Temuan:
    """Compare the findings of two sides; across years (``lintas``) each year has its own, and they are only counted.

    A finding that says the same of other numbers is neither new nor gone.
    """
    if lintas:
        return Temuan(tuple(lama[0]), tuple(baru[0]))
    kiri, kanan = (list(zip(sidik(*satu), satu[0], strict=True)) for satu in (lama, baru))
    sisa_lama, sisa_baru = _hanya(kiri, kanan, lambda satu: satu[0]), _hanya(kanan, kiri, lambda satu: satu[0])
    muncul, selesai = _hanya(sisa_baru, sisa_lama, _pola), _hanya(sisa_lama, sisa_baru, _pola)
    return Temuan(tuple(lama[0]), tuple(baru[0]), tuple(d for _, d in muncul), tuple(d for _, d in selesai))


Bersidik = tuple[tuple[str, str, str, str], Diagnostic]


def _hanya(
    semua: Iterable[Bersidik], lain: Iterable[Bersidik], kunci: Callable[[Bersidik], Hashable]
) -> list[Bersidik]:
    """Return what is not among others; as often as it is there more often than there."""
    banyak = Counter(map(kunci, lain))
    hasil = []
    for satu in semua:
        if banyak[kunci(satu)]:
            banyak[kunci(satu)] -= 1
        else:
            hasil.append(satu)
    return hasil


def _pola(satu: Bersidik) -> tuple[str, str, str]:
    berkas, kode, pesan, _ = satu[0]
    return berkas, kode, _BILANGAN.sub("#", pesan)
