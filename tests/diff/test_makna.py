"""Better or worse, or neither word."""

from __future__ import annotations

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diff.fakta import fakta
from lakip_cli.diff.isi import isi
from lakip_cli.diff.makna import Penilai, putus
from tests.conftest import LAPORAN, Hitung, Kinerja


def penilai(lama: Hasil, baru: Hasil) -> Penilai:
    return Penilai(lama, baru, putus(lama, baru, fakta(isi(lama), isi(baru))[0]))


def makna(lama: Hasil, baru: Hasil, alamat: str) -> str:
    return penilai(lama, baru).makna(alamat, lama.figur.get(alamat), baru.figur.get(alamat))


@pytest.mark.parametrize(
    ("polaritas", "target", "harapan"),
    [
        ("maksimalkan", "50", "membaik"),
        ("minimalkan", "50", "memburuk"),
        ("stabilkan", "50", "memburuk"),
        ("stabilkan", "40 s.d. 70", "tetap"),
        ("stabilkan", "70", "membaik"),
        ("stabilkan", "belum", ""),
    ],
)
def test_a_result_is_judged_by_polarity(
    hitung: Hitung, kinerja: Kinerja, polaritas: str, target: str, harapan: str
) -> None:
    a, b = (
        hitung(
            kinerja=kinerja(i={"polaritas": polaritas, "target": f"{{2024: {target}}}", "realisasi": f"{{2024: {r}}}"})
        )
        for r in (50, 60)
    )
    assert makna(a, b, "indikator.i.realisasi") == harapan
    assert makna(a, a, "indikator.i.realisasi") in {"tetap", ""}
    assert makna(a, b, "indikator.i.target") == ""


def test_labels_are_judged_on_a_scale_that_stayed(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(label: str, skala: str) -> Hasil:
        return hitung(kinerja=kinerja(i={"satuan": "predikat", "skala": skala, "realisasi": f"{{2024: {label}}}"}))

    satu, dua, lain = tahun("B", "permenpan-88-2021"), tahun("BB", "permenpan-88-2021"), tahun("B", "permenpan-14-2017")
    semua = ((satu, dua), (dua, satu), (satu, satu), (satu, lain))
    kata = [makna(*sisi, "indikator.i.realisasi") for sisi in semua]
    assert kata == ["membaik", "memburuk", "tetap", ""]
    bebas = tahun("Entah", "permenpan-88-2021")
    assert makna(satu, bebas, "indikator.i.realisasi") == ""


def test_categories_are_judged_on_the_scale_of_both_policies(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(realisasi: int, skala: str) -> Hasil:
        kebijakan = f"kebijakan: {{kategori: {{skala: {skala}}}}}\n" if skala else ""
        data = {"target": "{2024: 100}", "realisasi": f"{{2024: {realisasi}}}"}
        return hitung(laporan=LAPORAN + kebijakan, kinerja=kinerja(i=data))

    satu, dua, tanpa = tahun(40, "permendagri-86-2017"), tahun(95, "permendagri-86-2017"), tahun(95, "")
    assert makna(satu, dua, "indikator.i.kategori") == "membaik"
    assert makna(satu, dua, "indikator.i.tercapai") == ""
    assert makna(satu, tanpa, "indikator.i.kategori") == ""
    assert penilai(satu, tanpa)._skala("indikator.i.kategori", "kategori") is None


@pytest.mark.parametrize(
    ("lama", "baru", "terputus"),
    [
        ({"satuan": "orang"}, {"satuan": "jiwa"}, {"a", "k"}),
        ({"rumus": "{rasio: [x, y]}"}, {"rumus": "{rasio: [x, z]}"}, {"a", "k"}),
        ({"definisi": "satu"}, {"definisi": "dua"}, {"a", "k"}),
        ({}, {"definisi": "dua"}, set()),
        ({"realisasi": "{2024: 1}"}, {"realisasi": "{2024: 1 jiwa}"}, {"a", "k"}),
        ({"realisasi": "{2024: 1}"}, {"realisasi": "{2024: 2}"}, set()),
        ({}, {"iku": "ya"}, set()),
        ({"target": "{2024: 1}"}, {"target": "{2024: 2}"}, set()),
    ],
)
def test_another_definition_stops_what_is_computed_from_it(
    hitung: Hitung, kinerja: Kinerja, lama: dict[str, str], baru: dict[str, str], terputus: set[str]
) -> None:
    komposit = {"rumus": "{rerata: [a, b]}"}
    kiri, kanan = (hitung(kinerja=kinerja(a=satu, b={}, k=komposit, l={})) for satu in (lama, baru))
    hasil = penilai(kiri, kanan)
    assert hasil.putus == terputus
    assert hasil.terputus("indikator.k.realisasi") == bool(terputus)


def test_another_factor_of_a_unit_stops_its_indicators(hitung: Hitung, kinerja: Kinerja) -> None:
    kiri, kanan = (
        hitung(laporan=f"{LAPORAN}satuan: {{u: {{kali: {kali}}}}}\n", kinerja=kinerja(a={"satuan": "u"}, b={}))
        for kali in (100, 1000)
    )
    assert penilai(kiri, kanan).putus == {"a"}


def test_less_than_a_year_is_not_worse_than_a_year(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(realisasi: str) -> Hasil:
        data = {"akumulasi": "jumlah", "target": "{2024: 24}", "realisasi": f"{{2024: {realisasi}}}"}
        kebijakan = "kebijakan: {kategori: {skala: permendagri-86-2017}}\n"
        return hitung(laporan=LAPORAN + kebijakan, kinerja=kinerja(i=data))

    penuh, sebagian = tahun("[6, 6, 6, 6]"), tahun("[8, belum, belum, belum]")
    assert [makna(penuh, sebagian, f"indikator.i.{ukuran}") for ukuran in ("realisasi", "kategori")] == ["", ""]
