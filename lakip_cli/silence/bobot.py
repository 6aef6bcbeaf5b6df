"""Weights that ``laporan.yaml`` gives to codes: heavier, lighter, or set aside for the whole year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakip_cli.diagnostics import PENGHENTI, Diagnostic, Kode, Severity, kutip
from lakip_cli.diagnostics.katalog import cari, mirip
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.silence.kode import KODE
from lakip_cli.source import Peta, Skalar, span

ABAIKAN = "abaikan"


def timbang(
    temuan: Sequence[Diagnostic], laporan: BerkasLaporan, katalog: Mapping[str, Kode]
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """Return the findings with their weights, those about the weights among them, and the findings set aside."""
    bobot, salah = _bobot(laporan, katalog)
    terbuka = [
        satu._replace(severity=Severity(bobot.get(satu.code, satu.severity)))
        for satu in temuan
        if bobot.get(satu.code) != ABAIKAN
    ]
    return terbuka + salah, [satu for satu in temuan if bobot.get(satu.code) == ABAIKAN]


def _bobot(laporan: BerkasLaporan, katalog: Mapping[str, Kode]) -> tuple[dict[str, str], list[Diagnostic]]:
    peta = laporan.pohon[Skalar("temuan")]
    assert isinstance(peta, Peta)  # noqa: S101 - the model has read it
    bobot, salah = {}, []
    for kunci in peta:
        kode = cari(kunci, katalog)
        if kode is None:
            dekat = mirip(kunci, katalog)
            bantuan = f"maksud Anda {dekat}?" if dekat else "lihat daftarnya dengan lakip explain"
            salah.append(KODE["S013"].at(span(kunci), f"kode temuan {kutip(kunci)} tidak dikenal", bantuan))
        elif _tetap(katalog[kode]) and laporan.temuan[kunci] != "kesalahan":
            pesan = f"{kode} menghentikan penyusunan; beratnya tidak dapat diturunkan"
            salah.append(KODE["S013"].at(span(kunci), pesan, "hapus baris ini, dan perbaiki yang ditunjuk temuannya"))
        else:
            bobot[kode] = str(laporan.temuan[kunci])
    return bobot, salah


def _tetap(kode: Kode) -> bool:
    return kode.kode[0] in PENGHENTI and kode.severity is Severity.ERROR
