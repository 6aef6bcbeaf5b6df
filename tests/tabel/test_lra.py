from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel import anggaran
from lakip_cli.tabel.jenis import Baris, Sel
from lakip_cli.tabel.lra import lra

Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]
Uang = Callable[[Sel], Decimal]

TAHUN = pytest.mark.parametrize("nama", ["kecamatan", "dinas"])


def test_jumlah_data_2023_sama_dengan_lra(tahun: Mapping[str, Hasil], kisi: Kisi) -> None:
    hasil = tahun["dinas"]
    tabel = lra(hasil)

    assert tabel is not None
    [total] = kisi(anggaran.anggaran(hasil).kaki, 9)
    assert total[4].cetak == "9.812.119.077"
    assert [baris[2].cetak for baris in tabel.badan if baris[0].cetak == "5"] == ["9.812.119.077"]
    assert [baris[3].cetak for baris in tabel.badan if baris[0].cetak == "5"] == [total[6].cetak]


@TAHUN
def test_lra_berjumlah_menurut_tingkat(tahun: Mapping[str, Hasil], uang: Uang, nama: str) -> None:
    hasil = tahun[nama]
    tabel = lra(hasil)
    assert tabel is not None
    baris = {b[0].cetak: b for b in tabel.badan}

    assert all(a < b for a, b in pairwise(baris))
    for kode, isi in baris.items():
        anak = hasil.laporan.anak_akun(kode)
        if anak:
            tercetak = [uang(baris[satu][2]) for satu in baris if satu.rpartition(".")[0] == kode]
            assert sum(tercetak, Decimal(0)) == uang(isi[2])


def test_tanpa_akun_tanpa_tabel(hitung: Callable[..., Hasil]) -> None:
    assert lra(hitung()) is None


def test_lra_berakhir_dengan_surplus_dan_silpa(tahun: Mapping[str, Hasil]) -> None:
    tabel = lra(tahun["dinas"])

    assert tabel is not None
    assert [[sel.cetak for sel in baris][1:5] for baris in tabel.kaki] == [
        ["SURPLUS / (DEFISIT)", "(9.812.119.077)", "(9.757.541.969)", "99,44"],
        ["SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)", "(9.812.119.077)", "(9.757.541.969)", "99,44"],
    ]
