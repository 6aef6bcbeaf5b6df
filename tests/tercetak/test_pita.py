"""Bands of a scale as they are printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak.pita import baca
from lakip_cli.tercetak.putusan import Putusan, Vonis

Adili = Callable[[str], list[Putusan]]


@pytest.mark.parametrize(
    ("teks", "rentang"),
    [
        ("50 s.d 100 %", ("50", True, "100", True)),
        ("0 sd 50 %", ("0", True, "50", True)),
        ("76,61 – 88,30", ("76.61", True, "88.30", True)),
        ("> 100%", ("100", False, "None", False)),
        ("≥ 90", ("90", True, "None", False)),
        ("<= 50", ("None", False, "50", True)),
        ("< 50", ("None", False, "50", False)),
    ],
)
def test_readings(teks: str, rentang: tuple[str, bool, str, bool]) -> None:
    hasil = baca(teks)
    assert hasil is not None
    assert (str(hasil.bawah), hasil.bawah_termasuk, str(hasil.atas), hasil.atas_termasuk) == rentang


@pytest.mark.parametrize("teks", ["baik", "50", "1 2 3", "50 100"])
def test_no_band(teks: str) -> None:
    assert baca(teks) is None


@pytest.mark.parametrize(
    ("teks", "label", "vonis", "alasan"),
    [
        ("0 - 50", "cukup", Vonis.MENGIKUTI, ""),
        ("> 100", "sangat-baik", Vonis.MENGIKUTI, ""),
        ("51 - 100", "baik", Vonis.BERTENTANGAN, "batasnya lain"),
        ("50 - 100", "baik", Vonis.BERTENTANGAN, "batas 50 milik Cukup"),
        ("baik", "baik", Vonis.SALAH_TULIS, ""),
    ],
)
def test_verdicts(adili: Adili, teks: str, label: str, vonis: Vonis, alasan: str) -> None:
    (putusan,) = adili(f"[{teks}](skala.laporan-ini.{label})")
    assert (putusan.vonis, putusan.alasan) == (vonis, "" if not alasan else putusan.alasan)
    assert alasan in putusan.alasan
