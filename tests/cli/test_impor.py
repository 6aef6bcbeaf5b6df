"""``lakip import``: shown, written, refused; the data is never half new."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from lakip_cli.model.berkas import TERTUNDA
from lakip_cli.output import KUNCI, lanjutkan
from tests.conftest import KALI, Lakip, bunuh_sesudah, konversi

BERUBAH = "indikator.kehadiran.realisasi: 82.50 → 83.25  (Realisasi!G28)\n"


def isi(folder: Path) -> dict[str, bytes]:
    return {p.as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def lembar(tahun: Path, lakip: Lakip) -> Path:
    lakip("export", "2024", "--isian", "isian.xlsx")
    return Path("isian.xlsx")


def tulis(lembar: Path, sel: str, nilai: Any) -> None:
    buku = openpyxl.load_workbook(lembar)
    buku["Realisasi"][sel].value = nilai
    buku.save(lembar)


def test_a_sheet_without_edits_changes_no_byte(tahun: Path, lembar: Path, lakip: Lakip) -> None:
    lama = isi(tahun)
    assert lakip("import", "isian.xlsx", "2024") == (0, "", "tidak ada yang berubah\n")
    assert isi(tahun) == lama


def test_one_value_changes_only_its_bytes_and_is_shown_first(tahun: Path, lembar: Path, lakip: Lakip) -> None:
    lama = isi(tahun)
    tulis(lembar, "G28", 83.25)
    coba = lakip("import", "isian.xlsx", "2024", "--dry-run")
    assert (coba.kode, coba.out.endswith(BERUBAH)) == (0, True)
    assert coba.err == "1 nilai dalam 1 berkas akan berubah; jalankan tanpa --dry-run untuk menuliskannya\n"
    assert isi(tahun) == lama
    hasil = lakip("import", "isian.xlsx", "2024")
    assert (hasil.kode, hasil.out, hasil.err) == (0, coba.out, "1 nilai dalam 1 berkas berubah\n")
    assert isi(tahun) == lama | {"2024/kinerja.yaml": lama["2024/kinerja.yaml"].replace(b"82.50", b"83.25")}
    assert lakip("import", "isian.xlsx", "2024").err == "tidak ada yang berubah\n"


def test_what_the_data_cannot_take_is_told_at_its_cell(tahun: Path, lembar: Path, lakip: Lakip) -> None:
    lama = isi(tahun)
    tulis(lembar, "G28", "83 / nol")
    hasil = lakip("import", "isian.xlsx", "2024")
    assert hasil.kode == 1
    assert "I002 sel Realisasi!G28: " in hasil.err
    assert hasil.err.endswith("isian.xlsx tidak diimpor: 1 kesalahan; 2024 tidak disentuh\n")
    assert isi(tahun) == lama


def test_an_import_that_was_killed_is_ended_first(tahun: Path, lembar: Path, lakip: Lakip) -> None:
    baru = (tahun / "kinerja.yaml").read_bytes().replace(b"82.50", b"83.25")
    (tahun / TERTUNDA).mkdir()
    (tahun / TERTUNDA / "kinerja.yaml").write_bytes(baru)
    periksa = lakip("check", "2024")
    assert periksa.kode == 1
    assert "S015 sebuah impor terputus (.lakip-impor); jalankan lagi lakip import" in periksa.out
    hasil = lakip("import", "isian.xlsx", "2024")
    assert hasil.err.startswith("impor yang terputus di 2024 sudah diselesaikan\n")
    assert (tahun / "kinerja.yaml").read_bytes() == baru
    assert lakip("check", "2024").kode == 0


def test_an_import_that_is_killed_leaves_the_old_or_the_new_year_whole(tahun: Path, lembar: Path, lakip: Lakip) -> None:
    buku = openpyxl.load_workbook(lembar)
    buku["Realisasi"]["G28"].value = 83.25
    uang = next(baris for baris in buku["Anggaran"].iter_rows() if baris[0].value == "sub_kegiatan.gaji.realisasi")
    uang[6].value = 1_430_000_000
    buku.save(lembar)
    lama, acak = isi(tahun), random.Random(4)  # noqa: S311 - moments, no secrets
    mulai = time.perf_counter()
    assert lakip("import", str(lembar), "2024").kode == 0
    lamanya, baru = time.perf_counter() - mulai, isi(tahun)
    assert len([nama for nama in lama if lama[nama] != baru[nama]]) == 2
    for _ in range(KALI):
        for nama, isinya in lama.items():
            Path(nama).write_bytes(isinya)
        bunuh_sesudah(acak.uniform(0, lamanya), ["import", str(lembar), "2024"])
        terputus = (tahun / TERTUNDA).exists()
        assert terputus or {nama: Path(nama).read_bytes() for nama in lama} in (lama, baru)
        lanjutkan(tahun)
        assert {nama: Path(nama).read_bytes() for nama in lama} in ((baru,) if terputus else (lama, baru))
        assert lakip("import", str(lembar), "2024").kode == 0
        sisa = {nama: isinya for nama, isinya in isi(tahun).items() if not nama.endswith(KUNCI)}
        assert sisa == baru, "nothing but the lock may be left in the folder"


def test_a_foreign_table_needs_a_mapping_file(tahun: Path, lakip: Lakip) -> None:
    buku = openpyxl.Workbook()
    for baris in (["Kode", "Realisasi"], ["5.1.01", 5], [None, 7]):
        buku.worksheets[0].append(baris)
    buku.save("lra.xlsx")
    tanpa = lakip("import", "lra.xlsx", "2024")
    assert (tanpa.kode, tanpa.err.endswith("sebut berkas petanya dengan --peta\n")) == (2, True)
    Path("peta.yaml").write_text("ke: lra\nkolom: {kode: Kode, realisasi: Realisasi}\n", encoding="utf-8")
    hasil = lakip("import", "lra.xlsx", "2024", "--peta", "peta.yaml", "--dry-run")
    assert hasil.kode == 0
    assert "akun.5.1.01.realisasi: " in hasil.out
    assert " → 5  (Sheet!B2)\n" in hasil.out
    assert hasil.err.startswith("baris tanpa kode, dilewati: Sheet!A3\n")


@pytest.mark.kantor
@pytest.mark.parametrize("jenis", ["xls", "ods"])
def test_a_sheet_that_another_program_saved_changes_what_was_changed(
    tahun: Path, lembar: Path, lakip: Lakip, jenis: str
) -> None:
    lama = isi(tahun)
    assert lakip("import", str(konversi(lembar, jenis, Path("ke"))), "2024").err == "tidak ada yang berubah\n"
    assert isi(tahun) == lama
    tulis(lembar, "G28", 83.25)
    hasil = lakip("import", str(konversi(lembar, jenis, Path("ke"))), "2024")
    assert (hasil.kode, hasil.out.endswith(BERUBAH)) == (0, True)
    assert isi(tahun) == lama | {"2024/kinerja.yaml": lama["2024/kinerja.yaml"].replace(b"82.50", b"83.25")}


def test_what_is_no_workbook_is_told(tahun: Path, lakip: Lakip) -> None:
    Path("x.xlsx").write_text("bukan", encoding="utf-8")
    hasil = lakip("import", "x.xlsx", "2024")
    assert hasil == (2, "", "lakip: x.xlsx bukan buku kerja xlsx, xls atau ods yang utuh; simpan ulang sebagai xlsx\n")
    assert lakip("import", "tiada.xlsx", "2024").kode == 2
