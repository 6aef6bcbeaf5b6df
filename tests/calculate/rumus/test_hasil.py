from __future__ import annotations

from decimal import Decimal

from lakip_cli.calculate.rumus.hasil import Hasil, kosong


def test_a_reason_is_not_zero() -> None:
    assert kosong("tanpa pagu") == Hasil(None, "tanpa pagu")
    assert kosong("tanpa pagu") != Hasil(Decimal(0))
