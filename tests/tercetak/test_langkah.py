"""Steps of equations: as exact as they are printed, and no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak.langkah import hitung, nilai
from lakip_cli.tercetak.putusan import Putusan, Vonis
from lakip_cli.tercetak.urai import Terurai
from tests.tercetak.contoh import persamaan

Uraikan = Callable[[str], tuple[Terurai, object]]

KASUS = [
    ("90 / 226 × 100% = 39,8%", Vonis.MENGIKUTI, ""),
    ("90 / 226 × 100 = 39,82%", Vonis.MENGIKUTI, ""),
    ("85 = 20 + 10 + 15 + 9 + 6 + 25", Vonis.MENGIKUTI, ""),
    ("226 = 371 - 145", Vonis.MENGIKUTI, ""),
    ("100% - 99,01% = 0,99 %", Vonis.MENGIKUTI, ""),
    # an index multiplied by 100% is meant as the index
    ("(39,82 + 20,08 + 90,3) / 3 × 100% = 50,07%", Vonis.MENGIKUTI, ""),
    ("(39,82 + 20,08 + 90,3) / 3 × 100% = 50,06%", Vonis.DIPOTONG, ""),
    # within the rounding of what was put in: 1,4 / 2,3 may be 0,59 to 0,64
    ("1,4 / 2,3 = 0,63", Vonis.MENGIKUTI, ""),
    ("100% - 780.006 / 791.338 × 100% = 100% - 98,56%", Vonis.DIPOTONG, ""),
    ("71.048 = 70.520 + 684", Vonis.BERTENTANGAN, "ruas kiri 71.048, ruas kanan 71.204"),
    ("100% - 1% = 98%", Vonis.BERTENTANGAN, "ruas kiri 99,00%, ruas kanan 98,00%"),
    ("2 + 2 = 4 × 1 + 1", Vonis.BERTENTANGAN, ""),
    ("1 / 0 = 5", Vonis.TIDAK_DAPAT, "pembagian dengan nol"),
]


def _putusan(uraikan: Uraikan, teks: str) -> Putusan:
    return nilai(uraikan(persamaan(teks))[0].langkah[-1])


@pytest.mark.parametrize(("teks", "vonis", "alasan"), KASUS)
def test_steps(uraikan: Uraikan, teks: str, vonis: Vonis, alasan: str) -> None:
    putusan = _putusan(uraikan, teks)
    assert putusan.vonis is vonis
    assert alasan in putusan.alasan


def test_the_derived_side_is_as_large_as_it_was_meant(uraikan: Uraikan) -> None:
    assert _putusan(uraikan, "(39,82 + 20,08 + 90,3) / 3 × 100% = 50,06%").turunan == "50,07%"


def test_a_complement_is_suspected(uraikan: Uraikan) -> None:
    putusan = _putusan(uraikan, "100% - 99,57% = 99,57%")
    assert putusan.dugaan is not None
    assert putusan.dugaan.teks.endswith("100% − 0,43%")
    assert str(putusan.selisih) == "99.14"


def test_bounds_of_each_operation(uraikan: Uraikan) -> None:
    def selang(teks: str) -> tuple[str, str, str]:
        a, b, c = hitung(uraikan(persamaan(f"{teks} = 1"))[0].langkah[0].kiri.ekspresi)
        return f"{a:f}", f"{b:f}", f"{c:f}"

    assert selang("1,5 + 2") == ("3.5", "3.45", "3.55")
    assert selang("2 - 1,5") == ("0.5", "0.45", "0.55")
    assert selang("2 × 1,5") == ("3.0", "2.90", "3.10")
    assert selang("3 / 1,5") == ("2", "1.935483870967741935483870968", "2.068965517241379310344827586")
