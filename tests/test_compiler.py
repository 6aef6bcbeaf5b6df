"""The pipeline as a whole: what a folder becomes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lakip_cli import render, resolve, rules, silence, source, tercetak
from lakip_cli.compiler import BAWAAN, CATALOGUE, Compilation, compile_folder
from lakip_cli.diagnostics import Diagnostic, Related, Severity, Span
from lakip_cli.importers import kode
from lakip_cli.model import berkas, ikat


def test_a_clean_year_has_everything(kecamatan: Path) -> None:
    hasil = compile_folder(kecamatan)
    assert hasil.hasil is not None
    assert hasil.naskah is not None
    assert not hasil.gagal
    assert hasil.folder == kecamatan
    assert {"laporan.yaml", "kinerja.yaml", "narasi/isu.md"} <= hasil.teks.keys()


def test_compiling_twice_gives_the_same(kecamatan: Path) -> None:
    assert compile_folder(kecamatan) == compile_folder(kecamatan)


def test_an_error_while_reading_stops_before_the_figures(tahun: Path) -> None:
    (tahun / "lra.yaml").write_text("tanggal: [\n")
    hasil = compile_folder(tahun)
    assert (hasil.hasil, hasil.naskah, hasil.gagal) == (None, None, True)
    assert [d.span.file for d in hasil.diagnosa] == ["lra.yaml"]


def test_an_error_of_reference_stops_before_the_figures(tahun: Path) -> None:
    laporan = tahun / "laporan.yaml"
    laporan.write_text(laporan.read_text("utf-8").replace("penandatangan: camat", "penandatangan: tiada"), "utf-8")
    hasil = compile_folder(tahun)
    assert (hasil.hasil, hasil.gagal) == (None, True)
    assert {d.code for d in hasil.diagnosa} == {"R001"}


def test_a_mistake_in_a_text_keeps_the_figures(tahun: Path) -> None:
    (tahun / "narasi/isu.md").write_text("Isu {{ tiada.ada }}.\n")
    hasil = compile_folder(tahun)
    assert hasil.hasil is not None
    assert hasil.gagal
    assert {d.span.file for d in hasil.diagnosa} == {"narasi/isu.md"}


def test_a_warning_alone_does_not_fail(tahun: Path) -> None:
    (tahun / "asing.yaml").write_text("a: 1\n")
    hasil = compile_folder(tahun)
    assert [d.severity for d in hasil.diagnosa] == [Severity.WARNING]
    assert not hasil.gagal


def test_findings_of_all_stages_come_in_order_of_their_places(tahun: Path) -> None:
    (tahun / "zzz.yaml").write_text("a: 1\n")
    laporan = tahun / "laporan.yaml"
    laporan.write_text(laporan.read_text("utf-8").replace("penandatangan: camat", "penandatangan: tiada"), "utf-8")
    diagnosa = compile_folder(tahun).diagnosa
    assert [d.span.file for d in diagnosa] == ["laporan.yaml", "zzz.yaml"]


def test_the_year_before_is_compared_only_when_it_is_named(tahun: Path, kecamatan: Path) -> None:
    sendiri = compile_folder(tahun)
    shutil.copytree(kecamatan, "2023")
    assert compile_folder(tahun) == sendiri
    for nama, lama, baru in (
        ("2024/laporan.yaml", "tahun: 2024", "tahun: 2024\ntahun_lalu: ../2023"),
        ("2023/laporan.yaml", "tahun: 2024", "tahun: 2023"),
        ("2023/lra.yaml", "2023: 471_930_500", "2023: 471_930_600"),
        ("2023/narasi/isu.md", "", "{{ tiada.ada }}"),
    ):
        Path(nama).write_text(Path(nama).read_text("utf-8").replace(lama, baru, 1), "utf-8")
    hasil = compile_folder(tahun)
    assert [str(satu.span) for d in hasil.diagnosa for satu in d.related] == ["../2023/lra.yaml:20:23"]
    assert hasil.naskah is not None
    assert sendiri.naskah is not None
    assert hasil.naskah.kolofon[1] != sendiri.naskah.kolofon[1]
    temuan, teks = hasil.bertempat()
    assert [str(satu.span) for d in temuan for satu in d.related] == ["2023/lra.yaml:20:23"]
    assert "471_930_600" in teks["2023/lra.yaml"]


def test_files_are_shown_below_the_folder_as_typed() -> None:
    dalam, milik = Span("lra.yaml", 1, 2, 1, 3), Span(f"{BAWAAN}templates/bab/bab-1.md.j2", 1, 1, 1, 2)
    temuan = (
        Diagnostic(dalam, "X001", Severity.ERROR, "a", related=(Related(dalam, "b"), Related(milik, "c"))),
        Diagnostic(milik, "X001", Severity.ERROR, "a"),
    )
    hasil = Compilation(Path("data/../data/2024"), None, None, temuan, {"lra.yaml": "x", milik.file: "y"})
    satu, dua = hasil.bertempat()[0]
    assert (str(satu.span), str(dua.span)) == ("data/../data/2024/lra.yaml:1:2", f"{milik}")
    assert [str(r.span) for r in satu.related] == ["data/../data/2024/lra.yaml:1:2", f"{milik}"]
    assert hasil.bertempat()[1] == {"data/../data/2024/lra.yaml": "x", milik.file: "y"}
    assert hasil.diagnosa == temuan


def test_the_current_folder_adds_nothing_to_a_name() -> None:
    temuan = (Diagnostic(Span("lra.yaml", 1, 2, 1, 3), "X001", Severity.ERROR, "a"),)
    assert Compilation(Path(), None, None, temuan, {}).bertempat()[0] == temuan


@pytest.mark.parametrize(
    ("folder", "tampil"),
    [
        ("data/2024", "data/2023/lra.yaml"),
        ("2024", "2023/lra.yaml"),
        ("/data/2024", "/data/2023/lra.yaml"),
        (".", "../2023/lra.yaml"),
        ("..", "../../2023/lra.yaml"),
    ],
)
def test_the_year_before_is_shown_beside_the_folder(folder: str, tampil: str) -> None:
    tempat = Span("../2023/lra.yaml", 1, 2, 1, 3)
    assert Compilation(Path(folder), None, None, (), {}).tempat(tempat).file == tampil


def test_no_two_stages_share_a_code() -> None:
    tahap = (source, ikat, berkas, resolve, tercetak, rules, render, silence, kode)
    assert len(CATALOGUE) == sum(len(satu.KODE) for satu in tahap)
    assert all(nama == satu.kode for nama, satu in CATALOGUE.items())


def test_the_two_real_years_do_not_contradict_each_other(tmp_path: Path) -> None:
    data = Path(__file__).parents[1] / "data"
    for nama in ("2022", "2023"):
        shutil.copytree(data / nama, tmp_path / nama)

    def banding() -> list[str]:
        return [d.span.file for d in compile_folder(tmp_path / "2023").diagnosa if d.code in {"K141", "K142"}]

    assert banding() == []
    kinerja = tmp_path / "2022" / "kinerja.yaml"
    kinerja.write_text(kinerja.read_text("utf-8").replace("{2022: 43.67}", "{2022: 43.90}"), "utf-8")
    assert banding() == ["kinerja.yaml"]
