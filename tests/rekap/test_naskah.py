"""A summary as a document."""

from __future__ import annotations

from lakip_cli.formats.markdown import tulis
from lakip_cli.naskah import Naskah
from lakip_cli.rekap.hitung import hitung
from lakip_cli.rekap.naskah import naskah
from tests.rekap.contoh import berkas, gagal, ringkasan, ukuran

PENUH = "sejak: 2023\nkategori: permendagri-86-2017\n"
SEMUA = (
    ringkasan("a", "90", (20, 10), 2024, ukuran("Indeks", "90")),
    ringkasan("b", "95", (10, 10), 2024, ukuran("indeks", None)),
    ringkasan("a", "80", (10, 5), 2023),
    gagal("d"),
)


def teks(dokumen: Naskah) -> str:
    return "".join(isi.decode() for nama, isi in tulis(dokumen).items() if nama.startswith("bab-"))


def test_every_table_is_printed_and_numbered() -> None:
    dokumen = naskah(hitung(berkas(PENUH), SEMUA, ("lain",)))
    assert dokumen.judul == "Rekapitulasi Laporan Kinerja Kabupaten Tanjung Harapan Tahun 2024"
    assert [satu.id for satu in dokumen.tabel] == [
        "peringkat", "kategori", "indikator", "anggaran", "bersama", "tren", "tren-anggaran", "temuan", "gagal"
    ]  # fmt: skip
    assert [satu.id for satu in dokumen.gambar] == ["grafik-peringkat", "grafik-tren-instansi", "grafik-tren"]
    assert "Daftar Gambar" in [satu.teks for satu in dokumen.isi]
    isi = teks(dokumen)
    assert "2 instansi Kabupaten Tanjung Harapan direkap; 1 instansi tidak mempunyai laporan" in isi
    assert "- lain\n" in isi


def test_what_is_missing_is_said() -> None:
    dokumen = naskah(hitung(berkas(), [ringkasan("a", "90")]))
    assert "Daftar Gambar" not in [satu.teks for satu in dokumen.isi]
    isi = teks(dokumen)
    assert "Tidak ada laporan yang memuat pagu" in isi
    assert "Tidak ada indikator yang dipakai lebih dari satu instansi" in isi
    assert "rekap ini hanya mencakup tahun 2024" in isi
    assert "Semua instansi yang direkap mempunyai laporan" in isi
    assert "Tidak ada laporan kinerja tahun 2024" in teks(naskah(hitung(berkas(), [gagal("a")])))


def test_the_colophon_tells_these_data_from_others() -> None:
    sidik = [naskah(hitung(berkas(), semua)).kolofon[1] for semua in (SEMUA, SEMUA[:2], SEMUA)]
    assert sidik[0] == sidik[2] != sidik[1]
