from __future__ import annotations

import re
from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Bilangan, Ekspresi, Figur, Kata, Operasi, Persamaan, Tetapan
from lakip_cli.naskah import Daftar, Kutipan, Paragraf, Teks, berkurung, daun, latex


def bil(cetak: str) -> Bilangan:
    return Bilangan(Figur("a", "a", Decimal(0), "", cetak, cetak))


A, B, MINUS = bil("1,5"), bil("2"), bil("-3")

KASUS: list[tuple[Ekspresi, str]] = [
    (A, r"\text{1,5}"),
    (bil("101,62%"), r"\text{101,62}\%"),
    (bil("Rp1.000"), r"\text{Rp1.000}"),
    (Tetapan("100%"), r"\text{100}\%"),
    (Kata("Capaian  indeks\nlayanan"), r"\text{Capaian indeks layanan}"),
    (Kata("a_b{c}\\d^2"), r"\text{a}\_\text{b}\{\text{c}\}\backslash \text{d}\text{ˆ}\text{2}"),
    (Kata("<b>&$#~`|*"), r"\lt \text{b}\gt \&\$\#\text{˜}\text{ˋ}\vert \ast "),
    (Operasi("+", (A, B)), r"\text{1,5} + \text{2}"),
    (Operasi("÷", (A, B)), r"\frac{\text{1,5}}{\text{2}}"),
    (Operasi("×", (Operasi("÷", (A, B)), Tetapan("3"))), r"\frac{\text{1,5}}{\text{2}} \times \text{3}"),
    (Operasi("×", (Operasi("-", (A, B)), B)), r"\left( \text{1,5} - \text{2} \right) \times \text{2}"),
    (Operasi("-", (A, MINUS)), r"\text{1,5} - \left( \text{-3} \right)"),
    (Operasi("-", (MINUS, A)), r"\text{-3} - \text{1,5}"),
]


@pytest.mark.parametrize(("ekspresi", "harapan"), KASUS)
def test_latex_of_one_step(ekspresi: Ekspresi, harapan: str) -> None:
    assert latex(Persamaan(Kata("x"), (ekspresi,))) == rf"\text{{x}} = {harapan}"


def test_latex_sets_each_step_on_its_line() -> None:
    baris = latex(Persamaan(Kata("x"), (Operasi("+", (A, B)), Tetapan("3,5"))))
    assert baris == "\\begin{aligned}\n\\text{x} &= \\text{1,5} + \\text{2} \\\\\n&= \\text{3,5}\n\\end{aligned}"


def test_no_text_becomes_a_command() -> None:
    teks = r"\input{/etc/passwd} $x$ % \end{aligned}"
    perintah = re.findall(r"\\([A-Za-z]+)", latex(Persamaan(Kata(teks), (A,))))
    assert set(perintah) <= {"text", "backslash"}


@pytest.mark.parametrize(
    ("operasi", "harapan"),
    [
        (Operasi("+", (Operasi("-", (A, B)), Operasi("+", (A, B)))), (False, False)),
        (Operasi("-", (Operasi("+", (A, B)), Operasi("+", (A, B)))), (False, True)),
        (Operasi("×", (Operasi("+", (A, B)), Operasi("÷", (A, B)))), (True, False)),
        (Operasi("÷", (Operasi("+", (A, B)), MINUS)), (False, False)),
        (Operasi("×", (MINUS, MINUS)), (False, True)),
    ],
)
def test_parentheses(operasi: Operasi, harapan: tuple[bool, bool]) -> None:
    assert (berkurung(operasi, 0), berkurung(operasi, 1)) == harapan


def test_blocks_inside_lists_and_quotations_come_in_order() -> None:
    satu, dua, tiga = (Paragraf((Teks(teks),)) for teks in "abc")
    assert list(daun((Daftar("butir", ((satu,), (Kutipan((dua,)),))), tiga))) == [satu, dua, tiga]
