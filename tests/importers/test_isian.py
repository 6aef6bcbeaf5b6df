"""A filled-in sheet against the year: what changed, and what cannot be taken over, cell by cell."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from lakip_cli.compiler import compile_folder
from lakip_cli.formats.xlsx.isian import tulis
from lakip_cli.importers.buku import buka
from lakip_cli.importers.isian import impor, isian_sah
from lakip_cli.isian import Isian, susun

Ubah = Callable[[openpyxl.Workbook], object]


@pytest.fixture(scope="module")
def isian() -> Isian:
    hasil = compile_folder(Path(__file__).parents[1] / "kecamatan" / "2024")
    assert hasil.hasil is not None
    return susun(hasil.hasil, hasil.teks)


@pytest.fixture(scope="module")
def lembar_kosong(isian: Isian) -> bytes:
    return tulis(isian)


def _baris(lembar: Worksheet, alamat: str) -> int:
    return next(nomor for nomor in range(1, lembar.max_row + 1) if lembar.cell(nomor, 1).value == alamat)


def isi(alamat: str, nilai: Any = None, keadaan: Any = None, lembar: str = "Realisasi") -> Ubah:
    def ubah(buku: openpyxl.Workbook) -> None:
        nomor = _baris(buku[lembar], alamat)
        buku[lembar].cell(nomor, 7).value = nilai
        buku[lembar].cell(nomor, 8).value = keadaan

    return ubah


def hasil_impor(isian: Isian, kosong: bytes, *ubah: Ubah) -> tuple[list[tuple[str, str, str]], list[str]]:
    buku = openpyxl.load_workbook(io.BytesIO(kosong))
    for satu in ubah:
        satu(buku)
    aliran = io.BytesIO()
    buku.save(aliran)
    suntingan, temuan, _ = impor(buka(aliran.getvalue(), "i.xlsx"), "i.xlsx", isian)
    return [(s.alamat, s.lama, s.baru) for s in suntingan], [f"{d.code} {d.message}" for d in temuan]


def test_an_untouched_sheet_changes_nothing(isian: Isian, lembar_kosong: bytes) -> None:
    assert isian_sah(buka(lembar_kosong, "i.xlsx"))
    assert hasil_impor(isian, lembar_kosong) == ([], [])


@pytest.mark.parametrize(
    ("ubah", "sunting"),
    [
        (isi("indikator.pengguna-daring.realisasi", 1500, "belum"), ("belum", "1_500")),
        (isi("indikator.pengguna-daring.realisasi", 1500), ("belum", "1_500")),
        (isi("indikator.pengguna-daring.realisasi", None, "tidak-berlaku"), ("belum", "tidak-berlaku")),
        (isi("indikator.kehadiran.realisasi", None, "belum"), ("82.50", "belum")),
        (isi("indikator.kehadiran.realisasi", "83,25"), ("82.50", "83.25")),
        (isi("indikator.tepat-waktu.realisasi", "4800 / 5015"), ("4_783 / 5_015", "4800 / 5015")),
        (isi("indikator.predikat-sakip.realisasi", "A"), ("BB", "A")),
        (isi("sub_kegiatan.gaji.realisasi", "Rp1.430.000.000", lembar="Anggaran"), ("1_428_750_400", "1_430_000_000")),
        (isi("sub_kegiatan.perlengkapan.keluaran.realisasi.kertas", "55 rim", lembar="Keluaran"), ("60 rim", "55 rim")),
    ],
)
def test_a_changed_value_becomes_one_edit(
    isian: Isian, lembar_kosong: bytes, ubah: Ubah, sunting: tuple[str, str]
) -> None:
    suntingan, temuan = hasil_impor(isian, lembar_kosong, ubah)
    assert temuan == []
    assert [satu[1:] for satu in suntingan] == [sunting]


def _hapus(buku: openpyxl.Workbook) -> None:
    buku["Anggaran"].delete_rows(_baris(buku["Anggaran"], "sub_kegiatan.gaji.realisasi"))


def _gandakan(buku: openpyxl.Workbook) -> None:
    buku["Realisasi"]["A4"].value = buku["Realisasi"]["A3"].value


KEHADIRAN = "sel Realisasi!G28: "
TANPA_KEADAAN = f"I002 {KEHADIRAN}kosong tanpa keadaan; isi nilainya, atau pilih belum atau tidak-berlaku"


@pytest.mark.parametrize(
    ("ubah", "temuan"),
    [
        (
            isi("indikator.kehadiran.realisasi", "50.000"),
            f"I002 {KEHADIRAN}50.000 dapat berarti 50_000 atau 50.00; tulis sebagai angka Excel",
        ),
        (isi("indikator.kehadiran.realisasi"), TANPA_KEADAAN),
        (isi("indikator.kehadiran.realisasi", None, "entah"), TANPA_KEADAAN),
        (
            isi("indikator.kehadiran.realisasi", 5, "belum"),
            f"I002 {KEHADIRAN}berisi nilai dan keadaan belum; kosongkan salah satunya",
        ),
        (
            isi("indikator.kehadiran.realisasi", nilai=True),
            f"I002 {KEHADIRAN}berisi BENAR atau SALAH, bukan nilai; isi angkanya",
        ),
        (
            isi("indikator.kehadiran.realisasi", "=40+2"),
            f"I005 {KEHADIRAN}rumus tanpa nilai tersimpan; buka dan simpan ulang di Excel atau LibreOffice",
        ),
        (
            isi("indikator.kehadiran.realisasi", "#DIV/0!"),
            f"I005 {KEHADIRAN}rumusnya menghasilkan galat #DIV/0!; betulkan rumus itu, atau tulis nilainya",
        ),
        (
            isi("indikator.kehadiran.realisasi", "dua belas"),
            f"I002 {KEHADIRAN}“dua belas” bukan bilangan; isi angkanya, atau kosongkan dan pilih keadaannya",
        ),
        (
            lambda buku: buku["Realisasi"].insert_cols(3),
            "I001 lembar Realisasi bergeser: kolom C bukan Uraian; kembalikan kolom-kolomnya atau ekspor ulang",
        ),
        (
            _hapus,
            (
                "I003 lembar Anggaran tidak lagi memuat baris sub_kegiatan.gaji.realisasi; "
                "kembalikan barisnya atau ekspor ulang"
            ),
        ),
        (
            lambda buku: buku["Realisasi"].cell(3, 1, "indikator.asing.realisasi"),
            (
                'I003 sel Realisasi!A3: alamat "indikator.asing.realisasi" tidak ada dalam data; '
                "kembalikan barisnya atau ekspor ulang"
            ),
        ),
        (
            lambda buku: buku["Realisasi"].cell(1, 1, "lakip-isian 1 2023"),
            "I001 lembar Realisasi berisi tahun 2023, bukan 2024; pilih folder tahun itu",
        ),
        (
            lambda buku: buku.remove(buku["Keluaran"]),
            "I001 lembar Keluaran tidak ada dalam buku kerja; buat ulang dengan lakip export",
        ),
        (
            lambda buku: buku["Keluaran"].cell(1, 1, "Daftar"),
            "I001 lembar Keluaran bukan lembar isian lakip; buat ulang dengan lakip export",
        ),
    ],
)
def test_what_cannot_be_taken_over_is_told_at_its_cell(
    isian: Isian, lembar_kosong: bytes, ubah: Ubah, temuan: str
) -> None:
    suntingan, semua = hasil_impor(isian, lembar_kosong, ubah)
    assert suntingan == []
    assert temuan in semua


def test_a_row_twice_is_told(isian: Isian, lembar_kosong: bytes) -> None:
    semua = hasil_impor(isian, lembar_kosong, _gandakan)[1]
    assert any("sudah ada di Realisasi!A3; hapus salah satu barisnya" in satu for satu in semua)


def test_a_value_that_changed_on_both_sides_is_a_conflict(isian: Isian, lembar_kosong: bytes) -> None:
    alamat = "indikator.kehadiran.realisasi"
    lembar = tuple(
        satu._replace(baris=tuple(b._replace(semula="90.00") if b.alamat == alamat else b for b in satu.baris))
        for satu in isian.lembar
    )
    lain = isian._replace(lembar=lembar)
    assert hasil_impor(lain, lembar_kosong) == ([], []), "the sheet says what it said: nothing to take over"
    assert hasil_impor(lain, lembar_kosong, isi(alamat, 90)) == ([], []), "both say the same now"
    suntingan, temuan = hasil_impor(lain, lembar_kosong, isi(alamat, 85))
    assert suntingan == []
    assert temuan[0].startswith("I004 sel Realisasi!G28: di sini 85, di kinerja.yaml:")
