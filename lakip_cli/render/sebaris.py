"""Inline tokens become inline marks: text, emphasis, links, footnote references, and what the marks stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token

from lakip_cli.naskah import GantiBaris, Inline, RujukCatatan, Tautan, Tekanan, Teks, polos
from lakip_cli.render.buku import TANDA, adalah_blok, bertanda
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.markdown import BATAS_DALAM
from lakip_cli.render.telusur import tautan_sebaris

Anak = Iterator[tuple[Token, int]]
"""Tokens with the template's line of each."""

TUJUAN = r"https?://[^\s/]\S*|mailto:[^\s@]+@[^\s@]+|#[a-z0-9][a-z0-9-]*"

ASING = {
    "html_inline": ("HTML", "tulis teks biasa; catatan untuk penulis ditulis {# … #}"),
    "image": ("gambar", "cetak gambar dengan fungsinya, misalnya {{ gambar('kegiatan') }}"),
    "code_inline": ("kode `…`", "hapus tanda ` di sekitarnya"),
}


def urai_sebaris(halaman: Halaman, token: Token) -> tuple[Inline, ...]:
    """The content of an ``inline`` token."""
    anak = token.children or []
    if len(anak) == 1 and anak[0].type == "text" and not bertanda(anak[0].content):
        return (Teks(anak[0].content),) if anak[0].content else ()
    if any(satu.level > BATAS_DALAM for satu in anak):
        halaman.lapor("T207", halaman.baris(token), "penekanan bersarang terlalu dalam; sederhanakan alinea ini")
        return ()
    return rapatkan(_isi(halaman, _berbaris(halaman, anak, token.map[0] if token.map else 0)))


def rapatkan(isi: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same marks with neighbouring texts joined and empty ones left out."""
    hasil: list[Inline] = []
    teks: list[str] = []
    for satu in isi:
        if isinstance(satu, Teks):
            teks.append(satu.teks)
        elif not isinstance(satu, Tekanan) or satu.isi:
            _tuang(teks, hasil)
            hasil.append(satu)
    _tuang(teks, hasil)
    return tuple(hasil)


def _tuang(teks: list[str], hasil: list[Inline]) -> None:
    if isi := "".join(teks):
        hasil.append(Teks(isi))
    teks.clear()


def _berbaris(halaman: Halaman, anak: Iterable[Token], nomor: int) -> Anak:
    for satu in anak:
        yield satu, halaman.asal(nomor)
        nomor += satu.type in {"softbreak", "hardbreak"}


def _isi(halaman: Halaman, anak: Anak) -> Iterator[Inline]:
    for token, baris in anak:
        if token.nesting < 0:
            return
        yield from _satu(halaman, token, baris, anak)


def _satu(halaman: Halaman, token: Token, baris: int, anak: Anak) -> Iterable[Inline]:
    match token.type:
        case "text" | "text_special":
            return _teks(halaman, token.content, baris)
        case "softbreak":
            return (Teks(" "),)
        case "hardbreak":
            return (GantiBaris(),)
        case "strong_open":
            return (Tekanan("tebal", rapatkan(_isi(halaman, anak))),)
        case "em_open":
            return (Tekanan("miring", rapatkan(_isi(halaman, anak))),)
        case "link_open":
            return _tautan(halaman, token, rapatkan(_isi(halaman, anak)), baris)
        case "footnote_ref":
            return (_rujuk_catatan(halaman, token, baris),)
        case _:
            sebutan, bantuan = ASING[token.type]
            halaman.lapor("T201", baris, f"{sebutan} tidak didukung di dalam teks", bantuan)
            return ()


def _teks(halaman: Halaman, teks: str, baris: int) -> Iterator[Inline]:
    for ke, bagian in enumerate(TANDA.split(teks) if bertanda(teks) else [teks]):
        if ke % 2 == 0:  # between two marks
            yield Teks(bagian)
        elif adalah_blok(bagian):
            pesan = "tabel, gambar dan blok lain harus berdiri sendiri, bukan di dalam kalimat, judul atau sel tabel"
            halaman.lapor("T202", baris, pesan, "beri baris kosong sebelum dan sesudahnya")
        else:
            isi = halaman.cetakan.buku.isi_sebaris(bagian)
            for tautan in tautan_sebaris(isi):
                _catat_rujukan(halaman, tautan.tujuan, baris)
            yield from isi


def _tautan(halaman: Halaman, token: Token, isi: tuple[Inline, ...], baris: int) -> tuple[Inline, ...]:
    tujuan = "".join(_tujuan(halaman, str(token.attrs.get("href", ""))))
    if not re.fullmatch(TUJUAN, tujuan, re.IGNORECASE):
        bantuan = "yang dapat dituju: https://…, http://…, mailto:… dan #id di dalam laporan"
        halaman.lapor("T205", baris, f"tautan ke `{tujuan}` tidak didukung", bantuan)
    elif "title" in token.attrs:
        halaman.lapor("T201", baris, "judul tautan tidak didukung", 'hapus "…" sesudah alamatnya')
    elif not isi and not tujuan.startswith("#"):
        halaman.lapor("T205", baris, f"tautan ke `{tujuan}` tidak berteks", "tulis teksnya di antara [ dan ]")
    _catat_rujukan(halaman, tujuan, baris)
    return (Tautan(tujuan if tujuan.startswith("#") else normalizeLink(tujuan), isi),)


def _tujuan(halaman: Halaman, href: str) -> Iterator[str]:
    for bagian in TANDA.split(href):
        tanda = TANDA.fullmatch(bagian) and not adalah_blok(bagian)
        yield polos(halaman.cetakan.buku.isi_sebaris(bagian)) if tanda else bagian


def _catat_rujukan(halaman: Halaman, tujuan: str, baris: int) -> None:
    if tujuan.startswith("#"):
        halaman.rujuk(tujuan[1:], baris)


def _rujuk_catatan(halaman: Halaman, token: Token, baris: int) -> Inline:
    nomor = token.meta["id"] + 1
    if halaman.catatan.di_dalam:
        halaman.lapor("T204", baris, "catatan kaki di dalam catatan kaki", "tulis sebagai kalimat")
    halaman.catatan.diminta.setdefault(token.meta["label"], (nomor, baris))
    return RujukCatatan(nomor)
