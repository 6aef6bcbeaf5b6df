"""Columns hold their longest word."""

from __future__ import annotations

from lakip_cli.formats.ukuran import TERLEBAR, TERSEMPIT, lebar_kolom
from lakip_cli.tabel.jenis import Baris, Kolom, Sel, Tabel
from tests.formats.contoh import TOTAL


def _lebar(*badan: Baris) -> list[int]:
    return lebar_kolom(Tabel("t", "T", (Kolom(),) * 3, (), badan))


def test_columns_hold_their_longest_word() -> None:
    assert _lebar((Sel("1"), Sel("pertanggungjawaban"), Sel("x" * 100))) == [TERSEMPIT, 20, TERLEBAR]


def test_a_number_is_never_broken() -> None:
    assert _lebar((Sel(TOTAL), Sel("x " * 60), Sel("y")))[0] == len(TOTAL.cetak) + 2


def test_a_cell_over_columns_widens_none() -> None:
    assert _lebar((Sel("pertanggungjawaban keuangan", kolom=3),)) == [TERSEMPIT] * 3
