"""Elements: no text becomes markup, and children stand in the order of the schema."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.formats.docx.unsur import Alinea, Rupa, alinea, aman, medan, run, sifat_huruf, teks, unsur
from tests.formats.pembaca_docx import W, biasa


@given(st.text())
def test_any_text_is_one_text_node(isi: str) -> None:
    hasil = biasa(teks(isi))
    assert not list(hasil)
    assert (hasil.text or "") == aman(isi)


def test_attributes_belong_to_the_namespace_of_their_element() -> None:
    assert biasa(unsur("w:jc", val="left")).attrib == {f"{W}val": "left"}
    assert biasa(unsur("a:off", x=0)).attrib == {"x": "0"}
    assert next(iter(biasa(unsur("a:blip", r_embed="rId1")).attrib)).endswith("relationships}embed")


def test_line_ends_are_line_breaks() -> None:
    assert [satu.tag.removeprefix(W) for satu in biasa(run("a\nb\n"))] == ["t", "br", "t", "br"]


def test_look_of_letters_in_the_order_of_the_schema() -> None:
    penuh = biasa(sifat_huruf(Rupa("x", tebal=True, miring=True, garis=True, ukuran=20)))
    assert [satu.tag.removeprefix(W) for satu in penuh] == ["rStyle", "b", "i", "sz", "szCs", "u"]
    assert sifat_huruf(Rupa()) is None


def test_paragraph_in_the_order_of_the_schema() -> None:
    sifat = Alinea(
        sambung=True, halaman_baru=True, nomor=(1, 2), tab=9, kiri=10, rata="center", bagian=unsur("w:sectPr")
    )
    ppr = biasa(alinea("g", sifat=sifat))[0]
    urutan = ["pStyle", "keepNext", "pageBreakBefore", "numPr", "tabs", "ind", "jc", "sectPr"]
    assert [satu.tag.removeprefix(W) for satu in ppr] == urutan
    assert [satu.tag.removeprefix(W) for satu in biasa(alinea("g"))[0]] == ["pStyle"]


def test_a_field_holds_what_it_shows() -> None:
    hasil = [biasa(satu) for satu in medan("PAGE", run("7"))]
    jenis = [satu[0].attrib.get(f"{W}fldCharType", satu[0].text) for satu in hasil]
    assert jenis == ["begin", " PAGE ", "separate", "7", "end"]
