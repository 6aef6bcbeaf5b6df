"""Blocks."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from lakip_cli.formats.docx.bagian import Lembar
from lakip_cli.formats.docx.blok import Bahan, PenulisBlok
from lakip_cli.formats.docx.templat import tempat_isi
from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokTabel,
    Daftar,
    Gambar,
    Kutipan,
    Naskah,
    Simpul,
    TandaTangan,
)
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel
from tests.formats.contoh import CAMAT, GAMBAR, TREN, par
from tests.formats.pembaca_docx import WP, W, biasa, dokumen, gaya, teks

PNG = next(iter(GAMBAR.values()))


def _tulis(*blok: Blok, lukisan: dict[str, bytes] | None = None, judul: str = "B") -> list[Element]:
    berkas, acuan = dokumen()
    naskah = Naskah("N", "I", 2023, (Bab("b", "", judul, blok),))
    lembar = Lembar(tempat_isi(berkas)[1])
    return [
        biasa(satu)
        for satu in PenulisBlok(Bahan(naskah, {"a.png": PNG}, lukisan or {}), berkas.part, acuan, lembar).isi()
    ]


def _daftar(alinea: Element) -> tuple[str, str] | None:
    satu = alinea.find(f"{W}pPr/{W}numPr")
    return None if satu is None else (satu[1].attrib[f"{W}val"], satu[0].attrib[f"{W}val"])


def test_lists_nest_and_hold_other_blocks() -> None:
    dalam = Daftar("butir", ((par("b"),),))
    hasil = _tulis(Daftar("angka", ((par("a"), par("c"), dalam), (dalam,), ())))[1:]
    assert [(teks(satu), _daftar(satu)) for satu in hasil] == [
        ("a", ("1", "0")),
        ("c", None),
        ("b", ("2", "1")),
        ("", ("1", "0")),
        ("b", ("3", "1")),
        ("", ("1", "0")),
    ]
    assert hasil[1].find(f"{W}pPr/{W}ind") is not None


def test_what_belongs_together_stays_on_a_page() -> None:
    def sambung(*blok: Blok) -> list[bool]:
        return [satu.find(f".//{W}keepNext") is not None for satu in _tulis(*blok)[1:]]

    assert sambung(par("a"), Daftar("butir", ((par("b"),),)), par("c")) == [True, False, False]
    assert sambung(par("a"), par("b"), TandaTangan("", (CAMAT,)))[:2] == [False, True]
    tabel = Tabel("t", "T", (Kolom(),), (), ((Sel("a"),),) * 20)
    assert sambung(BlokTabel("", tabel), TandaTangan("", (CAMAT,)))[:4] == [False, False, True, True]


def test_a_very_deep_list_stays_on_the_last_level() -> None:
    daftar: Blok = par("dasar")
    for _ in range(12):
        daftar = Daftar("butir", ((daftar,),))
    assert {int((_daftar(satu) or ("", "0"))[1]) for satu in _tulis(daftar)[1:]} == set(range(9))


def test_a_quotation_keeps_its_look_inside() -> None:
    assert [gaya(satu) for satu in _tulis(Kutipan((par("a"), par("b"))))[1:]] == ["Quote", "Quote"]


def test_a_chart_is_its_picture_with_its_data_or_its_data_alone() -> None:
    tanpa = _tulis(BlokGrafik("Gambar 3.1", TREN))
    assert [satu.tag.removeprefix(W) for satu in tanpa] == ["p", "p", "tbl", "p"]
    hasil = _tulis(BlokGrafik("Gambar 3.1", TREN), lukisan={TREN.id: PNG})
    assert [satu.tag.removeprefix(W) for satu in hasil] == ["p", "p", "p", "p", "tbl", "p"]
    nama = hasil[1].find(f".//{WP}docPr")
    assert nama is not None
    assert nama.attrib["descr"] == TREN.alt
    assert [teks(satu) for satu in hasil[2:4]] == [f"Gambar 3.1 {TREN.judul}", "Data Gambar 3.1"]


def test_a_picture_that_is_not_there_is_told_in_words() -> None:
    ada, hilang = (_tulis(Gambar("g", "Gambar 1", "Judul", nama, "uraian")) for nama in ("a.png", "b.png"))
    assert [teks(satu) for satu in ada[1:]] == ["", "Gambar 1 Judul"]
    assert [teks(satu) for satu in hilang[1:]] == ["uraian", "Gambar 1 Judul"]


def test_an_organisation_is_a_nested_list() -> None:
    akar = Simpul("Camat", (Simpul("Seksi", (Simpul("Staf"),), "3 orang"),))
    hasil = _tulis(Bagan("g", "Gambar 1.1", "Susunan", (akar,), "alt"))[1:]
    assert [(teks(satu), (_daftar(satu) or ("", ""))[1]) for satu in hasil] == [
        ("Camat", "0"),
        ("Seksi 3 orang", "1"),
        ("Staf", "2"),
        ("Gambar 1.1 Susunan", ""),
    ]


def test_a_chapter_without_title_begins_a_page_too() -> None:
    assert _tulis(par("a"), judul="")[0].find(f"{W}pPr/{W}pageBreakBefore") is not None
