"""Sasaran and the year: averages by policy, money that is counted once, efficiency, and the summary."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Keadaan, Kosong

Hitung = Callable[..., Hasil]
Kinerja = Callable[..., str]

LAPORAN = "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"


def kebijakan(isi: str) -> str:
    return f"{LAPORAN}kebijakan: {{{isi}}}\n"


def indikator(realisasi: str, **isi: str) -> dict[str, str]:
    return {"target": "{2024: 100}", "realisasi": f"{{2024: {realisasi}}}", **isi}


# ── averages: 115 and 80 ────────────────────────────────────────────────────────────────────────────────────

A, B, BELUM = indikator("115"), indikator("80"), indikator("belum")
RERATA: list[tuple[str, dict[str, dict[str, str]], str, tuple[str, ...] | None]] = [
    # (115 + 80) ÷ 2 = 97,5; what is not measured is left out and said
    ("", {"a": A, "b": B}, "97,50%", ()),
    ("", {"a": A, "b": B, "c": BELUM}, "97,50%", ("2 dari 3 nilai dipakai; yang belum ada dilewati",)),
    # a true zero is a result: (115 + 0) ÷ 2
    ("", {"a": A, "b": indikator("0")}, "57,50%", ()),
    # neither a verdict without number nor an uncomputable one is zero
    ("", {"a": A, "b": indikator("0 / 0")}, "115,00%", ("1 dari 2 nilai dipakai; yang belum ada dilewati",)),
    ("rerata: {belum: batalkan}", {"a": A, "b": B, "c": BELUM}, "–", ()),
    ("", {"a": BELUM}, "–", ()),
    # cap before averaging: (100 + 80) ÷ 2; after: min(97,5; 100) and min((115 + 99) ÷ 2; 100)
    ("capaian: {plafon: 100}", {"a": A, "b": B}, "90,00%", None),
    ("capaian: {plafon: 100}, rerata: {plafon: sesudah}", {"a": A, "b": B}, "97,50%", ()),
    ("capaian: {plafon: 100}, rerata: {plafon: sesudah}", {"a": A, "b": indikator("99")}, "100,00%", None),
    # one at 900 % hides none of the others when a cap binds each
    ("capaian: {plafon: 120}", {"a": indikator("900"), "b": indikator("10")}, "65,00%", None),
    # (3 × 115 + 1 × 80) ÷ 4 = 106,25
    ("", {"a": {**A, "bobot": "3"}, "b": B}, "106,25%", ()),
    # supporting data are not measured
    ("", {"a": A, "b": {**B, "pendukung": "ya"}}, "115,00%", ()),
]


@pytest.mark.parametrize("kasus", RERATA)
def test_average_of_a_sasaran(
    hitung: Hitung, kinerja: Kinerja, kasus: tuple[str, dict[str, dict[str, str]], str, tuple[str, ...] | None]
) -> None:
    aturan, isi, cetak, catatan = kasus
    figur = hitung(kinerja=kinerja(**isi), laporan=kebijakan(aturan)).figur["sasaran.s.capaian"]
    assert figur.cetak == cetak
    assert figur.jejak is not None
    assert catatan is None or figur.jejak.catatan == catatan


def test_floor_holds_even_where_the_cap_binds_the_average(hitung: Hitung, kinerja: Kinerja) -> None:
    # (2 × 5 − 12) ÷ 5 = −40, floored to 0: (0 + 115) ÷ 2 = 57,5
    buruk = {"polaritas": "minimalkan", "target": "{2024: 5}", "realisasi": "{2024: 12}"}
    aturan = kebijakan("capaian: {plafon: 200}, rerata: {plafon: sesudah}")
    figur = hitung(kinerja=kinerja(a=A, b=buruk), laporan=aturan).figur
    assert figur["sasaran.s.capaian"].cetak == "57,50%"


SEMUA_KEADAAN = {
    "nol": indikator("0"),
    "angka": indikator("90"),
    "belum": indikator("belum"),
    "tidakberlaku": indikator("tidak-berlaku"),
    "tidaktercantum": indikator("{tidak-tercantum: hilang}"),
    "takterhitung": indikator("0 / 0"),
}


def test_six_states_are_kept_apart(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(**SEMUA_KEADAAN)).figur
    isi = [figur[f"indikator.{id_}.capaian"].isi for id_ in SEMUA_KEADAAN]
    assert isi[:2] == [Decimal(0), Decimal(90)]
    assert [satu.keadaan for satu in isi[2:] if isinstance(satu, Kosong)] == list(Keadaan)
    # (0 + 90) ÷ 2
    assert figur["sasaran.s.capaian"].cetak == "45,00%"
    assert figur["ringkasan.belum-dinilai"].cetak == "4"


def test_sasaran_without_measured_indicator_has_no_capaian(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(a={"realisasi": "{2024: 5}"})).figur
    assert "sasaran.s.capaian" not in figur
    assert figur["sasaran.s.nama"].cetak == "Sasaran"


def test_category_of_the_average(hitung: Hitung, kinerja: Kinerja) -> None:
    figur = hitung(kinerja=kinerja(a=A, b=B), laporan=kebijakan("kategori: {skala: permendagri-86-2017}")).figur
    assert figur["sasaran.s.kategori"].cetak == "Sangat Tinggi"


# ── money: a rupiah in one sasaran at most, what is shared once ────────────────────────────────────────────

DUA = "sasaran:\n  s: {nama: S}\n  t: {nama: T}\n"
UANG = """\
program:
  p:
    nama: P
    mendukung: [s]
    tak_terinci: {pagu: 1, realisasi: 1, catatan: selisih}
    kegiatan:
      k:
        nama: K
        sub_kegiatan:
          a: {nama: A, anggaran: {pagu: 10, realisasi: 9}}
          b: {nama: B, mendukung: [t], anggaran: {pagu: 20, realisasi: 18}}
      l:
        nama: L
        mendukung: [s, t]
        tak_terinci: {pagu: 2, realisasi: 2, catatan: selisih}
        sub_kegiatan:
          c: {nama: C, anggaran: {pagu: 40, realisasi: 36}}
          d: {nama: D, mendukung: [s], anggaran: {pagu: 80, realisasi: 72}}
  q: {nama: Q, mendukung: [t], anggaran: {pagu: 160, realisasi: 144}}
  r: {nama: R, anggaran: {pagu: 320, realisasi: 288}}
