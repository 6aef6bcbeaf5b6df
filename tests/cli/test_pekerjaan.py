"""A tree of agencies: built, checked, and only what changed built again."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from lakip_cli.cli import pekerjaan
from lakip_cli.cli.pekerjaan import INGATAN
from tests.conftest import KALI, Lakip, bunuh_sesudah

BUILD = Path("build")


@pytest.fixture
def akar(tahun: Path) -> Path:
    """Three agencies in a tree, one of them broken."""
    for satu in ("kab/a", "kab/dalam/b", "kab/rusak"):
        shutil.copytree(tahun, Path(satu) / "2024")
        kepala = Path(satu) / "2024" / "laporan.yaml"
        teks = kepala.read_text(encoding="utf-8")
        kepala.write_text(teks.replace("Kecamatan Sukamaju", f"Kecamatan {Path(satu).name}"), encoding="utf-8")
    Path("kab/rusak/2024/lra.yaml").write_text("akun: [\n", encoding="utf-8")
    return Path("kab")


def isi(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def kata(keluaran: str) -> list[str]:
    return [baris.split("  ")[-1].strip() for baris in keluaran.splitlines()[1:]]


def test_a_tree_is_built_past_a_broken_folder(akar: Path, lakip: Lakip) -> None:
    hasil = lakip("build", "kab", "-f", "md,json")
    assert hasil.kode == 1
    assert kata(hasil.out) == ["disusun", "disusun", "tidak disusun"]
    assert "Kecamatan a" in hasil.out
    assert "kab/rusak/2024/lra.yaml:2:1  Y" in hasil.err
    assert hasil.err.endswith("3 folder: 2 berhasil, 1 gagal\nbuild/index.md: indeks 3 laporan\n")
    assert sorted(p.as_posix() for p in BUILD.glob("**/hasil.json")) == [
        "build/a/2024/hasil.json",
        "build/dalam/b/2024/hasil.json",
    ]


def test_a_tree_gets_a_page_with_a_link_to_each_report(akar: Path, lakip: Lakip) -> None:
    assert lakip("build", "kab", "-f", "md,html").err.splitlines()[-2:] == [
        "build/index.html: indeks 3 laporan",
        "build/index.md: indeks 3 laporan",
    ]
    lama = (BUILD / "index.html").read_bytes()
    assert b'<a href="./a/2024/laporan.html" rel="noopener">2024</a>' in lama
    assert b'<a href="./dalam/b/2024/laporan.html" rel="noopener">2024</a>' in lama
    assert b"rusak/2024: 2024 belum tersusun" in lama
    lakip("build", "kab", "-f", "md,html")
    assert (BUILD / "index.html").read_bytes() == lama, "nothing was built, and nothing is said otherwise"
    with Path("kab/a/2024/lra.yaml").open("a", encoding="utf-8") as berkas:
        berkas.write("akun: [\n")
    lakip("build", "kab", "-f", "md,html")
    assert b'<a href="./a/2024/laporan.html"' in (BUILD / "index.html").read_bytes(), "the old one is still there"


def test_where_no_report_is_there_is_no_page(akar: Path, lakip: Lakip) -> None:
    shutil.rmtree("kab/a")
    Path("kab/dalam/b/2024/lra.yaml").write_text("akun: [\n", encoding="utf-8")
    assert lakip("build", "kab").kode == 1
    assert not BUILD.exists()


def test_only_what_changed_is_built_again(akar: Path, lakip: Lakip) -> None:
    lakip("build", "kab", "-f", "md")
    lama = isi(BUILD)
    assert kata(lakip("build", "kab", "-f", "md").out) == ["tidak berubah", "tidak berubah", "tidak disusun"]
    assert isi(BUILD) == lama
    with Path("kab/a/2024/narasi/isu.md").open("a", encoding="utf-8") as berkas:
        berkas.write("\nKalimat baru.\n")
    assert kata(lakip("build", "kab", "-f", "md").out)[:2] == ["disusun", "tidak berubah"]
    grafik = Path("kab/a/2024/templates/grafik")
    grafik.mkdir(parents=True)
    (grafik / "gaya.json").write_text("{}")
    assert kata(lakip("build", "kab", "-f", "md").out)[:2] == ["disusun", "tidak berubah"]
    Path("build/dalam/b/2024/laporan.md").unlink()
    assert kata(lakip("build", "kab", "-f", "md").out)[:2] == ["tidak berubah", "disusun"]
    assert kata(lakip("build", "kab", "-f", "md", "--force").out)[:2] == ["disusun", "disusun"]
    assert kata(lakip("build", "kab", "-f", "md,json").out)[:2] == ["disusun", "disusun"]


def test_a_remembered_line_is_the_line_of_the_build(akar: Path, lakip: Lakip) -> None:
    pertama = lakip("build", "kab", "-f", "md").out
    kedua = lakip("build", "kab", "-f", "md").out
    assert [baris.rsplit("  ", 1)[0] for baris in pertama.splitlines()[1:3]] == [
        baris.rsplit("  ", 1)[0] for baris in kedua.splitlines()[1:3]
    ]


KALIMAT = ("", "\nKalimat baru.\n")


def ubah(kalimat: str, instansi: Sequence[str]) -> None:
    """Let the sources of agencies end in a sentence."""
    for satu in instansi:
        berkas = Path("kab", satu, "2024/narasi/isu.md")
        berkas.write_text(berkas.read_text("utf-8").removesuffix(KALIMAT[1]) + kalimat, "utf-8")


def utuh(folder: Path) -> dict[str, bytes]:
    """A report where it belongs, or set aside at the moment between the old and the new one."""
    return isi(folder if folder.exists() else folder.with_name(f".{folder.name}.lama"))


def susunan() -> dict[str, dict[str, bytes]]:
    return {satu: isi(BUILD / satu) for satu in ("a/2024", "dalam/b/2024")}


@pytest.mark.parametrize(
    ("pilihan", "berubah"), [(["--force"], ("a", "dalam/b")), ([], ("a",))], ids=["penuh", "yang-berubah"]
)
def test_a_killed_build_of_a_tree_leaves_the_old_or_the_new_report_whole(
    akar: Path, lakip: Lakip, pilihan: list[str], berubah: Sequence[str]
) -> None:
    acak = random.Random(6)  # noqa: S311 - moments, no secrets
    perintah = ["build", "kab", "-f", "md", *pilihan]
    rupa = []
    for kalimat in KALIMAT:
        ubah(kalimat, berubah)
        mulai = time.perf_counter()
        lakip(*perintah)
        lama = time.perf_counter() - mulai
        rupa.append(susunan())
    for ke in range(KALI):
        ubah(KALIMAT[ke % 2], berubah)
        bunuh_sesudah(acak.uniform(0, lama), perintah)
        for folder in rupa[0]:
            assert utuh(BUILD / folder) in [satu[folder] for satu in rupa]
        lakip(*perintah)
        assert susunan() == rupa[ke % 2]
        assert sorted(p.as_posix() for p in BUILD.rglob(".*.*") if p.name != INGATAN) == []


@pytest.mark.parametrize("rusak", ["", "{", "[]", '{"sidik": 1}'])
def test_a_damaged_memory_is_no_memory(akar: Path, lakip: Lakip, rusak: str) -> None:
    lakip("build", "kab", "-f", "md")
    (BUILD / "a/2024" / INGATAN).write_text(rusak)
    assert kata(lakip("build", "kab", "-f", "md").out)[:2] == ["disusun", "tidak berubah"]


def test_the_year_before_and_the_baseline_are_remembered_too(akar: Path, lakip: Lakip) -> None:
    Path("kab/rusak").rename("rusak")
    shutil.copytree("kab/a/2024", "kab/a/2023")
    with Path("kab/a/2024/laporan.yaml").open("a", encoding="utf-8") as berkas:
        berkas.write("tahun_lalu: ../2023\n")
    kepala = Path("kab/a/2023/laporan.yaml")
    teks = kepala.read_text(encoding="utf-8").replace("tahun: 2024", "tahun: 2023")
    kepala.write_text(teks, encoding="utf-8")
    lakip("build", "kab", "-f", "md")
    Path("kab/a/2023/baru.txt").write_text("x")
    assert kata(lakip("build", "kab", "-f", "md").out)[1:] == ["disusun", "tidak berubah"]
    lakip("check", "kab/a/2024", "--baseline", "b.json", "--tulis-baseline")
    assert kata(lakip("build", "kab", "-f", "md", "--baseline", "b.json").out)[1:] == ["disusun"] * 2


def test_a_pool_writes_the_same_bytes(akar: Path, lakip: Lakip) -> None:
    satu = lakip("build", "kab", "-f", "md,html", "-o", "satu")
    dua = lakip("build", "kab", "-f", "md,html", "-o", "dua", "--jobs", "2")
    assert (dua.kode, dua.out) == (satu.kode, satu.out)
    assert isi(Path("dua")) == isi(Path("satu"))


def test_a_tree_is_checked_with_a_line_a_finding(akar: Path, lakip: Lakip) -> None:
    hasil = lakip("check", "kab")
    assert hasil.kode == 1
    assert next(baris for baris in hasil.out.splitlines() if " [kesalahan] " in baris).startswith(
        "kab/rusak/2024/lra.yaml:2:1: Y"
    )
    assert hasil.out.splitlines()[-1].endswith("ada kesalahan")
    shutil.rmtree("kab/rusak")
    assert lakip("check", "kab", "--jobs", "2").kode == 0


def test_other_formats_hold_the_findings_of_the_whole_tree(akar: Path, lakip: Lakip) -> None:
    hasil = json.loads(lakip("check", "kab", "--format", "json").out)
    assert {satu["file"] for satu in hasil["diagnostics"] if satu["severity"] == "kesalahan"} == {
        "kab/rusak/2024/lra.yaml"
    }


def test_a_folder_that_cannot_be_written_fails_alone(akar: Path, lakip: Lakip) -> None:
    Path("build/a/2024").mkdir(parents=True)
    Path("build/a/2024/skripsi.docx").write_bytes(b"penting")
    hasil = lakip("build", "kab", "-f", "md")
    assert kata(hasil.out) == ["gagal", "disusun", "tidak disusun"]
    assert "folder build/a/2024 berisi berkas yang bukan hasil lakip" in hasil.err


def test_without_the_library_a_scheduler_is_refused(akar: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pekerjaan, "find_spec", lambda _: None)
    hasil = lakip("check", "kab", "--scheduler", "tcp://127.0.0.1:1")
    assert hasil == (
        2,
        "",
        'lakip: --scheduler memerlukan pustaka tambahan; pasang dengan: pip install "lakip[dask]"\n',
    )
