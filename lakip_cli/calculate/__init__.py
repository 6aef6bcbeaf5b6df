"""Facts become figures: pure Decimal, one function per formula, every figure with its trace."""

from __future__ import annotations

from lakip_cli.calculate import akun, anggaran, capaian, indikator, organisasi, sasaran, urutan
from lakip_cli.calculate.buku import Buku, Hasil
from lakip_cli.resolve import Laporan


def calculate(laporan: Laporan) -> Hasil:
    """Compute every figure of a year; what cannot be computed is a state with its reason, never an exception."""
    buku = Buku(laporan)
    organisasi.hitung(buku)
    indikator.hitung_semua(buku, capaian.hitung)
    for id_ in laporan.indikator:
        capaian.banding(buku, id_)
    anggaran.hitung(buku)
    akun.hitung(buku)
    sasaran.hitung(buku)
    urutan.hitung(buku)
    return buku.selesai()
