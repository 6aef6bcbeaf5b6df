"""Capaian: how far a target was reached, in percent; the formula belongs to the polarity of the indicator.

Every formula offered as policy is monotone: a better result never has a lower capaian, also with floor and cap.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lakip_cli.angka import angka, bulatkan
from lakip_cli.calculate.rumus.hasil import NOL, SERATUS, Uraian
from lakip_cli.rekaman import NamedTuple


class Polaritas(StrEnum):
    """Which result is better: the higher one, the lower one, the one nearest to the target."""

    MAKSIMALKAN = "maksimalkan"
    MINIMALKAN = "minimalkan"
    STABILKAN = "stabilkan"


class Cara(StrEnum):
    """The named methods; ``URAIAN`` says each of them in words."""

    RASIO = "rasio"
    LAN = "lan"
    TERBALIK = "terbalik"
    JARAK = "jarak"
    SELISIH = "selisih"
    VERDIK = "verdik"


class TargetNol(StrEnum):
    """What a target of zero gives, with which no result can be compared; ``URAIAN_TARGET_NOL`` says each in words."""

    SERATUS_ATAU_NOL = "seratus-atau-nol"
    TANPA_ANGKA = "tanpa-angka"


CARA: Mapping[Polaritas, tuple[Cara, ...]] = {
    Polaritas.MAKSIMALKAN: (Cara.RASIO, Cara.SELISIH, Cara.VERDIK),
    Polaritas.MINIMALKAN: (Cara.LAN, Cara.TERBALIK, Cara.SELISIH, Cara.VERDIK),
    Polaritas.STABILKAN: (Cara.JARAK, Cara.VERDIK),
}
"""The methods that fit a polarity, the usual one first."""

ARAH: Mapping[str, Polaritas] = {"minimal": Polaritas.MAKSIMALKAN, "maksimal": Polaritas.MINIMALKAN}
"""The direction in a target's own words: ``minimal 95`` is the target 95 of which more is better."""

_LAN = "LAN 239/IX/6/8/2003"
_LAZIM = "kelaziman, bukan ketentuan peraturan"
URAIAN: Mapping[Cara, Uraian] = {
    Cara.RASIO: Uraian("realisasi ÷ target × 100", _LAN),
    Cara.LAN: Uraian("(2 × target − realisasi) ÷ target × 100", _LAN),
    Cara.TERBALIK: Uraian("target ÷ realisasi × 100", _LAZIM),
    Cara.JARAK: Uraian("100 − |realisasi − target| ÷ target × 100", _LAZIM),
    Cara.SELISIH: Uraian("kelebihan atas target ÷ target × 100 (tepat pada target: 0)", _LAZIM),
    Cara.VERDIK: Uraian("tercapai atau tidak tercapai, tanpa angka", "ketentuan laporan ini"),
}
URAIAN_RENTANG: Mapping[Cara, Uraian] = {
    Cara.RASIO: Uraian("di dalam rentang 100; di luarnya realisasi ÷ batas terdekat × 100", "PermenPAN-RB 8/2021"),
    Cara.LAN: Uraian(
        "di dalam rentang 100; di luarnya [1 + (1 − realisasi ÷ batas terdekat)] × 100", "PermenPAN-RB 8/2021"
    ),
    Cara.TERBALIK: Uraian("di dalam rentang 100; di luarnya batas terdekat ÷ realisasi × 100", _LAZIM),
    Cara.JARAK: Uraian("di dalam rentang 100; di luarnya 100 − jarak ke batas terdekat ÷ batas itu × 100", _LAZIM),
    Cara.SELISIH: Uraian("di dalam rentang 0; di luarnya kelebihan atas batas terdekat ÷ batas itu × 100", _LAZIM),
    Cara.VERDIK: Uraian("tercapai bila realisasi sampai pada rentang, tanpa angka", "ketentuan laporan ini"),
}

URAIAN_TARGET_NOL: Mapping[TargetNol, Uraian] = {
    TargetNol.SERATUS_ATAU_NOL: Uraian(
        "100 bila tercapai, 0 bila tidak; indikator yang dimaksimalkan tanpa angka", _LAZIM
    ),
    TargetNol.TANPA_ANGKA: Uraian("tercapai atau tidak tercapai, tanpa angka", "ketentuan laporan ini"),
}


