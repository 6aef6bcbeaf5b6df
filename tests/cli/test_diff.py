"""``lakip diff``."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import Lakip


@pytest.fixture
def dua(tahun: Path) -> Path:
    """A second year beside the first, with one value changed."""
    shutil.copytree(tahun, "baru")
    berkas = Path("baru/kinerja.yaml")
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("2024: 3.86", "2024: 3.75"), encoding="utf-8")
    return Path("baru")


def test_two_folders_are_compared(lakip: Lakip, dua: Path) -> None:
    hasil = lakip("diff", "2024", "baru/kinerja.yaml")
    assert (hasil.kode, hasil.err) == (0, "")
    assert "indikator.indeks-pelayanan.realisasi: 3,86 → 3,75 (-0,11; -2,85%) – memburuk\n" in hasil.out
    assert lakip("diff", "--exit-code", "2024", "baru").kode == 1


def test_a_year_is_the_same_as_itself(lakip: Lakip, tahun: Path) -> None:
    assert lakip("diff", "--exit-code", "2024", "2024") == (0, "2024 → 2024\nTidak ada perubahan.\n", "")


def test_wrong_use_is_one_sentence(lakip: Lakip, tahun: Path) -> None:
    assert lakip("diff", "2024") == (
        2, "", "lakip: diff memerlukan dua folder: lakip diff data/2022 data/2023; lihat lakip diff --help\n",
    )  # fmt: skip
    assert lakip("diff", "--git", "HEAD", "2024", "2024").err == (
        "lakip: diff --git memerlukan satu folder: lakip diff --git HEAD~1..HEAD data/2023\n"
    )


def test_a_broken_folder_tells_its_mistakes(lakip: Lakip, dua: Path) -> None:
    (dua / "kinerja.yaml").write_text("sasaran: {s: {nama: S, nma: T}}\n", encoding="utf-8")
    kode, out, err = lakip("diff", "2024", "baru")
    assert (kode, out) == (2, "")
    assert err.startswith("baru/kinerja.yaml:1:24  S002 kunci “nma” tidak dikenal")
    assert err.endswith("\nlakip: baru belum dapat dibandingkan: 1 kesalahan; perbaiki dahulu\n")


@pytest.mark.parametrize(
    ("bentuk", "awal"),
    [
        ("text", "2024 → baru\n1 perubahan: "),
        ("md", "### 2024 → baru\n\n**1 perubahan: "),
        ("html", "<!DOCTYPE html>\n"),
        ("json", "{\n"),
    ],
)
def test_every_format_tells_the_change(lakip: Lakip, dua: Path, bentuk: str, awal: str) -> None:
    kode, out, err = lakip("diff", "2024", "baru", "--format", bentuk)
    assert (kode, err) == (0, "")
    assert out.startswith(awal)
    assert "indikator.indeks-pelayanan.realisasi" in out


def test_findings_that_a_change_brings_or_takes_are_told(lakip: Lakip, dua: Path) -> None:
    berkas = dua / "anggaran.yaml"
    teks = berkas.read_text(encoding="utf-8")
    berkas.write_text(teks.replace("realisasi: 63_480_000", "realisasi: 63_480_001"), encoding="utf-8")
    muncul, selesai = lakip("diff", "2024", "baru").out, lakip("diff", "baru", "2024").out
    assert "\n  + lra.yaml:" in muncul
    assert "\n  - lra.yaml:" in selesai
