"""What may silence a finding: it stays known and counted, but fails nothing. Never an error that stops a build."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Literal

from lakip_cli.diagnostics import PENGHENTI, Diagnostic, Kode, Sidik, rekap
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.rekaman import NamedTuple
from lakip_cli.silence.kode import KODE

__all__ = ["KODE", "Diredam", "Sebab", "bisa_diredam", "hitungan", "redam"]

Sebab = Literal[
    "dalam baseline",
    "diabaikan dengan alasan",
    "diabaikan dalam laporan.yaml",
    "karena laporan sebagian",
    "tidak dipilih",
]


KURANG = ("L", "K102", "K202", "K222", "H103")
"""Codes, or how they begin, of the findings that say only that something is lacking."""

RINGKASAN_KURANG = "L504"
"""The one finding that says of a partial year what it lacks."""


class Diredam(NamedTuple):
    """A silent finding and why it is."""

    temuan: Diagnostic
    sebab: Sebab


def bisa_diredam(temuan: Diagnostic) -> bool:
    """Tell whether a finding may be silenced: it is about what the report says, not about whether it can be read."""
    return temuan.code[0] not in PENGHENTI and temuan.code not in KODE


def redam(
    temuan: Sequence[Diagnostic],
    sumber: Mapping[str, str],
    laporan: BerkasLaporan,
    katalog: Mapping[str, Kode],
    dikenal: Mapping[Sidik, int],
) -> tuple[list[Diagnostic], list[Diredam], Mapping[Sidik, int]]:
    """Return the findings that stay open, the silent ones, and what ``dikenal``, a baseline, holds beyond them.

    A comment beside the data goes before a weight in ``laporan.yaml``, that before what a partial year lacks, and that
    before the baseline.
    """
    terbuka, diredam, sisa = [*temuan], [], {**dikenal}
    if any("lakip: abai" in teks for teks in sumber.values()):
        from lakip_cli.silence.komentar import abaikan

        terbuka, diam = abaikan(terbuka, sumber, katalog)
        diredam += [Diredam(satu, "diabaikan dengan alasan") for satu in diam]
    if laporan.temuan:
        from lakip_cli.silence.bobot import timbang

        terbuka, diam = timbang(terbuka, laporan, katalog)
        diredam += [Diredam(satu, "diabaikan dalam laporan.yaml") for satu in diam]
    if laporan.sebagian:
        diredam += [Diredam(satu, "karena laporan sebagian") for satu in terbuka if _kurang(satu)]
        terbuka = [satu for satu in terbuka if not _kurang(satu)]
    if dikenal:
        from lakip_cli.silence.baseline import kenali

        terbuka, diam, sisa = kenali(terbuka, sumber, dikenal)
        diredam += [Diredam(satu, "dalam baseline") for satu in diam]
    return terbuka, diredam, sisa


def _kurang(temuan: Diagnostic) -> bool:
    return temuan.code.startswith(KURANG) and temuan.code != RINGKASAN_KURANG


def hitungan(temuan: Sequence[Diagnostic], diredam: Sequence[Diredam] = ()) -> str:
    """Count findings in words, silent ones apart: ``2 kesalahan, 1 peringatan, 0 catatan (97 dalam baseline)``."""
    terbuka = ", ".join(f"{banyak} {berat}" for berat, banyak in rekap(temuan).items())
    diam = ", ".join(f"{banyak} {sebab}" for sebab, banyak in sorted(Counter(d.sebab for d in diredam).items()))
    return f"{terbuka} ({diam})" if diam else terbuka
