"""The parts of an index's change add up exactly, and each is what it is called."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff.fakta import fakta
from lakip_cli.diff.isi import isi
from lakip_cli.diff.jenis import Andil, Urai
from lakip_cli.diff.makna import Penilai, putus
from lakip_cli.diff.urai import cetak_andil, urai
from tests.conftest import LAPORAN, Hitung, Kinerja

LALU = LAPORAN.replace("2024", "2023")
IDS = ("a", "b", "c", "d")
NILAI = st.integers(0, 99_999).map(lambda n: f"{n / Decimal(100):.2f}")
SEMUA_NILAI = st.fixed_dictionaries(dict.fromkeys(IDS, NILAI))
BOBOT = st.integers(0, 20)
RUMUS = st.sampled_from(["rerata", "tertimbang", "geometrik", "jumlah"])
ANGGOTA = st.sets(st.sampled_from(IDS), min_size=1).map(sorted)


def uraian(lama: Hasil, baru: Hasil) -> Urai | None:
    return urai(Penilai(lama, baru, putus(lama, baru, fakta(isi(lama), isi(baru))[0])), "indikator.k.realisasi")


def rumus(jenis: str, bobot: Mapping[str, int]) -> str:
    if jenis == "tertimbang":
        return f"{{tertimbang: {{{', '.join(f'{k}: {b}' for k, b in bobot.items())}}}}}"
    return f"{{{jenis}: [{', '.join(bobot)}]}}"


@st.composite
def tahun(draw: st.DrawFn) -> tuple[str, dict[str, str], str]:
    """A formula, the values of all indicators, and the value that a report writes instead, if it does."""
    bobot = {satu: draw(BOBOT) for satu in draw(ANGGOTA)}
    assume(any(bobot.values()))
    jenis = draw(RUMUS)
    return rumus(jenis, bobot), {satu: draw(NILAI) for satu in IDS}, draw(st.sampled_from(["", "", "77.77"]))


def bangun(hitung: Hitung, kinerja: Kinerja, rumus_: str, nilai: Mapping[str, str], tertulis: str = "") -> Hasil:
    anak = {k: {"satuan": "indeks", "realisasi": f"{{2024: {satu}}}"} for k, satu in nilai.items()}
    milik = {"satuan": "indeks", "rumus": rumus_} | ({"realisasi": f"{{2024: {tertulis}}}"} if tertulis else {})
    return hitung(kinerja=kinerja(k=milik, **anak))


@given(lama=tahun(), baru=tahun())
def test_the_parts_add_up_exactly(
    hitung: Hitung, kinerja: Kinerja, lama: tuple[str, dict[str, str], str], baru: tuple[str, dict[str, str], str]
) -> None:
    kiri, kanan = (bangun(hitung, kinerja, *satu) for satu in (lama, baru))
    hasil = uraian(kiri, kanan)
    assume(hasil is not None)
    assert hasil is not None
    assert sum((satu.besar for satu in hasil.andil), Fraction(0)) == hasil.selisih
    a, b = (satu.figur["indikator.k.realisasi"].isi for satu in (kiri, kanan))
    assert isinstance(a, Decimal)
    assert isinstance(b, Decimal)
    assert abs(hasil.selisih - (Fraction(b) - Fraction(a))) < Fraction(1, 10**15)


@given(
    jenis=RUMUS,
    bobot=st.fixed_dictionaries(dict.fromkeys(IDS, st.integers(1, 20))),
    nilai=st.tuples(SEMUA_NILAI, SEMUA_NILAI),
)
def test_with_one_definition_only_results_have_parts(
    hitung: Hitung, kinerja: Kinerja, jenis: str, bobot: dict[str, int], nilai: tuple[dict[str, str], dict[str, str]]
) -> None:
    lama, baru = nilai
    kiri, kanan = (bangun(hitung, kinerja, rumus(jenis, bobot), satu) for satu in (lama, baru))
    hasil = uraian(kiri, kanan)
    assert hasil is not None
    assert {satu.jenis for satu in hasil.andil} <= {"realisasi"}
    assert {satu.apa for satu in hasil.andil} <= {f"indikator.{k}.realisasi" for k in IDS if lama[k] != baru[k]}
    if jenis != "geometrik":
        seluruh = 1 if jenis == "jumlah" else sum(bobot.values()) if jenis == "tertimbang" else len(IDS)
        berat = bobot if jenis == "tertimbang" else dict.fromkeys(IDS, 1)
        for satu in hasil.andil:
            k = satu.apa.split(".")[1]
            assert satu.besar == (Fraction(baru[k]) - Fraction(lama[k])) * berat[k] / seluruh


@given(
    lama=st.fixed_dictionaries(dict.fromkeys(IDS, st.integers(1, 20))),
    baru=st.fixed_dictionaries(dict.fromkeys(IDS, st.integers(1, 20))),
    nilai=SEMUA_NILAI,
)
def test_with_the_same_results_only_weights_have_a_part(
    hitung: Hitung, kinerja: Kinerja, lama: dict[str, int], baru: dict[str, int], nilai: dict[str, str]
) -> None:
    kiri, kanan = (bangun(hitung, kinerja, rumus("tertimbang", satu), nilai) for satu in (lama, baru))
    hasil = uraian(kiri, kanan)
    assert hasil is not None
    assert {satu.jenis for satu in hasil.andil} <= {"bobot"}


@pytest.mark.parametrize(
    ("lama", "baru", "alasan"),
    [
        (
            ("{rerata: [a, b]}", "77.77"),
            ("{rerata: [a, b]}", ""),
            "nilai 2024 ditulis 77,77, sedangkan rumusnya memberi 15,00",
        ),
        (("{rerata: [a, b]}", ""), ("{rerata: [a, b, c]}", ""), "masuk: c"),
        (("{rerata: [a, b, c]}", ""), ("{rerata: [a, b]}", ""), "keluar: c"),
        (("{rerata: [a, b]}", ""), ("{geometrik: [a, b]}", ""), "rerata menjadi geometrik"),
    ],
)
def test_what_is_neither_result_nor_weight_is_definition(
    hitung: Hitung, kinerja: Kinerja, lama: tuple[str, str], baru: tuple[str, str], alasan: str
) -> None:
    nilai = {"a": "10", "b": "20", "c": "60"}
    kiri, kanan = (bangun(hitung, kinerja, satu, nilai, tertulis) for satu, tertulis in (lama, baru))
    hasil = uraian(kiri, kanan)
    assert hasil is not None
    (satu,) = hasil.andil
    assert (satu.jenis, satu.uraian) == ("definisi", alasan)
    assert satu.besar == hasil.selisih != 0


def test_a_result_that_is_measured_otherwise_is_a_matter_of_definition(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun_(definisi: str, satuan: str, a: int, b: int) -> Hasil:
        milik = {"satuan": "indeks", "rumus": "{rerata: [a, b, c]}"}
        satu = {"satuan": "indeks", "definisi": definisi, "realisasi": f"{{2024: {a}}}"}
        dua, tiga = ({"satuan": s, "realisasi": f"{{2024: {b}}}"} for s in ("indeks", satuan))
        return hitung(kinerja=kinerja(k=milik, a=satu, b=dua, c=tiga))

    hasil = uraian(tahun_("lama", "nilai", 10, 10), tahun_("baru", "poin", 40, 40))
    assert hasil is not None
    assert [(satu.jenis, satu.apa, satu.uraian) for satu in hasil.andil] == [
        ("realisasi", "indikator.b.realisasi", "10,00 → 40,00"),
        ("definisi", "definisi", "satuannya lain: c; definisi a berubah"),
    ]


def test_rounded_inputs_are_taken_as_the_formula_takes_them(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun_(pembilang: int) -> Hasil:
        return hitung(
            laporan=f"{LAPORAN}kebijakan: {{capaian: {{dihitung_dari: dibulatkan}}}}\n",
            kinerja=kinerja(
                k={"rumus": "{rerata: [a, b]}"},
                a={"realisasi": f"{{2024: {pembilang} / 3}}"},
                b={"realisasi": "{2024: 1}"},
            ),
        )

    hasil = uraian(tahun_(1), tahun_(2))
    assert hasil is not None
    assert [satu.besar for satu in hasil.andil] == [(Fraction("66.67") - Fraction("33.33")) / 2]


def test_what_has_no_parts_is_not_taken_apart(hitung: Hitung, kinerja: Kinerja) -> None:
    biasa = hitung(kinerja=kinerja(k={"realisasi": "{2024: 1}"}))
    belum = hitung(kinerja=kinerja(k={"rumus": "{rerata: [a]}", "realisasi": "{2024: 1}"}, a={}))
    lain = hitung(kinerja=kinerja(k={"rumus": "{rerata: [a]}", "satuan": "orang"}, a={"realisasi": "{2024: 1}"}))
    satu, dua = (
        hitung(
            kinerja=kinerja(
                k={"rumus": f"{{rerata: [{k}]}}"}, a={"realisasi": "{2024: 1}"}, b={"realisasi": "{2024: 2}"}
            )
        )
        for k in "ab"
    )
    assert [uraian(*sisi) for sisi in ((biasa, satu), (satu, biasa), (belum, satu), (lain, satu), (satu, dua))] == [
        None
    ] * 5


def test_printed_parts_add_up_as_printed() -> None:
    def cetak(*besar: Fraction) -> list[str]:
        return cetak_andil(Urai("x", sum(besar, Fraction(0)), tuple(Andil("bobot", "x", satu) for satu in besar)), 1)

    assert cetak(Fraction(1, 2), Fraction(-1, 4), Fraction(1, 8)) == ["+0,50", "-0,25", "+0,13"]
    assert cetak(Fraction(1, 2), Fraction(1, 10)) == ["+0,5", "+0,1"]
    assert cetak(*[Fraction(1, 3)] * 3) == ["+0,3"] * 3
