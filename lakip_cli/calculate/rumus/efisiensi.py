"""Efficiency of resource use. PermenPAN-RB 53/2014 asks for it and gives no formula, so each report names its own.

The PMK formulas are made for ministries (APBN); a regional agency borrows them by choice.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from lakip_cli.angka import bulatkan
from lakip_cli.calculate.rumus.hasil import NOL, SERATUS, Hasil, Uraian, kosong
from lakip_cli.calculate.rumus.kategori import Pita, Skala
from lakip_cli.rekaman import NamedTuple

BATAS_E = Decimal(20)
"""E counts from −20 to 20 percent in the transformation to NE, so that NE is a percentage."""


class CaraEfisiensi(StrEnum):
    """The named methods; ``URAIAN`` says each of them in words."""

    SELISIH = "selisih"
    SISA = "sisa"
    SISA_TANPA_SYARAT = "sisa-tanpa-syarat"
    RASIO = "rasio"
    PMK249 = "pmk249"
    PMK22 = "pmk22"


_LAZIM = "kelaziman; PermenPAN-RB 53/2014 tidak memberi rumus"
URAIAN: Mapping[CaraEfisiensi, Uraian] = {
    CaraEfisiensi.SELISIH: Uraian("capaian − serapan", _LAZIM),
    CaraEfisiensi.SISA: Uraian("100 − serapan, hanya bila capaian mencapai 100", _LAZIM),
    CaraEfisiensi.SISA_TANPA_SYARAT: Uraian("100 − serapan", _LAZIM),
    CaraEfisiensi.RASIO: Uraian("capaian ÷ serapan", _LAZIM),
    CaraEfisiensi.PMK249: Uraian(
        "rata-rata [1 − (realisasi anggaran ÷ realisasi volume) ÷ (pagu ÷ target volume)] × 100", "PMK 249/PMK.02/2011"
    ),
    CaraEfisiensi.PMK22: Uraian(
        "(Σ pagu × capaian − Σ realisasi anggaran) ÷ Σ pagu × capaian × 100", "PMK 22/PMK.02/2021"
    ),
}
URAIAN_NE = Uraian("50 + E ÷ 20 × 50, dengan E dibatasi −20 sampai 20", "PMK 249/PMK.02/2011")

SKALA_SELISIH = Skala(
    "efisiensi-selisih",
    "Efisiensi menurut selisih",
    _LAZIM,
    (
        Pita("Efisien", Decimal(5), inklusif=False),
        Pita("Cukup efisien", Decimal(-5)),
        Pita("Tidak efisien", None),
    ),
)
SKALA_RASIO = Skala(
    "efisiensi-rasio", "Efisiensi menurut rasio", _LAZIM, (Pita("Efisien", Decimal(1)), Pita("Tidak efisien", None))
)


class Keluaran(NamedTuple):
    """One output of PMK 249: money in rupiah, volumes in the output's own unit."""

    pagu: Decimal
    target: Decimal
    anggaran: Decimal
    volume: Decimal


class Rincian(NamedTuple):
    """One Rincian Output of PMK 22: money in rupiah, ``capaian`` in percent."""

    pagu: Decimal
    capaian: Decimal
    anggaran: Decimal


class HasilEfisiensi(NamedTuple):
    """E in percent and its score NE (0 to 100), over ``dipakai`` of ``seluruh`` outputs; or the reason."""

    nilai: Decimal | None
    ne: Decimal | None
    dipakai: int
    seluruh: int
    alasan: str = ""


def selisih(capaian: Decimal, serapan: Decimal) -> Hasil:
    """C − S in percent points; positive when more was reached than spent. Zero against zero is no efficiency."""
    if capaian == 0 and serapan == 0:
        return kosong("belum dilaksanakan")
    return Hasil(capaian - serapan)


def sisa(capaian: Decimal, serapan: Decimal, desimal: int = 2) -> Hasil:
    """100 − S in percent, only where the target is reached; else unspent money is no efficiency.

    The capaian is judged at ``desimal`` decimals, as printed.
    """
    if bulatkan(capaian, desimal) < SERATUS:
        return kosong("target tidak tercapai, maka efisiensi tidak dapat diukur")
    return sisa_tanpa_syarat(serapan)


def sisa_tanpa_syarat(serapan: Decimal) -> Hasil:
    """100 − S in percent: the unspent share of the pagu, whether the target was reached or not."""
    return Hasil(SERATUS - serapan)


def rasio(capaian: Decimal, serapan: Decimal) -> Hasil:
    """C/S as a pure number (IE); efficient from 1 upward. Zero against zero is no efficiency."""
    if serapan == 0:
        return kosong("belum dilaksanakan" if capaian == 0 else "tanpa serapan anggaran")
    if serapan < 0:
        return kosong("serapan negatif")
    return Hasil(capaian / serapan)


def tingkat(ie: Decimal) -> Decimal:
    """TE = (IE − SE)/SE with the standard SE = 1: how far the ratio lies above (or below) the standard."""
    return ie - 1


def pmk249(keluaran: Sequence[Keluaran]) -> HasilEfisiensi:
    """Mean over outputs of [1 − (RA/RV)/(PA/TV)] × 100 (PMK 249/PMK.02/2011); at most 100 percent each.

    An output without pagu, target or realised volume has no unit cost: it is left out and counted.
    """
    e = [SERATUS - k.anggaran * k.target * 100 / (k.volume * k.pagu) for k in keluaran if _berharga_satuan(k)]
    if not e:
        return HasilEfisiensi(None, None, 0, len(keluaran), "tidak ada keluaran dengan pagu, target, dan volume")
    rata = sum(e, NOL) / len(e)
    return HasilEfisiensi(rata, nilai_efisiensi(rata), len(e), len(keluaran))


def pmk22(rincian: Sequence[Rincian]) -> HasilEfisiensi:
    """(ΣPA·c − ΣRA)/ΣPA·c × 100 (PMK 214/PMK.02/2017, PMK 22/PMK.02/2021); at most 100 percent.

    A Rincian Output without pagu is left out and counted.
    """
    dipakai = [r for r in rincian if r.pagu > 0]
    seharusnya = sum((r.pagu * r.capaian / 100 for r in dipakai), NOL)
    if seharusnya <= 0:
        return HasilEfisiensi(None, None, len(dipakai), len(rincian), "jumlah pagu × capaian 0")
    e = (seharusnya - sum((r.anggaran for r in dipakai), NOL)) * 100 / seharusnya
    return HasilEfisiensi(e, nilai_efisiensi(e), len(dipakai), len(rincian))


def nilai_efisiensi(e: Decimal) -> Decimal:
    """NE = 50 + E/20 × 50 with E bounded to −20 … 20 percent, so that NE runs from 0 to 100."""
    return 50 + min(max(e, -BATAS_E), BATAS_E) / BATAS_E * 50


def _berharga_satuan(keluaran: Keluaran) -> bool:
    return keluaran.pagu > 0 and keluaran.target > 0 and keluaran.volume > 0
