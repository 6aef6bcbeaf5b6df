"""What the library does not tell of an ods."""

from __future__ import annotations

import io
import zipfile

from lakip_cli.importers.buku import buka
from lakip_cli.importers.opendokumen import TANPA_NILAI, Sisi, baca, galat

RUANG = " ".join(
    f'xmlns:{nama}="urn:oasis:names:tc:opendocument:xmlns:{nama}:1.0"' for nama in ("office", "table", "text")
)
ANGKA = '<table:table-cell office:value-type="float" office:value="{}"><text:p>{}</text:p></table:table-cell>'
ISI = f"""<office:document-content {RUANG}><office:body><office:spreadsheet><table:table table:name="Data">
<table:table-header-rows><table:table-row><table:table-cell office:value-type="string"
 table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>Judul</text:p></table:table-cell>
<table:covered-table-cell/><table:table-cell table:formula="of:=1+1"/></table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="2"/>
<table:table-cell table:formula="of:=[.A1]"/>{ANGKA.format(5, 5)}
<table:table-cell table:formula="of:=2" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def ods(isi: str = ISI) -> bytes:
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w") as arsip:
        arsip.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        arsip.writestr("META-INF/manifest.xml", "<manifest/>")
        arsip.writestr("content.xml", isi.replace("\n", ""))  # the library refuses space between cells
    return aliran.getvalue()


def test_formulas_without_a_value_and_merged_cells_have_their_places() -> None:
    assert baca(ods()) == {"Data": Sisi({(0, 2): TANPA_NILAI, (3, 2): TANPA_NILAI}, (((0, 0), (0, 1)),))}


def test_places_are_those_of_the_library() -> None:
    baris = buka(ods(), "a.ods")["Data"].baris
    assert [sel.gabungan for sel in baris[0][:2]] == ["", "A1"]
    assert [(sel.nama, sel.isi, sel.rumus) for sel in baris[3][2:5]] == [
        ("Data!C4", None, TANPA_NILAI),
        ("Data!D4", 5, ""),
        ("Data!E4", 2, ""),
    ]


def test_an_error_of_a_formula_is_told() -> None:
    ruang = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    lama = '<table:table-cell table:formula="of:=1+1"/>'
    baru = f"""<table:table-cell {ruang} table:formula="of:=1/0" office:value-type="string" office:string-value=""
 calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>"""
    assert baca(ods(ISI.replace(lama, baru)))["Data"].rumus[0, 2] == galat("#DIV/0!")


def test_other_files_say_nothing() -> None:
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w") as arsip:
        arsip.writestr("xl/workbook.xml", "<x/>")
    assert baca(aliran.getvalue()) == baca(b"bukan zip") == {}
