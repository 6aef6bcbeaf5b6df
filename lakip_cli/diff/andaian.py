"""The new year computed as if one choice of its policy were still the old one: what differs is that choice's effect."""

from __future__ import annotations

from typing import Any

from lakip_cli.calculate import calculate
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.capaian import LANTAI_BAWAAN
from lakip_cli.diagnostics import Span
from lakip_cli.model.dasar import Objek
from lakip_cli.model.kebijakan import Kebijakan
from lakip_cli.model.nilai import Angka

DI_MANA_PUN = Span("", 1, 1, 1, 1)


def seperti_lama(lama: Hasil, baru: Hasil, kunci: str) -> Hasil | None:
    """Return ``baru`` with the policy that stands at the address ``kunci`` as in ``lama``; None for no such policy."""
    milik, asal = (hasil.laporan.berkas.laporan for hasil in (baru, lama))
    jenis, *jalur = kunci.split(".")
    if jenis == "kebijakan":
        kebijakan = _ganti(milik.kebijakan, asal.kebijakan, jalur)
        kepala = milik.ganti(kebijakan=kebijakan, skala={**asal.skala, **milik.skala})
    elif jenis == "skala" and jalur[0] in milik.skala and jalur[0] in asal.skala:
        kepala = milik.ganti(skala={**milik.skala, jalur[0]: asal.skala[jalur[0]]})
    else:
        return None
    berkas = baru.laporan.berkas._replace(laporan=kepala)
    return calculate(baru.laporan._replace(berkas=berkas))


def _ganti(kebijakan: Kebijakan, asal: Kebijakan, jalur: list[str]) -> Kebijakan:
    bagian, *dalam = jalur
    milik, lama = getattr(kebijakan, bagian), getattr(asal, bagian)
    if dalam and isinstance(milik, Objek) and isinstance(lama, Objek):
        lama = milik.ganti(**{dalam[0]: _nilai(lama, dalam[0])})
    return kebijakan.ganti(**{bagian: lama})


def _nilai(asal: Objek, kunci: str) -> Any:
    """Return what held under a key; a floor that was not written was zero, not none."""
    if kunci == "lantai" and kunci not in asal.model_fields_set:
        return Angka(LANTAI_BAWAAN, "", DI_MANA_PUN)
    return getattr(asal, kunci)
