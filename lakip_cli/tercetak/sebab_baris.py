"""Causes that a table's rows show: columns swapped, a row copied, and figures that follow from wrong neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.arsip import Arsip, Kasus
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Dugaan, Vonis
from lakip_cli.tercetak.sebab import Sebab

PASANGAN = {
    "pagu": "realisasi",
    "realisasi": "pagu",
    "keluaran.target": "keluaran.realisasi",
    "keluaran.realisasi": "keluaran.target",
    "target": "realisasi",
    "laki_laki": "perempuan",
    "perempuan": "laki_laki",
}
"""Columns that stand side by side and can be taken for one another."""
TURUNAN = ("serapan", "sisa", "efisiensi")
"""Measures that follow from the pagu and realisasi of the same thing."""
SERATUS = Decimal(100)
_SEL_SAMA = 2
"""Wrong cells that must equal another row's before a copied row is suspected."""


def tertukar(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """Two columns of the row swapped, in print or in the facts behind it."""
    klaim = kasus.klaim
    if klaim.ukuran in PASANGAN:
        return _kolom_tertukar(arsip, kasus)
    pagu, realisasi = (arsip.nilai(f"{klaim.benda}.{satu}") for satu in ("pagu", "realisasi"))
    if klaim.ukuran not in TURUNAN or pagu is None or realisasi is None or realisasi <= pagu:
        return None
    nilai = _turunan(klaim.ukuran, realisasi, pagu)
    if nilai is None or not kasus.cocok(nilai):
        return None
    serapan = angka.persen(pagu * SERATUS / realisasi)
    teks = f"pagu dan realisasi tertukar, sebab pagu {angka.angka(realisasi)} dan realisasi {angka.angka(pagu)} memberi"
    akhir = f"serapan {serapan} dan sisa {angka.angka(realisasi - pagu)}"
    return Sebab(None, "", Dugaan(("tukar", klaim.benda), f"{teks} {akhir}"))


def _kolom_tertukar(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    klaim = kasus.klaim
    lain = PASANGAN[klaim.ukuran]
    pasangan = arsip.sebaris(klaim).get(lain)
    if pasangan is None or not isinstance(pasangan.acuan, Figur) or pasangan.acuan.isi != kasus.baca.nilai:
        return None
    baca = arsip.baca(pasangan, pasangan.acuan)
    if baca is not None and baca.nilai == kasus.isi:
        dua = " dan ".join(sorted((klaim.ukuran, lain)))
        return Sebab(None, "", Dugaan(("tukar", klaim.benda), f"kolom {dua} tertukar"))
    if not kasus.khas:
        return None
    return Sebab(None, "", Dugaan(("kolom", klaim.benda, klaim.ukuran), f"sama dengan kolom {lain} di sampingnya"))


def _turunan(ukuran: str, pagu: Decimal, realisasi: Decimal) -> Decimal | None:
    if ukuran == "sisa":
        return pagu - realisasi
    if not pagu:
        return None
    serapan = realisasi * SERATUS / pagu
    return serapan if ukuran == "serapan" else SERATUS - serapan


def disalin(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """A row that carries the numbers of another row of its table."""
    klaim = kasus.klaim
    if klaim.baris < 0:
        return None
    milik = arsip.sebaris(klaim)
    cetak, ukuran = klaim.cetak, klaim.ukuran
    for nomor, baris in arsip.setabel(klaim).items():
        lain = baris.get(ukuran)
        if lain is None or lain.cetak != cetak or nomor == klaim.baris or arsip.sejalur(lain.benda, klaim.benda):
            continue
        sama = [u for u, satu in milik.items() if u in baris and baris[u].cetak == satu.cetak and _salah(arsip, satu)]
        if len(sama) >= _SEL_SAMA and not any(_salah(arsip, baris[u]) for u in sama):
            teks = f"baris ini disalin dari baris {arsip.nama(lain.benda)} ({len(sama)} sel sama)"
            return Sebab(None, "", Dugaan(("salin", str(klaim.entri.nomor), str(klaim.baris)), teks))
    return None


def _salah(arsip: Arsip, klaim: Pernyataan) -> bool:
    """Whether a number differs from its own fact."""
    figur = klaim.acuan
    if not isinstance(figur, Figur) or not isinstance(figur.isi, Decimal):
        return False
    baca = arsip.baca(klaim, figur)
    return baca is None or not Kasus(klaim, figur, baca, figur.isi).cocok(figur.isi)


def masukan_tercetak(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    """A percentage or remainder that follows from other printed numbers, which are wrong themselves."""
    klaim = kasus.klaim
    if klaim.ukuran not in TURUNAN:
        return None
    for pagu, realisasi, uang in _pasangan(arsip, klaim):
        nilai = _turunan(klaim.ukuran, *uang)
        if nilai is not None and kasus.cocok(nilai):
            salah = next(satu for satu in (pagu, realisasi) if _salah(arsip, satu))
            tempat = "di sampingnya" if pagu.entri is klaim.entri else f"di {pagu.tempat}"
            alasan = f"dihitung dengan pagu {pagu.cetak} dan realisasi {realisasi.cetak} yang tercetak {tempat}"
            return Sebab(Vonis.BERSYARAT, alasan, Dugaan(arsip.kunci(salah), ""))
    return _dari_serapan(arsip, kasus) if klaim.ukuran == "efisiensi" else None


def _pasangan(arsip: Arsip, klaim: Pernyataan) -> Iterator[tuple[Pernyataan, Pernyataan, tuple[Decimal, Decimal]]]:
    """Yield each printed pair of pagu and realisasi of the same thing that is wrong, the claim's own row first."""
    semua = arsip.sealamat.get(f"{klaim.benda}.pagu", [])
    for pagu in sorted(semua, key=lambda satu: (satu.entri is not klaim.entri, satu.baris != klaim.baris)):
        realisasi = arsip.sebaris(pagu).get("realisasi")
        if realisasi is None or not (_salah(arsip, pagu) or _salah(arsip, realisasi)):
            continue
        baca = [arsip.baca(satu, satu.acuan) for satu in (pagu, realisasi) if isinstance(satu.acuan, Figur)]
        if len(baca) > 1 and baca[0] is not None and baca[1] is not None:
            yield pagu, realisasi, (baca[0].nilai, baca[1].nilai)


def _dari_serapan(arsip: Arsip, kasus: Kasus) -> Sebab | None:
    for klaim, nilai in arsip.tercetak(f"{kasus.klaim.benda}.serapan"):
        if SERATUS - nilai == kasus.baca.nilai:
            alasan = f"dihitung dengan serapan {klaim.cetak} yang tercetak di {klaim.tempat}"
            dugaan = Dugaan(arsip.kunci(klaim), "")
            return Sebab(Vonis.BERSYARAT, alasan, dugaan)
    return None
