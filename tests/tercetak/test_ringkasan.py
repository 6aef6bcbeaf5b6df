"""Sums and means of a table's own rows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak.putusan import Putusan, Vonis
from tests.tercetak.contoh import tabel

Adili = Callable[[str], list[Putusan]]
GEDUNG, TAMAN = "gedung | 120.456.000", "taman | 45.600.700"


@pytest.mark.parametrize(
    ("baris", "vonis", "turunan"),
    [
        ((GEDUNG, TAMAN, "jumlah | 166.056.700"), Vonis.MENGIKUTI, "Rp166.056.700"),
        ((GEDUNG, TAMAN, "rerata | 83.028.350"), Vonis.MENGIKUTI, "Rp83.028.350"),
        ((GEDUNG, TAMAN, "jumlah | 166.056.707"), Vonis.BERTENTANGAN, "Rp166.056.700"),
        ((GEDUNG, "taman | 45.600.000", "jumlah | 166.056.000"), Vonis.BERSYARAT, "Rp166.056.700"),
        ((GEDUNG, "jumlah | 1,2345,6"), Vonis.SALAH_TULIS, "Rp120.456.000"),
        (("gedung |", "jumlah | 166.056.700"), Vonis.TIDAK_DAPAT, ""),
    ],
)
def test_rows(adili: Adili, baris: tuple[str, ...], vonis: Vonis, turunan: str) -> None:
    putusan = adili(tabel("sub_kegiatan | pagu", *baris))[-1]
    assert (putusan.vonis, putusan.turunan) == (vonis, turunan)
