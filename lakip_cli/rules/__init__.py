"""What must agree with what: one rule = one function + code + manual page + cases in ``tests/kasus``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lakip_cli.diagnostics import Diagnostic, Kode
from lakip_cli.rules import (
    anggaran,
    cetak_baris,
    cetak_bilangan,
    cetak_tabel,
    dasar_hukum,
    hitungan,
    hukum,
    isian,
    jabatan,
    kelengkapan,
    kelengkapan_dokumen,
    kelengkapan_indikator,
    kelengkapan_narasi,
    kelengkapan_sasaran,
    keluaran,
    kinerja,
    lalu,
    lra,
    mutu_capaian,
    mutu_target,
    nama,
    narasi_anggaran,
    narasi_angka,
    narasi_arah,
    narasi_bentuk,
    narasi_ganda,
    narasi_sebutan,
    narasi_tahun,
    nilai,
    pegawai,
    rumus,
    satuan,
    skala,
    survei,
)
from lakip_cli.rules.aturan import Aturan, Context
from lakip_cli.rules.sekali import sekali

__all__ = ["ATURAN", "KODE", "Context", "periksa"]

MODUL = (
    anggaran,
    cetak_baris,
    cetak_bilangan,
    cetak_tabel,
    dasar_hukum,
    hitungan,
    hukum,
    isian,
    jabatan,
    kelengkapan,
    kelengkapan_dokumen,
    kelengkapan_indikator,
    kelengkapan_narasi,
    kelengkapan_sasaran,
    keluaran,
    kinerja,
    lalu,
    lra,
    mutu_capaian,
    mutu_target,
    nama,
    narasi_anggaran,
    narasi_angka,
    narasi_arah,
    narasi_bentuk,
    narasi_ganda,
    narasi_sebutan,
    narasi_tahun,
    nilai,
    pegawai,
    rumus,
    satuan,
    skala,
    survei,
)
ATURAN: tuple[Aturan, ...] = tuple(isi for modul in MODUL for isi in vars(modul).values() if isinstance(isi, Aturan))
KODE: Mapping[str, Kode] = {satu.kode.kode: satu.kode for satu in ATURAN}


def periksa(context: Context, tercetak: Sequence[Diagnostic] = ()) -> list[Diagnostic]:
    """Apply every rule to a year; ``tercetak`` are the findings about printed claims, each mistake is told once."""
    return sekali(tercetak, [temuan for satu in ATURAN for temuan in satu.periksa(context)], context)
