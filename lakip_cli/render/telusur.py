"""Walk through blocks: their plain text, and copies with some inline marks or blocks replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lakip_cli.naskah import (
    Angka,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    CatatanKaki,
    Daftar,
    Gambar,
    Inline,
    Judul,
    Kutipan,
    Paragraf,
    RujukCatatan,
    Tautan,
    Tekanan,
    Teks,
    daun,
)

TINGKAT_AKHIR = 5
"""The lowest heading."""

BERID = (BlokTabel, BlokGrafik, BlokRumus, Bagan, Gambar, Judul)
"""The blocks that have an id."""
BERSARANG = (Daftar, Kutipan)
"""The blocks that hold blocks."""
BERISI = (Paragraf, Judul, CatatanKaki)
"""The leaves that hold inline marks."""
TETAP = frozenset((Teks, Angka))
"""The marks that hold no link."""
BERANAK = (Tautan, Tekanan)
"""The marks that hold marks."""
RUJUKAN = (Tautan, RujukCatatan)
"""The marks that refer to something."""


def petakan(blok: Iterable[Blok], ubah: Callable[[Blok], Blok]) -> tuple[Blok, ...]:
    """The blocks with each leaf replaced, in reading order."""
    return tuple([_petakan_dalam(satu, ubah) if isinstance(satu, BERSARANG) else ubah(satu) for satu in blok])


def _petakan_dalam(blok: Daftar | Kutipan, ubah: Callable[[Blok], Blok]) -> Blok:
    if isinstance(blok, Daftar):
        return Daftar(blok.gaya, tuple([petakan(butir, ubah) for butir in blok.butir]), blok.mulai)
    return Kutipan(petakan(blok.isi, ubah))


Ubah = Callable[[Tautan | RujukCatatan], Inline]


def petakan_sebaris(blok: Blok, ubah: Ubah) -> Blok:
    """A leaf with each link and footnote mark replaced."""
    if not isinstance(blok, BERISI):
        return blok
    isi = ubah_sebaris(blok.isi, ubah)
    return blok if isi is blok.isi else blok._replace(isi=isi)


def ubah_sebaris(isi: tuple[Inline, ...], ubah: Ubah) -> tuple[Inline, ...]:
    """The same marks with each link and footnote mark replaced; the very same tuple where there is none."""
    if TETAP.issuperset(map(type, isi)):
        return isi
    return tuple(_ubah_satu(satu, ubah) for satu in isi)


def _ubah_satu(satu: Inline, ubah: Ubah) -> Inline:
    if isinstance(satu, BERANAK):
        isi = ubah_sebaris(satu.isi, ubah)
        satu = satu if isi is satu.isi else satu._replace(isi=isi)
    return ubah(satu) if isinstance(satu, RUJUKAN) else satu


def tautan(blok: Iterable[Blok]) -> Iterator[Tautan]:
    """All links of some blocks."""
    for satu in daun(blok):
        if isinstance(satu, BERISI):
            yield from tautan_sebaris(satu.isi)


def tautan_sebaris(isi: Iterable[Inline]) -> Iterator[Tautan]:
    """All links among some marks."""
    for satu in isi:
        if isinstance(satu, Tautan):
            yield satu
        elif isinstance(satu, Tekanan):
            yield from tautan_sebaris(satu.isi)


def geser_judul(blok: Iterable[Blok], geser: int) -> tuple[Blok, ...]:
    """The blocks with their headings ``geser`` levels lower, within 2 and ``TINGKAT_AKHIR``."""

    def ubah(satu: Blok) -> Blok:
        if not isinstance(satu, Judul):
            return satu
        return Judul(satu.id, min(max(satu.tingkat + geser, 2), TINGKAT_AKHIR), satu.isi)

    return petakan(blok, ubah)


def geser_catatan(blok: Iterable[Blok], geser: int) -> tuple[Blok, ...]:
    """The blocks with their footnotes counted from ``geser`` + 1."""

    def ubah_rujukan(satu: Tautan | RujukCatatan) -> Inline:
        return RujukCatatan(satu.nomor + geser) if isinstance(satu, RujukCatatan) else satu

    def ubah(satu: Blok) -> Blok:
        hasil = petakan_sebaris(satu, ubah_rujukan)
        return hasil._replace(nomor=hasil.nomor + geser) if isinstance(hasil, CatatanKaki) else hasil

    return petakan(blok, ubah)


def id_blok(blok: Blok) -> str:
    """The id of a block, or nothing."""
    match blok:
        case BlokTabel(tabel=tabel):
            return tabel.id
        case BlokGrafik(grafik=grafik):
            return grafik.id
        case BlokRumus(id=id_) | Bagan(id=id_) | Gambar(id=id_) | Judul(id=id_):
            return id_
        case _:
            return ""


def beri_id(blok: Blok, id_: str) -> Blok:
    """The same block with another id."""
    match blok:
        case BlokTabel(tabel=tabel):
            return blok._replace(tabel=tabel._replace(id=id_))
        case BlokGrafik(grafik=grafik):
            return blok._replace(grafik=grafik._replace(id=id_))
        case BlokRumus() | Bagan() | Gambar() | Judul():
            return blok._replace(id=id_)
        case _:
            return blok


def catatan_diminta(blok: Iterable[Blok]) -> set[int]:
    """The numbers of the footnotes that some blocks refer to."""
    nomor: set[int] = set()

    def kumpulkan(satu: Tautan | RujukCatatan) -> Inline:
        if isinstance(satu, RujukCatatan):
            nomor.add(satu.nomor)
        return satu

    for satu in daun(blok):
        petakan_sebaris(satu, kumpulkan)
    return nomor
