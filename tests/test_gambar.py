"""Pictures as they are printed."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from lakip_cli import gambar
from lakip_cli.gambar import BATAS, siapkan, sudah_pas, terpasang
from lakip_cli.grafik import Simpanan
from lakip_cli.source.gambar import Citra, bongkar

LANGSUNG = Simpanan().ambil


def citra(ukuran: tuple[int, int], *, mode: str = "RGB", arah: int = 1, jenis: str = "JPEG") -> Citra:
    """A picture whose first quarter is light and whose rest is dark."""
    lukisan = Image.new(mode, ukuran, 0)
    lukisan.paste(Image.new(mode, (ukuran[0] // 2, ukuran[1] // 2), "white" if mode in ("RGB", "L") else 1))
    exif = Image.Exif()
    exif[0x0112] = arah
    aliran = io.BytesIO()
    lukisan.save(aliran, jenis, exif=exif)
    hasil = bongkar(aliran.getvalue())
    assert hasil is not None
    return hasil


def buka(isi: bytes) -> Image.Image:
    rapi = bongkar(isi)
    assert rapi is not None
    assert rapi.isi == isi
    assert rapi.arah == 1
    return Image.open(io.BytesIO(isi)).convert("L")


def test_what_fits_is_not_written_anew() -> None:
    pas = citra(BATAS)
    assert sudah_pas(pas)
    assert siapkan(pas, LANGSUNG) is pas.isi


@pytest.mark.parametrize(
    ("ukuran", "arah", "menjadi"),
    [
        ((2520, 1890), 1, (1260, 945)),
        ((1260, 3780), 1, (630, 1890)),
        ((1600, 1200), 6, (1200, 1600)),
        ((3780, 2520), 8, (1260, 1890)),
        ((2520, 1890), 3, (1260, 945)),
    ],
)
@pytest.mark.parametrize("jenis", ["JPEG", "PNG"])
def test_what_is_larger_than_paper_shows_is_shrunk(
    ukuran: tuple[int, int], arah: int, menjadi: tuple[int, int], jenis: str
) -> None:
    besar = citra(ukuran, arah=arah, jenis=jenis)
    assert not sudah_pas(besar)
    assert buka(siapkan(besar, LANGSUNG)).size == menjadi


@pytest.mark.parametrize(("arah", "terang"), [(1, (0, 0)), (3, (1, 1)), (6, (1, 0)), (8, (0, 1))])
def test_what_was_taken_sideways_stands_upright(arah: int, terang: tuple[int, int]) -> None:
    tegak = buka(siapkan(citra((400, 400), arah=arah), LANGSUNG))
    letak = {(x, y): tegak.getpixel((100 + 200 * x, 100 + 200 * y)) for x in (0, 1) for y in (0, 1)}
    assert max(letak, key=lambda sudut: int(str(letak[sudut]))) == terang


@pytest.mark.parametrize("mode", ["1", "P", "L", "RGBA", "I;16"])
def test_every_kind_of_png_can_be_shrunk(mode: str) -> None:
    aliran = io.BytesIO()
    Image.new(mode, (2520, 1000)).save(aliran, "PNG")
    besar = bongkar(aliran.getvalue())
    assert besar is not None
    assert buka(siapkan(besar, LANGSUNG)).size == (1260, 500)


def test_without_the_library_a_picture_keeps_its_size_and_orientation(monkeypatch: pytest.MonkeyPatch) -> None:
    assert terpasang()
    monkeypatch.setattr(gambar, "terpasang", lambda: False)
    besar = citra((1600, 1200), arah=6)
    assert siapkan(besar, LANGSUNG) == besar.isi


def test_what_was_shrunk_is_remembered() -> None:
    kunci: list[object] = []

    def ambil(masukan: object, buat: object) -> bytes:
        kunci.append(masukan)
        return b"ingatan"

    assert siapkan(citra((1600, 1200), arah=6), ambil) == b"ingatan"
    assert siapkan(citra((1600, 1200), arah=8), ambil) == b"ingatan"
    assert kunci[0] != kunci[1]
