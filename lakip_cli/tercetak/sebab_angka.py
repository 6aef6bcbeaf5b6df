"""Causes in the number itself: another year's, over another denominator, digits transposed, or somebody else's."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.kalimat import sebut
from lakip_cli.tercetak.putusan import Dugaan
from lakip_cli.tercetak.sebab import Sebab

_DIGIT_TERPENDEK = 3
_TERKENAL = 4
"""Significant digits from which a number is taken for somebody else's."""


def tahun_lain(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """The same measure of another year."""
    for lain in arsip.tahun_lain(kasus.figur.alamat) if kasus.khas else ():
        if lain is not kasus.figur and isinstance(lain.isi, Decimal) and kasus.cocok(lain.isi):
            return Sebab(None, "", Dugaan(("tahun", kasus.figur.alamat, lain.alamat), f"sama dengan {lain.nama}"))
    return None


def penyebut_lain(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """A percentage of something else."""
    jejak = kasus.figur.jejak
    if jejak is None or jejak.rumus not in {"rasio", "serapan"} or not kasus.khas:
        return None
    atas = jejak.masukan[0].isi
    if not isinstance(atas, Decimal):
        return None
    for lain in _penyebut(arsip, jejak.masukan[1]):
        if isinstance(lain.isi, Decimal) and lain.isi and kasus.cocok(atas * 100 / lain.isi):
            teks = f"dibagi {lain.nama} ({lain.cetak}), bukan {jejak.masukan[1].nama} ({jejak.masukan[1].cetak})"
            return Sebab(None, "", Dugaan(("penyebut", kasus.figur.alamat, lain.alamat), teks))
    return None


def _penyebut(arsip: Arsip, bawah: Figur) -> Iterator[Figur]:
    sejenis = arsip.pagu if bawah.satuan == "rupiah" else ()
    yield from (lain for lain in (*arsip.tahun_lain(bawah.alamat), *sejenis) if lain is not bawah)


def digit(_: Arsip, kasus: Kasus) -> Sebab | None:
    """Two neighbouring digits transposed, one missing, or one too many."""
    tercetak = _digit(kasus.baca.nilai)
    for desimal in {kasus.baca.desimal, kasus.baca.desimal + 1} if kasus.isi else ():
        benar = _digit(angka.bulatkan(kasus.isi, desimal))
        if len(benar) < _DIGIT_TERPENDEK or kasus.isi * kasus.baca.nilai < 0:
            continue
        bentuk = angka.angka(kasus.isi, desimal)
        for teks, dapat in _salin(tercetak, benar, sama_desimal=desimal == kasus.baca.desimal):
            if dapat:
                kunci = ("digit", kasus.figur.alamat, str(kasus.baca.nilai))
                return Sebab(None, "", Dugaan(kunci, f"{teks} {bentuk}"))
    return None


def _digit(nilai: Decimal) -> str:
    return str(abs(nilai)).replace(".", "")


def _salin(tercetak: str, benar: str, *, sama_desimal: bool) -> Iterator[tuple[str, bool]]:
    if sama_desimal:
        yield "dua angka bertukar tempat dalam", _bertukar(tercetak, benar)
        yield "kelebihan satu angka dari", _hilang(benar, tercetak)
    yield "satu angka hilang dari", _hilang(tercetak, benar)


def _bertukar(tercetak: str, benar: str) -> bool:
    if len(tercetak) != len(benar):
        return False
    lain = [i for i in range(len(benar)) if tercetak[i] != benar[i]]
    if len(lain) != 2 or lain[1] != lain[0] + 1:  # noqa: PLR2004  two neighbours
        return False
    return tercetak[lain[0]] == benar[lain[1]] and tercetak[lain[1]] == benar[lain[0]]


def _hilang(pendek: str, panjang: str) -> bool:
    return len(pendek) + 1 == len(panjang) and any(
        panjang[:i] + panjang[i + 1 :] == pendek for i in range(len(panjang))
    )


def milik_lain(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """A number that is exactly another fact's."""
    nilai = kasus.baca.nilai
    if len(_digit(nilai).strip("0")) < _TERKENAL:
        return None
    lain = arsip.fakta_bernilai.get(nilai)
    if lain is None or lain.alamat == kasus.figur.alamat:
        return None
    kunci = ("milik", kasus.figur.alamat, lain.alamat)
    return Sebab(None, "", Dugaan(kunci, f"sama dengan {sebut(lain, arsip.hasil.figur)} ({lain.cetak})"))
