"""Comparisons that PermenPAN-RB 53/2014 asks for.

Against the end target of the Renstra and against a national standard, a result is measured by ``capaian.hitung`` with
that value as target, by the same formula and polarity as against the year's own target.
"""

from decimal import Decimal
from enum import StrEnum

from lakip_cli.angka import bulatkan
from lakip_cli.calculate.rumus.capaian import Polaritas, Rentang
from lakip_cli.calculate.rumus.hasil import Uraian
from lakip_cli.rekaman import NamedTuple

_DASAR = "PermenPAN-RB 53/2014"
URAIAN_SELISIH = Uraian("realisasi tahun ini − realisasi tahun lalu", _DASAR)
URAIAN_PERSEN = Uraian("selisih ÷ |realisasi tahun lalu| × 100", _DASAR)
URAIAN_RENSTRA = Uraian("capaian realisasi tahun ini terhadap target akhir Renstra", _DASAR)
URAIAN_STANDAR = Uraian("capaian realisasi tahun ini terhadap standar nasional", _DASAR)


class Arah(StrEnum):
    """Where a value went."""

    NAIK = "naik"
    TURUN = "turun"
    TETAP = "tetap"


class Makna(StrEnum):
    """What that means for the indicator, by its polarity."""

    MEMBAIK = "membaik"
    MEMBURUK = "memburuk"
    TETAP = "tetap"


class Perubahan(NamedTuple):
    """A change: ``selisih`` in the indicator's unit (percent points for a percentage), ``persen`` of the old value.

    ``persen`` is None when the old value is 0, for the ``alasan`` given. ``makna`` is None when a stabilised
    indicator has no target to be near to.
    """

    selisih: Decimal
    persen: Decimal | None
    arah: Arah
    makna: Makna | None
    alasan: str = ""


def perubahan(
    kini: Decimal, lalu: Decimal, polaritas: Polaritas, target: Decimal | Rentang | None = None, desimal: int = 2
) -> Perubahan:
    """This year against last year. Direction is judged at ``desimal`` decimals, so that equal prints are "tetap".

    A stabilised indicator gets better when it comes nearer to ``target``; the other polarities do not need it.
    """
    baru, lama = bulatkan(kini, desimal), bulatkan(lalu, desimal)
    selisih = kini - lalu
    persen = None if lalu == 0 else selisih * 100 / abs(lalu)
    alasan = "realisasi tahun lalu 0" if persen is None else ""
    return Perubahan(selisih, persen, _arah(baru - lama), _makna(baru, lama, polaritas, target), alasan)


def _arah(selisih: Decimal) -> Arah:
    if selisih == 0:
        return Arah.TETAP
    return Arah.NAIK if selisih > 0 else Arah.TURUN


def _makna(kini: Decimal, lalu: Decimal, polaritas: Polaritas, target: Decimal | Rentang | None) -> Makna | None:
    match polaritas:
        case Polaritas.MAKSIMALKAN:
            lebih_baik = kini - lalu
        case Polaritas.MINIMALKAN:
            lebih_baik = lalu - kini
        case Polaritas.STABILKAN:
            if target is None:
                return None
            lebih_baik = _jauh(lalu, target) - _jauh(kini, target)
    if lebih_baik == 0:
        return Makna.TETAP
    return Makna.MEMBAIK if lebih_baik > 0 else Makna.MEMBURUK


def _jauh(nilai: Decimal, target: Decimal | Rentang) -> Decimal:
    return abs(nilai - (target.terdekat(nilai) if isinstance(target, Rentang) else target))
