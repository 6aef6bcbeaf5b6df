"""What a reader finds in a report of each format, read by a parser of that format alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from lakip_cli.formats.html import LENGKAP
from lakip_cli.formats.markdown import INDUK
from tests.formats import pembaca_docx
from tests.formats.pembaca import judul, satukan, tabel, teks, urai_html, urai_markdown
from tests.formats.pembaca_docx import WP, M, W
from tests.formats.pembaca_pdf import urai_pdf
from tests.formats.pembaca_xlsx import tabel_xlsx, teks_xlsx

MATEMATIKA = "language-math"
MATH, SVG = "{http://www.w3.org/1998/Math/MathML}math", "{http://www.w3.org/2000/svg}svg"
BATAS = "\ufdd0"
"""Stands in running text between its paragraphs; no document holds it."""
SEBARIS = {"a", "b", "button", "code", "em", "i", "s", "span", "strong", "sup", "Em", "Link", "Span", "Strong", "teks"}
"""The elements that begin no paragraph."""

Baris = list[list[str]]


class Cetakan(NamedTuple):
    """Titles and rows of the tables, headings, captions of pictures, what they show, equations, and all running text.

    What a format does not have is None. ``utuh`` is all its text, that of tables too. ``baca`` is how its white space
    is read: as one space, or, where a line's end does not tell whether a word ends, not at all.
    """

    tabel: list[tuple[str, Baris]]
    judul: list[str] | None = None
    gambar: list[str] | None = None
    alt: list[str] | None = None
    rumus: list[str] | None = None
    alir: str | None = None
    utuh: str = ""
    baca: Callable[[str], str] = satukan


def rapat(isi: str) -> str:
    """Text without white space and the places where words may break."""
    return re.sub(r"[\s\u200b]+", "", isi)


def markdown(berkas: Mapping[str, bytes]) -> Cetakan:
    """All chapters as a forge shows them, without its own list of contents."""
    bab = [isi for nama, isi in berkas.items() if nama.endswith(".md") and nama != INDUK]
    induk, *lain = (urai_markdown(isi) for isi in (berkas[INDUK], *bab))
    semua = [unsur for pohon in (induk, *lain) for unsur in pohon.iter("body")]
    keterangan: list[str] = []
    nama_tabel: list[str] = []
    for badan in semua:
        for unsur, sesudah in zip(badan, [*badan[1:], Element("")], strict=True):
            if unsur.find("a[@id]/../strong") is not None:
                (nama_tabel if sesudah.find("thead") is not None else keterangan).append(teks(unsur))
    return Cetakan(
        list(zip(nama_tabel, [t for badan in semua for t in tabel(badan)], strict=True)),
        [*judul(induk)[:-1], *(satu for pohon in lain for satu in judul(pohon))],
        keterangan,
        [satu.get("alt", "") for badan in semua for satu in badan.iter("img")],
        [_tanpa_latex(teks(satu)) for badan in semua for satu in badan.iter("code") if satu.get("class") == MATEMATIKA],
        BATAS.join(_alir(badan, ("table", "pre")) for badan in semua),
        BATAS.join(map(_alir, semua)),
    )


def html(berkas: Mapping[str, bytes]) -> Cetakan:
    """The single page as a browser reads it."""
    pohon = urai_html(berkas[LENGKAP])
    utama = pohon.find(".//main")
    assert utama is not None
    figur = {id(t): teks_di(satu, "figcaption") for satu in utama.iter("figure") for t in satu.iter("table")}
    nama = [figur.get(id(satu)) or teks_di(satu, "caption") for satu in utama.iter("table")]
    return Cetakan(
        list(zip(nama, tabel(utama), strict=True)),
        judul(utama),
        [satu for satu in map(teks, utama.iter("figcaption")) if satu not in nama],
        [satu.get("alt", "") for satu in utama.iter("img")],
        [teks(satu) for satu in utama.iter(MATH)],
        _alir(utama, ("table", MATH, SVG)),
        _alir(pohon),
    )


def pdf(berkas: Mapping[str, bytes]) -> Cetakan:
    """The elements of the PDF's structure, as a screen reader reads them."""
    akar = urai_pdf(berkas["laporan.pdf"])
    keterangan = [""]
    semua: list[tuple[str, Baris]] = []
    for unsur in akar.iter():
        if unsur.tag == "Caption":
            keterangan.append(teks(unsur))
        elif unsur.tag == "Table":
            # The title stands in the table, or before it: of a chart, or where the two are on different pages.
            nama = keterangan.pop() if unsur.find("Caption") is None else teks_di(unsur, "Caption")
            semua.append((nama, [[teks(sel) for sel in b] for b in unsur.iter("TR")]))
    milik_tabel = {nama for nama, _ in semua}
    return Cetakan(
        semua,
        [teks(satu) for satu in akar.iter() if re.fullmatch("H[1-6]", satu.tag)],
        [satu for satu in keterangan[1:] if satu not in milik_tabel],
        [satu.get("Alt", "") for satu in akar.iter("Figure")],
        [teks(satu) for satu in akar.iter("Formula")],
        _alir(akar, ("Table", "Formula")),
        _alir(akar),
        rapat,
    )


