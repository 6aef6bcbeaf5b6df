"""Lists: each has numbering of its own, so that no list continues another one by chance."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from lakip_cli.formats.docx.unsur import Unsur, unsur

TINGKAT = 9
"""Levels that Word knows; what is nested deeper stays on the last."""
LEKUK = 397
"""Indent of one level in twentieths of a point."""
BENTUK = {"butir": ("bullet", "•"), "angka": ("decimal", "%{}."), "huruf": ("lowerLetter", "%{}.")}

URUTAN = ("w:numPicBullet", "w:abstractNum", "w:num")
"""In this order the numbering holds its pictures, shapes and lists."""


class Penomoran:
    """The lists of a document."""

    def __init__(self, dokumen: DocumentPart) -> None:
        self._akar = _akar(dokumen)
        self._abstrak: dict[str, int] = {}

    def buat(self, gaya: str, tingkat: int, mulai: int) -> int:
        """Return the id of a new list whose level ``tingkat`` (from 0) begins with ``mulai``."""
        id_ = 1 + max((int(satu.get(qn("w:numId"))) for satu in self._akar.iterchildren(qn("w:num"))), default=0)
        timpa = unsur("w:lvlOverride", unsur("w:startOverride", val=mulai), ilvl=tingkat)
        abstrak = unsur("w:abstractNumId", val=self._bentuk(gaya))
        self._sisip(unsur("w:num", abstrak, None if gaya == "butir" else timpa, numId=id_), *URUTAN)
        return id_

    def _bentuk(self, gaya: str) -> int:
        """Return the id of the shape that all lists of a kind have."""
        if gaya not in self._abstrak:
            ada = list(self._akar.iterchildren(qn("w:abstractNum")))
            id_ = 1 + max((int(satu.get(qn("w:abstractNumId"))) for satu in ada), default=-1)
            tingkat = (_tingkat(ke, *BENTUK[gaya]) for ke in range(TINGKAT))
            baru = unsur("w:abstractNum", unsur("w:multiLevelType", val="multilevel"), *tingkat, abstractNumId=id_)
            self._sisip(baru, *URUTAN[:-1])
            self._abstrak[gaya] = id_
        return self._abstrak[gaya]

    def _sisip(self, baru: Unsur, *sesudah: str) -> None:
        self._akar.insert(sum(1 for _ in self._akar.iterchildren(*map(qn, sesudah))), baru)


def _tingkat(ke: int, bentuk: str, tanda: str) -> Unsur:
    return unsur(
        "w:lvl",
        unsur("w:start", val=1),
        unsur("w:numFmt", val=bentuk),
        unsur("w:lvlText", val=tanda.format(ke + 1)),
        unsur("w:lvlJc", val="left"),
        unsur("w:pPr", unsur("w:ind", left=LEKUK * (ke + 1), hanging=LEKUK)),
        ilvl=ke,
    )


def _akar(dokumen: DocumentPart) -> Unsur:
    """Return the root of the numbering, made if the template has no lists."""
    try:
        return dokumen.part_related_by(RELATIONSHIP_TYPE.NUMBERING).element  # type: ignore[attr-defined]
    except KeyError:
        akar = unsur("w:numbering")
        nama = PackURI("/word/numbering.xml")
        dokumen.relate_to(XmlPart(nama, CONTENT_TYPE.WML_NUMBERING, akar, dokumen.package), RELATIONSHIP_TYPE.NUMBERING)
        return akar
