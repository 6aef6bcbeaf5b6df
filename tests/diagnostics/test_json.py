"""Findings as JSON: the public shape."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.diagnostics.json import tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan


def test_the_public_shape() -> None:
    keluar = tulis(tampilan(LAIN, LEBIH))
    assert keluar.isascii()
    isi = json.loads(keluar)
    assert isi["diagnostics"][1] == {
        "code": "K203",
        "severity": "kesalahan",
        "message": "realisasi melebihi pagu",
        "file": "data/2024/anggaran.yaml",
        "line": 4,
        "column": 16,
        "end_line": 4,
        "end_column": 27,
        "related": [{"message": "pagunya di sini", "file": "data/2024/anggaran.yaml", "line": 3, "column": 11}],
        "help": "periksa kedua angka",
    }
    assert isi["summary"] == {"kesalahan": 1, "peringatan": 1, "catatan": 0}


def test_nothing_found_still_parses() -> None:
    assert json.loads(tulis(tampilan())) == {
        "diagnostics": [],
        "summary": {"kesalahan": 0, "peringatan": 0, "catatan": 0},
    }


@given(st.lists(ACAK))
def test_any_finding_parses(temuan: list[Diagnostic]) -> None:
    assert len(json.loads(tulis(tampilan(*temuan)))["diagnostics"]) == len(temuan)
