from __future__ import annotations

import pytest

from lakip_cli.formats.html.blok import PenulisBlok, sebagai_data
from lakip_cli.naskah import (
    Angka,
    Bab,
    Blok,
    BlokTabel,
    Daftar,
    Entri,
    Inline,
    Judul,
    Naskah,
    Paragraf,
    Pihak,
    RujukCatatan,
    TandaTangan,
    Tautan,
    Tekanan,
    Teks,
)
from tests.formats.contoh import ANGGARAN, CAPAIAN, GAMBAR, NASKAH, POLOS, SEDERHANA, par

TOMBOL = '<button type="button" class="angka" popovertarget="j-indikator.layanan.capaian.2023">100,44%</button>'


def penulis(*blok: Blok) -> PenulisBlok:
    naskah = Naskah("", "", 2023, (Bab("a", "", "", blok), Bab("b", "", "B", ())))
    return PenulisBlok(naskah, {"a": "a.html", "b": "b.html"}, {}, {})


def tulis(*blok: Blok) -> str:
    return penulis().deret(blok)


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ((Teks("a <b>"), Tekanan("miring", (Teks("c"),))), "a &lt;b&gt;<em>c</em>"),
        ((Teks("capaian "), Angka(CAPAIAN), Teks(" baik")), f"capaian {TOMBOL} baik"),
        ((Teks("capaian ("), Angka(CAPAIAN), Teks("), baik")), f'capaian <span class="n">({TOMBOL}),</span> baik'),
        ((Tekanan("tebal", (Angka(CAPAIAN),)), Teks(".")), f'<span class="n"><strong>{TOMBOL}</strong>.</span>'),
        ((Angka(CAPAIAN), Teks('"&')), f'<span class="n">{TOMBOL}&quot;&amp;</span>'),
        ((Angka(POLOS),), "7"),
        ((Tautan("#b", (Angka(CAPAIAN),)),), '<a href="\0b.html\0#b">100,44%</a>'),
        ((Tautan("#tidak-ada", (Teks("a"),)),), "a"),
        ((Tautan("JAVASCRIPT:alert(1)", (Teks("a"),)),), "a"),
        (
            (Tautan('mailto:a@b.id?"x&y', (Teks("a"),)),),
            '<a href="mailto:a@b.id?%22x&amp;y" rel="noopener">a</a>',
        ),
    ],
)
def test_inline_marks(isi: tuple[Inline, ...], harapan: str) -> None:
    assert tulis(Paragraf(isi)) == f"<p>{harapan}</p>"


def test_footnote_is_answered_by_its_first_reference() -> None:
    html = tulis(Paragraf((RujukCatatan(2), RujukCatatan(2))))
    assert html.count('id="rujuk-2"') == 1
    assert html.count('href="#catatan-2"') == 2


def test_lists() -> None:
    assert tulis(Daftar("huruf", ((par("a"),), (par("b"),)), 3)) == '<ol type="a" start="3"><li>a</li><li>b</li></ol>'
    assert tulis(Daftar("butir", ((par("a"), par("b")),))) == "<ul><li><p>a</p>\n<p>b</p></li></ul>"


def test_heading_goes_with_its_table_onto_the_landscape_sheet() -> None:
    judul = (Judul("x", 2, ()), Judul("y", 3, ()))
    assert tulis(*judul, BlokTabel("", ANGGARAN)).count('class="lanskap"') == 2
    assert 'class="lanskap"' not in tulis(*judul, BlokTabel("", SEDERHANA))
    assert 'class="lanskap"' not in tulis(*judul, par("a"), BlokTabel("", ANGGARAN))


def test_contents_nest_by_level_and_mark_the_chapter() -> None:
    entri = (Entri("a", "a", 1, "A"), Entri("a", "x", 3, "X"), Entri("a", "y", 2, "Y"), Entri("b", "b", 1, "B"))
    satu = penulis()
    assert satu.daftar_isi(entri, "b") == (
        '<ol><li><a href="\0a.html\0#a">A</a><ol><li><a href="\0a.html\0#x">X</a></li>'
        '<li><a href="\0a.html\0#y">Y</a></li></ol></li><li><a href="\0b.html\0#b" aria-current="page">B</a></li></ol>'
    )


def test_navigation_of_a_page_shows_the_headings_of_its_chapter_alone() -> None:
    satu = PenulisBlok(NASKAH, {bab.id: f"{bab.id}.html" for bab in NASKAH.bab}, GAMBAR, {})
    assert "Latar Belakang" in satu.isi("bab-1")
    assert "Akuntabilitas Keuangan" not in satu.isi("bab-1")
    assert "Akuntabilitas Keuangan" in satu.isi()


def test_signatures() -> None:
    pihak = Pihak("Pihak Pertama,", "Camat", "SITI <A>", "", "1970")
    html = tulis(TandaTangan("Contoh, 9 Januari 2023", (pihak, pihak)))
    assert html.startswith('<div class="ttd dua"><p class="tanggal">')
    assert html.count('<p class="penanda"><strong><u>SITI &lt;A&gt;</u></strong></p><div><p>NIP. 1970</p></div>') == 2
    assert tulis(TandaTangan("", (pihak,))).startswith('<div class="ttd"><div class="pihak">')


def test_picture_as_data() -> None:
    assert sebagai_data("gambar/x.jpg", b"abc") == "data:image/jpeg;base64,YWJj"
