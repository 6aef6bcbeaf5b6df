"""Causes in the number itself: (claim, explanation, words of the hypothesis or nothing)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.sebab import Penjelas
from lakip_cli.tercetak.sebab_angka import digit, milik_lain, penyebut_lain, tahun_lain

Buat = Callable[[str], tuple[Arsip, Kasus]]

KASUS: list[tuple[Penjelas, str, str | None]] = [
    (tahun_lain, "[20.480](indikator.kunjungan.realisasi)", "sama dengan realisasi Kunjungan balai 2023"),
    (tahun_lain, "[33,42%](indikator.tepat.realisasi)", "2023"),
    (tahun_lain, "[33%](indikator.tepat.realisasi)", None),
    (tahun_lain, "[20.481](indikator.kunjungan.realisasi)", None),
    (penyebut_lain, "[78,83%](kegiatan.ruang.serapan)", None),
    # 163.350.500 of 150.250.000, the program's pagu in the Perjanjian Kinerja
    (penyebut_lain, "[108,72%](kegiatan.ruang.serapan)", "dibagi anggaran menurut Perjanjian Kinerja (Rp150.250.000)"),
    (penyebut_lain, "[1,23](indikator.kunjungan.realisasi)", None),
    (digit, "[23.151](indikator.kunjungan.realisasi)", "dua angka bertukar tempat dalam 23.115"),
    (digit, "[2.115](indikator.kunjungan.realisasi)", "satu angka hilang dari 23.115"),
    (digit, "[231.115](indikator.kunjungan.realisasi)", "kelebihan satu angka dari 23.115"),
    (digit, "[37,1%](indikator.tepat.realisasi)", "satu angka hilang dari 37,61"),
    (digit, "[-23.151](indikator.kunjungan.realisasi)", None),
    (digit, "[53.112](indikator.kunjungan.realisasi)", None),
    (digit, "[23.116](indikator.kunjungan.realisasi)", None),
    (digit, "[8](pegawai.golongan.iii.perempuan)", None),
    (milik_lain, "[22.000](indikator.kunjungan.realisasi)", None),
    (milik_lain, "[81.236.500](akun.5.1.pagu)", "sama dengan realisasi Belanja Pegawai 2023 (Rp81.236.500)"),
    (milik_lain, "[81.236.501](akun.5.1.pagu)", None),
]


@pytest.mark.parametrize(("penjelas", "kalimat", "teks"), KASUS)
def test_causes(kasus: Buat, penjelas: Penjelas, kalimat: str, teks: str | None) -> None:
    sebab = penjelas(*kasus(kalimat))
    if teks is None:
        assert sebab is None
    else:
        assert sebab is not None
        assert sebab.dugaan is not None
        assert teks in sebab.dugaan.teks
