"""Steps of printed equations: both sides computed from the numbers as printed, compared as precisely as they show."""

from decimal import ROUND_DOWN, Decimal

from lakip_cli import angka
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tercetak.persamaan import Bilangan, Ekspresi, Langkah, Ruas
from lakip_cli.tercetak.putusan import Dugaan, Putusan, Vonis

SETENGAH = Decimal("0.5")
SERATUS = Decimal(100)
_DESIMAL = 2
_SEPERSERATUS = Decimal("0.01")
_SKALA_TERBESAR = 8
"""Decimals at which two expressions of exact numbers must agree."""


class Selang(NamedTuple):
    """A value as printed, and the bounds between which the unrounded one lies."""

    nilai: Decimal
    bawah: Decimal
    atas: Decimal


def nilai(langkah: Langkah) -> Putusan:
    """Judge one equals sign: equal when rounded, when cut off, or within the rounding of the numbers it uses."""
    try:
        kiri, kanan = hitung(langkah.kiri.ekspresi), hitung(langkah.kanan.ekspresi)
    except ZeroDivisionError:
        return Putusan(langkah, Vonis.TIDAK_DAPAT, alasan="ada pembagian dengan nol")
    skala = _skala(langkah.kiri, langkah.kanan)
    for faktor in (Decimal(1), _SEPERSERATUS, SERATUS) if _campur(langkah) else (Decimal(1),):
        if (vonis := _banding(kiri, kanan, faktor, skala)) is not None:
            return Putusan(langkah, vonis, turunan=_cetak(kiri.nilai * faktor, langkah.kanan))
    return _berbeda(langkah, kiri.nilai, kanan.nilai)


def _banding(kiri: Selang, kanan: Selang, faktor: Decimal, skala: int) -> Vonis | None:
    a, b = kiri.nilai * faktor, kanan.nilai
    if angka.bulatkan(a, skala) == angka.bulatkan(b, skala):
        return Vonis.MENGIKUTI
    satuan = Decimal((0, (1,), -skala))
    if a.quantize(satuan, ROUND_DOWN) == b.quantize(satuan, ROUND_DOWN):
        return Vonis.DIPOTONG
    if kiri.bawah * faktor <= kanan.atas and kanan.bawah <= kiri.atas * faktor:
        return Vonis.MENGIKUTI
    return Vonis.DIPOTONG if abs(a - b) < satuan else None


def _berbeda(langkah: Langkah, kiri: Decimal, kanan: Decimal) -> Putusan:
    turunan = _cetak(kiri, langkah.kanan)
    dugaan = None
    skala = _skala(langkah.kiri, langkah.kanan)
    if angka.bulatkan(1 - kiri, skala) == angka.bulatkan(kanan, skala) and _persen(langkah.kanan):
        teks = f"yang dicetak sesudah tanda sama dengan adalah 100% − {turunan}"
        dugaan = Dugaan(("langkah", str(langkah.entri.nomor), str(langkah.posisi[0])), teks)
    alasan = f"ruas kiri {turunan}, ruas kanan {_cetak(kanan, langkah.kanan)}"
    selisih = _tampak(kanan, langkah.kanan) - _tampak(kiri, langkah.kanan)
    return Putusan(langkah, Vonis.BERTENTANGAN, turunan=turunan, selisih=selisih, alasan=alasan, dugaan=dugaan)


def hitung(ekspresi: Ekspresi) -> Selang:
    """Compute an expression with its bounds; raises ZeroDivisionError."""
    if isinstance(ekspresi, Bilangan):
        lebar = Decimal(0) if ekspresi.tepat else SETENGAH.scaleb(-ekspresi.skala)
        return Selang(ekspresi.nilai, ekspresi.nilai - lebar, ekspresi.nilai + lebar)
    a, b = hitung(ekspresi.kiri), hitung(ekspresi.kanan)
    match ekspresi.op:
        case "+":
            return Selang(a.nilai + b.nilai, a.bawah + b.bawah, a.atas + b.atas)
        case "-":
            return Selang(a.nilai - b.nilai, a.bawah - b.atas, a.atas - b.bawah)
        case "×":
            ujung = [x * y for x in a[1:] for y in b[1:]]
            return Selang(a.nilai * b.nilai, min(ujung), max(ujung))
        case _:
            if not b.nilai or b.bawah <= 0 <= b.atas:
                raise ZeroDivisionError
            ujung = [x / y for x in a[1:] for y in b[1:]]
            return Selang(a.nilai / b.nilai, min(ujung), max(ujung))


def _skala(kiri: Ruas, kanan: Ruas) -> int:
    """Return the decimals that both sides can promise: those of a single number, else the coarsest fraction's."""
    tunggal = [satu.ekspresi.skala for satu in (kiri, kanan) if isinstance(satu.ekspresi, Bilangan)]
    if tunggal:
        return min(tunggal)
    pecahan = [b.skala for b in (*kiri.bilangan, *kanan.bilangan) if not b.tepat]
    return min(pecahan, default=_SKALA_TERBESAR)


def _persen(ruas: Ruas) -> bool:
    return any(b.persen for b in ruas.bilangan)


def _campur(langkah: Langkah) -> bool:
    """A percent sign on some numbers only: reports multiply by 100% and mean 100."""
    return len({b.persen for b in (*langkah.kiri.bilangan, *langkah.kanan.bilangan)}) > 1


def _tampak(nilai_: Decimal, menurut: Ruas) -> Decimal:
    """Return a value as it is shown beside a side: as precise as that one, percentages with two decimals at least."""
    pecahan = [b.skala for b in menurut.bilangan if not b.tepat]
    if _persen(menurut):
        return angka.bulatkan(nilai_ * SERATUS, max(_DESIMAL, min(pecahan, default=_DESIMAL) - _DESIMAL))
    return angka.bulatkan(nilai_, min(pecahan, default=0))


def _cetak(nilai_: Decimal, menurut: Ruas) -> str:
    return f"{angka.angka(_tampak(nilai_, menurut))}{'%' if _persen(menurut) else ''}"
