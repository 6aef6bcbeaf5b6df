"""A pipe table becomes a ``BlokTabel`` of text cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it.token import Token

from lakip_cli.naskah import Angka, BlokTabel, GantiBaris, Inline, Tekanan, Teks, polos
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.pengenal import siput
from lakip_cli.render.sebaris import urai_sebaris
from lakip_cli.tabel.jenis import Baris, Kolom, Rata, Sel, Tabel

RATA: dict[str, Rata] = {"text-align:center": "tengah", "text-align:right": "kanan"}
PEMISAH = re.compile(r"(?<!\\)\|")

ISI_SEL = (Teks, Angka, GantiBaris)
"""What a cell may hold."""

LEBAR_TERKECIL, LEBAR_TERBESAR = 4, 40
"""Between these a column is as wide as its longest cell, in characters."""


def urai_tabel(halaman: Halaman, arus: Iterator[Token], judul: str) -> BlokTabel:
    """The table whose tokens come next, up to its end; without a title it is not numbered."""
    kepala, rata = _baris(halaman, _sampai(arus, "thead_close"))
    badan, _ = _baris(halaman, _sampai(arus, "table_close"), len(rata))
    lebar = [max(len(baris[nomor].cetak) for baris in (*kepala, *badan)) for nomor in range(len(rata))]
    kolom = tuple(
        Kolom(satu, min(max(panjang, LEBAR_TERKECIL), LEBAR_TERBESAR))
        for satu, panjang in zip(rata, lebar, strict=True)
    )
    return BlokTabel("", Tabel(siput(f"tabel {judul}"), judul, kolom, kepala, badan))


def _sampai(arus: Iterator[Token], akhir: str) -> Iterator[Token]:
    for token in arus:
        if token.type == akhir:
            return
        yield token


def _baris(halaman: Halaman, arus: Iterator[Token], jumlah: int = 0) -> tuple[tuple[Baris, ...], list[Rata]]:
    baris: list[list[Sel]] = []
    rata: list[Rata] = []
    kepala = not jumlah
    for token in arus:
        if token.type == "tr_open":
            baris.append([])
            if jumlah:
                _periksa_jumlah(halaman, token, jumlah)
        elif token.type == "th_open":
            rata.append(RATA.get(str(token.attrs.get("style")), "kiri"))
        elif token.type == "inline":
            baris[-1].append(_sel(halaman, token, judul=kepala))
    return tuple(map(tuple, baris)), rata


def _periksa_jumlah(halaman: Halaman, token: Token, jumlah: int) -> None:
    tertulis = halaman.cetakan.baris[token.map[0]] if token.map else ""
    sel = PEMISAH.split(tertulis.strip().lstrip("> "))
    banyak = len(sel) - (not sel[0].strip()) - (not sel[-1].strip() and len(sel) > 1)
    if banyak > jumlah:
        pesan = f"baris ini bersel {banyak}, kepala tabelnya {jumlah}; sel yang lebih akan hilang"
        halaman.lapor("T206", halaman.baris(token), pesan, "samakan jumlah selnya; tanda | di dalam teks ditulis \\|")


def _sel(halaman: Halaman, token: Token, *, judul: bool) -> Sel:
    isi = urai_sebaris(halaman, token)
    match isi:
        case (Angka(figur),):
            return Sel(figur, judul=judul)
        case (Tekanan("tebal", dalam),) if _hanya_teks(dalam):
            return Sel(polos(dalam), judul=judul, tebal=True)
    if not _hanya_teks(isi):
        pesan = "sel tabel hanya memuat teks dan angka; penekanan sebagian, tautan dan catatan kaki tidak didukung"
        halaman.lapor("T206", halaman.baris(token), pesan)
    return Sel(polos(isi), judul=judul)


def _hanya_teks(isi: tuple[Inline, ...]) -> bool:
    return all(isinstance(satu, ISI_SEL) for satu in isi)
