"""Numbers of things among their siblings, and how many there are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.calculate.buku import Hasil

Hitung = Callable[..., Hasil]

I = "{nama: I, satuan: persen, polaritas: maksimalkan}"  # noqa: E741
KINERJA = f"""\
tujuan: {{t: {{nama: T}}}}
sasaran:
  s: {{nama: S, indikator: {{a: {I}, b: {{nama: B, satuan: s, polaritas: maksimalkan, pendukung: ya}}, c: {I}}}}}
  r: {{nama: R}}
"""
ANGGARAN = """\
program:
  p:
    nama: P
    mendukung: [s]
    kegiatan:
      k: {nama: K}
      l: {nama: L, mendukung: [r], sub_kegiatan: {u: {nama: U}, v: {nama: V}}}
  q: {nama: Q, mendukung: [r]}
"""
HARAPAN = {
    "tujuan.jumlah": "1",
    "sasaran.jumlah": "2",
    "sasaran.r.nomor": "2",
    "misi.jumlah": "2",
    "misi.m2.nomor": "2",
    "strategi.jumlah": "0",
    "program.jumlah": "2",
    "program.q.nomor": "2",
    "kegiatan.l.nomor": "2",
    "sub_kegiatan.v.nomor": "2",
    "indikator.c.nomor": "2",
    "sasaran.s.jumlah_indikator": "2",
    "sasaran.r.jumlah_indikator": "0",
    "sasaran.s.jumlah_program": "1",
    "sasaran.r.jumlah_program": "2",
    "jabatan.seksi.jumlah": "2",
}


@pytest.fixture(scope="module")
def hasil(hitung: Hitung) -> Hasil:
    return hitung(
        kinerja=KINERJA,
        anggaran=ANGGARAN,
        renstra="misi: {m1: {nama: M}, m2: {nama: N}}\n",
        organisasi="jabatan: {camat: {nama: C}, seksi-a: {nama: A}, seksi-b: {nama: B}}\n",
    )


@pytest.mark.parametrize("alamat", HARAPAN)
def test_number_and_count(hasil: Hasil, alamat: str) -> None:
    assert hasil.figur[alamat].cetak == HARAPAN[alamat]


def test_supporting_data_have_no_number(hasil: Hasil) -> None:
    assert "indikator.b.nomor" not in hasil.figur


def test_least_year_has_its_counts(hitung: Hitung) -> None:
    figur = hitung().figur
    assert [figur[f"{jenis}.jumlah"].cetak for jenis in ("misi", "tujuan", "sasaran", "program")] == [
        "0",
        "0",
        "1",
        "0",
    ]
