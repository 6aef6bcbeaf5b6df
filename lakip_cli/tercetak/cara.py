"""Other methods that may have given a printed number: roundings, complements, means, and foreign formulas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, Context, Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Jejak
from lakip_cli.calculate.rumus import asing, capaian, efisiensi
from lakip_cli.calculate.rumus.capaian import Aturan, Polaritas
from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.putusan import Vonis
from lakip_cli.tercetak.sebab import Sebab

SERATUS = Decimal(100)
_DESIMAL_MASUKAN = (0, 1, 2)
_KE_BAWAH = Context(prec=60, rounding=ROUND_DOWN)


def potong(nilai: Decimal, desimal: int) -> Decimal:
    """Cut off every digit after ``desimal`` decimals."""
    return _KE_BAWAH.quantize(nilai, Decimal((0, (1,), -desimal)))


def pembulatan(_: Arsip, kasus: Kasus) -> Sebab | None:
    """Digits cut off, or rounded to fewer decimals than are printed."""
    desimal, tercetak = kasus.baca.desimal, kasus.baca.nilai
    if potong(kasus.isi, desimal) == tercetak:
        return Sebab(Vonis.DIPOTONG)
    kasar = max(0, -int(tercetak.normalize().as_tuple().exponent))
    for kata, bulat in (("dibulatkan", angka.bulatkan), ("dipotong", potong)) if kasar < desimal else ():
        if bulat(kasus.isi, kasar) == tercetak:
            utuh = "ke bilangan utuh" if kasar == 0 else f"ke {kasar} desimal"
            return Sebab(Vonis.BERSYARAT, f"{kata} {utuh} lalu ditulis dengan {desimal} desimal")
    return None


def komplemen(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """What is left of 100 percent, printed under the name of the share itself."""
    if kasus.figur.satuan != "persen":
        return None
    if kasus.cocok(SERATUS - kasus.isi):
        return Sebab(Vonis.CARA_KELIRU, f"yang dicetak adalah 100% − {kasus.figur.cetak}")
    for klaim, nilai in arsip.tercetak(kasus.figur.alamat):
        if SERATUS - nilai == kasus.baca.nilai:
            return Sebab(Vonis.CARA_KELIRU, f"yang dicetak adalah 100% − {klaim.cetak} yang tercetak di {klaim.tempat}")
    return None


def cara_lain(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """Another formula for the same measure, over the same facts."""
    jejak = kasus.figur.jejak
    if jejak is None:
        return None
    for uraian, vonis, nilai in _hasil(arsip, kasus, jejak):
        if kasus.cocok(nilai):
            return Sebab(vonis, f"dihitung dengan cara {uraian}")
    return None


def _hasil(arsip: Arsip, kasus: Kasus, jejak: Jejak) -> Iterator[tuple[str, Vonis, Decimal]]:
    jenis = jejak.rumus.partition(".")[0]
    if jenis == "capaian":
        yield from _capaian(arsip, kasus.figur, jejak)
    elif jenis == "serapan":
        yield from _rerata_serapan(jejak)
    elif jenis == "efisiensi":
        yield from _efisiensi(jejak, persen=kasus.baca.persen)
    elif jenis in {"komposit", "rerata"}:
        yield from _masukan_bulat(jejak.masukan)


def _capaian(arsip: Arsip, figur: Figur, jejak: Jejak) -> Iterator[tuple[str, Vonis, Decimal]]:
    r, t = (satu.isi for satu in jejak.masukan[:2])
    if not isinstance(r, Decimal) or not isinstance(t, Decimal) or not figur.alamat.startswith("indikator."):
        return
    polaritas = Polaritas(arsip.hasil.laporan.indikator[figur.alamat.split(".")[1]].objek.polaritas)
    for cara in capaian.CARA[polaritas]:
        if (nilai := capaian.hitung(r, t, Aturan(cara, polaritas)).nilai) is not None:
            yield capaian.URAIAN[cara].rumus, Vonis.BERSYARAT, nilai
    for metode in asing.METODE.values():
        if (nilai := metode.hitung(r, t, polaritas).nilai) is not None:
            yield metode.uraian.rumus, Vonis.BERSYARAT, nilai


def _rerata_serapan(jejak: Jejak) -> Iterator[tuple[str, Vonis, Decimal]]:
    realisasi, pagu = (satu.jejak.masukan if satu.jejak else () for satu in jejak.masukan)
    baris = [
        (r.isi, a.isi)
        for r, a in zip(realisasi, pagu, strict=False)
        if isinstance(r.isi, Decimal) and isinstance(a.isi, Decimal)
    ]
    if len(baris) > 1 and (nilai := asing.rerata_serapan(baris).nilai) is not None:
        yield asing.URAIAN_RERATA_SERAPAN.rumus, Vonis.CARA_KELIRU, nilai


def _efisiensi(jejak: Jejak, *, persen: bool) -> Iterator[tuple[str, Vonis, Decimal]]:
    """The ratio is a pure number: what bears a percent sign is none."""
    capaian_, serapan = (satu.isi for satu in jejak.masukan[:2]) if len(jejak.masukan) > 1 else (None, None)
    if isinstance(capaian_, Decimal) and isinstance(serapan, Decimal):
        for cara, hasil in (
            (efisiensi.CaraEfisiensi.SELISIH, efisiensi.selisih(capaian_, serapan)),
            (efisiensi.CaraEfisiensi.SISA_TANPA_SYARAT, efisiensi.sisa_tanpa_syarat(serapan)),
            (efisiensi.CaraEfisiensi.RASIO, efisiensi.rasio(capaian_, serapan)),
        ):
            if hasil.nilai is not None and not (persen and cara is efisiensi.CaraEfisiensi.RASIO):
                yield efisiensi.URAIAN[cara].rumus, Vonis.BERSYARAT, hasil.nilai


def _masukan_bulat(masukan: Sequence[Figur]) -> Iterator[tuple[str, Vonis, Decimal]]:
    isi = [satu.isi for satu in masukan if isinstance(satu.isi, Decimal)]
    for desimal in _DESIMAL_MASUKAN if isi else ():
        for kata, bulat in (("dibulatkan", angka.bulatkan), ("dipotong", potong)):
            rata = sum((bulat(satu, desimal) for satu in isi), Decimal(0)) / len(isi)
            yield f"rata-rata masukan yang {kata} ke {desimal} desimal", Vonis.BERSYARAT, rata
