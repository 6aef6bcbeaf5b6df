"""Pictures taken apart: size, orientation, and nothing left that tells who made them, where and when."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin
from PIL.ExifTags import GPS, IFD, Base

from lakip_cli.source.gambar import Citra, bongkar

RAHASIA = (b"Telepon", b"Exif", b"GPS", b"xmp", b"Photoshop", b"rahasia", b"LAMA", b"tEXt", b"tIME")
Gambar = Callable[..., bytes]


def exif(arah: int) -> Image.Exif:
    hasil = Image.Exif()
    hasil[Base.Make], hasil[Base.Orientation] = "Telepon", arah
    hasil.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "S"
    return hasil


def jpeg(arah: int = 1, ukuran: tuple[int, int] = (60, 40), mode: str = "RGB", **pilihan: object) -> bytes:
    aliran = io.BytesIO()
    profil = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    tambahan = {"exif": exif(arah), "comment": b"rahasia", "xmp": b"xmp", "icc_profile": profil}
    Image.new(mode, ukuran, "teal" if mode == "RGB" else 0).save(aliran, "JPEG", **tambahan | pilihan)
    # What cameras put in and behind the picture: a note of another maker, and an earlier version.
    isi = aliran.getvalue()
    return isi[:2] + b"\xff\xed\x00\x0dPhotoshop\0\0" + isi[2:] + b"LAMA" + isi


def png(arah: int = 1, ukuran: tuple[int, int] = (60, 40), mode: str = "RGB", **pilihan: object) -> bytes:
    aliran = io.BytesIO()
    catatan = PngImagePlugin.PngInfo()
    catatan.add_text("Author", "rahasia")
    catatan.add(b"tIME", b"\x07\xe8\x01\x01\0\0\0")
    tambahan = {"exif": exif(arah), "pnginfo": catatan, "dpi": (150, 150)}
    Image.new(mode, ukuran).save(aliran, "PNG", **tambahan | pilihan)
    return aliran.getvalue() + b"LAMA"


@pytest.mark.parametrize("arah", range(1, 9))
@pytest.mark.parametrize("buat", [jpeg, png])
def test_only_the_orientation_is_left_of_what_a_camera_notes(buat: Gambar, arah: int) -> None:
    citra = bongkar(buat(arah))
    assert citra is not None
    assert (citra.lebar, citra.tinggi, citra.arah, citra.cmyk) == (60, 40, arah, False)
    assert [satu for satu in RAHASIA if satu in citra.isi and not (satu == b"Exif" and arah > 1)] == []
    with Image.open(io.BytesIO(citra.isi)) as gambar:
        assert dict(gambar.getexif()) == ({Base.Orientation: arah} if arah > 1 else {})
        assert gambar.tobytes() == Image.open(io.BytesIO(buat(arah))).tobytes()
    assert bongkar(citra.isi) == citra


def test_colours_and_density_stay() -> None:
    for isi, sifat in ((jpeg(), "icc_profile"), (png(), "dpi")):
        citra = bongkar(isi)
        assert citra is not None
        assert sifat in Image.open(io.BytesIO(citra.isi)).info


@pytest.mark.parametrize(
    "isi",
    [jpeg(progressive=True), jpeg(mode="L"), png(mode="P"), png(mode="RGBA"), png(mode="1")],
    ids=["bertahap", "kelabu", "palet", "bening", "hitam-putih"],
)
def test_kinds_that_every_program_shows(isi: bytes) -> None:
    citra = bongkar(isi)
    assert citra is not None
    assert citra[:3] == (60, 40, 1)


def test_colours_for_ink_are_noticed() -> None:
    citra = bongkar(jpeg(mode="CMYK", icc_profile=None))
    assert citra is not None
    assert citra.cmyk


def _potongan(nama: bytes, isi: bytes) -> bytes:
    return len(isi).to_bytes(4) + nama + isi + zlib.crc32(nama + isi).to_bytes(4)


PNG = b"\x89PNG\r\n\x1a\n"
RUSAK = [
    b"",
    b"GIF89a",
    PNG,
    png()[:200],
    png().replace(b"IDAT", b"IDAX"),
    PNG + _potongan(b"IEND", b""),
    PNG + _potongan(b"IHDR", bytes(13)) + _potongan(b"IDAT", b"x") + _potongan(b"IEND", b""),
    PNG + _potongan(b"IHDR", b"\0\0\0\1\0\0\0\1\x08\2\0\0\0") + _potongan(b"IEND", b""),
    b"\xff\xd8",
    b"\xff\xd8\xff\xd9",
    b"\xff\xd8\xff\xe0\0\x10JFIF",
    b"\xff\xd8isi",
    jpeg()[:-4 - len(jpeg()) // 2],
    jpeg().replace(b"\xff\xc0", b"\xff\xc9"),
]  # fmt: skip


# A colour profile holds the second in which it was made, so that two processes would name these tests differently.
@pytest.mark.parametrize("isi", RUSAK, ids=map(str, range(len(RUSAK))))
def test_what_is_broken_is_no_picture(isi: bytes) -> None:
    assert bongkar(isi) is None


@given(st.sampled_from([jpeg(6), png(6)]), st.data())
def test_any_bytes_give_a_picture_or_none(isi: bytes, data: st.DataObject) -> None:
    awal = data.draw(st.integers(0, len(isi)))
    sisip = data.draw(st.binary(max_size=20))
    panjang = data.draw(st.integers(0, 50))
    citra = bongkar(isi[:awal] + sisip + isi[awal + panjang :])
    assert citra is None or isinstance(citra, Citra)
