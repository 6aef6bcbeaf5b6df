"""What the tests of rendering share: a few template functions, and blocks written as one short line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import get_args

import pytest

from lakip_cli.calculate.figur import Figur
from lakip_cli.naskah import (
    Angka,
    Bab,
    Bagan,
    Blok,
    BlokTabel,
    CatatanKaki,
    Daftar,
    Gambar,
    GantiBaris,
    Inline,
    Judul,
    Kutipan,
    Naskah,
    Paragraf,
    RujukCatatan,
    Simpul,
    Tautan,
    Tekanan,
    Teks,
)
from lakip_cli.render import KesalahanTemplat
from lakip_cli.render.jenis import Fungsi
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel

FIGUR = Figur("indikator.contoh.capaian", "capaian", Decimal("101.62"), "persen", "101,62%", "101,62")
TABEL = {"capaian": "Capaian", "anggaran": "Anggaran & Realisasi", "polos": ""}


def _angka(alamat: str) -> Figur:
    if alamat == "rusak":
        raise TypeError("kesalahan program")
    if alamat != "capaian":
        raise KesalahanTemplat(f"tidak ada angka `{alamat}`", "lihat daftar alamat")
    return FIGUR


def _tabel(id_: str) -> BlokTabel:
    if id_ not in TABEL:
        raise KesalahanTemplat(f"tidak ada tabel `{id_}`")
    return BlokTabel("", Tabel(id_, TABEL[id_], (Kolom(),), ((Sel("A"),),), ((Sel(FIGUR),),)))


def _bagan(id_: str) -> Bagan:
    return Bagan(id_, "", f"Bagan {id_}", (Simpul("Kepala"),), "bagan")


def _gambar(id_: str) -> Gambar:
    return Gambar(id_, "", f"Foto {id_}", f"{id_}.jpg", "foto")


def _bagian(judul: str) -> tuple[Blok, ...]:
    return (Judul("", 2, (Teks(judul),)), Paragraf((Teks("isi"), RujukCatatan(1))), CatatanKaki(1, (Teks(judul),)))


@pytest.fixture(scope="session")
def fungsi() -> Fungsi:
    return {"angka": _angka, "tabel": _tabel, "bagan": _bagan, "gambar": _gambar, "bagian": _bagian, "kosong": tuple}


def _sebaris(isi: tuple[Inline, ...]) -> str:
    return "".join(map(_satu_sebaris, isi))


def _satu_sebaris(satu: Inline) -> str:
    match satu:
        case Teks(teks):
            return teks
        case Tekanan(jenis, isi):
            tanda = {"tebal": "**", "miring": "_"}[jenis]
            return f"{tanda}{_sebaris(isi)}{tanda}"
        case Tautan(tujuan, isi):
            return f"[{_sebaris(isi)}]({tujuan})"
        case Angka(figur):
            return f"<{figur.cetak}>"
        case RujukCatatan(nomor):
            return f"^{nomor}"
        case GantiBaris():
            return "↵"


def _satu(blok: Blok) -> str:
    match blok:
        case Paragraf(isi):
            return f"p {_sebaris(isi)}"
        case Judul(_, tingkat, isi):
            return f"h{tingkat} {_sebaris(isi)}"
        case Daftar(gaya, butir, mulai):
            return f"{gaya}{mulai} [" + " | ".join(_ringkas(satu) for satu in butir) + "]"
        case Kutipan(isi):
            return f"kutip [{_ringkas(isi)}]"
        case CatatanKaki(nomor, isi):
            return f"kaki{nomor} {_sebaris(isi)}"
        case BlokTabel(label, tabel):
            return f"tabel {label or '-'} {tabel.id}"
        case Bagan(id=id_, label=label) | Gambar(id=id_, label=label):
            return f"gambar {label or '-'} {id_}"
        case _:
            return type(blok).__name__


def _ringkas(isi: tuple[Blok, ...] | list[Blok]) -> str:
    return "; ".join(map(_satu, isi))


@pytest.fixture(scope="session")
def ringkas() -> Callable[[tuple[Blok, ...]], str]:
    """Blocks as one line: ``p teks **tebal**; butir1 [p satu | p dua]``."""
    return _ringkas


@pytest.fixture(scope="session")
def jenis_blok() -> tuple[type, ...]:
    return get_args(Blok)


@pytest.fixture(scope="session")
def isi_bab() -> Callable[[Naskah | None], Mapping[str, str]]:
    """The chapters of a document, each as one line."""

    def isi(naskah: Naskah | None) -> Mapping[str, str]:
        bab: tuple[Bab, ...] = naskah.bab if naskah else ()
        return {satu.id: _ringkas(satu.blok) for satu in bab}

    return isi
