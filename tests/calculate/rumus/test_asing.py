from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus import asing
from lakip_cli.calculate.rumus.asing import METODE
from lakip_cli.calculate.rumus.capaian import Polaritas


@pytest.mark.tabel("satu_indikator.csv")
def test_one_indicator_many_truths(kasus: dict[str, str]) -> None:
    metode = METODE[kasus["metode"]]
    for kolom in list(kasus)[1:]:
        target, realisasi, polaritas = kolom.split()
        hasil = metode.hitung(Decimal(realisasi[1:]), Decimal(target[1:]), Polaritas(polaritas))
        tercetak = Decimal(kasus[kolom].replace(",", ".")) if kasus[kolom] else None
        assert (hasil.nilai is None) == (tercetak is None) == bool(hasil.alasan), kolom
        if hasil.nilai is not None and tercetak is not None:
            assert angka(hasil.nilai, 2) == angka(tercetak, 2), kolom


def test_a_target_of_zero_that_is_missed() -> None:
    dari_nol = {nama: m.hitung(Decimal(3), Decimal(0), Polaritas.MINIMALKAN).nilai for nama, m in METODE.items()}
    bernilai = {nama: nilai for nama, nilai in dari_nol.items() if nilai is not None}
    assert set(bernilai.values()) == {Decimal(0)}
    assert set(METODE) - set(bernilai) == {
        "lan-lantai-0",
        "lan-tanpa-batas",
        "lan-0-200",
        "lan-0-100",
        "rasio-tanpa-arah",
    }


angka_wajar = st.decimals(min_value=0, max_value=1000, places=2)


@given(st.sampled_from(sorted(METODE)), angka_wajar, angka_wajar, st.sampled_from(Polaritas))
def test_every_method_is_total(nama: str, realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> None:
    hasil = METODE[nama].hitung(realisasi, target, polaritas)
    assert (hasil.nilai is None) == bool(hasil.alasan)


def test_rounding_before_judging_turns_a_miss_into_a_hit() -> None:
    assert asing.rasio_bulat(Decimal("99.5"), Decimal(100), Polaritas.MAKSIMALKAN).nilai == 100


def test_the_mean_of_percentages_is_not_the_serapan() -> None:
    baris = [(Decimal(90), Decimal(100)), (Decimal(5), Decimal(50)), (Decimal(0), Decimal(0))]
    assert asing.rerata_serapan(baris).nilai == 50
    assert asing.rerata_serapan([]).alasan == "tidak ada baris yang punya pagu"


def test_unbounded_ne_leaves_its_range() -> None:
    assert angka(asing.ne_tanpa_batas(Decimal("74.03")), 0) == "235"
    assert asing.ne_tanpa_batas(Decimal(26)) == 115
