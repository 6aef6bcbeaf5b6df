from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.figur import Figur
from lakip_cli.naskah import Angka, Blok, GantiBaris, Paragraf, Tautan, Teks
from lakip_cli.render.buku import (
    BLOK_AWAL,
    HANYA_BLOK,
    JENIS_BLOK,
    SEBARIS_AWAL,
    TANDA,
    Buku,
    adalah_blok,
    sebagai_sebaris,
    tanda_baris,
    terlarang,
)
from lakip_cli.render.jenis import Bagian
from lakip_cli.render.temuan import TakTercetak, TerlaluBesar
from lakip_cli.source.teks import lazim

FIGUR = Figur("a", "a", Decimal(1), "", "1", "1")
P = Paragraf((Teks("x"),))


@pytest.mark.parametrize(
    ("nilai", "isi"),
    [
        ("a", (Teks("a"),)),
        ("a \n  b\n", (Teks("a b"),)),
        ("a  b", (Teks("a  b"),)),
        ("", (Teks(""),)),
        (7, (Teks("7"),)),
        (-7, (Teks("-7"),)),
        (FIGUR, (Angka(FIGUR),)),
        (GantiBaris(), (GantiBaris(),)),
        ((Teks("a"), FIGUR, "b"), (Teks("a"), Angka(FIGUR), Teks("b"))),
    ],
)
def test_inline(nilai: object, isi: tuple[object, ...]) -> None:
    buku = Buku()
    tanda = buku.catat(nilai)
    assert TANDA.fullmatch(tanda)
    assert not adalah_blok(tanda)
    assert buku.isi_sebaris(tanda) == isi


@pytest.mark.parametrize("nilai", [P, (P, P), Bagian("a", 1, (P,), {})])
def test_block(nilai: object) -> None:
    buku = Buku()
    buku.catat(P)
    tanda = buku.catat(nilai)
    assert HANYA_BLOK.fullmatch(f"  {tanda}")
    assert adalah_blok(tanda)
    assert buku.isi_blok(tanda) in (nilai, (nilai,))


def test_empty_tuple_prints_nothing() -> None:
    assert Buku().catat(()) == ""


@pytest.mark.parametrize("nilai", [None, True, 1.5, Decimal(1), [P], {}, len, object(), (P, "a"), Bagian])
def test_not_printable(nilai: object) -> None:
    with pytest.raises(TakTercetak):
        Buku().catat(nilai)


def test_every_block_has_its_kind() -> None:
    assert set(JENIS_BLOK) == set(get_args(Blok))


def test_marks_are_bounded() -> None:
    buku = Buku()
    buku.sebaris = [()] * (BLOK_AWAL - SEBARIS_AWAL - 1)
    assert buku.catat("a") == chr(BLOK_AWAL - 1)
    with pytest.raises(TerlaluBesar):
        buku.catat("a")


def test_authors_cannot_write_marks() -> None:
    assert terlarang().search(tanda_baris(1))
    assert terlarang().search(tanda_baris(10**9))
    assert terlarang().search(Buku().catat("a"))
    assert terlarang().search(Buku().catat(P))
    assert not terlarang().search("a\n\t\ue000é√")


@given(st.text())
def test_what_is_usual_is_never_forbidden(teks: str) -> None:
    assert not (lazim(teks) and terlarang().search(teks))


def test_link_stays() -> None:
    assert sebagai_sebaris(Tautan("#a", ())) == Tautan("#a", ())
