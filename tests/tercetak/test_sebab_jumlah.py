"""Causes in sums: (claim, key of the row, words), and sums that no row explains."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.sebab_jumlah import jumlah

Buat = Callable[[str], tuple[Arsip, Kasus]]

# kegiatan.ruang: 120.456.000 + 45.600.700; program.umum with surat 166.993.700; program.buku 83.329.450 + 15.867.600
KASUS = [
    ("[120.456.000](kegiatan.ruang.pagu)", "sub_kegiatan.taman", "pagu Pemeliharaan Taman (Rp45.600.700) tidak ikut"),
    ("[211.657.400](kegiatan.ruang.pagu)", "sub_kegiatan.taman", "dijumlahkan dua kali"),
    ("[165.556.200](kegiatan.ruang.pagu)", "sub_kegiatan.taman", "yang dijumlahkan realisasi Pemeliharaan Taman"),
    ("[121.393.000](program.umum.pagu)", "sub_kegiatan.taman", "tidak ikut dijumlahkan"),
    (
        "[45.600.700](program.umum.pagu)",
        "sub_kegiatan.gedung",
        "pagu Pemeliharaan Gedung dan pagu Jasa Surat tidak ikut",
    ),
    ("[150.250.000](perjanjian.total.pagu)", "perjanjian.buku", "tidak ikut dijumlahkan"),
    # a row of another program, in a sum and in a leaf
    (
        "[182.861.300](program.umum.pagu)",
        "sub_kegiatan.jilid",
        "di Program Pelayanan Umum, dalam data di Program Pengadaan Buku",
    ),
    ("[99.197.050](sub_kegiatan.anak.pagu)", "sub_kegiatan.jilid", "Penjilidan (Rp15.867.600) ikut dihitung di"),
    ("[81.236.500](akun.5.realisasi.2023)", "akun.5.2", "realisasi Belanja Hibah (Rp5.432.100) tidak ikut"),
    ("[(81.236.500)](akun.surplus.realisasi.2023)", "akun.5.2", "realisasi Belanja Hibah (Rp5.432.100) tidak ikut"),
    ("[(81.236.500)](akun.silpa.realisasi.2023)", "akun.5.2", "realisasi Belanja Hibah (Rp5.432.100) tidak ikut"),
    ("[115.867.600](akun.5.pagu)", "sub_kegiatan.jilid", "ikut dihitung di pagu BELANJA"),
    ("[120.456.001](kegiatan.ruang.pagu)", "", ""),
    ("[20](pegawai.golongan.iii.jumlah)", "", ""),
    ("[23.116](indikator.kunjungan.realisasi)", "", ""),
]


@pytest.mark.parametrize(("kalimat", "kunci", "teks"), KASUS)
def test_sums(kasus: Buat, kalimat: str, kunci: str, teks: str) -> None:
    sebab = jumlah(*kasus(kalimat))
    if not kunci:
        assert sebab is None
        return
    assert sebab is not None
    assert sebab.dugaan is not None
    assert sebab.dugaan.kunci == ("baris", kunci)
    assert teks in sebab.dugaan.teks
