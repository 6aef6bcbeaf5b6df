"""The document as data for the layout."""

from __future__ import annotations

import json
from typing import Any

from lakip_cli.formats.pdf.data import SAMBUNG, TERDALAM, data, patahkan
from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokTabel,
    Judul,
    Naskah,
    Paragraf,
    Simpul,
    TandaTangan,
    Tautan,
    Tekanan,
    Teks,
)
from lakip_cli.tabel.jenis import Baris, Kolom, Sel, Tabel
from tests.formats.contoh import JAHAT, NASKAH


def _tabel(id_: str, *, lanskap: bool) -> BlokTabel:
    return BlokTabel(id_, Tabel(id_, id_, (Kolom(),), ((Sel("a"),),), ((Sel("b"),),), lanskap=lanskap))


def _blok(*blok: Blok) -> list[Any]:
    hasil: list[Any] = data(Naskah("n", "i", 2023, (Bab("b", "", "B", blok),)))["bab"][0]["blok"]
    return hasil


def test_whole_document_is_json() -> None:
    isi = json.dumps(data(NASKAH), ensure_ascii=False).replace(SAMBUNG, "")
    assert not [jahat for jahat in JAHAT if json.dumps(jahat, ensure_ascii=False)[1:-1] not in isi]


def test_wide_tables_share_a_sheet_with_the_headings_before_them() -> None:
    judul = Judul("j", 2, (Teks("J"),))
    paragraf = Paragraf((Teks("p"),))
    hasil = _blok(judul, paragraf, judul, _tabel("l1", lanskap=True), _tabel("l2", lanskap=True), judul, paragraf)
    assert [satu["jenis"] for satu in hasil] == ["Judul", "Paragraf", "Lanskap", "Judul", "Paragraf"]
    assert [satu["jenis"] for satu in hasil[2]["isi"]] == ["Judul", "BlokTabel", "BlokTabel"]


def test_a_sentence_keeps_to_the_table_or_signature_that_it_announces() -> None:
    tabel, tanda = _tabel("t", lanskap=False), TandaTangan("Contoh, 9 Januari 2023", ())
    pendek, panjang = (Paragraf((Teks(satu),)) for satu in ("Tabel berikut:", "kata " * 99))
    assert [satu["lekat"] for satu in _blok(pendek, tabel, panjang, tabel, pendek, panjang)] == [True, *[False] * 5]
    assert [satu["lekat"] for satu in _blok(panjang, tanda, tabel, tanda)] == [True, False, True, False]


def test_an_upright_table_stays_in_the_text() -> None:
    assert [satu["jenis"] for satu in _blok(_tabel("t", lanskap=False))] == ["BlokTabel"]


def test_kinds_of_marks_are_told_from_their_class() -> None:
    isi = (Tekanan("tebal", (Teks("t"),)), Tautan("javascript:x", (Teks("u"),)), Tautan("#id", (Teks("v"),)))
    tekanan, luar, dalam = _blok(Paragraf(isi))[0]["isi"]
    assert tekanan == {"jenis": "Tekanan", "gaya": "tebal", "isi": [{"jenis": "Teks", "teks": "t"}]}
    assert (luar["tujuan"], dalam["tujuan"]) == ("", "#id")


def test_a_tree_deeper_than_can_be_set_keeps_all_its_nodes() -> None:
    pohon = Simpul("0")
    for ke in range(1, TERDALAM + 3):
        pohon = Simpul(str(ke), (pohon,))
    semua = _blok(Bagan("b", "Gambar 1", "b", (pohon,), "b"))[0]["akar"]
    for ke in range(TERDALAM + 2, 3, -1):
        assert [satu["teks"] for satu in semua] == [str(ke)]
        semua = semua[0]["anak"]
    assert [(satu["teks"], satu["anak"]) for satu in semua] == [("3", []), ("2", []), ("1", []), ("0", [])]


def test_only_a_row_too_high_for_a_page_may_stand_on_two() -> None:
    badan = ((Sel("pendek"), Sel("kata " * 999)), (Sel("a"), Sel("b")))
    tabel = Tabel("t", "t", (Kolom(), Kolom()), ((Sel("A"), Sel("B")),), badan)
    hasil = _blok(BlokTabel("t", tabel))[0]["tabel"]
    assert [satu["tinggi"] for satu in (*hasil["kepala"], *hasil["badan"])] == [False, False, True, True, False, False]


def test_the_rows_of_one_cell_stand_on_one_page_unless_they_are_many() -> None:
    def tinggi(banyak: int) -> list[bool]:
        badan = ((Sel("a", baris=banyak), Sel("b")), *((Sel("c"),) for _ in range(banyak - 1)))
        tabel = Tabel("t", "t", (Kolom(), Kolom()), (), badan)
        return [satu["tinggi"] for satu in _blok(BlokTabel("t", tabel))[0]["tabel"]["badan"]]

    assert not any(tinggi(8))
    assert tinggi(20) == [True] + [False] * 20


def test_the_last_row_goes_with_the_totals_unless_a_cell_from_above_reaches_into_it() -> None:
    atas, kaki = (Sel("x"), Sel("y")), (Sel("Jumlah"), Sel("2"))

    def ekor(*badan: Baris, berkaki: bool = True) -> int:
        tabel = Tabel("t", "t", (Kolom(), Kolom()), (), badan, (kaki,) if berkaki else ())
        hasil: int = _blok(BlokTabel("t", tabel))[0]["tabel"]["ekor"]
        return hasil

    assert ekor(atas, (Sel("a"), Sel("b"))) == 2
    assert ekor(atas, (Sel("a", kolom=2),)) == 1
    assert ekor((Sel("a", baris=2), Sel("b")), (Sel("c"),)) == 0
    assert ekor(atas, (Sel("a"), Sel("b")), berkaki=False) == 0
    assert ekor(atas) == ekor() == 0


def test_a_low_table_is_whole() -> None:
    def utuh(*badan: str, catatan: tuple[str, ...] = ()) -> bool:
        baris = tuple((Sel(satu), Sel("b")) for satu in badan)
        tabel = Tabel("t", "t", (Kolom(), Kolom()), ((Sel("A"), Sel("B")),), baris, catatan=catatan)
        hasil: bool = _blok(BlokTabel("t", tabel))[0]["tabel"]["utuh"]
        return hasil

    assert utuh(*["a"] * 8)
    assert not utuh(*["a"] * 20)
    assert not utuh(*["kata " * 200] * 2)
    assert not utuh("a", catatan=("kata " * 100,) * 3)


def test_words_break_only_where_they_do_not_fit() -> None:
    assert patahkan("pendek dan panjangsekali", 10) == f"pendek dan panjangse{SAMBUNG}kali"
    assert patahkan("muat", 10) == "muat"
    assert patahkan("ab", 1) == f"a{SAMBUNG}b"
