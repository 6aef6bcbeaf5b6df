"""The report is the same in every format: a parser of each reads it back, and finds what the document holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.grafik import Simpanan
from lakip_cli.naskah import (
    Angka,
    Bagan,
    BlokRumus,
    Gambar,
    Judul,
    Naskah,
    Paragraf,
    Pihak,
    Simpul,
    Teks,
    polos,
)
from lakip_cli.output import FORMAT, susun
from lakip_cli.tabel.jenis import Sel, Tabel
from tests.formats.banding import beda, cetak_rumus, hilang
from tests.formats.cetakan import BACA, Cetakan, rapat
from tests.formats.pembaca import semua

JUDUL_DAFTAR = 3
"""The lowest heading that lists of contents, and so other places, name."""
AKAR = Path(__file__).parents[1]
TAHUN = ("data/2023", "tests/kecamatan/2024")


@cache
def _hasil(tahun: str) -> Compilation:
    return compile_folder(AKAR / tahun)


@cache
def _naskah(tahun: str) -> Naskah:
    naskah = _hasil(tahun).naskah
    assert naskah is not None
    return naskah


Cetak = Callable[[str, Naskah, str], Cetakan]


@pytest.fixture(scope="module")
def cetak(tmp_path_factory: pytest.TempPathFactory) -> Cetak:
    """Write a document of a year in one format, with its charts, and read it back."""
    simpanan = Simpanan(tmp_path_factory.mktemp("grafik"))

    def cetak_(tahun: str, naskah: Naskah, bentuk: str) -> Cetakan:
        return BACA[bentuk](susun(_hasil(tahun)._replace(naskah=naskah), [bentuk], simpanan))

    return cetak_


# ── nothing does ────────────────────────────────────────────────────────────────────────────────────────────


def test_every_format_is_read_back() -> None:
    assert set(BACA) == set(FORMAT) - {"json"}


@pytest.mark.parametrize("bentuk", BACA)
@pytest.mark.parametrize("tahun", TAHUN)
def test_headings_cells_and_numbers_are_those_of_the_document(tahun: str, bentuk: str, cetak: Cetak) -> None:
    naskah = _naskah(tahun)
    assert beda(naskah, cetak(tahun, naskah, bentuk)) == []


# ── and what would is seen ──────────────────────────────────────────────────────────────────────────────────


def _tukar(benda: Any, tukaran: Mapping[int, Any]) -> Any:
    """The same document with some of its objects, named by ``id``, exchanged."""
    if id(benda) in tukaran:
        return tukaran[id(benda)]
    if isinstance(benda, tuple):
        isi = [_tukar(satu, tukaran) for satu in benda]
        return type(benda)(*isi) if hasattr(benda, "_fields") else tuple(isi)
    return benda


def _rusak(naskah: Naskah) -> tuple[Naskah, dict[str, list[str]]]:
    """The document with one thing of each kind lost or changed, and what that was, by the field that has it."""
    datar = [t for t in semua(naskah, Tabel) if {(s.kolom, s.baris) for s in semua(t, Sel)} == {(1, 1)} and t.badan[1:]]
    bersel, berbaris = datar[:2]
    *lain, sel = bersel.badan[0]
    judul = next(satu for satu in semua(naskah, Judul) if satu.tingkat > JUDUL_DAFTAR)
    angka = next(satu for satu in semua(naskah, Angka) if isinstance(satu.figur.isi, Decimal))
    *_, bagan = semua(naskah, Bagan)
    foto = next(semua(naskah, Gambar))
    simpul = next(satu for satu in semua(naskah, Simpul) if not satu.anak)
    bercatatan = next(satu for satu in semua(naskah, Tabel) if satu.catatan and satu not in datar)
    *_, pihak = semua(naskah, Pihak)
    rumus = next(semua(naskah, BlokRumus))
    *langkah, _ = rumus.persamaan.langkah
    tukaran = {
        id(sel): sel._replace(isi=""),
        id(berbaris): berbaris._replace(badan=berbaris.badan[:-1]),
        id(judul): judul._replace(isi=(Teks("x"),)),
        id(angka): Teks("1"),
        id(bagan): bagan._replace(judul="x"),
        id(simpul): simpul._replace(teks="x"),
        id(bercatatan): bercatatan._replace(catatan=()),
        id(pihak): pihak._replace(nip="x"),
        id(foto): foto._replace(alt="x"),
        id(rumus): rumus._replace(persamaan=rumus.persamaan._replace(langkah=tuple(langkah))),
    }
    return _tukar(naskah, tukaran), {
        "tabel": ["¦".join(satu.cetak for satu in baris) for baris in ((*lain, sel), berbaris.badan[-1])],
        "judul": [polos(judul.isi)],
        "alir": [*(polos(p.isi) for p in semua(naskah, Paragraf) if angka in p.isi), simpul.teks, pihak.nip],
        "utuh": list(bercatatan.catatan),
        "gambar": [f"{bagan.label} {bagan.judul}"],
        "alt": [foto.alt],
        "rumus": [cetak_rumus(rumus.persamaan)],
    }


@pytest.mark.parametrize("bentuk", BACA)
def test_what_is_lost_or_changed_is_seen(bentuk: str, cetak: Cetak) -> None:
    naskah = _naskah(TAHUN[1])
    rusak, harapan = _rusak(naskah)
    cetakan = cetak(TAHUN[1], rusak, bentuk)
    terlihat = [rapat(satu[1:]).casefold() for satu in beda(naskah, cetakan) if satu.startswith("-")]
    harap = [satu for bidang, isi in harapan.items() if getattr(cetakan, bidang) is not None for satu in isi]
    assert sorted(terlihat) == sorted(rapat(satu).casefold() for satu in harap)


def test_a_part_of_a_longer_number_or_word_is_not_that_number_or_word() -> None:
    assert list(hilang(["5 desa", "naik 1,5%", "turun"], "5 desa. naik 1,5% turun")) == []
    assert list(hilang(["5 desa", "naik 1,5", "turun"], "15 desa naik 1,50 turunan")) == ["5 desa", "naik 1,5", "turun"]
