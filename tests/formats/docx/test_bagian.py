"""Sections: upright and wide sheets."""

from __future__ import annotations

from typing import Any

import pytest

from lakip_cli.formats.docx.bagian import Lembar
from tests.formats.pembaca_docx import W, biasa, xml

BAGIAN = """<w:sectPr><w:type w:val="continuous"/><w:pgSz w:w="12000" w:h="17000"/>
<w:pgMar w:top="100" w:right="200" w:bottom="300" w:left="400" w:header="50"/>
<w:pgNumType w:fmt="decimal" w:start="1"/><w:titlePg/></w:sectPr>"""


def _anak(unsur: Any, nama: str) -> dict[str, str] | None:
    satu = biasa(unsur).find(f"{W}{nama}")
    return None if satu is None else {kunci.removeprefix(W): nilai for kunci, nilai in satu.attrib.items()}


def test_a_wide_sheet_is_the_upright_one_turned() -> None:
    lembar = Lembar(xml(BAGIAN))
    assert (lembar.lebar(lanskap=False), lembar.lebar(lanskap=True), lembar.tinggi) == (11400, 16600, 16600)
    putar = lembar.tutup(lanskap=True)
    assert _anak(putar, "pgSz") == {"w": "17000", "h": "12000", "orient": "landscape"}
    assert _anak(putar, "pgMar") == {"top": "400", "right": "100", "bottom": "200", "left": "300", "header": "50"}


def test_only_the_first_section_begins_the_numbering() -> None:
    akhir = xml(BAGIAN)
    lembar = Lembar(akhir)
    pertama, kedua = lembar.tutup(lanskap=False), lembar.tutup(lanskap=True)
    assert _anak(pertama, "pgNumType") == {"fmt": "decimal", "start": "1"}
    assert _anak(pertama, "titlePg") == {}
    assert _anak(pertama, "type") == {"val": "continuous"}
    for satu in (kedua, akhir):
        assert _anak(satu, "pgNumType") == {"fmt": "decimal"}
        assert _anak(satu, "titlePg") is _anak(satu, "type") is None


@pytest.mark.parametrize("bagian", ["<w:sectPr></w:sectPr>"])
def test_a_template_that_says_nothing_gets_an_a4_sheet(bagian: str) -> None:
    akhir = xml(bagian)
    assert Lembar(akhir).lebar(lanskap=False) == 11906 - 2 * 1417
    assert _anak(akhir, "pgSz") == {"w": "11906", "h": "16838"}
