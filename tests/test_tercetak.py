"""The stage as a whole: verdicts and findings of a year, and the year of the first report."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.diagnostics import Severity
from lakip_cli.tercetak import periksa, rekap

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def dua_ribu_dua_tiga() -> Compilation:
    return compile_folder(DATA / "2023")


def test_a_year_without_claims(hitung: object) -> None:
    assert callable(hitung)
    hasil = hitung()
    assert isinstance(hasil, Hasil)
    assert periksa(hasil) == ((), [])


def test_every_claim_of_the_first_report_has_a_verdict(dua_ribu_dua_tiga: Compilation) -> None:
    jumlah = rekap(dua_ribu_dua_tiga.putusan)
    assert sum(jumlah.values()) == len(dua_ribu_dua_tiga.putusan) > 1500
    assert not [d for d in dua_ribu_dua_tiga.diagnosa if d.code[0] in "RS"]


def test_what_a_report_prints_wrongly_stops_no_build(dua_ribu_dua_tiga: Compilation) -> None:
    berat = {d.severity for d in dua_ribu_dua_tiga.diagnosa if d.code[0] == "P"}
    assert berat == set(Severity)
    assert not dua_ribu_dua_tiga.gagal


def test_no_two_findings_are_alike(dua_ribu_dua_tiga: Compilation) -> None:
    klaim = [(d.code, d.span) for d in dua_ribu_dua_tiga.diagnosa if d.code[0] == "P"]
    assert len(klaim) == len(set(klaim))
    terkait = [r.span for d in dua_ribu_dua_tiga.diagnosa for r in d.related if "akibatnya" in r.message]
    assert not set(terkait) & {span for _, span in klaim}
