from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel import GRAFIK, grafik
from lakip_cli.tabel.grafik import BATANG_TERBANYAK, PANEL_TERBANYAK
from lakip_cli.tabel.jenis import Grafik

Hitung = Callable[..., Hasil]
Kinerja = Callable[..., str]


def semua(hasil: Hasil) -> Iterator[Grafik]:
    isian = {
        "keluaran": [*hasil.laporan.sasaran],
        "komposisi": [*hasil.laporan.indikator],
        "tren": [*hasil.laporan.indikator],
    }
    for nama, buat in GRAFIK.items():
        for satu in isian.get(nama, [""]):
            yield from buat(hasil, *([satu] if satu else ()))


def cetak(satu: Grafik) -> list[list[str]]:
    return [[titik.cetak for titik in deret.titik] for deret in satu.deret]


@pytest.mark.parametrize("nama", ["kecamatan", "dinas"])
def test_setiap_deret_sepanjang_sumbunya(tahun: Mapping[str, Hasil], nama: str) -> None:
    ada = [*semua(tahun[nama])]

    assert {satu.jenis for satu in ada} == {"keluaran", "komposisi", "persen", "tren"}
    for satu in ada:
        assert satu.deret, satu.id
        assert all(len(deret.titik) == len(satu.sumbu) for deret in satu.deret), satu.id
        assert satu.alt.startswith(satu.judul)
        assert all(titik.cetak in satu.alt for deret in satu.deret for titik in deret.titik)
    assert len({satu.id for satu in ada}) == len(ada)


def test_tanpa_isi_tanpa_grafik(hitung: Hitung, kinerja: Kinerja) -> None:
    assert not [*semua(hitung())]
    assert not grafik.tren(hitung(kinerja=kinerja(i={"target": "{2024: 5}", "realisasi": "{2024: 4}"})), "i")


def test_tren_dari_dua_titik(hitung: Hitung, kinerja: Kinerja) -> None:
    seri = {"satuan": "orang", "target": "{2024: 3, 2026: 9}", "realisasi": "{2023: 1, 2024: 2}"}
    (satu,) = grafik.tren(hitung(kinerja=kinerja(i=seri)), "i")

    assert satu.sumbu == ("2023", "2024")
    assert cetak(satu) == [["–", "3"], ["1", "2"]]
    assert satu.alt == "Perkembangan Indikator. Realisasi: 2023 1; 2024 2. Target: 2023 –; 2024 3."
    assert satu.satuan == "orang"
    assert not satu.catatan


def test_tren_tanpa_target_hanya_realisasi(hitung: Hitung, kinerja: Kinerja) -> None:
    (satu,) = grafik.tren(hitung(kinerja=kinerja(i={"realisasi": "{2023: 1, 2024: 2}"})), "i")

    assert [deret.nama for deret in satu.deret] == ["Realisasi"]


def test_tren_data_pendukung_berakhir_pada_datanya(hitung: Hitung, kinerja: Kinerja) -> None:
    seri = {"realisasi": "{2020: 1, 2022: 2}"}
    for isi, akhir in ((seri, "2024"), ({**seri, "pendukung": "ya"}, "2022")):
        (satu,) = grafik.tren(hitung(kinerja=kinerja(i=isi)), "i")
        assert satu.sumbu[-1] == akhir


def test_tren_yang_dihitung_dari_indikator_lain(hitung: Hitung, kinerja: Kinerja) -> None:
    seri = "{2023: 10, 2024: 20}"
    gabungan = {"rumus": "{rerata: [a, b]}", "target": "{2023: 12, 2024: 12}"}
    (satu,) = grafik.tren(hitung(kinerja=kinerja(a={"realisasi": seri}, b={"realisasi": seri}, i=gabungan)), "i")

    assert cetak(satu)[-1] == ["10,00%", "20,00%"]


