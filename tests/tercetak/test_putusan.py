"""Verdicts as data."""

from __future__ import annotations

from collections.abc import Callable

from lakip_cli.tercetak.putusan import Putusan, Vonis, rekap, tidak_ikut
from tests.tercetak.contoh import persamaan

Adili = Callable[[str], list[Putusan]]


def test_every_verdict_is_counted(adili: Adili) -> None:
    putusan = adili(
        "[22.000](indikator.kunjungan.target) [7](indikator.kunjungan.target) [8](indikator.kunjungan.target)"
    )
    jumlah = rekap(putusan)
    assert list(jumlah) == [vonis.value for vonis in Vonis]
    assert {nama: n for nama, n in jumlah.items() if n} == {"mengikuti": 1, "berbeda dari tempat cetak lain": 2}


def test_printed_text_of_claims_and_steps(adili: Adili) -> None:
    putusan = adili(persamaan("[22.000](indikator.kunjungan.target) = 22.000"))
    assert [(satu.cetak, satu.ikut) for satu in putusan] == [("22.000", True), ("22.000 = 22.000", True)]


def test_what_does_not_follow(adili: Adili) -> None:
    putusan = adili("[22.000](indikator.kunjungan.target) [7](indikator.kunjungan.target)")
    assert [satu.cetak for satu in tidak_ikut(putusan)] == ["7"]
