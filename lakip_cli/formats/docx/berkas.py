"""The file itself: its properties, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx.document import Document
from docx.oxml.ns import qn

from lakip_cli.formats.docx.unsur import aman, unsur
from lakip_cli.naskah import Naskah

TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip file knows."""
UNIX = 3
PANJANG_SIFAT = 255
"""Characters that a property can hold."""
_AWALAN = {"mathPr": "m:", "schemaLibrary": "sl:"}
# What stands behind ``updateFields`` in the settings of a document.
_SESUDAH = (
    "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
    "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade",
    "captions", "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags",
    "decimalSymbol", "listSeparator",
)  # fmt: skip


def beri_sifat(dokumen: Document, naskah: Naskah) -> None:
    """Say what the document is, and ask Word to compute its fields, which alone knows the page numbers."""
    sifat = dokumen.core_properties
    sifat.title = aman(naskah.judul)[:PANJANG_SIFAT]
    sifat.author = sifat.last_modified_by = aman(naskah.instansi)[:PANJANG_SIFAT]
    sifat.comments = aman("; ".join(naskah.kolofon))[:PANJANG_SIFAT]
    sifat.language = naskah.bahasa
    sifat.revision = 1
    # The only date that is the same on every day and machine.
    sifat.created = sifat.modified = datetime(naskah.tahun, 12, 31)  # noqa: DTZ001 - the library takes it for UTC
    setelan = dokumen.settings.element
    if setelan.find(qn("w:updateFields")) is None:
        setelan.insert_element_before(
            unsur("w:updateFields", val="true"), *(_AWALAN.get(nama, "w:") + nama for nama in _SESUDAH)
        )


def simpan(dokumen: Document) -> bytes:
    """Return the bytes of the document, without the hour in which they were made."""
    aliran, hasil = io.BytesIO(), io.BytesIO()
    dokumen.save(aliran)
    with zipfile.ZipFile(aliran) as lama, zipfile.ZipFile(hasil, "w") as baru:
        for satu in lama.infolist():
            kini = zipfile.ZipInfo(satu.filename, TANGGAL_ZIP)
            kini.create_system = UNIX
            baru.writestr(kini, lama.read(satu), zipfile.ZIP_DEFLATED)
    return hasil.getvalue()