def test_nilai_bersatuan_lain_disebut_dan_tidak_bersatuan_deretnya(hitung: Hitung, kinerja: Kinerja) -> None:
    seri = {"satuan": "orang", "realisasi": "{2021: 7 KK, 2022: 8 KK, 2023: 1, 2024: 2}"}
    (satu,) = grafik.tren(hitung(kinerja=kinerja(i=seri)), "i")

    assert cetak(satu) == [["7 KK", "8 KK", "1", "2"]]
    assert satu.deret[0].satuan == "orang"
    assert satu.catatan == (
        "Realisasi tahun 2021, 2022 bersatuan KK: definisinya lain, maka tidak digambar dan deretnya terputus.",
    )


def test_komposisi_menyebut_bobot_dan_hasilnya(tahun: Mapping[str, Hasil]) -> None:
    (satu,) = grafik.komposisi(tahun["kecamatan"], "indeks-partisipasi")

    assert satu.sumbu[0] == "Persentase kehadiran undangan musyawarah desa (bobot 60)"
    assert satu.sumbu[-1] == "Indeks Partisipasi Pembangunan Desa"
    assert cetak(satu) == [["82,50%", "72,00%", "78,30"]]


@pytest.mark.parametrize("rumus", ["{pertumbuhan: a}", "{rasio: [x, y]}", "{tertimbang: {p: 60, q: 40}}"])
def test_yang_bukan_gabungan_tanpa_komposisi(hitung: Hitung, kinerja: Kinerja, rumus: str) -> None:
    isi = {"rumus": rumus}
    if "pertumbuhan" not in rumus:
        isi["realisasi"] = "{2024: {p: 1, q: 2}}" if "p:" in rumus else "{2024: 1 / 2}"
    assert not grafik.komposisi(hitung(kinerja=kinerja(a={"realisasi": "{2023: 1, 2024: 2}"}, i=isi)), "i")


def test_keluaran_setiap_simpul_punya_satuannya(tahun: Mapping[str, Hasil]) -> None:
    (satu,) = grafik.keluaran(tahun["dinas"], "non-potensial")

    assert [deret.nama for deret in satu.deret] == ["Penyediaan Makanan (paket)"]
    assert cetak(satu) == [["174 jiwa", "514 jiwa", "150", "150"]]
    assert satu.catatan[0].startswith("Penyediaan Makanan (paket) tahun 2020, 2021 bersatuan jiwa: ")


@pytest.mark.parametrize(("banyak", "bagian"), [(BATANG_TERBANYAK, 1), (BATANG_TERBANYAK + 1, 2), (500, 34)])
def test_grafik_yang_panjang_dibagi_rata(hitung: Hitung, kinerja: Kinerja, banyak: int, bagian: int) -> None:
    isi = {"target": "{2024: 1}", "realisasi": "{2024: 1}"}
    semua_ = grafik.capaian(hitung(kinerja=kinerja(**{f"i{ke}": {**isi, "nama": f"I {ke}"} for ke in range(banyak)})))

    assert len(semua_) == bagian
    assert [nama for satu in semua_ for nama in satu.sumbu] == [f"I {ke}" for ke in range(banyak)]
    panjang = {len(satu.sumbu) for satu in semua_}
    assert max(panjang) - min(panjang) <= 1
    assert max(panjang) <= BATANG_TERBANYAK
    assert semua_[-1].judul.endswith(f"({bagian} dari {bagian})") == (bagian > 1)
    assert len({satu.id for satu in semua_}) == bagian


def test_keluaran_yang_banyak_dibagi(hitung: Hitung) -> None:
    keluaran = "keluaran: {nama: K, target: 1, realisasi: {2023: 1, 2024: 2}}"
    sub = ", ".join(f"s{ke}: {{nama: S {ke}, {keluaran}}}" for ke in range(PANEL_TERBANYAK + 1))
    atas = "program: {p: {nama: P, mendukung: [s], kegiatan: {k: {nama: K, sub_kegiatan: "
    satu, dua = grafik.keluaran(hitung(anggaran=f"{atas}{{{sub}}}}}}}}}}}\n"), "s")

    assert len(satu.deret) + len(dua.deret) == PANEL_TERBANYAK + 1
    assert satu.deret[0].nama == "S 0"
