from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Figur
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

FIGUR = Figur("total.pagu", "pagu", Decimal(1000), "rupiah", "Rp1.000", "1.000")


@pytest.mark.parametrize(
    ("sel", "cetak"),
    [
        (Sel("teks"), "teks"),
        (Sel("teks", akhiran="tak dipakai"), "teks"),
        (Sel(FIGUR), "Rp1.000"),
        (Sel(FIGUR, ringkas=True), "1.000"),
        (Sel(FIGUR, ringkas=True, akhiran="orang"), "1.000 orang"),
    ],
)
def test_sel_mencetak_dirinya(sel: Sel, cetak: str) -> None:
    assert sel.cetak == cetak


@pytest.mark.parametrize("nama", ["kecamatan", "dinas"])
def test_setiap_tabel_mengisi_semua_kolomnya(
    semua_tabel: Mapping[str, Sequence[Tabel]], kisi: Callable[[Sequence[Baris], int], list[list[Sel]]], nama: str
) -> None:
    for tabel in semua_tabel[nama]:
        for bagian in (tabel.kepala, tabel.badan, tabel.kaki):
            kisi(bagian, len(tabel.kolom))
        assert tabel.kepala, tabel.id
        assert tabel.badan, tabel.id


@pytest.mark.parametrize("nama", ["kecamatan", "dinas"])
def test_id_tabel_tidak_kembar(semua_tabel: Mapping[str, Sequence[Tabel]], nama: str) -> None:
    # The programs of a sasaran and of an indicator share an id only if sasaran and indicator do.
    id_ = [tabel.id for tabel in semua_tabel[nama]]

    assert len(id_) == len(set(id_))


TANPA_KEPALA_BARIS = ("rekomendasi",)


@pytest.mark.parametrize("nama", ["kecamatan", "dinas"])
def test_setiap_baris_badan_punya_satu_sel_nama(semua_tabel: Mapping[str, Sequence[Tabel]], nama: str) -> None:
    for tabel in semua_tabel[nama]:
        if tabel.id not in TANPA_KEPALA_BARIS:
            assert all(sum(sel.judul for sel in baris) == 1 for baris in tabel.badan), tabel.id
