"""Bookmarks."""

from __future__ import annotations

from lakip_cli.formats.docx.penanda import Penanda
from tests.formats.pembaca_docx import W, biasa, xml


def test_each_id_has_one_name_that_word_allows() -> None:
    penanda = Penanda(xml("<w:body/>".replace("/>", "></w:body>")))
    nama = [penanda.nama(satu) for satu in ("satu-dua", "x" * 99, "satu-dua")]
    assert nama == ["_lakip1", "_lakip2", "_lakip1"]


def test_numbers_pass_those_of_the_template() -> None:
    penanda = Penanda(xml('<w:body><w:bookmarkStart w:id="7" w:name="x"/></w:body>'))
    mulai, akhir = (biasa(satu) for satu in penanda.tandai("a"))
    assert mulai.attrib[f"{W}id"] == akhir.attrib[f"{W}id"] > "7"
    assert penanda.tandai("") == []
