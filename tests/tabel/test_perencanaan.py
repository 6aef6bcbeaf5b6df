from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel import perencanaan
from lakip_cli.tabel.jenis import Baris, Sel

Hitung = Callable[..., Hasil]
Kinerja = Callable[..., str]
Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]


def test_korelasi_satu_baris_setiap_sasaran(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    hasil = tahun["kecamatan"]
    tabel = perencanaan.korelasi(hasil)
    baris = kisi(tabel.badan, 6)

    assert {b[3].cetak for b in baris} == {s.nama for s in hasil.laporan.sasaran.values()}
    assert len(tabel.badan[0]) == 6
    assert any(len(b) < 6 for b in tabel.badan)
    assert all(b[3].judul and b[4].cetak != "–" for b in baris)


def test_korelasi_bermula_dari_visi(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    hasil = tahun["kecamatan"]
    tabel = perencanaan.korelasi(hasil)
    renstra = hasil.laporan.berkas.renstra
    assert renstra is not None
    misi = {satu.misi: renstra.misi[satu.misi].nama for satu in hasil.laporan.tujuan.values() if satu.misi}

    assert [satu.cetak for satu in tabel.kepala[0][:3]] == ["Visi", "Misi", "Tujuan"]
    assert {b[0].cetak for b in kisi(tabel.badan, 6)} == {renstra.visi}
    assert {b[1].cetak for b in kisi(tabel.badan, 6)} == set(misi.values())


def test_korelasi_tanpa_rencana_bergaris(hitung: Hitung) -> None:
    [baris] = perencanaan.korelasi(hitung()).badan

    assert [sel.cetak for sel in baris] == ["–", "–", "–", "Sasaran", "–", "–"]


def test_korelasi_memuat_tujuan_tanpa_sasaran(hitung: Hitung) -> None:
    kinerja = "tujuan: {t: {nama: Tujuan, misi: m}}\nsasaran: {s: {nama: Sasaran}}\n"
    baris = perencanaan.korelasi(hitung(kinerja=kinerja, renstra="visi: Visi\nmisi: {m: {nama: Misi}}\n")).badan

    assert [[sel.cetak for sel in satu[:4]] for satu in baris] == [
        ["–", "–", "–", "Sasaran"],
        ["Visi", "Misi", "Tujuan", "–"],
    ]


def test_kebijakan_menyebut_pilihan_dan_alasan(tahun: Mapping[str, Hasil]) -> None:
    baris = {b[0].cetak: [sel.cetak for sel in b] for b in perencanaan.kebijakan(tahun["kecamatan"]).badan}

    assert baris["Batas atas capaian"][1:] == [
        "tanpa plafon",
        "–",
        "Capaian tidak dibatasi, supaya target yang terlalu rendah tetap terlihat.",
    ]
    assert baris["Batas bawah capaian"][1:] == ["paling rendah 0", "–", "Capaian tidak dapat kurang dari nol."]
    assert baris["Capaian indikator yang diminimalkan"][3].startswith("Rumus LAN dipakai")
    assert baris["Capaian indikator yang dimaksimalkan"][3].startswith("Realisasi dibandingkan")
    assert {"Capaian predikat", "Kategori", "Serapan anggaran", "Efisiensi", "Pembulatan"} <= set(baris)


def test_kebijakan_hanya_yang_dipakai(hitung: Hitung) -> None:
    hal = [b[0].cetak for b in perencanaan.kebijakan(hitung()).badan]

    assert hal == [
        "Batas bawah capaian",
        "Batas atas capaian",
        "Rata-rata capaian",
        "Serapan anggaran",
        "Efisiensi",
        "Pembulatan",
    ]


NEG = {"polaritas": "minimalkan", "satuan": "kasus", "target": "{2024: 0}", "realisasi": "{2024: 0}"}
KEPALA = "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"


def kebijakan(hitung: Hitung, kinerja: str, isi: str = "{}") -> dict[str, list[str]]:
    hasil = hitung(kinerja=kinerja, laporan=f"{KEPALA}kebijakan: {isi}\n")
    return {b[0].cetak: [sel.cetak for sel in b[1:]] for b in perencanaan.kebijakan(hasil).badan}


@pytest.mark.parametrize(
    ("isi", "pilihan", "alasan"),
    [
        ("{}", "100 bila tercapai, 0 bila tidak; indikator yang dimaksimalkan tanpa angka", "–"),
        (
            "{capaian: {target_nol: tanpa-angka}, alasan: {target_nol: Nol tidak dapat dibagi.}}",
            "tercapai atau tidak tercapai, tanpa angka",
            "Nol tidak dapat dibagi.",
        ),
    ],
)
def test_aturan_target_nol_dicetak_dengan_alasannya(
    hitung: Hitung, kinerja: Kinerja, isi: str, pilihan: str, alasan: str
) -> None:
    baris = kebijakan(hitung, kinerja(i=NEG), isi)["Capaian terhadap target 0"]
    assert (baris[0], baris[2]) == (pilihan, alasan)
    assert "Capaian terhadap target 0" not in kebijakan(hitung, kinerja(i={**NEG, "target": "{2024: 5}"}))


def test_pilihan_sebuah_indikator_dicetak_sendiri(hitung: Hitung, kinerja: Kinerja) -> None:
    khusus = {
        **NEG,
        "capaian": "{minimalkan: terbalik, plafon: 120, lantai: tidak ada, dihitung_dari: dibulatkan}",
        "catatan": "{capaian: Demikian petunjuk kementerian.}",
    }
    assert kebijakan(hitung, kinerja(i=khusus))["Capaian Indikator"] == [
        "target ÷ realisasi × 100; tanpa lantai; paling tinggi 120; capaian dari realisasi yang sudah dibulatkan",
        "kelaziman, bukan ketentuan peraturan",
        "Demikian petunjuk kementerian.",
    ]


def test_plafon_menyebut_tempatnya_dalam_rata_rata(hitung: Hitung, kinerja: Kinerja) -> None:
    isi = "{capaian: {plafon: 120}, rerata: {plafon: sesudah}}"
    assert kebijakan(hitung, kinerja(i=NEG), isi)["Rata-rata capaian"][0].endswith("plafon dikenakan sesudah rata-rata")


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
