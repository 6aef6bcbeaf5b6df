from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from lakip_cli.compiler import compile_folder
from lakip_cli.naskah import BlokTabel, Judul, Paragraf, polos
from lakip_cli.render.naskah_laporan import BAB, templat_bawaan

TAHUN = Path(__file__).parents[1] / "kecamatan/2024"


def test_every_chapter_is_bundled_and_rendered() -> None:
    assert {b.name for b in (templat_bawaan() / "bab").glob("*.j2")} == {f"{id_}.md.j2" for id_ in BAB}
    naskah = compile_folder(TAHUN).naskah
    assert naskah is not None
    assert tuple(bab.id for bab in naskah.bab) == BAB


def test_an_agency_may_override_a_chapter_and_its_mistakes_have_a_place(tmp_path: Path) -> None:
    tahun = Path(shutil.copytree(TAHUN, tmp_path / "2024"))
    (tahun / "templates").mkdir()
    bab = tahun / "templates/bab-4.md.j2"
    bab.write_text("# Penutup Sendiri\n\nSelesai.\n", encoding="utf-8")
    naskah = compile_folder(tahun).naskah
    assert naskah is not None
    assert naskah.bab[-2].judul == "Penutup Sendiri"
    bab.write_text("# Penutup\n\n{{ anka('total.pagu') }}\n", encoding="utf-8")
    (temuan,) = compile_folder(tahun).diagnosa
    assert (temuan.span.file, temuan.span.line, temuan.code) == ("templates/bab-4.md.j2", 3, "T102")


def test_an_indicator_without_a_target_this_year_still_prints(tmp_path: Path) -> None:
    tahun = Path(shutil.copytree(TAHUN, tmp_path / "2024"))
    isi = (tahun / "kinerja.yaml").read_text("utf-8")
    satu = "{nama: Tanpa target, satuan: orang, polaritas: maksimalkan, realisasi: {2024: 5}}"
    baru = f"    indikator:\n      tanpa-target: {satu}\n"
    (tahun / "kinerja.yaml").write_text(
        isi[: isi.index("sasaran:")] + isi[isi.index("sasaran:") :].replace("    indikator:\n", baru, 1),
        encoding="utf-8",
    )
    assert compile_folder(tahun).naskah is not None


def test_a_template_that_is_no_chapter_is_a_warning(tmp_path: Path) -> None:
    tahun = Path(shutil.copytree(TAHUN, tmp_path / "2024"))
    (tahun / "templates").mkdir()
    (tahun / "templates/bab-44.md.j2").write_text("# Penutup\n", encoding="utf-8")
    hasil = compile_folder(tahun)
    (temuan,) = hasil.diagnosa
    assert (temuan.code, temuan.span.file) == ("T303", "templates/bab-44.md.j2")
    assert "mungkin maksudnya `templates/bab-4.md.j2`" in temuan.message
    assert hasil.naskah is not None


def test_a_picture_that_nothing_calls_is_a_warning(tmp_path: Path) -> None:
    tahun = Path(shutil.copytree(TAHUN, tmp_path / "2024"))
    kepala = tahun / "laporan.yaml"
    sisa = "gambar:\n  sisa: {berkas: gambar/pelayanan.png, judul: Sisa, alt: Gambar yang tersisa}\n"
    kepala.write_text(kepala.read_text("utf-8").replace("gambar:\n", sisa, 1), encoding="utf-8")
    hasil = compile_folder(tahun)
    (temuan,) = hasil.diagnosa
    assert (temuan.code, temuan.span.file) == ("T304", "laporan.yaml")
    assert "`sisa`" in temuan.message
    assert hasil.naskah is not None


def test_a_report_says_which_parts_its_data_do_not_have(tmp_path: Path) -> None:
    instansi = "{nama: RSUD Melati, sebutan: RSUD, pemerintah: Pemerintah Kota Melati, tempat: Melati}"
    (tmp_path / "laporan.yaml").write_text(f"instansi: {instansi}\ntahun: 2024\n", encoding="utf-8")
    (tmp_path / "kinerja.yaml").write_text("sasaran: {s: {nama: Sasaran}}\n", encoding="utf-8")
    naskah = compile_folder(tmp_path).naskah
    assert naskah is not None
    teks = {bab.id: [polos(blok.isi) for blok in bab.blok if isinstance(blok, Paragraf)] for bab in naskah.bab}
    assert "Data laporan ini tidak memuat Perjanjian Kinerja yang ditandatangani." in teks["bab-2"]
    assert any(satu.startswith("Data laporan ini tidak memuat anggaran") for satu in teks["bab-3"])
    tabel = {blok.tabel.id for bab in naskah.bab for blok in bab.blok if isinstance(blok, BlokTabel)}
    assert not tabel & {"program", "sasaran", "anggaran", "perjanjian-program"}


@pytest.mark.parametrize(
    ("isi", "sekali", "judul"),
    [
        ("", 2, 0),
        ("target: {2024: 1, 2026: 2}, realisasi: {2024: 1}", 1, 2),
        ("pembanding: {n: {nama: Nasional, nilai: 3, tahun: 2024, sumber_data: BPS}}", 1, 2),
    ],
)
def test_what_no_sasaran_can_be_compared_with_is_said_once(tmp_path: Path, isi: str, sekali: int, judul: int) -> None:
    instansi = "{nama: RSUD Melati, sebutan: RSUD, pemerintah: Pemerintah Kota Melati, tempat: Melati}"
    renstra = "renstra: {nama: Renstra, awal: 2022, akhir: 2026}"
    (tmp_path / "laporan.yaml").write_text(f"instansi: {instansi}\ntahun: 2024\n{renstra}\n", encoding="utf-8")
    i = f"i: {{nama: I, satuan: orang, polaritas: maksimalkan, {isi}}}"
    sasaran = f"sasaran: {{s: {{nama: S, indikator: {{{i}}}}}, u: {{nama: U}}}}\n"
    (tmp_path / "kinerja.yaml").write_text(sasaran, encoding="utf-8")
    naskah = compile_folder(tmp_path).naskah
    assert naskah is not None
    blok = [blok for bab in naskah.bab if bab.id == "bab-3" for blok in bab.blok]
    teks = [polos(satu.isi) for satu in blok if isinstance(satu, Paragraf | Judul)]
    assert sum("tidak disajikan: " in satu for satu in teks) == sekali
    banding = ("Perbandingan dengan Target Jangka Menengah", "Perbandingan dengan Standar Nasional")
    assert sum(satu in banding for satu in teks) == judul
