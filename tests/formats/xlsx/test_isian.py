"""The sheet to fill in as a workbook: what is open, what is locked, what can be chosen."""

from __future__ import annotations

import io
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from lakip_cli.diagnostics import Span
from lakip_cli.formats.xlsx.isian import tulis
from lakip_cli.isian import K_KEADAAN, K_REALISASI, KEPALA, Baris, Isian, Lembar

TEMPAT = Span("kinerja.yaml", 1, 1, 1, 2)
ISI = (
    Baris("indikator.a.realisasi", TEMPAT, "=1+1", "http://x", "%", "5", "4", "38.50", Decimal("38.50"), "", ()),
    Baris("indikator.b.realisasi", TEMPAT, "S", "B", "", "", "", "belum", None, "belum", ("A", "B")),
    Baris("indikator.c.realisasi", TEMPAT, "S", "C", "", "", "", "{tidak-tercantum: x}", None, "tidak-tercantum", ()),
    Baris("sub_kegiatan.d.realisasi", TEMPAT, "S", "D", "rupiah", "", "", "1_000", Decimal(1000), "", ()),
    Baris("indikator.e.realisasi", TEMPAT, "S", "E", "", "", "", "9 / 12", "9 / 12", "", ()),
)
ISIAN = Isian(2024, "Kecamatan", (Lembar("Realisasi", ISI),), ("Indeks Lain",))


@pytest.fixture(scope="module")
def buku() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(tulis(ISIAN)))


@pytest.fixture(scope="module")
def lembar(buku: openpyxl.Workbook) -> Worksheet:
    return buku["Realisasi"]


def test_only_value_and_state_are_open(lembar: Worksheet) -> None:
    assert lembar.protection.sheet
    terbuka = {
        kolom for baris in lembar.iter_rows() for kolom, sel in enumerate(baris) if sel.protection.locked is False
    }
    assert terbuka == {K_REALISASI, K_KEADAAN}


def test_address_and_former_text_are_hidden(lembar: Worksheet) -> None:
    assert [huruf for huruf, kolom in lembar.column_dimensions.items() if kolom.hidden] == ["A", "I"]
    assert lembar["A1"].value == "lakip-isian 1 2024"
    assert [lembar.cell(KEPALA + 1 + n, 9).value for n in range(5)] == [baris.semula for baris in ISI]


def test_numbers_are_numbers_and_texts_no_formulas(lembar: Worksheet) -> None:
    assert (lembar["G3"].value, lembar["G3"].number_format) == (38.5, "#,##0.00")
    assert [lembar.cell(3, kolom).data_type for kolom in (2, 3)] == ["s", "s"]
    assert lembar["C3"].hyperlink is None
    assert (lembar["G4"].value, lembar["H4"].value) == (None, "belum")
    assert lembar["G7"].value == "9 / 12"


def test_choices_and_ranges(lembar: Worksheet) -> None:
    aturan = {str(satu.sqref): satu for satu in lembar.data_validations.dataValidation}
    assert aturan["H3"].formula1 == '"belum,tidak-berlaku"'
    assert aturan["H5"].formula1 == '"belum,tidak-berlaku,tidak-tercantum"'
    assert aturan["G4"].formula1 == '"A,B"'
    assert (aturan["G3"].type, aturan["G3"].formula1) == ("decimal", "-1000000000000000")
    assert aturan["G6"].formula1 == "0"
    assert "G7" not in aturan


def test_what_cannot_be_filled_in_is_told_on_the_first_sheet(buku: openpyxl.Workbook) -> None:
    teks = [sel.value for (sel,) in buku["Petunjuk"].iter_rows(max_col=1)]
    assert teks[0] == "Isian Kecamatan tahun 2024"
    assert teks[-1] == "• Indeks Lain"


def test_the_same_bytes_each_time() -> None:
    assert tulis(ISIAN) == tulis(ISIAN)
