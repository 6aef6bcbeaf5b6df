"""Trend words: ``naik``, ``turun``, ``tetap`` against the series that the sentence speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from lakip_cli.angka import bulatkan
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.pernyataan import Arah, Pernyataan
from lakip_cli.tercetak.putusan import Putusan, Vonis

_DESIMAL = 2


def nilai(klaim: Pernyataan, arah: Arah) -> Putusan:
    """Judge a trend word: no known year may go the other way; to agree, both ends must be known and of one unit."""
    ada = [(tahun, figur) for tahun, figur in arah.deret if figur is not None and isinstance(figur.isi, Decimal)]
    figur = klaim.acuan if isinstance(klaim.acuan, Figur) else None
    deret = " → ".join(f"{satu.cetak} ({tahun})" for tahun, satu in ada) or "tidak ada satu angka pun"
    sah = [bulatkan(satu.isi, _DESIMAL) for _, satu in ada if isinstance(satu.isi, Decimal)]
    lawan = [kini for lalu, kini in pairwise(sah) if _kata(lalu, kini) != arah.kata]
    if len({satu.satuan for _, satu in ada}) > 1:
        return Putusan(klaim, Vonis.TIDAK_DAPAT, figur, deret, alasan="satuannya berubah di tengah deret")
    if _ujung(arah, ada) and not lawan:
        return Putusan(klaim, Vonis.MENGIKUTI, figur, deret)
    if lawan:
        return Putusan(klaim, Vonis.BERTENTANGAN, figur, deret, alasan=_alasan(arah.kata, sah))
    kurang = ", ".join(str(tahun) for tahun, _ in arah.deret if tahun not in dict(ada))
    return Putusan(klaim, Vonis.TIDAK_DAPAT, figur, deret, alasan=f"angka {kurang} tidak ada")


def _ujung(arah: Arah, ada: Sequence[tuple[int, Figur]]) -> bool:
    tahun = [satu for satu, _ in ada]
    return arah.deret[0][0] in tahun and arah.deret[-1][0] in tahun


def _kata(lalu: Decimal, kini: Decimal) -> str:
    return "tetap" if lalu == kini else "naik" if kini > lalu else "turun"


def _alasan(kata: str, sah: Sequence[Decimal]) -> str:
    seluruh = _kata(sah[0], sah[-1])
    return f"deret itu {seluruh}" if seluruh != kata else f"deret itu {kata} seluruhnya, tetapi tidak setiap tahun"
