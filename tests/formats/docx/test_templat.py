"""The agency's Word file."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest

from lakip_cli.formats.docx.berkas import simpan
from lakip_cli.formats.docx.daftar_isi import TERDALAM
from lakip_cli.formats.docx.templat import buka, isi_templat, isian, lepas, tempat_isi
from lakip_cli.naskah import Naskah
from lakip_cli.render import TataLetakSalah
from tests.formats.contoh import NASKAH
from tests.formats.pembaca_docx import TEMPLAT, W, bagian, ganti, teks

ISIAN = isian(NASKAH)


def _badan(isi: str) -> bytes:
    """The bundled template with another body."""
    with zipfile.ZipFile(io.BytesIO(TEMPLAT)) as berkas:
        lama = berkas.read("word/document.xml").decode()
    return ganti(TEMPLAT, "document", lama[lama.index("<w:body>") :], f"<w:body>{isi}</w:body></w:document>")


def _alinea(*potongan: str, sifat: str = "") -> str:
    run = "".join(f'<w:r><w:t xml:space="preserve">{satu}</w:t></w:r>' for satu in potongan)
    return f"<w:p>{sifat}{run}</w:p>"


def _terisi(*potongan: str) -> str:
    dokumen = buka(_badan(_alinea(*potongan)))
    isi_templat(dokumen, ISIAN)
    return teks(bagian(simpan(dokumen)))


def test_fields_are_found_however_they_are_cut() -> None:
    penuh = "a {{ tahun }} b {{keadaan}}, {{ nip }}{{tahun}} z"
    harap = "a 2023 b DRAF, 19700101 199503 2 0012023 z"
    assert _terisi(penuh) == harap
    assert _terisi(*penuh) == harap
    for sela in range(1, len(penuh)):
        assert _terisi(penuh[:sela], penuh[sela:]) == harap


def test_lines_of_a_value_stay_lines() -> None:
    dokumen = buka(_badan(_alinea("{{ ", "judul", " }}", "!")))
    isi_templat(dokumen, ISIAN)
    hasil = bagian(simpan(dokumen))
    assert teks(hasil) == "LAPORAN KINERJA INSTANSI PEMERINTAH!"
    assert len(list(hasil.iter(f"{W}br"))) == 1


def test_headers_are_filled_and_values_are_no_markup() -> None:
    dokumen = buka(ganti(TEMPLAT, "header", "{{ laporan }}", "{{ laporan }} {{ nama }}"))
    isi_templat(dokumen, ISIAN | {"nama": "<w:b/>&amp; {{ tahun }}"})
    assert teks(bagian(simpan(dokumen), "header")) == f"{NASKAH.judul} <w:b/>&amp; {{{{ tahun }}}}"


def test_an_unknown_field_is_named_with_those_that_are_known() -> None:
    with pytest.raises(TataLetakSalah, match=r"isian \{\{ tahu \}\} tidak dikenal; yang dikenal: laporan, judul"):
        _terisi("{{ tahu }}")


@pytest.mark.parametrize("isi", [b"", b"bukan zip", TEMPLAT[:900], b"PK\x05\x06" + b"\0" * 18])
def test_what_is_no_word_file_is_told(isi: bytes) -> None:
    with pytest.raises(TataLetakSalah, match="bukan dokumen Word") as galat:
        buka(isi)
    assert galat.value.args[0] == "templates/laporan.docx"


@pytest.mark.parametrize(("banyak", "pesan"), [(0, "tidak ada"), (2, "ada 2")])
def test_chapters_have_one_place(banyak: int, pesan: str) -> None:
    with pytest.raises(TataLetakSalah, match=pesan):
        tempat_isi(buka(_badan(_alinea("[[", "ISI", "]]") * banyak)))


def test_the_section_of_the_place_is_the_next_that_ends() -> None:
    akhir = '<w:pPr><w:sectPr><w:pgSz w:w="5"/></w:sectPr></w:pPr>'
    penanda, satu = tempat_isi(buka(_badan(_alinea("[[ISI]]") + _alinea("x", sifat=akhir) + "<w:sectPr/>")))
    assert satu.pgSz is not None
    lepas(penanda)
    assert penanda.getparent() is None
    _, dua = tempat_isi(buka(_badan(_alinea("[[ISI]]"))))
    assert dua.tag == f"{W}sectPr"


def test_a_place_that_ends_its_section_keeps_doing_so() -> None:
    akhir = '<w:pPr><w:sectPr><w:pgSz w:w="5"/></w:sectPr></w:pPr>'
    penanda, bagian_ = tempat_isi(buka(_badan(_alinea("[[ISI]]", sifat=akhir) + "<w:sectPr/>")))
    lepas(penanda)
    assert bagian_.getparent().getparent() is penanda
    assert "[[ISI]]" not in teks(bagian(simpan(docx.Document(io.BytesIO(TEMPLAT))), "header"))


def test_a_document_without_cover_and_signature_fills_what_it_can() -> None:
    nilai = isian(Naskah("J", "I", 2023, ()))
    assert (nilai["judul"], nilai["tahun"], nilai["nama"]) == ("J", "2023", "")


def test_page_numbers_of_the_contents_stand_inside_their_lines() -> None:
    """LibreOffice prints no number that stands beyond the right indent of the entry's style."""
    with zipfile.ZipFile(io.BytesIO(TEMPLAT)) as berkas:
        gaya = berkas.read("word/styles.xml").decode()
    daftar = re.findall(r'<w:style [^>]*w:styleId="Toc\d".*?</w:style>', gaya, re.DOTALL)
    assert len(daftar) == TERDALAM
    assert not [satu for satu in daftar if "w:right=" in satu]
