"""Printed equations as expressions, and those that cannot be read."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.tercetak.persamaan import Bilangan, Ekspresi
from lakip_cli.tercetak.urai import Terurai
from tests.tercetak.contoh import persamaan

Uraikan = Callable[[str], tuple[Terurai, list[Diagnostic]]]


def _tulis(ekspresi: Ekspresi) -> str:
    if isinstance(ekspresi, Bilangan):
        return f"{ekspresi.nilai}"
    return f"({_tulis(ekspresi.kiri)} {ekspresi.op} {_tulis(ekspresi.kanan)})"


@pytest.mark.parametrize(
    ("teks", "kiri", "kanan"),
    [
        ("1 + 2 × 3 = 7", "(1 + (2 × 3))", "7"),
        ("(1 + 2) x 3 = 9", "((1 + 2) × 3)", "9"),
        ("8 - 3 − 2 = 3", "((8 - 3) - 2)", "3"),
        ("12 : 4 ÷ 3 = 1", "((12 / 4) / 3)", "1"),
        ("100% - 0,5 % = 99,5%", "(1.00 - 0.005)", "0.995"),
        ("[85](indikator.tepat.realisasi.pembilang) * 2 = 170", "(85 × 2)", "170"),
        ("[Rp120.456.000](sub_kegiatan.gedung.pagu) = 1", "120456000", "1"),
    ],
)
def test_expressions(uraikan: Uraikan, teks: str, kiri: str, kanan: str) -> None:
    terurai, temuan = uraikan(persamaan(teks))
    assert not temuan
    (langkah,) = terurai.langkah
    assert (_tulis(langkah.kiri.ekspresi), _tulis(langkah.kanan.ekspresi)) == (kiri, kanan)


def test_each_equals_sign_is_a_step_with_its_claims_and_place(uraikan: Uraikan) -> None:
    terurai, _ = uraikan(
        persamaan("[85](indikator.tepat.realisasi.pembilang) / 226 = 0,376 = [37,6%](indikator.tepat.realisasi)")
    )
    assert [(s.kiri.cetak, s.kanan.cetak) for s in terurai.langkah] == [("85 / 226", "0,376"), ("0,376", "37,6%")]
    assert [[p.cetak for p in s.kanan.klaim] for s in terurai.langkah] == [[], ["37,6%"]]
    assert [s.entri.span(s.posisi).column for s in terurai.langkah] == [55, 63]


def test_a_side_with_an_unreadable_number_is_no_step(uraikan: Uraikan) -> None:
    terurai, temuan = uraikan(persamaan("[1,2345,6](sub_kegiatan.gedung.pagu) = 5 = 5"))
    assert ([s.kiri.cetak for s in terurai.langkah], temuan) == (["5"], [])


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("1 + 2", "tidak ada tanda sama dengan"),
        ("jumlah = 3", "“jumlah” bukan angka"),
        ("1 + = 3", "tanda hitung tanpa angka"),
        ("(1 + 2 = 3", "kurung tidak ditutup"),
        ("1 2 = 3", "tidak bersambung"),
        ("1 = ", "tanda hitung tanpa angka"),
    ],
)
def test_unreadable_equations(uraikan: Uraikan, teks: str, pesan: str) -> None:
    _, temuan = uraikan(persamaan(teks))
    assert [satu.code for satu in temuan] == ["S103"]
    assert pesan in temuan[0].message
