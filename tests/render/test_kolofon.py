"""What the report says of itself at its end, and when it may not call itself final."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from lakip_cli import __version__
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.output import susun

SALAH = "- {tempat: Sampul, kutipan: '[2023](laporan.tahun)'}\n"


def _kolofon(folder: Path) -> tuple[str, ...]:
    naskah = compile_folder(folder).naskah
    assert naskah is not None
    return naskah.kolofon


def _ganti(berkas: Path, lama: str, baru: str) -> None:
    isi = berkas.read_text("utf-8")
    assert lama in isi
    berkas.write_text(isi.replace(lama, baru), "utf-8")


def test_it_names_program_data_state_and_findings(tahun: Path) -> None:
    program, sidik, keadaan, temuan = _kolofon(tahun)
    assert program == f"Disusun dengan lakip {__version__}"
    assert re.fullmatch(r"Sidik data:( [0-9a-f]{8}){4}", sidik)
    assert keadaan == "Keadaan: final, belum diaudit"
    assert temuan == "Temuan terbuka: 0 kesalahan, 0 peringatan, 0 catatan"


def test_all_open_findings_are_counted(tahun: Path) -> None:
    _ganti(tahun / "laporan.yaml", "keadaan: final", "keadaan: draf")
    (tahun / "tercetak.yaml").write_text(SALAH, "utf-8")
    (tahun / "asing.yaml").write_text("a: 1\n", "utf-8")
    assert _kolofon(tahun)[2:] == (
        "Keadaan: draf, belum diaudit",
        "Temuan terbuka: 1 kesalahan, 1 peringatan, 0 catatan",
    )


def test_every_format_for_readers_prints_it(kecamatan: Path) -> None:
    hasil = compile_folder(kecamatan)
    berkas = susun(hasil, ["md", "html"])
    for nama in ("laporan.md", "laporan.html", "index.html"):
        assert all(baris in berkas[nama].decode() for baris in _kolofon(kecamatan)), nama


# ── the fingerprint of the data ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("berkas", ["kinerja.yaml", "narasi/isu.md", "gambar/pelayanan.png", "templates/bab-4.md.j2"])
def test_each_file_that_is_read_counts(tahun: Path, berkas: str) -> None:
    (tahun / "templates").mkdir()
    (tahun / "templates/bab-4.md.j2").write_text("# Penutup\n", "utf-8")
    sebelum = _kolofon(tahun)
    with (tahun / berkas).open("ab") as isi:
        isi.write(b"\n")
    assert _kolofon(tahun)[1] != sebelum[1]


def test_what_is_not_read_does_not_count(tahun: Path) -> None:
    sebelum = _kolofon(tahun)
    (tahun / "catatan.txt").write_text("lain", "utf-8")
    assert _kolofon(tahun) == sebelum


def test_neither_place_nor_line_endings_count(kecamatan: Path, tmp_path: Path) -> None:
    salinan = Path(shutil.copytree(kecamatan, tmp_path / "jauh" / "é"))
    (salinan / "templates").mkdir()
    (salinan / "templates/bab-4.md.j2").write_bytes(b"# Penutup\n\nSelesai.\n")
    sebelum = _kolofon(salinan)
    for berkas in (b for b in salinan.rglob("*") if b.suffix in {".yaml", ".md", ".j2"}):
        berkas.write_bytes(berkas.read_bytes().replace(b"\n", b"\r\n"))
    lain = salinan.rename(tmp_path / "lain")
    assert _kolofon(lain) == sebelum


# ── final ───────────────────────────────────────────────────────────────────────────────────────────────────


def _final(hasil: Compilation) -> list[tuple[str, str]]:
    return [(str(d.span), d.message) for d in hasil.diagnosa if d.code == "S012"]


def test_an_open_error_refuses_final(tahun: Path) -> None:
    (tahun / "tercetak.yaml").write_text(SALAH, "utf-8")
    hasil = compile_folder(tahun)
    assert _final(hasil) == [("laporan.yaml:5:10", "laporan ini disebut final, padahal 1 kesalahan masih terbuka")]
    assert hasil.gagal


def test_a_place_to_fill_in_refuses_final(tahun: Path) -> None:
    _ganti(tahun / "laporan.yaml", "tanggal: 2025-02-14", "tanggal: belum # lakip: isi tanggal")
    assert _final(compile_folder(tahun)) == [
        ("laporan.yaml:5:10", "laporan ini disebut final, padahal 2 tempat belum diisi")
    ]
    (tahun / "tercetak.yaml").write_text(SALAH, "utf-8")
    assert _final(compile_folder(tahun))[0][1].endswith("1 kesalahan masih terbuka dan 2 tempat belum diisi")


def test_a_draft_may_have_errors_and_a_final_report_warnings(tahun: Path) -> None:
    (tahun / "asing.yaml").write_text("a: 1\n", "utf-8")
    assert not compile_folder(tahun).gagal
    (tahun / "tercetak.yaml").write_text(SALAH, "utf-8")
    _ganti(tahun / "laporan.yaml", "keadaan: final", "keadaan: draf")
    assert not compile_folder(tahun).gagal


def test_what_stops_the_report_anyway_needs_no_second_finding(tahun: Path) -> None:
    (tahun / "narasi/isu.md").write_text("{{ tiada }}\n", "utf-8")
    assert {d.code for d in compile_folder(tahun).diagnosa} == {"T102"}


def test_a_partial_year_says_so(tahun: Path) -> None:
    _ganti(tahun / "laporan.yaml", "keadaan: final", "keadaan: draf\nsebagian: Arsipnya terbakar.")
    assert _kolofon(tahun)[2] == "Keadaan: draf, belum diaudit, sebagian (Arsipnya terbakar.)"
