"""What is silent stays known; what stops a build is never silent."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.diagnostics.sidik import sidik
from lakip_cli.silence import Diredam, bisa_diredam, hitungan

PAGU = "anggaran: {pagu: 12_000_000, realisasi: 11_850_000}"
BOROS = "anggaran: {pagu: 11_000_000, realisasi: 11_850_000}"


@pytest.fixture
def boros(tahun: Path) -> Path:
    """A draft with one error: a realisasi above its pagu."""
    ganti(tahun / "anggaran.yaml", PAGU, BOROS)
    ganti(tahun / "laporan.yaml", "keadaan: final", "keadaan: draf")
    return tahun


def ganti(berkas: Path, lama: str, baru: str) -> None:
    isi = berkas.read_text("utf-8")
    assert lama in isi
    berkas.write_text(isi.replace(lama, baru), "utf-8")


def diam(hasil: Compilation) -> set[tuple[str, str]]:
    return {(satu.temuan.code, satu.sebab) for satu in hasil.diredam}


def test_nothing_is_silent_by_itself(boros: Path) -> None:
    hasil = compile_folder(boros)
    assert "K201" in {d.code for d in hasil.diagnosa}
    assert hasil.diredam == ()


def test_a_comment_goes_before_a_weight_and_a_weight_before_the_baseline(boros: Path) -> None:
    temuan = [d for d in compile_folder(boros).diagnosa if d.code == "K201"]
    dikenal = dict.fromkeys(sidik(temuan, compile_folder(boros).teks), 1)
    hasil = compile_folder(boros, dikenal)
    assert (diam(hasil), dict(hasil.usang)) == ({("K201", "dalam baseline")}, {})
    with (boros / "laporan.yaml").open("a", encoding="utf-8") as isi:
        isi.write("temuan: {K201: abaikan}\n")
    hasil = compile_folder(boros, dikenal)
    assert (diam(hasil), hasil.usang) == ({("K201", "diabaikan dalam laporan.yaml")}, dikenal)
    ganti(boros / "anggaran.yaml", BOROS, f"{BOROS} # lakip: abai K201 alasan digeser")
    hasil = compile_folder(boros, dikenal)
    assert (diam(hasil), hasil.usang) == ({("K201", "diabaikan dengan alasan")}, dikenal)
    assert "K201" not in {d.code for d in hasil.diagnosa}


def test_a_weight_makes_what_stops_a_build_neither_lighter_nor_silent(boros: Path) -> None:
    (boros / "asing.yaml").write_text("a: 1\n", "utf-8")
    with (boros / "laporan.yaml").open("a", encoding="utf-8") as isi:
        isi.write("temuan: {K201: catatan, S011: kesalahan, R001: abaikan}\n")
    hasil = compile_folder(boros)
    berat = {d.code: d.severity for d in hasil.diagnosa}
    assert (berat["K201"], berat["S011"], berat["S013"]) == (Severity.INFO, Severity.ERROR, Severity.ERROR)
    assert hasil.gagal


def test_what_can_be_silent() -> None:
    ya = {kode for kode in ("Y001", "S011", "R001", "T101", "D002", "K201", "P101") if bisa_diredam(temuan(kode))}
    assert ya == {"K201", "P101"}


def temuan(kode: str) -> Diagnostic:
    return Diagnostic(Span("a.yaml", 1, 1, 1, 3), kode, Severity.ERROR, "x")


def test_counts_name_every_weight_and_silent_findings_apart() -> None:
    semua = [temuan("K201"), temuan("K202"), temuan("M101")._replace(severity=Severity.INFO)]
    assert hitungan([]) == "0 kesalahan, 0 peringatan, 0 catatan"
    assert hitungan(semua) == "2 kesalahan, 0 peringatan, 1 catatan"
    senyap = [Diredam(satu, "dalam baseline") for satu in semua]
    assert hitungan([], senyap) == "0 kesalahan, 0 peringatan, 0 catatan (3 dalam baseline)"


def test_a_partial_year_is_told_once_what_it_lacks(boros: Path) -> None:
    shutil.rmtree(boros / "narasi")
    lengkap = {d.code for d in compile_folder(boros).diagnosa}
    with (boros / "laporan.yaml").open("a", encoding="utf-8") as isi:
        isi.write("sebagian: Arsipnya terbakar.\n")
    hasil = compile_folder(boros)
    (satu,) = [d for d in hasil.diagnosa if d.code.startswith("L")]
    assert (satu.code, satu.message) == ("L504", "laporan ini hanya sebagian (Arsipnya terbakar); tidak memuat narasi")
    assert "K201" in {d.code for d in hasil.diagnosa}
    assert {kode for kode, _ in diam(hasil)} == {kode for kode in lengkap if kode.startswith("L")}
    assert {sebab for _, sebab in diam(hasil)} == {"karena laporan sebagian"}
