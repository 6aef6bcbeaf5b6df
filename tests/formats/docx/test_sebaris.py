"""Inline marks."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from lakip_cli.formats.docx.catatan import Catatan
from lakip_cli.formats.docx.sebaris import PenulisSebaris
from lakip_cli.formats.docx.unsur import alinea
from lakip_cli.naskah import Angka, GantiBaris, Inline, RujukCatatan, Tautan, Tekanan, Teks
from tests.formats.contoh import REALISASI
from tests.formats.pembaca_docx import W, biasa, dokumen, teks


def _tulis(*isi: Inline) -> Element:
    berkas, acuan = dokumen()
    penulis = PenulisSebaris(acuan, Catatan(berkas.part, acuan), {"ada"})
    return biasa(alinea("BodyText", *penulis.tulis(isi)))


def test_marks_add_up() -> None:
    hasil = _tulis(Tekanan("miring", (Teks("a"), Tekanan("tebal", (Angka(REALISASI),)))), GantiBaris(), Teks("b\nc"))
    assert teks(hasil) == "a90,40% b c"
    rupa = [[satu.tag.removeprefix(W) for satu in run.findall(f"{W}rPr/*")] for run in hasil.findall(f"{W}r")]
    assert rupa == [["i"], ["b", "i"], [], []]


def test_links_lead_to_bookmarks_and_out_and_nowhere_else() -> None:
    hasil = _tulis(
        Tautan("#ada", (Teks("dalam"),)),
        Tautan("#hilang", (Teks("hilang"),)),
        Tautan('https://a.example/"x', (Teks("luar"),)),
        Tautan("javascript:alert(1)", (Teks("jahat"),)),
    )
    assert [teks(satu) for satu in hasil.iter(f"{W}hyperlink")] == ["dalam"]
    assert [satu.text for satu in hasil.iter(f"{W}instrText")] == [' HYPERLINK "https://a.example/%22x" ']
    assert teks(hasil) == "dalamhilangluarjahat"


def test_a_reference_is_a_footnote() -> None:
    assert _tulis(RujukCatatan(1)).find(f"{W}r/{W}footnoteReference") is not None
