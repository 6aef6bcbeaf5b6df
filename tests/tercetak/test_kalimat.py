"""The sentence of each kind of finding."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tercetak import Pemeriksaan
from lakip_cli.tercetak.kalimat import kutip, sebut
from tests.tercetak.contoh import kutipan, persamaan, tabel

Periksa = Callable[[str], Pemeriksaan]

KALIMAT = [
    (
        kutipan("[23.151](indikator.kunjungan.realisasi)"),
        ("realisasi Kunjungan balai 2024 tercetak “23.151” di Alinea 1, padahal menurut data 23.115 orang (lebih 36); "
        "dugaan: dua angka bertukar tempat dalam 23.115"),
    ),
    (
        kutipan("[97,17](sub_kegiatan.gedung.serapan)"),
        "serapan Pemeliharaan Gedung tercetak “97,17” di Alinea 1, padahal hasil hitungan 98,17% (kurang 1)",
    ),
    (
        kutipan("[37%](indikator.tepat.realisasi)"),
        ("realisasi Persentase pinjaman tepat waktu 2024 tercetak “37%” di Alinea 1, padahal hasil hitungan 37,61%: "
        "dipotong, tidak dibulatkan"),
    ),
    (
        kutipan("[38,00%](indikator.tepat.realisasi)"),
        ("realisasi Persentase pinjaman tepat waktu 2024 tercetak “38,00%” di Alinea 1, padahal hasil hitungan 37,61% "
        "(lebih 0,39); sama hanya bila dibulatkan ke bilangan utuh lalu ditulis dengan 2 desimal"),
    ),
    (
        kutipan("[1,83%](sub_kegiatan.gedung.serapan)"),
        ("serapan Pemeliharaan Gedung tercetak “1,83%” di Alinea 1, padahal hasil hitungan 98,17% (kurang 96,34); "
        "yang dicetak adalah 100% − 98,17%"),
    ),
    (
        kutipan("[31](indikator.akip.realisasi.2023.perencanaan)"),
        ("perencanaan dalam realisasi Nilai AKIP 2023 tercetak “31” di Alinea 1, di luar yang mungkin "
        "(nilai tertingginya 30); menurut data 29,10"),
    ),
    (
        kutipan("[1,2345,6](total.pagu)"),
        ("pagu seluruh program tercetak “1,2345,6” di Alinea 1, yang tidak terbaca sebagai bilangan; hasil hitungan "
        "Rp266.190.750"),
    ),
    (
        kutipan("[akhir](sasaran.koleksi.nomor)"),
        ("nomor Bertambahnya koleksi tercetak “akhir” di Alinea 1, yang tidak terbaca sebagai nomor; urutannya dalam "
        "data 2"),
    ),
    (
        kutipan("[akhir tahun](laporan.tanggal)"),
        ("tanggal laporan tercetak “akhir tahun” di Alinea 1, yang tidak terbaca sebagai tanggal; menurut data "
        "31 Januari 2025"),
    ),
    (
        kutipan("[Gemar baca](tujuan.gemar.nama)"),
        "nama tujuan gemar tercetak “Gemar baca” di Alinea 1, dalam data “Gemar membaca”: “baca”, bukan “membaca”",
    ),
    (
        kutipan("[23.115 jiwa](indikator.kunjungan.realisasi)"),
        "realisasi Kunjungan balai 2024 tercetak “23.115 jiwa” di Alinea 1: bersatuan “jiwa”, dalam data orang",
    ),
    (
        kutipan("[Bab Satu](judul.bab)", "[Bab Dua](judul.bab)"),
        "judul tercetak “Bab Dua” di Alinea 2, di tempat lain “Bab Satu”: “dua”, bukan “satu”",
    ),
    (
        kutipan("[UU 1](dasar_hukum.uu-1.nama)"),
        "“UU 1” dikutip di Alinea 1, tetapi tidak tercantum dalam dasar hukum",
    ),
    (
        kutipan("[9](indikator.tepat.realisasi.2020)"),
        ("realisasi Persentase pinjaman tepat waktu 2020 tercetak “9” di Alinea 1 tidak dapat diperiksa: faktanya "
        "tidak ada dalam data"),
    ),
    (
        kutipan("[5](sasaran.layanan.jumlah_program)"),
        "banyaknya program pendukung sasaran layanan tercetak “5” di Alinea 1, padahal hasil hitungan 1 (lebih 4)",
    ),
    (
        kutipan("[turun](turun: indikator.kunjungan.realisasi.2022..2023)"),
        ("kata “turun” di Alinea 1 tentang realisasi Kunjungan balai 2023 tidak sesuai angkanya, 17.250 (2022) → "
        "20.480 (2023): deret itu naik"),
    ),
    (
        kutipan("[naik](naik: indikator.hilang.realisasi.2022..2023)"),
        ("kata “naik” di Alinea 1 tentang indikator.hilang.realisasi.2022..2023 tidak dapat diperiksa, tidak ada satu "
        "angka pun: angka 2022, 2023 tidak ada"),
    ),
    (persamaan("100% - 1% = 98%"), ("persamaan “100% - 1% = 98%” di Rumus tidak sama: ruas kiri 99,00%, ruas kanan "
     "98,00% (kurang 1)")),
    (persamaan("(39,82 + 20,08 + 90,3) / 3 = 50,06"), ("persamaan “(39,82 + 20,08 + 90,3) / 3 = 50,06” di Rumus baru "
     "sama bila hasilnya (50,07) dipotong, tidak dibulatkan")),
    (persamaan("1 / 0 = 5"), "persamaan “1 / 0 = 5” di Rumus tidak dapat diperiksa: ada pembagian dengan nol"),
    (
        tabel("sub_kegiatan | pagu", "gedung | 120.456.000", "jumlah | 120.456.007"),
        "jumlah pagu 1 baris tercetak “120.456.007” di Tabel 1, padahal hasil hitungan Rp120.456.000 (lebih 7)",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("klaim", "pesan"), KALIMAT)
def test_sentences(periksa_klaim: Periksa, klaim: str, pesan: str) -> None:
    assert [d.message for d in periksa_klaim(klaim).diagnosa] == [pesan]


def test_of_many_differing_words_the_first_are_told(periksa_klaim: Periksa) -> None:
    tambahan = "satu Sekretariat dua Daerah tiga Kota empat Jaya lima Bagian enam Umum tujuh Perlengkapan delapan"
    laporan = f"[Peraturan {tambahan} Pemerintah Nomor 8 Tahun 2006 Pelaporan]"
    (temuan,) = periksa_klaim(kutipan(f"{laporan}(dasar_hukum.pp-8.nama)")).diagnosa
    assert re.search(r": ditambah “satu [^”]+”; tanpa “tentang”; dan 1 beda lain$", temuan.message)


def test_hypotheses_about_one_thing_are_told_once(periksa_klaim: Periksa) -> None:
    teks = tabel("program | pagu | realisasi", "umum | 121.393.000 | 119.187.800")
    (temuan,) = periksa_klaim(teks).diagnosa
    assert temuan.message.endswith("; dugaan: pagu Pemeliharaan Taman (Rp45.600.700) tidak ikut dijumlahkan")


def test_numbers_told_differently_name_their_kind(periksa_klaim: Periksa) -> None:
    (temuan,) = periksa_klaim(kutipan("[5](sasaran.koleksi.nomor) [6](sasaran.layanan.nomor)")).diagnosa
    assert temuan.message == (
        "sasaran dinomori berbeda-beda: nomor Bertambahnya koleksi tercetak “5” di Alinea 1, padahal urutannya dalam "
        "data 2"
    )
    assert temuan.related[0].message == "nomor Meningkatnya layanan baca tercetak “6” di Alinea 1"


@pytest.mark.parametrize(
    ("alamat", "nama"),
    [
        ("akun.5.1.realisasi.2023", "realisasi Belanja Pegawai 2023"),
        ("indikator.tepat.realisasi.pembilang.anak", "anak dalam Pinjaman tepat waktu dalam realisasi Persentase"),
        ("program.umum.nama", "nama program umum"),
        ("sub_kegiatan.anak.keluaran.nama", "indikator keluaran anak"),
        ("total.pagu", "pagu seluruh program"),
    ],
)
def test_a_figure_is_named_without_its_surroundings(tahun: Hasil, alamat: str, nama: str) -> None:
    assert sebut(tahun.figur[alamat], tahun.figur).startswith(nama)


def test_printed_text_is_shortened_and_on_one_line() -> None:
    assert kutip("satu\n  dua") == "“satu dua”"
    panjang = kutip("x" * 90)
    assert (len(panjang), panjang[-2:]) == (72, "…”")
