"""The printed places of an earlier report in their order: its chapters, its tables and their titles."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lakip_cli.diagnostics import Span
from lakip_cli.model.berkas import Berkas
from lakip_cli.model.tercetak import BerkasTercetak, Klaim
from lakip_cli.tercetak.bacaan import romawi
from lakip_cli.tercetak.tautan import TAUTAN

_BAB = re.compile(r"bab ([ivxlc]+|\d+)\b")
_TABEL = re.compile(r"[Tt]abel (\d+)\.(\d+)\b(?:\s+([^,]+))?")

Nomor = tuple[int, int]
Tercetak = tuple[tuple[str, BerkasTercetak], ...]


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


class _Satu:
    """A year's printed places as a key: the same objects are the same key, without looking into them."""

    __slots__ = ("tercetak",)

    def __init__(self, tercetak: Tercetak) -> None:
        self.tercetak = tercetak

    def __hash__(self) -> int:
        return id(self.tercetak)

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, _Satu) and self.tercetak is lain.tercetak


def cetakan(berkas: Berkas) -> tuple[Cetakan, ...]:
    """Return every printed place, file by file, as the transcription has them; several rules ask it."""
    return _semua(_Satu(berkas.tercetak))


@lru_cache(maxsize=1)
def _semua(satu: _Satu) -> tuple[Cetakan, ...]:
    return tuple(_baca(satu.tercetak))


def _baca(tercetak: Tercetak) -> Iterator[Cetakan]:
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
    return " ".join(TAUTAN.sub(r"\1", klaim.kutipan or "").split())
