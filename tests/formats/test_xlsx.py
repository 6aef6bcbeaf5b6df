"""The workbook: what its cells show is what the report prints, and its formulas give what it derives."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from lakip_cli.calculate.figur import Figur
from lakip_cli.compiler import compile_folder
from lakip_cli.diagnostics import Span
from lakip_cli.formats import tabel_grafik
from lakip_cli.formats.xlsx import KERTAS_A4, tulis
from lakip_cli.formats.xlsx.bentuk import BENTUK_TERBANYAK
from lakip_cli.formats.xlsx.letak import Lembar, SelLembar, sel_lembar
from lakip_cli.naskah import Bab, BlokGrafik, BlokTabel, Naskah
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel
from tests.conftest import konversi
from tests.formats.contoh import NASKAH
from tests.formats.pembaca_xlsx import tampil

AKAR = Path(__file__).parents[2]
TAHUN = ("data/2023", "tests/kecamatan/2024")
KALC = """<?xml version="1.0"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode"><value>0</value></prop>
</item></oor:items>"""
"""LibreOffice computes every formula anew when it opens a workbook."""
TERTEPAT = Decimal("1E-14")
"""How exact a spreadsheet's number is, relative to its size."""
TERSIMPAN = Decimal("1E-12")
"""How exact LibreOffice saves what it computed."""


class Buku(NamedTuple):
    """A document as a workbook, read with the values that formulas keep, and with the formulas."""

    naskah: Naskah
    isi: bytes
    nilai: Workbook
    rumus: Workbook

    def sel(self) -> Iterator[tuple[SelLembar, Any]]:
        """Every cell of every table, and what the workbook holds there."""
        for satu in _lembar(self.naskah):
            for tempat in sel_lembar(satu):
                yield tempat, self.nilai[satu.nama].cell(tempat.baris + 1, tempat.kolom + 1)


@cache
def _buku(nama: str) -> Buku:
    naskah = NASKAH if nama == "contoh" else compile_folder(AKAR / nama).naskah
    assert naskah is not None
    isi = tulis(naskah)["laporan.xlsx"]
    return Buku(naskah, isi, *(openpyxl.load_workbook(io.BytesIO(isi), data_only=nilai) for nilai in (True, False)))


@pytest.fixture(scope="module", params=[*TAHUN, "contoh"])
def buku(request: pytest.FixtureRequest) -> Buku:
    return _buku(request.param)


def _lembar(naskah: Naskah) -> Iterator[Lembar]:
    for bab in naskah.bab:
        for blok in bab.blok:
            if isinstance(blok, BlokTabel):
                yield Lembar(blok.label, blok.tabel.judul, blok.tabel)
            elif isinstance(blok, BlokGrafik):
                yield Lembar(blok.label, blok.grafik.judul, tabel_grafik(blok.grafik))


def test_every_cell_shows_what_the_report_prints(buku: Buku) -> None:
    banyak = 0
    for tempat, sel in buku.sel():
        assert tampil(sel.value, sel.number_format) == tempat.sel.cetak, tempat[:3]
        banyak += 1
    assert banyak > 100


def test_cached_values_are_the_derived_ones(buku: Buku) -> None:
    for tempat, sel in buku.sel():
        isi = tempat.sel.isi.isi if isinstance(tempat.sel.isi, Figur) else None
        if isinstance(isi, Decimal) and isinstance(sel.value, int | float):
            assert abs(Decimal(str(sel.value)) - isi) <= abs(isi) * TERTEPAT


@pytest.mark.parametrize("tahun", TAHUN)
def test_totals_and_shares_are_formulas(tahun: str) -> None:
    rumus = [str(sel.value) for sel in _semua(_buku(tahun).rumus) if sel.data_type == "f"]
    assert sum("SUM(" in satu for satu in rumus) > 20
    assert sum("*100" in satu for satu in rumus) > 20


