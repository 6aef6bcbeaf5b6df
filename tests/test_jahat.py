"""A year that would like to be formulas, markup and code comes out as the text that it is, in every format."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

import openpyxl
import pytest
from pypdf import PdfReader

from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.formats.pdf import tulis
from lakip_cli.formats.xlsx.bentuk import kutip
from lakip_cli.grafik import Simpanan
from lakip_cli.naskah import Naskah
from lakip_cli.output import FORMAT, susun
from tests.formats.banding import beda
from tests.formats.cetakan import BACA
from tests.formats.letak_pdf import bertindih, keluar
from tests.formats.pembaca import ganti, urai_html, urai_markdown
from tests.tahun_jahat import JAHAT, TANPA_HURUF, buat

pytestmark = pytest.mark.xdist_group("jahat")  # one worker writes the year in all formats, once


class Tahun(NamedTuple):
    """The year as compiled, with the files of all formats, and what the command was told."""

    hasil: Compilation
    naskah: Naskah
    berkas: dict[str, bytes]
    pesan: list[str]


@pytest.fixture(scope="module", params=[50, pytest.param(500, marks=pytest.mark.kantor)])
def jahat(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Tahun:
    folder = tmp_path_factory.mktemp("jahat")
    hasil = compile_folder(buat(folder / "2024", request.param))
    assert hasil.naskah is not None, hasil.diagnosa
    pesan: list[str] = []
    berkas = susun(hasil, [satu for satu in FORMAT if satu != "html"], catat=pesan.append)
    return Tahun(hasil, hasil.naskah, berkas | susun(hasil, ["html"], Simpanan(folder)), pesan)


def test_the_year_is_as_hostile_as_it_is_said_to_be(jahat: Tahun) -> None:
    assert jahat.hasil.hasil is not None
    nama = {figur.cetak for figur in jahat.hasil.hasil.figur.values()}
    assert not [satu for satu in JAHAT if not any(cetak.startswith(satu) for cetak in nama)]


@pytest.mark.parametrize("bentuk", BACA)
def test_everything_is_printed_as_it_is(jahat: Tahun, bentuk: str) -> None:
    def dicetak(teks: str) -> str:
        if bentuk == "xlsx" and teks in JAHAT:  # a unit, which becomes a part of the number's format
            return kutip(f" {teks}")[2:-1]
        return teks.replace(*TANPA_HURUF) if bentuk == "pdf" else teks

    assert beda(ganti(jahat.naskah, dicetak), BACA[bentuk](jahat.berkas))[:3] == []


# ── no text has become anything else ────────────────────────────────────────────────────────────────────────


def halaman(jahat: Tahun) -> Iterator[Element]:
    for nama, isi in jahat.berkas.items():
        if nama.endswith((".html", ".md")):
            yield urai_html(isi) if nama.endswith(".html") else urai_markdown(isi)


TERLARANG = ("iframe", "object", "embed", "label", "{http://www.w3.org/2000/svg}script")


def test_no_element_of_a_page_is_made_of_text(jahat: Tahun) -> None:
    skrip = set()
    for pohon in halaman(jahat):
        skrip |= {satu.text for satu in pohon.iter("script")}
        for unsur in pohon.iter():
            assert unsur.tag not in TERLARANG
            assert not [sifat for sifat in unsur.attrib if sifat.startswith("on")]
            assert unsur.tag != "img" or re.match(r"gambar/|data:image/", unsur.get("src", ""))
            assert unsur.tag != "a" or not re.match(r"javascript:|https?://jahat", unsur.get("href", ""))
    (milik_tata_letak,) = skrip
    assert "alert" not in str(milik_tata_letak)


def test_no_cell_of_the_workbook_is_made_a_formula_or_a_link(jahat: Tahun) -> None:
    buku = openpyxl.load_workbook(io.BytesIO(jahat.berkas["laporan.xlsx"]))
    for sel in (sel for kertas in buku for baris in kertas.iter_rows() for sel in baris):
        assert sel.data_type != "f" or re.fullmatch(r"=[A-Z0-9a-z'!:,.()/*+ -]+", str(sel.value)), sel.value
        assert sel.hyperlink is None or sel.hyperlink.target is None
    teks = {str(sel.value): sel.data_type for kertas in buku for baris in kertas.iter_rows() for sel in baris}
    assert {teks[satu] for satu in teks if satu.startswith(("=1+1", "@SUM", "+cmd", "=HYPERLINK"))} == {"s"}


def test_no_part_of_the_word_file_leads_out_or_acts(jahat: Tahun) -> None:
    with zipfile.ZipFile(io.BytesIO(jahat.berkas["laporan.docx"])) as berkas:
        isi = {nama: berkas.read(nama).decode() for nama in berkas.namelist() if nama.endswith((".xml", ".rels"))}
    luar = [satu for nama in isi if nama.endswith(".rels") for satu in re.findall(r'Target="([^"]*)"', isi[nama])]
    assert not [satu for satu in luar if "jahat" in satu or "javascript" in satu]
    perintah = re.findall(r"<w:instrText[^>]*>([^<]*)<", isi["word/document.xml"])
    assert perintah
    assert not [satu for satu in perintah if not re.match(r"\s*(TOC|SEQ|PAGEREF|REF|PAGE|NUMPAGES|STYLEREF)\b", satu)]


def test_no_link_or_action_of_the_pdf_is_made_of_text(jahat: Tahun) -> None:
    baca = PdfReader(io.BytesIO(jahat.berkas["laporan.pdf"]))
    assert not {"/JavaScript", "/EmbeddedFiles"} & set(baca.root_object.get("/Names", {}))
    assert "/OpenAction" not in baca.root_object
    kejadian: list[Any] = [satu.get_object() for satu in (h for p in baca.pages for h in p.get("/Annots", []))]
    assert kejadian
    assert not [satu for satu in kejadian if "jahat" in str(satu.get("/A")) or "javascript" in str(satu.get("/A"))]


def test_the_json_gives_every_name_back(jahat: Tahun) -> None:
    assert jahat.hasil.hasil is not None
    isi = json.loads(jahat.berkas["hasil.json"])["figur"]
    for alamat, figur in jahat.hasil.hasil.figur.items():
        assert isi[alamat]["cetak"] == figur.cetak


def test_what_the_fonts_of_the_pdf_lack_is_told(jahat: Tahun) -> None:
    (pesan,) = jahat.pesan
    assert "😀 (U+1F600)" in pesan
    assert "é" not in pesan


# ── nothing is printed over something else ──────────────────────────────────────────────────────────────────


@pytest.mark.kantor
def test_every_word_of_the_pdf_stands_on_its_page_and_alone(jahat: Tahun, tmp_path: Path) -> None:
    isi = susun(jahat.hasil, ["pdf"], Simpanan(tmp_path / "grafik"))["laporan.pdf"]
    for satu in (jahat.berkas["laporan.pdf"], isi):
        assert keluar(satu, tmp_path) == []
        assert bertindih(satu, tmp_path) == []


@pytest.mark.kantor
def test_a_word_outside_its_page_or_over_another_is_seen(tmp_path: Path) -> None:
    tata = """\
#set document(title: "x")
#set text(lang: "id")
#set page(paper: "a4")
tengah #place(dx: -2.2cm)[kiri] #place(dy: 3cm)[panjangsekali] #place(dx: 1cm, dy: 3cm)[lain]
"""
    isi = tulis(Naskah("N", "I", 2024, ()), {}, tata.encode())["laporan.pdf"]
    assert keluar(isi, tmp_path) == ["kiri"]
    assert bertindih(isi, tmp_path) == [("panjangsekali", "lain")]
