"""Printed numbers against derived ones: units, signs, and what to say when they differ."""

from __future__ import annotations

from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.calculate.rumus.kategori import kenali
from lakip_cli.tercetak import bacaan, cara, sebab_angka, sebab_baris, sebab_jumlah
from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.bacaan import Bacaan
from lakip_cli.tercetak.kata import skala_dari
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Dugaan, Putusan, Vonis
from lakip_cli.tercetak.sebab import Penjelas, jelaskan

_DESIMAL = 2
"""Decimals of a derived number that is shown beside a printed one, at least when it is a percentage."""
PENJELAS: tuple[Penjelas, ...] = (
    cara.pembulatan,
    sebab_baris.tertukar,
    sebab_baris.disalin,
    sebab_baris.masukan_tercetak,
    sebab_jumlah.jumlah,
    cara.komplemen,
    cara.cara_lain,
    sebab_angka.tahun_lain,
    sebab_angka.penyebut_lain,
    sebab_angka.digit,
    sebab_angka.milik_lain,
)
"""Explanations in the order in which they are tried: the plainest first."""


def sesuai(baca: Bacaan, isi: Decimal, figur: Figur) -> bool:
    """Whether a printed number is the derived one within its printed precision, unit and words included."""
    nilai = baca.nilai
    if nilai != isi and angka.bulatkan(isi, baca.desimal) != nilai:
        return False
    return satuan_cocok(baca, figur)


def satuan_cocok(baca: Bacaan, figur: Figur) -> bool:
    """Whether nothing stands behind a number, or words that fit its unit."""
    return not baca.sisa or satuan_sesuai(baca, figur)


def satuan_sesuai(baca: Bacaan, figur: Figur) -> bool:
    """Whether the words behind a number fit its unit; a number in words must be that number."""
    sisa, satuan = baca.sisa.casefold(), figur.satuan.casefold()
    if sisa.startswith("("):
        return bacaan.kata_cocok(int(baca.nilai), sisa)
    if baca.persen or satuan.startswith("persen"):
        return baca.persen and (not satuan or satuan.startswith("persen"))
    return not satuan or satuan in sisa or sisa in satuan


def nilai(arsip: Arsip, klaim: Pernyataan, figur: Figur, isi: Decimal) -> Putusan:
    """Judge a printed number that does not simply follow."""
    baca = arsip.baca(klaim, figur)
    if baca is None:
        return _tak_terbaca(arsip, klaim, figur, isi)
    kasus = Kasus(klaim, figur, baca, isi)
    turunan = cetak(figur, isi, baca.desimal)
    if kasus.cocok(isi):
        alasan = f"bersatuan “{baca.sisa}”, dalam data {figur.satuan or 'tanpa satuan'}"
        benda = ".".join(figur.alamat.split(".")[:2])
        return Putusan(klaim, Vonis.SEBUTAN, figur, turunan, alasan=alasan, kunci=("satuan", benda, baca.sisa))
    if (lebar := arsip.hasil.lebar.get(figur.alamat)) and kasus.dekat(lebar) and satuan_cocok(baca, figur):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, turunan, selisih(figur, isi, baca), "sumbernya membulatkan")
    if baca.kurung and klaim.ukuran == "sisa" and kasus.cocok(-isi):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, turunan)
    sebab = jelaskan(arsip, kasus, PENJELAS)
    beda = selisih(figur, isi, baca)
    if sebab is not None and sebab.vonis is not None:
        return Putusan(klaim, sebab.vonis, figur, turunan, beda, sebab.alasan, sebab.dugaan)
    vonis, alasan = _bertentangan(arsip, klaim, figur, baca)
    return Putusan(klaim, vonis, figur, turunan, beda, alasan, sebab.dugaan if sebab else None)


def _bertentangan(arsip: Arsip, klaim: Pernyataan, figur: Figur, baca: Bacaan) -> tuple[Vonis, str]:
    if alasan := _di_luar(arsip, klaim, figur, baca):
        return Vonis.DI_LUAR_RENTANG, alasan
    ikut = arsip.ikut.get(figur.alamat)
    return (Vonis.BERTENTANGAN, "") if ikut is None else (Vonis.BERBEDA, "")


