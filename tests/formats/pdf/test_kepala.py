"""Heads of rows, added to the structure that Typst wrote."""

from __future__ import annotations

import io
from xml.etree.ElementTree import Element

import pytest
import typst
from pypdf import PdfReader

from lakip_cli.formats.pdf.kepala import TANDA, kepala_baris
from tests.formats.pembaca_pdf import urai_pdf

BERKEPALA = "table.header[A][B][C],"


def susun(*sel: str, kepala: str = BERKEPALA) -> bytes:
    """A PDF with one table of three columns."""
    isi = f"""\
#set document(title: "/Type/StructTreeRoot")
#set text(lang: "id")
#let judul(isi, ..sifat) = table.cell(fill: rgb("{TANDA["badan"]}"), ..sifat, isi)
#let jumlah(isi) = table.cell(fill: rgb("{TANDA["kaki"]}"), isi)
#table(columns: 3, {kepala} {", ".join(sel)})"""
    pdf = typst.compile(isi.encode(), format="pdf", pdf_standards=["a-2a", "ua-1"])
    assert isinstance(pdf, bytes)
    return pdf


def badan(pdf: bytes) -> list[list[tuple[str, str | None, list[str]]]]:
    """The rows of the body: the text of each cell, its scope, and the texts of its heads."""
    akar = urai_pdf(pdf)
    nama = {satu.get("ID"): teks(satu) for satu in akar.iter("TH")}

    def sel(satu: Element) -> tuple[str, str | None, list[str]]:
        rujukan = satu.get("Headers", "[]")[1:-1].replace("'", "").split(", ")
        return teks(satu), satu.get("Scope"), [nama[n] for n in rujukan if n]

    semua = [[sel(satu) for satu in baris] for baris in akar.iter("TR")]
    return [baris for baris in semua if "/Column" not in [lingkup for _, lingkup, _ in baris]]


def teks(unsur: Element) -> str:
    return "".join(unsur.itertext())


def test_a_marked_cell_is_the_head_of_its_row() -> None:
    pdf = kepala_baris(susun("judul[r]", "[1]", "[2]", "jumlah[s]", "[3]", "[4]"))
    assert badan(pdf) == [
        [("r", "/Row", ["A"]), ("1", None, ["B", "r"]), ("2", None, ["C", "r"])],
        [("s", "/Row", ["A"]), ("3", None, ["B", "s"]), ("4", None, ["C", "s"])],
    ]


def test_a_head_over_several_rows_is_the_head_of_each() -> None:
    pdf = kepala_baris(susun("judul(rowspan: 2)[r]", "judul[s]", "[1]", "judul[t]", "[2]", "[3]", "[4]", "[5]"))
    assert badan(pdf) == [
        [("r", "/Row", ["A"]), ("s", "/Row", ["B"]), ("1", None, ["C", "r", "s"])],
        [("t", "/Row", ["B"]), ("2", None, ["C", "r", "t"])],
        [("3", None, ["A"]), ("4", None, ["B"]), ("5", None, ["C"])],
    ]


def test_a_table_without_heads_of_columns_may_have_heads_of_rows() -> None:
    assert badan(kepala_baris(susun("judul[r]", "[1]", "[2]", kepala=""))) == [
        [("r", "/Row", []), ("1", None, []), ("2", None, [])]
    ]


@pytest.mark.parametrize("kepala", [BERKEPALA, ""])
def test_the_file_is_as_sound_as_before(kepala: str) -> None:
    asli = susun("judul[r]", "[1]", "[2]", kepala=kepala)
    pdf = kepala_baris(asli)
    lama, baru = (PdfReader(io.BytesIO(satu), strict=True) for satu in (asli, pdf))
    assert baru.pages[0].extract_text() == lama.pages[0].extract_text()
    assert [baru.get_object(nomor) for nomor in baru.xref[0]] != [lama.get_object(nomor) for nomor in lama.xref[0]]
    assert baru.xref[0].keys() == lama.xref[0].keys()
    assert all(pdf[letak:].startswith(b"%d 0 obj\n" % nomor) for nomor, letak in baru.xref[0].items())
    nama = baru.root_object["/StructTreeRoot"]["/IDTree"]["/Names"]  # type: ignore[index]
    assert nama[::2] == sorted(nama[::2])
    assert all(satu.get_object()["/ID"] == kunci for kunci, satu in zip(nama[::2], nama[1::2], strict=True))


def test_a_file_without_marks_stays_as_it_is() -> None:
    pdf = susun("[r]", "[1]", "[2]")
    assert kepala_baris(pdf) == pdf
