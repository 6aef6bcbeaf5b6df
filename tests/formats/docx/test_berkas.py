"""The file: its properties, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest

from lakip_cli.formats.docx.berkas import TANGGAL_ZIP, beri_sifat, simpan
from lakip_cli.naskah import Naskah
from tests.formats.contoh import NASKAH
from tests.formats.pembaca_docx import TEMPLAT, W, bagian, dokumen, ganti, pelanggaran


def test_properties_tell_what_the_document_is() -> None:
    berkas, _ = dokumen()
    beri_sifat(berkas, NASKAH)
    sifat = docx.Document(io.BytesIO(simpan(berkas))).core_properties
    assert (sifat.title, sifat.author, sifat.language) == (NASKAH.judul, NASKAH.instansi, "id")
    assert sifat.created == sifat.modified == datetime(2023, 12, 31, tzinfo=UTC)
    assert sifat.comments == "; ".join(NASKAH.kolofon)


def test_long_and_hostile_properties_fit() -> None:
    berkas, _ = dokumen()
    beri_sifat(berkas, Naskah("j\x00" * 300, "<i>&", 2023, ()))
    sifat = docx.Document(io.BytesIO(simpan(berkas))).core_properties
    assert (sifat.title, sifat.author) == ("j" * 255, "<i>&")


@pytest.mark.parametrize("setelan", ["", "<w:updateFields/>"])
def test_word_is_asked_once_to_compute_the_fields(setelan: str) -> None:
    isi = ganti(TEMPLAT, "settings", "<w:compat>", f"{setelan}<w:compat>")
    berkas = docx.Document(io.BytesIO(isi))
    beri_sifat(berkas, NASKAH)
    hasil = simpan(berkas)
    assert len(list(bagian(hasil, "settings").iter(f"{W}updateFields"))) == 1
    assert not pelanggaran(hasil)


def test_spelling_is_checked_in_the_language_of_the_text() -> None:
    berkas = docx.Document()
    beri_sifat(berkas, NASKAH)
    bahasa = {satu.attrib[f"{W}val"] for satu in bagian(simpan(berkas), "styles").iter(f"{W}lang")}
    assert bahasa == {"id-ID"}


def test_nothing_tells_the_hour() -> None:
    berkas, _ = dokumen()
    with zipfile.ZipFile(io.BytesIO(simpan(berkas))) as hasil:
        assert {(satu.date_time, satu.create_system) for satu in hasil.infolist()} == {(TANGGAL_ZIP, 3)}
