"""The tables of a summary."""

from __future__ import annotations

from lakip_cli.rekap.hitung import hitung
from lakip_cli.rekap.tabel import TABEL
from lakip_cli.tabel.jenis import Tabel
from tests.rekap.contoh import berkas, gagal, ringkasan, ukuran

PENUH = "sejak: 2023\nkategori: permendagri-86-2017\nkomposit: {plafon: 100}\ninstansi: {a: {bobot: 2}, b: {}, c: {}}\n"
SEMUA = (
    ringkasan("a", "90", (20, 10), 2024, ukuran("Indeks", "90"), ukuran("Sendiri", "1")),
    ringkasan("b", "95", (10, 10), 2024, ukuran("indeks", None)),
    ringkasan("c", None),
    ringkasan("a", "80", (10, 5), 2023),
    gagal("d"),
)


def isi(nama: str, teks: str = PENUH) -> list[list[str]]:
    tabel = TABEL[nama](hitung(berkas(teks), SEMUA))
    assert tabel is not None
    return [[sel.cetak for sel in baris] for baris in (*tabel.badan, *tabel.kaki)]


def test_the_best_stands_first_and_those_without_capaian_last() -> None:
    assert isi("peringkat") == [
        ["1", "Instansi b", "95,00", "Sangat Tinggi", "1"],
        ["2", "Instansi a", "90,00", "Tinggi", "2"],
        ["–", "Instansi c", "–", "–", "1"],
        ["Indeks Kinerja Pemerintah Daerah", "91,67", "Sangat Tinggi", ""],
    ]
    assert isi("peringkat", "")[0] == ["1", "Instansi b", "95,00"]


def test_money_and_its_sum() -> None:
    assert isi("anggaran") == [
        ["Instansi a", "20", "10", "–", "–"],
        ["Instansi b", "10", "10", "–", "–"],
        ["Instansi c", "–", "–", "–", "–"],
        ["Jumlah", "30", "20", "66,67", "10"],
    ]


def test_indicators_of_one_name_stand_side_by_side() -> None:
    assert isi("bersama") == [
        ["Indeks", "Instansi a", "10,00", "9,00", "90,00"],
        ["Instansi b", "10,00", "9,00", "–"],
    ]


def test_years_stand_beside_each_other() -> None:
    assert isi("tren") == [
        ["Instansi a", "80,00", "90,00"],
        ["Instansi b", "–", "95,00"],
        ["Instansi c", "–", "–"],
        ["Indeks Kinerja Pemerintah Daerah", "80,00", "91,67"],
    ]
    assert isi("tren-anggaran") == [["2023", "1", "10", "5", "50,00", "5"], ["2024", "3", "30", "20", "66,67", "10"]]


def test_counts_of_indicators_findings_and_categories() -> None:
    assert isi("indikator")[-1][:5] == ["Jumlah", "9", "6", "3", "0"]
    assert isi("temuan")[-1] == ["Jumlah", "0", "9", "0"]
    assert isi("kategori")[:2] == [
        ["Sangat Tinggi", "mulai 91", "1", "0"],
        ["Tinggi", "mulai 76 sampai kurang dari 91", "1", "1"],
    ]
    assert isi("gagal") == [["d/2024", "2024", "rusak"]]


def test_what_there_is_nothing_for_has_no_table() -> None:
    kosong = hitung(berkas("kategori: permendagri-86-2017\n"), [])
    assert {nama: satu(kosong) for nama, satu in TABEL.items()} == dict.fromkeys(TABEL)
    biasa = hitung(berkas(), [ringkasan("a", "90")])
    assert {nama for nama, satu in TABEL.items() if isinstance(satu(biasa), Tabel)} == {
        "peringkat",
        "indikator",
        "temuan",
    }


def test_notes_tell_the_cap_and_why_a_capaian_is_missing() -> None:
    tabel = TABEL["peringkat"](hitung(berkas(PENUH), SEMUA))
    assert tabel is not None
    assert tabel.catatan[1:] == (
        "Dalam Indeks Kinerja Pemerintah Daerah capaian tiap instansi paling tinggi 100%.",
        "Instansi c: tidak ada nilai.",
    )
