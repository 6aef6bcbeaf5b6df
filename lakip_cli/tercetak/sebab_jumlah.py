"""Causes in sums: a row left out or counted twice, its other column taken, or a row of somebody else counted in."""

from __future__ import annotations

from collections.abc import Iterator
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
    for kunci, teks, ubah in _kolom_tertukar(arsip, figur):
        if ubah == beda:
            return Sebab(None, "", Dugaan(("baris", kunci), teks))
    for kunci, teks, ubah in (*_satu_baris(figur), *_dua_baris(figur)) if khas(beda) else ():
        if ubah == beda:
            return Sebab(None, "", Dugaan(("baris", kunci), teks))
    return _baris_asing(arsip, figur, beda) if figur.satuan == "rupiah" and khas(beda) else None


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


def _bernilai(figur: Figur) -> list[tuple[Figur, Decimal]]:
    baris = {satu.alamat: satu for satu in map(_daun, _baris(figur))}
    return [(satu, satu.isi) for satu in baris.values() if isinstance(satu.isi, Decimal) and satu.isi]


def _satu_baris(figur: Figur) -> Iterator[tuple[str, str, Decimal]]:
    for satu, isi in _bernilai(figur):
        sebutan = f"{satu.nama} ({satu.cetak})"
        yield _benda(satu), f"{sebutan} tidak ikut dijumlahkan", -isi
        yield _benda(satu), f"{sebutan} dijumlahkan dua kali", isi


def _kolom_tertukar(arsip: Arsip, figur: Figur) -> Iterator[tuple[str, str, Decimal]]:
    for satu, isi in _bernilai(figur):
        lain = _kolom_lain(arsip, satu)
        if lain is not None and isinstance(lain.isi, Decimal) and lain.isi != isi:
            teks = f"yang dijumlahkan {lain.nama} ({lain.cetak}), bukan {_ukuran(satu)}nya ({satu.cetak})"
            yield _benda(satu), teks, lain.isi - isi


def _kolom_lain(arsip: Arsip, figur: Figur) -> Figur | None:
    awal, ukuran = figur.alamat.rpartition(".")[0], _ukuran(figur)
    return arsip.hasil.figur.get(f"{awal}.{_LAIN[ukuran]}") if ukuran in _LAIN else None


def _ukuran(figur: Figur) -> str:
    return figur.alamat.rpartition(".")[2]


def _dua_baris(figur: Figur) -> Iterator[tuple[str, str, Decimal]]:
    bernilai = _bernilai(figur)
    for (a, isi_a), (b, isi_b) in combinations(bernilai, 2) if len(bernilai) <= _TERBANYAK else ():
        besar = a if abs(isi_a) >= abs(isi_b) else b
        yield _benda(besar), f"{a.nama} dan {b.nama} tidak ikut dijumlahkan", -isi_a - isi_b


def _baris_asing(arsip: Arsip, figur: Figur, beda: Decimal) -> Sebab | None:
    milik = {satu.alamat for satu in (figur, *_baris(figur))}
    asal = _benda(figur)
    for simpul in arsip.hasil.laporan.simpul.values():
        for ukuran in _LAIN if not simpul.anak else ():
            lain = arsip.hasil.figur[f"{simpul.alamat}.{ukuran}"]
            if lain.isi == beda and lain.alamat not in milik and asal != simpul.alamat:
                sini = _program(arsip, figur.alamat) or figur.nama
                sana = _program(arsip, simpul.alamat)
                teks = f"{lain.nama} ({angka.rupiah(beda)}) ikut dihitung di {sini}, dalam data di {sana}"
                return Sebab(None, "", Dugaan(("baris", simpul.alamat), teks))
    return None


def _program(arsip: Arsip, alamat: str) -> str:
    """Return the name of the program to which an address belongs; empty for what is no part of the budget."""
    benda = ".".join(alamat.split(".")[:2])
    pemilik = (
        program.objek.nama
        for program in arsip.hasil.laporan.program
        if any(simpul.alamat == benda for simpul in program.semua())
    )
    return next(pemilik, "")
