"""Footnotes: Word's own, numbered by it in the order of the text as the document model does."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import PartFactory, XmlPart
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from lakip_cli.formats.docx.keterangan import Acuan
from lakip_cli.formats.docx.setelan import setel
from lakip_cli.formats.docx.unsur import Rupa, Unsur, alinea, medan, run, sifat_huruf, unsur

PEMISAH = ((-1, "separator"), (0, "continuationSeparator"))
"""The lines above footnotes, which Word wants to find among them."""

# A template's own footnotes are read as elements, which the library leaves as bytes.
PartFactory.part_type_for[CONTENT_TYPE.WML_FOOTNOTES] = XmlPart


class Catatan:
    """The footnotes of a document."""

    def __init__(self, dokumen: DocumentPart, acuan: Acuan) -> None:
        self._dokumen = dokumen
        self._gaya = acuan.gaya
        self._penanda = acuan.penanda
        self._akar: Unsur | None = None
        self._id: dict[int, int] = {}

    def rujuk(self, nomor: int) -> list[Unsur]:
        """Return the mark of footnote ``nomor``: the first brings the note, a later one points at the first."""
        rupa = Rupa(self._gaya["footnote reference"])
        kunci = f"catatan {nomor}"
        if nomor in self._id:
            return medan(f"NOTEREF {self._penanda.nama(kunci)} \\f \\h", run(str(nomor), rupa), rupa=rupa)
        id_ = self._id[nomor] = self._id_baru()
        return self._penanda.tandai(kunci, unsur("w:r", sifat_huruf(rupa), unsur("w:footnoteReference", id=id_)))

    def tulis(self, nomor: int, isi: list[Unsur]) -> None:
        """Write the text of a footnote that was referred to."""
        tanda = unsur("w:r", sifat_huruf(Rupa(self._gaya["footnote reference"])), unsur("w:footnoteRef"))
        alinea_ = alinea(self._gaya["footnote text"], tanda, run(" "), *isi)
        self._buka().append(unsur("w:footnote", alinea_, id=self._id[nomor]))

    def _id_baru(self) -> int:
        ada = [int(satu.get(qn("w:id"))) for satu in self._buka().iterchildren(qn("w:footnote"))]
        return max(0, *ada, *self._id.values()) + 1

    def _buka(self) -> Unsur:
        if self._akar is None:
            self._akar = _akar(self._dokumen)
        return self._akar


def _akar(dokumen: DocumentPart) -> Unsur:
    try:
        return dokumen.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).element  # type: ignore[attr-defined]
    except KeyError:
        akar = unsur("w:footnotes", *(_pemisah(id_, jenis) for id_, jenis in PEMISAH))
        bagian = XmlPart(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, akar, dokumen.package)
        dokumen.relate_to(bagian, RELATIONSHIP_TYPE.FOOTNOTES)
        setel(dokumen, "w:footnotePr", unsur("w:footnotePr", *(unsur("w:footnote", id=id_) for id_, _ in PEMISAH)))
        return akar


def _pemisah(id_: int, jenis: str) -> Unsur:
    return unsur("w:footnote", unsur("w:p", unsur("w:r", unsur(f"w:{jenis}"))), type=jenis, id=id_)
