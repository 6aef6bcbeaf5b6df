"""A summary as a document: the chapters of ``templates/rekap/`` with its tables and figures."""

from __future__ import annotations

import hashlib
from functools import cache

from lakip_cli import __version__
from lakip_cli.calculate.figur import Figur
from lakip_cli.naskah import Blok, BlokGrafik, BlokRumus, BlokTabel, DaftarIsi, Naskah, Sampul
from lakip_cli.rekap.grafik import GRAFIK
from lakip_cli.rekap.hitung import Rekap
from lakip_cli.rekap.tabel import TABEL
from lakip_cli.render import Fungsi, Meta, SumberBab, Templat, rakit, templat_bawaan

BAB = ("sampul", "daftar-isi", "bab-1", "bab-2", "bab-3", "bab-4", "bab-5")
AKHIRAN = ".md.j2"
SAMA = {"sampul"}
"""Chapters that are those of every report."""


def naskah(rekap: Rekap) -> Naskah:
    """Return the document of a summary."""
    berkas = rekap.berkas
    meta = Meta(f"{berkas.judul} {berkas.pemerintah} Tahun {berkas.tahun}", berkas.pemerintah, berkas.tahun)
    konteks = {"tahun": berkas.tahun, "kepala": berkas, "tak_disebut": rekap.tak_disebut}
    hasil, temuan = rakit([_sumber(id_) for id_ in BAB], _fungsi(rekap), konteks, meta)
    if hasil is None:
        message = f"bundled chapters of a summary cannot be rendered: {temuan}"
        raise AssertionError(message)
    return hasil._replace(kolofon=_kolofon(rekap))


def _sumber(id_: str) -> SumberBab:
    folder = "bab" if id_ in SAMA else "rekap"
    nama = f"{id_}{AKHIRAN}"
    return SumberBab(id_, f"lakip:templates/{folder}/{nama}", Templat(templat_bawaan() / folder, nama), tepercaya=True)


def _fungsi(rekap: Rekap) -> Fungsi:
    berkas = rekap.berkas

    @cache
    def tabel(nama: str) -> tuple[Blok, ...]:
        isi = TABEL[nama](rekap)
        return () if isi is None else (BlokTabel("", isi),)

    @cache
    def grafik(nama: str) -> tuple[Blok, ...]:
        return tuple(BlokGrafik("", satu) for satu in GRAFIK[nama](rekap))

    def angka(alamat: str) -> Figur:
        return rekap.figur[alamat]

    def rumus(alamat: str) -> tuple[Blok, ...]:
        jejak = rekap.figur[alamat].jejak
        persamaan = jejak.persamaan if jejak is not None else None
        return () if persamaan is None else (BlokRumus(f"rumus-{alamat.replace('.', '-')}", persamaan),)

    return {
        "tabel": tabel,
        "ada_tabel": lambda nama: bool(tabel(nama)),
        "grafik": grafik,
        "ada_grafik": lambda: any(map(grafik, GRAFIK)),
        "angka": angka,
        "ada": lambda alamat: alamat in rekap.figur,
        "rumus": rumus,
        "sampul": lambda: Sampul(berkas.judul, berkas.pemerintah, "", berkas.tahun, ""),
        "daftar": DaftarIsi,
    }


def _kolofon(rekap: Rekap) -> tuple[str, ...]:
    campur = hashlib.sha256()
    for satu in (*rekap.laporan, *rekap.gagal):
        campur.update(f"{satu.tugas.tampil}\0{satu.tugas.tahun}\0{satu.sidik}\0{satu.sebab}\0".encode())
    heksa = campur.hexdigest()[:32]
    return (
        f"Disusun dengan lakip {__version__}",
        f"Sidik data: {' '.join(heksa[awal : awal + 8] for awal in range(0, 32, 8))}",
        f"Laporan yang direkap: {len(rekap.laporan)}",
    )
