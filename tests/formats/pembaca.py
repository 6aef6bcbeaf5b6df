"""Reads what the writers wrote, and the document itself, into the same plain lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

from lakip_cli.formats import judul_bab, tabel_grafik
from lakip_cli.naskah import Angka, BlokGrafik, BlokTabel, Judul, Naskah, Sampul, polos
from lakip_cli.tabel.jenis import Tabel

_MD = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).use(footnote_plugin)

# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────


def urai_html(isi: bytes) -> Element:
    """The page as a browser reads it; any error of syntax fails."""
    pohon: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(isi.decode())
    return pohon


def urai_markdown(isi: bytes) -> Element:
    """The file as a forge shows it."""
    pohon: Element = html5lib.parse(_MD.render(isi.decode()), namespaceHTMLElements=False)
    return pohon


def teks(unsur: Element) -> str:
    """All text below an element, white space collapsed; a line break separates words."""
    return " ".join("".join(_teks(unsur)).split())


def _teks(unsur: Element) -> Iterator[str]:
    yield unsur.text or ""
    for anak in unsur:
        yield " " if anak.tag == "br" else "".join(_teks(anak))
        yield anak.tail or ""


def judul(pohon: Element) -> list[str]:
    """The headings, in order."""
    return [teks(unsur) for unsur in pohon.iter() if re.fullmatch("h[1-6]", str(unsur.tag))]


def tabel(pohon: Element) -> list[list[list[str]]]:
    """The tables with a head: rows of cells."""
    semua = [unsur for unsur in pohon.iter("table") if unsur.find("thead") is not None]
    return [[[teks(sel) for sel in baris if sel.tag in ("td", "th")] for baris in t.iter("tr")] for t in semua]


def rangka(pohon: Element) -> list[str]:
    """The elements, in order, without their text."""
    return [str(unsur.tag) for unsur in pohon.iter()]


# ── the document ────────────────────────────────────────────────────────────────────────────────────────────


def satukan(teks_naskah: str) -> str:
    """White space as a page shows it."""
    return " ".join(teks_naskah.split())


def semua(benda: Any, jenis: type | tuple[type, ...]) -> Iterator[Any]:
    """Everything of one or more kinds inside a document, in order."""
    if isinstance(benda, jenis):
        yield benda
    if isinstance(benda, tuple):
        for satu in benda:
            yield from semua(satu, jenis)


def judul_naskah(naskah: Naskah) -> list[str]:
    """The headings that every format must show, without those of its own navigation."""
    keluaran = []
    for bab in naskah.bab:
        keluaran += [judul_bab(bab)] if judul_bab(bab) else []
        for blok in bab.blok:
            keluaran += [polos(blok.isi)] if isinstance(blok, Judul) else []
            keluaran += [blok.judul] if isinstance(blok, Sampul) else []
    return [satukan(satu) for satu in keluaran]


def tabel_naskah(naskah: Naskah) -> list[list[list[str]]]:
    """The tables and the charts' data: rows of cells."""
    blok = [b for bab in naskah.bab for b in bab.blok if isinstance(b, BlokTabel | BlokGrafik)]
    return [_baris(b.tabel if isinstance(b, BlokTabel) else tabel_grafik(b.grafik)) for b in blok]


def _baris(t: Tabel) -> list[list[str]]:
    return [[satukan(sel.cetak) for sel in baris] for baris in (*t.kepala, *t.badan, *t.kaki)]


def angka_naskah(naskah: Naskah) -> list[str]:
    """The figures of running text as printed."""
    return [satukan(angka.figur.cetak) for angka in semua(naskah, Angka)]


def ganti(benda: Any, peta: Callable[[str], str]) -> Any:
    """The same document with every text changed."""
    if isinstance(benda, str):
        return peta(benda)
    if isinstance(benda, tuple):
        isi = [ganti(satu, peta) for satu in benda]
        return type(benda)(*isi) if hasattr(benda, "_fields") else tuple(isi)
    return benda
