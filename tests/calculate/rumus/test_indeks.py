from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus.indeks import BOBOT_12_2015, BOBOT_LKE, JAWABAN_LKE, nik, nilai_komponen, nilai_lke, spm
from lakip_cli.calculate.rumus.kategori import kategori
from lakip_cli.calculate.rumus.skala import PERMENPAN_14_2017, PERMENPAN_88_2021


def baca(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def cetak(nilai: Decimal | None) -> str:
    return "" if nilai is None else angka(nilai, 2)


@pytest.mark.tabel("lke.csv")
def test_lke(kasus: dict[str, str]) -> None:
    hasil = nilai_lke({komponen: kasus[komponen].split() for komponen in BOBOT_LKE})
    assert cetak(hasil.nilai) == kasus["nilai"]
    assert (hasil.nilai is None) == bool(hasil.alasan)
    if hasil.nilai is not None:
        assert kategori(hasil.nilai, PERMENPAN_88_2021) == kasus["predikat"]


@pytest.mark.parametrize(
    ("komponen", "jawaban", "nilai"),
    [
        ("perencanaan", "B B B", "21,00"),
        ("pengukuran", "CC CC CC", "18,00"),
        ("pelaporan", "BB B CC", "10,05"),
        ("evaluasi", "B CC C", "14,25"),
    ],
)
def test_components(komponen: str, jawaban: str, nilai: str) -> None:
    assert cetak(nilai_komponen(komponen, jawaban.split()).nilai) == nilai


def test_an_incomplete_sheet_has_no_score() -> None:
    assert nilai_lke({"perencanaan": ["A", "A", "A"]}).alasan == (
        "komponen pengukuran, pelaporan, evaluasi belum dijawab"
    )
    assert nilai_komponen("budaya", []).alasan == "“budaya” bukan komponen LKE"


def test_weights_are_a_hundred() -> None:
    assert sum(sum(bobot) for bobot in BOBOT_LKE.values()) == 100
    assert sum(BOBOT_12_2015.values()) == 100


@pytest.mark.tabel("ikm.csv")
def test_ikm(kasus: dict[str, str]) -> None:
    hasil = nik([baca(satu) for satu in kasus["nrr"].split()], baca(kasus["bobot"]) if kasus["bobot"] else None)
    assert cetak(hasil.nilai) == kasus["nik"]
    assert (hasil.nilai is None) == bool(hasil.alasan)
    if hasil.nilai is not None:
        assert kategori(hasil.nilai, PERMENPAN_14_2017) == kasus["mutu"]


def test_a_survey_of_other_than_nine_elements_is_noted() -> None:
    assert nik([Decimal(4)] * 2).catatan == ("2 unsur, bukan 9",)
    assert nik([Decimal(4)] * 9).catatan == ()


@pytest.mark.tabel("spm.csv")
def test_spm(kasus: dict[str, str]) -> None:
    hasil = spm(Decimal(kasus["terlayani"]), Decimal(kasus["kebutuhan"]))
    assert (cetak(hasil.nilai), hasil.alasan) == (kasus["capaian"], kasus["alasan"])


def test_more_served_than_in_need_is_noted() -> None:
    assert spm(Decimal(460), Decimal(450)).catatan == ("terlayani melebihi kebutuhan",)


@given(st.lists(st.decimals(min_value=1, max_value=4, places=3), min_size=9, max_size=9))
def test_nik_stays_on_its_scale(nrr: list[Decimal]) -> None:
    nilai = nik(nrr).nilai
    assert nilai is not None
    assert 25 <= nilai <= 100
    assert kategori(nilai, PERMENPAN_14_2017) is not None


@given(st.lists(st.sampled_from(sorted(JAWABAN_LKE)), min_size=12, max_size=12))
def test_lke_stays_on_its_scale(jawaban: list[str]) -> None:
    hasil = nilai_lke({nama: jawaban[i * 3 : i * 3 + 3] for i, nama in enumerate(BOBOT_LKE)})
    assert hasil.nilai is not None
    assert kategori(hasil.nilai, PERMENPAN_88_2021) is not None
