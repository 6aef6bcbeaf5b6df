from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.resolve import KODE

UJI = "\n".join(berkas.read_text("utf-8") for berkas in Path(__file__).parent.glob("test_*.py"))


@pytest.mark.parametrize("kode", KODE)
def test_every_code_is_documented_and_has_a_case(kode: str) -> None:
    assert KODE[kode].kode == kode
    assert all(f"*{bagian}.*" in KODE[kode].manual for bagian in ("Mengapa", "Contoh", "Perbaikan"))
    assert f" {kode} " in UJI
