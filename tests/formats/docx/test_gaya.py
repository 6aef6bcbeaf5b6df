"""Styles by name, whatever language of Word gave them their ids."""

from __future__ import annotations

import pytest

from lakip_cli.formats.docx.gaya import Gaya
from tests.formats.pembaca_docx import W, biasa, dokumen, xml

INDONESIA = """<w:styles><w:style w:styleId="Judul1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:styleId="IsiTabel"><w:name w:val="Lain"/></w:style></w:styles>"""


def test_a_style_is_known_by_its_name() -> None:
    milik = xml(INDONESIA)
    assert Gaya(milik, dokumen()[0].styles.element)["heading 1"] == "Judul1"
    assert len(milik) == 3


def test_a_missing_style_comes_with_those_that_it_is_based_on() -> None:
    milik = xml(INDONESIA)
    id_ = Gaya(milik, dokumen()[0].styles.element)["Isi Tabel Kecil"]
    hasil = {satu.attrib[f"{W}styleId"]: satu for satu in biasa(milik)}
    dasar = hasil[id_].find(f"{W}basedOn")
    assert dasar is not None
    assert dasar.attrib[f"{W}val"] == "IsiTabelL"
    nama = hasil["IsiTabelL"].find(f"{W}name")
    assert nama is not None
    assert nama.attrib[f"{W}val"] == "Isi Tabel"


def test_an_unknown_style_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        Gaya(xml(INDONESIA), xml(INDONESIA))["Tidak Ada"]
