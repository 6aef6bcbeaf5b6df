"""Picture files taken apart, without decoding their pixels: how large, which way up, and whether they are whole.

A camera writes where and when a picture was taken, and with what; a program leaves its name, or an earlier version of
the picture. None of it is needed to show the picture.
"""

import re
import zlib
from collections.abc import Iterator

from lakip_cli.rekaman import NamedTuple

TEGAK = 1
"""The orientation of a picture whose first pixel stands at the top left (EXIF 2.32, tag 0x0112)."""
MIRING_KE_SAMPING = 5
"""From this orientation on, a picture is shown as high as it is wide in its file."""

_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8"
# All that says how the pixels of a PNG look; texts, times and cameras do not.
_POTONGAN_PNG = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"pHYs")
)
# How a segment of a JPEG begins that others may write into, and is needed all the same: density, colours.
_SEGMEN_JPEG = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_BEBAS = frozenset((*range(0xE0, 0xF0), 0xFE))
_BINGKAI = frozenset((0xC0, 0xC1, 0xC2))
_TANPA_ISI = frozenset((0x01, *range(0xD0, 0xD8)))
_AKHIR, _PINDAIAN, _EXIF, _APP0, _APP1 = 0xD9, 0xDA, b"Exif\0\0", 0xE0, 0xE1
_ORIENTASI = 0x0112
_TANDA = re.compile(rb"\xff+([^\x00\xff])")
_TANDA_BERIKUT = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")


class Citra(NamedTuple):
    """A picture: its size in pixels as stored, its orientation (1 to 8), and the file without what tells of its making.

    ``cmyk`` tells of colours for ink, which neither screens nor an archived PDF know how to show.
    """

    lebar: int
    tinggi: int
    arah: int
    isi: bytes
    cmyk: bool = False


def bongkar(isi: bytes) -> Citra | None:
    """Take a JPEG or PNG apart; None when it is neither, not whole, or of a kind that few programs can show."""
    try:
        return _png(isi) if isi.startswith(_PNG) else _jpeg(isi) if isi.startswith(_JPEG) else None
    except (IndexError, ValueError):
        return None


def _angka(isi: bytes, awal: int, bita: int) -> int:
    if awal + bita > len(isi):
        raise IndexError(awal)
    return int.from_bytes(isi[awal : awal + bita])


def _arah(exif: bytes) -> int:
    """Read the orientation out of a TIFF header; what cannot be read is upright."""
    urutan = "little" if exif.startswith(b"II") else "big"

    def angka(awal: int, bita: int) -> int:
        return int.from_bytes(exif[awal : awal + bita], urutan)  # type: ignore[arg-type]

    awal = angka(4, 4)
    for ke in range(awal + 2, awal + 2 + 12 * angka(awal, 2), 12):
        if angka(ke, 2) == _ORIENTASI:
            return angka(ke + 8, 2) if angka(ke + 8, 2) in range(TEGAK, 9) else TEGAK
    return TEGAK


def _exif(arah: int) -> bytes:
    """A TIFF header that says nothing but the orientation."""
    return b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0%c\0\0\0\0\0\0" % arah


# ── PNG ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _png(isi: bytes) -> Citra | None:
    potongan = list(_potongan(isi))
    jenis = [nama for nama, _ in potongan]
    kepala = potongan[0][1]
    lebar, tinggi = _angka(kepala, 8, 4), _angka(kepala, 12, 4)
    if jenis[0] != b"IHDR" or b"IDAT" not in jenis or not lebar * tinggi:
        return None
    arah = next((_arah(satu[8:-4]) for nama, satu in potongan if nama == b"eXIf"), TEGAK)
    perlu = [satu for nama, satu in potongan if nama in _POTONGAN_PNG]
    if arah != TEGAK:
        perlu.insert(1, _potong(b"eXIf", _exif(arah)))
    return Citra(lebar, tinggi, arah, _PNG + b"".join(perlu))


def _potongan(isi: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield name and bytes of each chunk up to the end of the picture, each as its checksum says."""
    awal, nama = len(_PNG), b""
    while nama != b"IEND":
        akhir = awal + 12 + _angka(isi, awal, 4)
        nama, milik = isi[awal + 4 : awal + 8], isi[awal:akhir]
        if zlib.crc32(milik[4:-4]) != _angka(isi, akhir - 4, 4):
            raise ValueError(awal)
        yield nama, milik
        awal = akhir


def _potong(nama: bytes, isi: bytes) -> bytes:
    return len(isi).to_bytes(4) + nama + isi + zlib.crc32(nama + isi).to_bytes(4)


# ── JPEG ────────────────────────────────────────────────────────────────────────────────────────────────────


def _jpeg(isi: bytes) -> Citra | None:
    segmen = list(_segmen(isi))
    bingkai = next((satu for tanda, satu in segmen if tanda in _BINGKAI), b"")
    tinggi, lebar = _angka(bingkai, 5, 2), _angka(bingkai, 7, 2)
    if not lebar * tinggi or _PINDAIAN not in {tanda for tanda, _ in segmen}:
        return None
    exif = next((satu[10:] for tanda, satu in segmen if tanda == _APP1 and satu[4:].startswith(_EXIF)), b"")
    arah = _arah(exif)
    perlu = [satu for tanda, satu in segmen if tanda not in _BEBAS or _perlu(tanda, satu)]
    if arah != TEGAK:
        milik = _EXIF + _exif(arah)
        perlu.insert(segmen[0][0] == _APP0, b"\xff\xe1%s%s" % ((len(milik) + 2).to_bytes(2), milik))
    return Citra(lebar, tinggi, arah, _JPEG + b"".join(perlu), cmyk=_angka(bingkai, 9, 1) == len("CMYK"))


def _perlu(tanda: int, segmen: bytes) -> bool:
    awal = _SEGMEN_JPEG.get(tanda)
    return awal is not None and segmen.startswith(awal, 4)


def _segmen(isi: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield marker and bytes of each segment up to the end of the picture, a scan with all that is coded in it."""
    akhir, tanda = len(_JPEG), 0
    while tanda != _AKHIR:
        cocok = _TANDA.match(isi, akhir)
        if cocok is None:
            raise ValueError(akhir)
        awal, akhir, tanda = cocok.end() - 2, cocok.end(), cocok[1][0]
        if tanda != _AKHIR and tanda not in _TANPA_ISI:
            akhir += _angka(isi, akhir, 2)
        if tanda == _PINDAIAN:
            berikut = _TANDA_BERIKUT.search(isi, akhir)
            akhir = berikut.start() if berikut else len(isi)
        yield tanda, isi[awal:akhir]
