"""Money: sums of leaves to the rupiah, sums over sums, and what the source does not say."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Keadaan, Kosong

Hitung = Callable[..., Hasil]

POHON = """\
program:
  p:
    nama: Program P
    kode: "7.01.01"
    keluaran: {nama: Keluaran P, satuan: orang, target: 60, realisasi: {2022: 25, 2023: 30, 2024: 45}}
    kegiatan:
      k:
        nama: Kegiatan K
        tak_terinci: {pagu: 500, realisasi: -500, catatan: selisih cetak}
        sub_kegiatan:
          a:
            nama: Sub A
            anggaran: {pagu: 90, realisasi: 45}
            keluaran: {target: {komputer: 4 unit, kertas: 60 rim}, realisasi: {komputer: 4 unit, kertas: belum}}
          b: {nama: Sub B, anggaran: {pagu: {murni: 5, perubahan: 10}, realisasi: 5.50}}
      l: {nama: Kegiatan L, anggaran: {pagu: 100, realisasi: 95}}
  q:
    nama: Program Q
    anggaran: {pagu: 300, realisasi: belum}
  r: {nama: Program R}
  nol: {nama: Program Nol, anggaran: {pagu: 0, realisasi: 0}}
  lewat: {nama: Program Lewat, anggaran: {pagu: 0, realisasi: 5}}
"""


@pytest.fixture(scope="module")
def hasil(hitung: Hitung) -> Hasil:
    return hitung(anggaran=POHON)


# pagu, realisasi, sisa, serapan; by hand:
UANG = [
    # 45 ÷ 90 = 50
    ("sub_kegiatan.a", "Rp90", "Rp45", "Rp45", "50,00%"),
    # the version in force; sen are kept and only the print is whole: 10 − 5,50 = 4,50; 5,50 ÷ 10 = 55
    ("sub_kegiatan.b", "Rp10", "Rp6", "Rp5", "55,00%"),
    ("kegiatan.k.tak_terinci", "Rp500", "-Rp500", "Rp1.000", "-100,00%"),
    # 90 + 10 + 500; 45 + 5,50 − 500 = −449,50; −449,50 ÷ 600 = −74,916…
    ("kegiatan.k", "Rp600", "-Rp450", "Rp1.050", "-74,92%"),
    ("kegiatan.l", "Rp100", "Rp95", "Rp5", "95,00%"),
    # 600 + 100; −449,50 + 95 = −354,50; ÷ 700 = −50,642…, not the mean of −74,92 and 95,00
    ("program.p", "Rp700", "-Rp355", "Rp1.055", "-50,64%"),
    ("program.q", "Rp300", "belum", "–", "–"),
    ("program.r", "tidak tercantum", "tidak tercantum", "–", "–"),
    ("program.nol", "Rp0", "Rp0", "Rp0", "–"),
    ("program.lewat", "Rp0", "Rp5", "-Rp5", "–"),
    # 700 + 300 + 0 + 0; −354,50 + 0 + 5 = −349,50
    ("total", "Rp1.000", "-Rp350", "Rp1.350", "-34,95%"),
]


@pytest.mark.parametrize(("alamat", "cetak"), [(satu[0], satu[1:]) for satu in UANG], ids=[satu[0] for satu in UANG])
def test_money(hasil: Hasil, alamat: str, cetak: tuple[str, ...]) -> None:
    assert tuple(hasil.figur[f"{alamat}.{u}"].cetak for u in ("pagu", "realisasi", "sisa", "serapan")) == cetak


def test_sums_are_exact_behind_the_print(hasil: Hasil) -> None:
    assert hasil.figur["kegiatan.k.realisasi"].isi == Decimal("-449.50")
    assert hasil.figur["total.realisasi"].isi == Decimal("-349.50")


def test_serapan_is_a_sum_over_a_sum(hitung: Hitung) -> None:
    # 90/100 and 5/50 → 95/150 = 63,33, not the mean 50,00 (domain F3)
    figur = hitung(
        anggaran="program:\n"
        "  p: {nama: P, anggaran: {pagu: 100, realisasi: 90}}\n"
        "  q: {nama: Q, anggaran: {pagu: 50, realisasi: 5}}\n"
    ).figur
    assert figur["total.serapan"].cetak == "63,33%"


ALASAN = [
    ("program.r.pagu", Keadaan.TIDAK_TERCANTUM, "pagu Program R tidak ditulis"),
    ("program.q.sisa", Keadaan.TIDAK_DAPAT_DIHITUNG, "pagu atau realisasi tidak ada"),
    ("program.nol.serapan", Keadaan.TIDAK_DAPAT_DIHITUNG, "tanpa pagu"),
    ("program.lewat.serapan", Keadaan.TIDAK_DAPAT_DIHITUNG, "ada realisasi tanpa pagu"),
]


@pytest.mark.parametrize(("alamat", "keadaan", "alasan"), ALASAN)
def test_silence_is_a_state_with_a_reason_not_zero(hasil: Hasil, alamat: str, keadaan: Keadaan, alasan: str) -> None:
    assert hasil.figur[alamat].isi == Kosong(keadaan, alasan)


CATATAN = [
    ("kegiatan.k.pagu", ()),
    ("total.pagu", ("1 dari 5 baris tidak bernilai",)),
    ("total.realisasi", ("2 dari 5 baris tidak bernilai",)),
]


@pytest.mark.parametrize(("alamat", "catatan"), CATATAN)
def test_sum_says_what_it_left_out(hasil: Hasil, alamat: str, catatan: tuple[str, ...]) -> None:
    jejak = hasil.figur[alamat].jejak
    assert jejak is not None
    assert jejak.catatan == catatan


def test_spending_more_than_the_pagu_is_noted(hitung: Hitung) -> None:
    jejak = (
        hitung(anggaran="program: {p: {nama: P, anggaran: {pagu: 10, realisasi: 11}}}\n")
        .figur["program.p.serapan"]
        .jejak
    )
    assert jejak is not None
    assert jejak.persamaan is not None
    assert jejak.catatan == ("realisasi melebihi pagu",)
    assert jejak.persamaan.alt == "Serapan P sama dengan Rp11 dibagi Rp10 dikali 100% sama dengan 110,00%"


LAIN = {
    "program.p.nama": "Program P",
    "program.p.kode": "7.01.01",
    "program.p.keluaran.nama": "Keluaran P",
    "program.p.keluaran.target": "60",
    "program.p.keluaran.realisasi.2022": "25",
    "program.p.keluaran.realisasi": "45",
    "sub_kegiatan.a.keluaran.target": "4 unit; 60 rim",
    "sub_kegiatan.a.keluaran.target.kertas": "60",
    "sub_kegiatan.a.keluaran.realisasi": "4",
    "sub_kegiatan.b.pagu.murni": "Rp5",
    "sub_kegiatan.b.pagu.perubahan": "Rp10",
}


@pytest.mark.parametrize("alamat", LAIN)
def test_names_codes_outputs_and_versions_are_figures(hasil: Hasil, alamat: str) -> None:
    assert hasil.figur[alamat].cetak == LAIN[alamat]


def test_no_budget_no_total(hitung: Hitung) -> None:
    assert "total.pagu" not in hitung().figur


BELANJA = """\
program:
  p:
    nama: P
    kegiatan:
      k:
        nama: K
        sub_kegiatan:
          a:
            nama: A
            belanja:
              "5.1.02": {pagu: 100, realisasi: 90}
              "5.2.02": {pagu: 50, realisasi: belum}
          b:
            nama: B
            anggaran: {pagu: 60, realisasi: 60}
            belanja: {"5.1.02": {pagu: 40, realisasi: 30}}
