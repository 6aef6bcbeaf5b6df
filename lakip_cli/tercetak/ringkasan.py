"""Rows ``jumlah`` and ``rerata`` of a printed table that no figure of the year stands for: made of the table's rows."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Jejak
from lakip_cli.tercetak import bilangan
from lakip_cli.tercetak.arsip import Arsip
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis


def nilai(arsip: Arsip, klaim: Pernyataan) -> Putusan:
    """Judge a sum or mean of the rows that its own table prints, by the figures of those rows."""
    baris = [kolom[klaim.ukuran] for kolom in arsip.setabel(klaim).values() if klaim.ukuran in kolom]
    figur = [satu.acuan for satu in baris if isinstance(satu.acuan, Figur) and isinstance(satu.acuan.isi, Decimal)]
    rata = klaim.benda.endswith(".rerata")
    hasil = _gabung([satu.isi for satu in figur if isinstance(satu.isi, Decimal)], rata=rata)
    if hasil is None:
        return Putusan(klaim, Vonis.TIDAK_DAPAT, alasan="tidak ada baris yang bernilai dalam tabel ini")
    nama = f"{'rerata' if rata else 'jumlah'} {klaim.ukuran} {len(figur)} baris"
    jejak = Jejak("rerata" if rata else "jumlah", "baris-baris yang tercetak di atasnya", "", tuple(figur))
    acuan = Figur("", nama, hasil, figur[0].satuan, "", "", (), jejak)
    baca = arsip.baca(klaim, acuan)
    turunan = bilangan.cetak(acuan, hasil, baca.desimal if baca else 0)
    acuan = acuan._replace(cetak=turunan)
    if baca is None:
        return Putusan(klaim, Vonis.SALAH_TULIS, acuan, turunan)
    if bilangan.sesuai(baca, hasil, acuan):
        return Putusan(klaim, Vonis.MENGIKUTI, acuan, turunan)
    selisih = bilangan.selisih(acuan, hasil, baca)
    tercetak = _gabung(_tercetak(arsip, baris), rata=rata)
    if tercetak is not None and angka.bulatkan(tercetak, baca.desimal) == baca.nilai:
        alasan = "dihitung dari baris yang tercetak di atasnya"
        return Putusan(klaim, Vonis.BERSYARAT, acuan, turunan, selisih, alasan)
    return Putusan(klaim, Vonis.BERTENTANGAN, acuan, turunan, selisih)


def _gabung(isi: list[Decimal], *, rata: bool) -> Decimal | None:
    return sum(isi, Decimal(0)) / (len(isi) if rata else 1) if isi else None


def _tercetak(arsip: Arsip, baris: Iterable[Pernyataan]) -> list[Decimal]:
    baca = [arsip.baca(satu, satu.acuan) for satu in baris if isinstance(satu.acuan, Figur)]
    return [satu.nilai for satu in baca if satu is not None]
