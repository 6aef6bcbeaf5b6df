"""What a year asks people to fill in."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from lakip_cli.compiler import compile_folder
from lakip_cli.diagnostics import Span
from lakip_cli.isian import Isian, susun
from lakip_cli.source import cuplik


@pytest.fixture(scope="module")
def isian() -> Isian:
    return isian_dari(Path(__file__).parent / "kecamatan" / "2024")


def isian_dari(folder: Path) -> Isian:
    hasil = compile_folder(folder)
    assert hasil.hasil is not None
    return susun(hasil.hasil, hasil.teks)


@pytest.mark.parametrize(
    ("alamat", "semula", "isi", "keadaan"),
    [
        ("indikator.indeks-pelayanan.realisasi", "3.86", Decimal("3.86"), ""),
        ("indikator.tepat-waktu.realisasi", "4_783 / 5_015", "4_783 / 5_015", ""),
        ("indikator.layanan-keliling.realisasi.tw3", "7", Decimal(7), ""),
        ("indikator.gangguan.realisasi.pembilang.pencurian", "18", Decimal(18), ""),
        ("indikator.pengguna-daring.realisasi", "belum", None, "belum"),
        ("indikator.anggaran-desa.realisasi", "2024-01-22", "2024-01-22", ""),
        ("indikator.predikat-sakip.realisasi", "BB", "BB", ""),
        ("sub_kegiatan.perlengkapan.keluaran.realisasi.kertas", "60 rim", "60 rim", ""),
        ("sub_kegiatan.gaji.realisasi", "1_428_750_400", Decimal(1428750400), ""),
        ("sub_kegiatan.perlengkapan.belanja.5.1.02.realisasi", "38_020_000", Decimal(38020000), ""),
    ],
)
def test_each_kind_of_value_is_asked_for_as_it_is_written(
    isian: Isian, alamat: str, semula: str, isi: Decimal | str | None, keadaan: str
) -> None:
    baris = isian.baris[alamat]
    assert (baris.semula, baris.isi, baris.keadaan) == (semula, isi, keadaan)


def test_a_row_names_what_it_asks_and_shows_target_and_last_year(isian: Isian) -> None:
    baris = isian.baris["indikator.layanan-keliling.realisasi.tw3"]
    assert baris.uraian == "Kunjungan layanan keliling ke desa terjauh › TW3"
    assert (baris.satuan, baris.target) == ("kunjungan", "6")
    assert isian.baris["indikator.indeks-pelayanan.realisasi"].lalu == "3,63"
    gaji = isian.baris["sub_kegiatan.gaji.realisasi"]
    assert (gaji.milik, gaji.target) == ("Administrasi Keuangan Perangkat Daerah", "1.436.500.000")
    assert isian.baris["indikator.tepat-waktu.realisasi"].uraian.endswith(" (pembilang / penyebut)")


def test_labels_of_a_scale_are_offered_for_a_label_and_not_for_parts(isian: Isian) -> None:
    assert isian.baris["indikator.predikat-sakip.realisasi"].pilihan == ("AA", "A", "BB", "B", "CC", "C", "D")
    assert isian.baris["indikator.ikm.realisasi.biaya"].pilihan == ()


def test_nothing_is_asked_twice_or_of_another_year(isian: Isian) -> None:
    semua = [baris for lembar in isian.lembar for baris in lembar.baris]
    assert len(semua) == len({baris.tempat for baris in semua}) == len(isian.baris)
    assert not [alamat for alamat in isian.baris if ".2023" in alamat]


def test_a_realisation_that_is_written_nowhere_is_named(tahun: Path) -> None:
    berkas = tahun / "kinerja.yaml"
    teks = berkas.read_text(encoding="utf-8")
    baris = next(satu for satu in teks.split("\n") if "2024: 0.7262" in satu or "0.7262" in satu)
    berkas.write_text(teks.replace(baris + "\n", ""), encoding="utf-8")
    isian = isian_dari(tahun)
    assert "Rata-rata Indeks Desa" in isian.tak_tertulis
    assert "indikator.indeks-desa.realisasi" not in isian.baris


@pytest.mark.parametrize("akhir", ["\n", "\r\n", "\r"])
def test_a_place_is_cut_from_its_file_whatever_ends_the_lines(akhir: str) -> None:
    teks = akhir.join(["a: 1", "b: {tidak-tercantum:", "  hilang}", ""])
    assert cuplik(teks, Span("x", 1, 4, 1, 5)) == "1"
    assert cuplik(teks, Span("x", 2, 4, 3, 10)) == "{tidak-tercantum:\n  hilang}"
