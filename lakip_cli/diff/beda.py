"""Two numbers or labels of one thing: by how much they differ, and whether that is better or worse."""

from __future__ import annotations

from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.diff.jenis import Beda

DESIMAL_PERSEN = 2
DESIMAL_TERBANYAK = 6


def beda(lama: Figur | None, baru: Figur | None) -> Beda | None:
    """Return the difference of two figures in one unit; None where there are no two numbers, or two units."""
    if lama is None or baru is None or lama.satuan != baru.satuan:
        return None
    if not isinstance(lama.isi, Decimal) or not isinstance(baru.isi, Decimal):
        return None
    selisih = baru.isi - lama.isi
    desimal = max(map(desimal_cetak, (lama.ringkas, baru.ringkas)))
    if lama.satuan == "persen":
        return Beda(selisih, None, f"{bertanda(selisih, desimal)} persen poin")
    persen = None if lama.isi == 0 else selisih * 100 / abs(lama.isi)
    cetak = bertanda(selisih, desimal, rupiah=lama.satuan == "rupiah")
    bagian = [cetak] if persen is None else [cetak, f"{bertanda(persen, DESIMAL_PERSEN)}%"]
    return Beda(selisih, persen, "; ".join(bagian))


def desimal_cetak(cetak: str) -> int:
    """Return how many decimals a number prints with."""
    pecahan = cetak.strip("()").rpartition(",")[2]
    return len(pecahan) if "," in cetak and pecahan.isdecimal() else 0


def bertanda(selisih: Decimal, desimal: int, *, rupiah: bool = False) -> str:
    """Write a difference with its sign, and with as many decimals as show that there is one."""
    while selisih and desimal < DESIMAL_TERBANYAK and not angka.bulatkan(selisih, desimal):
        desimal += 1
    cetak = angka.rupiah(abs(selisih), desimal) if rupiah else angka.angka(abs(selisih), desimal)
    return f"{'-' if selisih < 0 else '+'}{cetak}"
