"""Rules about money: pagu, realisasi and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.diagnostics import Severity
from lakip_cli.rules.aturan import Context, Temuan, aturan


@aturan("K201", "realisasi-melebihi-pagu", Severity.ERROR, "Realisasi melebihi pagu")
def realisasi_melebihi_pagu(context: Context) -> Iterator[Temuan]:
    """Realisasi anggaran sebuah sub kegiatan, kegiatan, atau program lebih besar daripada pagunya.

    *Mengapa.* Pengeluaran yang anggarannya tidak cukup tersedia dilarang (UU 1/2004 Pasal 3 ayat 3), jadi angka itu
    hampir selalu salah ketik.

    *Contoh.* `pagu: 120_000_000` dengan `realisasi: 210_000_000`.

    *Perbaikan.* Periksa kedua angka pada DPA dan LRA; bila pagunya berubah, tulis pagu perubahan.
    """
    for simpul in context.hasil.laporan.simpul.values():
        milik = simpul.objek.anggaran
        pagu = context.hasil.figur[f"{simpul.alamat}.pagu"].isi
        realisasi = context.hasil.figur[f"{simpul.alamat}.realisasi"].isi
        if milik is None or not isinstance(pagu, Decimal) or not isinstance(realisasi, Decimal) or realisasi <= pagu:
            continue
        yield Temuan(
            milik.at("realisasi"),
            f"realisasi {simpul.objek.nama} melebihi pagu, lebih {angka.rupiah(realisasi - pagu)}",
            "periksa kedua angka pada DPA dan LRA",
        )
