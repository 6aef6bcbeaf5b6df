"""The codes of what silences findings, when it does so no longer or never could."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Kode, Severity

KODE: Mapping[str, Kode] = {
    "S013": Kode(
        "S013",
        "bobot-temuan-salah",
        Severity.ERROR,
        "Berat temuan tidak dapat diatur begitu",
        "`temuan` di laporan.yaml menyebut kode yang tidak ada, atau meringankan yang menghentikan penyusunan.\n\n"
        "*Mengapa.* Kode yang salah ketik tidak mengatur apa-apa; data yang tidak terbaca tidak boleh didiamkan.\n\n"
        "*Contoh.* `temuan: {R001: abaikan}`.\n\n"
        "*Perbaikan.* Perbaiki kodenya; lihat daftarnya dengan `lakip explain`.",
    ),
    "D001": Kode(
        "D001",
        "abai-tidak-lengkap",
        Severity.ERROR,
        "Temuan diabaikan tanpa kode atau alasan",
        "Komentar `lakip: abai` tidak menyebut kode temuan, atau tidak memberi alasan.\n\n"
        "*Mengapa.* Pembaca berikutnya harus tahu mengapa sebuah temuan tidak perlu diperbaiki.\n\n"
        "*Contoh.* `realisasi: 1_250_000 # lakip: abai K201`.\n\n"
        "*Perbaikan.* Tulis alasannya: `# lakip: abai K201 alasan pagunya digeser sesudah tahun berakhir`.",
    ),
    "D002": Kode(
        "D002",
        "abai-tidak-terpakai",
        Severity.WARNING,
        "Tidak ada temuan yang diabaikan di sini",
        "Komentar `lakip: abai` menyebut temuan yang tidak ada di barisnya.\n\n"
        "*Mengapa.* Komentar yang tertinggal akan menutupi kesalahan baru di baris yang sama.\n\n"
        "*Contoh.* Pagu sudah diperbaiki, tetapi `# lakip: abai K201 …` masih ada.\n\n"
        "*Perbaikan.* Hapus komentar itu, atau pindahkan ke baris temuan atau tepat di atasnya.",
    ),
    "D003": Kode(
        "D003",
        "abai-kode-salah",
        Severity.ERROR,
        "Kode ini tidak dapat diabaikan",
        "Komentar `lakip: abai` menyebut kode yang tidak ada, atau yang tidak boleh diabaikan.\n\n"
        "*Mengapa.* Data yang tidak terbaca, rujukan yang putus, dan templat yang salah harus diperbaiki.\n\n"
        "*Contoh.* `# lakip: abai R001 alasan menyusul`.\n\n"
        "*Perbaikan.* Perbaiki kodenya, atau perbaiki yang ditunjuk temuan itu.",
    ),
    "D004": Kode(
        "D004",
        "baseline-usang",
        Severity.WARNING,
        "Temuan dalam baseline tidak terbuka lagi",
        "Berkas baseline memuat temuan yang sudah diperbaiki, atau yang kini diabaikan di tempatnya.\n\n"
        "*Mengapa.* Selama entrinya tertinggal, kesalahan yang sama dapat kembali tanpa terlihat.\n\n"
        "*Contoh.* Realisasi yang melebihi pagu sudah diperbaiki, tetapi entri K201-nya masih ada.\n\n"
        "*Perbaikan.* Tulis ulang baseline: `lakip check DATA --baseline BERKAS --tulis-baseline`.",
    ),
}
