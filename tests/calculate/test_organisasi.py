"""Texts, officials, dates and personnel as figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Keadaan, Kosong

Hitung = Callable[..., Hasil]

LAPORAN = """\
instansi:
  nama: Kecamatan Sukamaju
  sebutan: Kecamatan
  pemerintah: Kabupaten Tanjung Harapan
  alamat: [Jalan Merpati 1, Sukamaju]
  tempat: Sukamaju
tahun: 2024
tanggal: 2025-02-14
renstra: {nama: Renstra, awal: 2022, akhir: 2026}
pejabat:
  camat: {nama: Budi, jabatan: Camat, nip: "1978"}
dasar_hukum:
  perpres: {nama: Peraturan Presiden}
skala:
  mutu: {nama: Mutu, dasar: D, pita: {A+: lebih dari 90, A-: mulai 0}}
"""
ORGANISASI = """\
jabatan:
  camat: {nama: Camat}
  kasi: {nama: {tidak-tercantum: kosong dalam sumber}}
pegawai:
  golongan:
    judul: J
    kolom: Golongan
    baris:
      iii: {nama: III, laki_laki: 10, perempuan: 7}
      iv: {nama: IV, laki_laki: 0, perempuan: {tidak-tercantum: sel kosong}}
      v: {nama: V, laki_laki: belum, perempuan: belum}
      vi: {nama: VI, laki_laki: belum, perempuan: tidak-berlaku}
"""
HARAPAN = {
    "laporan.tahun": "2024",
    "laporan.instansi": "Kecamatan Sukamaju",
    "laporan.renstra": "2022–2026",
    "laporan.renstra.lama": "4",
    "laporan.tanggal": "14 Februari 2025",
    "pejabat.camat.nama": "Budi",
    "pejabat.camat.nip": "1978",
    "dasar_hukum.perpres.nama": "Peraturan Presiden",
    "laporan.visi": "Tertib",
    "misi.m1.nama": "Melayani",
    "strategi.loket.nama": "Loket",
    "jabatan.camat.nama": "Camat",
    "jabatan.kasi.nama": "tidak tercantum",
    "perjanjian.tanggal": "15 Januari 2024",
    "lra.tanggal": "31 Desember 2024",
    "pegawai.golongan.iii.nama": "III",
    "pegawai.golongan.iii.laki_laki": "10",
    "pegawai.golongan.iii.jumlah": "17",
    # a true zero and a silent cell are zero and one left out; silence alone stays silence
    "pegawai.golongan.iv.laki_laki": "0",
    "pegawai.golongan.iv.jumlah": "0",
    "pegawai.golongan.v.jumlah": "belum",
    "pegawai.golongan.vi.jumlah": "–",
    "pegawai.golongan.jumlah.laki_laki": "10",
    "pegawai.golongan.jumlah.perempuan": "7",
    "pegawai.golongan.jumlah.jumlah": "17",
}


@pytest.fixture(scope="module")
def hasil(hitung: Hitung) -> Hasil:
    return hitung(
        laporan=LAPORAN,
        organisasi=ORGANISASI,
        renstra="visi: Tertib\nmisi: {m1: {nama: Melayani}}\nstrategi: {loket: {nama: Loket}}\n",
        perjanjian="tanggal: 2024-01-15\ntempat: T\npihak_pertama: camat\n",
        lra='tanggal: 2024-12-31\nakun: {"5": {nama: B}}\n',
    )


@pytest.mark.parametrize("alamat", HARAPAN)
def test_text_date_and_count_have_an_address(hasil: Hasil, alamat: str) -> None:
    assert hasil.figur[alamat].cetak == HARAPAN[alamat]


def test_scale_of_the_report_has_a_figure_for_each_band(hasil: Hasil) -> None:
    assert {"skala.mutu.a-plus", "skala.mutu.a-minus"} <= set(hasil.figur)


@pytest.mark.parametrize("alamat", ["pejabat.camat.pangkat", "perjanjian.sumber_dana"])
def test_what_is_not_written_is_no_figure(hasil: Hasil, alamat: str) -> None:
    assert alamat not in hasil.figur


def test_sum_of_silence_is_silence_with_its_reason(hasil: Hasil) -> None:
    figur = hasil.figur["pegawai.golongan.v.jumlah"]
    assert figur.isi == Kosong(Keadaan.BELUM, "belum diukur")
    jejak = hasil.figur["pegawai.golongan.iv.jumlah"].jejak
    assert jejak is not None
    assert jejak.catatan == ("1 dari 2 tidak bernilai",)


def test_facts_know_their_place(hasil: Hasil) -> None:
    assert [str(t) for t in hasil.figur["pejabat.camat.nama"].tempat] == ["laporan.yaml:11:17"]
    assert [str(t) for t in hasil.figur["pegawai.golongan.iii.laki_laki"].tempat] == ["organisasi.yaml:9:35"]
