"""Addresses of claims: figures, good addresses without fact, and those that name nothing."""

from __future__ import annotations

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.alamat import Penunjuk, Tanpa


@pytest.mark.parametrize(
    ("alamat", "hasil"),
    [
        ("indikator.kunjungan.realisasi", "indikator.kunjungan.realisasi"),
        ("indikator.kunjungan.realisasi.2024", "indikator.kunjungan.realisasi"),
        ("indikator.tepat.realisasi.2024.pembilang", "indikator.tepat.realisasi.pembilang"),
        ("indikator.kunjungan.realisasi.2019", Tanpa.FAKTA),
        ("indikator.kunjungan.realisasi.1950", None),
        ("indikator.survei.capaian", Tanpa.FAKTA),
        ("indikator.survei.realisasi.teras", None),
        ("indikator.kunjngan.realisasi", None),
        ("sub_kegiatan.taman.keluaran.target", Tanpa.FAKTA),
        ("akun.5.1.realisasi.2023", "akun.5.1.realisasi.2023"),
        ("dasar_hukum.uu-1-2020.nama", Tanpa.DASAR),
        ("dasar_hukum.UU.nama", None),
        ("judul.bab-1", Tanpa.JUDUL),
        ("judul", None),
        ("", None),
    ],
)
def test_what_an_address_names(tahun: Hasil, alamat: str, hasil: str | Tanpa | None) -> None:
    acuan = Penunjuk(tahun).cari(alamat)
    assert (acuan.alamat if isinstance(acuan, Figur) else acuan) == hasil


def test_suggestions(tahun: Hasil) -> None:
    penunjuk = Penunjuk(tahun)
    assert penunjuk.saran("indikator.kunjngan.realisasi") == "; maksud Anda indikator.kunjungan.realisasi?"
    assert penunjuk.saran("programm.umum.pagu") == "; maksud Anda program.umum.pagu?"
    assert penunjuk.saran("entah") == ""
    assert penunjuk.saran_benda("sub_kegiatan.gedng") == "; maksud Anda sub_kegiatan.gedung?"
    assert penunjuk.saran_benda("zzz") == ""


def test_known_things(tahun: Hasil) -> None:
    penunjuk = Penunjuk(tahun)
    kenal = [penunjuk.dikenal(b) for b in ("program.umum", "indikator.tepat.realisasi.2019", "program.lain")]
    assert kenal == [True, True, False]
