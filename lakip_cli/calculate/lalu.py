"""The year before, as far as a later one needs it: to be compared with, and to fill the years that it tells less of."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.calculate import akun, anggaran, capaian, indikator
from lakip_cli.calculate.buku import Buku, Hasil
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.model.kinerja import Indikator
from lakip_cli.resolve import Laporan

DERET = ("target", "realisasi", "capaian")
"""What is printed year by year."""


def hitung(laporan: Laporan) -> Hasil:
    """Compute of a year its indicators, its budget tree and its accounts: what a later year may tell of it."""
    buku = Buku(laporan)
    indikator.hitung_semua(buku, capaian.hitung)
    anggaran.hitung(buku)
    akun.hitung(buku)
    return buku.selesai()


def lengkapi(hasil: Hasil, lalu: Hasil) -> Hasil:
    """Add what only ``lalu`` tells of earlier years to the series of indicators whose definition is the same.

    Nothing is computed anew: change and progress of this year follow from its own data alone.
    """
    baru = {figur.alamat: figur for id_ in hasil.laporan.indikator for figur in _deret(hasil, lalu, id_)}
    tahun = {int(alamat.rpartition(".")[2]) for alamat in baru}
    return hasil._replace(figur={**hasil.figur, **baru}, tahun_lain=tuple(sorted(tahun)))


def _deret(hasil: Hasil, lalu: Hasil, id_: str) -> Iterator[Figur]:
    milik = lalu.laporan.indikator.get(id_)
    if milik is None or not _sama(hasil.laporan.indikator[id_].objek, milik.objek):
        return
    seri = (milik.objek.target, milik.objek.realisasi)
    for tahun in {t for satu in seri if satu for t, _ in satu.tahun if t <= lalu.laporan.tahun}:
        alamat = [f"indikator.{id_}.{ukuran}.{tahun}" for ukuran in DERET]
        sendiri, dahulu = ([satu.cari(letak) for letak in alamat] for satu in (hasil, lalu))
        # A capaian follows from target and realisation; where this year has others, it is not its own.
        lain = any(a is not None and b is not None and a.isi != b.isi for a, b in zip(sendiri, dahulu, strict=True))
        for letak, milik_kini, figur in list(zip(alamat, sendiri, dahulu, strict=True))[: -1 if lain else None]:
            if figur is not None and milik_kini is None and not isinstance(figur.isi, Kosong):
                yield figur._replace(alamat=letak)


def _sama(kini: Indikator, dahulu: Indikator) -> bool:
    """Whether two years mean the same by an indicator: its unit, and how it is made of what."""
    rumus = [(i.rumus.jenis, i.rumus.rasio, i.rumus.acuan) if i.rumus else None for i in (kini, dahulu)]
    return kini.satuan == dahulu.satuan and kini.polaritas == dahulu.polaritas and rumus[0] == rumus[1]
