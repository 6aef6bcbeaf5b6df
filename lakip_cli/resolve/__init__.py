"""Ids become links: every reference of a year is followed, and a reader gets the tree instead of the names."""

from __future__ import annotations

from collections.abc import Collection

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.berkas import Berkas
from lakip_cli.model.nilai import VERSI
from lakip_cli.resolve.kode import KODE
from lakip_cli.resolve.laporan import IndikatorTertaut, JenisSimpul, Laporan, SimpulAnggaran, berbagian, induk_akun
from lakip_cli.resolve.penaut import Penaut
from lakip_cli.resolve.rujukan import periksa

__all__ = ["KODE", "IndikatorTertaut", "JenisSimpul", "Laporan", "SimpulAnggaran", "berbagian", "induk_akun", "resolve"]


def resolve(berkas: Berkas, skala_baku: Collection[str]) -> tuple[Laporan | None, list[Diagnostic]]:
    """Follow every reference of ``berkas``; ``skala_baku`` are the ids of the built-in scales."""
    penaut = Penaut(berkas)
    program = penaut.program()
    laporan = Laporan(
        berkas=berkas,
        tahun=berkas.laporan.tahun,
        tujuan=berkas.kinerja.tujuan,
        sasaran=berkas.kinerja.sasaran,
        indikator=penaut.indikator,
        program=program,
        simpul={simpul.alamat: simpul for akar in program for simpul in akar.semua()},
        akun=berkas.lra.akun if berkas.lra else {},
        versi=_versi(berkas),
    )
    periksa(penaut, laporan, skala_baku)
    return (None if penaut.diagnosa else laporan), sorted(penaut.diagnosa)


def _versi(berkas: Berkas) -> tuple[str, ...]:
    """The names of the budget's versions in the order of their dates; without dates the two usual ones."""
    dpa = berkas.anggaran.dpa if berkas.anggaran else {}
    return tuple(sorted(dpa, key=lambda nama: dpa[nama])) or VERSI
