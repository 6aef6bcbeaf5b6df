"""Captions."""

from __future__ import annotations

import pytest

from lakip_cli.formats.docx.keterangan import keterangan
from tests.formats.pembaca_docx import W, biasa, dokumen, teks


@pytest.mark.parametrize(
    ("label", "perintah"),
    [
        ("Tabel 3.1", " SEQ Tabel \\* ARABIC \\r 1 "),
        ("Gambar L.12", " SEQ Gambar \\* ARABIC "),
        ("Tabel 4", " SEQ Tabel \\* ARABIC "),
        ("Tabel", None),
    ],
)
def test_the_number_is_a_field_that_shows_it(label: str, perintah: str | None) -> None:
    hasil = biasa(keterangan(dokumen()[1], "id", label, "Judul"))
    assert teks(hasil) == f"{label} Judul"
    assert [satu.text for satu in hasil.iter(f"{W}instrText")] == ([perintah] if perintah else [])
    assert hasil.find(f"{W}bookmarkStart") is not None


def test_a_caption_may_stay_with_what_follows() -> None:
    _, acuan = dokumen()
    sambung = [keterangan(acuan, "", "Tabel 1", "J", sambung=satu) for satu in (True, False)]
    assert [biasa(satu).find(f"{W}pPr/{W}keepNext") is not None for satu in sambung] == [True, False]
