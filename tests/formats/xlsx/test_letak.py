"""Where figures stand in the workbook."""

from __future__ import annotations

from lakip_cli.formats.xlsx.letak import Lembar, Letak, figur_semua, sel_lembar
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel
from tests.formats.contoh import CAPAIAN, PEMBILANG, PENYEBUT, POLOS, REALISASI, TARGET


def _lembar(nama: str, *baris: tuple[Sel, ...]) -> Lembar:
    return Lembar(nama, nama, Tabel(nama, nama, (Kolom(), Kolom()), ((Sel("a"), Sel("b")),), baris))


SATU = _lembar("Tabel 1", (Sel(TARGET), Sel(REALISASI)), (Sel(POLOS), Sel(POLOS)))
DUA = _lembar("Tabel 2", (Sel("x"), Sel(TARGET)))
LETAK = Letak([SATU, DUA], {PEMBILANG.alamat: "Sumber!C2"})


def test_rows_begin_below_the_title() -> None:
    assert [(s.baris, s.kolom) for s in sel_lembar(DUA)] == [(2, 0), (2, 1), (3, 0), (3, 1)]


def test_a_formula_names_the_nearest_place() -> None:
    assert LETAK.rujuk(TARGET, "Tabel 2") == "B4"
    assert LETAK.rujuk(REALISASI, "Tabel 2") == "'Tabel 1'!B4"
    assert LETAK.rujuk(PEMBILANG, "Tabel 2") == "Sumber!C2"


def test_later_places_point_to_the_first() -> None:
    pertama, kedua = list(sel_lembar(SATU))[2], list(sel_lembar(DUA))[3]
    assert LETAK.asal(pertama, TARGET) == ""
    assert LETAK.asal(kedua, TARGET) == "'Tabel 1'!A4"


def test_a_figure_without_address_stands_for_itself() -> None:
    assert LETAK.asal(list(sel_lembar(SATU))[5], POLOS) == ""


def test_inputs_come_before_what_they_give() -> None:
    alamat = list(figur_semua([_lembar("T", (Sel(CAPAIAN), Sel("")))]))
    assert alamat == [PEMBILANG.alamat, PENYEBUT.alamat, REALISASI.alamat, TARGET.alamat, CAPAIAN.alamat]
