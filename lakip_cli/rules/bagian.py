"""Sections of the narrative: what was written under which heading, and where the missing should be written."""

import re
from collections.abc import Mapping
from functools import lru_cache

from lakip_cli.diagnostics import Span
from lakip_cli.model.berkas import Berkas
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rules.tempat import span_narasi

TANDA = "lakip: isi"
"""How a comment begins that marks a place to fill in or to confirm."""
# The signs first: what must stand before them is asked only where they stand.
_JUDUL = re.compile(r"##(?<![^\n]##)[ \t]+(.+)")
_KOMENTAR = re.compile(r"\{#.*?#\}|<!--.*?-->", re.DOTALL)


class Bagian(NamedTuple):
    """One section: its heading (empty before the first one), the place of the heading, and the text under it."""

    judul: str
    span: Span
    isi: str


class Narasi:
    """The narrative of a year by file name, without ``narasi/`` and ``.md``."""

    def __init__(self, bagian: Mapping[str, Mapping[str, Bagian]]) -> None:
        self.bagian = bagian

    def ada(self, nama: str, *judul: str) -> bool:
        """Tell whether a file has text under one of these headings; without headings, any text at all."""
        isi = self.bagian.get(nama, {})
        return any(satu.isi and (not judul or satu.judul in judul) for satu in isi.values())

    def tempat(self, nama: str, judul: str, tiada: Span) -> Span:
        """Where a section should be written: at its empty heading, else at the file's top, else at ``tiada``."""
        isi = self.bagian.get(nama)
        return tiada if isi is None else (isi.get(judul) or isi[""]).span


@lru_cache(maxsize=4)
def baca(narasi: tuple[tuple[str, str], ...]) -> Narasi:
    """Read the sections of every narrative file; comments are no text."""
    return Narasi({nama.removeprefix("narasi/").removesuffix(".md"): _bagian(nama, teks) for nama, teks in narasi})


def _bagian(berkas: str, teks: str) -> dict[str, Bagian]:
    bersih = _KOMENTAR.sub(_kosongkan, teks) if "{#" in teks or "<!--" in teks else teks
    judul = [*_JUDUL.finditer(bersih)]
    ujung = [*(satu.start() for satu in judul), len(bersih)]
    hasil = {"": Bagian("", span_narasi(berkas, teks, 0, max(1, len(teks))), bersih[: ujung[0]].strip())}
    for satu, akhir in zip(judul, ujung[1:], strict=True):
        nama = satu[1].rstrip("# \t").strip("*_ ")
        isi = bersih[satu.end() : akhir].strip()
        hasil.setdefault(nama, Bagian(nama, span_narasi(berkas, teks, *satu.span()), isi))
    return hasil


def _kosongkan(komentar: re.Match[str]) -> str:
    """Blanks as long as a comment, so that places stay where they are; a mark stays, it asks for the text itself."""
    kosong, letak = re.sub(r"[^\n]", " ", komentar[0]), komentar[0].find(TANDA)
    return kosong if letak < 0 else f"{kosong[:letak]}{TANDA}{kosong[letak + len(TANDA) :]}"


def bab_sendiri(berkas: Berkas, bab: str) -> bool:
    """Tell whether the agency wrote this chapter itself; what such a chapter says cannot be seen here."""
    return f"templates/{bab}.md.j2" in dict(berkas.templat)
