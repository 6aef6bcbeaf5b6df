"""Columns hold their longest word."""

from __future__ import annotations

from lakip_cli.formats.ukuran import TERLEBAR, TERSEMPIT, bagi_halaman, lebar_kolom
from lakip_cli.tabel.jenis import Baris, Kolom, Sel, Tabel
from tests.formats.contoh import TOTAL


def _lebar(*badan: Baris) -> list[int]:
    return lebar_kolom(Tabel("t", "T", (Kolom(),) * 3, (), badan))


def test_columns_hold_their_longest_word() -> None:
    assert _lebar((Sel("1"), Sel("pertanggungjawaban"), Sel("x" * 100))) == [TERSEMPIT, 20, TERLEBAR]


def test_a_bold_word_gets_more_room() -> None:
    kepala = ((Sel("Capaian (%)"),),)
    assert lebar_kolom(Tabel("t", "T", (Kolom(),), kepala, ())) == [len("Capaian") + 3]


def test_a_number_is_never_broken() -> None:
    assert _lebar((Sel(TOTAL), Sel("x " * 60), Sel("y")))[0] == len(TOTAL.cetak) + 2


def test_a_cell_over_columns_widens_none() -> None:
    assert _lebar((Sel("pertanggungjawaban keuangan", kolom=3),)) == [TERSEMPIT] * 3


def _tabel(*badan: Baris, kolom: int) -> Tabel:
    return Tabel("t", "T", (Kolom(),) * kolom, (), badan)


def test_letters_are_larger_where_columns_have_room() -> None:
    sempit = _tabel((Sel("pertanggungjawaban"),) * 9, kolom=9)
    assert [bagi_halaman(sempit, poin)[0] for poin in (440, 790, 900)] == [15, 17, 19]
    assert bagi_halaman(_tabel((Sel("x" * 500),), kolom=1), 440)[0] == 19
    assert sum(bagi_halaman(sempit, 900)[1]) <= 900 * 4 // 19


def test_room_that_is_left_goes_to_text_that_would_break() -> None:
    tabel = _tabel((Sel("satu dua tiga empat"), Sel("kata " * 10), Sel("1")), kolom=3)
    assert lebar_kolom(tabel) == [9, 25, TERSEMPIT]
    assert bagi_halaman(tabel, 440)[1] == [21, 52, TERSEMPIT]
    _, (satu, dua, tiga) = bagi_halaman(tabel, 250)
    assert (satu + dua + tiga, tiga) == (51, TERSEMPIT)
    assert 9 < satu < 21


def test_what_words_leave_goes_to_the_columns_with_most_text() -> None:
    tabel = _tabel((Sel("kata " * 30), Sel("kata " * 60), Sel("1")), kolom=3)
    _, (satu, dua, tiga) = bagi_halaman(tabel, 285)
    assert satu + dua + tiga <= 60
    assert dua > satu > tiga == TERSEMPIT


def test_where_words_do_not_fit_the_widest_columns_give_way() -> None:
    tabel = _tabel((Sel("kata " * 30), Sel("pertanggungjawaban"), Sel("1"), Sel("x" * 99)), kolom=4)
    assert bagi_halaman(tabel, 190)[1] == [6, 14, 6, 14]
    assert bagi_halaman(tabel, 10)[1] == [1] * 4