"""


def test_belanja_is_the_money_of_a_sub_kegiatan_that_has_no_other(hitung: Hitung) -> None:
    hasil = hitung(anggaran=BELANJA)
    uang = {
        # 100 + 50; what is not spent yet is left out: 90 ÷ 150
        "sub_kegiatan.a": ("Rp150", "Rp90", "Rp60", "60,00%"),
        "sub_kegiatan.a.belanja.5.1.02": ("Rp100", "Rp90", "Rp10", "90,00%"),
        "sub_kegiatan.a.belanja.5.2.02": ("Rp50", "belum", "–", "–"),
        # what is written holds; that its accounts say otherwise is for a rule to find
        "sub_kegiatan.b": ("Rp60", "Rp60", "Rp0", "100,00%"),
        "sub_kegiatan.b.belanja.5.1.02": ("Rp40", "Rp30", "Rp10", "75,00%"),
        "kegiatan.k": ("Rp210", "Rp150", "Rp60", "71,43%"),
    }
    ukuran = ("pagu", "realisasi", "sisa", "serapan")
    assert {a: tuple(hasil.figur[f"{a}.{u}"].cetak for u in ukuran) for a in uang} == uang
    jejak = hasil.figur["sub_kegiatan.a.realisasi"].jejak
    assert jejak is not None
    assert jejak.catatan == ("1 dari 2 baris tidak bernilai",)


def test_periods_of_an_output_become_the_year_as_it_says(hitung: Hitung) -> None:
    keluaran = "keluaran: {satuan: orang, target: [5, 5, 5, 5], realisasi: [4, 6, 5, belum]"
    program = f"  p: {{nama: P, {keluaran}, akumulasi: jumlah}}}}\n  q: {{nama: Q, {keluaran}}}}}\n"
    figur = hitung(anggaran=f"program:\n{program}").figur
    cetak = [figur[f"program.{id_}.keluaran.{u}"].cetak for id_ in "pq" for u in ("target", "realisasi")]
    assert cetak == ["20", "15", "5", "5"]
    assert figur["program.p.keluaran.realisasi.tw2"].cetak == "6"


def test_an_output_that_was_divided_has_two_decimals(hitung: Hitung) -> None:
    keluaran = {
        "p": "satuan: persen, target: 90, realisasi: 2 / 3",
        "q": "satuan: orang, target: 5, realisasi: [4, 6], akumulasi: rata-rata",
        "r": "satuan: orang, target: 5, realisasi: [4, 6]",
    }
    program = "".join(f"  {id_}: {{nama: P, keluaran: {{{isi}}}}}\n" for id_, isi in keluaran.items())
    figur = hitung(anggaran=f"program:\n{program}").figur
    assert [figur[f"program.{id_}.keluaran.realisasi"].cetak for id_ in keluaran] == ["66,67%", "5,00", "6"]


VERSI = """\
dpa: {perubahan: 2024-10-01, murni: 2024-01-02, pergeseran: 2024-06-01}
program:
  p:
    nama: P
    kegiatan:
      k:
        nama: K
        tak_terinci: {pagu: {murni: 7, perubahan: 8}, realisasi: 0, catatan: c}
        sub_kegiatan:
          tetap: {nama: A, anggaran: {pagu: 100}}
          semua: {nama: B, anggaran: {pagu: {perubahan: 30, murni: 10, pergeseran: 20}}}
          baru: {nama: C, belanja: {"5.1": {pagu: {perubahan: 5}}}}
  q: {nama: Q, anggaran: {pagu: {murni: 1000}}}
