"""In what order changes are told: sections as they stand, and in each what weighs most first."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff.jenis import Bagian, Perubahan

LETAK = {satu: letak for letak, satu in enumerate(Bagian)}


def urut(semua: Iterable[Perubahan], baru: Hasil) -> list[Perubahan]:
    """Sort changes: IKU before other indicators, these before outputs; money by how much it changed."""
    return sorted(semua, key=lambda satu: (LETAK[satu.bagian], _golongan(satu, baru), -_besar(satu)))


def _golongan(satu: Perubahan, baru: Hasil) -> int:
    jenis, _, id_ = satu.benda.partition(".")
    if jenis != "indikator":
        return 3
    tertaut = baru.laporan.indikator.get(id_.partition(".")[0])
    if tertaut is None or tertaut.objek.pendukung:
        return 2
    return 0 if tertaut.objek.iku else 1


def _besar(satu: Perubahan) -> Decimal:
    """By how much money changed; other changes keep the order of the data."""
    return abs(satu.beda.selisih) if satu.bagian is Bagian.ANGGARAN and satu.beda else Decimal(0)
