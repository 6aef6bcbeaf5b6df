"""Traces as spreadsheet formulas: a formula is written only when it gives exactly the derived value."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation

from lakip_cli.calculate.figur import Bilangan, Ekspresi, Figur, Kata, Operasi, Persamaan, Tetapan

SEL = re.compile(r"(?:('[^']+'!))?\$?([A-Z]+)\$?(\d+)\Z")
TERTEPAT = Decimal(1).scaleb(-18)
"""How far a recomputed value may lie from the derived one, relative to it: a division has no last digit."""
TERBANYAK = 200
"""Terms of a sum; a spreadsheet function takes 255."""
_JUMLAH = frozenset({"jumlah", "akumulasi.jumlah"})
_SELISIH = frozenset({"sisa", "selisih"})
_RERATA = frozenset({"rerata", "rerata.capaian"})

Rujuk = Callable[[Figur], str]
"""Where a figure stands in the workbook, as the formula names it."""


def rumus(figur: Figur, rujuk: Rujuk) -> str:
    """Return the formula of a derived number, beginning with ``=``; empty when its trace is none."""
    pohon = _pohon(figur)
    return f"={_tulis(pohon, rujuk)}" if pohon is not None else ""


def _pohon(figur: Figur) -> Ekspresi | None:
    """Return the expression that computes a figure from others, checked against its value."""
    if figur.jejak is None or not isinstance(figur.isi, Decimal):
        return None
    persamaan, rumus_ = figur.jejak.persamaan, figur.jejak.rumus
    angka = tuple(Bilangan(satu) for satu in figur.jejak.masukan if isinstance(satu.isi, Decimal))
    pohon: Ekspresi | None = None
    if persamaan is not None:
        pohon = _langkah(persamaan)
    elif rumus_ in _JUMLAH and 1 < len(angka) <= TERBANYAK:
        pohon = Operasi("+", angka)
    elif rumus_ in _SELISIH and len(angka) == len(("kiri", "kanan")):
        pohon = Operasi("-", angka)
    elif rumus_ in _RERATA and angka:
        pohon = Operasi("÷", (Operasi("+", angka), Tetapan(str(len(angka)))))
    return pohon if pohon is not None and _sama(_hitung(pohon), figur.isi) else None


def _langkah(persamaan: Persamaan) -> Ekspresi | None:
    """Return the step of an equation that consists of figures."""
    return next((satu for satu in persamaan.langkah if any(isinstance(d, Bilangan) for d in _daun(satu))), None)


def _daun(ekspresi: Ekspresi) -> Sequence[Ekspresi]:
    if not isinstance(ekspresi, Operasi):
        return (ekspresi,)
    return [daun for suku in ekspresi.suku for daun in _daun(suku)]


def _sama(hitungan: Decimal | None, isi: Decimal) -> bool:
    return hitungan is not None and abs(hitungan - isi) <= TERTEPAT * max(abs(isi), Decimal(1))


def _hitung(ekspresi: Ekspresi) -> Decimal | None:
    match ekspresi:
        case Bilangan(figur):
            return figur.isi if isinstance(figur.isi, Decimal) else None
        case Tetapan(cetak):
            return _tetapan(cetak)
        case Kata():
            return None
        case Operasi(op, suku):
            return _gabung(op, [_hitung(satu) for satu in suku])


def _gabung(op: str, nilai: Sequence[Decimal | None]) -> Decimal | None:
    hasil: Decimal | None = None
    for satu in nilai:
        if satu is None:
            return None
        try:
            hasil = satu if hasil is None else _OPERASI[op](hasil, satu)
        except (DivisionByZero, InvalidOperation):
            return None
    return hasil


_OPERASI: dict[str, Callable[[Decimal, Decimal], Decimal]] = {
    "+": Decimal.__add__,
    "-": Decimal.__sub__,
    "×": Decimal.__mul__,
    "÷": Decimal.__truediv__,
}
_TANDA = {"+": "+", "-": "-", "×": "*", "÷": "/"}


def _tetapan(cetak: str) -> Decimal | None:
    """Read a constant of a formula: ``100%`` counts in percent."""
    teks = cetak.removesuffix("%").replace(".", "").replace(",", ".")
    return Decimal(teks) if re.fullmatch(r"\d+(\.\d+)?", teks) else None


def _tulis(ekspresi: Ekspresi, rujuk: Rujuk) -> str:
    match ekspresi:
        case Bilangan(figur):
            return rujuk(figur)
        case Operasi("+", suku) if len(suku) > 1 and all(isinstance(satu, Bilangan) for satu in suku):
            return f"SUM({','.join(rentang([_tulis(satu, rujuk) for satu in suku]))})"
        case Operasi(op, suku):
            return _TANDA[op].join(_berkurung(satu, rujuk) for satu in suku)
        case _:
            return f"{_hitung(ekspresi):f}"


def _berkurung(ekspresi: Ekspresi, rujuk: Rujuk) -> str:
    teks = _tulis(ekspresi, rujuk)
    return f"({teks})" if isinstance(ekspresi, Operasi) and not teks.startswith("SUM(") else teks


def rentang(sel: Sequence[str]) -> list[str]:
    """Join cells that follow one another in a column: ``C4, C5, C6`` is ``C4:C6``."""
    hasil: list[tuple[str, str]] = []
    for satu in sel:
        if hasil and _berikut(hasil[-1][1], satu):
            hasil[-1] = (hasil[-1][0], satu)
        else:
            hasil.append((satu, satu))
    return [awal if awal == akhir else f"{awal}:{akhir.rpartition('!')[2]}" for awal, akhir in hasil]


def _berikut(atas: str, bawah: str) -> bool:
    a, b = SEL.match(atas), SEL.match(bawah)
    return a is not None and b is not None and a[1] == b[1] and a[2] == b[2] and int(b[3]) == int(a[3]) + 1
