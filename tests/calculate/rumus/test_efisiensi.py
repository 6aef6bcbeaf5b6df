from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus import efisiensi
from lakip_cli.calculate.rumus.efisiensi import (
    SKALA_RASIO,
    SKALA_SELISIH,
    URAIAN,
    CaraEfisiensi,
    HasilEfisiensi,
    Keluaran,
    Rincian,
    nilai_efisiensi,
    pmk22,
    pmk249,
)
from lakip_cli.calculate.rumus.hasil import Hasil
from lakip_cli.calculate.rumus.kategori import cacat, kategori


def baca(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def cetak(nilai: Decimal | None, desimal: int = 2) -> str:
    return "" if nilai is None else angka(nilai, desimal)


def hitung(cara: CaraEfisiensi, capaian: Decimal, serapan: Decimal) -> Hasil:
    match cara:
        case CaraEfisiensi.SELISIH:
            return efisiensi.selisih(capaian, serapan)
        case CaraEfisiensi.SISA:
            return efisiensi.sisa(capaian, serapan)
        case CaraEfisiensi.RASIO:
            return efisiensi.rasio(capaian, serapan)
        case _:
            return efisiensi.sisa_tanpa_syarat(serapan)


def hitung_pmk(cara: str, keluaran: str) -> HasilEfisiensi:
    baris = [[Decimal(satu) for satu in butir.split()] for butir in keluaran.split(",")]
    if cara == "pmk249":
        return pmk249([Keluaran(pagu, target, anggaran, volume) for pagu, target, anggaran, volume in baris])
    return pmk22([Rincian(pagu, capaian, anggaran) for pagu, capaian, anggaran in baris])


@pytest.mark.tabel("efisiensi.csv")
def test_case(kasus: dict[str, str]) -> None:
    hasil = hitung(CaraEfisiensi(kasus["cara"]), baca(kasus["capaian"]), baca(kasus["serapan"]))
    assert (cetak(hasil.nilai, 3), hasil.alasan) == (kasus["efisiensi"], kasus["alasan"])


@pytest.mark.tabel("pmk.csv")
def test_pmk(kasus: dict[str, str]) -> None:
    hasil = hitung_pmk(kasus["cara"], kasus["keluaran"])
    assert [cetak(hasil.nilai), cetak(hasil.ne), f"{hasil.dipakai} dari {hasil.seluruh}"] == [
        kasus["e"],
        kasus["ne"],
        kasus["dipakai"],
    ]
    assert (hasil.nilai is None) == bool(hasil.alasan)


@pytest.mark.tabel("ne.csv")
def test_ne(kasus: dict[str, str]) -> None:
    assert cetak(nilai_efisiensi(baca(kasus["e"]))) == kasus["ne"]


def test_te_is_the_distance_from_the_standard() -> None:
    ie = efisiensi.rasio(Decimal("99.92"), Decimal("94.00")).nilai
    assert ie is not None
    assert angka(efisiensi.tingkat(ie), 3) == "0,063"


@pytest.mark.parametrize(("nilai", "label"), [("5.01", "Efisien"), ("5", "Cukup efisien"), ("-5.01", "Tidak efisien")])
def test_selisih_has_words(nilai: str, label: str) -> None:
    assert kategori(Decimal(nilai), SKALA_SELISIH) == label


def test_rasio_is_efficient_from_one() -> None:
    assert kategori(Decimal(1), SKALA_RASIO) == "Efisien"
    assert kategori(Decimal("0.99"), SKALA_RASIO) == "Tidak efisien"
    assert cacat(SKALA_RASIO) == cacat(SKALA_SELISIH) == ()


def test_every_method_is_described() -> None:
    assert set(URAIAN) == set(CaraEfisiensi)


uang = st.decimals(min_value=0, max_value=10**10, places=2)
volume = st.decimals(min_value=0, max_value=1000, places=1)
persen = st.decimals(min_value=0, max_value=1000, places=2)


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=4))
def test_ne_is_a_percentage(e: Decimal) -> None:
    assert 0 <= nilai_efisiensi(e) <= 100


@given(st.lists(st.builds(Keluaran, uang, volume, uang, volume), max_size=5))
def test_pmk249_is_at_most_a_hundred(keluaran: list[Keluaran]) -> None:
    _terbatas(pmk249(keluaran))


@given(st.lists(st.builds(Rincian, uang, persen, uang), max_size=5))
def test_pmk22_is_at_most_a_hundred(rincian: list[Rincian]) -> None:
    _terbatas(pmk22(rincian))


@given(st.sampled_from(CaraEfisiensi), persen, persen, persen)
def test_spending_more_is_never_more_efficient(cara: CaraEfisiensi, capaian: Decimal, s: Decimal, d: Decimal) -> None:
    hemat, boros = hitung(cara, capaian, s).nilai, hitung(cara, capaian, s + d).nilai
    if hemat is not None and boros is not None:
        assert hemat >= boros


def _terbatas(hasil: HasilEfisiensi) -> None:
    assert (hasil.nilai is None) == (hasil.ne is None) == bool(hasil.alasan)
    if hasil.nilai is not None and hasil.ne is not None:
        assert hasil.nilai <= 100
        assert 0 <= hasil.ne <= 100
