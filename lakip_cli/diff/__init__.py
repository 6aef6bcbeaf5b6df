"""Two years, or two states of one year, compared by what they say: results, not text."""

from __future__ import annotations

import re
from fractions import Fraction

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff.dampak import dampak
from lakip_cli.diff.fakta import fakta
from lakip_cli.diff.isi import isi
from lakip_cli.diff.jenis import Bagian, Banding, Perubahan, Urai
from lakip_cli.diff.makna import Penilai, putus, sementara
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
    akibat = list(dampak(penilai, perubahan))
    terurai = [(satu.alamat, urai(penilai, satu.alamat)) for satu in akibat if INDEKS.fullmatch(satu.alamat)]
    urai_ = {alamat: satu for alamat, satu in terurai if satu is not None}
    terjaga = tuple(satu._replace(makna="") if _berbalik(urai_.get(satu.alamat)) else satu for satu in akibat)
    return Banding(lama, baru, perubahan, terjaga, urai_, tuple(kurang))


def _berbalik(satu: Urai | None) -> bool:
    """Whether an index would not have gone where it went if its definition had stayed."""
    if satu is None:
        return False
    hasil = sum((andil.besar for andil in satu.andil if andil.jenis != "definisi"), Fraction(0))
    return hasil * satu.selisih <= 0


def _bermakna(satu: Perubahan, penilai: Penilai) -> Perubahan:
    if satu.bagian is not Bagian.REALISASI:
        return satu
    if satu.lama.figur and satu.baru.figur and satu.lama.figur.satuan != satu.baru.figur.satuan:
        return satu._replace(catatan=(*satu.catatan, SATUAN_BEDA))
    if sebagian := [c for sisi in (satu.lama, satu.baru) if sisi.figur for c in sementara(sisi.figur)]:
        return satu._replace(catatan=(*satu.catatan, *sebagian))
    if penilai.terputus(satu.alamat):
        return satu._replace(catatan=(*satu.catatan, PUTUS))
    return satu._replace(makna=penilai.makna(satu.alamat, satu.lama.figur, satu.baru.figur))
