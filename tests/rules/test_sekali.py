"""A mistake that a rule and a verdict both see is one finding, at the heavier of the two, which names the other."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lakip_cli.compiler import compile_folder
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.rules import KODE
from lakip_cli.rules.sekali import SETARA

DASAR = Path(__file__).parents[1] / "kasus" / "dasar"
KASUS = Path(__file__).with_name("sekali")


@pytest.mark.parametrize("kasus", sorted(KASUS.iterdir()), ids=lambda p: p.name)
def test_what_is_told_once(kasus: Path, tmp_path: Path) -> None:
    """Each line of ``harapan.txt`` is a finding: its code, its place, and a place that it must name beside it."""
    tahun = tmp_path / "2024"
    shutil.copytree(DASAR, tahun)
    shutil.copytree(kasus, tahun, dirs_exist_ok=True)
    temuan = [d for d in compile_folder(tahun).diagnosa if d.code[0] in "KMP"]
    harapan = [baris.split() for baris in (kasus / "harapan.txt").read_text(encoding="utf-8").splitlines()]
    assert [f"{d.code} {_baris(d.span)}" for d in temuan] == [f"{kode} {tempat}" for kode, tempat, *_ in harapan]
    for satu, (_, _, *terkait) in zip(temuan, harapan, strict=True):
        assert {*terkait} <= _terkait(satu)


def _terkait(temuan: Diagnostic) -> set[str]:
    return {_baris(r.span) for r in temuan.related}


def _baris(span: Span) -> str:
    return f"{span.file}:{span.line}"


def test_rules_that_ask_what_a_verdict_asks_exist() -> None:
    assert KODE.keys() >= SETARA
