"""Printed words: labels by their scale, names by their words, headings by one another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tercetak.arsip import Arsip
from lakip_cli.tercetak.kata import skala_dari
from lakip_cli.tercetak.putusan import Putusan, Vonis
from tests.tercetak.contoh import kutipan, tabel

Adili = Callable[[str], list[Putusan]]

LABEL = [
    ("[sangat baik](indikator.mutu.realisasi)", Vonis.MENGIKUTI, ""),
    ("[A](indikator.mutu.realisasi)", Vonis.MENGIKUTI, ""),
    ("[Baik](indikator.mutu.realisasi)", Vonis.BERTENTANGAN, ""),
    ("[Istimewa](indikator.mutu.realisasi)", Vonis.DI_LUAR_RENTANG, "bukan label skala"),
    ("[Sangat Baik](indikator.survei.realisasi.lobi.predikat)", Vonis.MENGIKUTI, ""),
    ("[Sangat Baik](indikator.kunjungan.kategori)", Vonis.MENGIKUTI, ""),
    ("[Cukup](indikator.kunjungan.kategori)", Vonis.BERTENTANGAN, "dasarnya capaian Kunjungan balai 2024 105,07%"),
    # 37,61 of a target of 38 is Baik by its capaian, Cukup by its realisation
    ("[Cukup](indikator.tepat.kategori)", Vonis.BERSYARAT, "yang dinilai realisasi (37,61%), bukan capaian (98,98%)"),
    ("[Sangat Baik](indikator.tepat.kategori)", Vonis.BERTENTANGAN, ""),
    ("[Sangat Baik](indikator.pas.kategori)", Vonis.BERSYARAT, "batas 100,00% dimasukkan ke Sangat Baik"),
    ("[Baik](sasaran.layanan.kategori)", Vonis.BERTENTANGAN, ""),
]
NAMA = [
    ("[Program Pelayanan Umum](program.umum.nama)", Vonis.MENGIKUTI, ""),
    ("[Pelayanan Umum](program.umum.nama)", Vonis.MENGIKUTI, ""),
    ("[Program Pelayanan dan Umum](program.umum.nama)", Vonis.SEBUTAN, "ditambah “dan”"),
    ("[Program Pengadaan Buku](program.umum.nama)", Vonis.BERTENTANGAN, "nama milik hal lain"),
    ("[Persentase pinjaman](indikator.tepat.nama)", Vonis.MENGIKUTI, ""),
    ("[Persentase pinj. tpt wkt](indikator.tepat.nama)", Vonis.MENGIKUTI, ""),
    ("[Kepala Seksi Baca](jabatan.seksi-baca.nama)", Vonis.MENGIKUTI, ""),
    ("[Persentase](indikator.tepat.nama)", Vonis.SEBUTAN, "tanpa"),
    ("[PP No. 8 Tahun 2006](dasar_hukum.pp-8.nama)", Vonis.MENGIKUTI, ""),
    ("[Peraturan Pemerintah](dasar_hukum.pp-8.nama)", Vonis.SEBUTAN, "tanpa"),
    ("[PP Nomor 8 Tahun 2010](dasar_hukum.pp-8.nama)", Vonis.BERTENTANGAN, "“2010”, bukan “2006"),
    (
        "[Perpres Nomor 9 Tahun 2006](dasar_hukum.pp-8.nama)",
        Vonis.BERTENTANGAN,
        "bukan “8”; “presiden”, bukan “pemerintah”",
    ),
    ("[Siti Aminah, S. Sos, M. Si](pejabat.kepala.nama)", Vonis.MENGIKUTI, ""),
    ("[19700101 199001 2 002](pejabat.kepala.nip)", Vonis.BERTENTANGAN, ""),
    ("[2.23](lra.urusan)", Vonis.MENGIKUTI, ""),
]


@pytest.mark.parametrize(("kalimat", "vonis", "alasan"), LABEL + NAMA)
def test_words(adili: Adili, kalimat: str, vonis: Vonis, alasan: str) -> None:
    (putusan,) = adili(kalimat)
    assert putusan.vonis is vonis
    assert alasan in putusan.alasan


def test_a_table_has_room_for_the_whole_name(adili: Adili) -> None:
    (putusan,) = adili(tabel("indikator | nama", "tepat | Persentase pinjaman"))
    assert putusan.vonis is Vonis.SEBUTAN


def test_headings_are_compared_with_the_first_place(adili: Adili) -> None:
    putusan = adili(kutipan("[BAB I Awal](judul.bab-1)", "[Bab 1 AWAL](judul.bab-1)", "[Bab 1 Akhir](judul.bab-1)"))
    assert [satu.vonis for satu in putusan] == [Vonis.MENGIKUTI, Vonis.MENGIKUTI, Vonis.SEBUTAN]
    assert putusan[2].alasan == "“akhir”, bukan “awal”"


@pytest.mark.parametrize(
    ("daftar_isi", "badan", "vonis"),
    [
        ("Realisasi Anggaran Tahun 2024", "LAPORAN REALISASI ANGGARAN DAN BELANJA", Vonis.MENGIKUTI),
        ("Realisasi Anggaran Tahun 2024", "LAPORAN REALISASI ANGGARAN TAHUN 2023", Vonis.SEBUTAN),
        ("Laporan Kinerja", "Laporan Akuntabilitas Kinerja", Vonis.SEBUTAN),
        ("Tugas", "Tugas dan Fungsi", Vonis.SEBUTAN),
    ],
)
def test_a_list_of_contents_may_shorten_a_heading(adili: Adili, daftar_isi: str, badan: str, vonis: Vonis) -> None:
    _, putusan = adili(kutipan(f"[{daftar_isi}](judul.lampiran)", f"[{badan}](judul.lampiran)"))
    assert putusan.vonis is vonis


@pytest.mark.parametrize(
    ("alamat", "skala"),
    [
        ("indikator.mutu.realisasi", "permenpan-14-2017"),
        ("indikator.kunjungan.kategori", "laporan-ini"),
        ("sasaran.layanan.kategori", "laporan-ini"),
        ("indikator.kunjungan.realisasi", None),
        ("sasaran.layanan.capaian", None),
    ],
)
def test_scales_of_words(tahun: Hasil, alamat: str, skala: str | None) -> None:
    hasil = skala_dari(Arsip(tahun, ()), alamat)
    assert (hasil.id if hasil else None) == skala
