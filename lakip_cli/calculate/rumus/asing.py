"""Methods that printed figures turn out to have followed; lakip can name them, and never offers them as policy.

Most of them break a promise of ``capaian``: a better result scores worse, a perfect one scores zero, or the polarity
is not asked. Each is total: where the original divides by zero, the result is a reason.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from lakip_cli.angka import bulatkan
from lakip_cli.calculate.rumus.anggaran import serapan
from lakip_cli.calculate.rumus.capaian import Polaritas, batasi
from lakip_cli.calculate.rumus.hasil import NOL, SERATUS, Hasil, Uraian, kosong
from lakip_cli.rekaman import NamedTuple

_PLAFON_120 = Decimal(120)
_PLAFON_200 = Decimal(200)


def lan_lantai_0(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """(2T − R)/T for lower-is-better, floor 0, no cap."""
    return _terbatas(_lan(realisasi, target, polaritas), lantai=NOL)


def lan_tanpa_batas(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """(2T − R)/T for lower-is-better, neither floor nor cap."""
    return _lan(realisasi, target, polaritas)


def lan_0_200(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """(2T − R)/T for lower-is-better, kept from 0 to 200."""
    return _terbatas(_lan(realisasi, target, polaritas), lantai=NOL, plafon=_PLAFON_200)


def lan_0_100(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """(2T − R)/T for lower-is-better, kept from 0 to 100."""
    return _terbatas(_lan(realisasi, target, polaritas), lantai=NOL, plafon=SERATUS)


def lan_plafon_200(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """(2T − R)/T for lower-is-better, cap 200, no floor; a target of 0 gives 0."""
    return Hasil(NOL) if target == 0 else _terbatas(_lan(realisasi, target, polaritas), plafon=_PLAFON_200)


def terbalik_nol_100(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """T/R for lower-is-better, and 100 where R = 0: zero cases score less than one."""
    return _terbalik(realisasi, target, polaritas, saat_nol=SERATUS)


def terbalik_nol_0(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """T/R for lower-is-better, and 0 where R = 0: zero cases score nothing."""
    return _terbalik(realisasi, target, polaritas, saat_nol=NOL)


def terbalik_plafon_200(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """T/R for lower-is-better, cap 200; R = 0 has no result."""
    return _terbatas(_terbalik(realisasi, target, polaritas, saat_nol=None), plafon=_PLAFON_200)


def sisa_target(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """(T − R)/T for lower-is-better: an exact hit scores 0, and so does R = 0 or T = 0; only both at once score 100."""
    if polaritas is not Polaritas.MINIMALKAN:
        return _bagi(realisasi, target)
    if realisasi == 0 or target == 0:
        return Hasil(SERATUS if realisasi == target else NOL)
    return _bagi(target - realisasi, target)


def rasio_tanpa_arah(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """R/T whatever the polarity: more of a bad thing scores better."""
    del polaritas
    return _bagi(realisasi, target)


def rasio_bulat(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """R/T whatever the polarity, rounded to a whole percent; a target of 0 gives 0."""
    hasil = rasio_tanpa_arah(realisasi, target, polaritas)
    return Hasil(NOL) if hasil.nilai is None else Hasil(bulatkan(hasil.nilai, 0))


def rasio_plafon_120(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    """R/T whatever the polarity, cap 120; a target of 0 gives 0."""
    hasil = rasio_tanpa_arah(realisasi, target, polaritas)
    return Hasil(NOL) if hasil.nilai is None else _terbatas(hasil, plafon=_PLAFON_120)


class Metode(NamedTuple):
    """A foreign method of capaian: what it computes, and how a verdict names it."""

    hitung: Callable[[Decimal, Decimal, Polaritas], Hasil]
    uraian: Uraian


_TERCETAK = "tidak ditawarkan sebagai kebijakan; hanya untuk menelusuri angka tercetak"
METODE: Mapping[str, Metode] = {
    nama: Metode(fungsi, Uraian(rumus, _TERCETAK))
    for nama, fungsi, rumus in (
        ("lan-lantai-0", lan_lantai_0, "(2 × target − realisasi) ÷ target × 100, paling rendah 0"),
        ("lan-tanpa-batas", lan_tanpa_batas, "(2 × target − realisasi) ÷ target × 100, tanpa lantai dan plafon"),
        ("lan-0-200", lan_0_200, "(2 × target − realisasi) ÷ target × 100, dibatasi 0 sampai 200"),
        ("lan-0-100", lan_0_100, "(2 × target − realisasi) ÷ target × 100, dibatasi 0 sampai 100"),
        ("lan-plafon-200", lan_plafon_200, "(2 × target − realisasi) ÷ target × 100, paling tinggi 200"),
        ("terbalik-nol-100", terbalik_nol_100, "target ÷ realisasi × 100, dan 100 bila realisasi 0"),
        ("terbalik-nol-0", terbalik_nol_0, "target ÷ realisasi × 100, dan 0 bila realisasi 0"),
        ("terbalik-plafon-200", terbalik_plafon_200, "target ÷ realisasi × 100, paling tinggi 200"),
        ("sisa-target", sisa_target, "(target − realisasi) ÷ target × 100, dan 0 bila realisasi 0"),
        ("rasio-tanpa-arah", rasio_tanpa_arah, "realisasi ÷ target × 100 tanpa melihat polaritas"),
        ("rasio-bulat", rasio_bulat, "realisasi ÷ target × 100 tanpa melihat polaritas, dibulatkan ke persen utuh"),
        ("rasio-plafon-120", rasio_plafon_120, "realisasi ÷ target × 100 tanpa melihat polaritas, paling tinggi 120"),
    )
}
"""The foreign methods of capaian by name; where lower is not better they are all R/T with their bounds."""

URAIAN_RERATA_SERAPAN = Uraian("rata-rata persentase serapan tiap baris", _TERCETAK)
URAIAN_NE_TANPA_BATAS = Uraian("50 + E ÷ 20 × 50 tanpa membatasi E", _TERCETAK)


def rerata_serapan(baris: Sequence[tuple[Decimal, Decimal]]) -> Hasil:
    """Mean of the lines' percentages over (realisasi, pagu): small lines count as much as large ones."""
    persen = [satu for r, a in baris if (satu := serapan(r, a).nilai) is not None]
    return Hasil(sum(persen, NOL) / len(persen)) if persen else kosong("tidak ada baris yang punya pagu")


def ne_tanpa_batas(e: Decimal) -> Decimal:
    """NE without bounding E to −20 … 20: a "percentage" far outside 0 to 100."""
    return 50 + e / 20 * 50


def _bagi(pembilang: Decimal, penyebut: Decimal) -> Hasil:
    return kosong("pembagian dengan nol") if penyebut == 0 else Hasil(pembilang * 100 / penyebut)


def _lan(realisasi: Decimal, target: Decimal, polaritas: Polaritas) -> Hasil:
    return _bagi(2 * target - realisasi if polaritas is Polaritas.MINIMALKAN else realisasi, target)


def _terbalik(realisasi: Decimal, target: Decimal, polaritas: Polaritas, *, saat_nol: Decimal | None) -> Hasil:
    if polaritas is not Polaritas.MINIMALKAN:
        return _bagi(realisasi, target)
    if realisasi == 0 and saat_nol is not None:
        return Hasil(saat_nol)
    return _bagi(target, realisasi)


def _terbatas(hasil: Hasil, *, lantai: Decimal | None = None, plafon: Decimal | None = None) -> Hasil:
    if hasil.nilai is None:
        return hasil
    nilai, catatan = batasi(hasil.nilai, lantai, plafon)
    return Hasil(nilai, catatan=catatan)
