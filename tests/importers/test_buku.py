"""Workbooks as plain rows, whatever program wrote them."""

from __future__ import annotations

import io
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from lakip_cli.importers.buku import BukuRusak, buka
from lakip_cli.importers.opendokumen import TANPA_NILAI, galat
from tests.conftest import konversi


def buku(*baris: list[object]) -> bytes:
    kerja = openpyxl.Workbook()
    lembar = kerja.worksheets[0]
    lembar.title = "Data"
    for satu in baris:
        lembar.append(satu)
    aliran = io.BytesIO()
    kerja.save(aliran)
    return aliran.getvalue()


@pytest.mark.parametrize(
    ("isi", "terbaca"),
    [
        (12, Decimal(12)),
        (39.82, Decimal("39.82")),
        (0.1 + 0.2, Decimal("0.3")),
        (10**14, Decimal(10**14)),
        (-1.5, Decimal("-1.5")),
        ("  belum ", "belum"),
        ("   ", None),
        (None, None),
        (True, True),
        (datetime(2024, 1, 22), date(2024, 1, 22)),  # noqa: DTZ001 - workbooks know no zone
    ],
)
def test_each_kind_of_cell(isi: object, terbaca: object) -> None:
    sel = buka(buku([isi, "x"]), "a.xlsx")["Data"].baris[0][0]
    assert (sel.isi, sel.rumus, sel.nama) == (terbaca, "", "Data!A1")


def test_empty_rows_and_columns_keep_their_places() -> None:
    baris = buka(buku(["x"], [None, None, 5]), "a.xlsx")["Data"].baris
    assert baris[1][2].nama == "Data!C2"
    assert baris[1][2].isi == 5


def test_a_formula_without_a_value_is_told_from_an_empty_cell() -> None:
    sel = buka(buku(["=1+1", None, "x"]), "a.xlsx")["Data"].baris[0]
    assert [satu.rumus for satu in sel] == [TANPA_NILAI, "", ""]


def test_an_error_of_a_formula_is_told_from_an_empty_cell() -> None:
    sel = buka(buku(["#DIV/0!", "x"]), "a.xlsx")["Data"].baris[0]
    assert [satu.rumus for satu in sel] == [galat("#DIV/0!"), ""]


def berantakan() -> openpyxl.Workbook:
    """A sheet as agencies have them: titles over columns, money as text, a formula, dates, gaps."""
    kerja = openpyxl.Workbook()
    lembar = kerja.worksheets[0]
    lembar.title = "LRA 2024"
    for baris in (
        ["LAPORAN REALISASI"],
        ["Kode", "Uraian", "Jumlah"],
        ["5.1.01", "Belanja “pegawai” & lain", "Rp 1.428.750.400,00", 1428750400],
        ["5.1.02", None, 39.82, -1250000, datetime(2024, 1, 22), True],  # noqa: DTZ001 - workbooks know no zone
        [],
        [None, "JUMLAH", "=SUM(D3:D4)", "(1.500)"],
    ):
        lembar.append(baris)
    for rentang in ("A1:D1", "C2:D2", "B3:B4"):
        lembar.merge_cells(rentang)
    return kerja


def test_a_cell_that_another_covers_is_told_from_an_empty_one(tmp_path: Path) -> None:
    berantakan().save(tmp_path / "a.xlsx")
    baris = buka((tmp_path / "a.xlsx").read_bytes(), "a.xlsx")["LRA 2024"].baris
    assert [sel.gabungan for sel in baris[1]][:4] == ["", "", "", "C2"]
    assert (baris[2][1].gabungan, baris[3][1].gabungan, baris[3][1].isi) == ("", "B3", None)


@pytest.mark.kantor
def test_xls_and_ods_say_the_same_as_xlsx(tmp_path: Path) -> None:
    berantakan().save(tmp_path / "a.xlsx")
    terbaca = {}
    for jenis in ("xlsx", "xls", "ods"):
        berkas = konversi(tmp_path / "a.xlsx", jenis, tmp_path / "ke")
        baris = buka(berkas.read_bytes(), "a")["LRA 2024"].baris
        terbaca[jenis] = [[sel[2:] for sel in satu[:6]] for satu in baris[:6]]
    assert terbaca["xls"] == terbaca["ods"] == terbaca["xlsx"]
    assert terbaca["xlsx"][2][2:4] == [
        (2, 2, "Rp 1.428.750.400,00", "", ""),
        (2, 3, Decimal(1428750400), "", ""),
    ]
    assert terbaca["xlsx"][5][2] == (5, 2, Decimal(1427500400), "", "")


def test_a_finding_names_the_cell() -> None:
    sel = buka(buku(["x"], [None, 5]), "a.xlsx")["Data"].baris[1][1]
    temuan = sel.temuan("I002", "bukan uang")
    assert (str(temuan.span), temuan.message) == ("a.xlsx:2:2", "sel Data!B2: bukan uang")


@pytest.mark.parametrize(
    "isi",
    [b"", b"PK\x03\x04rusak", b"bukan buku kerja", buku(["x"])[:900]],
    ids=["kosong", "rusak", "teks", "terpotong"],  # not its bytes, which hold the hour: each process would name another
)
def test_what_is_no_workbook_is_said(isi: bytes) -> None:
    with pytest.raises(BukuRusak, match="xlsx"):
        buka(isi, "a.xlsx")
