"""Links of sentences: each with the exact place of its text, and every way in which one can be broken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.tercetak.urai import Terurai
from tests.tercetak.contoh import kutipan

Uraikan = Callable[[str], tuple[Terurai, list[Diagnostic]]]


def test_places_survive_folding(uraikan: Uraikan) -> None:
    lipatan = "naik [2024](laporan.tahun) di\n    [Balai Baca Kota\n    Jaya](laporan.instansi.nama)"
    teks = f"- tempat: T\n  kutipan: >-\n    {lipatan}\n"
    terurai, temuan = uraikan(teks)
    assert not temuan
    tahun, nama = terurai.pernyataan
    assert (tahun.cetak, tahun.span[1:], tahun.tempat) == ("2024", (3, 11, 3, 15), "T")
    assert (nama.cetak, nama.span[1:]) == ("Balai Baca Kota Jaya", (4, 6, 5, 9))
    assert (nama.benda, nama.ukuran) == ("laporan.instansi", "nama")


def test_places_in_other_scalars(uraikan: Uraikan) -> None:
    polos = "- tempat: T\n  kutipan: naik [2024](laporan.tahun)\n"
    kutip = '- tempat: T\n  kutipan: "kata \\"maju\\" [2024](laporan.tahun)"\n'
    lolos = '- tempat: T\n  kutipan: "[\\x32024](laporan.tahun)"\n'
    spans = [uraikan(teks)[0].pernyataan[0].span[1:] for teks in (polos, kutip, lolos)]
    assert spans[:2] == [(2, 18, 2, 22), (2, 28, 2, 32)]
    assert spans[2][0] == 2


def test_the_same_text_twice_has_two_places(uraikan: Uraikan) -> None:
    terurai, _ = uraikan(kutipan("[2024](laporan.tahun) dan [2024](laporan.tahun)"))
    assert [satu.span.column for satu in terurai.pernyataan] == [6, 32]


RUSAK = [
    ("[2024](laporan.thun)", "R101", "alamat laporan.thun tidak dikenal; maksud Anda laporan.tahun?", (3, 12, 3, 24)),
    ("tanpa tautan [sic]", "S102", "kutipan tidak memuat satu pun", (2, 12, 4, 1)),
    ("[2024](laporan.tahun) [25](", "S102", "tidak lengkap", (3, 27, 3, 32)),
    ("[2024](laporan.tahun) [25] (laporan.tahun)", "S102", "tidak lengkap", (3, 27, 3, 33)),
    ("[2024](laporan.tahun) []( )", "S102", "tautan kosong", (3, 27, 3, 32)),
    ("[naik](naik: indikator.entah.realisasi.2022..2024)", "R101", "alamat indikator.entah.realisasi tidak", None),
    ("[naik](naik: indikator.kunjungan.realisasi.2024..2022)", "R101", "tidak maju", None),
]


@pytest.mark.parametrize(("teks", "kode", "pesan", "tempat"), RUSAK)
def test_broken_links(
    uraikan: Uraikan, teks: str, kode: str, pesan: str, tempat: tuple[int, int, int, int] | None
) -> None:
    _, temuan = uraikan(kutipan(teks))
    assert [satu.code for satu in temuan] == [kode]
    assert pesan in temuan[0].message
    assert tempat is None or temuan[0].span[1:] == tempat


def test_a_lone_bracket_is_text(uraikan: Uraikan) -> None:
    terurai, temuan = uraikan(kutipan("[sic] [2024](laporan.tahun)"))
    assert (len(terurai.pernyataan), temuan) == (1, [])


def test_a_series_keeps_years_without_fact(uraikan: Uraikan) -> None:
    (satu,) = uraikan(kutipan("[naik](naik: indikator.kunjungan.realisasi.2021..2024)"))[0].pernyataan
    assert satu.arah is not None
    assert [(tahun, figur is not None) for tahun, figur in satu.arah.deret] == [
        (2021, False), (2022, True), (2023, True), (2024, True),
    ]  # fmt: skip
