from __future__ import annotations

from collections.abc import Callable, Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel.jenis import Baris, Sel, Tabel
from lakip_cli.tabel.menurut_tahun import banding_program, banding_tahun, banding_tujuan, target_tahun

Hitung = Callable[..., Hasil]
Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]


def tercetak(tabel: Tabel, kisi: Kisi) -> list[list[str]]:
    return [[sel.cetak for sel in baris] for baris in kisi(tabel.badan, len(tabel.kolom))]


def test_banding_tahun_memuat_lima_tahun_terakhir(hitung: Hitung, kinerja: Callable[..., str], kisi: Kisi) -> None:
    seri = "{2018: 1, 2019: 2, 2020: 3, 2021: 4, 2022: 5, 2023: 6, 2024: 7}"
    tabel = banding_tahun(hitung(kinerja=kinerja(i={"satuan": "orang", "realisasi": seri})), "s")

    assert [sel.cetak for sel in tabel.kepala[0]] == ["Indikator Kinerja", "2020", "2021", "2022", "2023", "2024"]
    assert tercetak(tabel, kisi)[0][1::2] == ["3 orang", "4 orang", "5 orang", "6 orang", "7 orang"]
    assert tabel.lanskap


def test_target_tahun_depan_di_samping_realisasi(hitung: Hitung, kinerja: Callable[..., str], kisi: Kisi) -> None:
    isi = {"target": "{2024: 80, 2025: 85}", "realisasi": "{2024: 81}"}
    tabel = banding_tahun(hitung(kinerja=kinerja(i=isi, j={"realisasi": "{2024: 7}"})), "s")

    assert [sel.cetak for sel in tabel.kepala[0]] == ["Indikator Kinerja", "2024", "Target 2025"]
    assert [b[-1] for b in tercetak(tabel, kisi)] == ["85,00%", "–"]
    tanpa = banding_tahun(hitung(kinerja=kinerja(i={**isi, "target": "{2024: 80, 2026: 90}"})), "s")
    assert [sel.cetak for sel in tanpa.kepala[0]] == ["Indikator Kinerja", "2024"]


def test_target_semua_tahun(hitung: Hitung, kisi: Kisi) -> None:
    i = "{nama: I, satuan: orang, polaritas: maksimalkan, target: {2023: 1, 2024: 2}}"
    j = "{nama: J, satuan: persen, polaritas: maksimalkan, pendukung: ya, target: {2026: 3}}"
    tujuan = f"tujuan: {{t: {{nama: Tujuan, indikator: {{j: {j}}}}}}}\n"
    tabel = target_tahun(hitung(kinerja=f"{tujuan}sasaran: {{s: {{nama: Sasaran, indikator: {{i: {i}}}}}}}\n"))

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]] == ["Yang Diukur", "Indikator Kinerja", "2023", "2024", "2026"]
    assert tercetak(tabel, kisi) == [
        ["Tujuan", "J", "–", "–", "3,00%"],
        ["Sasaran", "I", "1 orang", "2 orang", "–"],
    ]
    assert not tabel.lanskap


SASARAN = "sasaran: {s: {nama: S}}\n"
ORANG = "nama: I, satuan: orang, polaritas: maksimalkan"


def test_target_hanya_tahun_laporan_tanpa_tabel(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    assert target_tahun(hitung(kinerja=kinerja(i={}))) is None
    assert target_tahun(hitung(kinerja=kinerja(i={"target": "{2024: 1}"}))) is None


def test_target_menyebut_masa_renstra_dan_catatan_yang_tidak_tercetak_lain(
    hitung: Hitung, kinerja: Callable[..., str]
) -> None:
    laporan = (
        "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"
        "renstra: {nama: Renstra A, awal: 2022, akhir: 2026}\n"
    )
    indikator = {"target": "{2026: 1}", "pendukung": "ya", "catatan": "Ditetapkan bupati."}
    tabel = target_tahun(hitung(kinerja=kinerja(i=indikator), laporan=laporan))

    assert tabel is not None
    assert tabel.catatan == ("Masa rencana strategis 2022–2026: Renstra A.", "Indikator: Ditetapkan bupati.")


def test_indikator_tujuan_menurut_tahun(hitung: Hitung, kisi: Kisi) -> None:
    def hitung_(isi: str) -> Hasil:
        return hitung(kinerja=f"tujuan: {{t: {{nama: T, indikator: {{i: {{{ORANG}, {isi}}}}}}}}}\n{SASARAN}")

    tabel = banding_tujuan(hitung_("target: {2023: 4, 2024: 5}, realisasi: {2023: 4, 2024: 4}"))

    assert tabel is not None
    assert [sel.cetak for sel in tabel.kepala[0]] == ["Yang Diukur", "Indikator Kinerja", "2023", "2024"]
    assert tercetak(tabel, kisi) == [["T", "I", "4 orang", "100,00", "4 orang", "80,00"]]
    assert banding_tujuan(hitung_("target: {2024: 5}, realisasi: {2024: 4}")) is None


def test_indikator_program_menurut_tahun(hitung: Hitung, kisi: Kisi) -> None:
    i = f"i: {{{ORANG}, target: {{2024: 5, 2025: 6}}, realisasi: {{2024: 4}}, pendukung: ya, catatan: C}}"
    hasil = hitung(anggaran=f"program: {{p: {{nama: P, indikator: {{{i}}}}}}}\n")
    tabel = banding_program(hasil)

    assert tabel is not None
    assert tercetak(tabel, kisi) == [["P", "I", "4 orang", "80,00", "6 orang"]]
    assert tabel.catatan == ("I: C",)
    assert banding_program(hitung()) is None
