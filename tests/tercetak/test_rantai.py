"""Equations pass a mistake on: what stands behind the equals sign follows from what stands before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak import Pemeriksaan
from tests.tercetak.contoh import kutipan, persamaan

Periksa = Callable[[str], Pemeriksaan]
RASIO = "[86](indikator.tepat.realisasi.pembilang) / [226](indikator.tepat.realisasi.penyebut) × 100%"
SALAH = f"{RASIO} = [38,05%](indikator.tepat.realisasi)"


@pytest.fixture
def diperiksa(periksa_klaim: Periksa) -> Pemeriksaan:
    return periksa_klaim(persamaan(SALAH) + kutipan("lagi [38,05%](indikator.tepat.realisasi)"))


def test_a_result_follows_the_wrong_number_before_it(diperiksa: Pemeriksaan) -> None:
    sebab, _, hasil, ulang, langkah = diperiksa.putusan
    assert not sebab.akibat
    assert [satu.akibat for satu in (hasil, ulang, langkah)] == [True] * 3
    assert {satu.kunci for satu in (hasil, ulang, langkah)} == {sebab.kunci}
    assert hasil.alasan == ulang.alasan == "melanjutkan 86 / 226 × 100% = 38,05% yang tercetak di depannya"


def test_the_whole_chain_is_one_finding(diperiksa: Pemeriksaan) -> None:
    (temuan,) = diperiksa.diagnosa
    assert "“86”" in temuan.message
    assert "dugaan" not in temuan.message
    assert sum("akibatnya" in satu.message for satu in temuan.related) == 2


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


def test_a_result_that_does_not_follow_is_wrong_by_itself(periksa_klaim: Periksa) -> None:
    hasil = periksa_klaim(persamaan(f"{RASIO} = [36,71%](indikator.tepat.realisasi)"))
    sebab, _, sendiri, langkah = hasil.putusan
    assert not sendiri.akibat
    assert sendiri.dugaan is None
    assert sendiri.kunci == langkah.kunci != sebab.kunci
    assert sendiri.alasan == "di depannya pun tercetak 86 / 226 × 100% = 38,05%"
    assert len(hasil.diagnosa) == 2
