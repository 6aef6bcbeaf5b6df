"""Capaian from YAML to print: which formula, under which policy, with which verdict, category and comparisons."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.capaian import Kebijakan
from lakip_cli.calculate.figur import Figur, Keadaan, Kosong
from lakip_cli.model.kebijakan import KebijakanCapaian

Hitung = Callable[..., Hasil]
Kinerja = Callable[..., str]

LAPORAN = "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"
NEG = {"polaritas": "minimalkan", "satuan": "kasus"}
STABIL = {"polaritas": "stabilkan", "satuan": "derajat"}


def kebijakan(**isi: str) -> str:
    return LAPORAN + "kebijakan: {" + ", ".join(f"{kunci}: {nilai}" for kunci, nilai in isi.items()) + "}\n"


# ── one indicator, many truths: our default row of golden-capaian.md, end to end ───────────────────────────

# T100 R150 → 150; minimise by (2T − R)/T with floor 0: T100 R80 → 120, T100 R100 → 100, T5 R0 → 200, T5 R1 → 180,
# T5 R12 → (10 − 12)/5 = −40, floored to 0; T0 R0: met, 100.
BAKU = [
    ({}, "100", "150", "150,00%", "tercapai"),
    (NEG, "100", "80", "120,00%", "tercapai"),
    (NEG, "100", "100", "100,00%", "tercapai"),
    (NEG, "5", "0", "200,00%", "tercapai"),
    (NEG, "5", "1", "180,00%", "tercapai"),
    (NEG, "5", "12", "0,00%", "tidak tercapai"),
    (NEG, "0", "0", "100,00%", "tercapai"),
    (NEG, "0", "3", "0,00%", "tidak tercapai"),
    # a zero target of what should grow has no ratio and no verdict
    ({}, "0", "5", "–", "–"),
    # judged at two decimals, never at whole percent: 99,5 is not reached, 99,995 prints as 100,00 and is
    ({}, "100", "99.5", "99,50%", "tidak tercapai"),
    ({}, "100", "99.9950", "100,00%", "tercapai"),
    ({}, "100", "99.9940", "99,99%", "tidak tercapai"),
    (STABIL, "100", "95", "95,00%", "tidak tercapai"),
    (STABIL, "100", "105", "95,00%", "tidak tercapai"),
    (STABIL, "100", "100", "100,00%", "tercapai"),
    # words and ranges (PermenPAN-RB 8/2021): 92 ÷ 90 = 102,22; 70 ÷ 80 = 87,5
    ({}, "minimal 95", "95.5", "100,53%", "tercapai"),
    (NEG, "maksimal 10", "8", "120,00%", "tercapai"),
    ({}, "80 s.d. 90", "92", "102,22%", "tercapai"),
    ({}, "80 s.d. 90", "70", "87,50%", "tidak tercapai"),
    ({}, "80 s.d. 90", "85", "100,00%", "tercapai"),
    # [1 + (1 − 9 ÷ 8)] × 100 = 87,5
    (NEG, "7 s.d. 8", "9", "87,50%", "tidak tercapai"),
    (NEG, "20 s.d. 30", "28.5", "100,00%", "tercapai"),
    # the version in force, and periods by their accumulation: 25 ÷ 24
    ({"satuan": "desa"}, "{murni: 5, perubahan: 6}", "6", "100,00%", "tercapai"),
    ({"satuan": "kali", "akumulasi": "jumlah"}, "[6, 6, 6, 6]", "[6, 6, 7, 6]", "104,17%", "tercapai"),
    ({"satuan": "kali"}, "[6, 12, 18, 24]", "[6, 12, 18, belum]", "75,00%", "tidak tercapai"),
    # a target on words with a number behind them
    ({"satuan": "nilai"}, "{teks: Sangat Baik, nilai: 80}", "84", "105,00%", "tercapai"),
    # dates are met or missed
    ({"satuan": "tanggal"}, "2024-01-31", "2024-01-31", "–", "tercapai"),
    ({"satuan": "tanggal"}, "2024-01-31", "1 Februari 2024", "–", "tidak tercapai"),
    ({"satuan": "tanggal"}, "2024-01-31", "5", "–", "–"),
    # labels on a scale, judged by rank
    ({"skala": "permenpan-88-2021"}, "BB", "BB", "100,00%", "tercapai"),
    ({"skala": "permenpan-88-2021"}, "BB", "A", "100,00%", "tercapai"),
    ({"skala": "permenpan-88-2021"}, "BB", "B", "–", "tidak tercapai"),
    ({"skala": "permenpan-88-2021"}, "BB", "75.16", "100,00%", "tercapai"),
    ({"skala": "permenpan-88-2021"}, "BB", "[B, BB]", "100,00%", "tercapai"),
    ({"skala": "permenpan-88-2021"}, "[B, BB]", "[B, B]", "–", "tidak tercapai"),
    ({"skala": "permenpan-88-2021"}, "BB", "Bagus", "–", "–"),
    ({"skala": "permenpan-14-2017"}, "Sangat Baik", "A", "100,00%", "tercapai"),
    ({"skala": "opini-bpk"}, "WTP", "WDP", "–", "tidak tercapai"),
    # text without a scale is the same or not
    ({}, "Terlaksana", "terlaksana", "–", "tercapai"),
    ({}, "Terlaksana", "Belum terlaksana", "–", "tidak tercapai"),
    # unlike things are never divided
    ({}, "95", "Baik", "–", "–"),
    ({"satuan": "paket"}, "150", "174 jiwa", "–", "–"),
    ({"satuan": "paket"}, "150", "{a: 5 jiwa, b: 3 KK}", "–", "–"),
    ({}, "100", "-5", "–", "–"),
]


def hasil(
    hitung: Hitung, kinerja: Kinerja, target: str, realisasi: str, *, laporan: str = LAPORAN, **isi: str
) -> Hasil:
    teks = kinerja(i={**isi, "target": f"{{2024: {target}}}", "realisasi": f"{{2024: {realisasi}}}"})
    return hitung(kinerja=teks, laporan=laporan)


@pytest.mark.parametrize("kasus", BAKU, ids=[f"T {k[1]} R {k[2]} {k[0]}" for k in BAKU])
def test_default_policy(hitung: Hitung, kinerja: Kinerja, kasus: tuple[dict[str, str], str, str, str, str]) -> None:
    isi, target, realisasi, *harapan = kasus
    figur = hasil(hitung, kinerja, target, realisasi, **isi).figur
    assert [figur[f"indikator.i.{ukuran}"].cetak for ukuran in ("capaian", "tercapai")] == harapan


PILIHAN = [
    ({"capaian": "{plafon: 120}"}, {}, "100", "150", "120,00%"),
    ({"capaian": "{plafon: 120}"}, {"capaian": "{plafon: tidak ada}"}, "100", "150", "150,00%"),
    ({"capaian": "{plafon: 120}"}, {"capaian": "{plafon: 110}"}, "100", "150", "110,00%"),
    ({"capaian": "{lantai: tidak ada}"}, NEG, "5", "12", "-40,00%"),
    ({"capaian": "{lantai: tidak ada}"}, {**NEG, "capaian": "{lantai: 10}"}, "5", "12", "10,00%"),
    ({"capaian": "{minimalkan: terbalik}"}, NEG, "10", "8", "125,00%"),
    ({"capaian": "{minimalkan: terbalik}"}, NEG, "5", "0", "–"),
    ({"capaian": "{minimalkan: terbalik, plafon: 200}"}, NEG, "5", "0", "200,00%"),
    ({"capaian": "{minimalkan: terbalik}"}, {**NEG, "capaian": "{minimalkan: lan}"}, "10", "8", "120,00%"),
    ({"capaian": "{maksimalkan: verdik}"}, {}, "100", "150", "–"),
    ({"capaian": "{maksimalkan: selisih}"}, {}, "100", "150", "50,00%"),
    ({"capaian": "{ordinal: peringkat}"}, {"skala": "permenpan-88-2021"}, "BB", "A", "120,00%"),
    ({"capaian": "{ordinal: batas-bawah}"}, {"skala": "permenpan-88-2021"}, "BB", "B", "85,71%"),
    ({"capaian": "{ordinal: tengah}"}, {"skala": "permenpan-88-2021"}, "BB", "B", "86,67%"),
    # the score behind the predicate over the lower bound of the target's class: 70,15 ÷ 70
    ({"capaian": "{ordinal: skor}"}, {"skala": "permenpan-88-2021"}, "BB", "70.15", "100,21%"),
    ({"capaian": "{ordinal: skor}"}, {"skala": "permenpan-88-2021"}, "BB", "BB", "–"),
    ({"desimal": "{capaian: 0}"}, {}, "3", "2", "67%"),
    # 66,6667 printed without decimals is 67; 67 ÷ 67 = 100
    ({"capaian": "{dihitung_dari: dibulatkan}"}, {"desimal": "0"}, "67", "2 / 3", "100,00%"),
    ({"capaian": "{dihitung_dari: mentah}"}, {"desimal": "0"}, "67", "2 / 3", "99,50%"),
    ({}, {"desimal": "0", "capaian": "{dihitung_dari: dibulatkan}"}, "67", "2 / 3", "100,00%"),
    # T 0: met is 100 and missed 0 where less is better, unless no result is compared with zero at all
    ({"capaian": "{target_nol: seratus-atau-nol}"}, NEG, "0", "3", "0,00%"),
    ({"capaian": "{target_nol: tanpa-angka}"}, NEG, "0", "3", "–"),
    (
        {"capaian": "{target_nol: tanpa-angka}"},
        {**NEG, "capaian": "{target_nol: seratus-atau-nol}"},
        "0",
        "0",
        "100,00%",
    ),
    ({}, {**NEG, "capaian": "{target_nol: tanpa-angka}"}, "0", "0", "–"),
]


@pytest.mark.parametrize("kasus", PILIHAN)
def test_policy_of_the_report_and_of_the_indicator(
    hitung: Hitung, kinerja: Kinerja, kasus: tuple[dict[str, str], dict[str, str], str, str, str]
) -> None:
    umum, khusus, target, realisasi, capaian = kasus
    figur = hasil(hitung, kinerja, target, realisasi, laporan=kebijakan(**umum), **khusus).figur
    assert figur["indikator.i.capaian"].cetak == capaian


def test_zero_target_without_a_number_is_still_met_or_missed(hitung: Hitung, kinerja: Kinerja) -> None:
    laporan = kebijakan(capaian="{target_nol: tanpa-angka}")
    for realisasi, putusan in (("0", "tercapai"), ("3", "tidak tercapai")):
        figur = hasil(hitung, kinerja, "0", realisasi, laporan=laporan, **NEG).figur
        assert figur["indikator.i.tercapai"].cetak == putusan


def test_growth_may_be_negative(hitung: Hitung, kinerja: Kinerja) -> None:
    # (90 − 100) ÷ 100 × 100 = −10 against a target of −8: 100 + (−10 − −8) ÷ 8 × 100 = 75
    teks = kinerja(
        i={"rumus": "{pertumbuhan: j}", "target": "{2024: -8}"},
        j={"satuan": "orang", "realisasi": "{2023: 100, 2024: 90}"},
    )
    figur = hitung(kinerja=teks).figur
    assert (figur["indikator.i.realisasi"].cetak, figur["indikator.i.capaian"].cetak) == ("-10,00%", "75,00%")


def test_unwritten_policy_has_a_floor_of_zero_and_no_cap() -> None:
    aturan = Kebijakan(KebijakanCapaian(), None)
    assert aturan.batas("lantai") == 0
    assert aturan.batas("plafon") is None
    assert [aturan.cara(nama) for nama in ("maksimalkan", "minimalkan", "stabilkan", "ordinal")] == [
        "rasio",
        "lan",
        "jarak",
        "setara",
    ]


# ── states ──────────────────────────────────────────────────────────────────────────────────────────────────

KEADAAN = [
    ("100", "belum", Keadaan.BELUM, "belum diukur"),
    ("100", "tidak-berlaku", Keadaan.TIDAK_BERLAKU, "tidak berlaku"),
    ("100", "{tidak-tercantum: hilang}", Keadaan.TIDAK_TERCANTUM, "hilang"),
    ("100", "0 / 0", Keadaan.TIDAK_DAPAT_DIHITUNG, "penyebut 0"),
    ("belum", "5", Keadaan.BELUM, "belum diukur"),
    ("{tidak-tercantum: hilang}", "5", Keadaan.TIDAK_TERCANTUM, "hilang"),
]


@pytest.mark.parametrize("kasus", KEADAAN)
def test_state_of_an_input_is_the_state_of_capaian_verdict_and_category(
    hitung: Hitung, kinerja: Kinerja, kasus: tuple[str, str, Keadaan, str]
) -> None:
    target, realisasi, keadaan, alasan = kasus
    laporan = kebijakan(kategori="{skala: permendagri-86-2017}")
    figur = hasil(hitung, kinerja, target, realisasi, laporan=laporan).figur
    for ukuran in ("capaian", "tercapai", "kategori"):
        assert figur[f"indikator.i.{ukuran}"].isi == Kosong(keadaan, alasan)


def test_year_without_target_has_no_capaian(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(i={"target": "{2023: 5}", "realisasi": "{2023: 6, 2024: 7}"})).figur
    assert "indikator.i.capaian.2023" in figur
    assert "indikator.i.capaian" not in figur


# ── trace ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_trace_names_formula_basis_inputs_and_equation(hitung: Hitung, kinerja: Kinerja) -> None:
    jejak = hasil(hitung, kinerja, "5", "1", **NEG).figur["indikator.i.capaian"].jejak
    assert jejak is not None
    assert jejak.persamaan is not None
    assert jejak.rumus == "capaian.lan"
    assert (jejak.uraian, jejak.dasar) == ("(2 × target − realisasi) ÷ target × 100", "LAN 239/IX/6/8/2003")
    assert [satu.alamat for satu in jejak.masukan] == ["indikator.i.realisasi", "indikator.i.target"]
    assert jejak.persamaan.alt == (
        "Capaian Indikator 2024 sama dengan (2 dikali 5 dikurangi 1) dibagi 5 dikali 100% sama dengan 180,00%"
    )


def test_bound_that_was_applied_is_said_and_the_equation_left_out(hitung: Hitung, kinerja: Kinerja) -> None:
    jejak = hasil(hitung, kinerja, "5", "12", **NEG).figur["indikator.i.capaian"].jejak
    assert jejak is not None
    assert jejak.catatan == ("dibatasi lantai 0; nilai mentah -40,00",)
    assert jejak.persamaan is None


# ── category ────────────────────────────────────────────────────────────────────────────────────────────────

KATEGORI = [
    ({"skala": "permendagri-86-2017"}, "90.5", "Tinggi"),
    ({"skala": "permendagri-86-2017-batas-atas"}, "90.5", "Sangat Tinggi"),
    ({"skala": "permendagri-86-2017"}, "90.9960", "Sangat Tinggi"),
    ({"skala": "permendagri-86-2017"}, "0", "Sangat Rendah"),
    ({"skala": "permenpan-88-2021", "dasar": "realisasi"}, "75.16", "BB"),
    ({"skala": "permenpan-88-2021", "dasar": "realisasi"}, "BB", "BB"),
    ({"skala": "permenpan-88-2021", "dasar": "realisasi"}, "Bagus", "–"),
]


@pytest.mark.parametrize(("aturan", "realisasi", "label"), KATEGORI)
def test_category_is_judged_as_printed(
    hitung: Hitung, kinerja: Kinerja, aturan: dict[str, str], realisasi: str, label: str
) -> None:
    isi = "{" + ", ".join(f"{k}: {v}" for k, v in aturan.items()) + "}"
    figur = hasil(hitung, kinerja, "100", realisasi, laporan=kebijakan(kategori=isi)).figur
    assert figur["indikator.i.kategori"].cetak == label


def test_no_category_without_a_policy(hitung: Hitung, kinerja: Kinerja) -> None:
    assert "indikator.i.kategori" not in hasil(hitung, kinerja, "100", "50").figur


# ── comparisons ─────────────────────────────────────────────────────────────────────────────────────────────

PERUBAHAN: list[tuple[dict[str, str], str, str, str, str]] = [
    ({}, "78", "82.50", "4,50", "membaik"),
    ({}, "82.50", "78", "-4,50", "memburuk"),
    (NEG, "12", "10", "-2", "membaik"),
    (NEG, "10", "12", "2", "memburuk"),
    ({}, "80", "80", "0,00", "tetap"),
    # equal as printed is equal
    ({"desimal": "1"}, "39.81", "39.84", "0,0", "tetap"),
    ({**STABIL, "target": "{2024: 100}"}, "90", "95", "5", "membaik"),
    ({**STABIL, "target": "{2024: 100}"}, "95", "110", "15", "memburuk"),
    ({**STABIL, "target": "{2024: 90 s.d. 100}"}, "80", "95", "15", "membaik"),
    (STABIL, "90", "95", "5", "–"),
]


@pytest.mark.parametrize("kasus", PERUBAHAN)
def test_change_since_last_year(
    hitung: Hitung, kinerja: Kinerja, kasus: tuple[dict[str, str], str, str, str, str]
) -> None:
    isi, lalu, kini, *harapan = kasus
    figur = hitung(kinerja=kinerja(i={**isi, "realisasi": f"{{2023: {lalu}, 2024: {kini}}}"})).figur
    assert [figur[f"indikator.i.{ukuran}"].cetak for ukuran in ("perubahan", "arah")] == harapan


def test_percentages_change_by_percent_points(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(i={"realisasi": "{2023: 78, 2024: 82.50}"})).figur
    assert figur["indikator.i.perubahan"].satuan == "persen poin"


# no number, or counted in another unit and so another thing
@pytest.mark.parametrize("realisasi", ["{2023: belum, 2024: 5}", "{2023: 174 jiwa, 2024: 150}", "{2024: 5}"])
def test_no_change_where_there_is_nothing_to_compare(hitung: Hitung, kinerja: Kinerja, realisasi: str) -> None:
    figur = hitung(kinerja=kinerja(i={"realisasi": realisasi})).figur
    assert "indikator.i.perubahan" not in figur
    assert "indikator.i.arah" not in figur


RENSTRA = LAPORAN + "renstra: {nama: R, awal: 2022, akhir: 2026}\n"


def test_progress_towards_the_end_of_the_renstra(hitung: Hitung, kinerja: Kinerja) -> None:
    # 82,50 ÷ 90 = 91,67; (2 × 5 − 6) ÷ 5 = 80
    teks = kinerja(
        i={"target": "{2024: 80, 2026: 90}", "realisasi": "{2024: 82.50}"},
        j={**NEG, "target": "{2026: 5}", "realisasi": "{2024: 6}"},
        k={"target": "{2024: 80}", "realisasi": "{2024: 80}"},
    )
    figur = hitung(kinerja=teks, laporan=RENSTRA).figur
    assert figur["indikator.i.kemajuan"].cetak == "91,67%"
    assert figur["indikator.j.kemajuan"].cetak == "80,00%"
    assert "indikator.k.kemajuan" not in figur


def test_benchmark_is_a_figure_and_measured_by_the_same_formula(hitung: Hitung, kinerja: Kinerja) -> None:
    nasional = "{nasional: {nama: Nasional, nilai: 1.55, tahun: 2023, sumber_data: Statistik}}"
    figur = hitung(kinerja=kinerja(i={**NEG, "realisasi": "{2024: 1.24}", "pembanding": nasional})).figur
    # (2 × 1,55 − 1,24) ÷ 1,55 × 100 = 120
    assert figur["indikator.i.pembanding.nasional"].cetak == "1,55"
    assert figur["indikator.i.pembanding.nasional.banding"].cetak == "120,00%"


# ── a better result never scores worse ──────────────────────────────────────────────────────────────────────

POLARITAS = st.sampled_from(["maksimalkan", "minimalkan"])
BILANGAN = st.integers(0, 400)


@given(POLARITAS, BILANGAN, st.tuples(BILANGAN, BILANGAN))
def test_a_better_result_never_scores_worse(
    hitung: Hitung, kinerja: Kinerja, polaritas: str, target: int, realisasi: tuple[int, int]
) -> None:
    buruk, baik = sorted(realisasi, reverse=polaritas == "minimalkan")
    isi = {"polaritas": polaritas, "target": f"{{2024: {target}}}"}
    teks = kinerja(
        a={**isi, "realisasi": f"{{2024: {buruk}}}"},
        b={**isi, "realisasi": f"{{2024: {baik}}}"},
    )
    figur = hitung(kinerja=teks).figur
    lama, baru = (figur[f"indikator.{id_}.capaian"] for id_ in ("a", "b"))
    assert _nilai(lama) <= _nilai(baru)


def _nilai(figur: Figur) -> Decimal:
    """What cannot be computed (a zero target of what should grow) is alike for both."""
    return figur.isi if isinstance(figur.isi, Decimal) else Decimal(-1)


PERSAMAAN = [
    ({"target": "{2024: minimal 95}", "realisasi": "{2024: 95.5}"}, "95,50% dibagi 95,00% dikali 100%"),
    (
        {"target": "{2024: {teks: Baik, nilai: 80}}", "realisasi": "{2024: {teks: Sangat Baik, nilai: 92}}"},
        "92,00% dibagi 80,00% dikali 100%",
    ),
    (
        {**NEG, "target": "{2024: maksimal 10}", "realisasi": "{2024: 8}"},
        "(2 dikali 10 dikurangi 8) dibagi 10 dikali 100%",
    ),
]


@pytest.mark.parametrize(("isi", "langkah"), PERSAMAAN)
def test_only_numbers_enter_an_equation(hitung: Hitung, kinerja: Kinerja, isi: dict[str, str], langkah: str) -> None:
    jejak = hitung(kinerja=kinerja(i=isi)).figur["indikator.i.capaian"].jejak
    assert jejak is not None
    assert jejak.persamaan is not None
    assert jejak.persamaan.alt.split(" sama dengan ")[1] == langkah
    assert jejak.masukan[1].cetak in {"≥ 95,00%", "Baik (80,00%)", "≤ 10"}
