from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.naskah import latex
from lakip_cli.tabel import indikator, kinerja
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

Hitung = Callable[..., Hasil]
Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]


def tercetak(tabel: Tabel, kisi: Kisi) -> list[list[str]]:
    return [[sel.cetak for sel in baris] for baris in kisi(tabel.badan, len(tabel.kolom))]


def test_indeks_dari_tiga_bagiannya(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    hasil = tahun["dinas"]
    [baris] = [b for b in tercetak(kinerja.capaian(hasil), kisi) if b[2] == "Indeks Sosial"]
    jejak = hasil.figur["indikator.indeks-sosial.realisasi"].jejak

    assert baris[4] == "50,07"
    assert jejak is not None
    assert jejak.persamaan is not None
    rumus = latex(jejak.persamaan)
    assert r"\frac{\text{39,82} + \text{20,08} + \text{90,30}}{\text{3}}" in rumus


@pytest.mark.parametrize("buat", [kinerja.target, kinerja.perjanjian, kinerja.capaian, kinerja.pengukuran])
def test_sel_sasaran_menyatu_setinggi_indikatornya(tahun: Mapping[str, Hasil], buat: Callable[[Hasil], Tabel]) -> None:
    hasil = tahun["kecamatan"]
    badan = buat(hasil).badan
    tinggi = [baris[1].baris for baris in badan if len(baris) == max(map(len, badan))]

    assert tinggi == [len(list(hasil.laporan.indikator_milik("sasaran", id_))) for id_ in hasil.laporan.sasaran]


def test_tujuan_yang_sama_berdampingan(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    baris = tercetak(kinerja.perjanjian_tujuan(tahun["kecamatan"]), kisi)
    tujuan = list(dict.fromkeys(b[0] for b in baris))

    assert [b[0] for b in baris] == sorted((b[0] for b in baris), key=tujuan.index)


def test_tanpa_kategori_tanpa_kolomnya(hitung: Hitung, kinerja: Callable[..., str], kisi: Kisi) -> None:
    from lakip_cli.tabel.kinerja import capaian

    tabel = capaian(hitung(kinerja=kinerja(i={"target": "{2024: 50}", "realisasi": "{2024: 40}"})))

    assert tercetak(tabel, kisi) == [["1", "Sasaran", "Indikator", "50,00%", "40,00%", "80,00"]]


def test_tanpa_isi_tanpa_tabel(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    from lakip_cli.tabel import kinerja as tabel

    hasil = hitung(kinerja=kinerja(i={}))

    assert tabel.banding_renstra(hasil, "s") is None
    assert tabel.pembanding(hasil, "s") is None
    assert indikator.pendukung(hasil, "s") is None
    assert indikator.rekomendasi(hasil) is None
    assert indikator.bagian(hasil, "i") is None
    assert tabel.capaian_tujuan(hasil) is None
    assert tabel.capaian_program(hasil) is None


def test_pembanding_dan_kemajuan(tahun: Mapping[str, Hasil]) -> None:
    banding = kinerja.pembanding(tahun["kecamatan"], "ketenteraman")
    maju = kinerja.banding_renstra(tahun["kecamatan"], "ketenteraman")

    assert banding is not None
    assert maju is not None
    nama = [baris[2].cetak for baris in banding.badan]
    assert nama == ["Nasional 2023", "Provinsi Nusa Lestari 2024", "tidak ada", "tidak ada"]
    assert banding.badan[-1][-1].cetak.startswith("Waktu tanggap ditetapkan kabupaten")
    assert [sel.cetak for sel in maju.kepala[0]][1:3] == ["Realisasi 2024", "Target 2026"]


def test_nama_indikator_menjadi_kepala_baris(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    tabel = kinerja.capaian(tahun["kecamatan"])

    assert all([sel.judul for sel in b] == [k == 2 for k in range(7)] for b in kisi(tabel.badan, 7))


def test_indikator_tujuan_dan_program_terukur(tahun: Mapping[str, Hasil]) -> None:
    tujuan, program = kinerja.capaian_tujuan(tahun["kecamatan"]), kinerja.capaian_program(tahun["kecamatan"])

    assert tujuan is not None
    assert [sel.cetak for sel in tujuan.badan[0]] == [
        "Meningkatnya kualitas penyelenggaraan pemerintahan kecamatan",
        "Indeks Pelayanan Publik",
        "3,80",
        "3,86",
        "101,58",
        "Sangat Tinggi",
    ]
    assert program is not None
    assert [sel.cetak for sel in program.badan[0]][2:] == ["80,00%", "80,83%", "101,04", "Sangat Tinggi"]


def test_perjanjian_mencetak_target_sebelum_dan_sesudah_perubahan(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    tabel = kinerja.perjanjian(tahun["kecamatan"])
    baris = tercetak(tabel, kisi)

    assert [sel.cetak for sel in tabel.kepala[0]][4:] == [
        "Target 2024 (murni, 15 Januari 2024)",
        "Target 2024 (perubahan, 14 Oktober 2024)",
    ]
    assert [b[3:] for b in baris if b[2] == "Desa berstatus mandiri"] == [["4 desa", "5 desa", "6 desa"]]
    assert [b[4:] for b in baris if b[2] == "Indeks Kepuasan Masyarakat"] == [["86,00", "86,00"]]
    assert [sel.cetak for sel in kinerja.perjanjian(tahun["dinas"]).kepala[0]][4:] == ["Target 2023"]
