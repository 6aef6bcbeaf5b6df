from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from lakip_cli.calculate.figur import Bilangan, Ekspresi, Kata, Operasi, Persamaan, Tetapan, cetak_suku
from lakip_cli.formats.html.rumus import mathml
from tests.formats.contoh import CAPAIAN, JAHAT, NOL, PANJANG, PENDEK, PREDIKAT


def daun(ekspresi: Ekspresi) -> list[str]:
    if isinstance(ekspresi, Operasi):
        return [satu for suku in ekspresi.suku for satu in daun(suku)]
    return cetak_suku(ekspresi).split()


def test_one_step_stands_on_one_line() -> None:
    assert mathml(PENDEK) == (
        '<math display="block" alttext="100,44% sama dengan 90,40% dibagi 90,00% dikali 100%">'
        "<mn>100,44%</mn><mo>=</mo><mrow><mfrac><mrow><mn>90,40%</mn></mrow><mrow><mn>90,00%</mn></mrow></mfrac>"
        "<mo>×</mo><mn>100%</mn></mrow></math>"
    )


def test_each_further_step_has_its_row() -> None:
    pohon = ET.fromstring(mathml(PANJANG))  # noqa: S314 — our own text
    langkah = pohon.find("mtable")
    assert langkah is not None
    assert [["".join(sel.itertext()) != "" for sel in baris] for baris in langkah] == [
        [True, True],
        [False, True],
        [False, True],
    ]


def test_leaves_are_those_of_the_equation() -> None:
    for persamaan in (PENDEK, PANJANG, Persamaan(Kata("x"), tuple(map(Kata, JAHAT)))):
        pohon = ET.fromstring(mathml(persamaan))  # noqa: S314 — our own text
        tercetak = [kata for u in pohon.iter() if u.tag in ("mn", "mtext") for kata in (u.text or "").split()]
        assert tercetak == [kata for e in (persamaan.kiri, *persamaan.langkah) for kata in daun(e)]


def test_parentheses_and_kinds_of_leaves() -> None:
    suku = Operasi("×", (Operasi("-", (Bilangan(CAPAIAN), Bilangan(NOL))), Bilangan(PREDIKAT)))
    hasil = mathml(Persamaan(Tetapan("1"), (suku,)))
    assert re.sub(r"<[^>]+>", "", hasil) == "1=(100,44%−0)×BB"
    assert "<mtext>BB</mtext>" in hasil
