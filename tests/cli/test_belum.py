"""What is still to be written, file by file."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.cli.belum import rekap, tempat
from lakip_cli.diagnostics import Diagnostic, Related, Severity, Span
from tests.conftest import Lakip


def _temuan(kode: str, berkas: str, *lain: str) -> Diagnostic:
    span = [Span(satu, 1, 1, 1, 2) for satu in (berkas, *lain)]
    terkait = tuple(Related(satu, "juga") for satu in span[1:])
    return Diagnostic(span[0], kode, Severity.WARNING, "pesan", "", terkait)


def test_places_are_counted_by_folder_and_file_in_the_order_of_work() -> None:
    temuan = [
        _temuan("L602", "a/2024/narasi/sasaran/x.md"),
        _temuan("L602", "a/2024/narasi/isu.md"),
        _temuan("L601", "a/2024/lra.yaml", "a/2024/lra.yaml"),
        _temuan("L602", "a/2024/renstra.yaml"),
        _temuan("L601", "a/2024/laporan.yaml"),
        _temuan("L602", "b/laporan.yaml"),
        _temuan("K141", "b/laporan.yaml"),
    ]
    assert list(rekap(temuan)) == [
        "a/2024: 6 tempat belum diisi, mulai dari laporan.yaml 1, lra.yaml 2, renstra.yaml 1, narasi 2",
        "b: 1 tempat belum diisi, mulai dari laporan.yaml 1",
    ]
    assert sum(tempat(temuan).values()) == 7


def test_check_ends_with_what_is_left(tahun: Path, lakip: Lakip) -> None:
    lakip("init", "2025", "--dari", "2024")
    akhir = lakip("check", "2025").err.splitlines()[-1]
    assert akhir.startswith("2025: 136 tempat belum diisi, mulai dari laporan.yaml 3, perjanjian.yaml 5, kinerja.yaml ")
    assert "belum diisi" not in lakip("check", "2024").err
