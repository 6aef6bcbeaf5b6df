"""Sheets hold their title, rows their text."""

from __future__ import annotations

from lakip_cli.formats.xlsx.letak import Lembar
from lakip_cli.formats.xlsx.ukuran import SELEBAR, TINGGI, lebar_kolom, tinggi, tinggi_baris
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel


def _lembar(*badan: tuple[Sel, ...]) -> Lembar:
    return Lembar("T", "T", Tabel("t", "T", (Kolom(),) * 3, (), badan))


def test_a_sheet_is_wide_enough_for_its_title() -> None:
    assert sum(lebar_kolom(_lembar((Sel("a"), Sel("b"), Sel("c"))))) == SELEBAR


def test_rows_hold_their_text() -> None:
    bersela = (Sel("c"), Sel("d", baris=2), Sel("e"))
    satu = _lembar((Sel("kata " * 20), Sel("b", kolom=2)), bersela, (Sel("f"), Sel("g")))
    assert tinggi_baris(satu, [20, 10, 40]) == {2: TINGGI * 6, 3: TINGGI, 4: TINGGI}


def test_each_line_of_a_text_counts() -> None:
    assert tinggi("a\nb", 10) == 2 * TINGGI
    assert tinggi("", 10) == TINGGI
