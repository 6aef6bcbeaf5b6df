"""``lakip build``: what is written, what is told, and what is never touched."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from lakip_cli import gambar, output
from lakip_cli.cli import build as build_
from lakip_cli.render import templat_bawaan
from tests.conftest import Lakip

HASIL = Path("build/2024")
RUSAK = "tanggal: [\n"


def isi(folder: Path) -> dict[str, bytes]:
    return {jalur.relative_to(folder).as_posix(): jalur.read_bytes() for jalur in folder.rglob("*") if jalur.is_file()}


def test_a_clean_year_gives_every_format_and_a_summary_on_stderr(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("build", "2024")
    berkas = isi(HASIL)
    assert (hasil.kode, hasil.out) == (0, "")
    assert re.fullmatch(
        rf"2024 → build/2024: {len(berkas) - 1} berkas, 9 bab, \d+ tabel, \d+ angka dan fakta;"
        r" 0 kesalahan, 0 peringatan, \d+ catatan\n",
        hasil.err,
    )
    assert {"laporan.md", "laporan.html", "hasil.json", "gambar/gambar-pelayanan.png"} <= berkas.keys()


@pytest.mark.parametrize(
    ("format_", "akhiran"),
    [
        ("json", {".json"}),
        ("md", {".md", ".png", ".jpg"}),
        (" json , html,", {".json", ".html", ".css", ".png", ".jpg"}),
        ("md,md", {".md", ".png", ".jpg"}),
    ],
)
def test_only_the_formats_asked_for_are_written(format_: str, akhiran: set[str], tahun: Path, lakip: Lakip) -> None:
    assert lakip("build", "2024", "-f", format_, "-o", "ke").kode == 0
    assert {Path(nama).suffix for nama in isi(Path("ke/2024")) if nama != ".lakip"} == akhiran


def test_pictures_that_nothing_can_shrink_are_named(tahun: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    def pesan(bentuk: str) -> list[str]:
        hasil = lakip("build", "2024", "-f", bentuk)
        assert hasil.kode == 0
        return [baris for baris in hasil.err.splitlines() if "gambar" in baris]

    assert pesan("md") == []
    monkeypatch.setattr(gambar, "terpasang", lambda: False)
    assert pesan("md") == [
        'gambar yang belum diperkecil: gambar/layanan-keliling.jpg; pasang dengan: pip install "lakip[gambar]"'
    ]
    assert pesan("json,xlsx") == []


def test_two_builds_give_the_same_bytes(tahun: Path, lakip: Lakip) -> None:
    for ke in ("a", "b"):
        assert lakip("build", "2024", "-o", ke).kode == 0
    assert isi(Path("a")) == isi(Path("b"))


def test_a_later_build_replaces_the_earlier_one(tahun: Path, lakip: Lakip) -> None:
    assert lakip("build", "2024", "-f", "md").kode == 0
    assert lakip("build", "2024", "-f", "json").kode == 0
    assert isi(HASIL).keys() == {"hasil.json", ".lakip"}


def test_broken_yaml_leaves_the_old_report_and_names_the_place(tahun: Path, lakip: Lakip) -> None:
    assert lakip("build", "2024").kode == 0
    lama = isi(Path("build"))
    (tahun / "lra.yaml").write_text(RUSAK)
    hasil = lakip("build", "2024")
    assert (hasil.kode, hasil.out) == (1, "")
    assert re.search(r"^2024/lra\.yaml:\d+:\d+  Y\d{3} .+\[kesalahan\]$", hasil.err, re.MULTILINE)
    assert hasil.err.endswith("2024: tidak disusun, 1 kesalahan, 0 peringatan, 0 catatan; hasil lama tidak disentuh\n")
    assert isi(Path("build")) == lama


def test_broken_yaml_writes_nothing_at_all(tahun: Path, lakip: Lakip) -> None:
    (tahun / "lra.yaml").write_text(RUSAK)
    assert lakip("build", "2024").kode == 1
    assert not Path("build").exists()


def test_all_mistakes_of_all_files_come_in_one_run(tahun: Path, lakip: Lakip) -> None:
    (tahun / "lra.yaml").write_text(RUSAK)
    (tahun / "renstra.yaml").write_text("misi: ya\nvisi: [a]\n")
    hasil = lakip("build", "2024")
    assert hasil.kode == 1
    tempat = re.findall(r"^(2024/\S+):\d+:\d+  [A-Z]\d{3} ", hasil.err, re.MULTILINE)
    assert tempat.count("2024/lra.yaml") == 1
    assert tempat.count("2024/renstra.yaml") >= 2


def test_a_failing_year_does_not_stop_the_others(tahun: Path, lakip: Lakip) -> None:
    shutil.copytree(tahun, "rusak")
    Path("rusak/lra.yaml").write_text(RUSAK)
    hasil = lakip("build", "rusak", "2024", "-f", "json")
    assert (hasil.kode, [satu.name for satu in Path("build").iterdir()]) == (1, ["2024"])
    assert "rusak/lra.yaml:" in hasil.err
    assert "2024 → build/2024" in hasil.err


def test_strict_makes_a_warning_fail(tahun: Path, lakip: Lakip) -> None:
    (tahun / "asing.yaml").write_text("a: 1\n")
    assert lakip("build", "2024", "--strict").kode == 1
    assert not Path("build").exists()
    hasil = lakip("build", "2024")
    assert hasil.kode == 0
    assert "2024/asing.yaml:1:1  S011" in hasil.err
    assert hasil.err.endswith("0 kesalahan, 1 peringatan, 0 catatan\n")


def test_quiet_tells_only_errors(tahun: Path, lakip: Lakip) -> None:
    (tahun / "asing.yaml").write_text("a: 1\n")
    assert lakip("build", "2024", "-q") == (0, "", "")
    (tahun / "lra.yaml").write_text(RUSAK)
    hasil = lakip("build", "2024", "-q")
    assert hasil.kode == 1
    assert "[kesalahan]" in hasil.err
    assert "[peringatan]" not in hasil.err


def test_verbose_names_every_file_and_the_time(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("build", "2024", "-v")
    disebut = re.findall(r"^  build/2024/(\S+) \((\d+) bita\)$", hasil.err, re.MULTILINE)
    assert {nama: int(bita) for nama, bita in disebut} == {n: len(b) for n, b in isi(HASIL).items() if n != ".lakip"}
    assert re.search(r"^  \d+ ms$", hasil.err, re.MULTILINE)


def test_a_folder_with_foreign_files_is_never_touched(tahun: Path, lakip: Lakip) -> None:
    HASIL.mkdir(parents=True)
    (HASIL / "skripsi.docx").write_bytes(b"penting")
    hasil = lakip("build", "2024")
    assert hasil == (
        2,
        "",
        "lakip: folder build/2024 berisi berkas yang bukan hasil lakip; pilih folder lain dengan -o\n",
    )
    assert isi(Path("build")) == {"2024/skripsi.docx": b"penting"}


def test_the_data_is_never_its_own_output(tahun: Path, lakip: Lakip) -> None:
    data = isi(tahun)
    assert lakip("build", "2024", "-o", ".").kode == 2
    assert isi(tahun) == data


def test_findings_beyond_a_screenful_are_counted(tahun: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(build_, "TERBANYAK", 1)
    for nama in ("satu.yaml", "dua.yaml", "tiga.yaml"):
        (tahun / nama).write_text("a: 1\n")
    hasil = lakip("build", "2024", "-f", "json")
    assert hasil.err.count("[peringatan]") == 1
    assert "… dan 2 temuan lagi; lihat semuanya dengan lakip check\n" in hasil.err


def test_a_missing_extra_is_one_sentence_with_the_command(
    tahun: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "find_spec", lambda pustaka: None)
    for jenis in ("pdf", "docx"):
        pesan = f'lakip: format {jenis} memerlukan pustaka tambahan; pasang dengan: pip install "lakip[{jenis}]"\n'
        assert lakip("build", "2024", "-f", f"md,{jenis}") == (2, "", pesan)
    assert not HASIL.exists()


def test_a_broken_layout_of_the_agency_leaves_the_old_report(tahun: Path, lakip: Lakip) -> None:
    assert lakip("build", "2024", "-f", "pdf").kode == 0
    lama = isi(HASIL)
    (tahun / "templates").mkdir()
    (tahun / "templates/laporan.typ").write_text("#let x = (", encoding="utf-8")
    hasil = lakip("build", "2024", "-f", "pdf", "-q")
    assert (hasil.kode, hasil.out) == (1, "")
    assert "2024: templates/laporan.typ tidak dapat dipakai: " in hasil.err
    assert isi(HASIL) == lama


def test_a_chart_specification_of_the_agency_is_used_or_told(tahun: Path, lakip: Lakip) -> None:
    assert lakip("build", "2024", "-f", "html", "-q").kode == 0
    lama = (HASIL / "laporan.html").read_text("utf-8")
    (tahun / "templates/grafik").mkdir(parents=True)
    sendiri = tahun / "templates/grafik/gaya.json"
    bawaan = (templat_bawaan() / "grafik/gaya.json").read_text("utf-8")
    sendiri.write_text(bawaan.replace("#2878b5", "#123456"), encoding="utf-8")
    assert lakip("build", "2024", "-f", "html", "-q") == (0, "", "")
    assert '"#123456"' in (HASIL / "laporan.html").read_text("utf-8")
    assert '"#123456"' not in lama
    tersusun = isi(HASIL)
    sendiri.write_text("{,}", encoding="utf-8")
    hasil = lakip("check", "2024")
    assert hasil.kode == 1
    assert "2024/templates/grafik/gaya.json:1:1" in hasil.out
    sendiri.rename(sendiri.with_name("tren.json")).write_text("{}", encoding="utf-8")
    hasil = lakip("build", "2024", "-f", "html", "-q")
    assert (hasil.kode, hasil.out) == (1, "")
    assert "2024: templates/grafik/tren.json tidak dapat dipakai: Vega-Lite menolaknya (" in hasil.err
    assert isi(HASIL) == tersusun


def test_a_word_template_of_the_agency_is_used_or_told(tahun: Path, lakip: Lakip) -> None:
    (tahun / "templates").mkdir()
    sendiri = tahun / "templates/laporan.docx"
    sendiri.write_bytes((templat_bawaan() / "docx/laporan.docx").read_bytes())
    assert lakip("check", "2024").kode == 0
    assert lakip("build", "2024", "-f", "docx", "-q") == (0, "", "")
    lama = isi(HASIL)
    sendiri.write_bytes(b"bukan Word")
    hasil = lakip("build", "2024", "-f", "docx", "-q")
    pesan = (
        "templates/laporan.docx tidak dapat dipakai: isinya bukan dokumen Word; simpan ulang dari Word sebagai .docx"
    )
    assert hasil == (1, "", f"2024: {pesan}; perbaiki berkas itu\n")
    assert isi(HASIL) == lama


def test_a_folder_named_twice_is_built_once(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("build", "2024", "./2024", "2024/", "2024/../2024", "2024/lra.yaml", "-f", "json")
    assert (hasil.kode, hasil.err.count("→")) == (0, 1)
    assert hasil.err.startswith("2024 → build/2024: ")


def test_a_folder_inside_another_is_refused_before_anything_is_written(tahun: Path, lakip: Lakip) -> None:
    shutil.copytree(tahun, tahun / "lama")
    hasil = lakip("build", "2024", "2024/lama")
    assert (hasil.kode, hasil.out) == (2, "")
    assert (
        "folder 2024/lama berada di dalam 2024, sehingga hasilnya bertumpuk; susun keduanya satu per satu" in hasil.err
    )
    assert not Path("build").exists()
