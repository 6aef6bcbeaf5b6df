from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.resolve import SimpulAnggaran
from lakip_cli.tabel import anggaran
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]
Uang = Callable[[Sel], Decimal]
Hitung = Callable[..., Hasil]

TAHUN = pytest.mark.parametrize("nama", ["kecamatan", "dinas"])
POHON = """\
program:
  p:
    nama: Program
    mendukung: [s]
    kegiatan:
      k:
        nama: Kegiatan
        tak_terinci: {pagu: 5, realisasi: 4, catatan: Rinciannya hilang.}
        sub_kegiatan:
          x: {nama: Satu, anggaran: {pagu: 10, realisasi: 9}}
          y: {nama: Dua, anggaran: {pagu: 20, realisasi: 15}}
"""


def jumlah(tabel: Tabel, kisi: Kisi, kolom: Sequence[int], uang: Uang) -> list[Decimal]:
    return [sum((uang(baris[k]) for baris in kisi(tabel.badan, len(tabel.kolom))), Decimal(0)) for k in kolom]


def kaki(tabel: Tabel, kisi: Kisi, kolom: Sequence[int], uang: Uang) -> list[Decimal]:
    [baris] = kisi(tabel.kaki, len(tabel.kolom))
    return [uang(baris[k]) for k in kolom]


def daun(hasil: Hasil, tabel: Tabel, kisi: Kisi) -> list[list[Sel]]:
    """The rows that carry money of their own: nodes without children, and what is not itemised."""
    induk = {f"{s.alamat}.nama" for s in hasil.laporan.simpul.values() if s.anak}
    baris = kisi(tabel.badan, len(tabel.kolom))
    return [b for b in baris if isinstance(b[1].isi, str) or b[1].isi.alamat not in induk]


@TAHUN
def test_daun_dan_tidak_terinci_berjumlah_total(tahun: Mapping[str, Hasil], kisi: Kisi, uang: Uang, nama: str) -> None:
    hasil = tahun[nama]
    tabel = anggaran.anggaran(hasil)
    baris = daun(hasil, tabel, kisi)

    kolom_uang = [k for k, sel in enumerate(kisi(tabel.kepala, len(tabel.kolom))[1]) if "Rp" in sel.cetak]
    assert len(kolom_uang) == {"kecamatan": 4, "dinas": 3}[nama]
    for kolom in kolom_uang:
        assert [sum((uang(b[kolom]) for b in baris), Decimal(0))] == kaki(tabel, kisi, [kolom], uang)


@TAHUN
def test_program_berjumlah_total(tahun: Mapping[str, Hasil], kisi: Kisi, uang: Uang, nama: str) -> None:
    program = anggaran.program(tahun[nama])

    assert jumlah(program, kisi, (2, 3, 5), uang) == kaki(program, kisi, (2, 3, 5), uang)


@TAHUN
def test_sasaran_dan_bersama_berjumlah_total(tahun: Mapping[str, Hasil], kisi: Kisi, uang: Uang, nama: str) -> None:
    sasaran = anggaran.sasaran(tahun[nama])

    terakhir = {"kecamatan": "Bersama (beberapa sasaran)", "dinas": "Tidak terinci: Program Rehabilitasi Sosial"}
    assert [baris[1].cetak for baris in sasaran.badan][-1] == terakhir[nama]
    assert jumlah(sasaran, kisi, (3, 4, 6), uang) == kaki(sasaran, kisi, (3, 4, 6), uang)


def test_tak_terinci_milik_beberapa_sasaran_disebut_namanya(tahun: Mapping[str, Hasil]) -> None:
    sasaran = anggaran.sasaran(tahun["dinas"])

    assert [sel.cetak for sel in sasaran.badan[-1]][3:] == ["0", "99.800", "–", "(99.800)", "–"]
    assert [satu[:24] for satu in sasaran.catatan] == ["Tabel 3.10 lama mencetak", "LRA mencetak realisasi 9"]


def test_tanpa_yang_bersama_tanpa_barisnya(hitung: Hitung) -> None:
    assert [baris[1].cetak for baris in anggaran.sasaran(hitung(anggaran=POHON)).badan] == ["Sasaran"]
    lain = anggaran.sasaran(hitung(anggaran="program: {p: {nama: P, anggaran: {pagu: 1, realisasi: 1}}}\n"))
    assert [baris[1].cetak for baris in lain.badan] == ["Sasaran", "Tanpa sasaran"]


def test_baris_tidak_terinci_dengan_alasannya(hitung: Hitung) -> None:
    tabel = anggaran.anggaran(hitung(anggaran=POHON))

    assert [baris[1].cetak for baris in tabel.badan] == ["Program", "Kegiatan", "Satu", "Dua", "Tidak terinci"]
    assert [sel.cetak for sel in tabel.badan[-1]] == ["", "Tidak terinci", "–", "–", "5", "–", "4", "80,00", "1"]
    assert [sel.cetak for sel in tabel.kaki[0]] == ["Jumlah", "35", "", "28", "80,00", "7"]
    assert tabel.catatan == ("Tidak terinci pada Kegiatan: Rinciannya hilang.",)


def test_target_keluaran_yang_diubah_menyebut_yang_semula(hitung: Hitung) -> None:
    keluaran = "{satuan: buku, target: {murni: 1_000, perubahan: 1_200}, realisasi: 1_200}"
    pohon = POHON.replace("nama: Satu,", f"nama: Satu, keluaran: {keluaran},")
    tabel = anggaran.anggaran(hitung(anggaran=f"dpa: {{murni: 2024-01-02, perubahan: 2024-10-01}}\n{pohon}"))

    assert tabel.badan[2][3].cetak == "1.200 buku"
    assert tabel.catatan[-1] == "Satu: target keluaran semula 1.000 buku (murni)"


