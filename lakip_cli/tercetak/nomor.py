"""Printed numbers of things: the order in the data, or that of a table which numbers its own rows.

Numbers are no facts: what counts is that a thing has one number wherever it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.arsip import Arsip
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Dugaan, Putusan, Vonis

_PALING_SEDIKIT = 2


def nilai(arsip: Arsip, klaim: Pernyataan, figur: Figur) -> Putusan:
    """Judge a printed ordinal that is not the one of the data; all wrong ones of a kind have one cause."""
    tercetak = arsip.nomor(klaim.cetak)
    if not tercetak:
        return Putusan(klaim, Vonis.SALAH_TULIS, figur, figur.cetak)
    if klaim.baris >= 0 and _urut(arsip, klaim):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    if klaim.baris < 0 and any(
        tercetak & arsip.nomor(lain.cetak) and _urut(arsip, lain)
        for lain in arsip.sealamat[klaim.alamat]
        if lain.baris >= 0
    ):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    vonis = Vonis.BERBEDA if figur.alamat in arsip.ikut else Vonis.BERTENTANGAN
    dugaan = _tanpa_nomor(arsip, klaim)
    return Putusan(klaim, vonis, figur, figur.cetak, dugaan=dugaan, kunci=("nomor", klaim.benda.partition(".")[0]))


def _urut(arsip: Arsip, klaim: Pernyataan) -> bool:
    """Whether a row of a table has the number of its place among the rows of its kind."""
    saudara = _saudara(arsip, klaim)
    return klaim.benda in saudara and saudara.index(klaim.benda) + 1 in arsip.nomor(klaim.cetak)


def _tanpa_nomor(arsip: Arsip, klaim: Pernyataan) -> Dugaan | None:
    """Suspect rows without a number: the rows below them would have the printed numbers."""
    saudara = _saudara(arsip, klaim)
    ada = {baris["nomor"].benda for baris in arsip.setabel(klaim).values() if "nomor" in baris}
    tanpa = [satu for satu in saudara if satu not in ada]
    bernomor = [satu for satu in saudara if satu in ada]
    if not tanpa or klaim.benda not in bernomor:
        return None
    if bernomor.index(klaim.benda) + 1 not in arsip.nomor(klaim.cetak):
        return None
    teks = f"baris {', '.join(map(arsip.nama, tanpa))} tidak bernomor"
    return Dugaan(("nomor", str(klaim.entri.nomor), *tanpa), teks)


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
