"""One line for each changed fact, and none for what is written otherwise."""

from __future__ import annotations

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff import banding
from lakip_cli.diff.fakta import REVISI, fakta
from lakip_cli.diff.isi import isi
from lakip_cli.diff.jenis import Bagian
from tests.conftest import LAPORAN, Hitung, Kinerja

LALU = LAPORAN.replace("2024", "2023")
SEBAGIAN = f"{LALU}sebagian: Laporannya hilang.\n"


def baris(lama: Hasil, baru: Hasil) -> list[str]:
    return [f"{p.alamat}: {p.lama.cetak} → {p.baru.cetak}" for p in fakta(isi(lama), isi(baru))[0]]


def kurang(lama: Hasil, baru: Hasil) -> dict[str, tuple[str, ...]]:
    return {satu.apa: satu.nama for satu in fakta(isi(lama), isi(baru))[1]}


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("0.50", "0.5"),
        ("50", '"50"'),
        ("50", "50 %"),
        ("1_000", '"1.000,00"'),
        ("{a: 1, b: 2}", "{b: 2, a: 1}"),
        ("{a: 1, b: 2}", "3"),
        ("1 / 2", "50"),
        ("{murni: 4, perubahan: 5}", "{perubahan: 5, murni: 4}"),
    ],
)
def test_the_same_value_is_no_change(hitung: Hitung, kinerja: Kinerja, lama: str, baru: str) -> None:
    a, b = (hitung(kinerja=kinerja(i={"realisasi": f"{{2024: {nilai}}}"})) for nilai in (lama, baru))
    assert baris(a, b) == []


@pytest.mark.parametrize(
    ("lama", "baru", "harapan"),
    [
        ("{a: 1, b: 2}", "{a: 2, b: 1}", [".a: 1 → 2", ".b: 2 → 1"]),
        ("{a: 1, b: 2}", "{a: 1, b: 2, c: 3}", [": 3 → 6"]),
        ("{pembilang: {a: 1}, penyebut: 4}", "{pembilang: {a: 2}, penyebut: 4}", [".pembilang.a: 1 → 2"]),
        ("{pembilang: {a: 1}, penyebut: 4}", "{pembilang: 2, penyebut: 4}", [".pembilang: 1 → 2"]),
        ("[1, 2]", "[1, 3]", [".s2: 2 → 3"]),
        ("belum", "tidak-berlaku", [": belum → tidak berlaku"]),
        ("5", "5 KK", [": 5 orang → 5 KK"]),
        ("{teks: Baik, nilai: 5}", "{teks: Cukup, nilai: 5}", [": Baik (5) → Cukup (5)"]),
    ],
)
def test_a_change_is_told_where_both_sides_have_the_same_parts(
    hitung: Hitung, kinerja: Kinerja, lama: str, baru: str, harapan: list[str]
) -> None:
    satuan = {"satuan": "orang"}
    a, b = (hitung(kinerja=kinerja(i={**satuan, "realisasi": f"{{2024: {nilai}}}"})) for nilai in (lama, baru))
    assert baris(a, b) == [f"indikator.i.realisasi{satu}" for satu in harapan]


def test_across_years_each_holds_its_own_year_against_the_other(hitung: Hitung, kinerja: Kinerja) -> None:
    lama = hitung(laporan=LALU, kinerja=kinerja(i={"target": "{2023: 4, 2024: 7}", "realisasi": "{2022: 1, 2023: 5}"}))
    baru = hitung(kinerja=kinerja(i={"target": "{2024: 8}", "realisasi": "{2022: 1, 2023: 6, 2024: 9}"}))
    semua = fakta(isi(lama), isi(baru))[0]
    assert {f"{p.alamat}: {p.lama.cetak} → {p.baru.cetak}": p.catatan for p in semua} == {
        "indikator.i.target: 4,00% → 8,00%": (),
        "indikator.i.realisasi: 5,00% → 9,00%": (),
        "indikator.i.target.2024: 7,00% → 8,00%": (REVISI,),
        "indikator.i.realisasi.2023: 5,00% → 6,00%": (REVISI,),
    }


def test_within_a_year_a_value_that_came_or_went_is_a_change(hitung: Hitung, kinerja: Kinerja) -> None:
    lama, baru = (hitung(kinerja=kinerja(i={"target": teks})) for teks in ("{2023: 4}", "{2024: 4}"))
    assert baris(lama, baru) == [
        "indikator.i.target: tidak ditulis → 4,00%",
        "indikator.i.target.2023: 4,00% → tidak ditulis",
    ]


def test_what_a_partial_year_lacks_is_gathered(hitung: Hitung, kinerja: Kinerja) -> None:
    diam = {"target": "{2023: {tidak-tercantum: hilang}}"}
    lama = hitung(laporan=SEBAGIAN, kinerja=kinerja(i=diam))
    baru = hitung(
        laporan=f"{LAPORAN}penandatangan: a\npejabat: {{a: {{nama: A, jabatan: B}}}}\n",
        kinerja=kinerja(i={"target": "{2024: 4}"}, j={}),
    )
    assert baris(lama, baru) == []
    assert kurang(lama, baru) == {
        "pejabat": ("pejabat.a",),
        "indikator": ("indikator.j",),
        "isi laporan.yaml": ("laporan.penandatangan",),
        "target indikator": ("indikator.i",),
    }
    utuh = hitung(laporan=LALU, kinerja=kinerja(i=diam))
    assert kurang(utuh, baru) == {}
    assert "indikator.i.target: tidak tercantum → 4,00%" in baris(utuh, baru)