@dataclass(frozen=True, slots=True)
class Rentang:
    """A target range, both ends included; the ends stand in order."""

    bawah: Decimal
    atas: Decimal

    def __post_init__(self) -> None:
        if self.bawah > self.atas:
            raise ValueError(self)

    def terdekat(self, realisasi: Decimal) -> Decimal:
        """The value of the range that is nearest to the result: the result itself when it lies inside."""
        return min(max(realisasi, self.bawah), self.atas)


@dataclass(frozen=True, slots=True)
class Aturan:
    """The policy under which one capaian is computed.

    ``lantai`` and ``plafon`` bound the result, in percent. ``negatif`` admits values below zero (growth); the
    distance to the target is then taken relative to its size. ``desimal`` is the precision at which tercapai is judged.
    """

    cara: Cara
    polaritas: Polaritas
    lantai: Decimal | None = None
    plafon: Decimal | None = None
    target_nol: TargetNol = TargetNol.SERATUS_ATAU_NOL
    negatif: bool = False
    desimal: int = 2

    def __post_init__(self) -> None:
        if self.cara not in CARA[self.polaritas]:
            raise ValueError(self)


class HasilCapaian(NamedTuple):
    """A capaian in percent, unrounded.

    ``mentah`` is the formula's own result, ``nilai`` the one within floor and cap; without ``nilai`` there is an
    ``alasan``. ``tercapai`` is the verdict, which may be known where the number is not.
    """

    mentah: Decimal | None
    nilai: Decimal | None
    alasan: str = ""
    catatan: tuple[str, ...] = ()
    tercapai: bool | None = None


def rasio(realisasi: Decimal, target: Decimal) -> Decimal:
    """R/T × 100, more is better; from 0 upward, 100 on target. LAN 239/IX/6/8/2003. The target is not 0."""
    if target > 0:
        return realisasi * 100 / target
    return SERATUS + (realisasi - target) * 100 / abs(target)


def lan(realisasi: Decimal, target: Decimal) -> Decimal:
    """(2T − R)/T × 100, less is better; 200 at R = 0, negative beyond 2T, 100 on target. The target is not 0.

    LAN 239/IX/6/8/2003; PermenPAN-RB 8/2021 writes the same as [1 + (1 − R/T)] × 100.
    """
    return SERATUS + (target - realisasi) * 100 / abs(target)


def terbalik(realisasi: Decimal, target: Decimal) -> Decimal:
    """T/R × 100, less is better; grows without bound towards R = 0, which is excluded. Practice, no regulation."""
    return target * 100 / realisasi


def jarak(realisasi: Decimal, target: Decimal) -> Decimal:
    """100 − |R − T|/T × 100, the target is best; at most 100, may fall below 0. Practice, no regulation."""
    return SERATUS - abs(realisasi - target) * 100 / abs(target)


def selisih_lebih(realisasi: Decimal, target: Decimal) -> Decimal:
    """(R − T)/T × 100, more is better; 0 on target, so it is no share of the target. Practice, no regulation."""
    return (realisasi - target) * 100 / abs(target)


def selisih_kurang(realisasi: Decimal, target: Decimal) -> Decimal:
    """(T − R)/T × 100, less is better; 0 on target, so it is no share of the target. Practice, no regulation."""
    return (target - realisasi) * 100 / abs(target)


_RUMUS: Mapping[tuple[Cara, Polaritas], Callable[[Decimal, Decimal], Decimal]] = {
    (Cara.RASIO, Polaritas.MAKSIMALKAN): rasio,
    (Cara.SELISIH, Polaritas.MAKSIMALKAN): selisih_lebih,
    (Cara.LAN, Polaritas.MINIMALKAN): lan,
    (Cara.TERBALIK, Polaritas.MINIMALKAN): terbalik,
    (Cara.SELISIH, Polaritas.MINIMALKAN): selisih_kurang,
    (Cara.JARAK, Polaritas.STABILKAN): jarak,
}


