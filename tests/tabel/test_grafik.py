from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel import GRAFIK, grafik

Hitung = Callable[..., Hasil]


@pytest.mark.parametrize("nama", ["kecamatan", "dinas"])
def test_setiap_deret_sepanjang_sumbunya(tahun: Mapping[str, Hasil], nama: str) -> None:
    hasil = tahun[nama]
    isi = [grafik.capaian(hasil), grafik.serapan(hasil), *(grafik.tren(hasil, id_) for id_ in hasil.laporan.indikator)]
    ada = [satu for satu in isi if satu is not None]

    assert len(ada) > len(GRAFIK)
    for satu in ada:
        assert satu.deret, satu.id
        assert all(len(deret.titik) == len(satu.sumbu) for deret in satu.deret), satu.id
        assert satu.alt.startswith(satu.judul)
        assert all(titik.cetak in satu.alt for deret in satu.deret for titik in deret.titik)


def test_tanpa_isi_tanpa_grafik(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    hasil = hitung()

    assert grafik.capaian(hasil) is None
    assert grafik.serapan(hasil) is None
    assert grafik.tren(hitung(kinerja=kinerja(i={"target": "{2024: 5}", "realisasi": "{2024: 4}"})), "i") is None


def test_tren_dari_dua_titik(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    seri = {"satuan": "orang", "target": "{2024: 3}", "realisasi": "{2023: 1, 2024: 2}"}
    satu = grafik.tren(hitung(kinerja=kinerja(i=seri)), "i")

    assert satu is not None
    assert satu.sumbu == ("2023", "2024")
    assert [[titik.cetak for titik in deret.titik] for deret in satu.deret] == [["–", "3"], ["1", "2"]]
    assert satu.alt == "Perkembangan Indikator. Realisasi: 2023 1; 2024 2. Target: 2023 –; 2024 3."
    assert satu.satuan == "orang"


def test_tanpa_target_hanya_realisasi(hitung: Hitung, kinerja: Callable[..., str]) -> None:
    satu = grafik.tren(hitung(kinerja=kinerja(i={"realisasi": "{2023: 1, 2024: 2}"})), "i")

    assert satu is not None
    assert [deret.nama for deret in satu.deret] == ["Realisasi"]
