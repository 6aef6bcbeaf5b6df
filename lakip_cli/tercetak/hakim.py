"""Every claim gets its verdict: most simply follow, the rest are looked at one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.model.dasar import baca_tanggal
from lakip_cli.tercetak import arah, bilangan, kata, langkah, nomor, pita, rantai, ringkasan, sebutan
from lakip_cli.tercetak.alamat import Tanpa
from lakip_cli.tercetak.arsip import Arsip
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.persamaan import Langkah
from lakip_cli.tercetak.putusan import Dugaan, Putusan, Vonis, tidak_ikut
from lakip_cli.tercetak.sebab_baris import TURUNAN
from lakip_cli.tercetak.urai import Terurai


def nilai(hasil: Hasil, terurai: Terurai) -> tuple[Putusan, ...]:
    """Judge all claims of a year, in their order; then the steps of its equations."""
    klaim = terurai.pernyataan
    arsip = Arsip(hasil, klaim)
    putusan: dict[int, Putusan] = {}
    ragu: list[int] = []
    for urutan, satu in enumerate(klaim):
        figur = satu.acuan
        if isinstance(figur, Figur) and _langsung(arsip, satu, figur):
            arsip.ikut.setdefault(figur.alamat, satu)
            putusan[urutan] = Putusan(satu, Vonis.MENGIKUTI, figur)
        else:
            ragu.append(urutan)
    for urutan in sorted(ragu, key=lambda satu: klaim[satu].ukuran in TURUNAN):
        putusan[urutan] = _lengkap(arsip, klaim[urutan])
    semua = tuple(putusan[urutan] for urutan in range(len(klaim)))
    if not terurai.langkah:
        return semua
    salah = {id(satu.klaim): satu for satu in tidak_ikut(putusan[urutan] for urutan in ragu)}
    return rantai.sambung(semua, [_langkah(satu, salah) for satu in terurai.langkah], salah)


def _langsung(arsip: Arsip, klaim: Pernyataan, figur: Figur) -> bool:
    """Whether a claim follows at first sight."""
    if klaim.arah is not None:
        return False
    cetak, isi = klaim.cetak, figur.isi
    if isinstance(isi, Decimal):
        if klaim.ukuran == "nomor":
            return isi in arsip.nomor(cetak)
        baca = arsip.baca(klaim, figur)
        return baca is not None and bilangan.sesuai(baca, isi, figur)
    if isinstance(isi, str):
        return cetak == isi or sebutan.rapat(cetak) == sebutan.rapat(isi)
    return isinstance(isi, date) and cetak == angka.tanggal(isi)


def _lengkap(arsip: Arsip, klaim: Pernyataan) -> Putusan:
    """Judge a claim, and give the verdict the key of its cause and the claim that speaks against it."""
    putusan = _teliti(arsip, klaim)
    if putusan.ikut:
        return putusan
    kunci = putusan.dugaan.kunci if putusan.dugaan else putusan.kunci or arsip.kunci(klaim)
    arsip.kelompokkan(klaim, kunci)
    akibat = putusan.dugaan is not None and not putusan.dugaan.teks
    figur = putusan.figur
    saksi = arsip.ikut.get(figur.alamat) if figur is not None and putusan.vonis is Vonis.BERBEDA else None
    return putusan._replace(kunci=kunci, akibat=akibat, saksi=saksi)


def _langkah(satu: Langkah, salah: dict[int, Putusan]) -> Putusan:
    """Judge a step; one that holds a wrong number fails for that number's reason."""
    putusan = langkah.nilai(satu)
    sebab = next((salah[id(klaim)] for klaim in (*satu.kanan.klaim, *satu.kiri.klaim) if id(klaim) in salah), None)
    if sebab is not None:
        return putusan._replace(kunci=sebab.kunci, akibat=True)
    return putusan._replace(kunci=("langkah", str(satu.entri.nomor), str(satu.posisi[0])))


def _teliti(arsip: Arsip, klaim: Pernyataan) -> Putusan:
    """Judge a claim that does not follow at first sight."""
    if klaim.arah is not None:
        return arah.nilai(klaim, klaim.arah)
    figur = klaim.acuan
    if not isinstance(figur, Figur):
        return _tanpa(arsip, klaim, figur)
    if klaim.ukuran == "nomor":
        return nomor.nilai(arsip, klaim, figur)
    match figur.isi:
        case Decimal():
            return bilangan.nilai(arsip, klaim, figur, figur.isi)
        case Kosong():
            return bilangan.kosong(arsip, klaim, figur, figur.isi)
        case date():
            return _tanggal(arsip, klaim, figur, figur.isi)
        case _ if figur.alamat.startswith("skala."):
            return pita.nilai(arsip.hasil, klaim, figur)
        case _:
            return kata.nilai(arsip, klaim, figur, figur.isi)


def _tanpa(arsip: Arsip, klaim: Pernyataan, sebab: Tanpa) -> Putusan:
    """Judge a claim whose address has no figure."""
    match sebab:
        case Tanpa.JUDUL:
            return kata.judul(arsip, klaim)
        case Tanpa.DASAR:
            return Putusan(klaim, Vonis.TIDAK_TERCANTUM)
        case Tanpa.JUMLAH:
            return ringkasan.nilai(arsip, klaim)
        case _:
            return Putusan(
                klaim, Vonis.TIDAK_DAPAT, alasan="faktanya tidak ada dalam data", dugaan=_tahun(arsip, klaim)
            )


def _tahun(arsip: Arsip, klaim: Pernyataan) -> Dugaan | None:
    """Return the year whose figure was printed where the data have none."""
    for lain in arsip.tahun_lain(klaim.alamat):
        baca = arsip.baca(klaim, lain)
        if isinstance(lain.isi, Decimal) and lain.isi and baca is not None and bilangan.sesuai(baca, lain.isi, lain):
            return Dugaan(("tahun", klaim.alamat, lain.alamat), f"sama dengan {lain.nama}")
    return None


def _tanggal(arsip: Arsip, klaim: Pernyataan, figur: Figur, isi: date) -> Putusan:
    try:
        tercetak = baca_tanggal(klaim.cetak)
    except ValueError:
        tercetak = None
    if tercetak is None:
        return Putusan(klaim, Vonis.SALAH_TULIS, figur, figur.cetak)
    if tercetak == isi:
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    vonis = Vonis.BERBEDA if figur.alamat in arsip.ikut else Vonis.BERTENTANGAN
    return Putusan(klaim, vonis, figur, figur.cetak, alasan=f"{abs((tercetak - isi).days)} hari selisihnya")


def andaikan(putusan: Sequence[Putusan], lain: Iterable[Putusan], nomor_: int, alasan: str) -> tuple[Putusan, ...]:
    """Return the verdicts with each contradiction softened that a hypothesis (verdicts ``lain``) makes follow."""
    return tuple(
        satu._replace(vonis=Vonis.BERSYARAT, alasan=f"diandaikan {alasan}", dugaan=None, kunci=("andaian", str(nomor_)))
        if satu.vonis in TERBANTAH and kedua.ikut
        else satu
        for satu, kedua in zip(putusan, lain, strict=True)
    )


TERBANTAH = frozenset({Vonis.BERTENTANGAN, Vonis.BERBEDA, Vonis.DI_LUAR_RENTANG, Vonis.CARA_KELIRU})
"""Verdicts that a hypothesis can turn into *follows only with input Y*."""