def hitung(realisasi: Decimal, target: Decimal | Rentang, aturan: Aturan) -> HasilCapaian:
    """Capaian of one result against one target, in percent.

    Outside a range target the nearest end is the target, inside it the target is met exactly (PermenPAN-RB 8/2021).
    """
    acuan = target.terdekat(realisasi) if isinstance(target, Rentang) else target
    if aturan.cara is Cara.VERDIK:
        return _verdik(realisasi, acuan, aturan.polaritas)
    if not aturan.negatif and (realisasi < 0 or acuan < 0):
        return HasilCapaian(None, None, "nilai negatif belum diizinkan untuk indikator ini")
    if realisasi == acuan and isinstance(target, Rentang):
        return _dalam_batas(_penuh(aturan.cara), aturan)
    if acuan == 0:
        return _target_nol(realisasi, aturan)
    if aturan.cara is Cara.TERBALIK and (realisasi <= 0 or acuan < 0):
        return _terbalik_tanpa_pembagi(realisasi, acuan, aturan)
    return _dalam_batas(_RUMUS[aturan.cara, aturan.polaritas](realisasi, acuan), aturan)


def batasi(nilai: Decimal, lantai: Decimal | None, plafon: Decimal | None) -> tuple[Decimal, tuple[str, ...]]:
    """A value kept within floor and cap (the cap wins), and the note that says which of them was applied."""
    terangkat = nilai if lantai is None else max(nilai, lantai)
    terbatas = terangkat if plafon is None else min(terangkat, plafon)
    if terbatas == nilai:
        return nilai, ()
    batas = "plafon" if terbatas == plafon else "lantai"
    return terbatas, (f"dibatasi {batas} {angka(terbatas)}; nilai mentah {angka(nilai, 2)}",)


def sampai(realisasi: Decimal, acuan: Decimal, polaritas: Polaritas) -> bool:
    """Whether a result reaches its target, compared exactly."""
    match polaritas:
        case Polaritas.MAKSIMALKAN:
            return realisasi >= acuan
        case Polaritas.MINIMALKAN:
            return realisasi <= acuan
        case Polaritas.STABILKAN:
            return realisasi == acuan


def _penuh(cara: Cara) -> Decimal:
    return NOL if cara is Cara.SELISIH else SERATUS


def _dalam_batas(mentah: Decimal, aturan: Aturan, catatan: tuple[str, ...] = ()) -> HasilCapaian:
    nilai, dibatasi = batasi(mentah, aturan.lantai, aturan.plafon)
    tercapai = bulatkan(mentah, aturan.desimal) >= _penuh(aturan.cara)
    return HasilCapaian(mentah, nilai, catatan=catatan + dibatasi, tercapai=tercapai)


def _verdik(realisasi: Decimal, acuan: Decimal, polaritas: Polaritas) -> HasilCapaian:
    tercapai = sampai(realisasi, acuan, polaritas)
    kata = "tercapai" if tercapai else "tidak tercapai"
    return HasilCapaian(None, None, f"dinilai {kata}, tanpa angka", tercapai=tercapai)


def _target_nol(realisasi: Decimal, aturan: Aturan) -> HasilCapaian:
    """A lower-is-better target of zero is met or missed; elsewhere nothing but meeting it exactly has a number."""
    tercapai = sampai(realisasi, NOL, aturan.polaritas)
    tanpa_rasio = "target 0, maka perbandingan dengan target tidak terdefinisi"
    if aturan.target_nol is TargetNol.TANPA_ANGKA or aturan.cara is Cara.SELISIH:
        return HasilCapaian(None, None, tanpa_rasio, tercapai=tercapai)
    catatan = ("target 0: tercapai dinilai 100, tidak tercapai dinilai 0",)
    match aturan.polaritas:
        case Polaritas.MINIMALKAN:
            return _dalam_batas(SERATUS if tercapai else NOL, aturan, catatan)
        case Polaritas.STABILKAN if tercapai:
            return _dalam_batas(SERATUS, aturan, catatan)
        case _:
            return HasilCapaian(None, None, tanpa_rasio)


def _terbalik_tanpa_pembagi(realisasi: Decimal, acuan: Decimal, aturan: Aturan) -> HasilCapaian:
    """T/R where R leaves the domain: the cap is its limit at R = 0, without a cap it has none."""
    tercapai = sampai(realisasi, acuan, aturan.polaritas)
    if realisasi < 0 or acuan < 0:
        return HasilCapaian(None, None, "target ÷ realisasi tidak bermakna untuk nilai negatif", tercapai=tercapai)
    if aturan.plafon is None:
        alasan = "realisasi 0, maka target ÷ realisasi tidak terdefinisi tanpa plafon"
        return HasilCapaian(None, None, alasan, tercapai=tercapai)
    return HasilCapaian(None, aturan.plafon, catatan=("realisasi 0: dipakai plafon",), tercapai=tercapai)
