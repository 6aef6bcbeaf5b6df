"""Equations pass a mistake on: what stands behind the equals sign follows from what stands before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak import Pemeriksaan
from tests.tercetak.contoh import kutipan, persamaan

Periksa = Callable[[str], Pemeriksaan]
SALAH = "100% - [1,28%](sasaran.layanan.efisiensi) = [91,27%](sasaran.layanan.serapan)"


@pytest.fixture
def diperiksa(periksa_klaim: Periksa) -> Pemeriksaan:
    return periksa_klaim(persamaan(SALAH) + kutipan("lagi [91,27%](sasaran.layanan.serapan)"))


def test_a_result_follows_the_wrong_number_before_it(diperiksa: Pemeriksaan) -> None:
    sebab, hasil, ulang, langkah = diperiksa.putusan
    assert not sebab.akibat
    assert [satu.akibat for satu in (hasil, ulang, langkah)] == [True] * 3
    assert {satu.kunci for satu in diperiksa.putusan} == {sebab.kunci}
    assert hasil.alasan == ulang.alasan == "melanjutkan 100% - 1,28% = 98,72% yang tercetak di depannya"


def test_the_whole_chain_is_one_finding(diperiksa: Pemeriksaan) -> None:
    (temuan,) = diperiksa.diagnosa
    assert "“1,28%”" in temuan.message
    assert "dugaan" not in temuan.message
    assert sum("akibatnya" in satu.message for satu in temuan.related) == 3


@pytest.mark.parametrize(
    "teks",
    [
        # a right number before it: the result is wrong by itself
        "100% - [1,62%](sasaran.layanan.efisiensi) = [91,27%](sasaran.layanan.serapan)",
        # more than a number behind the sign
        "[1,28%](sasaran.layanan.efisiensi) = 100% - [91,27%](sasaran.layanan.serapan)",
    ],
)
def test_other_steps_leave_a_number_its_own_cause(periksa_klaim: Periksa, teks: str) -> None:
    serapan = next(satu for satu in periksa_klaim(persamaan(teks)).putusan if satu.cetak == "91,27%")
    assert not serapan.akibat
    assert serapan.alasan == ""
