"""Addresses of claims: figures, good addresses without fact, and those that name nothing."""

from __future__ import annotations

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.alamat import Asing, Penunjuk, Tanpa, letak_benda


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
    mirip = penunjuk.asing("alamat ini", "indikator.kunjngan.realisasi")
    assert mirip.pesan == "alamat ini tidak dikenal; maksud Anda indikator.kunjungan.realisasi?"
    assert [satu.span for satu in mirip.terkait] == [tahun.laporan.indikator["kunjungan"].objek.letak]
    assert penunjuk.asing("itu", "programm.umum.pagu").pesan == "itu tidak dikenal; maksud Anda program.umum.pagu?"
    assert penunjuk.asing("itu", "entah") == Asing("itu tidak dikenal")
    gedung = penunjuk.benda_asing("sub_kegiatan.gedng")
    assert gedung.pesan == "baris sub_kegiatan.gedng tidak dikenal; maksud Anda sub_kegiatan.gedung?"
    assert [satu.span for satu in gedung.terkait] == [letak_benda(tahun, "sub_kegiatan.gedung")]
    assert penunjuk.benda_asing("zzz") == Asing("baris zzz tidak dikenal")


def test_known_things(tahun: Hasil) -> None:
    penunjuk = Penunjuk(tahun)
    kenal = [penunjuk.dikenal(b) for b in ("program.umum", "indikator.tepat.realisasi.2019", "program.lain")]
    assert kenal == [True, True, False]
