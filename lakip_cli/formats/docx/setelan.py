"""Settings of a document: Word reads them only in the order of its schema."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from lakip_cli.formats.docx.unsur import Unsur

URUTAN = (
    "w:updateFields", "w:hdrShapeDefaults", "w:footnotePr", "w:endnotePr", "w:compat", "w:docVars", "w:rsids",
    "m:mathPr", "w:attachedSchema", "w:themeFontLang", "w:clrSchemeMapping", "w:doNotIncludeSubdocsInStats",
    "w:doNotAutoCompressPictures", "w:forceUpgrade", "w:captions", "w:readModeInkLockDown", "w:smartTagType",
    "sl:schemaLibrary", "w:shapeDefaults", "w:doNotEmbedSmartTags", "w:decimalSymbol", "w:listSeparator",
)  # fmt: skip
"""The settings from the first that is ever added."""


def setel(dokumen: DocumentPart, nama: str, baru: Unsur) -> None:
    """Give the document a setting, unless its template has it already."""
    setelan = dokumen.settings.element
    if setelan.find(qn(nama)) is None:
        setelan.insert_element_before(baru, *URUTAN[URUTAN.index(nama) + 1 :])