"""
# murni, pergeseran, perubahan, and the pagu in force; what is not written again stays as it was:
PAGU_VERSI = {
    "sub_kegiatan.tetap": ("Rp100", "Rp100", "Rp100", "Rp100"),
    "sub_kegiatan.semua": ("Rp10", "Rp20", "Rp30", "Rp30"),
    "sub_kegiatan.baru.belanja.5.1": ("tidak berlaku", "tidak berlaku", "Rp5", "Rp5"),
    "sub_kegiatan.baru": ("–", "–", "Rp5", "Rp5"),
    "kegiatan.k.tak_terinci": ("Rp7", "Rp7", "Rp8", "Rp8"),
    "kegiatan.k": ("Rp117", "Rp127", "Rp143", "Rp143"),
    "program.q": ("Rp1.000", "Rp1.000", "Rp1.000", "Rp1.000"),
    "total": ("Rp1.117", "Rp1.127", "Rp1.143", "Rp1.143"),
}


@pytest.mark.parametrize("alamat", PAGU_VERSI)
def test_each_version_of_the_pagu_is_summed(hitung: Hitung, alamat: str) -> None:
    figur = hitung(anggaran=VERSI).figur
    ukuran = ("pagu.murni", "pagu.pergeseran", "pagu.perubahan", "pagu")
    assert tuple(figur[f"{alamat}.{u}"].cetak for u in ukuran) == PAGU_VERSI[alamat]


def test_a_sum_says_what_its_version_did_not_have_yet(hitung: Hitung) -> None:
    jejak = hitung(anggaran=VERSI).figur["kegiatan.k.pagu.murni"].jejak
    assert jejak is not None
    assert jejak.catatan == ("1 dari 4 baris tidak bernilai",)


BULAT = """\
program:
  p:
    nama: P
    kegiatan:
      k:
        nama: K
        sub_kegiatan:
          a: {nama: A, anggaran: {pagu: {murni: 90 juta, perubahan: "98,4 juta"}, realisasi: 97_000_000}}
          b: {nama: B, anggaran: {pagu: Rp1 juta, realisasi: 999 ribu}}
          c: {nama: C, anggaran: {pagu: 1_000_000, realisasi: 1_000_000}}