"""
# s: the unexplained row of P, A and D; t: B and Q; shared: C; nobody's: R; not explained: the row of L
MILIK = {
    "sasaran.s": [91, 82],
    "sasaran.t": [180, 162],
    "bersama": [40, 36],
    "tanpa_sasaran": [320, 288],
    "tidak_terinci": [2, 2],
    "total": [633, 570],
}
LAIN = ("bersama", "tanpa_sasaran", "tidak_terinci")


@pytest.mark.parametrize("alamat", MILIK)
def test_money_of_a_sasaran_and_what_is_shared(hitung: Hitung, alamat: str) -> None:
    figur = hitung(kinerja=DUA, anggaran=UANG).figur
    uang = [_uang(figur[f"{alamat}.{ukuran}"]) for ukuran in ("pagu", "realisasi")]
    assert uang == MILIK[alamat]


def test_highest_node_that_serves_one_sasaran_is_one_line(hitung: Hitung) -> None:
    jejak = hitung(kinerja=DUA, anggaran=UANG).figur["sasaran.t.pagu"].jejak
    assert jejak is not None
    assert [satu.alamat for satu in jejak.masukan] == ["sub_kegiatan.b.pagu", "program.q.pagu"]


def test_sasaran_without_money_has_none(hitung: Hitung) -> None:
    figur = hitung(kinerja=DUA, anggaran="program: {p: {nama: P, mendukung: [s], anggaran: {pagu: 1}}}\n").figur
    assert "sasaran.t.pagu" not in figur
    assert not [alamat for alamat in LAIN if f"{alamat}.pagu" in figur]


def test_money_of_a_tujuan_is_that_of_its_sasaran_and_what_they_share(hitung: Hitung) -> None:
    kinerja = "tujuan: {u: {nama: U}, v: {nama: V}}\nsasaran:\n  s: {nama: S, tujuan: u}\n  t: {nama: T, tujuan: u}\n"
    figur = hitung(kinerja=kinerja + "  w: {nama: W}\n", anggaran=UANG).figur
    # all but R: P, Q, with what S and T share and what is not explained
    cetak = [figur[f"tujuan.u.{ukuran}"].cetak for ukuran in ("pagu", "realisasi", "sisa", "serapan")]
    assert cetak == ["Rp313", "Rp282", "Rp31", "90,10%"]
    assert "tujuan.v.pagu" not in figur
    assert "tujuan.w.pagu" not in figur


def test_a_tujuan_has_no_money_that_another_shares(hitung: Hitung) -> None:
    kinerja = "tujuan: {u: {nama: U}, v: {nama: V}}\nsasaran:\n  s: {nama: S, tujuan: u}\n  t: {nama: T, tujuan: v}\n"
    figur = hitung(kinerja=kinerja, anggaran=UANG).figur
    assert [figur[f"tujuan.{id_}.pagu"].cetak for id_ in "uv"] == ["Rp91", "Rp180"]


DUKUNGAN = st.sampled_from(["", "mendukung: [s], ", "mendukung: [t], ", "mendukung: [s, t], ", "mendukung: [], "])
PAGU = st.integers(0, 1000)
SUB = st.tuples(DUKUNGAN, PAGU)
KEGIATAN = st.tuples(DUKUNGAN, st.none() | PAGU, st.lists(SUB, max_size=3))
PROGRAM = st.tuples(DUKUNGAN, st.none() | PAGU, st.lists(KEGIATAN, max_size=3))


def _sisa(pagu: int | None) -> str:
    return "" if pagu is None else f"tak_terinci: {{pagu: {pagu}, realisasi: 0, catatan: c}}, "


@given(st.lists(PROGRAM, min_size=1, max_size=3))
def test_every_rupiah_is_in_one_sasaran_or_shared(
    hitung: Hitung, hutan: list[tuple[str, int | None, list[tuple[str, int | None, list[tuple[str, int]]]]]]
) -> None:
    baris = ["program:"]
    for i, (d, sisa, kegiatan) in enumerate(hutan):
        isi = []
        for j, (dk, sisa_k, sub) in enumerate(kegiatan):
            anak = [
                f"s{i}-{j}-{k}: {{{ds}nama: S, anggaran: {{pagu: {p}, realisasi: 0}}}}" for k, (ds, p) in enumerate(sub)
            ]
            isi.append(f"k{i}-{j}: {{{dk}{_sisa(sisa_k)}nama: K, sub_kegiatan: {{{', '.join(anak)}}}}}")
        baris.append(f"  p{i}: {{{d}{_sisa(sisa)}nama: P, kegiatan: {{{', '.join(isi)}}}}}")
    figur = hitung(kinerja=DUA, anggaran="\n".join(baris) + "\n").figur
    bagian = [_uang(figur.get(f"{awal}.pagu")) for awal in ("sasaran.s", "sasaran.t", *LAIN)]
    assert sum(bagian, Decimal(0)) == _uang(figur["total.pagu"])


def _uang(figur: Figur | None) -> Decimal:
    return figur.isi if figur is not None and isinstance(figur.isi, Decimal) else Decimal(0)


# ── an indicator as a budget bearer ─────────────────────────────────────────────────────────────────────────

UANG_SUB = "anggaran: {pagu: 5, realisasi: 4}"
INDUK = "k: {nama: K, mendukung: [indikator.i], sub_kegiatan: {"
PENANGGUNG = [
    (f"k: {{nama: K, mendukung: [indikator.i], {UANG_SUB}}}", 5),
    # the child says again what it inherits: still once
    (f"{INDUK}u: {{nama: U, mendukung: [indikator.i], {UANG_SUB}}}}}}}", 5),
    # the child serves another indicator: not the first one's money
    (f"{INDUK}u: {{nama: U, mendukung: [indikator.j], {UANG_SUB}}}, v: {{nama: V, {UANG_SUB}}}}}}}", 5),
    (f"k: {{nama: K, mendukung: [indikator.i, indikator.j], {UANG_SUB}}}", None),
]


@pytest.mark.parametrize(("kegiatan", "pagu"), PENANGGUNG)
def test_money_of_an_indicator_is_counted_once(
    hitung: Hitung, kinerja: Kinerja, kegiatan: str, pagu: int | None
) -> None:
    teks = f"program:\n  p:\n    nama: P\n    mendukung: [s]\n    kegiatan:\n      {kegiatan}\n"
    figur = hitung(kinerja=kinerja(i=A, j=B), anggaran=teks).figur.get("indikator.i.anggaran.pagu")
    assert (figur and figur.isi) == pagu


# ── efficiency: capaian 105 (or 90), serapan 95 ─────────────────────────────────────────────────────────────

ANGGARAN = """\
program:
  p:
    nama: P
    mendukung: [s]
    kegiatan:
      k: {nama: K, keluaran: {target: 10, realisasi: 10}, anggaran: {pagu: 100, realisasi: 95}}
