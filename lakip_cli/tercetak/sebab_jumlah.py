"""Causes in sums: a row left out or counted twice, its other column taken, or a row of somebody else counted in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.arsip import Arsip, Kasus, khas
from lakip_cli.tercetak.putusan import Dugaan
from lakip_cli.tercetak.sebab import Sebab

_LAIN = {"pagu": "realisasi", "realisasi": "pagu"}
_HASIL_LRA = frozenset(("lra.surplus", "lra.silpa"))
_TERBANYAK = 30
"""Rows of a sum among which pairs are tried."""


def jumlah(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """Explain a wrong sum by its rows, a wrong amount of money by one that belongs elsewhere."""
    if not kasus.khas:
        return None
    figur, tanda = _di_balik(kasus.figur)
    beda = kasus.beda * tanda
    baris = _bernilai(figur)
    if (sebab := _kolom_tertukar(arsip, baris, beda)) is not None or not khas(beda):
        return sebab
    return _satu_baris(baris, beda) or _dua_baris(baris, beda) or _baris_asing(arsip, figur, beda)


def _sebab(benda: str, teks: str) -> Sebab:
    return Sebab(None, "", Dugaan(("baris", benda), teks))


def _di_balik(figur: Figur) -> tuple[Figur, int]:
    """Return the sum behind a surplus or SiLPA that has only one side, and -1 where it is taken away."""
    tanda = 1
    while figur.jejak is not None and figur.jejak.rumus in _HASIL_LRA and len(figur.jejak.masukan) == 1:
        tanda *= -1 if figur.jejak.masukan[0].alamat.startswith("akun.belanja.") else 1
        figur = figur.jejak.masukan[0]
    return figur, tanda


def _baris(figur: Figur) -> Iterator[Figur]:
    """Yield the rows of a sum, and theirs, as deep as they are sums."""
    if figur.jejak is not None and figur.jejak.rumus == "jumlah":
        for satu in figur.jejak.masukan:
            yield satu
            yield from _baris(satu)


def _daun(figur: Figur) -> Figur:
    """Return what a sum of a single row is."""
    while figur.jejak is not None and figur.jejak.rumus == "jumlah" and len(figur.jejak.masukan) == 1:
        figur = figur.jejak.masukan[0]
    return figur


def _benda(figur: Figur) -> str:
    """Return the address of the thing behind an amount."""
    return figur.alamat.partition(".pagu")[0].partition(".realisasi")[0]


Baris = Sequence[tuple[Figur, Decimal]]
"""The rows behind a sum with their values, none of them zero."""


def _bernilai(figur: Figur) -> Baris:
    baris = {satu.alamat: satu for satu in map(_daun, _baris(figur))}
    return [(satu, satu.isi) for satu in baris.values() if isinstance(satu.isi, Decimal) and satu.isi]


def _satu_baris(baris: Baris, beda: Decimal) -> Sebab | None:
    for satu, isi in baris:
        if isi in {beda, -beda}:
            salah = "dijumlahkan dua kali" if isi == beda else "tidak ikut dijumlahkan"
            return _sebab(_benda(satu), f"{satu.nama} ({satu.cetak}) {salah}")
    return None


def _kolom_tertukar(arsip: Arsip, baris: Baris, beda: Decimal) -> Sebab | None:
    for satu, isi in baris:
        lain = _kolom_lain(arsip, satu)
        if lain is not None and isinstance(lain.isi, Decimal) and lain.isi - isi == beda:
            teks = f"yang dijumlahkan {lain.nama} ({lain.cetak}), bukan {_ukuran(satu)}nya ({satu.cetak})"
            return _sebab(_benda(satu), teks)
    return None


def _kolom_lain(arsip: Arsip, figur: Figur) -> Figur | None:
    awal, ukuran = figur.alamat.rpartition(".")[0], _ukuran(figur)
    return arsip.hasil.figur.get(f"{awal}.{_LAIN[ukuran]}") if ukuran in _LAIN else None


def _ukuran(figur: Figur) -> str:
    return figur.alamat.rpartition(".")[2]


def _dua_baris(baris: Baris, beda: Decimal) -> Sebab | None:
    for (a, isi_a), (b, isi_b) in combinations(baris, 2) if len(baris) <= _TERBANYAK else ():
        if isi_a + isi_b == -beda:
            besar = a if abs(isi_a) >= abs(isi_b) else b
            return _sebab(_benda(besar), f"{a.nama} dan {b.nama} tidak ikut dijumlahkan")
    return None


def _baris_asing(arsip: Arsip, figur: Figur, beda: Decimal) -> Sebab | None:
    asal = _benda(figur)
    for alamat, simpul in arsip.hasil.laporan.simpul.items() if figur.satuan == "rupiah" else ():
        for ukuran in _LAIN if not simpul.anak else ():
            lain = arsip.hasil.figur[f"{alamat}.{ukuran}"]
            if lain.isi == beda and asal != alamat and lain not in (figur, *_baris(figur)):
                sini = _program(arsip, asal) or figur.nama
                teks = f"{lain.nama} ({angka.rupiah(beda)}) ikut dihitung di {sini}, dalam data di"
                return _sebab(alamat, f"{teks} {_program(arsip, alamat)}")
    return None


def _program(arsip: Arsip, benda: str) -> str:
    """Return the name of the program to which a thing belongs; empty for what is no part of the budget."""
    *_, puncak = (benda, *arsip.atas(benda))
    program = arsip.hasil.laporan.simpul.get(puncak)
    return program.objek.nama if program is not None else ""
