"""The LRA: sums of accounts, and what follows from them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.calculate.buku import Hasil

Hitung = Callable[..., Hasil]

LRA = """\
akun:
  "4": {nama: Pendapatan, pagu: 70, realisasi: 77}
  "5": {nama: Belanja}
  "5.1": {nama: Operasi}
  "5.1.01": {nama: Pegawai, pagu: 100, realisasi: {2023: 80, 2024: 95}}
  "5.1.02": {nama: Barang, pagu: 50, realisasi: 5}
  "5.2": {nama: Modal, pagu: 0, realisasi: {2023: 3}}
"""
AKUN = {
    "akun.5.1.01.realisasi.2023": "Rp80",
    "akun.5.1.pagu": "Rp150",
    "akun.5.1.realisasi": "Rp100",
    # only 5.1.01 tells of 2023
    "akun.5.1.realisasi.2023": "Rp80",
    # 100 ÷ 150
    "akun.5.1.serapan": "66,67%",
    "akun.5.2.realisasi": "tidak tercantum",
    "akun.5.pagu": "Rp150",
    "akun.5.realisasi": "Rp100",
    "akun.5.realisasi.2023": "Rp83",
    "akun.4.serapan": "110,00%",
    # revenue is not spending
    "akun.belanja.pagu": "Rp150",
    "akun.belanja.realisasi.2023": "Rp83",
}


@pytest.mark.parametrize("alamat", AKUN)
def test_account_is_the_sum_of_its_children(hitung: Hitung, alamat: str) -> None:
    assert hitung(lra=LRA).figur[alamat].cetak == AKUN[alamat]


def test_accounts_without_a_parent_of_which_one_tells_of_last_year(hitung: Hitung) -> None:
    lra = (
        'akun:\n  "5.1.01": {nama: A, pagu: 1, realisasi: {2023: 1, 2024: 2}}\n'
        '  "5.1.02": {nama: B, pagu: 1, realisasi: 2}\n'
    )
    figur = hitung(lra=lra).figur
    assert [figur[f"akun.belanja.{u}"].cetak for u in ("pagu", "realisasi", "realisasi.2023")] == ["Rp2", "Rp4", "Rp1"]


HASIL = {
    # 70 − 150, 77 − 100; of 2023 no revenue is known, so that a deficit is not either
    "surplus": ("-Rp80", "-Rp23", "28,75%", "–"),
    "silpa": ("-Rp80", "-Rp23", "28,75%", "–"),
}


@pytest.mark.parametrize("nama", HASIL)
def test_surplus_is_revenue_without_spending(hitung: Hitung, nama: str) -> None:
    figur = hitung(lra=LRA).figur
    assert (
        tuple(figur[f"akun.{nama}.{u}"].cetak for u in ("pagu", "realisasi", "serapan", "realisasi.2023"))
        == HASIL[nama]
    )
    assert "akun.pembiayaan.pagu" not in figur


def test_an_agency_without_revenue_has_the_deficit_of_its_spending(hitung: Hitung) -> None:
    figur = hitung(lra='akun: {"5.1": {nama: B, pagu: 1000, realisasi: {2023: 800, 2024: 900}}}\n').figur
    ukuran = ("pagu", "realisasi", "serapan", "realisasi.2023")
    assert [figur[f"akun.surplus.{u}"].ringkas for u in ukuran] == ["(1.000)", "(900)", "90,00", "(800)"]
    jejak = figur["akun.surplus.pagu"].jejak
    assert jejak is not None
    assert [satu.alamat for satu in jejak.masukan] == ["akun.belanja.pagu"]


def test_financing_fills_a_deficit(hitung: Hitung) -> None:
    # domain F10: P 1.000, B 1.200, in 300, out 50
    akun = {"4": 1000, "5.1": 900, "5.4": 300, "6.1.01": 300, "6.2": 50}
    lra = "akun:\n" + "".join(f'  "{kode}": {{nama: A, pagu: {uang}}}\n' for kode, uang in akun.items())
    figur = hitung(lra=lra + '  "6": {nama: Pembiayaan}\n').figur
    nama = ("pendapatan", "belanja", "surplus", "pembiayaan", "silpa")
    assert [figur[f"akun.{n}.pagu"].ringkas for n in nama] == ["1.000", "1.200", "(200)", "250", "50"]


def test_what_follows_from_rounded_accounts_may_be_off_as_they_are(hitung: Hitung) -> None:
    akun = '{"4": {nama: P, pagu: 2 miliar, realisasi: 1 miliar}, "5.1": {nama: B, pagu: 150 juta, realisasi: 1}}'
    lebar = hitung(lra=f"akun: {akun}\n").lebar
    # half a million and half a thousand million
    assert [lebar[f"akun.{u}"] for u in ("surplus.pagu", "silpa.realisasi")] == [500_500_000, 500_000_000]


def test_no_accounts_no_result(hitung: Hitung) -> None:
    assert not [alamat for alamat in hitung().figur if alamat.startswith("akun.")]
