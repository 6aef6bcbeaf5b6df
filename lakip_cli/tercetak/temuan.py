"""Verdicts become findings: one for each cause, at the claim that shows it best, with the others as related places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic, Related, Severity
from lakip_cli.tercetak.alamat import Tanpa
from lakip_cli.tercetak.kalimat import hal, kutip, pesan
from lakip_cli.tercetak.kode import KODE
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis, tidak_ikut

KODE_VONIS = {
    Vonis.BERTENTANGAN: "P101",
    Vonis.BERBEDA: "P102",
    Vonis.SALAH_TULIS: "P103",
    Vonis.DI_LUAR_RENTANG: "P104",
    Vonis.CARA_KELIRU: "P105",
    Vonis.BERSYARAT: "P106",
    Vonis.DIPOTONG: "P107",
    Vonis.SEBUTAN: "P108",
    Vonis.TIDAK_TERCANTUM: "P109",
    Vonis.TIDAK_DAPAT: "P110",
}
"""The code of each verdict that is no assent."""

_BANTUAN = {
    "P101": "perbaiki yang tercetak",
    "P102": "samakan semua tempat cetaknya",
    "P103": "tulis dalam bentuk yang lazim",
    "P104": "perbaiki yang tercetak",
    "P105": "cetak angka yang disebut, atau sebut angka itu dengan namanya",
    "P106": "pakai satu cara di seluruh laporan, atau tulis cara itu dalam kebijakan",
    "P107": "bulatkan setengah ke atas",
    "P108": "pakai satu sebutan di semua tempat",
    "P109": "tambahkan ke dasar_hukum dalam laporan.yaml, atau hapus kutipannya",
    "P110": "isi faktanya bila ada sumbernya",
    "P111": "hitung ulang langkah itu",
    "P112": "perbaiki katanya, atau sebut tahun yang dimaksud",
}
"""The way out, by code."""
_DUA_ARAH = frozenset({"P101", "P102", "P103", "P104", "P108"})
"""Codes whose mistake may as well lie in the fact."""
_BERAT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}
_FAKTA_TERBANYAK = 4
"""Facts behind a derived figure up to which they are shown as related places."""


def temuan(putusan: Iterable[Putusan], figur: Mapping[str, Figur]) -> list[Diagnostic]:
    """Return one finding for each cause; ``figur`` are the year's figures."""
    kelompok: dict[tuple[str, ...], list[Putusan]] = {}
    for kunci, satu in _bertetangga([satu for satu in tidak_ikut(putusan) if not _judul_tunggal(satu)]):
        kelompok.setdefault(kunci, []).append(satu)
    return [_satu(milik, figur) for milik in kelompok.values()]


def _judul_tunggal(putusan: Putusan) -> bool:
    """Whether a heading could not be compared with any other; nothing is wrong with it."""
    klaim = putusan.klaim
    return putusan.vonis is Vonis.TIDAK_DAPAT and isinstance(klaim, Pernyataan) and klaim.acuan is Tanpa.JUDUL


def kode(putusan: Putusan) -> str:
    """Return the code of a verdict; steps of equations and trend words have their own."""
    if putusan.vonis is Vonis.BERTENTANGAN:
        if not isinstance(putusan.klaim, Pernyataan):
            return "P111"
        if putusan.klaim.arah is not None:
            return "P112"
    return KODE_VONIS[putusan.vonis]


def _bertetangga(salah: Sequence[Putusan]) -> Iterator[tuple[tuple[str, ...], Putusan]]:
    """Yield each verdict with its cause; the same number in neighbouring rows of one column has one cause."""
    pengganti: dict[tuple[str, ...], tuple[str, ...]] = {}
    kolom = sorted((satu for satu in salah if _bersel(satu)), key=_kolom)
    for _, sekolom in groupby(kolom, key=lambda satu: _kolom(satu)[:2]):
        lalu: Putusan | None = None
        for satu in sekolom:
            if lalu is not None and satu.kunci[0] == lalu.kunci[0] == "nilai" and _sambung(lalu, satu):
                pengganti.setdefault(satu.kunci, pengganti.get(lalu.kunci, lalu.kunci))
            lalu = satu
    for satu in salah:
        yield pengganti.get(satu.kunci, satu.kunci), satu