@TAHUN
def test_pendukung_berjumlah(tahun: Mapping[str, Hasil], kisi: Kisi, uang: Uang, nama: str) -> None:
    hasil = tahun[nama]
    ada = [(anggaran.pendukung_sasaran, id_) for id_ in hasil.laporan.sasaran]
    ada += [(anggaran.pendukung_indikator, id_) for id_ in hasil.laporan.indikator]
    tabel = [satu for buat, id_ in ada if (satu := buat(hasil, id_)) is not None]

    assert tabel
    for satu in tabel:
        pagu = sum((uang(b[4]) for b in daun(hasil, satu, kisi)), Decimal(0))
        assert [pagu] == kaki(satu, kisi, [4], uang), satu.id


def test_tanpa_isi_tanpa_tabel(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    hasil = hitung(kinerja=kinerja(i={}))

    assert anggaran.versi_pagu(hasil) is None
    assert anggaran.perjanjian_program(hasil) is None
    assert anggaran.pendukung_sasaran(hasil, "s") is None
    assert anggaran.pendukung_indikator(hasil, "i") is None
    assert anggaran.keluaran_tahun(hasil, "s") is None


def test_versi_pagu_menyebut_tanggal_dokumen(tahun: Mapping[str, Hasil]) -> None:
    tabel = anggaran.versi_pagu(tahun["kecamatan"])

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]] == [
        "Program", "Murni (2 Januari 2024)", "Perubahan (1 Oktober 2024)",
    ]  # fmt: skip
    assert [[sel.cetak for sel in baris][1:] for baris in (*tabel.badan, *tabel.kaki)] == [
        ["1.560.400.000", "1.576.900.000"],
        ["182.000.000", "188.500.000"],
        ["133.250.000", "133.250.000"],
        ["84.500.000", "84.500.000"],
        ["1.960.150.000", "1.983.150.000"],
    ]


def test_pohon_mencetak_pagu_tiap_versi(tahun: Mapping[str, Hasil]) -> None:
    tabel = anggaran.anggaran(tahun["kecamatan"])

    assert [sel.cetak for sel in tabel.kepala[1]] == ["K", "Rp (murni)", "Rp (perubahan)", "K", "Rp"]
    [gaji] = [[sel.cetak for sel in b] for b in tabel.badan if b[0].cetak == "7.01.01.2.02.0001"]
    assert gaji[3:7] == ["21 orang", "1.420.000.000", "1.436.500.000", "21 orang"]


def test_perjanjian_program_berjumlah(tahun: Mapping[str, Hasil], kisi: Kisi, uang: Uang) -> None:
    tabel = anggaran.perjanjian_program(tahun["dinas"])

    assert tabel is not None
    assert jumlah(tabel, kisi, [2], uang) == kaki(tabel, kisi, [2], uang)


def test_perjanjian_program_mencetak_tiap_versi(tahun: Mapping[str, Hasil]) -> None:
    tabel = anggaran.perjanjian_program(tahun["kecamatan"])

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]][2:4] == ["Anggaran murni (Rp)", "Anggaran perubahan (Rp)"]
    assert [[sel.cetak for sel in baris][-3:-1] for baris in (*tabel.badan[1:3], *tabel.kaki)] == [
        ["182.000.000", "188.500.000"],
        ["133.250.000", "133.250.000"],
        ["1.960.150.000", "1.983.150.000"],
    ]


def test_keluaran_menurut_tahun(tahun: Mapping[str, Hasil]) -> None:
    tabel = anggaran.keluaran_tahun(tahun["kecamatan"], "akuntabilitas")

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]] == ["Kegiatan / Sub Kegiatan", "2022", "2023", "2024"]
    assert [sel.cetak for sel in tabel.badan[0]][1:] == ["4 laporan", "5 laporan", "5 laporan"]


def test_simpul_menyebut_semua_keturunannya(tahun: Mapping[str, Hasil]) -> None:
    simpul: SimpulAnggaran = tahun["kecamatan"].laporan.program[0]

    assert len(anggaran.anggaran(tahun["kecamatan"]).badan) >= len(list(simpul.semua()))


def test_belanja_menurut_akun_dengan_nama_dari_lra(hitung: Hitung) -> None:
    pohon = """\
program:
  p:
    nama: Program
    kegiatan:
      k:
        nama: Kegiatan
        sub_kegiatan:
          x:
            nama: Satu
            kode: "1.02.03"
            belanja:
              "5.1.02.01": {pagu: 10, realisasi: 9}
              "5.3": {pagu: 20, realisasi: 15}
          y: {nama: Dua, anggaran: {pagu: 1, realisasi: 1}}
"""
    tabel = anggaran.belanja(hitung(anggaran=pohon, lra='akun: {"5.1": {nama: Operasi, pagu: 10}}\n'))

    assert tabel is not None
    assert [[sel.cetak for sel in baris] for baris in tabel.badan] == [
        ["1.02.03", "Satu", "30", "24", "80,00", "6"],
        ["5.1.02.01", "Operasi", "10", "9", "90,00", "1"],
        ["5.3", "Akun 5.3", "20", "15", "75,00", "5"],
    ]
    assert anggaran.belanja(hitung(anggaran=POHON)) is None
