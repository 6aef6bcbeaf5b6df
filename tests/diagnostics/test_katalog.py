"""Codes by what people call them."""

from __future__ import annotations

import pytest

from lakip_cli.diagnostics import Kode, Severity
from lakip_cli.diagnostics.katalog import cari, kelompok, mirip

KATALOG = {
    kode: Kode(kode, nama, Severity.ERROR, "", "")
    for kode, nama in {"K201": "realisasi-melebihi-pagu", "K202": "serapan-keliru", "P201": "salah-tulis"}.items()
}


@pytest.mark.parametrize("kata", ["K201", "k201", "realisasi-melebihi-pagu", "Realisasi-Melebihi-Pagu"])
def test_a_code_has_two_names(kata: str) -> None:
    assert cari(kata, KATALOG) == "K201"


@pytest.mark.parametrize(
    ("kata", "kode"),
    [
        ("K", {"K201", "K202"}),
        ("k2", {"K201", "K202"}),
        ("K20", {"K201", "K202"}),
        ("K202", {"K202"}),
        ("salah-tulis", {"P201"}),
        ("", set()),
        ("K3", set()),
        ("K2011", set()),
        ("realisasi", set()),
    ],
)
def test_a_beginning_means_all_that_share_it(kata: str, kode: set[str]) -> None:
    assert kelompok(kata, KATALOG) == kode


def test_the_nearest_name_is_offered() -> None:
    assert mirip("k210", KATALOG) in {"K201", "K202"}
    assert mirip("realisasi-melebihi-paguu", KATALOG) == "realisasi-melebihi-pagu"
    assert mirip("entah-apa", KATALOG) == ""
    assert mirip("", KATALOG) == ""
