"""A trace becomes a formula only when the formula gives the derived value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Bilangan, Figur, Jejak, Kata, Keadaan, Kosong, Operasi, Persamaan, Tetapan
from lakip_cli.formats.xlsx.rumus import rentang, rumus


def _fakta(alamat: str, isi: Decimal | Kosong) -> Figur:
    return Figur(alamat, alamat, isi, "", str(isi), str(isi))


A, B, C = _fakta("A1", Decimal(30)), _fakta("A2", Decimal(20)), _fakta("A3", Decimal(7))
BELUM = _fakta("A4", Kosong(Keadaan.BELUM, "belum"))


def _turunan(isi: Decimal | Kosong, nama: str, *masukan: Figur, persamaan: Persamaan | None = None) -> Figur:
    return Figur("x", "x", isi, "", "", "", (), Jejak(nama, "", "", masukan, persamaan=persamaan))


def _persamaan(*langkah: Operasi | Tetapan) -> Persamaan:
    return Persamaan(Kata("x"), langkah)


BAGI = Operasi("÷", (Bilangan(A), Bilangan(B)))
KALI = Operasi("×", (BAGI, Tetapan("100%")))
KATA = Operasi("÷", (Kata("atas"), Kata("bawah")))


@pytest.mark.parametrize(
    ("figur", "hasil"),
    [
        (_turunan(Decimal(57), "jumlah", A, B, C), "=SUM(A1:A3)"),
        (_turunan(Decimal(37), "jumlah", A, C), "=SUM(A1,A3)"),
        (_turunan(Decimal(50), "jumlah", A, B, BELUM), "=SUM(A1:A2)"),
        (_turunan(Decimal(10), "sisa", A, B), "=A1-A2"),
        (_turunan(Decimal(19), "rerata", A, B, C), "=SUM(A1:A3)/3"),
        (_turunan(Decimal(150), "serapan", A, B, persamaan=_persamaan(KATA, KALI, Tetapan("150%"))), "=(A1/A2)*100"),
        (_turunan(Decimal(120), "capaian", A, B, persamaan=_persamaan(KALI)), ""),
        (_turunan(Decimal(56), "jumlah", A, B, C), ""),
        (_turunan(Decimal(30), "jumlah", A), ""),
        (_turunan(Kosong(Keadaan.BELUM, ""), "jumlah", A, B), ""),
        (A, ""),
    ],
)
def test_formula_of_a_figure(figur: Figur, hasil: str) -> None:
    assert rumus(figur, lambda satu: satu.alamat) == hasil


def test_division_by_zero_gives_no_formula() -> None:
    bagi = _persamaan(Operasi("÷", (Bilangan(A), Bilangan(_fakta("A5", Decimal(0))))))
    assert not rumus(_turunan(Decimal(1), "serapan", A, persamaan=bagi), lambda satu: satu.alamat)


def test_cells_below_one_another_are_a_range() -> None:
    assert rentang(["C4", "C5", "C6", "D7", "'Tabel 1'!C8", "'Tabel 1'!C9"]) == ["C4:C6", "D7", "'Tabel 1'!C8:C9"]