def _di_luar(arsip: Arsip, klaim: Pernyataan, figur: Figur, baca: Bacaan) -> str:
    """Say why a number cannot be, whatever the facts: above the greatest score, or a negative count."""
    if baca.nilai < 0 and figur.jejak is None and figur.satuan not in {"rupiah", "persen", "persen poin"}:
        return "bilangan negatif"
    bobot = arsip.nilai(f"{klaim.benda}.{klaim.ukuran}".replace(".realisasi", ".bobot", 1))
    if ".realisasi" in figur.alamat and bobot is not None and baca.nilai > bobot:
        return f"nilai tertingginya {angka.angka(bobot)}"
    skala = skala_dari(arsip, figur.alamat) if figur.alamat.startswith("indikator.") else None
    if skala is not None and skala.puncak is not None and baca.nilai > skala.puncak:
        return f"nilai tertinggi skala {skala.nama} {angka.angka(skala.puncak)}"
    return ""


def _tak_terbaca(arsip: Arsip, klaim: Pernyataan, figur: Figur, isi: Decimal) -> Putusan:
    predikat = arsip.hasil.figur.get(f"{figur.alamat}.predikat")
    turunan = cetak(figur, isi, 0 if isi == isi.to_integral_value() else 2)
    if predikat is not None and isinstance(predikat.isi, str):
        skala = skala_dari(arsip, figur.alamat)
        label = kenali(klaim.cetak, skala) if skala else None
        if label is not None:
            sama = label == predikat.isi
            return Putusan(klaim, Vonis.MENGIKUTI if sama else Vonis.BERTENTANGAN, predikat, predikat.cetak)
    dugaan = None
    if bacaan.angka_saja(klaim.cetak) == isi:
        dugaan = Dugaan(("tulis", figur.alamat, klaim.cetak), "pemisah ribuannya salah tempat atau hilang")
    return Putusan(klaim, Vonis.SALAH_TULIS, figur, turunan, dugaan=dugaan)


def kosong(arsip: Arsip, klaim: Pernyataan, figur: Figur, isi: Kosong) -> Putusan:
    """Judge a number printed where the data have none."""
    baca = arsip.baca(klaim, figur)
    if klaim.cetak.casefold() == figur.cetak.casefold() or (baca is not None and baca.strip):
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    if baca is not None and baca.nilai == 0 and figur.alamat.endswith(".serapan"):
        return Putusan(klaim, Vonis.BERSYARAT, figur, "–", alasan=f"hasil yang tidak ada ({isi.alasan}) ditulis 0")
    if baca is not None and (jumlah := _tanpa_satuan(figur)) is not None:
        return _beda_satuan(klaim, figur, baca, jumlah)
    return Putusan(klaim, Vonis.TIDAK_DAPAT, figur, alasan=isi.alasan)


def _tanpa_satuan(figur: Figur) -> Decimal | None:
    """Return the sum of parts of unlike units, which is no sum, as a report may have made it."""
    bagian = figur.jejak.masukan if figur.jejak and figur.jejak.rumus == "jumlah" else ()
    isi = [satu.isi for satu in bagian if isinstance(satu.isi, Decimal)]
    return sum(isi, Decimal(0)) if len(isi) == len(bagian) > 1 else None


def _beda_satuan(klaim: Pernyataan, figur: Figur, baca: Bacaan, jumlah: Decimal) -> Putusan:
    alasan = f"bagian yang satuannya berbeda dijumlahkan ({figur.cetak})"
    turunan = angka.angka(jumlah)
    if baca.nilai == jumlah:
        return Putusan(klaim, Vonis.BERSYARAT, figur, turunan, alasan=alasan)
    alasan = f"jumlah bagiannya, satuan diabaikan ({figur.cetak})"
    return Putusan(klaim, Vonis.BERTENTANGAN, figur, turunan, baca.nilai - jumlah, alasan)


def cetak(figur: Figur, isi: Decimal, desimal: int) -> str:
    """Print a derived number no less precisely than the claim shows it."""
    sama = _desimal(figur, isi, desimal)
    if figur.satuan == "rupiah":
        return angka.rupiah(isi, sama)
    return angka.persen(isi, sama) if figur.satuan == "persen" else angka.angka(isi, sama)


def selisih(figur: Figur, isi: Decimal, baca: Bacaan) -> Decimal:
    """Return printed minus derived, as both are shown."""
    return baca.nilai - angka.bulatkan(isi, _desimal(figur, isi, baca.desimal))


def _desimal(figur: Figur, isi: Decimal, desimal: int) -> int:
    """Return the decimals of a derived number beside a claim that shows ``desimal``."""
    if figur.satuan == "rupiah":
        return max(0, desimal)
    if figur.satuan == "persen":
        return max(_DESIMAL, desimal)
    sendiri = max(0, -int(isi.as_tuple().exponent)) if isi == angka.bulatkan(isi, _DESIMAL) else _DESIMAL
    return max(min(sendiri, _DESIMAL), desimal)
