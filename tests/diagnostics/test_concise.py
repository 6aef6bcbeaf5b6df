"""One line a finding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.diagnostics.concise import tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan


def test_place_code_weight_and_message() -> None:
    assert tulis(tampilan(LEBIH, LAIN)) == (
        "data/2024/anggaran.yaml:4:16: K203 [kesalahan] realisasi melebihi pagu\n"
        "data/2024/a.yaml:1:1: L001 [peringatan] bab·[31m belum⏎ada\n"
    )
    assert tulis(tampilan()) == ""


@given(st.lists(ACAK))
def test_any_finding_is_one_line(temuan: list[Diagnostic]) -> None:
    assert tulis(tampilan(*temuan)).count("\n") == len(temuan)
