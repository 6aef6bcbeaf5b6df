"""Two years, or two states of one year, compared by what they say: results, not text."""

from __future__ import annotations

import re

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff.dampak import dampak
from lakip_cli.diff.fakta import fakta
from lakip_cli.diff.isi import isi
from lakip_cli.diff.jenis import Bagian, Banding, Perubahan
from lakip_cli.diff.makna import Penilai, putus
from lakip_cli.diff.urai import urai
from lakip_cli.diff.urutan import urut

INDEKS = re.compile(r"indikator\.[^.]+\.realisasi")
PUTUS = "definisi, satuan atau rumusnya berubah: arahnya tidak dinilai"

SATUAN_BEDA = "satuannya berbeda: tidak dibandingkan"


def banding(lama: Hasil, baru: Hasil) -> Banding:
    """Compare two results; equal ones have no change, however differently they are written."""
    semua, kurang = fakta(isi(lama), isi(baru))
    penilai = Penilai(lama, baru, putus(lama, baru, semua))
    perubahan = tuple(_bermakna(satu, penilai) for satu in urut(semua, baru))
    akibat = tuple(dampak(penilai, perubahan))
    terurai = {satu.alamat: urai(penilai, satu.alamat) for satu in akibat if INDEKS.fullmatch(satu.alamat)}
    urai_ = {alamat: satu for alamat, satu in terurai.items() if satu is not None}
    return Banding(lama, baru, perubahan, akibat, urai_, tuple(kurang))


def _bermakna(satu: Perubahan, penilai: Penilai) -> Perubahan:
    if satu.bagian is not Bagian.REALISASI:
        return satu
    if penilai.terputus(satu.alamat):
        return satu._replace(catatan=(*satu.catatan, PUTUS))
    if satu.lama.figur and satu.baru.figur and satu.lama.figur.satuan != satu.baru.figur.satuan:
        return satu._replace(catatan=(*satu.catatan, SATUAN_BEDA))
    return satu._replace(makna=penilai.makna(satu.alamat, satu.lama.figur, satu.baru.figur))
