from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus.anggaran import lebar_serapan, serapan, serapan_gabungan, sisa


@pytest.mark.tabel("serapan.csv")
def test_case(kasus: dict[str, str]) -> None:
    realisasi, pagu = Decimal(kasus["realisasi"]), Decimal(kasus["pagu"])
    hasil = serapan(realisasi, pagu)
    assert ("" if hasil.nilai is None else angka(hasil.nilai, 2)) == kasus["serapan"]
    assert hasil.alasan == kasus["alasan"]
    assert sisa(realisasi, pagu) == Decimal(kasus["sisa"])


def test_spending_over_the_pagu_is_noted() -> None:
    assert serapan(Decimal(120), Decimal(100)).catatan == ("realisasi melebihi pagu",)
    assert serapan(Decimal(100), Decimal(100)).catatan == ()


bagian = st.decimals(0, 1, places=3)
uang = st.tuples(st.integers(1, 10**12).map(Decimal), bagian, bagian)


@given(uang, uang)
def test_no_share_of_rounded_money_lies_outside_its_bound(
    realisasi: tuple[Decimal, Decimal, Decimal], pagu: tuple[Decimal, Decimal, Decimal]
) -> None:
    (r, bulat_r, geser_r), (a, bulat_a, geser_a) = realisasi, pagu
    lebar_r, lebar_a = bulat_r * r, bulat_a * (a - 1)
    lebar = lebar_serapan(r, a, lebar_r, lebar_a)
    for tanda_r, tanda_a in product((1, -1), repeat=2):
        lain = (r + tanda_r * geser_r * lebar_r) * 100 / (a + tanda_a * geser_a * lebar_a)
        assert abs(lain - r * 100 / a) <= lebar * Decimal("1.000001")


def test_lines_are_summed_before_dividing() -> None:
    gabungan = serapan_gabungan([(Decimal(90), Decimal(100)), (Decimal(5), Decimal(50))])
    assert gabungan.nilai is not None
    assert angka(gabungan.nilai, 2) == "63,33"
    assert serapan_gabungan([]).alasan == "tanpa pagu"


def test_money_keeps_its_sen() -> None:
    assert sisa(Decimal("6395350205.25"), Decimal("6422862250.00")) == Decimal("27512044.75")