def _bersel(putusan: Putusan) -> bool:
    """Whether a verdict is about a number in a table."""
    bernilai = putusan.figur is not None and isinstance(putusan.figur.isi, Decimal)
    return bernilai and isinstance(putusan.klaim, Pernyataan) and putusan.klaim.baris >= 0


def _kolom(putusan: Putusan) -> tuple[int, str, int]:
    klaim = putusan.klaim
    assert isinstance(klaim, Pernyataan)  # noqa: S101 - steps have been left out
    return klaim.entri.nomor, klaim.ukuran, klaim.baris


def _sambung(atas: Putusan, bawah: Putusan) -> bool:
    return atas.cetak == bawah.cetak and _kolom(bawah)[2] - _kolom(atas)[2] == 1


def _satu(kelompok: Sequence[Putusan], figur: Mapping[str, Figur]) -> Diagnostic:
    """Return the finding of one cause, at its heaviest claim; of equal ones the first that is no consequence."""
    utama = min(kelompok, key=lambda satu: (satu.akibat, _BERAT[KODE[kode(satu)].severity]))
    lain = (_lain(satu, utama, figur) for satu in kelompok if satu is not utama)
    terkait = [*_saksi(utama), *lain, *_satuan(utama, figur), *_fakta(utama)]
    satuan = utama.kunci[:1] == ("satuan",)
    kode_ = kode(utama)
    bantuan = "pakai satu satuan di semua tempat" if satuan else _BANTUAN[kode_]
    if utama.figur is not None and utama.figur.tempat and kode_ in _DUA_ARAH and not satuan:
        bantuan += f"; bila yang tercetak benar, perbaiki faktanya di {utama.figur.tempat[0]}"
    return KODE[kode_].at(utama.span, pesan(utama, kelompok, figur), bantuan, tuple(dict.fromkeys(terkait)))


def _lain(putusan: Putusan, utama: Putusan, figur: Mapping[str, Figur]) -> Related:
    """Return another claim of the same cause; one about something else says about what."""
    asing = isinstance(putusan.klaim, Pernyataan) and putusan.figur != utama.figur
    kepala = "akibatnya " if putusan.akibat else ""
    benda = f"{hal(putusan, figur)} " if asing else ""
    return Related(putusan.span, f"{kepala}{benda}tercetak {kutip(putusan.cetak)} di {putusan.klaim.entri.tempat}")


def _saksi(putusan: Putusan) -> Iterator[Related]:
    if putusan.saksi is not None:
        yield Related(putusan.saksi.span, f"tercetak {kutip(putusan.saksi.cetak)} di {putusan.saksi.tempat}")


def _satuan(putusan: Putusan, figur: Mapping[str, Figur]) -> Iterator[Related]:
    """Yield where the unit is written that the printed number does not have."""
    if putusan.kunci[:1] == ("satuan",):
        for benda in (putusan.kunci[1], f"{putusan.kunci[1]}.keluaran"):
            if (satuan := figur.get(f"{benda}.satuan")) is not None:
                yield Related(satuan.tempat[0], f"satuan {kutip(satuan.cetak)}")


def _fakta(putusan: Putusan) -> Iterator[Related]:
    """Yield where the facts behind the derived value are written; of many a few would mislead."""
    for figur in _daun(putusan.figur) if putusan.figur is not None else ():
        yield Related(figur.tempat[0], f"fakta: {figur.nama} {kutip(figur.cetak)}")


def _daun(figur: Figur) -> Iterable[Figur]:
    """Return the facts behind a figure in the order of its trace; none if they are too many to be shown."""
    daun: dict[str, Figur] = {}
    sisa = [figur]
    while sisa:
        satu = sisa.pop()
        if satu.tempat:
            daun[satu.alamat] = satu
            if len(daun) > _FAKTA_TERBANYAK:
                return ()
        elif satu.jejak is not None:
            sisa += reversed(satu.jejak.masukan)
    return daun.values()
