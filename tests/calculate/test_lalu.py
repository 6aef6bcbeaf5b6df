"""What the year before adds to a later one."""

from __future__ import annotations

import pytest

from lakip_cli.calculate import calculate
from lakip_cli.calculate.lalu import hitung, lengkapi
from lakip_cli.tabel.grafik import tren
from lakip_cli.tabel.menurut_tahun import banding_tahun
from tests.conftest import LAPORAN, Kinerja, Taut

LALU = LAPORAN.replace("2024", "2023")
KINI = {"target": "{2024: 60}", "realisasi": "{2024: 50}"}
DAHULU = {"target": "{2022: 40, 2023: 50}", "realisasi": "{2022: 44, 2023: 55, 2024: 99}"}


def _tambahan(taut: Taut, kinerja: Kinerja, kini: dict[str, str], dahulu: dict[str, str]) -> dict[str, str]:
    (milik, _), (lalu, _) = taut(kinerja=kinerja(a=kini)), taut(laporan=LALU, kinerja=kinerja(a=dahulu, b={}))
    assert milik is not None
    assert lalu is not None
    sendiri = calculate(milik)
    lengkap = lengkapi(sendiri, hitung(lalu))
    return {satu: figur.cetak for satu, figur in lengkap.figur.items() if satu not in sendiri.figur}


def test_earlier_years_that_only_the_last_folder_tells_are_added(taut: Taut, kinerja: Kinerja) -> None:
    assert _tambahan(taut, kinerja, KINI, DAHULU) == {
        "indikator.a.target.2022": "40,00%",
        "indikator.a.target.2023": "50,00%",
        "indikator.a.realisasi.2022": "44,00%",
        "indikator.a.realisasi.2023": "55,00%",
        "indikator.a.capaian.2022": "110,00%",
        "indikator.a.capaian.2023": "110,00%",
    }


def test_what_the_year_says_itself_stays(taut: Taut, kinerja: Kinerja) -> None:
    kini = {"target": "{2023: 51, 2024: 60}", "realisasi": "{2022: belum, 2023: 56, 2024: 50}"}
    dahulu = {"target": "{2022: 40}", "realisasi": "{2021: belum, 2022: 44}"}
    assert _tambahan(taut, kinerja, kini, dahulu) == {"indikator.a.target.2022": "40,00%"}


@pytest.mark.parametrize(
    "lain",
    [
        {"satuan": "orang"},
        {"polaritas": "minimalkan"},
        {"rumus": "{rasio: [x, y]}", "realisasi": "{2022: 1 / 2, 2023: 1 / 2}"},
    ],
)
def test_another_definition_adds_nothing(taut: Taut, kinerja: Kinerja, lain: dict[str, str]) -> None:
    assert _tambahan(taut, kinerja, KINI, DAHULU | lain) == {}


def test_tables_and_charts_show_those_years(taut: Taut, kinerja: Kinerja) -> None:
    (milik, _), (lalu, _) = taut(kinerja=kinerja(a=KINI)), taut(laporan=LALU, kinerja=kinerja(a=DAHULU))
    assert milik is not None
    assert lalu is not None
    sendiri = calculate(milik)
    lengkap = lengkapi(sendiri, hitung(lalu))
    assert tren(sendiri, "a") == ()
    (grafik,) = tren(lengkap, "a")
    assert grafik.sumbu == ("2022", "2023", "2024")
    target, realisasi = ([titik.cetak for titik in deret.titik] for deret in grafik.deret)
    assert (target, realisasi) == (["40,00%", "50,00%", "60,00%"], ["44,00%", "55,00%", "50,00%"])
    assert [satu.cetak for satu in banding_tahun(sendiri, "s").kepala[0][1:]] == ["2024"]
    assert [satu.cetak for satu in banding_tahun(lengkap, "s").kepala[0][1:]] == ["2022", "2023", "2024"]
