"""A report in small."""

from __future__ import annotations

import pickle
from pathlib import Path

from lakip_cli.calculate.figur import Figur
from lakip_cli.rekap.ringkasan import Tugas, ringkas


def test_a_report_is_kept_in_its_figures_without_what_they_were_made_from(kecamatan: Path) -> None:
    hasil = ringkas(Tugas("kec", 2024, kecamatan, "kec/2024"))
    assert hasil.instansi == "Kecamatan Sukamaju Kabupaten Tanjung Harapan"
    assert hasil.figur["capaian"].cetak == "101,04%"
    assert hasil.figur["pagu"].cetak == "Rp1.983.150.000"
    ikm = next(satu for satu in hasil.indikator if satu.nama == "Indeks Kepuasan Masyarakat")
    assert (ikm.kunci, ikm.target, ikm.realisasi, ikm.utama) == ("indeks-kepuasan-masyarakat", "86,00", "86,56", True)
    jejak = [satu.jejak for satu in (*hasil.figur.values(), ikm.capaian) if isinstance(satu, Figur)]
    assert {(satu.rumus, satu.dasar, satu.masukan) for satu in jejak if satu} == {("laporan", "laporan kec/2024", ())}
    assert len(pickle.dumps(hasil)) < 30_000


def test_what_cannot_be_read_says_why(tahun: Path) -> None:
    assert ringkas(Tugas("a", 2024, tahun, "a", "tidak ada")).sebab == "tidak ada"
    assert ringkas(Tugas("a", 2023, tahun, "a")).sebab == "laporan.yaml menyebut tahun 2024"
    (tahun / "lra.yaml").write_text("akun: [\n", encoding="utf-8")
    assert ringkas(Tugas("a", 2024, tahun, "a")).sebab.startswith("lra.yaml baris 2: ")
    (tahun / "renstra.yaml").write_text("akun: [\n", encoding="utf-8")
    assert ringkas(Tugas("a", 2024, tahun, "a")).sebab.endswith("kesalahan lain)")
