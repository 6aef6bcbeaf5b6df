"""``--baseline``: old findings are silent, new ones fail, those that are gone are told."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from lakip_cli.cli.dasar import catat
from tests.conftest import Lakip

AKAR = Path(__file__).parents[2]
DASAR = AKAR / "data" / "2023-baseline.json"
PAGU = "anggaran: {pagu: 12_000_000, realisasi: 11_850_000}"


@pytest.fixture
def boros(tahun: Path) -> Path:
    """A year with one finding: a realisasi above its pagu."""
    anggaran = tahun / "anggaran.yaml"
    assert PAGU in anggaran.read_text("utf-8")
    anggaran.write_text(anggaran.read_text("utf-8").replace(PAGU, PAGU.replace("12_", "11_")), "utf-8")
    return tahun


def test_written_known_and_gone(boros: Path, lakip: Lakip) -> None:
    assert lakip("check", "2024").kode == 1
    tulis = lakip("check", "2024", "--baseline", "dasar.json", "--tulis-baseline")
    pakai = lakip("check", "2024", "--baseline", "dasar.json")
    assert tulis == pakai
    assert (pakai.kode, pakai.out) == (0, "")
    assert re.fullmatch(r"1 folder diperiksa: 0 kesalahan, .* \(\d dalam baseline\)\n", pakai.err)

    (boros / "anggaran.yaml").write_text("# baris\n" + (boros / "anggaran.yaml").read_text("utf-8"), "utf-8")
    assert lakip("check", "2024", "--baseline", "dasar.json") == pakai

    isi = (boros / "anggaran.yaml").read_text("utf-8")
    (boros / "anggaran.yaml").write_text(isi.replace(PAGU.replace("12_", "11_"), PAGU), "utf-8")
    hilang = lakip("check", "2024", "--baseline", "dasar.json")
    assert (hilang.kode, hilang.err.count("dalam baseline")) == (0, 0)
    assert re.search(r"^dasar\.json:2:1  D004 temuan K\d+ di anggaran\.yaml tidak terbuka lagi: ", hilang.out)
    assert ' 2 │ {"berkas": "2024/anggaran.yaml", ' in hilang.out
    assert lakip("check", "2024", "--baseline", "dasar.json", "--strict").kode == 1


def test_a_new_finding_fails_beside_old_ones(boros: Path, lakip: Lakip) -> None:
    lakip("check", "2024", "--baseline", "dasar.json", "--tulis-baseline")
    isi = (boros / "anggaran.yaml").read_text("utf-8")
    (boros / "anggaran.yaml").write_text(isi.replace("pagu: 11_000_000", "pagu: 10_000_000"), "utf-8")
    hasil = lakip("check", "2024", "--baseline", "dasar.json", "--format", "concise")
    assert hasil.kode == 1
    assert " K201 " in hasil.out


def test_the_year_may_be_named_and_lie_otherwise(boros: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    lakip("check", "2024", "--baseline", "dasar.json", "--tulis-baseline")
    shutil.copytree(boros, "jauh/2024")
    assert lakip("check", str(boros.resolve()), "./jauh/2024", "--baseline", "dasar.json").kode == 0
    monkeypatch.chdir(boros)
    assert lakip("check", ".", "--baseline", "../dasar.json").kode == 0


def test_years_of_one_name_are_told_apart(boros: Path, kecamatan: Path, lakip: Lakip) -> None:
    shutil.copytree(boros, "a/2024")
    shutil.copytree(kecamatan, "b/2024")
    lakip("check", "a/2024", "b/2024", "--baseline", "dasar.json", "--tulis-baseline")
    berkas = {satu["berkas"] for satu in json.loads(Path("dasar.json").read_text("utf-8"))["temuan"]}
    assert berkas == {"a/2024/anggaran.yaml"}
    assert lakip("check", "b/2024", "a/2024", "--baseline", "dasar.json", "--strict").kode == 0


def test_what_cannot_be_computed_leaves_the_baseline_alone(boros: Path, lakip: Lakip) -> None:
    Path("dasar.json").write_text("lama", "utf-8")
    (boros / "lra.yaml").write_text("tanggal: [\n")
    hasil = lakip("check", "2024", "--baseline", "dasar.json", "--tulis-baseline")
    assert (hasil.kode, hasil.out) == (1, "")
    assert hasil.err.startswith("lakip: baseline tidak ditulis: 2024 belum dapat dihitung (")
    assert Path("dasar.json").read_text("utf-8") == "lama"


def test_wrong_baselines_are_wrong_use(tahun: Path, lakip: Lakip) -> None:
    Path("rusak.json").write_bytes(b"{")
    Path("biner.json").write_bytes(b"\xff")
    pesan = {
        "tiada.json": "baseline tiada.json tidak ada; buat dengan --tulis-baseline",
        "rusak.json": "baseline rusak.json tidak dapat dibaca: baris 1 bukan JSON",
        "biner.json": "baseline biner.json bukan teks UTF-8",
    }
    for nama, satu in pesan.items():
        for perintah in ("check", "build"):
            assert lakip(perintah, "2024", "--baseline", nama) == (2, "", f"lakip: {satu}\n")
    galat = "lakip: 2024 tidak dapat dibaca atau ditulis: itu folder, bukan berkas\n"
    assert lakip("check", "2024", "--baseline", "2024") == (2, "", galat)
    galat = "lakip: tiada/.d.json.baru tidak dapat dibaca atau ditulis: foldernya tidak ada\n"
    assert lakip("check", "2024", "--baseline", "tiada/d.json", "--tulis-baseline") == (2, "", galat)
    galat = "lakip: --tulis-baseline memerlukan --baseline BERKAS\n"
    assert lakip("check", "2024", "--tulis-baseline") == (2, "", galat)


def test_a_build_counts_what_is_known_apart(boros: Path, lakip: Lakip) -> None:
    lakip("check", "2024", "--baseline", "dasar.json", "--tulis-baseline")
    assert lakip("build", "2024", "-f", "json", "--strict").kode == 1
    hasil = lakip("build", "2024", "-f", "json", "--strict", "--baseline", "dasar.json")
    assert hasil.kode == 0
    assert re.search(r"; 0 kesalahan, .* \(\d dalam baseline\)$", hasil.err.strip())


def test_a_report_may_be_final_with_known_errors(boros: Path, lakip: Lakip) -> None:
    lakip("check", "2024", "--baseline", "dasar.json", "--tulis-baseline")
    assert "keadaan: final" in (boros / "laporan.yaml").read_text("utf-8")
    assert " S012 " in lakip("check", "2024").out
    assert lakip("build", "2024", "-f", "md", "--baseline", "dasar.json").kode == 0
    assert re.search(r"Temuan terbuka: 0 .*\(\d dalam baseline\)", Path("build/2024/laporan.md").read_text("utf-8"))


# ── the first report's own ──────────────────────────────────────────────────────────────────────────────────


def test_the_committed_baseline_is_fresh(tmp_path: Path) -> None:
    catat(tmp_path / "baru.json", [AKAR / "data" / "2023"])
    baru = (tmp_path / "baru.json").read_bytes()
    assert DASAR.read_bytes() == baru, "temuan atas data/2023 berubah; periksa, lalu jalankan: make baseline"


def test_a_new_finding_in_the_first_report_fails(tmp_path: Path, lakip: Lakip) -> None:
    salinan = shutil.copytree(AKAR / "data", tmp_path / "data") / "2023"
    assert lakip("check", str(salinan), "--baseline", str(DASAR), "--strict").kode == 0
    isi = (salinan / "anggaran.yaml").read_text("utf-8")
    (salinan / "anggaran.yaml").write_text(isi.replace("realisasi: 937_500", "realisasi: 938_500"), "utf-8")
    assert lakip("check", str(salinan), "--baseline", str(DASAR)).kode == 1
