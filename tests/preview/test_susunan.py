"""A year is compiled when it changes, and what came of it is announced."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lakip_cli.compiler import compile_folder
from lakip_cli.grafik import Simpanan
from lakip_cli.preview.siaran import Siaran
from lakip_cli.preview.susunan import TERBANYAK, Penyusun


@pytest.fixture
def siaran() -> Siaran:
    return Siaran()


@pytest.fixture
def penyusun(tahun: Path, siaran: Siaran) -> Penyusun:
    return Penyusun(Path("2024"), compile_folder, siaran)


def _ubah(berkas: Path, lama: str, baru: str) -> None:
    teks = berkas.read_text(encoding="utf-8")
    assert lama in teks
    berkas.write_text(teks.replace(lama, baru), encoding="utf-8")


def test_the_first_look_compiles_and_the_next_only_after_a_change(
    tahun: Path, penyusun: Penyusun, siaran: Siaran
) -> None:
    assert penyusun.periksa()
    assert {"index.html", "laporan.html", "gaya.css"} <= siaran.kini.berkas.keys()
    assert not penyusun.periksa()
    _ubah(tahun / "laporan.yaml", "Kecamatan", "Distrik")
    assert penyusun.periksa()
    assert b"Distrik" in siaran.kini.berkas["index.html"]
    assert siaran.kini.terbit == siaran.kini.nomor == 2


def test_a_broken_file_is_told_with_its_place_above_the_last_report(
    tahun: Path, penyusun: Penyusun, siaran: Siaran
) -> None:
    penyusun.periksa()
    baik = siaran.kini.berkas
    (tahun / "kinerja.yaml").write_text("sasaran: [\n", encoding="utf-8")
    penyusun.periksa()
    assert siaran.kini.gagal
    assert siaran.kini.berkas == baik
    assert siaran.kini.catatan[0].tempat.startswith("2024/kinerja.yaml:")
    assert siaran.kini.ringkasan.startswith("1 kesalahan")


def test_a_chart_specification_that_cannot_be_painted_is_told(tahun: Path, siaran: Siaran) -> None:
    penyusun = Penyusun(Path("2024"), compile_folder, siaran, Simpanan())
    penyusun.periksa()
    baik = siaran.kini.berkas
    (tahun / "templates/grafik").mkdir(parents=True)
    (tahun / "templates/grafik/persen.json").write_text("{}", encoding="utf-8")
    assert penyusun.periksa()
    assert siaran.kini.berkas == baik
    assert siaran.kini.ringkasan.startswith("templates/grafik/persen.json tidak dapat dipakai: Vega-Lite menolaknya")


def test_a_page_gets_at_most_so_many_findings(tahun: Path, penyusun: Penyusun, siaran: Siaran) -> None:
    kunci = "".join(f"asing{nomor}: 1\n" for nomor in range(TERBANYAK + 20))
    (tahun / "renstra.yaml").write_text(kunci, encoding="utf-8")
    penyusun.periksa()
    assert len(siaran.kini.catatan) == TERBANYAK
    assert siaran.kini.ringkasan.startswith(f"{TERBANYAK + 20} kesalahan")


def test_the_year_before_is_watched_too(tahun: Path, penyusun: Penyusun, siaran: Siaran) -> None:
    shutil.copytree(tahun, tahun.parent / "2023")
    _ubah(tahun.parent / "2023" / "laporan.yaml", "tahun: 2024", "tahun: 2023")
    with (tahun / "laporan.yaml").open("a", encoding="utf-8") as berkas:
        berkas.write("tahun_lalu: ../2023\n")
    assert penyusun.periksa()
    assert not penyusun.periksa()
    (tahun.parent / "2023" / "baru.md").write_text("")
    assert penyusun.periksa()


def test_a_file_that_cannot_be_read_is_told_and_tried_again(tahun: Path, siaran: Siaran) -> None:
    def gagal(folder: Path) -> None:
        raise PermissionError(13, "x", f"{folder}/kinerja.yaml")

    Penyusun(Path("2024"), gagal, siaran).periksa()  # type: ignore[arg-type]
    assert siaran.kini.gagal
    assert siaran.kini.ringkasan == "2024/kinerja.yaml tidak dapat dibaca; periksa berkas dan hak bacanya"
