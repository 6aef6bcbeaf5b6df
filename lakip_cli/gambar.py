"""Pictures of the folder as they are printed: upright, no larger than paper can show, silent about their making."""

from __future__ import annotations

import io
from collections.abc import Callable
from hashlib import sha256
from importlib.util import find_spec

from lakip_cli.source.gambar import MIRING_KE_SAMPING, TEGAK, Citra, bongkar

BATAS = (1260, 1890)
"""The most pixels across and down: 16 by 24 cm, all that a page has for a picture, at 200 dots an inch."""
MUTU = 85
"""Quality of a JPEG, of 95: beyond it files grow faster than what an eye can tell apart."""

Ambil = Callable[[object, Callable[[], bytes]], bytes]
"""Gives what a function makes of some input, perhaps from memory."""


def terpasang() -> bool:
    """Whether the library that turns and shrinks is installed."""
    return find_spec("PIL") is not None


def sudah_pas(citra: Citra) -> bool:
    """Whether a picture can be printed as it is stored."""
    return citra.arah == TEGAK and citra.lebar <= BATAS[0] and citra.tinggi <= BATAS[1]


def siapkan(citra: Citra, ambil: Ambil) -> bytes:
    """Return the file to print: without its remarks, and, where the library is installed, turned and shrunk.

    Otherwise it keeps its size and, as the only remark, its orientation, which browsers and PDF heed.
    """
    if sudah_pas(citra) or not terpasang():
        return citra.isi
    import PIL

    kunci = ("gambar", PIL.__version__, BATAS, MUTU, sha256(citra.isi).hexdigest())
    return ambil(kunci, lambda: _ubah(citra))


def _ubah(citra: Citra) -> bytes:
    from PIL import Image, ImageOps

    batas = BATAS if citra.arah < MIRING_KE_SAMPING else BATAS[::-1]
    hasil = io.BytesIO()
    with Image.open(io.BytesIO(citra.isi)) as gambar:
        jenis, warna = gambar.format, gambar.info.get("icc_profile")
        halus = gambar.convert("RGBA") if gambar.mode in ("1", "P") else gambar  # these have no tones between
        halus.thumbnail(batas, Image.Resampling.LANCZOS)
        ImageOps.exif_transpose(halus).save(hasil, jenis, quality=MUTU, optimize=True, icc_profile=warna)
    rapi = bongkar(hasil.getvalue())
    assert rapi is not None  # noqa: S101 - the library's own file
    return rapi.isi
