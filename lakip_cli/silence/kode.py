"""The codes of what silences findings, when it does so no longer or never could."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode, Severity

KODE: Mapping[str, Kode] = {
    "D004": Kode(
        "D004",
        "baseline-usang",
        Severity.WARNING,
        "Temuan dalam baseline tidak ada lagi",
        "Berkas baseline memuat temuan yang tidak ditemukan lagi.\n\n"
        "*Mengapa.* Selama entrinya tertinggal, kesalahan yang sama dapat kembali tanpa terlihat.\n\n"
        "*Contoh.* Realisasi yang melebihi pagu sudah diperbaiki, tetapi entri K201-nya masih ada.\n\n"
        "*Perbaikan.* Tulis ulang baseline: `lakip check DATA --baseline BERKAS --tulis-baseline`.",
    ),
}
