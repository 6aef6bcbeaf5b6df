"""The narrative as rules on its wording read it: blocks and calls of each file, at the places of the source."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from lakip_cli.diagnostics import Span
from lakip_cli.rules.tempat import span_narasi

FIGUR = "¤"
"""What stands for each character of a call that prints a figure."""
BLOK = "¦"
"""What stands for each character of a call that prints a table, a list or anything else."""
UKURAN = frozenset(("capaian", "realisasi", "target"))
_SISIPAN = re.compile(r"\{\{[^{}]*\}\}|\{%[^{}]*%\}|\{#.*?#\}|<!--.*?-->", re.DOTALL)
_PANGGILAN = re.compile(r"(\w+)\(\s*['\"]([^'\"]*)['\"]\s*(?:,\s*(\d{4})\s*)?\)")
_AWAL = re.compile(r"[ \t]*(?:(#{1,6})|(\d{1,3})[.)]|[-*+])[ \t]+")
_RUNTUN = re.compile(f"[{FIGUR}{BLOK}]+")
_BUKAN_BARIS = re.compile(r"[^\n]")
_TAMAT = re.compile(r"[.;?!](?<!\bKab\.)(?<!\bKec\.)(?<!\bNo\.)[)”\"*]*\s+(?=[^a-z\s])")

Jenis = Literal["judul", "butir", "alinea", "panggilan"]


class Panggilan(NamedTuple):
    """A call that prints a figure, by the figure's address."""

    mulai: int
    akhir: int
    alamat: str


class Alinea(NamedTuple):
    """A paragraph, list item, heading, or call on its own lines; ``nomor`` is that of a numbered item."""

    jenis: Jenis
    mulai: int
    akhir: int
    bagian: str
    nomor: int = 0
    lekuk: int = 0


class Tulisan(NamedTuple):
    """One file. ``teks`` is its source, in which comments are blank and calls stand as marks of the same length.

    ``kecil`` is the same in small letters.
    """

    berkas: str
    sumber: str
    teks: str
    kecil: str
    alinea: tuple[Alinea, ...]
    panggilan: tuple[Panggilan, ...]

    @property
    def pemilik(self) -> tuple[str, str]:
        """The kind and the id of what the file is about: ``narasi/sasaran/<id>.md``."""
        jenis, _, nama = self.berkas.removeprefix("narasi/").removesuffix(".md").rpartition("/")
        return jenis, nama

    def span(self, mulai: int, akhir: int) -> Span:
        """Return a place in the source."""
        return span_narasi(self.berkas, self.sumber, mulai, akhir)

    def baca(self, mulai: int, akhir: int) -> str:
        """Return a passage on one line, with a sign of omission for each call."""
        return " ".join(_RUNTUN.sub("…", self.teks[mulai:akhir]).split())

    def pada(self, posisi: int) -> Alinea:
        """Return the block that holds a position; the sign before a list's first item belongs to that item."""
        return next((satu for satu in reversed(self.alinea) if satu.mulai <= posisi), self.alinea[0])

    def kalimat(self, posisi: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds a position."""
        alinea = self.pada(posisi)
        tamat = [satu.end() for satu in _TAMAT.finditer(self.teks, alinea.mulai, alinea.akhir)]
        awal = max((satu for satu in tamat if satu <= posisi), default=alinea.mulai)
        return awal, min((satu for satu in tamat if satu > posisi), default=alinea.akhir)

    def figur(self, mulai: int, akhir: int) -> list[Panggilan]:
        """Return the figures that are called between two positions."""
        return [satu for satu in self.panggilan if mulai <= satu.mulai < akhir]


@lru_cache(maxsize=4)
def seluruh(narasi: tuple[tuple[str, str], ...]) -> str:
    """Return the text of all files in small letters, to ask at once whether any has a word."""
    return "\n".join(satu.kecil for satu in tulisan(narasi))


@lru_cache(maxsize=4)
def tulisan(narasi: tuple[tuple[str, str], ...]) -> tuple[Tulisan, ...]:
    """Read every narrative file."""
    return tuple(_baca(berkas, sumber) for berkas, sumber in narasi)


def _baca(berkas: str, sumber: str) -> Tulisan:
    panggilan: list[Panggilan] = []

    def samar(sisipan: re.Match[str]) -> str:
        if not sisipan[0].startswith("{{"):
            return _BUKAN_BARIS.sub(" ", sisipan[0])
        alamat = _alamat(sisipan[0])
        if alamat:
            panggilan.append(Panggilan(*sisipan.span(), alamat))
        return (FIGUR if alamat else BLOK) * len(sisipan[0])

    teks = _SISIPAN.sub(samar, sumber)
    kecil = teks.lower()
    kecil = kecil if len(kecil) == len(teks) else teks
    return Tulisan(berkas, sumber, teks, kecil, tuple(_alinea(teks)), tuple(panggilan))


def _alamat(sisipan: str) -> str:
    """Return the address of the figure that a call prints, in full; nothing for a call that prints something else."""
    cocok = _PANGGILAN.search(sisipan)
    if cocok is None:
        return ""
    nama, isi, tahun = cocok.groups()
    if nama in UKURAN:
        return f"indikator.{isi}.{nama}" + (f".{tahun}" if tahun else "")
    return isi if nama in {"angka", "sebut"} else ""


def _alinea(teks: str) -> Iterator[Alinea]:
    """Cut a text into blocks, at blank lines, headings and list items; what has no text of its own is none."""
    return (satu for satu in _potong(teks) if satu.mulai < satu.akhir)


def _potong(teks: str) -> Iterator[Alinea]:
    kini: Alinea | None = None
    bagian, posisi, akhir = "", 0, 0
    for baris in teks.split("\n"):
        awal, posisi = posisi, posisi + len(baris) + 1
        tanda = _AWAL.match(baris)
        if kini is not None and (tanda or not baris or baris.isspace()):
            yield kini._replace(akhir=akhir)
            kini = None
        if tanda and tanda[1] and len(tanda[1]) <= len("##"):
            bagian = baris.strip("#* \r")
        if kini is None and baris and not baris.isspace():
            kini = _awal(baris, awal, bagian, tanda)
        elif kini is not None and kini.jenis == "panggilan":
            kini = kini._replace(jenis="alinea")
        akhir = awal + len(baris.rstrip())
        if kini is not None and kini.jenis == "judul":
            yield kini._replace(akhir=akhir)
            kini = None
    if kini is not None:
        yield kini._replace(akhir=akhir)


def _awal(baris: str, awal: int, bagian: str, tanda: re.Match[str] | None) -> Alinea:
    """Return the block that begins on a line; where it ends is not known yet."""
    lekuk = len(baris) - len(baris.lstrip())
    if tanda:
        jenis: Jenis = "judul" if tanda[1] else "butir"
        return Alinea(jenis, awal + tanda.end(), 0, bagian, int(tanda[2] or 0), lekuk)
    hanya = not baris.strip().strip(BLOK)
    return Alinea("panggilan" if hanya else "alinea", awal + lekuk, 0, bagian, 0, lekuk)
