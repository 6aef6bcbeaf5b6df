"""Numbering of lists."""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE

from lakip_cli.formats.docx.penomoran import Penomoran
from tests.formats.pembaca_docx import W, akar, dokumen


def test_each_list_begins_where_it_says() -> None:
    berkas, _ = dokumen()
    penomoran = Penomoran(berkas.part)
    assert [penomoran.buat("angka", 0, 1), penomoran.buat("huruf", 1, 3), penomoran.buat("angka", 0, 4)] == [1, 2, 3]
    isi = akar(berkas, RELATIONSHIP_TYPE.NUMBERING)
    assert [satu.tag.removeprefix(W) for satu in isi] == ["abstractNum", "abstractNum", "num", "num", "num"]
    mulai = [
        (satu.attrib[f"{W}ilvl"], satu[0].attrib[f"{W}val"]) for satu in isi.iter() if satu.tag == f"{W}lvlOverride"
    ]
    assert mulai == [("0", "1"), ("1", "3"), ("0", "4")]


def test_lists_of_the_template_keep_their_numbers() -> None:
    berkas, _ = dokumen()
    Penomoran(berkas.part).buat("angka", 0, 1)
    assert Penomoran(berkas.part).buat("butir", 0, 1) == 2
    isi = akar(berkas, RELATIONSHIP_TYPE.NUMBERING)
    assert [satu.tag.removeprefix(W) for satu in isi] == ["abstractNum", "abstractNum", "num", "num"]
    assert isi[3].find(f"{W}lvlOverride") is None
