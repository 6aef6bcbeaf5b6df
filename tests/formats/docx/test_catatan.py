"""Footnotes."""

from __future__ import annotations

import io

import docx
from docx.opc.constants import RELATIONSHIP_TYPE

from lakip_cli.formats.docx.berkas import simpan
from lakip_cli.formats.docx.catatan import Catatan
from lakip_cli.formats.docx.unsur import run
from tests.formats.pembaca_docx import W, akar, biasa, dokumen, teks


def test_the_first_reference_brings_the_note_and_later_ones_point_at_it() -> None:
    berkas, acuan = dokumen()
    catatan = Catatan(berkas.part, acuan)
    pertama, kedua = ([biasa(satu) for satu in catatan.rujuk(1)] for _ in range(2))
    nama = pertama[0].attrib[f"{W}name"]
    assert pertama[1].find(f"{W}footnoteReference") is not None
    assert kedua[1][1].text == f" NOTEREF {nama} \\f \\h "
    catatan.tulis(1, [run("isi")])
    isi = akar(berkas, RELATIONSHIP_TYPE.FOOTNOTES)
    assert [satu.attrib[f"{W}id"] for satu in isi] == ["-1", "0", "1"]
    assert teks(isi[2]) == "isi"


def test_notes_of_the_template_stay() -> None:
    berkas, acuan = dokumen()
    lama = Catatan(berkas.part, acuan)
    lama.rujuk(1)
    lama.tulis(1, [run("lama")])
    buka = docx.Document(io.BytesIO(simpan(berkas)))
    baru = Catatan(buka.part, acuan)
    baru.rujuk(1)
    baru.tulis(1, [run("baru")])
    isi = akar(buka, RELATIONSHIP_TYPE.FOOTNOTES)
    assert [(satu.attrib[f"{W}id"], teks(satu)) for satu in isi][2:] == [("1", "lama"), ("2", "baru")]