"""
EFISIENSI = [
    ("sisa", "105", "5,00%"),
    ("sisa", "90", "–"),
    # 99,995 prints as 100,00 and is reached
    ("sisa", "99.9950", "5,00%"),
    ("sisa", "belum", "–"),
    ("selisih", "105", "10,00%"),
    ("selisih", "90", "-5,00%"),
    # 105 ÷ 95 = 1,105…
    ("rasio", "105", "1,105"),
    # [1 − (95 ÷ 10) ÷ (100 ÷ 10)] × 100 = 5
    ("pmk249", "90", "5,00%"),
    ("pmk22", "90", "5,00%"),
]


@pytest.mark.parametrize(("cara", "realisasi", "cetak"), EFISIENSI)
def test_efficiency_by_method(hitung: Hitung, kinerja: Kinerja, cara: str, realisasi: str, cetak: str) -> None:
    figur = hitung(
        kinerja=kinerja(i=indikator(realisasi)), anggaran=ANGGARAN, laporan=kebijakan(f"efisiensi: {cara}")
    ).figur["sasaran.s.efisiensi"]
    assert figur.cetak == cetak


@pytest.mark.parametrize(("cara", "cetak"), [("pmk249", "5,00%"), ("pmk22", "5,00%")])
def test_output_not_yet_measured_is_left_out_not_taken_for_zero(
    hitung: Hitung, kinerja: Kinerja, cara: str, cetak: str
) -> None:
    lain = "      l: {nama: L, keluaran: {target: 10, realisasi: belum}, anggaran: {pagu: 100, realisasi: 95}}\n"
    figur = hitung(kinerja=kinerja(i=A), anggaran=ANGGARAN + lain, laporan=kebijakan(f"efisiensi: {cara}")).figur[
        "sasaran.s.efisiensi"
    ]
    assert figur.cetak == cetak
    assert figur.jejak is not None
    assert figur.jejak.catatan == ("1 dari 2 keluaran dipakai",)


@pytest.mark.parametrize(("cara", "ne"), [("pmk249", "62,50%"), ("pmk22", "62,50%"), ("sisa", None)])
def test_pmk_efficiency_has_a_score(hitung: Hitung, kinerja: Kinerja, cara: str, ne: str | None) -> None:
    # 50 + 5 ÷ 20 × 50
    figur = hitung(kinerja=kinerja(i=A), anggaran=ANGGARAN, laporan=kebijakan(f"efisiensi: {cara}")).figur
    nilai = figur.get("sasaran.s.efisiensi.ne")
    assert (nilai.cetak if nilai else None) == ne


def test_the_target_is_reached_at_the_decimals_of_the_policy(hitung: Hitung, kinerja: Kinerja) -> None:
    # 99,5 prints as 100 without decimals, and is reached
    isi = kinerja(i={"satuan": "orang", "target": "{2024: 200}", "realisasi": "{2024: 199}"})
    laporan = kebijakan("desimal: {capaian: 0}")
    figur = hitung(kinerja=isi, anggaran=ANGGARAN, laporan=laporan).figur
    assert [figur[f"{a}"].cetak for a in ("indikator.i.tercapai", "sasaran.s.efisiensi")] == ["tercapai", "5,00%"]


@pytest.mark.parametrize(("cara", "lebar"), [("sisa", "0.0526"), ("selisih", "0.0526"), ("rasio", None)])
def test_what_the_share_spent_may_be_off_goes_into_the_efficiency(
    hitung: Hitung, kinerja: Kinerja, cara: str, lebar: str | None
) -> None:
    # 95 of 94,95 to 95,05 million spent of 95 million: 100 ± 0,0526
    anggaran = "program: {p: {nama: P, mendukung: [s], anggaran: {pagu: 95_000_000, realisasi: '95,0 juta'}}}\n"
    hasil = hitung(kinerja=kinerja(i=A), anggaran=anggaran, laporan=kebijakan(f"efisiensi: {cara}"))
    tentang = hasil.lebar.get("sasaran.s.efisiensi")
    assert (tentang and str(round(tentang, 4))) == lebar


def test_efficiency_without_capaian_says_why(hitung: Hitung) -> None:
    figur = hitung(anggaran=ANGGARAN).figur["sasaran.s.efisiensi"]
    assert figur.isi == Kosong(Keadaan.TIDAK_DAPAT_DIHITUNG, "capaian tidak ada, maka efisiensi tidak dapat diukur")


def test_efficiency_shows_its_equation(hitung: Hitung, kinerja: Kinerja) -> None:
    jejak = hitung(kinerja=kinerja(i=A), anggaran=ANGGARAN).figur["sasaran.s.efisiensi"].jejak
    assert jejak is not None
    assert jejak.persamaan is not None
    assert jejak.persamaan.alt == "Efisiensi Sasaran sama dengan 100% dikurangi 95,00% sama dengan 5,00%"


# ── the year in numbers ─────────────────────────────────────────────────────────────────────────────────────

RINGKASAN = {
    "indikator": "6",
    "sasaran": "1",
    "tercapai": "2",
    "tidak-tercapai": "2",
    "belum-dinilai": "2",
    # (115 + 100 + 80 + 0) ÷ 4
    "capaian": "73,75%",
    "kategori.sangat-tinggi": "2",
    "kategori.tinggi": "1",
    "kategori.sedang": "0",
    "kategori.sangat-rendah": "1",
}


@pytest.mark.parametrize("ukuran", RINGKASAN)
def test_summary_counts_what_was_measured(hitung: Hitung, kinerja: Kinerja, ukuran: str) -> None:
    teks = kinerja(
        a=A,
        b=B,
        c=indikator("100"),
        d=indikator("0"),
        e=BELUM,
        f=indikator("0 / 0"),
        tanpatarget={"realisasi": "{2024: 5}"},
        pendukung={**A, "pendukung": "ya"},
    )
    figur = hitung(kinerja=teks, laporan=kebijakan("kategori: {skala: permendagri-86-2017}")).figur
    assert figur[f"ringkasan.{ukuran}"].cetak == RINGKASAN[ukuran]


def test_summary_follows_the_policy_of_averages(hitung: Hitung, kinerja: Kinerja) -> None:
    teks = kinerja(a=A, b=B, c=BELUM)
    batal = hitung(kinerja=teks, laporan=kebijakan("rerata: {belum: batalkan}")).figur
    sesudah = hitung(kinerja=teks, laporan=kebijakan("capaian: {plafon: 100}, rerata: {plafon: sesudah}")).figur
    assert (batal["ringkasan.capaian"].cetak, sesudah["ringkasan.capaian"].cetak) == ("–", "97,50%")
