"""Settings."""

from __future__ import annotations

from lakip_cli.formats.docx.setelan import setel
from lakip_cli.formats.docx.unsur import unsur
from tests.formats.pembaca_docx import W, biasa, dokumen


def test_a_setting_stands_in_its_place_and_once() -> None:
    berkas, _ = dokumen()
    for _ in range(2):
        setel(berkas.part, "w:footnotePr", unsur("w:footnotePr"))
        setel(berkas.part, "w:updateFields", unsur("w:updateFields", val="true"))
    nama = [satu.tag.removeprefix(W) for satu in biasa(berkas.settings.element)]
    assert nama[:5] == ["zoom", "defaultTabStop", "updateFields", "footnotePr", "compat"]


def test_what_the_template_sets_stays() -> None:
    berkas, _ = dokumen()
    setel(berkas.part, "w:compat", unsur("w:compat"))
    setelan = biasa(berkas.settings.element)
    assert len(setelan.findall(f"{W}compat")) == 1
    assert setelan.find(f"{W}compat/{W}compatSetting") is not None
