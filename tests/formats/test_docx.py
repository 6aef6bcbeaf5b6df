"""The Word file: everything of the document is in it, in Word's own terms, and its schemas hold."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from lakip_cli.calculate.figur import Kata, Operasi, Persamaan
from lakip_cli.compiler import compile_folder
from lakip_cli.formats.docx import tulis
from lakip_cli.formats.docx.unsur import aman
from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokRumus,
    BlokTabel,
    CatatanKaki,
    Daftar,
    Entri,
    Gambar,
    Judul,
    KopSurat,
    Kutipan,
    Naskah,
    Paragraf,
    Pihak,
    RujukCatatan,
    Simpul,
    TandaTangan,
    Tautan,
    Tekanan,
    Teks,
    polos,
)
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel
from tests.conftest import konversi
from tests.formats.contoh import ANGGARAN, GAMBAR, JAHAT, NASKAH
from tests.formats.pembaca import angka_naskah, judul_naskah, satukan, semua, tabel_naskah
from tests.formats.pembaca_docx import (
    TEMPLAT,
    M,
    W,
    bagian,
    baris_tabel,
    berkepala,
    catatan_kaki,
    ganti,
    gaya,
    pelanggaran,
    teks,
)
from tests.templat_docx import isi_berkas, templat

AKAR = Path(__file__).parents[2]
TAHUN = ("data/2023", "tests/kecamatan/2024")


class Word(NamedTuple):
    """A document, its Word file, and the root of its text."""

    naskah: Naskah
    isi: bytes
    akar: Element


@cache
def _word(nama: str) -> Word:
    naskah = NASKAH if nama == "contoh" else compile_folder(AKAR / nama).naskah
    assert naskah is not None
    milik = (AKAR / nama / "gambar").glob("*.*")
    gambar = GAMBAR if nama == "contoh" else {f"gambar/{satu.name}": satu.read_bytes() for satu in milik}
    isi = tulis(naskah, gambar, TEMPLAT, {})["laporan.docx"]
    return Word(naskah, isi, bagian(isi))


@pytest.fixture(scope="module", params=[*TAHUN, "contoh"])
def word(request: pytest.FixtureRequest) -> Word:
    return _word(request.param)


def rapat(isi: str) -> str:
    return re.sub(r"\s+", "", isi)


# ── what is in it ───────────────────────────────────────────────────────────────────────────────────────────


def test_every_heading_cell_figure_and_note_is_there(word: Word) -> None:
    judul = [teks(satu) for satu in word.akar.iter(f"{W}p") if gaya(satu).startswith(("Heading", "Title"))]
    assert judul == judul_naskah(word.naskah)
    assert [baris_tabel(satu) for satu in berkepala(word.akar)] == tabel_naskah(word.naskah)
    catatan = catatan_kaki(word.isi)
    assert catatan == [satukan(polos(satu.isi)) for satu in semua(word.naskah, CatatanKaki)]
    semua_teks = " ".join([teks(word.akar), *catatan])
    assert not [satu for satu in angka_naskah(word.naskah) if satu not in semua_teks]
    assert len(list(word.akar.iter(f"{M}oMathPara"))) >= len(list(semua(word.naskah, BlokRumus)))


def test_every_link_of_the_lists_leads_to_a_bookmark(word: Word) -> None:
    nama = [satu.attrib[f"{W}name"] for satu in word.akar.iter(f"{W}bookmarkStart")]
    assert len(nama) == len(set(nama))
    assert {satu.attrib[f"{W}anchor"] for satu in word.akar.iter(f"{W}hyperlink")} <= set(nama)


def test_wide_tables_stand_on_turned_sheets() -> None:
    akar = _word("contoh").akar
    lanskap: list[bool] = []
    for satu in akar[0]:
        kertas = next(satu.iter(f"{W}pgSz"), None)
        if satu in berkepala(akar):
            lanskap.append(baris_tabel(satu) == tabel_naskah(NASKAH)[2])
        elif kertas is not None and f"{W}orient" in kertas.attrib:
            assert lanskap[-1]
    assert lanskap.count(True) == 1
    assert ANGGARAN.lanskap


def test_hostile_text_is_there_as_it_is() -> None:
    isi = rapat(teks(_word("contoh").akar))
    assert not [jahat for jahat in JAHAT if rapat(jahat) not in isi]


@settings(max_examples=25)
@given(st.text(max_size=90))
def test_any_text_stays_text_and_the_schemas_hold(isi: str) -> None:
    satu = (Teks(isi),)
    blok: tuple[Blok, ...] = (
        Judul("j", 2, satu),
        Paragraf((*satu, Tautan("https://a.example/" + isi, satu), Tekanan("tebal", satu), RujukCatatan(1))),
        Daftar("angka", ((Kutipan((Paragraf(satu),)),),)),
        BlokTabel(isi, Tabel("t", isi, (Kolom(),), ((Sel(isi),),), ((Sel(isi, tebal=True),),), catatan=(isi,))),
        BlokRumus("r", Persamaan(Kata(isi), (Operasi("÷", (Kata(isi), Kata(isi))),))),
        Bagan("b", isi, isi, (Simpul(isi, (Simpul(isi),), isi),), isi),
        Gambar("g", isi, isi, "ada.png", isi),
        KopSurat(isi, isi, (isi,)),
        TandaTangan(isi, (Pihak(isi, isi, isi, isi, isi),)),
        CatatanKaki(1, satu),
    )
    entri = (Entri("b", "j", 1, isi),)
    naskah = Naskah(isi, isi, 2023, (Bab("b", isi, isi, blok),), entri, entri, entri, (isi,))
    word = tulis(naskah, {"ada.png": next(iter(GAMBAR.values()))}, TEMPLAT, {})["laporan.docx"]
    assert rapat(aman(isi)) in rapat(teks(bagian(word)))
    assert pelanggaran(word) == []


# ── the file ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_schemas_hold(word: Word) -> None:
    assert pelanggaran(word.isi) == []


@pytest.mark.parametrize(
    ("lama", "baru"),
    [
        ("<w:b/><w:i/>", "<w:i/><w:b/>"),
        ('<w:pStyle w:val="Caption"/><w:keepNext/>', '<w:keepNext/><w:pStyle w:val="Caption"/>'),
        ('<w:tblStyle w:val="TabelLaporan"/>', '<w:tblLook w:val="0000"/><w:tblStyle w:val="TabelLaporan"/>'),
        ('<w:type w:val="nextPage"/><w:pgSz w:w="11906"', '<w:cols/><w:type w:val="nextPage"/><w:pgSz w:w="11906"'),
        ('<w:gridSpan w:val="3"/>', '<w:shd w:val="clear"/><w:gridSpan w:val="3"/>'),
        ("<m:num>", "<m:den/><m:num>"),
    ],
)
def test_children_out_of_order_are_found(lama: str, baru: str) -> None:
    assert pelanggaran(ganti(_word("contoh").isi, "document", lama, baru))


def test_same_bytes_each_time() -> None:
    assert tulis(NASKAH, GAMBAR, TEMPLAT, {})["laporan.docx"] == _word("contoh").isi


def test_an_agency_may_bring_its_own_template() -> None:
    sendiri = ganti(TEMPLAT, "document", "{{ pemerintah }}", "Kantor {{ nama }}")
    sendiri = ganti(sendiri, "styles", "heading 1", "Judul Sendiri")
    isi = tulis(NASKAH, GAMBAR, sendiri, {})["laporan.docx"]
    assert "Kantor Dra. SITI AMINAH, M.Si." in teks(bagian(isi))
    assert pelanggaran(isi) == []


def test_a_template_from_another_hand_gets_what_it_lacks() -> None:
    asing = io.BytesIO()
    berkas = docx.Document()
    berkas.add_paragraph("[[ISI]]")
    berkas.save(asing)
    isi = tulis(NASKAH, GAMBAR, asing.getvalue(), {})["laporan.docx"]
    assert pelanggaran(isi) == []
    assert [baris_tabel(satu) for satu in berkepala(bagian(isi))] == tabel_naskah(NASKAH)
    gaya_ = {satu.attrib[f"{W}styleId"] for satu in bagian(isi, "styles").iter(f"{W}style")}
    assert {gaya(satu) for satu in bagian(isi).iter(f"{W}p")} <= gaya_ | {""}


# ── the bundled template ────────────────────────────────────────────────────────────────────────────────────


def test_the_bundled_template_is_what_its_script_makes() -> None:
    with zipfile.ZipFile(io.BytesIO(TEMPLAT)) as berkas:
        isi = {nama: berkas.read(nama).decode() for nama in berkas.namelist()}
    assert isi == isi_berkas(), "run: make templat-word"
    assert templat() == templat()
    assert pelanggaran(TEMPLAT) == []


# ── as LibreOffice reads it ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.kantor
@pytest.mark.parametrize("nama", [*TAHUN, "contoh"])
def test_libreoffice_shows_every_heading_and_cell(nama: str, tmp_path: Path) -> None:
    word = _word(nama)
    (tmp_path / "laporan.docx").write_bytes(word.isi)
    pdf = konversi(tmp_path / "laporan.docx", "pdf", tmp_path)
    isi = rapat("".join(halaman.extract_text() for halaman in PdfReader(pdf).pages))
    sel = [satu for tabel in tabel_naskah(word.naskah) for baris in tabel for satu in baris]
    assert not [satu for satu in (*judul_naskah(word.naskah), *sel) if rapat(satu) not in isi]
