"""Values side by side: which of two is better, and at the precision that the report prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_cli.angka import bulatkan
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.calculate.rumus.kategori import peringkat
from lakip_cli.model.kinerja import Indikator
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, bersama

_TAHUN_TERBANYAK = 10
"""How many years back a series is followed: two periods of a Renstra."""


def tercetak(figur: Figur) -> Decimal | None:
    """Return the number of a figure as its reader sees it; nothing when it has none."""
    if not isinstance(figur.isi, Decimal):
        return None
    return bulatkan(figur.isi, len(figur.ringkas.partition(",")[2]))


def nilai(hasil: Hasil, indikator: Indikator, figur: Figur) -> Decimal | None:
    """Return what a figure of an indicator is compared by: its number, or the rank of its label."""
    if isinstance(figur.isi, str) and indikator.skala is not None:
        tingkat = peringkat(figur.isi, hasil.skala[indikator.skala])
        return None if tingkat is None else Decimal(tingkat)
    return tercetak(figur)


def unggul(indikator: Indikator, satu: Decimal, lain: Decimal) -> bool:
    """Tell whether ``satu`` is strictly better than ``lain``, where higher or lower is better at all."""
    if indikator.polaritas == "stabilkan":
        return False
    return satu > lain if indikator.polaritas == "maksimalkan" else satu < lain


def terbaik(hasil: Hasil, indikator: Indikator, figur: Figur) -> bool:
    """Tell whether a value cannot be bettered: a full percentage, none of what should not be, the best label."""
    if isinstance(figur.isi, str) and indikator.skala is not None:
        pita = hasil.skala[indikator.skala].pita
        return peringkat(figur.isi, hasil.skala[indikator.skala]) == len(pita)
    if indikator.polaritas == "maksimalkan":
        return figur.satuan == "persen" and tercetak(figur) == Decimal(100)
    return indikator.polaritas == "minimalkan" and tercetak(figur) == Decimal(0)


@bersama
def fakta(context: Context) -> Sequence[Figur]:
    """Return the figures that are written in the data."""
    return [figur for figur in context.hasil.figur.values() if figur.tempat]


@bersama
def kosong(context: Context) -> Sequence[Figur]:
    """Return the figures that have a state in place of a value."""
    return [figur for figur in context.hasil.figur.values() if isinstance(figur.isi, Kosong)]


def bertarget(hasil: Hasil) -> Iterator[tuple[IndikatorTertaut, Figur]]:
    """Yield the indicators that have a target this year, with it."""
    for id_, tertaut in hasil.laporan.indikator.items():
        if (target := hasil.figur.get(f"indikator.{id_}.target")) is not None:
            yield tertaut, target


def sebelumnya(hasil: Hasil, id_: str, satuan: str) -> dict[int, Figur]:
    """Return the results of an indicator in earlier years, latest first, as far back as its unit stayed the same."""
    deret: dict[int, Figur] = {}
    for tahun in range(hasil.laporan.tahun - 1, hasil.laporan.tahun - 1 - _TAHUN_TERBANYAK, -1):
        figur = hasil.figur.get(f"indikator.{id_}.realisasi.{tahun}")
        if figur is None or isinstance(figur.isi, Kosong):
            continue
        if figur.satuan != satuan:
            break
        deret[tahun] = figur
    return deret
