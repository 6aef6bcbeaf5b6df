"""Marks: a printed value is one private-use character that Markdown carries along and cannot read.

A value therefore never becomes markup, and whether a phrase is emphasised never depends on the value inside it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import get_args

from jinja2 import Undefined

from lakip_cli.calculate.figur import Figur
from lakip_cli.naskah import Angka, Blok, Inline, Teks
from lakip_cli.render.jenis import Bagian
from lakip_cli.render.temuan import TakTercetak, TerlaluBesar

BARIS_AWAL, BARIS_AKHIR = 0xF0000, 0xFFFFD
"""The line marks: ``chr(BARIS_AWAL + n)`` says that what follows comes from line ``n`` of the template."""

BARIS_TERAKHIR = BARIS_AKHIR - BARIS_AWAL
"""The last line that has a number of its own; what comes after it is told there."""

SEBARIS_AWAL, BLOK_AWAL, BLOK_AKHIR = 0x100000, 0x10F000, 0x10FFFD
"""The object marks: one stretch for what stands in a line, one for blocks."""

TANDA_BARIS = re.compile(f"[{chr(BARIS_AWAL)}-{chr(BARIS_AKHIR)}]+")
TANDA = re.compile(f"([{chr(SEBARIS_AWAL)}-{chr(BLOK_AKHIR)}])")
HANYA_BLOK = re.compile(rf"\s*(?:[{chr(BLOK_AWAL)}-{chr(BLOK_AKHIR)}]\s*)+")
JENIS_BLOK: tuple[type, ...] = get_args(Blok)
SEMUA_BLOK = frozenset(JENIS_BLOK)
SATU = frozenset((*JENIS_BLOK, *get_args(Inline), Figur))
"""What is one thing to print, although it is a tuple of its parts."""


@cache
def terlarang() -> re.Pattern[str]:
    """What no author may write: control characters, and the characters that the marks are made of."""
    return re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f{chr(BARIS_AWAL)}-\U0010ffff]")


class Buku:
    """What the marks of one template stand for, in the order in which they were printed."""

    __slots__ = ("blok", "galat", "sebaris")

    def __init__(self) -> None:
        self.sebaris: list[tuple[Inline, ...]] = []
        self.blok: list[Bagian | tuple[Blok, ...]] = []
        self.galat: BaseException | None = None

    def catat(self, nilai: object) -> str:
        """The mark of a printed value; an empty tuple prints nothing."""
        if isinstance(nilai, Bagian):
            return self._catat_blok(nilai)
        isi = nilai if isinstance(nilai, tuple) and type(nilai) not in SATU else (nilai,)
        if not isi:
            return ""
        if SEMUA_BLOK.issuperset(map(type, isi)):
            return self._catat_blok(isi)
        return self._catat_sebaris(tuple(map(sebagai_sebaris, isi)))

    def _catat_sebaris(self, isi: tuple[Inline, ...]) -> str:
        self.sebaris.append(isi)
        return _aksara(SEBARIS_AWAL + len(self.sebaris) - 1, BLOK_AWAL)

    def _catat_blok(self, isi: Bagian | tuple[Blok, ...]) -> str:
        self.blok.append(isi)
        return _aksara(BLOK_AWAL + len(self.blok) - 1, BLOK_AKHIR)

    def isi_sebaris(self, tanda: str) -> tuple[Inline, ...]:
        """What an inline mark stands for."""
        return self.sebaris[ord(tanda) - SEBARIS_AWAL]

    def isi_blok(self, tanda: str) -> Bagian | tuple[Blok, ...]:
        """What a block mark stands for."""
        return self.blok[ord(tanda) - BLOK_AWAL]


def bertanda(teks: str) -> bool:
    """Whether a text holds a mark of a value."""
    return not teks.isascii() and TANDA.search(teks) is not None


def adalah_blok(tanda: str) -> bool:
    """Whether a mark stands for blocks."""
    return ord(tanda) >= BLOK_AWAL


def tanda_baris(nomor: int) -> str:
    """The mark of template line ``nomor``."""
    return chr(BARIS_AWAL + min(nomor, BARIS_TERAKHIR))


def _aksara(titik: int, batas: int) -> str:
    if titik >= batas:
        raise TerlaluBesar("templat mencetak terlalu banyak nilai; bagi menjadi beberapa bab")
    return chr(titik)


def sebagai_sebaris(nilai: object) -> Inline:
    """A printed value as an inline mark."""
    if isinstance(nilai, str):
        return Teks(" ".join(nilai.split()) if "\n" in nilai else str(nilai))
    if isinstance(nilai, int) and not isinstance(nilai, bool):
        return Teks(str(nilai))
    if isinstance(nilai, Figur):
        return Angka(nilai)
    if isinstance(nilai, Inline):
        return nilai
    if isinstance(nilai, Undefined):
        str(nilai)
    raise TakTercetak(f"{_sebut(nilai)} tidak dapat dicetak; pakai fungsi yang mencetaknya, atau sebut satu bagiannya")


SEBUTAN: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "nilai ya/tidak"),
    (Mapping, "peta"),
    (JENIS_BLOK, "blok bersama teks"),
    (Collection, "daftar"),
)


def _sebut(nilai: object) -> str:
    if nilai is None:
        return "nilai kosong"
    if callable(nilai):
        return "fungsi tanpa tanda kurung"
    return next((sebutan for jenis, sebutan in SEBUTAN if isinstance(nilai, jenis)), "nilai ini")
