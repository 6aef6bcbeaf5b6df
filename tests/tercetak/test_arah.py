"""Trend words against their series."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.alamat import Tanpa
from lakip_cli.tercetak.arah import nilai
from lakip_cli.tercetak.pernyataan import Arah, Pernyataan
from lakip_cli.tercetak.putusan import Vonis


def _figur(isi: str) -> Figur:
    bilangan, _, satuan = isi.partition(" ")
    return Figur("a", "a", Decimal(bilangan), satuan, isi, isi)


@pytest.mark.parametrize(
    ("kata", "deret", "vonis", "alasan"),
    [
        ("naik", ("1", "2"), Vonis.MENGIKUTI, ""),
        ("naik", ("1", "2", "3"), Vonis.MENGIKUTI, ""),
        ("naik", ("1", None, "3"), Vonis.MENGIKUTI, ""),
        ("tetap", ("1.001", "1.002"), Vonis.MENGIKUTI, ""),
        ("turun", ("14.28", "13", "20.08"), Vonis.BERTENTANGAN, "deret itu naik"),
        ("naik", ("1", "3", "2"), Vonis.BERTENTANGAN, "tidak setiap tahun"),
        ("naik", (None, "3", "2"), Vonis.BERTENTANGAN, "deret itu turun"),
        ("naik", (None, "2", "1", "3"), Vonis.BERTENTANGAN, "deret itu naik seluruhnya, tetapi tidak setiap tahun"),
        ("naik", (None, "2", "3"), Vonis.TIDAK_DAPAT, "angka 2020 tidak ada"),
        ("naik", ("1 jiwa", "2 KK"), Vonis.TIDAK_DAPAT, "satuannya berubah"),
        ("naik", (None, None), Vonis.TIDAK_DAPAT, "angka 2020, 2021 tidak ada"),
    ],
)
def test_words(kata: str, deret: tuple[str | None, ...], vonis: Vonis, alasan: str) -> None:
    isi = tuple((2020 + n, _figur(satu) if satu else None) for n, satu in enumerate(deret))
    arah = Arah(kata, isi)
    klaim = Pernyataan(kata, "a", isi[-1][1] or Tanpa.FAKTA, None, (0, 0), "", "", arah=arah)  # type: ignore[arg-type]
    putusan = nilai(klaim, arah)
    assert putusan.vonis is vonis
    assert putusan.alasan.startswith(alasan) if not alasan.startswith("tidak") else alasan in putusan.alasan
