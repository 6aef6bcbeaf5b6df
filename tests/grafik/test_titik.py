"""The rows that a specification reads."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Figur, Keadaan, Kosong
from lakip_cli.grafik.titik import HURUF, titik
from lakip_cli.tabel.jenis import Deret, Grafik, Sel


def sel(isi: str | None, satuan: str = "persen") -> Sel:
    nilai = Kosong(Keadaan.BELUM, "") if isi is None else Decimal(isi)
    return Sel(Figur("a", "a", nilai, satuan, f"{isi}", f"{isi}"))


def grafik(sumbu: str, *deret: tuple[Sel, ...], satuan: str = "persen") -> Grafik:
    semua = tuple(Deret(str(n), isi, satuan) for n, isi in enumerate(deret))
    return Grafik("g", "", "tren", tuple(sumbu.split()), semua, "")


def nilai(satu: Grafik, deret: int = 0) -> list[tuple[str | None, int]]:
    semua = [baris["deret"][deret] for baris in titik(satu) if "deret" in baris]
    return [(isi["nilai"], isi["ruas"]) for isi in semua]


def test_a_line_joins_years_that_follow_each_other() -> None:
    assert nilai(grafik("2021 2022", (sel("1"), sel("2.50")))) == [("1", 0), ("2.50", 0)]


@pytest.mark.parametrize("sela", [sel(None), sel("7", "orang"), Sel("–"), Sel("Baik")])
def test_a_state_another_unit_or_a_word_breaks_the_line(sela: Sel) -> None:
    isi = nilai(grafik("2020 2021 2022 2023", (sel("1"), sela, sel("3"), sel("4"))))
    assert [satu for satu, _ in isi] == ["1", None, "3", "4"]
    ruas = [ke for _, ke in isi]
    assert ruas[0] < ruas[2] == ruas[3]


def test_a_year_without_data_breaks_the_line() -> None:
    assert nilai(grafik("2016 2020 2021", (sel("1"), sel("2"), sel("3")))) == [("1", 0), ("2", 1), ("3", 1)]


def test_categories_that_are_no_years_are_one_line() -> None:
    assert nilai(grafik("a b", (sel("1"), sel("2")))) == [("1", 0), ("2", 0)]


def test_a_series_of_no_unit_draws_every_number() -> None:
    assert nilai(grafik("a b", (sel("1"), sel("2", "orang")), satuan="")) == [("1", 0), ("2", 0)]


def test_a_series_is_known_by_its_number_and_its_name_in_lines() -> None:
    deret = tuple(Deret("kata " * 20, (sel("1"),)) for _ in range(2))
    isi = titik(Grafik("g", "", "keluaran", ("2024",), deret, ""))
    kunci = [satu["kunci"].split("\n") for satu in isi[1]["deret"]]
    assert [nomor for nomor, *_ in kunci] == ["0", "1"]
    assert all(len(satu) > 2 for satu in kunci)


def test_a_name_has_a_row_for_each_line_and_space_behind() -> None:
    nama = "kata " * 30 + "x" * (2 * HURUF)
    satu = Grafik("g", "", "persen", (nama.strip(), "b"), (Deret("", (sel("1"), sel("2"))),), "")
    baris = titik(satu)
    potong = [isi["teks"] for isi in baris if isi.get("teks")]
    assert [isi["urut"] for isi in baris] == list(range(len(baris)))
    assert max(map(len, potong)) <= HURUF
    assert "".join(potong).replace(" ", "") == nama.replace(" ", "") + "b"
    assert [("teks" in isi) for isi in baris[-3:]] == [True, False, True]
    assert baris[-1]["teks"] == ""


@pytest.mark.parametrize(("huruf", "muat"), [("a", HURUF), ("A", HURUF * 2 // 3), ("漢", HURUF // 2)])
def test_a_line_holds_fewer_wide_letters(huruf: str, muat: int) -> None:
    satu = Grafik("g", "", "persen", (huruf * 200,), (Deret("", (sel("1"),)),), "")
    assert len(titik(satu)[0]["teks"]) == pytest.approx(muat, abs=1)
