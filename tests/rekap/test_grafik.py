"""The charts of a summary."""

from __future__ import annotations

from lakip_cli.rekap.grafik import GRAFIK
from lakip_cli.rekap.hitung import hitung
from lakip_cli.rekap.ringkasan import Ringkasan
from lakip_cli.tabel.grafik import BATANG_TERBANYAK, PANEL_TERBANYAK
from lakip_cli.tabel.jenis import Grafik
from tests.rekap.contoh import berkas, berserapan, gagal, ringkasan

SEMUA = (
    berserapan(ringkasan("a", "90", (20, 10)), "50"),
    berserapan(ringkasan("b", "95", (10, 10)), "100"),
    ringkasan("c", None),
    ringkasan("a", "80", (10, 5), 2023),
    ringkasan("b", None, None, 2023),
    gagal("d"),
)


def grafik(nama: str, semua: tuple[Ringkasan, ...] = SEMUA, teks: str = "sejak: 2023\n") -> tuple[Grafik, ...]:
    return GRAFIK[nama](hitung(berkas(teks), semua))


def isi(satu: Grafik) -> list[tuple[str, list[str]]]:
    return [(deret.nama, [titik.cetak for titik in deret.titik]) for deret in satu.deret]


def test_the_best_stands_first_and_all_together_last() -> None:
    (satu,) = grafik("peringkat")
    assert satu.sumbu == ("Instansi b", "Instansi a", "Indeks Kinerja Pemerintah Daerah")
    assert isi(satu) == [("Capaian", ["95,00%", "90,00%", "92,50%"])]
    assert satu.alt.startswith("Capaian Instansi Menurut Peringkat Tahun 2024. Capaian: Instansi b 95,00%; ")


def test_the_share_of_money_spent_is_told_of_each_and_of_all() -> None:
    (satu,) = grafik("serapan")
    assert satu.sumbu == ("Instansi b", "Instansi a", "Semua instansi")
    assert isi(satu) == [
        ("Pagu", ["Rp10", "Rp20", "Rp30"]),
        ("Realisasi", ["Rp10", "Rp10", "Rp20"]),
        ("Serapan", ["100,00%", "50,00%", "66,67%"]),
    ]


def test_what_has_numbers_of_several_years_has_a_panel() -> None:
    (satu,) = grafik("tren-instansi")
    assert (satu.sumbu, isi(satu)) == (("2023", "2024"), [("Instansi a", ["80,00%", "90,00%"])])
    (satu,) = grafik("tren")
    assert isi(satu) == [
        ("Indeks Kinerja Pemerintah Daerah", ["80,00%", "92,50%"]),
        ("Serapan anggaran", ["50,00%", "66,67%"]),
        ("Pagu", ["Rp10", "Rp30"]),
        ("Realisasi anggaran", ["Rp5", "Rp20"]),
    ]


def test_one_agency_or_one_year_alone_is_no_comparison() -> None:
    satu = (ringkasan("a", "90", (20, 10)), gagal("b"))
    assert [grafik(nama, satu) for nama in GRAFIK] == [()] * len(GRAFIK)
    assert grafik("tren", SEMUA, "") == grafik("tren-instansi", SEMUA, "") == ()


def test_many_agencies_are_spread_over_charts_that_each_show_what_all_come_to() -> None:
    banyak = tuple(ringkasan(f"n{n}", f"{n}", None, tahun) for tahun in (2023, 2024) for n in range(1, 41))
    semua = grafik("peringkat", banyak)
    assert [satu.id for satu in semua] == ["grafik-peringkat-1", "grafik-peringkat-2", "grafik-peringkat-3"]
    assert {satu.sumbu[-1] for satu in semua} == {"Indeks Kinerja Pemerintah Daerah"}
    assert [nama for satu in semua for nama in satu.sumbu[:-1]] == [f"Instansi n{n}" for n in range(40, 0, -1)]
    assert max(len(satu.sumbu) for satu in semua) <= BATANG_TERBANYAK + 1
    panel = grafik("tren-instansi", banyak)
    assert max(len(satu.deret) for satu in panel) <= PANEL_TERBANYAK
    assert sum(len(satu.deret) for satu in panel) == 40
