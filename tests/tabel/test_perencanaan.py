from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel import perencanaan
from lakip_cli.tabel.jenis import Baris, Sel

Hitung = Callable[..., Hasil]
Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]


def test_korelasi_satu_baris_setiap_sasaran(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    hasil = tahun["kecamatan"]
    tabel = perencanaan.korelasi(hasil)
    baris = kisi(tabel.badan, 5)

    assert {b[2].cetak for b in baris} == {s.nama for s in hasil.laporan.sasaran.values()}
    assert len(tabel.badan[0]) == 5
    assert any(len(b) < 5 for b in tabel.badan)
    assert all(b[2].judul and b[3].cetak != "–" for b in baris)


def test_korelasi_tanpa_rencana_bergaris(hitung: Hitung) -> None:
    [baris] = perencanaan.korelasi(hitung()).badan

    assert [sel.cetak for sel in baris] == ["–", "–", "Sasaran", "–", "–"]


def test_kebijakan_menyebut_pilihan_dan_alasan(tahun: Mapping[str, Hasil]) -> None:
    baris = {b[0].cetak: [sel.cetak for sel in b] for b in perencanaan.kebijakan(tahun["kecamatan"]).badan}

    assert baris["Batas capaian"][1:] == [
        "tanpa plafon; paling rendah 0",
        "–",
        "Capaian tidak dibatasi, supaya target yang terlalu rendah tetap terlihat.",
    ]
    assert {"Capaian predikat", "Kategori", "Serapan anggaran", "Efisiensi", "Pembulatan"} <= set(baris)


def test_kebijakan_hanya_yang_dipakai(hitung: Hitung) -> None:
    hal = [b[0].cetak for b in perencanaan.kebijakan(hitung()).badan]

    assert hal == ["Batas capaian", "Rata-rata capaian", "Serapan anggaran", "Efisiensi", "Pembulatan"]


def test_skala_menutup_semua_nilai(tahun: Mapping[str, Hasil], hitung: Hitung) -> None:
    tabel = perencanaan.skala(tahun["kecamatan"])

    assert tabel is not None
    assert [sel.cetak for sel in tabel.badan[0]] == ["Sangat Tinggi", tabel.badan[0][1].cetak, "12"]
    assert tabel.badan[0][1].cetak.startswith(("≥", ">"))
    assert tabel.badan[-1][1].cetak.startswith(("<", "≤", "≥ 0"))
    assert tabel.catatan[0].startswith("Dasar: ")
    assert perencanaan.skala(hitung()) is None


def test_strategi_menurut_yang_dilayaninya(hitung: Hitung) -> None:
    kinerja = "tujuan: {a: {nama: Tujuan A}}\nsasaran: {s: {nama: Sasaran S}, a: {nama: Sasaran A}}\n"
    renstra = """\
strategi:
  satu: {nama: Satu, tujuan: a}
  dua: {nama: Dua, tujuan: s}
  tiga: {nama: Tiga, tujuan: a}
  empat: {nama: Empat}
"""
    tabel = perencanaan.strategi(hitung(kinerja=kinerja, renstra=renstra))

    assert tabel is not None
    assert [[sel.cetak for sel in baris] for baris in tabel.badan] == [
        ["Tujuan A", "Satu"],
        ["Tiga"],
        ["Sasaran S", "Dua"],
    ]
    assert perencanaan.strategi(hitung(renstra="strategi: {satu: {nama: Satu}}\n")) is None
    assert perencanaan.strategi(hitung()) is None
