"""Printed numbers of things: the order in the data, or, for rows of a table, the order in that table."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.arsip import Arsip
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Dugaan, Putusan, Vonis

_PALING_SEDIKIT = 2


def nilai(arsip: Arsip, klaim: Pernyataan, figur: Figur) -> Putusan:
    """Judge a printed ordinal that is not the one of the data."""
    tercetak = arsip.nomor(klaim.cetak)
    if not tercetak:
        return Putusan(klaim, Vonis.SALAH_TULIS, figur, figur.cetak)
    saudara = _saudara(arsip, klaim)
    if klaim.benda in saudara and saudara.index(klaim.benda) + 1 in tercetak:
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    vonis = Vonis.BERBEDA if figur.alamat in arsip.ikut else Vonis.BERTENTANGAN
    tanpa = [satu for satu in saudara if not _bernomor(arsip, klaim, satu)]
    bernomor = [satu for satu in saudara if satu not in tanpa]
    if tanpa and klaim.benda in bernomor and bernomor.index(klaim.benda) + 1 in tercetak:
        teks = f"baris {', '.join(tanpa)} tidak bernomor"
        return Putusan(klaim, vonis, figur, figur.cetak, dugaan=Dugaan(("nomor", str(klaim.entri.nomor), *tanpa), teks))
    return Putusan(klaim, vonis, figur, figur.cetak)


def _saudara(arsip: Arsip, klaim: Pernyataan) -> list[str]:
    """Return the things of this kind and parent that the table shows, themselves or by what is below them, in order."""
    if klaim.baris < 0:
        return []
    jenis = klaim.benda.partition(".")[0]
    ada = {_benda(baris): None for baris in arsip.setabel(klaim).values()}
    induk = arsip.induk.get(klaim.benda)
    if induk is None:
        urutan = [satu for satu in ada if satu.startswith(f"{jenis}.")]
        return urutan if len(urutan) >= _PALING_SEDIKIT else []
    return [s.alamat for s in induk.anak if any(turunan.alamat in ada for turunan in s.semua())]


def _benda(baris: Mapping[str, Pernyataan]) -> str:
    """Return the thing of a row."""
    return next(iter(baris.values())).benda


def _bernomor(arsip: Arsip, klaim: Pernyataan, benda: str) -> bool:
    return any("nomor" in baris for baris in arsip.setabel(klaim).values() if _benda(baris) == benda)
