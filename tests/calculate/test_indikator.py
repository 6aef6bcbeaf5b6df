"""Realisations by year: written or computed, with the decimals that somebody wrote, and formulas over indicators."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Keadaan, Kosong

Hitung = Callable[..., Hasil]
Kinerja = Callable[..., str]

LAPORAN = "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"

# ── decimals: (keys, target, realisation as printed) ────────────────────────────────────────────────────────

DESIMAL: list[tuple[dict[str, str], str]] = [
    ({"satuan": "orang", "realisasi": "{2024: 5}"}, "5"),
    ({"satuan": "menit", "realisasi": "{2024: 28.5}"}, "28,5"),
    ({"satuan": "menit", "target": "{2024: minimal 95.5}", "realisasi": "{2024: 96}"}, "96,0"),
    ({"satuan": "menit", "target": "{2024: 20 s.d. 30,5}".replace("30,5", "30.5"), "realisasi": "{2024: 25}"}, "25,0"),
    ({"satuan": "menit", "target": "{2024: {murni: 5, perubahan: 5.5}}", "realisasi": "{2024: 5}"}, "5,0"),
    ({"satuan": "orang", "realisasi": "{2023: 0.6810, 2024: 1}"}, "1,0000"),
    ({"satuan": "orang", "desimal": "1", "realisasi": "{2024: 5.55}"}, "5,6"),
    ({"satuan": "indeks", "realisasi": "{2024: 5}"}, "5,00"),
    ({"satuan": "nilai", "realisasi": "{2024: 5}"}, "5,00"),
    ({"satuan": "'%'", "realisasi": "{2024: 5}"}, "5,00%"),
    ({"satuan": "unit", "rumus": "{rasio: [a, b]}", "realisasi": "{2024: 5 / 3}"}, "1,67"),
    ({"satuan": "unit", "rumus": "{bagian: jumlah}", "realisasi": "{2024: {a: 5, b: 6}}"}, "11"),
    ({"satuan": "skor", "rumus": "{bagian: rerata}", "realisasi": "{2024: {a: 5, b: 6}}"}, "5,50"),
    # the scale of what is divided afterwards is not the scale of the result
    ({"satuan": "skor", "rumus": "{bagian: rerata}", "realisasi": "{2024: {a: 3.4625, b: 3}}"}, "3,23"),
    ({"satuan": "unit", "akumulasi": "rata-rata", "realisasi": "{2024: [1, 2, 2, 2]}"}, "1,75"),
]


@pytest.mark.parametrize(("isi", "cetak"), DESIMAL)
def test_decimals_are_those_written_and_two_for_what_is_divided(
    hitung: Hitung, kinerja: Kinerja, isi: dict[str, str], cetak: str
) -> None:
    assert hitung(kinerja=kinerja(i=isi)).figur["indikator.i.realisasi"].cetak == cetak


# ── years ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_year_written_or_planned_so_far_has_a_realisation(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(i={"target": "{2022: 5, 2024: 6, 2026: 8}", "realisasi": "{2021: 4}"})).figur
    realisasi = {alamat: figur[alamat].cetak for alamat in figur if alamat.startswith("indikator.i.realisasi")}
    assert realisasi == {
        "indikator.i.realisasi.2021": "4,00%",
        "indikator.i.realisasi.2022": "belum",
        "indikator.i.realisasi": "belum",
    }
    assert figur["indikator.i.realisasi.2022"].isi == Kosong(Keadaan.BELUM, "realisasi 2022 belum diisi")
    assert figur["indikator.i.target.2026"].cetak == "8,00%"


def test_names_and_units_are_facts(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(i={})).figur
    assert (figur["indikator.i.nama"].isi, figur["indikator.i.satuan"].isi) == ("Indikator", "persen")


# ── formulas over other indicators: a = 80, b = 70, c belum, d = 0 ─────────────────────────────────────────

MASUKAN = {
    "a": {"realisasi": "{2023: 60, 2024: 80}"},
    "b": {"realisasi": "{2023: 50, 2024: 70}"},
    "c": {"realisasi": "{2024: belum}"},
    "d": {"realisasi": "{2023: 0, 2024: 0}"},
    "e": {"realisasi": "{2023: -40, 2024: 20}"},
    "label": {"realisasi": "{2024: Baik}"},
}
GABUNGAN: list[tuple[str, str, tuple[str, ...]]] = [
    ("{rerata: [a, b]}", "75,00", ()),
    # a true zero counts: (80 + 0) ÷ 2; what is not measured does not: 80 ÷ 1
    ("{rerata: [a, d]}", "40,00", ()),
    ("{rerata: [a, c]}", "80,00", ("1 dari 2 nilai dipakai; yang belum ada dilewati",)),
    ("{rerata: [a, label]}", "80,00", ("1 dari 2 nilai dipakai; yang belum ada dilewati",)),
    ("{rerata: [c]}", "–", ()),
    # (60 × 80 + 40 × 70) ÷ 100 = 76
    ("{tertimbang: {a: 60, b: 40}}", "76,00", ()),
    # the weight of what is missing leaves with it
    ("{tertimbang: {a: 60, c: 40}}", "80,00", ("1 dari 2 nilai dipakai; yang belum ada dilewati",)),
    # √(80 × 70) = 74,833…
    ("{geometrik: [a, b]}", "74,83", ()),
    ("{geometrik: [a, d]}", "0,00", ()),
    ("{geometrik: [a, e]}", "40,00", ()),
    ("{jumlah: [a, b, d]}", "150,00", ()),
    ("{jumlah: [a, c]}", "80,00", ("1 dari 2 nilai dipakai; yang belum ada dilewati",)),
    ("{jumlah: [c]}", "–", ("0 dari 1 nilai dipakai; yang belum ada dilewati",)),
    # (80 − 60) ÷ 60 × 100 = 33,33; (20 − −40) ÷ |−40| × 100 = 150
    ("{pertumbuhan: a}", "33,33", ()),
    ("{pertumbuhan: e}", "150,00", ()),
    ("{pertumbuhan: d}", "–", ()),
    ("{pertumbuhan: c}", "–", ()),
]


def hasil(hitung: Hitung, kinerja: Kinerja, rumus: str, **isi: str) -> Figur:
    teks = kinerja(k={"satuan": "indeks", "rumus": rumus}, **MASUKAN)
    return hitung(kinerja=teks, **isi).figur["indikator.k.realisasi"]


@pytest.mark.parametrize(("rumus", "cetak", "catatan"), GABUNGAN, ids=[rumus for rumus, _, _ in GABUNGAN])
def test_formula_over_indicators(
    hitung: Hitung, kinerja: Kinerja, rumus: str, cetak: str, catatan: tuple[str, ...]
) -> None:
    figur = hasil(hitung, kinerja, rumus)
    assert figur.cetak == cetak
    assert figur.jejak is not None
    assert figur.jejak.catatan == catatan


def test_inputs_are_the_figures_themselves(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hasil(hitung, kinerja, "{tertimbang: {a: 60, b: 40}}")
    assert figur.jejak is not None
    assert figur.jejak.persamaan is not None
    assert [satu.alamat for satu in figur.jejak.masukan] == ["indikator.a.realisasi", "indikator.b.realisasi"]
    assert figur.jejak.uraian == "rata-rata tertimbang 2 indikator, bobot 60 : 40"
    assert figur.jejak.persamaan.alt == (
        "Indikator sama dengan (60 dikali 80,00 ditambah 40 dikali 70,00) dibagi 100 sama dengan 76,00"
    )


PERSAMAAN = {
    "{jumlah: [a, c, d]}": "80,00 ditambah 0,00 sama dengan 80,00",
    "{pertumbuhan: a}": "(80,00% dikurangi 60,00%) dibagi 60,00% dikali 100% sama dengan 33,33",
    # the size of a negative last year is no number of the data
    "{pertumbuhan: e}": None,
    "{jumlah: [c]}": None,
}


@pytest.mark.parametrize("rumus", PERSAMAAN)
def test_sums_and_growth_show_their_equation(hitung: Hitung, kinerja: Kinerja, rumus: str) -> None:
    jejak = hasil(hitung, kinerja, rumus).jejak
    assert jejak is not None
    alt = jejak.persamaan.alt if jejak.persamaan else None
    assert alt == (PERSAMAAN[rumus] and f"Realisasi Indikator 2024 sama dengan {PERSAMAAN[rumus]}")


def test_terms_keep_the_sign_of_the_unit_that_their_result_has(hitung: Hitung, kinerja: Kinerja) -> None:
    teks = kinerja(x={"satuan": "persen", "rumus": "{rerata: [a, b]}"}, **MASUKAN)
    jejak = hitung(kinerja=teks).figur["indikator.x.realisasi"].jejak
    assert jejak is not None
    assert jejak.persamaan is not None
    assert jejak.persamaan.alt == "Indikator sama dengan (80,00% ditambah 70,00%) dibagi 2 sama dengan 75,00%"


SATUAN = """\
instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}
tahun: 2024
satuan: {per-100rb: {kali: 100_000, nama: "per 100.000 penduduk"}}
"""


def test_a_unit_of_the_report_says_by_what_its_ratios_count(hitung: Hitung, kinerja: Kinerja) -> None:
    isi = {"satuan": "per-100rb", "rumus": "{rasio: [Kematian, Penduduk]}", "realisasi": "{2024: 3 / 24_000}"}
    figur = hitung(laporan=SATUAN, kinerja=kinerja(i=isi, j={**isi, "rumus": "{rasio: [A, B], kali: 1_000}"})).figur
    realisasi = figur["indikator.i.realisasi"]
    assert (realisasi.isi, realisasi.satuan) == (Decimal("12.5"), "per-100rb")
    assert (realisasi.cetak, realisasi.ringkas) == ("12,50 per 100.000 penduduk", "12,50")
    assert figur["indikator.i.satuan"].cetak == "per 100.000 penduduk"
    # what the formula says goes before what the unit says
    assert figur["indikator.j.realisasi"].isi == Decimal("0.125")


def test_formula_of_a_formula_is_computed_in_the_right_order(hitung: Hitung, kinerja: Kinerja) -> None:
    teks = kinerja(
        x={"satuan": "indeks", "rumus": "{rerata: [y, a]}"},
        y={"satuan": "indeks", "rumus": "{jumlah: [a, b]}"},
        **MASUKAN,
    )
    # y = 80 + 70 = 150; x = (150 + 80) ÷ 2 = 115
    assert hitung(kinerja=teks).figur["indikator.x.realisasi"].cetak == "115,00"


def test_written_year_is_not_computed(hitung: Hitung, kinerja: Kinerja) -> None:
    teks = kinerja(
        k={"satuan": "indeks", "target": "{2023: 50}", "rumus": "{rerata: [a, b]}", "realisasi": "{2023: 43.67}"},
        **MASUKAN,
    )
    figur = hitung(kinerja=teks).figur
    assert (figur["indikator.k.realisasi.2023"].cetak, figur["indikator.k.realisasi"].cetak) == ("43,67", "75,00")


BATALKAN = LAPORAN + "kebijakan: {rerata: {belum: batalkan}}\n"
DIBULATKAN = LAPORAN + "kebijakan: {capaian: {dihitung_dari: dibulatkan}}\n"


def test_missing_input_may_leave_the_average_open(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hasil(hitung, kinerja, "{rerata: [a, c]}", laporan=BATALKAN)
    assert figur.isi == Kosong(Keadaan.TIDAK_DAPAT_DIHITUNG, "baru 1 dari 2 nilai yang ada")


@pytest.mark.parametrize(("laporan", "isi"), [(LAPORAN, "50.0049"), (DIBULATKAN, "50.005")])
def test_formula_takes_inputs_exact_or_as_printed(hitung: Hitung, kinerja: Kinerja, laporan: str, isi: str) -> None:
    # 50,0049 prints as 50,00 and 50,0051 as 50,01, if three decimals are not printed
    teks = kinerja(
        k={"satuan": "indeks", "rumus": "{rerata: [p, q]}"},
        p={"desimal": "2", "realisasi": "{2024: 50.0048}"},
        q={"desimal": "2", "realisasi": "{2024: 50.0050}"},
    )
    assert hitung(kinerja=teks, laporan=laporan).figur["indikator.k.realisasi"].isi == Decimal(isi)


# ── predicates ──────────────────────────────────────────────────────────────────────────────────────────────

PREDIKAT = [
    ("{2024: 73.35}", "BB"),
    ("{2024: 80}", "BB"),
    ("{2024: 80.01}", "A"),
    ("{2024: 100.01}", "–"),
]


@pytest.mark.parametrize(("realisasi", "predikat"), PREDIKAT)
def test_number_on_a_scale_has_a_predicate(hitung: Hitung, kinerja: Kinerja, realisasi: str, predikat: str) -> None:
    figur = hitung(kinerja=kinerja(i={"skala": "permenpan-88-2021", "realisasi": realisasi})).figur
    assert figur["indikator.i.realisasi.predikat"].cetak == predikat


def test_each_part_of_a_mean_has_a_predicate_and_of_a_sum_has_not(hitung: Hitung, kinerja: Kinerja) -> None:
    isi = {"skala": "permenpan-14-2017", "satuan": "nilai", "realisasi": "{2024: {lobi: 96.77, data: 76.61}}"}
    rerata = hitung(kinerja=kinerja(i={**isi, "rumus": "{bagian: rerata}"})).figur
    jumlah = hitung(kinerja=kinerja(i={**isi, "rumus": "{bagian: jumlah}"})).figur
    # (96,77 + 76,61) ÷ 2 = 86,69
    assert [rerata[f"indikator.i.realisasi{b}.predikat"].cetak for b in ("", ".lobi", ".data")] == ["B", "A", "B"]
    assert "indikator.i.realisasi.lobi.predikat" not in jumlah


def test_label_has_no_further_predicate(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(i={"skala": "permenpan-88-2021", "realisasi": "{2024: BB}"})).figur
    assert "indikator.i.realisasi.predikat" not in figur


def test_greatest_score_of_each_part_is_a_fact(hitung: Hitung, kinerja: Kinerja) -> None:
    isi = {
        "satuan": "nilai",
        "rumus": "{bagian: jumlah, maksimum: {perencanaan: 30, capaian: 70}}",
        "realisasi": "{2024: {perencanaan: 29.10, capaian: 60}}",
    }
    figur = hitung(kinerja=kinerja(i=isi)).figur
    alamat = ("indikator.i.bobot", "indikator.i.bobot.perencanaan", "indikator.i.bobot.capaian")
    assert [figur[satu].cetak for satu in alamat] == ["100", "30", "70"]
