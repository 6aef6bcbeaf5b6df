from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus.anggaran import serapan, serapan_gabungan, sisa


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


def test_lines_are_summed_before_dividing() -> None:
    gabungan = serapan_gabungan([(Decimal(90), Decimal(100)), (Decimal(5), Decimal(50))])
    assert gabungan.nilai is not None
    assert angka(gabungan.nilai, 2) == "63,33"
    assert serapan_gabungan([]).alasan == "tanpa pagu"


def test_money_keeps_its_sen() -> None:
    assert sisa(Decimal("6395350205.25"), Decimal("6422862250.00")) == Decimal("27512044.75")
