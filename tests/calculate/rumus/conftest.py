"""Case tables: a test marked ``tabel("x.csv")`` runs once for every row of ``kasus/x.csv``, given as ``kasus``.

Figures stand in the tables as a report prints them (``102,22``); an empty cell means that there is no number.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

KASUS = Path(__file__).parent / "kasus"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "tabel(berkas): run once for every row of kasus/<berkas>")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    tanda = metafunc.definition.get_closest_marker("tabel")
    if tanda is None:
        return
    with (KASUS / tanda.args[0]).open(encoding="utf-8", newline="") as berkas:
        baris = list(csv.DictReader(berkas, delimiter=";", strict=True))
    assert baris, tanda
    assert all(None not in satu and None not in satu.values() for satu in baris), f"{tanda.args[0]}: baris tidak utuh"
    metafunc.parametrize("kasus", baris, ids=[" ".join(filter(None, satu.values())) for satu in baris])