def test_a_thing_that_came_is_one_line_with_what_is_below_it(hitung: Hitung) -> None:
    anggaran = "program: {p: {nama: P, keluaran: {nama: K}, kegiatan: {k: {nama: Q, anggaran: {pagu: 1}}}}}"
    lama, baru = hitung(), hitung(anggaran=anggaran)
    for kiri, kanan, bagian in ((lama, baru, Bagian.DITAMBAH), (baru, lama, Bagian.DIHAPUS)):
        (satu,) = fakta(isi(kiri), isi(kanan))[0]
        assert (satu.bagian, satu.alamat, satu.catatan) == (bagian, "program.p", ("dengan 1 keluaran, 1 kegiatan",))


def test_another_formula_is_one_line(hitung: Hitung, kinerja: Kinerja) -> None:
    rumus = ("{rerata: [b, c]}", "{tertimbang: {b: 1, c: 2}}", "{tertimbang: {b: 1, c: 3}}")
    a, b, c = (hitung(kinerja=kinerja(a={"rumus": satu}, b={}, c={})) for satu in rumus)
    assert baris(a, b) == ["indikator.a.rumus: rerata: b, c → tertimbang: b, c"]
    assert baris(b, c) == ["indikator.a.rumus.tertimbang.c: 2 → 3"]


def test_a_result_that_one_year_writes_and_the_other_computes_is_no_fact(hitung: Hitung, kinerja: Kinerja) -> None:
    anak = {"realisasi": "{2023: 3, 2024: 4}"}
    rumus = {"rumus": "{rerata: [b, b2]}"}
    lama = hitung(laporan=LALU, kinerja=kinerja(a={**rumus, "realisasi": "{2023: 9}"}, b=anak, b2=anak))
    baru = hitung(kinerja=kinerja(a=rumus, b=anak, b2=anak))
    assert [satu for satu in baris(lama, baru) if "indikator.a" in satu] == []


def test_a_thing_may_move_below_another(hitung: Hitung) -> None:
    indikator = "indikator: {i: {nama: I, satuan: orang, polaritas: maksimalkan}}"
    kiri = f"sasaran: {{s: {{nama: S, {indikator}}}, t: {{nama: T}}}}"
    kanan = f"sasaran: {{s: {{nama: S}}, t: {{nama: T, {indikator}}}}}"
    assert baris(hitung(kinerja=kiri), hitung(kinerja=kanan)) == ["indikator.i.induk: sasaran.s → sasaran.t"]


def test_what_a_year_has_not_measured_yet_is_gathered(hitung: Hitung, kinerja: Kinerja) -> None:
    lama = hitung(
        laporan=LALU,
        kinerja=kinerja(i={"realisasi": "{2023: 4}"}, j={"realisasi": "{2023: belum}"}),
        anggaran="program: {p: {nama: P, keluaran: {target: 4}, anggaran: {pagu: 5}}}",
    )
    baru = hitung(
        kinerja=kinerja(i={"target": "{2025: 4}"}, j={}),
        anggaran="program: {p: {nama: P, keluaran: {target: belum}, anggaran: {pagu: belum}}}",
    )
    assert baris(lama, baru) == []
    assert kurang(lama, baru) == {
        "realisasi indikator": ("indikator.i",),
        "target keluaran": ("program.p.keluaran",),
        "pagu program": ("program.p",),
    }


def test_within_a_year_what_is_not_measured_yet_is_a_change(hitung: Hitung, kinerja: Kinerja) -> None:
    lama, baru = (hitung(kinerja=kinerja(i={"realisasi": f"{{2024: {r}}}"})) for r in ("belum", "4"))
    assert baris(lama, baru) == ["indikator.i.realisasi: belum → 4,00%"]


def test_what_every_year_has_anew_is_no_change_across_years(hitung: Hitung, kinerja: Kinerja) -> None:
    reviu = "reviu: {tanggal: 2024-01-02, tempat: T, pejabat: a}\npejabat: {a: {nama: A, jabatan: B}}\n"
    lama = hitung(laporan=f"{LALU}{reviu}keadaan: final\n", kinerja=kinerja(i={"bukti": "https://a.example/2023"}))
    baru = hitung(laporan=f"{LAPORAN}pejabat: {{a: {{nama: A, jabatan: B}}}}\n", kinerja=kinerja(i={}))
    assert baris(lama, baru) == []


def test_months_of_two_years_are_no_pairs(hitung: Hitung, kinerja: Kinerja) -> None:
    data = {"satuan": "orang", "akumulasi": "jumlah"}
    lama = hitung(laporan=LALU, kinerja=kinerja(i={**data, "realisasi": "{2023: [6, 6, 7, 6]}"}))
    baru = hitung(kinerja=kinerja(i={**data, "realisasi": "{2024: [8, belum, belum, belum]}"}))
    assert baris(lama, baru) == ["indikator.i.realisasi: 25 → 8"]
    (satu,) = banding(lama, baru).perubahan
    assert (satu.makna, satu.catatan) == ("", ("baru 1 dari 4 periode yang bernilai",))


def test_a_thing_that_went_and_came_under_its_name_may_have_another_id(hitung: Hitung) -> None:
    lama, baru = (hitung(anggaran=f"program: {{{id_}: {{nama: P}}}}") for id_ in ("p", "q"))
    semua = {satu.alamat: satu.catatan for satu in fakta(isi(lama), isi(baru))[0]}
    assert semua == {
        "program.q": ("namanya sama dengan program.p: id berganti?",),
        "program.p": ("namanya sama dengan program.q: id berganti?",),
    }
