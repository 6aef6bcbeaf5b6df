"""The narrative as rules on its wording read it: blocks and calls of each file, at the places of the source."""

import re
from bisect import bisect
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from lakip_cli.diagnostics import Span
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.tempat import span_narasi

FIGUR = "¤"
"""What stands for each character of a call that prints a figure."""
BLOK = "¦"
"""What stands for each character of a call that prints a table, a list or anything else."""
UKURAN = frozenset(("capaian", "realisasi", "target"))
# What begins with one letter is looked for many times faster than what may begin with two.
_SISIPAN = re.compile(r"\{(?:\{[^{}]*\}\}|%[^{}]*%\}|#.*?#\})", re.DOTALL)
_SISIPAN_HTML = rf"(?s:{_SISIPAN.pattern}|<!--.*?-->)"
"""The same in a text that has comments of HTML."""
_PANGGILAN = re.compile(r"(\w+)\(\s*['\"]([^'\"]*)['\"]\s*(?:,\s*(\d{4})\s*)?\)")
_AWAL = re.compile(r"[ \t]*(?:(#{1,6})|(\d{1,3})[.)]|[-*+])[ \t]+")
_TANDA = frozenset("#-*+0123456789")
"""The first characters of what such a line begins with."""
_RUNTUN = re.compile(f"[{FIGUR}{BLOK}]+")
_BUKAN_BARIS = re.compile(r"[^\n]")
# A set of signs that holds ” would take a map of 65,536 characters to compile; "++" keeps the two from becoming one.
_TAMAT = re.compile(r"[.;?!](?<!\bKab\.)(?<!\bKec\.)(?<!\bNo\.)(?:[)\"*]++|”)*\s+(?=[^a-z\s])")

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
        return self.alinea[max(0, bisect(self.alinea, posisi, key=lambda satu: satu.mulai) - 1)]

    def kalimat(self, posisi: int) -> tuple[int, int]:
        """Return the bounds of the sentence that holds a position."""
        alinea = self.pada(posisi)
        tamat = [satu.end() for satu in _TAMAT.finditer(self.teks, alinea.mulai, alinea.akhir)]
        awal = max((satu for satu in tamat if satu <= posisi), default=alinea.mulai)
        return awal, min((satu for satu in tamat if satu > posisi), default=alinea.akhir)

    def figur(self, mulai: int, akhir: int) -> list[Panggilan]:
        """Return the figures that are called between two positions."""
        return [satu for satu in self.panggilan if mulai <= satu.mulai < akhir]


def letak(teks: str, kata: str) -> Iterator[int]:
    """Yield each place where a text has a word, or a part of one."""
    mulai = teks.find(kata)
    while mulai >= 0:
        yield mulai
        mulai = teks.find(kata, mulai + len(kata))


def berawal(pola: re.Pattern[str], teks: str, *awal: str) -> Iterator[re.Match[str]]:
    """Yield where a pattern stands that begins with one of these letters: by itself it would try every letter."""
    for mulai in sorted(mulai for huruf in awal for mulai in letak(teks, huruf)):
        if cocok := pola.match(teks, mulai):
            yield cocok


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

    teks = re.sub(_SISIPAN_HTML if "<!--" in sumber else _SISIPAN, samar, sumber)
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
    jenis: Jenis | None = None
    bagian, posisi, mulai, akhir, nomor, lekuk = "", 0, 0, 0, 0, 0
    for baris in (*teks.split("\n"), ""):
        awal, posisi = posisi, posisi + len(baris) + 1
        isi = baris.strip()
        tanda = _AWAL.match(baris) if isi[:1] in _TANDA else None
        if jenis is not None and (tanda or not isi or jenis == "judul"):
            if mulai < akhir:
                yield Alinea(jenis, mulai, akhir, bagian, nomor, lekuk)
            jenis = None
        if tanda and tanda[1] and len(tanda[1]) <= len("##"):
            bagian = isi.strip("#* ")
        if isi and jenis is None:
            lekuk = len(baris) - len(baris.lstrip())
            jenis, geser, nomor = _awal(isi, lekuk, tanda)
            mulai = awal + geser
        elif jenis == "panggilan":
            jenis = "alinea"
        akhir = awal + len(baris.rstrip())


def _awal(isi: str, lekuk: int, tanda: re.Match[str] | None) -> tuple[Jenis, int, int]:
    """Return what block a line begins: its kind, where its text begins in that line, its number."""
    if tanda:
        return "judul" if tanda[1] else "butir", tanda.end(), int(tanda[2] or 0)
    return "alinea" if isi.strip(BLOK) else "panggilan", lekuk, 0
