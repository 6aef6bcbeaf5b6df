"""Code Quality of GitLab: what its documentation demands of each issue."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.diagnostics.gitlab import tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan

BERAT = {"info", "minor", "major", "critical", "blocker"}


def test_an_issue_has_what_the_service_reads() -> None:
    satu, dua = json.loads(tulis(tampilan(LEBIH, LAIN)))
    assert satu.pop("fingerprint") != dua.pop("fingerprint")
    assert satu == {
        "description": "K203 realisasi melebihi pagu",
        "check_name": "realisasi-melebihi-pagu",
        "severity": "major",
        "location": {
            "path": "data/2024/anggaran.yaml",
            "positions": {"begin": {"line": 4, "column": 16}, "end": {"line": 4, "column": 27}},
        },
    }
    assert dua["severity"] == "minor"
    assert json.loads(tulis(tampilan())) == []


def test_lines_may_move_without_making_an_issue_new() -> None:
    lain = LEBIH._replace(span=LEBIH.span._replace(file="x", line=2, end_line=2, column=1, end_column=3))
    turun = lain._replace(span=lain.span._replace(column=5, end_column=7))
    assert [satu["fingerprint"] for satu in json.loads(tulis(tampilan(lain)))] == [
        satu["fingerprint"] for satu in json.loads(tulis(tampilan(turun)))
    ]


@given(st.lists(ACAK))
def test_every_issue_has_a_fingerprint_of_its_own(temuan: list[Diagnostic]) -> None:
    isi = json.loads(tulis(tampilan(*temuan)))
    assert len({satu["fingerprint"] for satu in isi}) == len(temuan)
    assert {satu["severity"] for satu in isi} <= BERAT
