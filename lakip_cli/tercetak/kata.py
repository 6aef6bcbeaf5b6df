"""Printed words that are not the fact's own: labels of a scale, names, headings, citations."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lakip_cli.calculate.capaian import kategori as nama_kategori
from lakip_cli.calculate.figur import Figur
from lakip_cli.calculate.rumus.kategori import Skala, kenali
from lakip_cli.tercetak import sebutan
from lakip_cli.tercetak.arsip import Arsip
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Dugaan, Putusan, Vonis

_BERLABEL = {"indikator": {"target", "realisasi", "kategori"}, "sasaran": {"kategori"}, "tujuan": {"kategori"}}
"""Measures whose words are labels of a scale, by what they measure."""
_KATA_TERPENDEK = 2
"""Words that a shortened name must keep."""


def nilai(arsip: Arsip, klaim: Pernyataan, figur: Figur, isi: str) -> Putusan:
    """Judge printed words against a text."""
    jenis, _, *ukuran = figur.alamat.split(".")
    if ukuran and ukuran[0] in _BERLABEL.get(jenis, ()):
        return _label(arsip, klaim, figur, isi)
    return _nama(arsip, klaim, figur, isi)


# ── labels of a scale ───────────────────────────────────────────────────────────────────────────────────────


def _label(arsip: Arsip, klaim: Pernyataan, figur: Figur, isi: str) -> Putusan:
    skala = skala_dari(arsip, figur.alamat)
    if skala is None:
        return _nama(arsip, klaim, figur, isi)
    tercetak = kenali(klaim.cetak, skala)
    if tercetak is not None and tercetak == kenali(isi, skala):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    if tercetak is None:
        return Putusan(klaim, Vonis.DI_LUAR_RENTANG, figur, figur.cetak, alasan=f"bukan label skala {skala.nama}")
    if (lain := _kategori_lain(arsip, figur, tercetak, skala)) is not None:
        return Putusan(klaim, Vonis.BERSYARAT, figur, figur.cetak, alasan=lain.teks, kunci=lain.kunci)
    vonis = Vonis.BERBEDA if figur.alamat in arsip.ikut else Vonis.BERTENTANGAN
    dasar = figur.jejak.masukan[0] if figur.jejak and figur.jejak.masukan else None
    return Putusan(klaim, vonis, figur, figur.cetak, alasan=f"dasarnya {dasar.nama} {dasar.cetak}" if dasar else "")


def skala_dari(arsip: Arsip, alamat: str) -> Skala | None:
    """Return the scale on which the words at an address are labels."""
    jenis, id_, ukuran = alamat.split(".")[:3]
    kebijakan = arsip.hasil.laporan.berkas.laporan.kebijakan.kategori
    if ukuran == "kategori":
        return arsip.hasil.skala[kebijakan.skala] if kebijakan else None
    nama = arsip.hasil.laporan.indikator[id_].objek.skala if jenis == "indikator" else None
    return arsip.hasil.skala[nama] if nama else None


def _kategori_lain(arsip: Arsip, figur: Figur, label: str, skala: Skala) -> Dugaan | None:
    """Say under which other reading of the policy the category would be right; one reading is one cause."""
    if not figur.alamat.startswith("indikator.") or figur.jejak is None or ".kategori" not in figur.alamat:
        return None
    dasar = figur.jejak.masukan[0]
    for pita in skala.pita:
        if pita.label == label and isinstance(dasar.isi, Decimal) and pita.batas == dasar.isi and not pita.inklusif:
            return Dugaan(("kategori", skala.id, label), f"batas {dasar.cetak} dimasukkan ke {label}")
    for ukuran in ("realisasi", "capaian"):
        lain = arsip.hasil.figur.get(figur.alamat.replace(".kategori", f".{ukuran}", 1))
        if lain is not None and lain.alamat != dasar.alamat and nama_kategori(lain, skala, 2) == label:
            teks = f"yang dinilai {ukuran} ({lain.cetak}), bukan {dasar.alamat.split('.')[2]} ({dasar.cetak})"
            return Dugaan(("kategori", ukuran), teks)
    return None


# ── names ───────────────────────────────────────────────────────────────────────────────────────────────────


def _nama(arsip: Arsip, klaim: Pernyataan, figur: Figur, isi: str) -> Putusan:
    jenis = figur.alamat.partition(".")[0]
    tercetak, baku = sebutan.kata(klaim.cetak, jenis), sebutan.kata(isi, jenis)
    if "".join(tercetak) == "".join(baku) or _singkat(klaim, tercetak, baku):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    if not (potongan := sebutan.potongan(tercetak, baku)):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    vonis = Vonis.BERBEDA if figur.alamat in arsip.ikut else Vonis.BERTENTANGAN
    if angka := sebutan.bilangan_lain(tercetak, baku):
        kata = [satu for satu in potongan if not any(sebutan.bilangan(isi) for isi in satu)]
        lain = sebutan.beda(kata, max(len(tercetak), len(baku)))
        alasan = f"{angka}; {lain}" if lain else angka
        return Putusan(klaim, vonis, figur, figur.cetak, alasan=alasan if len(baku) > 1 else "")
    if (pemilik := _pemilik(arsip, figur, klaim)) is not None:
        dugaan = Dugaan(("nama", figur.alamat, pemilik.alamat), f"itu {pemilik.nama} {_benda(pemilik)}")
        return Putusan(klaim, vonis, figur, figur.cetak, alasan="nama milik hal lain", dugaan=dugaan)
    alasan = sebutan.beda(potongan, max(len(tercetak), len(baku)))
    return Putusan(klaim, Vonis.SEBUTAN, figur, figur.cetak, alasan=alasan, kunci=sebutan.kunci(potongan, baku))


def _singkat(klaim: Pernyataan, tercetak: Sequence[str], baku: Sequence[str]) -> bool:
    """In a sentence a name may be cut short; a table has room for all of it."""
    return (
        klaim.baris < 0
        and len(tercetak) >= _KATA_TERPENDEK
        and tercetak == baku[: len(tercetak)]
        and not set(baku[len(tercetak) :]) & {"nomor", "tahun"}
    )


def _pemilik(arsip: Arsip, figur: Figur, klaim: Pernyataan) -> Figur | None:
    """Return the other thing that has the printed name."""
    lain = arsip.bernama.get(" ".join(klaim.cetak.casefold().split()))
    return lain if lain is not None and lain.alamat != figur.alamat else None


def _benda(figur: Figur) -> str:
    return figur.alamat.split(".")[1]


# ── headings: two printed places, no fact ───────────────────────────────────────────────────────────────────


def judul(arsip: Arsip, klaim: Pernyataan) -> Putusan:
    """Compare a heading with the other places that print it; the first one printed is the measure."""
    semua = arsip.sealamat[klaim.alamat]
    if len(semua) == 1:
        return Putusan(klaim, Vonis.TIDAK_DAPAT, alasan="judul ini hanya tercetak di satu tempat")
    if klaim.cetak == semua[0].cetak:
        return Putusan(klaim, Vonis.MENGIKUTI, turunan=semua[0].cetak)
    tercetak, awal = sebutan.judul(klaim.cetak), sebutan.judul(semua[0].cetak)
    if not (potongan := sebutan.potongan(tercetak, awal)) or _dipendekkan(awal, tercetak):
        return Putusan(klaim, Vonis.MENGIKUTI, turunan=semua[0].cetak)
    alasan = sebutan.beda(potongan, max(len(tercetak), len(awal)))
    return Putusan(klaim, Vonis.SEBUTAN, turunan=semua[0].cetak, alasan=alasan)


def _dipendekkan(pendek: Sequence[str], panjang: Sequence[str]) -> bool:
    """Whether a list of contents gives some words of a heading that stand together there; it may add a missing year."""
    inti = pendek[:-2] if pendek[-2:-1] == ["tahun"] and "tahun" not in panjang else pendek
    return len(inti) >= _KATA_TERPENDEK and f" {' '.join(inti)} " in f" {' '.join(panjang)} "
