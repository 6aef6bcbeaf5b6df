from __future__ import annotations

import re
from pathlib import Path

import pytest

from lakip_cli.diagnostics import Severity
from lakip_cli.render.kode import KODE

UJI = "\n".join(berkas.read_text("utf-8") for berkas in Path(__file__).parent.glob("test_*.py"))
SUMBER = Path(__file__).parents[2] / "lakip_cli" / "render"


def test_sorted_and_unique_names() -> None:
    assert list(KODE) == sorted(KODE)
    assert len({satu.nama for satu in KODE.values()}) == len(KODE)


@pytest.mark.parametrize("kode", KODE)
def test_page(kode: str) -> None:
    satu = KODE[kode]
    assert satu.kode == kode
    assert re.fullmatch(r"T\d{3}", kode)
    assert satu.severity is (Severity.WARNING if kode in {"T302", "T303", "T304"} else Severity.ERROR)
    apa, mengapa, contoh, perbaikan = satu.manual.split("\n\n")
    assert apa.endswith(".")
    assert (mengapa[:10], contoh[:9], perbaikan[:12]) == ("*Mengapa.*", "*Contoh.*", "*Perbaikan.*")


@pytest.mark.parametrize("kode", KODE)
def test_every_code_is_used_and_tested(kode: str) -> None:
    sumber = "\n".join(berkas.read_text("utf-8") for berkas in SUMBER.glob("*.py") if berkas.name != "kode.py")
    assert f'"{kode}"' in sumber
    assert f'"{kode}"' in UJI
