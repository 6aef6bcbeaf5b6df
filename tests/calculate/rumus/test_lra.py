from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.angka import tabel
from lakip_cli.calculate.rumus import lra


@pytest.mark.tabel("lra.csv")
def test_case(kasus: dict[str, str]) -> None:
    surplus = lra.surplus(*(Decimal(kasus[kolom]) for kolom in ("pendapatan", "belanja", "transfer")))
    neto = lra.pembiayaan_neto(*(Decimal(kasus[kolom]) for kolom in ("penerimaan", "pengeluaran")))
    tercetak = [tabel(satu) for satu in (surplus, neto, lra.silpa(surplus, neto))]
    assert tercetak == [kasus[kolom] for kolom in ("surplus", "neto", "silpa")]


@pytest.mark.parametrize(
    ("anak", "induk", "di_bawah"),
    [("5.1.02", "5.1", True), ("5.10", "5.1", False), ("5.1", "5.1", False), ("5.1.02.01", "5.1", True)],
)
def test_codes_nest_by_whole_parts(anak: str, induk: str, *, di_bawah: bool) -> None:
    assert lra.bersarang(anak, induk) is di_bawah