def test_no_text_becomes_a_formula_or_a_link() -> None:
    semua = list(_semua(_buku("contoh").rumus))
    for sel in semua:
        assert sel.data_type != "f" or re.fullmatch(r"=[A-Z0-9a-z'!:,.()/*+ -]+", str(sel.value)), sel.value
        assert sel.hyperlink is None or sel.hyperlink.target is None
    assert {sel.data_type for sel in semua if sel.value == "=1+1"} == {"s"}


def test_a_workbook_has_no_more_formats_than_every_program_opens() -> None:
    figur = [
        Figur(f"a.{n}", "n", Decimal(n), f"unit {n}", f"{n} unit {n}", str(n), (Span("a.yaml", 1, 1, 1, 1),))
        for n in range(300)
    ]
    tabel = Tabel("t", "T", (Kolom(),), (), tuple((Sel(satu),) for satu in figur))
    naskah = Naskah("N", "I", 2023, (Bab("b", "", "B", (BlokTabel("Tabel 1", tabel),)),))
    kertas = openpyxl.load_workbook(io.BytesIO(tulis(naskah)["laporan.xlsx"]))["Tabel 1"]
    bentuk = {sel.number_format for baris in kertas.iter_rows(min_row=3) for sel in baris if sel.value is not None}
    assert BENTUK_TERBANYAK <= len(bentuk) <= BENTUK_TERBANYAK + 1
    assert [kertas.cell(n, 1).value for n in (3, 302)] == [0, 299]


def test_every_figure_tells_its_source(buku: Buku) -> None:
    sumber = {baris[0]: baris for baris in buku.rumus["Sumber"].iter_rows(min_row=2, values_only=True)}
    for tempat, _ in buku.sel():
        if isinstance(tempat.sel.isi, Figur) and tempat.sel.isi.alamat:
            *_, tempatnya = baris = sumber[tempat.sel.isi.alamat]
            assert tempatnya or baris[4]


def test_header_rows_stay_and_repeat_on_paper() -> None:
    kertas = _buku(TAHUN[0]).rumus["Tabel 3.1"]
    assert kertas.freeze_panes == "B4"
    assert kertas.print_title_rows == "$3:$3"
    assert kertas.page_setup.paperSize == KERTAS_A4


def test_same_bytes_each_time(buku: Buku) -> None:
    assert tulis(buku.naskah)["laporan.xlsx"] == buku.isi


@pytest.mark.kantor
@pytest.mark.parametrize("tahun", TAHUN)
def test_libreoffice_computes_the_same_values(tahun: str, tmp_path: Path) -> None:
    buku = _buku(tahun)
    hitung = _hitung_ulang(buku.isi, tmp_path)
    banyak = 0
    for sel in _semua(buku.rumus):
        if sel.data_type == "f":
            harap, dapat = (Decimal(str(b[sel.parent.title][sel.coordinate].value)) for b in (buku.nilai, hitung))
            assert abs(dapat - harap) <= max(abs(harap), Decimal(1)) * TERSIMPAN, (sel.parent.title, sel.coordinate)
            banyak += 1
    assert banyak > 200


def _hitung_ulang(isi: bytes, folder: Path) -> Workbook:
    """Let LibreOffice compute a workbook whose formulas have lost the values they kept."""
    (folder / "hasil/profil/user").mkdir(parents=True)
    (folder / "hasil/profil/user/registrymodifications.xcu").write_text(KALC, encoding="utf-8")
    openpyxl.load_workbook(io.BytesIO(isi)).save(folder / "laporan.xlsx")
    hasil = konversi(folder / "laporan.xlsx", "xlsx:Calc MS Excel 2007 XML", folder / "hasil")
    return openpyxl.load_workbook(hasil, data_only=True)


def _semua(buku: Workbook) -> Iterator[Any]:
    return (sel for kertas in buku for baris in kertas.iter_rows() for sel in baris)
