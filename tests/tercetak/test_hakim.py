"""Every claim has its verdict: cases as (printed sentence, verdict of its last claim, words that must be told)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tercetak.hakim import andaikan
from lakip_cli.tercetak.putusan import Putusan, Vonis
from tests.tercetak.contoh import persamaan

Adili = Callable[[str], list[Putusan]]

KASUS = [
    # numbers in any style, read by the type of the fact
    ("[23.115](indikator.kunjungan.realisasi)", Vonis.MENGIKUTI, ""),
    ("[23,115 orang](indikator.kunjungan.realisasi)", Vonis.MENGIKUTI, ""),
    ("[37,61%](indikator.tepat.realisasi)", Vonis.MENGIKUTI, ""),
    ("[37.6 %](indikator.tepat.realisasi)", Vonis.MENGIKUTI, ""),
    ("[Rp. 120.456.000](sub_kegiatan.gedung.pagu)", Vonis.MENGIKUTI, ""),
    ("[120,456,000.00](sub_kegiatan.gedung.pagu)", Vonis.MENGIKUTI, ""),
    ("[-](akun.5.2.pagu)", Vonis.MENGIKUTI, ""),
    ("[-](pegawai.golongan.iv.perempuan)", Vonis.MENGIKUTI, ""),
    # dates, numbers of things, labels, names
    ("[31 Januari 2025](laporan.tanggal)", Vonis.MENGIKUTI, ""),
    ("[30 Januari 2025](laporan.tanggal)", Vonis.BERTENTANGAN, "1 hari"),
    ("[2025-01-31](laporan.tanggal)", Vonis.MENGIKUTI, ""),
    ("[akhir Januari](laporan.tanggal)", Vonis.SALAH_TULIS, ""),
    ("[31 Februari 2025](laporan.tanggal)", Vonis.SALAH_TULIS, ""),
    ("[Kedua](sasaran.koleksi.nomor)", Vonis.MENGIKUTI, ""),
    ("[BALAI BACA KOTA JAYA](laporan.instansi.nama)", Vonis.MENGIKUTI, ""),
    ("[2024](laporan.tahun) lalu [2023](laporan.tahun)", Vonis.BERBEDA, ""),
    # no fact, no listing, one place
    ("[30%](indikator.tepat.target.2022)", Vonis.TIDAK_DAPAT, "faktanya tidak ada"),
    ("[35,00%](indikator.tepat.target.2022)", Vonis.TIDAK_DAPAT, "sama dengan target"),
    ("[UU 1/2020](dasar_hukum.uu-1-2020.nama)", Vonis.TIDAK_TERCANTUM, ""),
    ("[BAB I](judul.bab-1)", Vonis.TIDAK_DAPAT, "satu tempat"),
    ("[7](pegawai.golongan.iv.perempuan)", Vonis.TIDAK_DAPAT, "sel kosong"),
    # trend words
    ("[meningkat](naik: indikator.kunjungan.realisasi.2022..2024)", Vonis.MENGIKUTI, ""),
    ("[meningkat](naik: indikator.tepat.realisasi.2022..2023)", Vonis.BERTENTANGAN, "deret itu turun"),
    # scales
    ("[> 100%](skala.laporan-ini.sangat-baik)", Vonis.MENGIKUTI, ""),
    ("[50 s.d. 100 %](skala.laporan-ini.baik)", Vonis.BERTENTANGAN, "batas 50 milik Cukup"),
]


@pytest.mark.parametrize(("kutipan", "vonis", "kata"), KASUS)
def test_verdict(adili: Adili, kutipan: str, vonis: Vonis, kata: str) -> None:
    putusan = adili(kutipan)[-1]
    assert putusan.vonis is vonis
    assert kata in f"{putusan.alasan} {putusan.dugaan.teks if putusan.dugaan else ''}"


def test_the_claim_that_follows_speaks_against_the_one_that_differs(adili: Adili) -> None:
    pertama, kedua = adili("[22.000](indikator.kunjungan.target) dan [22.222](indikator.kunjungan.target)")
    assert (pertama.vonis, kedua.vonis) == (Vonis.MENGIKUTI, Vonis.BERBEDA)
    assert kedua.saksi is pertama.klaim


def test_a_step_fails_for_the_reason_of_its_number(adili: Adili) -> None:
    teks = "[85](indikator.tepat.realisasi.pembilang) / 226 × 100% = [39%](indikator.tepat.realisasi)"
    *_, angka, langkah = adili(persamaan(teks))
    assert (angka.vonis, langkah.vonis, langkah.akibat) == (Vonis.BERTENTANGAN, Vonis.BERTENTANGAN, True)
    assert langkah.kunci == angka.kunci


def test_a_step_without_wrong_number_stands_alone(adili: Adili) -> None:
    (langkah,) = adili(persamaan("2 + 2 = 5"))
    assert (langkah.vonis, langkah.akibat, langkah.kunci[0]) == (Vonis.BERTENTANGAN, False, "langkah")


def test_a_hypothesis_softens_only_what_then_follows(adili: Adili, tahun: Hasil) -> None:
    semula = adili("[22.000](indikator.kunjungan.target) [22.222](indikator.kunjungan.target) [9](laporan.tahun)")
    ikut = [satu._replace(vonis=Vonis.MENGIKUTI) for satu in semula[:2]]
    lain = andaikan(semula, [*ikut, semula[2]], 1, "target lama")
    assert [satu.vonis for satu in lain] == [Vonis.MENGIKUTI, Vonis.BERSYARAT, Vonis.BERTENTANGAN]
    assert (lain[1].alasan, lain[1].kunci) == ("diandaikan target lama", ("andaian", "1"))
