"""Equations: what they say, in order, and no line wider than the text."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.figur import Ekspresi, Kata, Operasi, Persamaan, Tetapan, cetak_suku
from lakip_cli.formats.docx.rumus import LEBAR_TANDA, TERSEMPIT, rumus
from lakip_cli.naskah import berkurung
from tests.formats.contoh import PANJANG, PENDEK
from tests.formats.pembaca_docx import M, biasa, teks

KATA = st.lists(st.text("abcdefg", min_size=1, max_size=12), min_size=1, max_size=15).map(" ".join)
DAUN: st.SearchStrategy[Ekspresi] = st.one_of(
    st.builds(Kata, KATA), st.builds(Tetapan, st.sampled_from(("100%", "-3,50", "")))
)
EKSPRESI: st.SearchStrategy[Ekspresi] = st.recursive(
    DAUN,
    lambda dalam: (
        st.builds(Operasi, st.just("÷"), st.tuples(dalam, dalam))
        | st.builds(Operasi, st.sampled_from("+-×"), st.lists(dalam, min_size=2, max_size=5).map(tuple))
    ),
    max_leaves=8,
)
PERSAMAAN = st.builds(Persamaan, DAUN, st.lists(EKSPRESI, max_size=3).map(tuple))


def _baris(persamaan: Persamaan, muat: int) -> list[Element]:
    return [biasa(satu) for satu in rumus(persamaan, muat)]


def _polos(ekspresi: Ekspresi) -> str:
    """The letters of an expression, in order."""
    if not isinstance(ekspresi, Operasi):
        return cetak_suku(ekspresi)
    tanda = "" if ekspresi.op == "÷" else ekspresi.op.replace("-", "−")
    return tanda.join(_polos(satu) for satu in ekspresi.suku)


def _lebar(unsur: Element) -> int:
    """The characters that an element takes side by side."""
    jenis = unsur.tag.removeprefix(M)
    if jenis == "t":
        return LEBAR_TANDA if (unsur.text or "").strip() in {"+", "−", "×", "="} else len((unsur.text or "").rstrip())
    lebar = [_lebar(satu) for satu in unsur]
    if jenis in {"f", "eqArr"}:
        return max(lebar)
    return sum(lebar) + 2 * (jenis == "d")


def test_short_steps_share_the_first_line() -> None:
    assert [teks(satu) for satu in _baris(PENDEK, 75)] == ["100,44%=90,40%90,00%×100%"]
    pertama, *_, terakhir = (teks(satu) for satu in _baris(PANJANG, 75))
    assert pertama == "Indeks layanan"
    assert terakhir == "= 50,22"


def test_long_words_stand_on_several_lines_of_a_fraction() -> None:
    panjang = Kata("jumlah warga yang dilayani menurut catatan seluruh kelurahan dan desa dalam satu tahun")
    persamaan = Persamaan(Kata("Cakupan"), (Operasi("×", (Operasi("÷", (panjang, panjang)), Tetapan("100%"))),))
    _, hasil = _baris(persamaan, 50)
    atas = hasil.find(f".//{M}f/{M}num/{M}eqArr")
    assert atas is not None
    assert len(atas) == 3
    assert teks(hasil).endswith("×100%")


@given(PERSAMAAN, st.integers(40, 80))
def test_nothing_is_lost_and_no_line_is_too_wide(persamaan: Persamaan, muat: int) -> None:
    hasil = _baris(persamaan, muat)
    isi = "=".join(_polos(satu) for satu in (persamaan.kiri, *persamaan.langkah))
    assert "".join(map(teks, hasil)).replace(" ", "") == isi.replace(" ", "")
    if not _bersarang_dalam(persamaan):
        assert max(_lebar(satu) for satu in hasil) <= muat


def _bersarang_dalam(persamaan: Persamaan) -> bool:
    """Whether a part is so deep inside others that its words cannot become narrow enough."""
    return any(_dalam(satu) > 2 for satu in persamaan.langkah)


def _dalam(ekspresi: Ekspresi) -> int:
    return 1 + max(map(_dalam, ekspresi.suku)) if isinstance(ekspresi, Operasi) else 0


@pytest.mark.parametrize("op", ["+", "-", "×"])
def test_parentheses_stand_where_the_tree_asks_for_them(op: str) -> None:
    dalam = Operasi("+", (Kata("a"), Kata("b")))
    luar = Operasi(op, (Kata("c"), dalam))
    hasil = _baris(Persamaan(Kata("x"), (luar,)), 75)[0]
    assert (hasil.find(f".//{M}d") is not None) == berkurung(luar, 1)
    assert TERSEMPIT < 40
