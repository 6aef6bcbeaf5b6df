from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel.jenis import Sel
from lakip_cli.tabel.organisasi import pegawai


@pytest.mark.parametrize("id_", ["eselon", "golongan", "pendidikan"])
def test_baris_pegawai_berjumlah(tahun: Mapping[str, Hasil], uang: Callable[[Sel], Decimal], id_: str) -> None:
    tabel = pegawai(tahun["kecamatan"], id_)
    kaki = [uang(sel) for sel in tabel.kaki[0][1:]]

    assert [sum((uang(baris[k]) for baris in tabel.badan), Decimal(0)) for k in (2, 3, 4)] == kaki
    assert all(uang(b[2]) + uang(b[3]) == uang(b[4]) for b in tabel.badan)


def test_nama_baris_menjadi_kepala_baris(tahun: Mapping[str, Hasil]) -> None:
    tabel = pegawai(tahun["kecamatan"], "eselon")

    assert all([sel.judul for sel in baris] == [False, True, False, False, False] for baris in tabel.badan)
    assert [sel.cetak for sel in tabel.kepala[1]] == ["Laki-laki", "Perempuan"]


def test_yang_tidak_tercantum_disebut(tahun: Mapping[str, Hasil]) -> None:
    tabel = pegawai(tahun["dinas"], "golongan")

    assert "tidak tercantum" in [sel.cetak for baris in tabel.badan for sel in baris]
