"""A government's own report over the reports of its agencies."""

from __future__ import annotations

from lakip_cli.rekap.baca import NAMA, Bacaan, Temuan, baca, cari
from lakip_cli.rekap.hitung import Rekap, hitung
from lakip_cli.rekap.naskah import naskah
from lakip_cli.rekap.ringkasan import Ringkasan, Tugas, ringkas

__all__ = ["NAMA", "Bacaan", "Rekap", "Ringkasan", "Temuan", "Tugas", "baca", "cari", "hitung", "naskah", "ringkas"]
