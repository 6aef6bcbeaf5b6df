from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel import indikator
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

Hitung = Callable[..., Hasil]
Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]


def test_tanpa_bagian_tanpa_tabel(tahun: Mapping[str, Hasil]) -> None:
    assert indikator.bagian(tahun["kecamatan"], "nilai-sakip") is not None
    assert indikator.bagian(tahun["kecamatan"], "swadaya") is None
    assert indikator.bagian(tahun["dinas"], "penerima-beras") is None


def test_tidak_ada_tabel_komponen_yang_kosong(semua_tabel: Mapping[str, Sequence[Tabel]]) -> None:
    komponen = [t for semua in semua_tabel.values() for t in semua if t.kepala[0][0].cetak == "Komponen"]

    assert komponen
    assert all(tabel.badan and len(tabel.kolom) > 1 for tabel in komponen)


def test_bagian_berjumlah_dan_berpredikat(tahun: Mapping[str, Hasil]) -> None:
    tabel = indikator.bagian(tahun["kecamatan"], "nilai-sakip")

    assert tabel is not None
    assert [baris[0].cetak for baris in tabel.badan] == ["Perencanaan", "Pengukuran", "Pelaporan", "Evaluasi"]
    assert [sel.cetak for sel in tabel.kaki[0]] == ["Nilai", "57,90", "66,20", "73,35"]
    assert [sel.cetak for sel in tabel.kaki[1]] == ["Predikat", "CC", "B", "BB"]


def test_rekomendasi_dengan_tindak_lanjutnya(tahun: Mapping[str, Hasil]) -> None:
    tabel = indikator.rekomendasi(tahun["kecamatan"])

    assert tabel is not None
    assert [baris[3].cetak for baris in tabel.badan] == ["selesai", "berjalan"]


def test_data_pendukung_menurut_tahun(tahun: Mapping[str, Hasil]) -> None:
    tabel = indikator.pendukung(tahun["kecamatan"], "pemberdayaan")

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]] == ["Uraian", "Satuan", "2021", "2022", "2023", "2024"]
    assert [sel.cetak for sel in tabel.badan[0]][2:] == ["–", "76,00%", "79,50%", "82,50%"]


def test_rekomendasi_dengan_penanggung_jawab_dan_batas_waktu(tahun: Mapping[str, Hasil]) -> None:
    tabel = indikator.rekomendasi(tahun["kecamatan"])

    assert tabel is not None
    assert [sel.cetak for sel in tabel.badan[1]][3:] == ["berjalan", "Sekretaris Kecamatan", "31 Maret 2025"]


def test_definisi_operasional(tahun: Mapping[str, Hasil]) -> None:
    tabel = indikator.definisi(tahun["kecamatan"])

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]] == [
        "No.", "Indikator Kinerja", "IKU", "Cara menghitung", "Definisi operasional", "Sumber data", "Bukti",
        "Penanggung jawab",
    ]  # fmt: skip
    isi = {baris[1].cetak: [sel.cetak for sel in baris][2:] for baris in tabel.badan}
    assert isi["Persentase layanan administrasi yang selesai tepat waktu"] == [
        "ya",
        "Layanan yang selesai dalam waktu yang dijanjikan ÷ Seluruh layanan yang dimohonkan × 100",
        "Layanan yang selesai paling lama pada hari yang dijanjikan maklumat pelayanan.",
        "Buku register loket pelayanan terpadu",
        "bukti/register-loket.csv",
        "Kepala Seksi Pelayanan Umum",
    ]
    assert isi["Indeks Pelayanan Publik"][:2] == ["–", "diukur langsung"]
    assert not {"Pengguna layanan daring kecamatan"} & set(isi)


def test_definisi_hanya_dengan_kolom_yang_berisi(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    hasil = hitung(kinerja=kinerja(i={"iku": "ya"}, j={"rumus": "{rasio: [A, B]}"}))
    tabel = indikator.definisi(hasil)

    assert tabel is not None
    assert [[sel.cetak for sel in baris] for baris in (*tabel.kepala, *tabel.badan)] == [
        ["No.", "Indikator Kinerja", "IKU", "Cara menghitung"],
        ["1", "Indikator", "ya", "diukur langsung"],
        ["2", "Indikator", "–", "A ÷ B × 100"],
    ]
    assert indikator.definisi(hitung(kinerja=kinerja(i={}))) is None


def test_sumber_di_bawah_tabel(tahun: Mapping[str, Hasil]) -> None:
    tabel = indikator.pendukung(tahun["kecamatan"], "pemberdayaan")

    assert tabel is not None
    assert (
        tabel.catatan[0]
        == "Sumber Persentase kehadiran undangan musyawarah desa: Daftar hadir musyawarah dua belas desa"
    )


def test_periode_dengan_nilai_tahunnya(tahun: Mapping[str, Hasil]) -> None:
    tabel = indikator.periode(tahun["kecamatan"], "layanan-keliling")

    assert tabel is not None
    assert [[sel.cetak for sel in baris] for baris in (*tabel.kepala, *tabel.badan)] == [
        ["Uraian", "Triwulan 1", "Triwulan 2", "Triwulan 3", "Triwulan 4", "Tahun 2024"],
        ["Target", "6", "6", "6", "6", "24"],
        ["Realisasi", "6", "6", "7", "6", "25"],
    ]
    assert indikator.periode(tahun["kecamatan"], "ikm") is None


@pytest.mark.parametrize(
    ("realisasi", "kepala", "lanskap"),
    [
        ("{2024-S1: 3, 2024-S2: belum}", ["Semester 1", "Semester 2"], False),
        ("{2024-01: 3, 2024-12: 4}", ["Januari", "Februari", "Maret"], True),
    ],
)
def test_periode_dengan_namanya(
    hitung: Hitung, kinerja: Callable[..., str], *, realisasi: str, kepala: list[str], lanskap: bool
) -> None:
    tabel = indikator.periode(hitung(kinerja=kinerja(i={"realisasi": realisasi})), "i")

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]][1 : len(kepala) + 1] == kepala
    assert [baris[0].cetak for baris in tabel.badan] == ["Realisasi"]
    assert tabel.lanskap is lanskap
