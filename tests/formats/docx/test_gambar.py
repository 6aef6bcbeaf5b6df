"""Pictures."""

from __future__ import annotations

import zlib
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.formats.docx.gambar import EMU, PenulisGambar
from tests.formats.contoh import GAMBAR
from tests.formats.pembaca_docx import WP, biasa, dokumen

PNG = next(iter(GAMBAR.values()))


def png(lebar: int, tinggi: int) -> bytes:
    """A black picture of this size."""

    def potong(jenis: bytes, isi: bytes) -> bytes:
        return pack(">I", len(isi)) + jenis + isi + pack(">I", zlib.crc32(jenis + isi))

    kepala = pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    titik = zlib.compress(b"".join(b"\0" * (lebar + 1) for _ in range(tinggi)))
    return b"\x89PNG\r\n\x1a\n" + potong(b"IHDR", kepala) + potong(b"IDAT", titik) + potong(b"IEND", b"")


@pytest.mark.parametrize(
    ("ukuran", "harap"), [((72, 36), (1440, 720)), ((720, 72), (2000, 200)), ((72, 7200), (10, 1000))]
)
def test_a_picture_is_made_smaller_never_larger(ukuran: tuple[int, int], harap: tuple[int, int]) -> None:
    berkas, _ = dokumen()
    hasil = biasa(PenulisGambar(berkas.part).run(png(*ukuran), '<"alt"> &', (2000, 1000)))
    luas = hasil.find(f".//{WP}extent")
    nama = hasil.find(f".//{WP}docPr")
    assert luas is not None
    assert nama is not None
    assert (int(luas.attrib["cx"]) // EMU, int(luas.attrib["cy"]) // EMU) == harap
    assert nama.attrib["descr"] == '<"alt"> &'


def test_no_picture() -> None:
    berkas, _ = dokumen()
    assert PenulisGambar(berkas.part).run(None, "alt", (2000, 1000)) is None


@given(st.integers(0, len(PNG)), st.binary(max_size=40))
def test_a_broken_picture_is_none_or_shown_and_never_stops_the_report(sampai: int, ekor: bytes) -> None:
    berkas, _ = dokumen()
    penulis = PenulisGambar(berkas.part)
    for isi in (PNG[:sampai] + ekor, b"\xff\xd8\xff\xe0" + ekor):
        hasil = penulis.run(isi, "alt", (2000, 1000))
        assert hasil is None or biasa(hasil).find(f".//{WP}inline") is not None
