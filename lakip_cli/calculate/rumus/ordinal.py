"""Capaian of results that are ranks or labels: an audit opinion, a predicate, a service grade.

No regulation gives a formula; the report names its method.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from lakip_cli.calculate.rumus import kategori
from lakip_cli.calculate.rumus.capaian import Aturan, Cara, HasilCapaian, Polaritas, batasi, hitung
from lakip_cli.calculate.rumus.hasil import SERATUS, Uraian
from lakip_cli.calculate.rumus.kategori import Skala
from lakip_cli.rekaman import NamedTuple


class CaraOrdinal(StrEnum):
    """The named methods; ``URAIAN`` says each of them in words."""

    SETARA = "setara"
    BATAS_BAWAH = "batas-bawah"
    TENGAH = "tengah"
    PERINGKAT = "peringkat"
    SKOR = "skor"


_SEPAKAT = "ketentuan laporan ini; tidak ada rumus dalam peraturan"
URAIAN: Mapping[CaraOrdinal, Uraian] = {
    CaraOrdinal.SETARA: Uraian("100 bila sama dengan atau lebih baik dari target; selain itu tidak tercapai", _SEPAKAT),
    CaraOrdinal.BATAS_BAWAH: Uraian("batas bawah kelas realisasi ÷ batas bawah kelas target × 100", _SEPAKAT),
    CaraOrdinal.TENGAH: Uraian("nilai tengah kelas realisasi ÷ nilai tengah kelas target × 100", _SEPAKAT),
    CaraOrdinal.PERINGKAT: Uraian("peringkat realisasi ÷ peringkat target × 100, peringkat terburuk 1", _SEPAKAT),
    CaraOrdinal.SKOR: Uraian("skor realisasi ÷ skor target (atau batas bawah kelasnya) × 100", _SEPAKAT),
}


class Predikat(NamedTuple):
    """A label of a scale, and the score behind it where one is known."""

    label: str
    skor: Decimal | None = None


class AturanOrdinal(NamedTuple):
    """The policy under which a labelled result is measured; the bounds are in percent."""

    cara: CaraOrdinal
    lantai: Decimal | None = None
    plafon: Decimal | None = None


def ordinal(realisasi: Predikat, target: Predikat, skala: Skala, aturan: AturanOrdinal) -> HasilCapaian:
    """Capaian of a label against a target label; tercapai is always judged by rank, equal or better."""
    peringkat, peringkat_target = (kategori.peringkat(satu.label, skala) for satu in (realisasi, target))
    if peringkat is None or peringkat_target is None:
        asing = realisasi.label if peringkat is None else target.label
        return HasilCapaian(None, None, f"“{asing}” bukan label skala {skala.nama}")
    tercapai = peringkat >= peringkat_target
    if aturan.cara is CaraOrdinal.SETARA:
        return _setara(aturan, tercapai=tercapai)
    return _rasio(realisasi, target, skala, aturan)._replace(tercapai=tercapai)


def _setara(aturan: AturanOrdinal, *, tercapai: bool) -> HasilCapaian:
    if not tercapai:
        return HasilCapaian(None, None, "tidak tercapai", tercapai=False)
    nilai, catatan = batasi(SERATUS, aturan.lantai, aturan.plafon)
    return HasilCapaian(SERATUS, nilai, catatan=catatan, tercapai=True)


def _rasio(realisasi: Predikat, target: Predikat, skala: Skala, aturan: AturanOrdinal) -> HasilCapaian:
    pembilang = _bilangan(realisasi, skala, aturan.cara)
    penyebut = _bilangan(target, skala, aturan.cara)
    if penyebut is None and aturan.cara is CaraOrdinal.SKOR:
        penyebut = kategori.batas_bawah(target.label, skala)
    if pembilang is None or penyebut is None:
        tanpa = realisasi.label if pembilang is None else target.label
        return HasilCapaian(None, None, f"“{tanpa}” tidak punya bilangan menurut cara {aturan.cara}")
    return hitung(pembilang, penyebut, Aturan(Cara.RASIO, Polaritas.MAKSIMALKAN, aturan.lantai, aturan.plafon))


def _bilangan(predikat: Predikat, skala: Skala, cara: CaraOrdinal) -> Decimal | None:
    match cara:
        case CaraOrdinal.BATAS_BAWAH:
            return kategori.batas_bawah(predikat.label, skala)
        case CaraOrdinal.TENGAH:
            return kategori.tengah(predikat.label, skala)
        case CaraOrdinal.PERINGKAT:
            urutan = kategori.peringkat(predikat.label, skala)
            return None if urutan is None else Decimal(urutan)
        case _:
            return predikat.skor
