"""The catalogue of every table and chart that a chapter may ask for, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lakip_cli.tabel import (
    anggaran,
    catatan,
    grafik,
    indikator,
    kinerja,
    lra,
    menurut_tahun,
    organisasi,
    perencanaan,
    periksa,
)
from lakip_cli.tabel.jenis import Grafik, Tabel

TABEL: Mapping[str, Callable[..., Tabel | None]] = {
    "anggaran": anggaran.anggaran,
    "bagian": indikator.bagian,
    "banding-renstra": kinerja.banding_renstra,
    "banding-program": menurut_tahun.banding_program,
    "banding-tahun": menurut_tahun.banding_tahun,
    "banding-tujuan": menurut_tahun.banding_tujuan,
    "belanja": anggaran.belanja,
    "capaian": kinerja.capaian,
    "capaian-program": kinerja.capaian_program,
    "capaian-sasaran": kinerja.capaian_sasaran,
    "capaian-tujuan": kinerja.capaian_tujuan,
    "catatan": catatan.catatan,
    "definisi": indikator.definisi,
    "kebijakan": perencanaan.kebijakan,
    "keluaran-tahun": anggaran.keluaran_tahun,
    "korelasi": perencanaan.korelasi,
    "lra": lra.lra,
    "pegawai": organisasi.pegawai,
    "pembanding": kinerja.pembanding,
    "pendukung": indikator.pendukung,
    "pendukung-indikator": anggaran.pendukung_indikator,
    "pendukung-sasaran": anggaran.pendukung_sasaran,
    "pengukuran": kinerja.pengukuran,
    "periode": indikator.periode,
    "perjanjian": kinerja.perjanjian,
    "perjanjian-program": anggaran.perjanjian_program,
    "perjanjian-tujuan": kinerja.perjanjian_tujuan,
    "program": anggaran.program,
    "rekomendasi": indikator.rekomendasi,
    "sasaran": anggaran.sasaran,
    "skala": perencanaan.skala,
    "strategi": perencanaan.strategi,
    "target": kinerja.target,
    "target-tahun": menurut_tahun.target_tahun,
    "versi-pagu": anggaran.versi_pagu,
}
TABEL_PERIKSA: Mapping[str, Callable[..., Tabel]] = {
    "kelengkapan": periksa.kelengkapan,
    "reviu": periksa.reviu,
}
"""Tables that are made of the findings of a check, and take them after the year."""

GRAFIK: Mapping[str, Callable[..., tuple[Grafik, ...]]] = {
    "capaian": grafik.capaian,
    "keluaran": grafik.keluaran,
    "komposisi": grafik.komposisi,
    "serapan": grafik.serapan,
    "tren": grafik.tren,
}
"""Charts; none when the data has nothing to draw, several when one page does not hold it."""
