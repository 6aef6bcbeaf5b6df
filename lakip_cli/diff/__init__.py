"""Two years, or two states of one year, compared by what they say: results, not text."""

from __future__ import annotations

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff.dampak import dampak
from lakip_cli.diff.fakta import fakta
from lakip_cli.diff.isi import isi
from lakip_cli.diff.jenis import Bagian, Banding, Perubahan
from lakip_cli.diff.makna import Penilai, putus
from lakip_cli.diff.urutan import urut

PUTUS = "definisi, satuan atau rumusnya berubah: arahnya tidak dinilai"

SATUAN_BEDA = "satuannya berbeda: tidak dibandingkan"


def banding(lama: Hasil, baru: Hasil) -> Banding:
    """Compare two results; equal ones have no change, however differently they are written."""
    semua, kurang = fakta(isi(lama), isi(baru))
    penilai = Penilai(lama, baru, putus(lama, baru, semua))
    perubahan = tuple(_bermakna(satu, penilai) for satu in urut(semua, baru))
    return Banding(lama, baru, perubahan, tuple(dampak(penilai, perubahan)), tuple(kurang))


def _bermakna(satu: Perubahan, penilai: Penilai) -> Perubahan:
    if satu.bagian is not Bagian.REALISASI:
        return satu
    if penilai.terputus(satu.alamat):
        return satu._replace(catatan=(*satu.catatan, PUTUS))
    if satu.lama.figur and satu.baru.figur and satu.lama.figur.satuan != satu.baru.figur.satuan:
        return satu._replace(catatan=(*satu.catatan, SATUAN_BEDA))
    return satu._replace(makna=penilai.makna(satu.alamat, satu.lama.figur, satu.baru.figur))
