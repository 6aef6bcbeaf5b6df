"""A ``Naskah`` as plain data for the layout: each block becomes a map with ``jenis``, each figure its printed form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lakip_cli.calculate.figur import Bilangan, Ekspresi, Figur, Kata, Operasi, Persamaan, Tetapan, cetak_suku
from lakip_cli.formats import cetak_nip, kisi, lembar, rata_sel, tabel_grafik, tujuan_luar
from lakip_cli.formats.ukuran import bagi_halaman
from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokTabel,
    DaftarIsi,
    Gambar,
    Naskah,
    Paragraf,
    Pihak,
    Simpul,
    TandaTangan,
    Tautan,
    Tekanan,
    berkurung,
    polos,
)
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

LEBAR = {False: 439, True: 728}
"""Width of the text in points, upright and on a wide sheet."""
SAMBUNG = "\u200b"
"""A place where a word may break, without a sign."""
TERENDAH = 260
"""Height in points up to which a row, the rows of one cell, or a table with its notes stand on one page."""
PENGANTAR = 180
"""Letters of a sentence that only announces what follows: about two lines."""
TERDALAM = 7
"""Levels of a tree that Typst can set one in another; what is deeper stands beside the last of them."""


def data(naskah: Naskah) -> dict[str, Any]:
    """Return the whole document as maps, lists, texts and whole numbers."""
    return {nama: _isi(isi) for nama, isi in zip(naskah._fields, naskah, strict=True)}


def _isi(isi: object) -> Any:
    match isi:
        case Figur():
            return isi.cetak
        case Tabel():
            return _tabel(isi)
        case BlokGrafik(label, grafik):
            return {"jenis": "BlokGrafik", "label": label, "alt": grafik.alt, "tabel": _tabel(tabel_grafik(grafik))}
        case Bilangan() | Operasi() | Kata() | Tetapan():
            return _suku(isi)
        case Tautan(tujuan, dalam) if not tujuan.startswith("#"):
            return {"jenis": "Tautan", "tujuan": tujuan_luar(tujuan), "isi": _isi(dalam)}
        case Pihak() | Persamaan() | Bagan() | Bab():
            return _berubah(isi)
        case tuple() if hasattr(isi, "_fields"):
            return _peta(isi)
        case tuple():
            return [_isi(satu) for satu in isi]
        case _:
            return isi


def _berubah(isi: Pihak | Persamaan | Bagan | Bab) -> dict[str, Any]:
    """Return as a map what is printed otherwise than its fields hold it."""
    match isi:
        case Pihak():
            return _peta(isi) | {"nip": cetak_nip(isi)}
        case Persamaan():
            return _peta(isi) | {"alt": isi.alt}
        case Bagan():
            return _peta(isi._replace(akar=_dangkal(isi.akar, TERDALAM)))
        case Bab():
            return _peta(isi._replace(blok=())) | {"blok": _lanskap(isi.blok)}


def _lanskap(semua: tuple[Blok, ...]) -> list[dict[str, Any]]:
    """Return blocks with those of a wide sheet together."""
    hasil: list[dict[str, Any]] = []
    for lanskap, grup in lembar(semua):
        isi = [_isi(blok) | {"lekat": _lekat(blok, lain)} for blok, lain in zip(grup, (*grup[1:], None), strict=True)]
        hasil += [{"jenis": "Lanskap", "isi": isi}] if lanskap else isi
    return hasil


def _lekat(blok: Blok, berikut: Blok | None) -> bool:
    """Return whether a block stands on the page of the next: a signature needs text above it, a table its sentence."""
    if isinstance(berikut, TandaTangan):
        return isinstance(blok, (Paragraf, BlokTabel))
    pengantar = isinstance(blok, Paragraf) and len(polos(blok.isi)) <= PENGANTAR
    return pengantar and isinstance(berikut, (BlokTabel, BlokGrafik, Bagan, Gambar))


def _dangkal(semua: Iterable[Simpul], tingkat: int) -> tuple[Simpul, ...]:
    """Return a tree of no more than so many levels, with every node in its order."""
    if tingkat > 1:
        return tuple(satu._replace(anak=_dangkal(satu.anak, tingkat - 1)) for satu in semua)
    return tuple(Simpul(satu.teks, (), satu.keterangan) for satu in _menurun(semua))


def _menurun(semua: Iterable[Simpul]) -> Iterator[Simpul]:
    for satu in semua:
        yield satu
        yield from _menurun(satu.anak)


def _peta(isi: Any) -> dict[str, Any]:
    """Return a value class as a map; a field of its own called ``jenis`` is told apart from the class."""
    ganti = {Tekanan: "gaya", DaftarIsi: "macam"}.get(type(isi), "jenis")
    milik = {(ganti if nama == "jenis" else nama): _isi(satu) for nama, satu in zip(isi._fields, isi, strict=True)}
    return {"jenis": type(isi).__name__} | milik


def _suku(isi: Ekspresi) -> dict[str, Any]:
    if not isinstance(isi, Operasi):
        return {"jenis": "Daun", "cetak": cetak_suku(isi), "kurung": False}
    suku = [_suku(satu) | {"kurung": berkurung(isi, ke)} for ke, satu in enumerate(isi.suku)]
    return {"jenis": "Operasi", "op": isi.op, "suku": suku, "kurung": False}


def _tabel(tabel: Tabel) -> dict[str, Any]:
    huruf, lebar = bagi_halaman(tabel, LEBAR[tabel.lanskap])
    tinggi = sum(_tinggi(baris, lebar, huruf) for baris in kisi((*tabel.kepala, *tabel.badan, *tabel.kaki)))
    return {
        "id": tabel.id,
        "judul": tabel.judul,
        "kolom": lebar,
        "huruf": huruf,
        "kepala": _sel(tabel, tabel.kepala, lebar, huruf, kepala=True),
        "badan": _sel(tabel, tabel.badan, lebar, huruf),
        "kaki": _sel(tabel, tabel.kaki, lebar, huruf),
        "ekor": _ekor(tabel),
        "utuh": tinggi + sum((len(satu) // 90 + 1) * 20 for satu in tabel.catatan) <= TERENDAH,
        "lanskap": tabel.lanskap,
        "catatan": list(tabel.catatan),
    }


def _ekor(tabel: Tabel) -> int:
    """Return how many cells the last row of the body has, if it may be kept together with the totals below it.

    A row that a cell from above reaches into may not, nor the only one, by rules of Typst.
    """
    akhir = tabel.badan[-1] if len(tabel.badan) > 1 and tabel.kaki else ()
    return len(akhir) if sum(sel.kolom for sel in akhir) == len(tabel.kolom) else 0


def _tinggi(baris: list[tuple[int, Sel]], lebar: Sequence[int], huruf: int) -> int:
    """Return about how high a row is, in points: measuring it would mean to set the table twice."""
    return max((_tinggi_sel(sel, kolom, lebar, huruf) for kolom, sel in baris if sel.baris == 1), default=0)


def _tinggi_sel(sel: Sel, kolom: int, lebar: Sequence[int], huruf: int) -> int:
    garis = len(sel.cetak) // sum(lebar[kolom : kolom + sel.kolom]) + 1
    return garis * huruf * 3 // 5 + 7


def _sel(
    tabel: Tabel, semua: tuple[Baris, ...], lebar: Sequence[int], huruf: int, *, kepala: bool = False
) -> list[dict[str, Any]]:
    baris = list(kisi(semua))
    tinggi = [_tinggi(satu, lebar, huruf) for satu in baris]
    return [
        {
            "cetak": patahkan(sel.cetak, sum(lebar[kolom : kolom + sel.kolom])),
            "kolom": sel.kolom,
            "baris": sel.baris,
            "rata": "tengah" if kepala else rata_sel(tabel, kolom, sel),
            "tebal": sel.tebal or kepala,
            "judul": sel.judul and not kepala,
            "tinggi": max(sum(tinggi[ke : ke + sel.baris]), _tinggi_sel(sel, kolom, lebar, huruf)) > TERENDAH,
        }
        for ke, isi in enumerate(baris)
        for kolom, sel in isi
    ]


def patahkan(teks: str, muat: int) -> str:
    """Let words break that are longer than their column: Typst would print them over the next one."""
    potong = max(1, muat - 1)
    return " ".join(
        kata if len(kata) <= muat else SAMBUNG.join(kata[n : n + potong] for n in range(0, len(kata), potong))
        for kata in teks.split(" ")
    )
