"""Writers: a ``Naskah`` becomes files. One module a format; here stands what they share, none of it a format."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    Entri,
    Gambar,
    Judul,
    Naskah,
    Pihak,
    Sampul,
    daun,
)
from lakip_cli.tabel.jenis import Baris, Grafik, Kolom, Rata, Sel, Tabel

SKEMA = ("https://", "http://", "mailto:", "./")
"""How a link out of the document begins; everything else prints as its text alone. Of these, authors have no ``./``."""


# What no address may hold as it is.
_RAWAN = re.compile(r"[\s<>\"\\^`{|}]")


def tujuan_luar(tujuan: str) -> str:
    """The address of a link out of the document, as a browser would send it; empty if it is none of ours."""
    return _RAWAN.sub(lambda huruf: persen_huruf(huruf[0]), tujuan) if tujuan.startswith(SKEMA) else ""


def persen_huruf(huruf: str) -> str:
    """A character as an address writes it when it may not stand there itself."""
    return "".join(f"%{oktet:02X}" for oktet in huruf.encode())


def judul_bab(bab: Bab) -> str:
    """The chapter's number and title on one line."""
    return " ".join(bagian for bagian in (bab.label, bab.judul) if bagian)


def hanya_sampul(bab: Bab) -> bool:
    """Whether the chapter is a cover and nothing else; a cover opens the index and needs no page of its own."""
    return bool(bab.blok) and all(isinstance(blok, Sampul) for blok in bab.blok)


def isi_naskah(naskah: Naskah) -> tuple[Entri, ...]:
    """The list of contents; a document without one lists its chapters."""
    return naskah.isi or tuple(Entri(b.id, b.id, 1, judul_bab(b)) for b in naskah.bab if judul_bab(b))


def letak(naskah: Naskah) -> dict[str, str]:
    """Id of each chapter and block → id of the chapter where it stands."""
    return {id_: bab.id for bab in naskah.bab for id_ in (bab.id, *_id(bab.blok))}


def _id(semua: tuple[Blok, ...]) -> Iterator[str]:
    for blok in daun(semua):
        match blok:
            case Judul(id=id_) | BlokRumus(id=id_) | Bagan(id=id_) | Gambar(id=id_):
                yield id_
            case BlokTabel(tabel=Tabel(id=id_)) | BlokGrafik(grafik=Grafik(id=id_)):
                yield id_
            case _:
                pass


def lembar(semua: tuple[Blok, ...]) -> list[tuple[bool, tuple[Blok, ...]]]:
    """Return the blocks sheet by sheet, upright or wide: wide are wide tables, and the headings right before them."""
    hasil: list[tuple[bool, tuple[Blok, ...]]] = []
    for blok in reversed(semua):
        berikut = bool(hasil) and hasil[-1][0]
        lanskap = berikut if isinstance(blok, Judul) else isinstance(blok, BlokTabel) and blok.tabel.lanskap
        if hasil and berikut == lanskap:
            hasil[-1] = (lanskap, (blok, *hasil[-1][1]))
        else:
            hasil.append((lanskap, (blok,)))
    return hasil[::-1]


def kisi(semua: tuple[Baris, ...]) -> Iterator[list[tuple[int, Sel]]]:
    """The rows with the grid column (from 0) of each cell, past the cells that a span from above covers."""
    tertutup: dict[int, int] = {}
    for baris in semua:
        kolom, letak_sel = 0, []
        for sel in baris:
            while tertutup.get(kolom, 0):
                kolom += 1
            letak_sel.append((kolom, sel))
            kolom += sel.kolom
        tertutup = {k: sisa - 1 for k, sisa in tertutup.items() if sisa > 1}
        for kolom_sel, sel in letak_sel:
            if sel.baris > 1:
                tertutup |= dict.fromkeys(range(kolom_sel, kolom_sel + sel.kolom), sel.baris - 1)
        yield letak_sel


def cetak_nip(pihak: Pihak) -> str:
    """The signatory's number with its abbreviation, which a bare number lacks."""
    return f"NIP. {pihak.nip}" if pihak.nip[:1].isdigit() else pihak.nip


def rata_sel(tabel: Tabel, kolom: int, sel: Sel) -> Rata:
    """How a cell of the body is aligned: as its column, but a heading over several columns stands left."""
    return "kiri" if sel.judul and sel.kolom > 1 else tabel.kolom[kolom].rata


PANJANG_NAMA = 12
"""Letters of a category from which its column is the wide one."""
LEBAR_NAMA = 3


def tabel_grafik(grafik: Grafik) -> Tabel:
    """The data of a chart as a table: a row for each category, a column for each series.

    It says all that ``alt`` says, so a writer that prints it leaves ``alt`` out.
    """
    bernama = max(map(len, grafik.sumbu), default=0) > PANJANG_NAMA
    satuan = f" ({grafik.satuan})" if grafik.satuan else ""
    return Tabel(
        id=grafik.id,
        judul=grafik.judul,
        kolom=(Kolom(lebar=LEBAR_NAMA if bernama else 1), *(Kolom("kanan") for _ in grafik.deret)),
        kepala=((Sel(""), *(Sel(f"{deret.nama}{satuan}", judul=True) for deret in grafik.deret)),),
        badan=tuple(
            (Sel(nama, judul=True), *(deret.titik[ke] for deret in grafik.deret))
            for ke, nama in enumerate(grafik.sumbu)
        ),
        catatan=grafik.catatan,
    )
