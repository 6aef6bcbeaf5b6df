"""``rekap.yaml`` and the reports below its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.batch.cari import tahun_di_bawah
from lakip_cli.rekap.baca import Temuan, baca, cari
from tests.rekap.contoh import berkas

KEPALA = "pemerintah: Kabupaten X\ntahun: 2024\n"


@pytest.mark.parametrize(
    ("teks", "tempat"),
    [
        ("sejak: 2025", (3, "S006", "tren mulai 2025, sesudah tahun 2024")),
        ("kategori: permendagri-86", (3, "R001", "maksud Anda “permendagri-86-2017”?")),
        ("kategori: opini-bpk", (3, "R001", "yang ada: permendagri-86-2017, ")),
        ("instansi: {a: {folder: ../b}}", (3, "R005", "menuju ke luar folder rekap")),
        ("instansi:\n  a: {folder: dinas-a}\n  b: {}", (5, "R005", "folder b tidak ada")),
        ("instansi:\n  a: {folder: dinas-a}\n  b: {folder: dinas-a/}", (5, "R002", "folder dinas-a sudah milik “a”")),
        ("wakil: x", (3, "S002", "wakil")),
        ("komposit: [", (4, "Y020", "")),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, teks: str, tempat: tuple[int, str, str]) -> None:
    (tmp_path / "dinas-a").mkdir()
    (tmp_path / "rekap.yaml").write_text(f"{KEPALA}{teks}\n", encoding="utf-8")
    hasil = baca(tmp_path)
    assert hasil.berkas is None
    assert hasil.teks.startswith(KEPALA)
    (satu,) = hasil.temuan
    assert (satu.span.line, satu.code) == tempat[:2]
    assert tempat[2] in satu.message


def test_a_right_file_has_nothing_to_tell(tmp_path: Path) -> None:
    (tmp_path / "dinas-a").mkdir()
    (tmp_path / "rekap.yaml").write_text(f"{KEPALA}instansi: {{a: {{folder: dinas-a}}}}\n", encoding="utf-8")
    hasil = baca(tmp_path)
    assert hasil.berkas is not None
    assert hasil.temuan == ()


def susun(akar: Path, *tahun: str) -> None:
    for satu in tahun:
        folder, _, isi = satu.partition(":")
        (akar / folder).mkdir(parents=True)
        (akar / folder / "laporan.yaml").write_text(f"# x\ntahun: {isi or folder[-4:]}\n")


def tugas(akar: Path, teks: str = "") -> list[tuple[str, int, str, str]]:
    semua = _cari(akar, teks).tugas
    return [(satu.id, satu.tahun, satu.tampil, satu.sebab) for satu in semua]


def _cari(akar: Path, teks: str) -> Temuan:
    return cari(akar, berkas(teks), tahun_di_bawah(akar))


def test_all_agencies_below_the_folder_are_found_for_the_years_asked_for(tmp_path: Path) -> None:
    susun(tmp_path, "a/2022", "a/2023", "a/2024", "kes/rsud/2024", "b:2024")
    assert tugas(tmp_path) == [
        ("a", 2024, "a/2024", ""),
        ("b", 2024, "b", ""),
        ("kes-rsud", 2024, "kes/rsud/2024", ""),
    ]
    assert [satu[1] for satu in tugas(tmp_path, "sejak: 2023\n") if satu[0] == "a"] == [2023, 2024]


def test_listed_agencies_stand_in_their_order_and_the_others_are_named(tmp_path: Path) -> None:
    susun(tmp_path, "a/2024", "b/2023", "c/2024")
    teks = "sejak: 2023\ninstansi: {satu: {folder: c}, b: {}}\n"
    assert tugas(tmp_path, teks) == [
        ("satu", 2024, "c/2024", ""),
        ("b", 2023, "b/2023", ""),
        ("b", 2024, "b", "tidak ada laporan tahun 2024"),
    ]
    assert _cari(tmp_path, teks).tak_disebut == ("a",)
    assert _cari(tmp_path, "").tak_disebut == ()


def test_two_reports_of_one_year_are_no_report(tmp_path: Path) -> None:
    susun(tmp_path, "a/2024", "a/2023:2024")
    assert tugas(tmp_path) == [("a", 2024, "a/2023", "tahun 2024 ada di beberapa folder: a/2023, a/2024")]


def test_a_report_that_hides_its_year_is_read_to_tell_it(tmp_path: Path) -> None:
    susun(tmp_path, "a/2024:entah")
    assert tugas(tmp_path) == [("a", 2024, "a/2024", "")]


def test_names_that_look_alike_get_ids_of_their_own(tmp_path: Path) -> None:
    susun(tmp_path, "a b/2024", "a-b/2024", "2024")
    assert [satu[0] for satu in tugas(tmp_path)] == ["instansi", "a-b", "a-b-2"]
