"""Averages over indicators or components: weighted, with missing values counted and never taken for zero."""

from collections.abc import Callable, Sequence
from decimal import Decimal, localcontext
from enum import StrEnum

from lakip_cli.calculate.rumus.capaian import batasi
from lakip_cli.calculate.rumus.hasil import Uraian
from lakip_cli.rekaman import NamedTuple

_PRESISI_PANGKAT = 60
"""Digits for logarithms, so many that the geometric mean is right in all digits that remain."""


class Saat(StrEnum):
    """Whether floor and cap bind each value before averaging, or the average alone."""

    SEBELUM = "sebelum"
    SESUDAH = "sesudah"


class Belum(StrEnum):
    """What a missing value does to an average: it is left out and counted, or it leaves the average open."""

    LEWATI = "lewati"
    BATALKAN = "batalkan"


class Rata(StrEnum):
    """The kinds of mean."""

    ARITMETIK = "aritmetik"
    GEOMETRIK = "geometrik"


URAIAN: dict[Rata, Uraian] = {
    Rata.ARITMETIK: Uraian("Σ (bobot × nilai) ÷ Σ bobot", "kelaziman; bobot sama bila tidak ditetapkan"),
    Rata.GEOMETRIK: Uraian("Π nilai^(bobot ÷ Σ bobot)", "kelaziman; bobot sama bila tidak ditetapkan"),
}


class HasilRerata(NamedTuple):
    """An average in the unit of its values, unrounded, of ``dipakai`` out of ``seluruh`` values; or the reason."""

    nilai: Decimal | None
    dipakai: int
    seluruh: int
    alasan: str = ""
    catatan: tuple[str, ...] = ()

    @property
    def cakupan(self) -> str:
        """How much of the whole the average speaks for: ``2 dari 3``."""
        return f"{self.dipakai} dari {self.seluruh}"


class AturanRerata(NamedTuple):
    """The policy of an average: bounds in the unit of the values, when they bind, and what missing values do."""

    lantai: Decimal | None = None
    plafon: Decimal | None = None
    saat: Saat = Saat.SEBELUM
    belum: Belum = Belum.LEWATI
    rata: Rata = Rata.ARITMETIK


_TANPA_BATAS = AturanRerata()


def aritmetik(nilai: Sequence[Decimal], bobot: Sequence[Decimal]) -> Decimal:
    """Σwx / Σw, between the least and the greatest value. There is a value, and Σw is positive."""
    return sum((b * x for x, b in zip(nilai, bobot, strict=True)), Decimal()) / jumlah_bobot(bobot)


def geometrik(nilai: Sequence[Decimal], bobot: Sequence[Decimal]) -> Decimal:
    """Πx^(w/Σw), at most the arithmetic mean; 0 as soon as a value with weight is 0. No value is negative."""
    berbobot = [(x, b) for x, b in zip(nilai, bobot, strict=True) if b]
    if any(x == 0 for x, _ in berbobot):
        return Decimal()
    with localcontext() as konteks:
        konteks.prec = _PRESISI_PANGKAT
        pangkat = sum((b * x.ln() for x, b in berbobot), Decimal()) / jumlah_bobot(bobot)
        rata = pangkat.exp()
    return +rata


_RUMUS: dict[Rata, Callable[[Sequence[Decimal], Sequence[Decimal]], Decimal]] = {
    Rata.ARITMETIK: aritmetik,
    Rata.GEOMETRIK: geometrik,
}


def jumlah_bobot(bobot: Sequence[Decimal]) -> Decimal:
    """The sum of the weights, in their own unit; whether it must be 100 or 1 is the declaration's business."""
    return sum(bobot, Decimal())


def rerata(
    nilai: Sequence[Decimal | None], bobot: Sequence[Decimal] | None = None, aturan: AturanRerata = _TANPA_BATAS
) -> HasilRerata:
    """Average of the values that exist, with equal weights unless given; says how many of how many it used."""
    semua_bobot = bobot if bobot is not None else (Decimal(1),) * len(nilai)
    ada = [(x, b) for x, b in zip(nilai, semua_bobot, strict=True) if x is not None]
    if alasan := _halangan(ada, len(nilai), aturan):
        return HasilRerata(None, len(ada), len(nilai), alasan)
    sebelum = aturan.saat is Saat.SEBELUM
    dibatasi = [batasi(x, aturan.lantai, aturan.plafon) if sebelum else (x, ()) for x, _ in ada]
    rata = _RUMUS[aturan.rata]([x for x, _ in dibatasi], [b for _, b in ada])
    akhir, catatan_akhir = (rata, ()) if sebelum else batasi(rata, aturan.lantai, aturan.plafon)
    catatan = (*_catatan_lewat(len(ada), len(nilai)), *(c for _, satu in dibatasi for c in satu), *catatan_akhir)
    return HasilRerata(akhir, len(ada), len(nilai), catatan=catatan)


def _halangan(ada: Sequence[tuple[Decimal, Decimal]], seluruh: int, aturan: AturanRerata) -> str:
    if not ada:
        return "tidak ada nilai yang dapat dirata-ratakan"
    if len(ada) < seluruh and aturan.belum is Belum.BATALKAN:
        return f"baru {len(ada)} dari {seluruh} nilai yang ada"
    if any(b < 0 for _, b in ada):
        return "ada bobot negatif"
    if not jumlah_bobot([b for _, b in ada]):
        return "jumlah bobot nilai yang ada 0"
    if aturan.rata is Rata.GEOMETRIK and any(x < 0 for x, _ in ada):
        return "rata-rata geometrik tidak terdefinisi untuk nilai negatif"
    return ""


def _catatan_lewat(dipakai: int, seluruh: int) -> tuple[str, ...]:
    return () if dipakai == seluruh else (f"{dipakai} dari {seluruh} nilai dipakai; yang belum ada dilewati",)
