"""An invented year, and how a test writes the claims of a report about it."""

from __future__ import annotations

BERKAS = "tercetak.yaml"
LAPORAN = """\
instansi: {nama: Balai Baca Kota Jaya, sebutan: Balai Baca, pemerintah: Kota Jaya, tempat: Jaya}
tahun: 2024
tanggal: 2025-01-31
renstra: {nama: Renstra, awal: 2021, akhir: 2026}
dasar_hukum:
  pp-8: {nama: Peraturan Pemerintah Nomor 8 Tahun 2006 tentang Pelaporan Keuangan dan Kinerja}
skala:
  laporan-ini:
    nama: Kategori
    dasar: laporan ini
    pita: {Sangat Baik: lebih dari 100, Baik: lebih dari 50, Cukup: mulai 0}
kebijakan: {kategori: {skala: laporan-ini, dasar: capaian}}
"""
KINERJA = """\
tujuan:
  gemar: {nama: Gemar membaca}
sasaran:
  layanan:
    nama: Meningkatnya layanan baca
    tujuan: gemar
    indikator:
      kunjungan:
        nama: Kunjungan balai
        satuan: orang
        polaritas: maksimalkan
        target: {2024: 22_000}
        realisasi: {2022: 17_250, 2023: 20_480, 2024: 23_115}
      tepat:
        nama: Persentase pinjaman tepat waktu
        satuan: persen
        polaritas: maksimalkan
        rumus: {rasio: [Pinjaman tepat waktu, Seluruh pinjaman]}
        target: {2023: 35.00, 2024: 38.00}
        realisasi: {2022: 41.27, 2023: 33.42, 2024: {pembilang: {anak: 40, dewasa: 45}, penyebut: 226}}
      hilang:
        nama: Buku hilang
        satuan: buku
        polaritas: minimalkan
        target: {2024: 60}
        realisasi: {2024: 45}
      pas:
        nama: Laporan tepat waktu
        satuan: laporan
        polaritas: maksimalkan
        target: {2024: 12}
        realisasi: {2024: 12}
      mutu:
        nama: Mutu layanan
        satuan: mutu
        polaritas: maksimalkan
        skala: permenpan-14-2017
        target: {2024: Sangat Baik}
        realisasi: {2023: Baik, 2024: Sangat Baik}
      survei:
        nama: Nilai survei
        satuan: nilai
        polaritas: maksimalkan
        pendukung: ya
        skala: permenpan-14-2017
        rumus: {bagian: rerata}
        realisasi: {2024: {lobi: 96.77, anak: 90.32}}
      akip:
        nama: Nilai AKIP
        satuan: nilai
        polaritas: maksimalkan
        pendukung: ya
        rumus: {bagian: jumlah, maksimum: {perencanaan: 30, pengukuran: 25}}
        realisasi: {2023: {perencanaan: 29.10, pengukuran: 20.94}}
      indeks:
        nama: Indeks Baca
        satuan: indeks
        polaritas: maksimalkan
        rumus: {rerata: [tepat, survei]}
        target: {2024: 60}
      paket:
        nama: Paket bantuan
        satuan: paket
        polaritas: maksimalkan
        pendukung: ya
        realisasi: {2023: 100, 2024: {buku: 150 eksemplar, rak: 228 unit}}
  koleksi:
    nama: Bertambahnya koleksi
    tujuan: gemar
"""
ANGGARAN = """\
program:
  umum:
    nama: Program Pelayanan Umum
    mendukung: [layanan]
    kegiatan:
      ruang:
        nama: Pengelolaan Ruang
        sub_kegiatan:
          gedung: {nama: Pemeliharaan Gedung, anggaran: {pagu: 120_456_000, realisasi: 118_250_300}}
          taman: {nama: Pemeliharaan Taman, anggaran: {pagu: 45_600_700, realisasi: 45_100_200}}
      surat:
        nama: Persuratan
        sub_kegiatan:
          kirim: {nama: Jasa Surat, anggaran: {pagu: 937_000, realisasi: 937_500}}
  buku:
    nama: Program Pengadaan Buku
    mendukung: [koleksi]
    kegiatan:
      beli:
        nama: Pembelian Buku
        sub_kegiatan:
          anak:
            nama: Buku Anak
            keluaran: {nama: Buku, satuan: eksemplar, target: 1_250, realisasi: 1_185}
            anggaran: {pagu: 83_329_450, realisasi: 83_204_305}
      rawat:
        nama: Perawatan Buku
        sub_kegiatan:
          jilid: {nama: Penjilidan, anggaran: {pagu: 15_867_600, realisasi: 15_767_800}}
"""
LRA = """\
urusan: "2.23"
akun:
  "5": {nama: BELANJA}
  "5.1": {nama: Belanja Pegawai, pagu: 100_000_000, realisasi: {2023: 81_236_500, 2024: 99_000_000}}
  "5.2": {nama: Belanja Hibah, pagu: 0, realisasi: {2023: 5_432_100, 2024: 0}}
"""
ORGANISASI = """\
jabatan: {kepala: {nama: Kepala}, seksi-baca: {nama: Seksi Baca}, seksi-buku: {nama: Seksi Buku}}
pegawai:
  golongan:
    judul: Pegawai
    kolom: Golongan
    baris:
      iii: {nama: III, laki_laki: 10, perempuan: 7}
      iv: {nama: IV, laki_laki: 3, perempuan: {tidak-tercantum: sel kosong}}
"""
PERJANJIAN = (
    "{tanggal: 2024-01-10, tempat: Jaya, pihak_pertama: kepala, program: {umum: 150_250_000, buku: 90_125_000}}\n"
)
RENSTRA = "{visi: Kota membaca, misi: {m1: {nama: Cerdas}, m2: {nama: Sehat}}}\n"
PEJABAT = (
    "pejabat: {kepala: {nama: 'SITI AMINAH, S.Sos., M.Si', jabatan: Kepala Balai, nip: '19700101 199001 2 001'}}\n"
)


def kutipan(*teks: str) -> str:
    """Sentences, each a place of its own."""
    return "".join(f"- tempat: Alinea {n}\n  kutipan: >-\n    {satu}\n" for n, satu in enumerate(teks, start=1))


def persamaan(teks: str) -> str:
    """One equation."""
    return f"- tempat: Rumus\n  persamaan: >-\n    {teks}\n"


def tabel(*baris: str, tempat: str = "Tabel 1") -> str:
    """One table, of lines without their outer bars."""
    return f"- tempat: {tempat}\n  tabel: |\n" + "".join(f"    | {satu} |\n" for satu in baris)
