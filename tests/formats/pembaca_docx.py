"""Reads a Word file with little but the standard library, and holds it to the schemas of Office Open XML."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import docx
from docx.document import Document
from docx.oxml.parser import parse_xml
from lxml.etree import tostring
from openxml_audit import OpenXmlValidator

from lakip_cli.formats.docx.gaya import Gaya
from lakip_cli.formats.docx.keterangan import Acuan
from lakip_cli.formats.docx.penanda import Penanda
from lakip_cli.formats.docx.unsur import Unsur
from lakip_cli.render import templat_bawaan

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TEMPLAT = (templat_bawaan() / "docx" / "laporan.docx").read_bytes()

# ── the file ────────────────────────────────────────────────────────────────────────────────────────────────


def bagian(isi: bytes, nama: str = "document") -> Element:
    """The root of one of the parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        return ET.fromstring(berkas.read(f"word/{nama}.xml"))  # noqa: S314 - we wrote it


def catatan_kaki(isi: bytes) -> list[str]:
    """The texts of the footnotes."""
    with zipfile.ZipFile(io.BytesIO(isi)) as berkas:
        ada = "word/footnotes.xml" in berkas.namelist()
    semua = list(bagian(isi, "footnotes")) if ada else []
    return [teks(satu) for satu in semua if f"{W}type" not in satu.attrib]


def pelanggaran(isi: bytes) -> list[str]:
    """What breaks the schemas and rules of Office Open XML; parts that Word does without are not asked for."""
    with tempfile.TemporaryDirectory() as wadah:
        jalur = Path(wadah) / "laporan.docx"
        jalur.write_bytes(isi)
        return [str(satu) for satu in OpenXmlValidator().validate(jalur).errors if "relationship type" not in str(satu)]


def ganti(isi: bytes, nama: str, lama: str, baru: str) -> bytes:
    """The same file with a text of one part changed."""
    hasil = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as asal, zipfile.ZipFile(hasil, "w") as tujuan:
        for satu in asal.namelist():
            teks_ = asal.read(satu)
            if satu == f"word/{nama}.xml":
                assert lama.encode() in teks_, lama
                teks_ = teks_.replace(lama.encode(), baru.encode())
            tujuan.writestr(satu, teks_)
    return hasil.getvalue()


# ── what a reader sees ──────────────────────────────────────────────────────────────────────────────────────


def teks(unsur: Element) -> str:
    """The text of an element, white space collapsed; line breaks and tabs separate words."""
    return " ".join("".join(_teks(unsur)).split())


def _teks(unsur: Element) -> Iterator[str]:
    for satu in unsur.iter():
        if satu.tag in {f"{W}t", f"{M}t"}:
            yield satu.text or ""
        elif satu.tag in {f"{W}br", f"{W}tab", f"{W}p"}:
            yield " "


def gaya(alinea: Element) -> str:
    """The id of a paragraph's style."""
    satu = alinea.find(f"{W}pPr/{W}pStyle")
    return "" if satu is None else satu.attrib[f"{W}val"]


def berkepala(akar: Element) -> list[Element]:
    """The tables that have a row of headings."""
    return [satu for satu in akar.iter(f"{W}tbl") if satu.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None]


def baris_tabel(tabel: Element) -> list[list[str]]:
    """The rows of a table, without the cells that one from above covers."""
    return [[teks(sel) for sel in baris.iter(f"{W}tc") if not _lanjutan(sel)] for baris in tabel.iter(f"{W}tr")]


def _lanjutan(sel: Element) -> bool:
    satu = sel.find(f"{W}tcPr/{W}vMerge")
    return satu is not None and satu.attrib[f"{W}val"] == "continue"


# ── for tests of one part ───────────────────────────────────────────────────────────────────────────────────


def dokumen() -> tuple[Document, Acuan]:
    """The bundled template, opened, with what every part of a document refers to."""
    hasil = docx.Document(io.BytesIO(TEMPLAT))
    return hasil, Acuan(Gaya(hasil.styles.element, hasil.styles.element), Penanda(hasil.element))


def akar(dokumen_: Document, hubungan: str) -> Element:
    """The root of the part that stands in this relationship to the text."""
    return ET.fromstring(dokumen_.part.part_related_by(hubungan).blob)  # noqa: S314 - we wrote it


def biasa(unsur: Unsur) -> Element:
    """An element of the writer as the standard library reads it."""
    return ET.fromstring(tostring(unsur))  # noqa: S314 - we wrote it


def xml(isi: str) -> Unsur:
    """An element of Word from its text."""
    return parse_xml(isi.replace("<w:", "<w:", 1).replace(">", f' xmlns:w="{W[1:-1]}">', 1))
