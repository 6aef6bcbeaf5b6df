"""The printed places of an earlier report in their order: its chapters, its tables and their titles, its claims."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from operator import attrgetter, itemgetter

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Span
from lakip_cli.model.tercetak import BerkasTercetak, Klaim
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.aturan import Context, bersama
from lakip_cli.tercetak.bacaan import romawi
from lakip_cli.tercetak.pernyataan import Entri, Pernyataan
from lakip_cli.tercetak.putusan import Putusan
from lakip_cli.tercetak.tautan import TAUTAN

_BAB = re.compile(r"bab ([ivxlc]+|\d+)\b")
_TABEL = re.compile(r"[Tt]abel (\d+)\.(\d+)\b(?:\s+([^,]+))?")

Nomor = tuple[int, int]
Sel = tuple[Pernyataan, Figur | None]
"""A claim in a cell, and its figure."""


class Cetakan(NamedTuple):
    """One printed place: the chapter in which it stands (0: none yet), and the number and title of its table."""

    klaim: Klaim
    bab: int
    nomor: Nomor | None = None
    judul: str = ""

    @property
    def tempat(self) -> str:
        """The place in the words of the transcription."""
        return self.klaim.tempat or ""

    @property
    def span(self) -> Span:
        """Where the transcription names the place."""
        return self.klaim.at("tempat")

    @property
    def tabel(self) -> str:
        """The printed table of which this place is a part."""
        return tabel(self.tempat)


@lru_cache(maxsize=1024)
def tabel(tempat: str) -> str:
    """Return what the parts of one printed table have in common: its number, else the place without its columns."""
    nomor = _TABEL.match(tempat)
    return f"Tabel {int(nomor[1])}.{int(nomor[2])}" if nomor else tempat.partition(", kolom")[0]


@bersama
def per_tempat(context: Context) -> Sequence[tuple[Entri, Sequence[Putusan]]]:
    """Return each printed place with the verdicts on its claims, in their order."""
    return [(entri, [*milik]) for entri, milik in groupby(context.putusan, key=attrgetter("klaim.entri"))]


@bersama
def per_tabel(context: Context) -> Sequence[tuple[str, Sequence[Sel]]]:
    """Return each printed table with the claims in its cells, in their order; its parts are one."""
    bagian = (satu for satu in per_tempat(context) if satu[0].bentuk == "tabel")
    return [
        (nama, [(p.klaim, p.figur) for _, putusan in satu for p in putusan if isinstance(p.klaim, Pernyataan)])
        for nama, satu in groupby(bagian, key=lambda satu: tabel(satu[0].tempat))
    ]


@bersama
def cetakan(context: Context) -> Sequence[Cetakan]:
    """Return every printed place, file by file, as the transcription has them."""
    return [*_baca(context.hasil.laporan.berkas.tercetak)]


def _baca(tercetak: Sequence[tuple[str, BerkasTercetak]]) -> Iterator[Cetakan]:
    bab = 0
    for _, isi in tercetak:
        for klaim in isi.root:
            tempat = klaim.tempat or ""
            kepala = tempat[:5].casefold()
            if kepala.startswith("bab ") and (cocok := _BAB.match(tempat.casefold())):
                bab = int(cocok[1]) if cocok[1].isdigit() else romawi(cocok[1])
            nomor = _TABEL.match(tempat) if kepala == "tabel" else None
            if nomor is None:
                yield Cetakan(klaim, bab, judul=_judul(klaim) if ", judul tabel" in tempat else "")
            else:
                judul = _judul(klaim) if tempat.endswith(", judul") else (nomor[3] or "").strip()
                yield Cetakan(klaim, bab, (int(nomor[1]), int(nomor[2])), judul)


def _judul(klaim: Klaim) -> str:
    return " ".join(TAUTAN.sub(itemgetter(1), klaim.kutipan or "").split())
