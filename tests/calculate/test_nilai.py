"""Written values become figures: each kind of value, its printed form, its parts and what its trace says."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Keadaan, Kosong

Hitung = Callable[..., Hasil]
Kinerja = Callable[..., str]

ALAMAT = "indikator.i.realisasi"

# (what, keys of the indicator, {address below the realisation: printed form}); figures by hand beside them.
KASUS: list[tuple[str, dict[str, str], dict[str, str]]] = [
    ("bilangan", {"realisasi": "{2024: 38.00}"}, {"": "38,00%"}),
    ("satuan lain menggantikan", {"realisasi": "{2024: 174 jiwa}"}, {"": "174"}),
    ("persen pada indikator orang", {"satuan": "orang", "realisasi": '{2024: "38,00%"}'}, {"": "38,00%"}),
    ("label", {"realisasi": "{2024: Sangat Baik}"}, {"": "Sangat Baik"}),
    ("acuan", {"satuan": "nilai", "realisasi": "{2024: {teks: Baik, nilai: 80.5}}"}, {"": "Baik (80,50)"}),
    ("tanggal", {"realisasi": "{2024: 2024-01-22}"}, {"": "22 Januari 2024"}),
    ("belum", {"realisasi": "{2024: belum}"}, {"": "belum"}),
    ("tidak ditulis", {"realisasi": "{2023: 5}"}, {"": "belum"}),
    ("tidak berlaku", {"realisasi": "{2024: tidak-berlaku}"}, {"": "tidak berlaku"}),
    ("tidak tercantum", {"realisasi": "{2024: {tidak-tercantum: lembar hilang}}"}, {"": "tidak tercantum"}),
    # 90 ÷ 226 × 100 = 39,823…
    ("rasio", {"realisasi": "{2024: 90 / 226}"}, {"": "39,82%", ".pembilang": "90", ".penyebut": "226"}),
    # (40 + 20 + 30) ÷ 226
    (
        "rasio dengan bagian",
        {"realisasi": "{2024: {pembilang: {lansia: 40, anak: 20, disabilitas: 30}, penyebut: 226}}"},
        {"": "39,82%", ".pembilang": "90", ".pembilang.anak": "20"},
    ),
    # 36 ÷ 24.500 × 1.000 = 1,469…
    (
        "rasio per seribu",
        {"satuan": "kejadian", "rumus": "{rasio: [a, b], kali: 1_000}", "realisasi": "{2024: 36 / 24_500}"},
        {"": "1,47"},
    ),
    # a third times 300 is exactly 100
    (
        "rasio tepat",
        {"satuan": "unit", "rumus": "{rasio: [a, b], kali: 300}", "realisasi": "{2024: 1 / 3}"},
        {"": "100,00"},
    ),
    ("penyebut nol", {"realisasi": "{2024: 0 / 0}"}, {"": "–"}),
    ("pembilang belum", {"realisasi": "{2024: {pembilang: belum, penyebut: 5}}"}, {"": "–", ".pembilang": "belum"}),
    (
        "bagian, jumlah",
        {"satuan": "orang", "realisasi": "{2024: {Lanjut usia: 40, anak: 20}}"},
        {"": "60", ".lanjut-usia": "40"},
    ),
    ("bagian berdesimal", {"satuan": "ton", "realisasi": "{2024: {a: 3.5, b: 2.25}}"}, {"": "5,75", ".a": "3,50"}),
    # (3,46 + 3,35) ÷ 2 × 25 = 85,125
    (
        "survei",
        {"satuan": "nilai", "rumus": "{bagian: rerata, kali: 25}", "realisasi": "{2024: {a: 3.46, b: 3.35}}"},
        {"": "85,13", ".a": "3,46"},
    ),
    # (60 × 80 + 40 × 70) ÷ 100 = 76
    (
        "bobot bagian",
        {"satuan": "nilai", "rumus": "{tertimbang: {a: 60, b: 40}}", "realisasi": "{2024: {b: 70, a: 80}}"},
        {"": "76,00"},
    ),
    ("bagian sesatuan lain", {"satuan": "KM", "realisasi": "{2024: {a: 5 KK, b: 3 KK}}"}, {"": "8"}),
    (
        "bagian berbeda satuan",
        {"satuan": "paket", "realisasi": '{2024: {a: 687 jiwa, b: 3 unit, c: "5%", d: Rp1.500.000, e: belum}}'},
        {"": "687 jiwa; 3 unit; 5%; Rp1.500.000; belum"},
    ),
    ("bagian sebagian belum", {"satuan": "orang", "realisasi": "{2024: {a: 5, b: belum}}"}, {"": "5"}),
    ("bagian semua belum", {"realisasi": "{2024: {a: belum, b: belum}}"}, {"": "belum"}),
    ("bagian belum dan tidak berlaku", {"realisasi": "{2024: {a: belum, b: tidak-berlaku}}"}, {"": "–"}),
    (
        "bobot hanya pada yang belum",
        {"satuan": "nilai", "rumus": "{tertimbang: {a: 1, b: 0}}", "realisasi": "{2024: {a: belum, b: 70}}"},
        {"": "–"},
    ),
    (
        "triwulan, terakhir",
        {"realisasi": "{2024: [10, 20, 35, belum]}"},
        {"": "35,00%", ".tw1": "10,00%", ".tw4": "belum"},
    ),
    ("triwulan, jumlah", {"satuan": "orang", "akumulasi": "jumlah", "realisasi": "{2024: [3, 4, 5, 6]}"}, {"": "18"}),
    # (1 + 2 + 2 + 2) ÷ 4 = 1,75
    (
        "triwulan, rata-rata",
        {"satuan": "orang", "akumulasi": "rata-rata", "realisasi": "{2024: [1, 2, 2, 2]}"},
        {"": "1,75"},
    ),
    ("triwulan tidak berurutan", {"realisasi": "{2024-TW2: 20, 2024-TW1: 10}"}, {"": "20,00%", ".tw3": "belum"}),
    ("triwulan berlabel", {"skala": "permenpan-88-2021", "realisasi": "{2024: [B, B, BB, belum]}"}, {"": "BB"}),
    ("triwulan berlabel dijumlah", {"akumulasi": "jumlah", "realisasi": "{2024: [B, BB]}"}, {"": "–"}),
    ("triwulan berbeda satuan", {"akumulasi": "jumlah", "realisasi": "{2024: [5 jiwa, 3 KK]}"}, {"": "–"}),
    ("triwulan sesatuan lain", {"akumulasi": "jumlah", "realisasi": "{2024: [5 jiwa, 3 jiwa]}"}, {"": "8,00"}),
    ("triwulan semua belum", {"realisasi": "{2024: [belum, belum]}"}, {"": "belum"}),
    ("triwulan tidak berlaku", {"realisasi": "{2024: [tidak-berlaku, tidak-berlaku]}"}, {"": "tidak berlaku"}),
    ("semester", {"satuan": "orang", "akumulasi": "jumlah", "realisasi": "{2024: [3, 4]}"}, {"": "7", ".s2": "4"}),
    ("bulan", {"satuan": "orang", "akumulasi": "jumlah", "realisasi": "{2024: {01: 3, 12: 4}}"}, {"": "7", ".12": "4"}),
    (
        "versi",
        {"satuan": "desa", "realisasi": "{2024: {murni: 5, perubahan: 6}}"},
        {"": "6", ".murni": "5", ".perubahan": "6"},
    ),
]


@pytest.mark.parametrize(("isi", "harapan"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_value_becomes_a_figure(hitung: Hitung, kinerja: Kinerja, isi: dict[str, str], harapan: dict[str, str]) -> None:
    figur = hitung(kinerja=kinerja(i=isi)).figur
    assert {sisa: figur[ALAMAT + sisa].cetak for sisa in harapan} == harapan


TARGET = [
    ("minimal 95", "≥ 95,00%"),
    ("maksimal 0", "≤ 0,00%"),
    ("60 s.d. 85", "60,00%–85,00%"),
    ("60 s.d. 85.1250", "60,0000%–85,1250%"),
    ("7 s.d. 8 bulan", "7–8"),
    ("minimal 5 desa", "≥ 5"),
    ("[5, 10, 20, 40]", "40,00%"),
]


@pytest.mark.parametrize(("target", "cetak"), TARGET)
def test_target_in_words_is_printed(hitung: Hitung, kinerja: Kinerja, target: str, cetak: str) -> None:
    hasil = hitung(kinerja=kinerja(i={"target": f"{{2024: {target}}}"}))
    assert hasil.figur["indikator.i.target"].cetak == cetak


CATATAN = [
    ({"realisasi": "{2024: {a: 5, b: belum}}"}, ("1 dari 2 bagian bernilai",)),
    ({"rumus": "{tertimbang: {a: 60, b: 40}}", "realisasi": "{2024: {a: 80}}"}, ("1 dari 2 bagian bernilai",)),
    ({"realisasi": "{2024: [1, 2, 3, belum]}"}, ("baru 3 dari 4 periode yang bernilai",)),
    ({"akumulasi": "jumlah", "realisasi": "{2024-TW1: 20}"}, ("baru 1 dari 4 periode yang bernilai",)),
    ({"realisasi": "{2024: [1, 2, 3, 4]}"}, ()),
    ({"realisasi": "{2024: {a: 5, b: 0}}"}, ()),
]


@pytest.mark.parametrize(("isi", "catatan"), CATATAN)
def test_what_is_missing_is_said(
    hitung: Hitung, kinerja: Kinerja, isi: dict[str, str], catatan: tuple[str, ...]
) -> None:
    jejak = hitung(kinerja=kinerja(i=isi)).figur[ALAMAT].jejak
    assert jejak is not None
    assert jejak.catatan == catatan


KEADAAN = [
    ("belum", Keadaan.BELUM, "belum diukur"),
    ("tidak-berlaku", Keadaan.TIDAK_BERLAKU, "tidak berlaku"),
    ("{tidak-tercantum: lembar hilang}", Keadaan.TIDAK_TERCANTUM, "lembar hilang"),
    ("0 / 0", Keadaan.TIDAK_DAPAT_DIHITUNG, "penyebut 0"),
    ("{pembilang: belum, penyebut: 5}", Keadaan.TIDAK_DAPAT_DIHITUNG, "pembilang atau penyebut tidak ada"),
    ("{a: 5 jiwa, b: 3 KK}", Keadaan.TIDAK_DAPAT_DIHITUNG, "satuan bagiannya berbeda"),
    ("{murni: {a: 5}, perubahan: {a: 5, b: 3 KK}}", Keadaan.TIDAK_DAPAT_DIHITUNG, "satuan bagiannya berbeda"),
    ("[belum, tidak-berlaku]", Keadaan.BELUM, "belum ada periode yang diukur"),
]


@pytest.mark.parametrize(("nilai", "keadaan", "alasan"), KEADAAN)
def test_state_keeps_its_reason(hitung: Hitung, kinerja: Kinerja, nilai: str, keadaan: Keadaan, alasan: str) -> None:
    hasil = hitung(kinerja=kinerja(i={"realisasi": f"{{2024: {nilai}}}"}))
    assert hasil.figur[ALAMAT].isi == Kosong(keadaan, alasan)


def test_part_without_weight_in_a_version_is_told(hitung: Hitung, kinerja: Kinerja) -> None:
    isi = {
        "rumus": "{tertimbang: {a: 60, b: 40}}",
        "realisasi": "{2023: {a: 1}, 2024: {murni: {a: 5}, perubahan: {x: 5}}}",
    }
    figur = hitung(kinerja=kinerja(i=isi)).figur[ALAMAT]
    assert figur.isi == Kosong(Keadaan.TIDAK_DAPAT_DIHITUNG, "bagian tanpa bobot: x")


def test_exact_value_stands_behind_the_print(hitung: Hitung, kinerja: Kinerja) -> None:
    hasil = hitung(kinerja=kinerja(i={"realisasi": "{2024: 90 / 226}"}))
    isi = hasil.figur[ALAMAT].isi
    assert isinstance(isi, Decimal)
    assert isi * 226 == pytest.approx(Decimal(9000), abs=Decimal("1e-20"))


def test_ratio_shows_its_sides_by_name_and_then_in_figures(hitung: Hitung, kinerja: Kinerja) -> None:
    hasil = hitung(kinerja=kinerja(i={"rumus": "{rasio: [dilayani, seluruhnya]}", "realisasi": "{2024: 90 / 226}"}))
    jejak = hasil.figur[ALAMAT].jejak
    assert jejak is not None
    assert jejak.persamaan is not None
    assert jejak.uraian == "dilayani ÷ seluruhnya × 100"
    assert [satu.alamat for satu in jejak.masukan] == [f"{ALAMAT}.pembilang", f"{ALAMAT}.penyebut"]
    assert jejak.persamaan.alt == (
        "Realisasi Indikator 2024 sama dengan dilayani dibagi seluruhnya dikali 100% "
        "sama dengan 90 dibagi 226 dikali 100% sama dengan 39,82%"
    )


def test_fact_points_at_its_cell(hitung: Hitung, kinerja: Kinerja) -> None:
    hasil = hitung(kinerja=kinerja(i={"realisasi": "{2024: {pembilang: {anak: 20}, penyebut: 5}}"}))
    assert [str(t) for t in hasil.figur[f"{ALAMAT}.pembilang.anak"].tempat] == ["kinerja.yaml:9:46"]
