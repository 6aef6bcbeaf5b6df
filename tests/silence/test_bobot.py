"""Weights that ``laporan.yaml`` gives to codes."""

from __future__ import annotations

import pytest

from lakip_cli.compiler import CATALOGUE
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.silence.bobot import timbang
from tests.conftest import LAPORAN, Taut

SATU = Diagnostic(Span("kinerja.yaml", 1, 1, 1, 2), "K201", Severity.ERROR, "x")


def jalankan(taut: Taut, isi: str, *semua: Diagnostic) -> tuple[list[Diagnostic], list[Diagnostic]]:
    laporan, temuan = taut(laporan=f"{LAPORAN}temuan: {isi}\n")
    assert laporan is not None, temuan
    return timbang(semua, laporan.berkas.laporan, CATALOGUE)


@pytest.mark.parametrize("sebut", ["K201", "realisasi-melebihi-pagu"])
def test_a_code_is_weighed_by_code_or_name(taut: Taut, sebut: str) -> None:
    lain = SATU._replace(code="K401")
    assert jalankan(taut, f"{{{sebut}: catatan}}", SATU, lain) == ([SATU._replace(severity=Severity.INFO), lain], [])


def test_a_code_may_be_set_aside_and_made_heavier(taut: Taut) -> None:
    ringan = SATU._replace(code="P107", severity=Severity.WARNING)
    hasil = jalankan(taut, "{K201: abaikan, P107: kesalahan}", SATU, ringan)
    assert hasil == ([ringan._replace(severity=Severity.ERROR)], [SATU])


@pytest.mark.parametrize(
    ("isi", "pesan", "bantuan"),
    [
        ("{K2O1: abaikan}", 'kode temuan "K2O1" tidak dikenal', "maksud Anda K"),
        ("{entah-apa-pun: abaikan}", 'kode temuan "entah-apa-pun" tidak dikenal', "lihat daftarnya"),
        ("{K: abaikan}", 'kode temuan "K" tidak dikenal', ""),
        ("{R001: peringatan}", "R001 menghentikan penyusunan; beratnya tidak dapat diturunkan", "hapus baris ini"),
    ],
)
def test_a_weight_that_cannot_be_is_a_finding_at_its_key(taut: Taut, isi: str, pesan: str, bantuan: str) -> None:
    ((satu, salah), diam) = jalankan(taut, isi, SATU)
    assert (satu, diam) == (SATU, [])
    assert (salah.code, salah.message) == ("S013", pesan)
    assert salah.help.startswith(bantuan)
    assert (salah.span.file, salah.span.line, salah.span.column) == ("laporan.yaml", 3, 10)


def test_what_stops_a_build_may_stay_as_it_is_and_its_warnings_be_set_aside(taut: Taut) -> None:
    asing = SATU._replace(code="S011", severity=Severity.WARNING)
    assert jalankan(taut, "{S011: abaikan, R001: kesalahan}", SATU, asing) == ([SATU], [asing])
