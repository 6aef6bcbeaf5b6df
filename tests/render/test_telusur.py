from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Figur, Persamaan, Tetapan
from lakip_cli.naskah import (
    Angka,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Gambar,
    GantiBaris,
    Inline,
    Judul,
    Kutipan,
    Paragraf,
    RujukCatatan,
    Tautan,
    Tekanan,
    Teks,
    daun,
    polos,
)
from lakip_cli.render.telusur import (
    beri_id,
    catatan_diminta,
    geser_catatan,
    geser_judul,
    id_blok,
    petakan,
    petakan_sebaris,
    tautan,
    ubah_sebaris,
)
from lakip_cli.tabel.jenis import Grafik, Kolom, Sel, Tabel

FIGUR = Figur("a", "a", Decimal(1), "", "1%", "1")
DALAM = Tekanan("tebal", (Teks("b"), RujukCatatan(2), Tautan("#x", (Teks("c"), RujukCatatan(3)))))
P = Paragraf((Teks("a"), DALAM))
SUSUN: tuple[Blok, ...] = (
    Judul("j", 2, (Teks("J"),)),
    Daftar("butir", ((P,), (Kutipan((Judul("k", 4, ()),)),))),
    CatatanKaki(2, (Teks("y"),)),
)


def test_plain_text() -> None:
    assert polos((Teks("a"), DALAM, GantiBaris(), Angka(FIGUR))) == "abc 1%"


def test_mapping_keeps_the_structure() -> None:
    assert petakan(SUSUN, lambda satu: satu) == SUSUN
    hasil = petakan(SUSUN, lambda satu: satu._replace(id="z") if isinstance(satu, Judul) else satu)
    assert [satu.id for satu in daun(hasil) if isinstance(satu, Judul)] == ["z", "z"]


def test_inline_mapping() -> None:
    def naik(satu: Tautan | RujukCatatan) -> Inline:
        return RujukCatatan(satu.nomor + 1) if isinstance(satu, RujukCatatan) else satu._replace(tujuan="#y")

    harapan = Tekanan("tebal", (Teks("b"), RujukCatatan(3), Tautan("#y", (Teks("c"), RujukCatatan(4)))))
    assert petakan_sebaris(P, naik) == Paragraf((Teks("a"), harapan))
    assert petakan_sebaris(DaftarIsi("isi"), naik) == DaftarIsi("isi")
    isi = (Teks("a"), Angka(FIGUR))
    assert ubah_sebaris(isi, naik) is isi


def test_links() -> None:
    assert [satu.tujuan for satu in tautan(SUSUN)] == ["#x"]


@pytest.mark.parametrize(("geser", "tingkat"), [(0, [2, 4]), (1, [3, 5]), (2, [4, 5]), (-1, [2, 3])])
def test_heading_shift(geser: int, tingkat: list[int]) -> None:
    hasil = geser_judul(SUSUN, geser)
    assert [satu.tingkat for satu in daun(hasil) if isinstance(satu, Judul)] == tingkat


def test_footnote_shift() -> None:
    hasil = geser_catatan(SUSUN, 10)
    assert catatan_diminta(SUSUN) == {2, 3}
    assert catatan_diminta(hasil) == {12, 13}
    assert hasil[-1] == CatatanKaki(12, (Teks("y"),))


BERID: tuple[Blok, ...] = (
    BlokTabel("", Tabel("a", "", (Kolom(),), (), ((Sel("x"),),))),
    BlokGrafik("", Grafik("a", "", "batang", (), (), "")),
    BlokRumus("a", Persamaan(Tetapan("1"), ())),
    Bagan("a", "", "", (), ""),
    Gambar("a", "", "", "", ""),
    Judul("a", 2, ()),
)


@pytest.mark.parametrize("blok", BERID, ids=lambda blok: type(blok).__name__)
def test_ids(blok: Blok) -> None:
    assert id_blok(blok) == "a"
    assert id_blok(beri_id(blok, "b")) == "b"


def test_blocks_without_id() -> None:
    assert id_blok(P) == ""
    assert beri_id(P, "b") == P
