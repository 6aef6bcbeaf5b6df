"""Contents and lists of tables and pictures: fields with their entries, so that a reader sees them at once.

No program but the reader's own knows the page numbers: Word fills them in when it computes the fields anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from lakip_cli.formats.docx.keterangan import Acuan
from lakip_cli.formats.docx.penanda import Penanda
from lakip_cli.formats.docx.unsur import Alinea, Unsur, alinea, medan, run, unsur
from lakip_cli.naskah import Entri

PERINTAH = {"isi": 'TOC \\o "1-{}" \\h \\z', "tabel": 'TOC \\h \\z \\c "Tabel"', "gambar": 'TOC \\h \\z \\c "Gambar"'}
TERDALAM = 3
"""Levels of contents that the bundled template has a style for."""


def daftar_isi(jenis: str, entri: Sequence[Entri], acuan: Acuan, lebar: int) -> list[Unsur]:
    """Return the list as a field over one paragraph an entry; ``lebar`` is where its page number ends."""
    gaya, penanda = acuan
    tingkat = [min(satu.tingkat, TERDALAM) for satu in entri]
    nama = [f"toc {satu}" if jenis == "isi" else "table of figures" for satu in tingkat]
    isi = [
        alinea(gaya[nama_], _entri(satu, penanda), sifat=Alinea(tab=lebar))
        for nama_, satu in zip(nama, entri, strict=True)
    ] or [alinea(gaya["table of figures"])]
    mulai, perintah, pisah, akhir = medan(PERINTAH[jenis].format(max(tingkat, default=TERDALAM)))
    for ke, satu in enumerate((mulai, perintah, pisah), start=1):
        isi[0].insert(ke, satu)
    isi[-1].append(akhir)
    return [_berbingkai(isi)] if jenis == "isi" else isi


def _berbingkai(isi: list[Unsur]) -> Unsur:
    """Return the contents in a frame in which Word offers to update them."""
    jenis = unsur("w:docPartObj", unsur("w:docPartGallery", val="Table of Contents"), unsur("w:docPartUnique"))
    return unsur("w:sdt", unsur("w:sdtPr", jenis), unsur("w:sdtContent", *isi))


def _entri(entri: Entri, penanda: Penanda) -> Unsur:
    nama = penanda.nama(entri.id)
    halaman = medan(f"PAGEREF {nama} \\h", run(""))
    return unsur("w:hyperlink", run(entri.teks), unsur("w:r", unsur("w:tab")), *halaman, anchor=nama, history=1)