"""
LEBAR = {
    "sub_kegiatan.a.pagu": 50_000,
    "sub_kegiatan.a.pagu.murni": 500_000,
    "sub_kegiatan.a.sisa": 50_000,
    "sub_kegiatan.b.pagu": 500_000,
    "sub_kegiatan.b.realisasi": 500,
    "sub_kegiatan.b.sisa": 500_500,
    "sub_kegiatan.b.pagu.murni": 500_000,
    "kegiatan.k.pagu": 550_000,
    "kegiatan.k.pagu.murni": 1_000_000,
    "total.pagu": 550_000,
    "total.realisasi": 500,
    # 97 ÷ 98,35 × 100 against 97 ÷ 98,4 × 100
    "sub_kegiatan.a.serapan": Decimal("0.0501"),
}


@pytest.mark.parametrize("alamat", LEBAR)
def test_rounded_money_carries_how_far_it_may_be_off(hitung: Hitung, alamat: str) -> None:
    assert round(hitung(anggaran=BULAT).lebar[alamat], 4) == LEBAR[alamat]


def test_what_comes_of_rounded_money_says_so(hitung: Hitung) -> None:
    hasil = hitung(anggaran=BULAT)
    jejak = hasil.figur["total.pagu"].jejak
    assert jejak is not None
    assert jejak.catatan == ("sumbernya membulatkan; nilainya dapat berbeda sampai Rp550.000",)
    assert hasil.figur["total.pagu"].cetak == "Rp100.400.000"
    jejak = hasil.figur["sub_kegiatan.a.serapan"].jejak
    assert jejak is not None
    assert jejak.catatan == ("sumbernya membulatkan; nilainya dapat berbeda sampai 0,05 persen poin",)
    assert not [alamat for alamat in hasil.lebar if alamat.startswith("sub_kegiatan.c")]


def test_a_pagu_that_may_be_nothing_has_no_bound_of_its_share(hitung: Hitung) -> None:
    anggaran = "program: {p: {nama: P, anggaran: {pagu: 0 juta, realisasi: 0}}}\n"
    assert "program.p.serapan" not in hitung(anggaran=anggaran).lebar


# ── any tree: a parent is the sum of its leaves, to the sen ────────────────────────────────────────────────

UANG_ACAK = st.decimals(-(10**12), 10**12, places=2)
DAUN = st.tuples(UANG_ACAK, UANG_ACAK)
HUTAN = st.lists(st.lists(st.lists(DAUN, min_size=1, max_size=3), min_size=1, max_size=3), min_size=1, max_size=3)


@given(HUTAN)
def test_total_is_the_sum_of_the_leaves(hitung: Hitung, hutan: list[list[list[tuple[Decimal, Decimal]]]]) -> None:
    baris = ["program:"]
    for i, program in enumerate(hutan):
        baris += [f"  p{i}:", "    nama: P", "    kegiatan:"]
        for j, kegiatan in enumerate(program):
            baris += [f"      k{i}-{j}:", "        nama: K", "        sub_kegiatan:"]
            for k, (pagu, realisasi) in enumerate(kegiatan):
                baris.append(
                    f"          s{i}-{j}-{k}: {{nama: S, anggaran: {{pagu: {pagu:f}, realisasi: {realisasi:f}}}}}"
                )
    figur = hitung(anggaran="\n".join(baris) + "\n").figur
    for nomor, ukuran in enumerate(("pagu", "realisasi")):
        jumlah = [sum((daun[nomor] for kegiatan in program for daun in kegiatan), Decimal(0)) for program in hutan]
        assert [figur[f"program.p{i}.{ukuran}"].isi for i in range(len(hutan))] == jumlah
        assert figur[f"total.{ukuran}"].isi == sum(jumlah, Decimal(0))
    sisa = [pagu - realisasi for program in hutan for kegiatan in program for pagu, realisasi in kegiatan]
    assert figur["total.sisa"].isi == sum(sisa, Decimal(0))


# ── Perjanjian Kinerja ──────────────────────────────────────────────────────────────────────────────────────

LAPORAN = """\
instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}
tahun: 2024
pejabat: {camat: {nama: N, jabatan: J}}
"""
PERJANJIAN = """\
tanggal: 2024-01-15
tempat: T
pihak_pertama: camat
program:
  p: {murni: 100, perubahan: 120}
  q: {2023: 7, 2024: 30}
  r: belum
"""


def test_agreement_has_its_own_money(hitung: Hitung) -> None:
    anggaran = "program:\n" + "".join(f"  {p}: {{nama: P, anggaran: {{pagu: 1}}}}\n" for p in "pqr")
    figur = hitung(laporan=LAPORAN, perjanjian=PERJANJIAN, anggaran=anggaran).figur
    cetak = {alamat: figur[f"perjanjian.{alamat}"].cetak for alamat in ("p.pagu", "p.pagu.murni", "q.pagu", "r.pagu")}
    assert cetak == {"p.pagu": "Rp120", "p.pagu.murni": "Rp100", "q.pagu": "Rp30", "r.pagu": "belum"}
    assert figur["perjanjian.total.pagu"].cetak == "Rp150"
    # q was not revised; r is not known
    assert [figur[f"perjanjian.{a}.pagu.murni"].cetak for a in ("q", "r", "total")] == ["Rp30", "belum", "Rp130"]
    assert figur["perjanjian.total.pagu.perubahan"].cetak == "Rp150"
    assert figur["total.pagu"].cetak == "Rp3"
