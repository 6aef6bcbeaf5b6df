from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.naskah import BlokTabel
from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.jenis import Fungsi
from lakip_cli.render.pipa import LEBAR_TERBESAR, LEBAR_TERKECIL
from lakip_cli.render.urai import urai
from lakip_cli.tabel.jenis import Tabel

TEKS = """Tabel: Contoh {{ angka('capaian') }}

| a |  b  | c | d |
|---|:---:|--:|:--|
| {{ angka('capaian') }} | **{{ nama }}** | x {{ angka('capaian') }} | |
| e \\| f |
"""


def tabel(teks: str, fungsi: Fungsi) -> tuple[Tabel, Halaman]:
    hasil = cetak(teks, fungsi, {"nama": "A|B"}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    halaman = Halaman("bab.md", teks.split("\n"), hasil)
    blok = urai(halaman)[-1][1]
    assert isinstance(blok, BlokTabel)
    return blok.tabel, halaman


def test_table(fungsi: Fungsi) -> None:
    isi, halaman = tabel(TEKS, fungsi)
    assert (isi.id, isi.judul) == ("tabel-contoh-101-62", "Contoh 101,62%")
    assert [kolom.rata for kolom in isi.kolom] == ["kiri", "tengah", "kanan", "kiri"]
    assert [[sel.cetak for sel in baris] for baris in (*isi.kepala, *isi.badan)] == [
        ["a", "b", "c", "d"],
        ["101,62%", "A|B", "x 101,62%", ""],
        ["e | f", "", "", ""],
    ]
    assert all(sel.judul for sel in isi.kepala[0])
    assert not any(sel.judul for baris in isi.badan for sel in baris)
    assert isi.badan[0][1].tebal
    assert halaman.temuan == []


def test_a_cell_keeps_its_figure(fungsi: Fungsi) -> None:
    figur = tabel(TEKS, fungsi)[0].badan[0][0].isi
    assert not isinstance(figur, str)
    assert figur.isi == Decimal("101.62")


def test_widths_follow_the_longest_cell(fungsi: Fungsi) -> None:
    isi, _ = tabel(f"| No | Uraian | Ket |\n|--|--|--|\n| 1 | {'x' * 99} | sepuluh aksara |", fungsi)
    assert [kolom.lebar for kolom in isi.kolom] == [LEBAR_TERKECIL, LEBAR_TERBESAR, 14]


@pytest.mark.parametrize(
    ("baris", "salah"),
    [("| x | y |", False), ("x | y", False), ("| x | y | z |", True), ("x | y | z", True), ("| x \\| y | z |", False)],
)
@pytest.mark.parametrize("awal", ["", "> "])
def test_no_cell_is_lost(awal: str, baris: str, *, salah: bool, fungsi: Fungsi) -> None:
    teks = f"{awal}| a | b |\n{awal}|---|---|\n{awal}{baris}"
    hasil = cetak(teks, fungsi, {}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    halaman = Halaman("bab.md", teks.split("\n"), hasil)
    urai(halaman)
    assert [(temuan.kode, temuan.baris) for temuan in halaman.temuan] == [("T206", 3)] * salah


@pytest.mark.parametrize("sel", ["a **b**", "*a*", "[a](https://b.example)", "a[^b]\n\n[^b]: c", "**a** b"])
def test_cell_holds_text_only(sel: str, fungsi: Fungsi) -> None:
    hasil = cetak(f"| a |\n|---|\n| {sel}", fungsi, {}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    halaman = Halaman("bab.md", [], hasil)
    urai(halaman)
    assert [temuan.kode for temuan in halaman.temuan] == ["T206"]
