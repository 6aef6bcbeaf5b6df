"""The file itself: its properties, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from docx.document import Document
from docx.oxml.ns import qn

from lakip_cli.formats.docx.setelan import setel
from lakip_cli.formats.docx.unsur import Unsur, aman, unsur
from lakip_cli.naskah import Naskah

TANGGAL_ZIP = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip file knows."""
UNIX = 3
PANJANG_SIFAT = 255
"""Characters that a property can hold."""
BAHASA = {"id": "id-ID"}
"""Language tags of documents as Word knows them."""


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
    setel(dokumen.part, "w:updateFields", unsur("w:updateFields", val="true"))
    _berbahasa(dokumen.styles.element, BAHASA.get(naskah.bahasa, naskah.bahasa))


def _berbahasa(gaya: Unsur, bahasa: str) -> None:
    """Let Word check the spelling in the language of the text, whatever the agency's Word was set to."""
    huruf = gaya.find("/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr"))))
    if huruf is not None and huruf.find(qn("w:lang")) is None:
        huruf.append(unsur("w:lang"))
    for satu in gaya.iter(qn("w:lang")):
        satu.set(qn("w:val"), bahasa)


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
