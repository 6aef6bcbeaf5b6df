from __future__ import annotations

from lakip_cli.formats import (
    cetak_nip,
    hanya_sampul,
    isi_naskah,
    judul_bab,
    kisi,
    lembar,
    letak,
    rata_sel,
    tabel_grafik,
    tujuan_luar,
)
from lakip_cli.naskah import (
    Angka,
    Bab,
    BlokTabel,
    Daftar,
    Entri,
    GantiBaris,
    Judul,
    Kutipan,
    Naskah,
    Paragraf,
    Pihak,
    RujukCatatan,
    Tautan,
    Tekanan,
    Teks,
    polos,
)
from lakip_cli.tabel.jenis import Sel
from tests.formats.contoh import ANGGARAN, NASKAH, REALISASI, SEDERHANA, TREN


def test_plain_text_of_inline_marks() -> None:
    isi = (
        Teks("a "),
        Tekanan("tebal", (Teks("b"), Tautan("#x", (Teks("c"),)))),
        GantiBaris(),
        Angka(REALISASI),
        RujukCatatan(1),
    )
    assert polos(isi) == "a bc 90,40%"


def test_grid_columns_pass_what_spans_cover() -> None:
    semua = (
        (Sel("a", baris=2), Sel("b", kolom=2), Sel("c", baris=3)),
        (Sel("d"), Sel("e", baris=2)),
        (Sel("f", kolom=2),),
        (Sel("g"), Sel("h"), Sel("i"), Sel("j")),
    )
    assert [[(kolom, sel.isi) for kolom, sel in baris] for baris in kisi(semua)] == [
        [(0, "a"), (1, "b"), (3, "c")],
        [(1, "d"), (2, "e")],
        [(0, "f")],
        [(0, "g"), (1, "h"), (2, "i"), (3, "j")],
    ]


def test_heading_over_columns_stands_left() -> None:
    judul, angka = Sel("Program", kolom=10, judul=True), Sel("1")
    assert (rata_sel(ANGGARAN, 0, judul), rata_sel(ANGGARAN, 0, angka)) == ("kiri", "tengah")


def test_blocks_are_found_wherever_they_stand() -> None:
    dalam = Daftar("butir", ((Kutipan((Judul("dalam", 3, ()),)),),))
    naskah = Naskah("", "", 2023, (Bab("a", "", "", (dalam,)), Bab("b", "", "", ())))
    assert letak(naskah) == {"a": "a", "dalam": "a", "b": "b"}
    tempat = letak(NASKAH)
    assert tempat["rumus-indeks"] == tempat["tabel-anggaran"] == tempat["grafik-tren"] == "bab-3"
    assert (tempat["bagan-organisasi"], tempat["gambar-kantor"]) == ("bab-1", "lampiran")


def test_wide_tables_share_a_sheet_with_the_headings_before_them() -> None:
    judul, paragraf = Judul("j", 2, ()), Paragraf(())
    lebar, biasa = BlokTabel("", ANGGARAN), BlokTabel("", SEDERHANA)
    assert lembar((judul, paragraf, judul, lebar, lebar, judul, biasa)) == [
        (False, (judul, paragraf)),
        (True, (judul, lebar, lebar)),
        (False, (judul, biasa)),
    ]
    assert lembar(()) == []


def test_contents_fall_back_to_the_chapters() -> None:
    tanpa = Naskah("", "", 2023, (Bab("a", "BAB I", "Awal", ()), Bab("b", "", "", ())))
    assert isi_naskah(tanpa) == (Entri("a", "a", 1, "BAB I Awal"),)
    assert isi_naskah(NASKAH) == NASKAH.isi
    assert judul_bab(NASKAH.bab[1]) == "Kata Pengantar"


def test_only_a_cover_is_a_cover() -> None:
    assert [bab.id for bab in NASKAH.bab if hanya_sampul(bab)] == ["sampul"]


def test_chart_as_table() -> None:
    tabel = tabel_grafik(TREN)
    assert [[sel.cetak for sel in baris] for baris in (*tabel.kepala, *tabel.badan)] == [
        ["", "Target (%)", "Realisasi (%)"],
        ["2022", "90,00%", "belum"],
        ["2023", "90,00%", "90,40%"],
    ]


def test_nip_gets_its_abbreviation_once() -> None:
    assert [cetak_nip(Pihak("", "", "", "", nip)) for nip in ("1970 1", "NIP. 1", "")] == ["NIP. 1970 1", "NIP. 1", ""]


def test_links_out_have_an_allowed_scheme_and_no_character_of_markup() -> None:
    boleh = ("https://a.example/x?y=1&z=2#b", 'http://a.example/"<b> {é}', "mailto:a@b.example")
    assert [tujuan_luar(satu) for satu in boleh] == [boleh[0], "http://a.example/%22%3Cb%3E%20%7Bé%7D", boleh[2]]
    for satu in (
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        "data:text/html,x",
        "//a.example",
        " https://a",
        "bab-1.html",
        "../luar",
        "",
    ):
        assert tujuan_luar(satu) == ""
