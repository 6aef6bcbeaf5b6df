"""Equations as Word's own: written from the tree, and broken where a line would be wider than the text.

Word breaks a line at an operator by itself, LibreOffice never does, and neither breaks words; so lines are made here.
"""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from lakip_cli.calculate.figur import Ekspresi, Operasi, Persamaan, cetak_suku
from lakip_cli.formats.docx.unsur import Unsur, teks, unsur
from lakip_cli.naskah import berkurung

HURUF = "Cambria Math"
TANDA = {"+": "+", "-": "−", "×": "×"}
LEBAR_TANDA = 3
"""Characters that an operator takes with the space around it."""
KURUNG = 2
TERSEMPIT = 20
"""Characters below which a factor is not squeezed; the line is broken instead."""

Isi = list[Unsur]


def rumus(persamaan: Persamaan, muat: int) -> list[Unsur]:
    """Return the lines of the equation, a step or more each, none wider than ``muat`` characters."""
    kiri = _baris(persamaan.kiri, muat)
    langkah = [_langkah(satu, muat) for satu in persamaan.langkah]
    if langkah and _lebar(persamaan.kiri) + LEBAR_TANDA + _lebar(persamaan.langkah[0]) <= muat:
        langkah[0][0] = [*kiri.pop(), _tanda("="), *langkah[0][0][1:]]
    return [_paragraf(isi) for baris in (kiri, *langkah) for isi in baris]


def _paragraf(isi: Isi) -> Unsur:
    return unsur("m:oMathPara", unsur("m:oMathParaPr", unsur("m:jc", val="left")), unsur("m:oMath", *isi))


def _langkah(ekspresi: Ekspresi, muat: int) -> list[Isi]:
    pertama, *lain = _baris(ekspresi, muat - LEBAR_TANDA)
    return [[_pembuka("="), *pertama], *lain]


def _baris(ekspresi: Ekspresi, muat: int) -> list[Isi]:
    """Return an expression line by line."""
    if not isinstance(ekspresi, Operasi):
        baris = wrap(cetak_suku(ekspresi), max(1, muat)) or [""]
        # The space at which a line was broken stays, for those who search or hear the text.
        return [[_kata(f"{satu} ")] for satu in baris[:-1]] + [[_kata(baris[-1])]]
    lebar = [_lebar_suku(ekspresi, ke) for ke in range(len(ekspresi.suku))]
    if ekspresi.op == "÷":
        atas, bawah = (_bertumpuk(satu, muat) for satu in ekspresi.suku)
        return [[unsur("m:f", unsur("m:num", *atas), unsur("m:den", *bawah))]]
    bagian = _bagi(lebar, muat - LEBAR_TANDA * (len(lebar) - 1)) if ekspresi.op == "×" else muat
    if bagian < TERSEMPIT:
        bagian = muat
    return _sambung(ekspresi, [min(satu, bagian) for satu in lebar], muat)


def _sambung(operasi: Operasi, lebar: Sequence[int], muat: int) -> list[Isi]:
    """Return the operands and the signs between them, on a new line where they do not fit."""
    hasil: list[Isi] = [[]]
    terisi = 0
    for ke, satu in enumerate(lebar):
        bagian = min(satu, muat - LEBAR_TANDA) if ke else satu
        if not ke:
            hasil[-1] += _suku(operasi, ke, bagian)
        elif terisi + LEBAR_TANDA + bagian <= muat:
            hasil[-1] += [_tanda(TANDA[operasi.op]), *_suku(operasi, ke, bagian)]
        else:
            hasil.append([_pembuka(TANDA[operasi.op]), *_suku(operasi, ke, bagian)])
            terisi = 0
        terisi += bagian + (LEBAR_TANDA if ke else 0)
    return hasil


def _suku(operasi: Operasi, ke: int, muat: int) -> Isi:
    if not berkurung(operasi, ke):
        return _bertumpuk(operasi.suku[ke], muat)
    return [unsur("m:d", unsur("m:e", *_bertumpuk(operasi.suku[ke], muat - KURUNG)))]


def _bertumpuk(ekspresi: Ekspresi, muat: int) -> Isi:
    """Return an expression as one piece: its lines one above the other."""
    baris = _baris(ekspresi, muat)
    return baris[0] if len(baris) == 1 else [unsur("m:eqArr", *(unsur("m:e", *isi) for isi in baris))]


def _bagi(lebar: Sequence[int], muat: int) -> int:
    """Return the width to which the widest operands must shrink so that all fit side by side."""
    sisa = muat
    for ke, satu in enumerate(sorted(lebar)):
        bagian = sisa // (len(lebar) - ke)
        if satu > bagian:
            return bagian
        sisa -= satu
    return max(lebar)


def _lebar(ekspresi: Ekspresi) -> int:
    if not isinstance(ekspresi, Operasi):
        return len(cetak_suku(ekspresi))
    lebar = [_lebar_suku(ekspresi, ke) for ke in range(len(ekspresi.suku))]
    return max(lebar) if ekspresi.op == "÷" else sum(lebar) + LEBAR_TANDA * (len(lebar) - 1)


def _lebar_suku(operasi: Operasi, ke: int) -> int:
    return _lebar(operasi.suku[ke]) + KURUNG * berkurung(operasi, ke)


def _kata(isi: str) -> Unsur:
    """Return upright text: neither letters nor commas are variables and operators.

    LibreOffice keeps text between straight quotes, and would end it at one inside.
    """
    return _run(isi.replace('"', "”"), unsur("m:rPr", unsur("m:nor")))


def _tanda(isi: str) -> Unsur:
    return _run(isi, None)


def _pembuka(tanda: str) -> Unsur:
    """Return a sign with which a line begins, as text: as an operator it would lack what stands before it."""
    return _kata(f"{tanda} ")


def _run(isi: str, sifat: Unsur | None) -> Unsur:
    return unsur("m:r", sifat, unsur("w:rPr", unsur("w:rFonts", ascii=HURUF, hAnsi=HURUF)), teks(isi, "m:t"))
