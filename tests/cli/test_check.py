"""``lakip check``: findings are the result, and nothing is written."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import Keluar, Lakip

BENTUK = ("text", "concise", "json", "github", "gitlab", "sarif", "junit")


@pytest.fixture
def rusak(tahun: Path) -> Path:
    (tahun / "lra.yaml").write_text("tanggal: [\n")
    (tahun / "renstra.yaml").write_text("visi: [a]\n")
    (tahun / "asing.yaml").write_text("a: 1\n")
    return tahun


def test_a_clean_year_has_no_result_but_a_summary(tahun: Path, lakip: Lakip) -> None:
    assert lakip("check", "2024", "--strict") == (
        0,
        "",
        "1 folder diperiksa: 0 kesalahan, 0 peringatan, 0 catatan\n",
    )


@pytest.mark.parametrize("bentuk", BENTUK)
def test_findings_of_all_files_stand_on_stdout_only(bentuk: str, rusak: Path, lakip: Lakip) -> None:
    hasil = lakip("check", "2024", "--format", bentuk)
    assert hasil.kode == 1
    assert all(f"2024/{nama}.yaml" in hasil.out for nama in ("lra", "renstra", "asing"))
    assert re.fullmatch(r"1 folder diperiksa: \d kesalahan, 1 peringatan, 0 catatan\n", hasil.err)
    assert [satu.name for satu in Path().iterdir()] == ["2024"]


def test_text_shows_the_line_and_is_the_default(rusak: Path, lakip: Lakip) -> None:
    hasil = lakip("check", "2024")
    assert hasil == lakip("check", "2024", "--format", "text")
    assert "     1 │ visi: [a]\n" in hasil.out
    assert "= lakip explain " in hasil.out
    assert "\x1b" not in hasil.out


def test_concise_is_one_line_a_finding(rusak: Path, lakip: Lakip) -> None:
    baris = lakip("check", "2024", "--format", "concise").out.splitlines()
    assert all(
        re.fullmatch(r"2024/\w+\.yaml:\d+:\d+: [A-Z]\d{3} \[(kesalahan|peringatan)\] .+", satu) for satu in baris
    )


def test_json_parses_and_counts(rusak: Path, lakip: Lakip) -> None:
    isi = json.loads(lakip("check", "2024", "--format", "json").out)
    assert isi.keys() == {"diagnostics", "summary"}
    assert sum(isi["summary"].values()) == len(isi["diagnostics"]) >= 3
    assert {satu["file"] for satu in isi["diagnostics"]} >= {"2024/lra.yaml", "2024/renstra.yaml", "2024/asing.yaml"}


def test_json_of_a_clean_year_still_parses(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("check", "2024", "--format", "json")
    assert (hasil.kode, json.loads(hasil.out)["diagnostics"]) == (0, [])


def test_strict_makes_a_warning_fail(tahun: Path, lakip: Lakip) -> None:
    (tahun / "asing.yaml").write_text("a: 1\n")
    assert lakip("check", "2024").kode == 0
    assert lakip("check", "2024", "--strict").kode == 1


def test_several_folders_are_checked_together(rusak: Path, lakip: Lakip) -> None:
    shutil.copytree(rusak, "lain")
    hasil = lakip("check", "lain", "2024", "--format", "concise")
    assert hasil.kode == 1
    assert hasil.err.startswith("2 folder diperiksa: ")
    assert {satu.split("/")[0] for satu in hasil.out.splitlines()} == {"2024", "lain"}


def test_an_empty_folder_lacks_its_files(tmp_path: Path, lakip: Lakip) -> None:
    hasil = lakip("check", str(tmp_path), "--format", "concise")
    assert hasil.kode == 1
    assert "S010" in hasil.out


# ── services ────────────────────────────────────────────────────────────────────────────────────────────────


def test_on_github_actions_annotations_are_the_default(
    rusak: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    hasil = lakip("check", "2024")
    assert hasil == lakip("check", "2024", "--format", "github")
    assert hasil.out.startswith("::error file=2024/")
    assert lakip("check", "2024", "--format", "concise").out.startswith("2024/")
    monkeypatch.setenv("GITHUB_ACTIONS", "false")
    assert not lakip("check", "2024").out.startswith("::")


def test_everything_goes_to_the_summary_of_the_step(rusak: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "ringkasan.md")
    lakip("check", "2024")
    assert not Path("ringkasan.md").exists()
    Path("ringkasan.md").write_text("lama\n", "utf-8")
    temuan = json.loads(lakip("check", "2024", "--format", "json").out)["diagnostics"]
    lakip("check", "2024", "--format", "github")
    isi = Path("ringkasan.md").read_text("utf-8")
    assert isi.startswith("lama\n\n### lakip check: ")
    assert all(f"| {satu['file']}:{satu['line']}:{satu['column']} | {satu['code']} |" in isi for satu in temuan)


@pytest.mark.parametrize("bentuk", ["github", "gitlab", "sarif", "junit"])
def test_services_know_files_by_their_path_in_the_repository(bentuk: str, rusak: Path, lakip: Lakip) -> None:
    mutlak = str(rusak.resolve())
    assert lakip("check", mutlak, "--format", bentuk).out == lakip("check", "2024", "--format", bentuk).out
    assert mutlak in lakip("check", mutlak).out


# ── which findings ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def banyak(tahun: Path) -> Path:
    """A year with findings of several families: S011, K201 and S012, that follows from it."""
    (tahun / "asing.yaml").write_text("a: 1\n", "utf-8")
    anggaran = tahun / "anggaran.yaml"
    anggaran.write_text(anggaran.read_text("utf-8").replace("pagu: 12_000_000", "pagu: 11_000_000"), "utf-8")
    return tahun


def kode(hasil: Keluar) -> set[str]:
    return set(re.findall(r" ([A-Z]\d{3}) \[", hasil.out))


@pytest.mark.parametrize(
    ("opsi", "ada", "tiada"),
    [
        ((), {"S011", "K201", "S012"}, set()),
        (("--select", "K"), {"K201", "S012"}, {"S011"}),
        (("--select", "k2, S0"), {"K201", "S011", "S012"}, set()),
        (("--select", "berkas-asing", "--select", "P"), {"S011", "S012"}, {"K201"}),
        (("--ignore", "K201,berkas-asing"), {"S012"}, {"K201", "S011"}),
        (("--select", "K", "--ignore", "K2"), {"S012"}, {"K201", "S011"}),
        (("--ignore", "S"), {"K201", "S012"}, {"S011"}),
    ],
)
def test_findings_are_chosen_but_never_without_what_stops_a_build(
    opsi: tuple[str, ...], ada: set[str], tiada: set[str], banyak: Path, lakip: Lakip
) -> None:
    hasil = lakip("check", "2024", "--format", "concise", *opsi)
    assert (hasil.kode, ada - kode(hasil), tiada & kode(hasil)) == (1, set(), set())
    assert ("tidak dipilih" in hasil.err) is bool(tiada)


def test_what_is_set_aside_in_the_data_is_counted_apart(banyak: Path, lakip: Lakip) -> None:
    with (banyak / "laporan.yaml").open("a", encoding="utf-8") as isi:
        isi.write("temuan: {S011: abaikan}\n")
    anggaran = banyak / "anggaran.yaml"
    pagu = "anggaran: {pagu: 11_000_000, realisasi: 11_850_000}"
    assert pagu in anggaran.read_text("utf-8")
    anggaran.write_text(
        anggaran.read_text("utf-8").replace(pagu, f"{pagu} # lakip: abai K201 alasan pagu digeser"), "utf-8"
    )
    hasil = lakip("check", "2024")
    assert hasil.kode == 0
    assert "1 diabaikan dalam laporan.yaml, 1 diabaikan dengan alasan" in hasil.err