def docx(berkas: Mapping[str, bytes]) -> Cetakan:
    """The paragraphs and tables of the Word file, by the styles that a reader's list of headings goes by."""
    akar = pembaca_docx.bagian(berkas["laporan.docx"])
    keterangan: list[str] = []
    semua: list[tuple[str, Baris]] = []
    for unsur in akar[0]:
        if pembaca_docx.gaya(unsur) == "Caption":
            keterangan.append(pembaca_docx.teks(unsur))
        elif unsur in pembaca_docx.berkepala(unsur):
            semua.append((keterangan[-1] if keterangan else "", pembaca_docx.baris_tabel(unsur)))
    milik_tabel = {nama for nama, _ in semua}
    alinea = akar[0].findall(f"{W}p")
    return Cetakan(
        semua,
        [pembaca_docx.teks(satu) for satu in alinea if pembaca_docx.gaya(satu).startswith(("Heading", "Title"))],
        [satu for satu in keterangan if satu not in milik_tabel],
        [satu.get("descr", "") for satu in akar.iter(f"{WP}docPr")],
        _rumus_docx(alinea),
        BATAS.join(map(pembaca_docx.teks, alinea)),
        pembaca_docx.teks(akar),
    )


def _rumus_docx(semua: list[Element]) -> list[str]:
    """The equations, each from the bookmark that names it to the next."""
    hasil: list[str] = []
    for satu in semua:
        if satu.find(f"{M}oMathPara") is not None:
            hasil += [""] if satu.find(f"{W}bookmarkStart") is not None else []
            hasil[-1] += pembaca_docx.teks(satu).replace("”", '"')  # a straight one is a command in some programs
    return hasil


def xlsx(berkas: Mapping[str, bytes]) -> Cetakan:
    """The tables, which are all that a workbook has."""
    return Cetakan(list(tabel_xlsx(berkas["laporan.xlsx"])), utuh=teks_xlsx(berkas["laporan.xlsx"]))


def teks_di(unsur: Element, nama: str) -> str:
    """The text of the first element of a kind."""
    dalam = unsur.find(f".//{nama}")
    return teks(dalam) if dalam is not None else ""


LATEX = re.compile(
    r"\\(?:begin|end)\{aligned\}|\\\\\s|\\(backslash|lt|gt|ast|vert|times)\b ?|\\([{}%&#_$])|\\[a-z]+|[{}&]"
)
HURUF_LATEX = {"times": "×", "backslash": "\\", "lt": "<", "gt": ">", "ast": "*", "vert": "|"}
HURUF_LATEX |= {"ˆ": "^", "˜": "~", "ˋ": "`"}


def _tanpa_latex(isi: str) -> str:
    """The letters that an equation shows."""
    polos = LATEX.sub(lambda tanda: HURUF_LATEX.get(tanda[1] or "", tanda[2] or ""), isi)
    return "".join(HURUF_LATEX.get(huruf, huruf) for huruf in polos)


def _alir(unsur: Element, lewat: tuple[str, ...] = ()) -> str:
    return "".join(_potongan(unsur, lewat))


def _potongan(unsur: Element, lewat: tuple[str, ...]) -> Iterator[str]:
    """The text without elements of some kinds, and without the buttons that stand behind a figure."""
    yield unsur.text or ""
    for anak in unsur:
        batas = "" if anak.tag in SEBARIS else BATAS
        if anak.tag not in lewat and "samping" not in anak.get("class", "").split():
            yield batas
            yield from _potongan(anak, lewat)
        yield batas + (anak.tail or "")


BACA: Mapping[str, Callable[[Mapping[str, bytes]], Cetakan]] = {
    "md": markdown,
    "html": html,
    "pdf": pdf,
    "docx": docx,
    "xlsx": xlsx,
}
