"""The one figure that is likely wrong where the programs and the Laporan Realisasi Anggaran do not add up alike."""

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import induk_akun
from lakip_cli.rules.aturan import Context, bersama
from lakip_cli.rules.bilangan import tertukar

UANG = ("pagu", "realisasi")


Selisih = tuple[str, Decimal, Decimal]
"""A measure of money, and its unlike sums of the programs and of the LRA."""


class Koreksi(NamedTuple):
    """A fact, and the number it should be for all sums to agree."""

    figur: Figur
    nilai: Decimal
    tertukar: bool = False


@bersama
def selisih(context: Context) -> list[Selisih]:
    """Return the measures that do not agree; none where a row lacks a number."""
    lain = []
    for ukuran in UANG:
        program, belanja = context.nilai(f"total.{ukuran}"), context.nilai(f"akun.belanja.{ukuran}")
        if program is None or belanja is None or not _lengkap(context, ukuran):
            continue
        alamat = (f"total.{ukuran}", f"akun.belanja.{ukuran}")
        teliti = sum((context.hasil.lebar.get(satu, Decimal(0)) for satu in alamat), Decimal(0))
        if abs(program - belanja) > teliti:
            lain.append((ukuran, program, belanja))
    return lain


def _lengkap(context: Context, ukuran: str) -> bool:
    """Whether every leaf of both sides has a number, so that the sums can be compared."""
    return all(isinstance(satu.isi, Decimal) for satu in _daun(context, ukuran))


def _daun(context: Context, ukuran: str) -> Iterator[Figur]:
    """Yield the money of every leaf of the programs, then of every leaf among the expenditure accounts."""
    laporan, figur = context.hasil.laporan, context.hasil.figur
    for simpul in laporan.simpul.values():
        if not simpul.anak and simpul.tak_terinci is None:
            yield figur[f"{simpul.alamat}.{ukuran}"]
    atas = {induk_akun(kode, laporan.akun) for kode in laporan.akun}
    for kode in laporan.akun:
        if kode not in atas and kode.startswith("5"):
            yield figur[f"akun.{kode}.{ukuran}"]


@bersama
def koreksi(context: Context) -> Koreksi | None:
    """Return the fact that explains all there is between programs and LRA, when exactly one does.

    It is a row that exceeds its pagu and would not, or a number with two neighbouring digits exchanged.
    """
    lain = selisih(context)
    if len(lain) != 1:
        return None
    ((ukuran, program, belanja),) = lain
    for cari in (_melebihi, _tertukar):
        calon = [*cari(context, ukuran, program - belanja)]
        if len(calon) == 1:
            return calon[0]
    return None


def _melebihi(context: Context, ukuran: str, beda: Decimal) -> Iterator[Koreksi]:
    for figur in _daun(context, ukuran):
        awal = figur.alamat.removesuffix(f".{ukuran}")
        pagu, realisasi = context.nilai(f"{awal}.pagu"), context.nilai(f"{awal}.realisasi")
        if not figur.tempat or pagu is None or realisasi is None or realisasi <= pagu:
            continue
        kurang = _kurang(figur, beda)
        pagu, realisasi = (pagu - kurang, realisasi) if ukuran == "pagu" else (pagu, realisasi - kurang)
        if 0 <= realisasi <= pagu:
            yield Koreksi(figur, pagu if ukuran == "pagu" else realisasi)


def _tertukar(context: Context, ukuran: str, beda: Decimal) -> Iterator[Koreksi]:
    for figur in _daun(context, ukuran):
        if figur.tempat and isinstance(figur.isi, Decimal):
            nilai = figur.isi - _kurang(figur, beda)
            if tertukar(figur.isi, nilai):
                yield Koreksi(figur, nilai, tertukar=True)


def _kurang(figur: Figur, beda: Decimal) -> Decimal:
    """How much a fact is too large, when it alone makes the programs so much more than the LRA."""
    return -beda if figur.alamat.startswith("akun.") else beda
