"""The bands of a scale as a report prints them (``50 s.d 100 %``, ``> 100%``) against the scale of the data."""

import re
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.calculate.rumus.kategori import Skala
from lakip_cli.model.dasar import slug
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tercetak import bacaan
from lakip_cli.tercetak.bacaan import Jenis
from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis

_BATAS = re.compile(r"(>=|≥|>|<=|≤|<)?\s*([0-9][0-9.,]*)\s*%?")
_SAMPAI = re.compile(r"s\.?\s*/?\s*d\.?|sampai|-|–", re.IGNORECASE)


class Rentang(NamedTuple):
    """Bounds of a band, each with whether it belongs to the band; None is open."""

    bawah: Decimal | None
    bawah_termasuk: bool
    atas: Decimal | None
    atas_termasuk: bool


def nilai(hasil: Hasil, klaim: Pernyataan, figur: Figur) -> Putusan:
    """Judge a printed band: its bounds, and to which band each bound belongs."""
    tercetak = baca(klaim.cetak)
    if tercetak is None:
        return Putusan(klaim, Vonis.SALAH_TULIS, figur, figur.cetak)
    skala = hasil.skala[klaim.alamat.split(".")[1]]
    seharusnya = _rentang(skala, klaim.ukuran)
    if tercetak == seharusnya:
        return Putusan(klaim, Vonis.MENGIKUTI, figur, figur.cetak)
    return Putusan(klaim, Vonis.BERTENTANGAN, figur, figur.cetak, alasan=_alasan(skala, klaim, tercetak, seharusnya))


def _alasan(skala: Skala, klaim: Pernyataan, tercetak: Rentang, seharusnya: Rentang) -> str:
    """Say which bound differs; one that belongs to two bands belongs to the band of the data."""
    if (tercetak.bawah, tercetak.atas) != (seharusnya.bawah, seharusnya.atas):
        return "batasnya lain"
    bawah = tercetak.bawah_termasuk != seharusnya.bawah_termasuk
    batas = seharusnya.bawah if bawah else seharusnya.atas
    label = [slug(satu.label) for satu in skala.pita]
    lain = label.index(klaim.ukuran) + (1 if bawah else -1)
    milik = f"milik {skala.pita[lain].label}" if 0 <= lain < len(label) else "tidak termasuk"
    return f"batas {angka.angka(batas)} {milik}" if batas is not None else "batasnya lain"


def baca(teks: str) -> Rentang | None:
    """Read a printed band; both ends of a range belong to it."""
    batas = [
        (cocok[1] or "", angka.nilai)
        for cocok in _BATAS.finditer(teks)
        if (angka := bacaan.baca(cocok[2], Jenis.BILANGAN)) is not None
    ]
    if len(batas) == 2 and _SAMPAI.search(teks):  # noqa: PLR2004  from and to
        return Rentang(batas[0][1], bawah_termasuk=True, atas=batas[1][1], atas_termasuk=True)
    if len(batas) != 1 or not batas[0][0]:
        return None
    tanda, angka_ = batas[0]
    termasuk = tanda not in {">", "<"}
    if tanda[0] in ">≥":
        return Rentang(angka_, bawah_termasuk=termasuk, atas=None, atas_termasuk=False)
    return Rentang(None, bawah_termasuk=False, atas=angka_, atas_termasuk=termasuk)


def _rentang(skala: Skala, label: str) -> Rentang:
    indeks = next(i for i, satu in enumerate(skala.pita) if slug(satu.label) == label)
    pita, atas = skala.pita[indeks], skala.pita[indeks - 1] if indeks else None
    return Rentang(
        pita.batas,
        pita.batas is not None and pita.inklusif,
        atas.batas if atas else None,
        atas is not None and not atas.inklusif,
    )
