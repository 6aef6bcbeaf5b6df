"""A year as git has it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from lakip_cli.cli.layar import Berhenti
from lakip_cli.cli.riwayat import ambil, pisah
from tests.conftest import Lakip

GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false")


def git(*argumen: str) -> None:
    subprocess.run([*GIT, *argumen], check=True, capture_output=True)


@pytest.fixture
def repositori(tahun: Path) -> Path:
    """The smallest year in two commits: in the second one target is another, and a file is gone."""
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "satu")
    berkas = tahun / "kinerja.yaml"
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("2026: 4.10", "2026: 4.20"), encoding="utf-8")
    (tahun / "narasi/isu.md").unlink()
    git("add", "--all")
    git("commit", "--quiet", "-m", "dua")
    return tahun


def test_a_range_is_two_commits_or_one() -> None:
    semua = ("a..b", "HEAD~1..HEAD", "HEAD")
    assert [pisah(satu, Path()) for satu in semua] == [("a", "b"), ("HEAD~1", "HEAD"), ("HEAD", "")]
    for salah in ("..b", "a..", "...b", "a..."):
        with pytest.raises(Berhenti, match="tulis dua commit") as galat:
            pisah(salah, Path())
        assert galat.value.kode == 2


def test_three_dots_are_what_a_branch_changed(lakip: Lakip, repositori: Path) -> None:
    git("checkout", "--quiet", "-b", "cabang", "HEAD~1")
    berkas = repositori / "lra.yaml"
    berkas.write_text(berkas.read_text(encoding="utf-8").replace("47_700_000", "47_700_500"), encoding="utf-8")
    git("commit", "--quiet", "--all", "-m", "cabang")
    utama = "@{-1}"
    pangkal = pisah(f"{utama}...cabang", repositori)[0]
    hasil = lakip("diff", "--git", f"{utama}...cabang", "2024").out
    assert hasil.startswith(f"{pangkal}:2024 → cabang:2024\n1 perubahan: 1 anggaran\n")
    assert "2 perubahan: 1 target, 1 anggaran\n" in lakip("diff", "--git", f"{utama}..cabang", "2024").out
    assert lakip("diff", "--git", "entah...cabang", "2024").err == "lakip: commit entah tidak ada\n"
    git("checkout", "--quiet", "--orphan", "lain")
    git("commit", "--quiet", "--all", "-m", "lain")
    assert lakip("diff", "--git", "lain...cabang", "2024").err == "lakip: lain dan cabang tidak berpangkal sama\n"


def test_the_whole_folder_is_read_at_both_commits(lakip: Lakip, repositori: Path) -> None:
    hasil = lakip("diff", "--git", "HEAD~1..HEAD", "--exit-code", "2024")
    assert (hasil.kode, hasil.err) == (1, "")
    assert hasil.out.startswith("HEAD~1:2024 → HEAD:2024\n1 perubahan: 1 target\n")
    assert "indikator.indeks-pelayanan.target.2026: 4,10 → 4,20 (+0,10; +2,44%)\n" in hasil.out
    assert subprocess.run(["git", "status", "--porcelain"], capture_output=True, check=True).stdout == b""


def test_one_commit_is_held_against_the_folder(lakip: Lakip, repositori: Path) -> None:
    assert lakip("diff", "--git", "HEAD", "2024").out == "HEAD:2024 → 2024\nTidak ada perubahan.\n"
    assert lakip("diff", "--git", "HEAD~1", "2024").out.startswith("HEAD~1:2024 → 2024\n1 perubahan")


def test_a_folder_that_is_the_repository(
    lakip: Lakip, repositori: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(repositori)
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "satu")
    assert lakip("diff", "--git", "HEAD", ".").out == "HEAD:. → .\nTidak ada perubahan.\n"


def test_the_year_before_comes_along(repositori: Path, tmp_path: Path) -> None:
    with (repositori / "laporan.yaml").open("a", encoding="utf-8") as berkas:
        berkas.write("tahun_lalu: ../2023\n")
    lalu = Path("2023/laporan.yaml")
    lalu.parent.mkdir()
    lalu.write_text("x: y\n", encoding="utf-8")
    git("add", ".")
    git("commit", "--quiet", "-m", "tiga")
    (tmp_path / "sini").mkdir()
    hasil = ambil(repositori, "HEAD", tmp_path / "sini")
    assert hasil == tmp_path / "sini/2024"
    assert (tmp_path / "sini/2023/laporan.yaml").read_text(encoding="utf-8") == "x: y\n"


def test_what_git_does_not_have_is_one_sentence(lakip: Lakip, repositori: Path) -> None:
    assert lakip("diff", "--git", "entah..HEAD", "2024") == (2, "", "lakip: commit entah tidak ada\n")
    assert lakip("diff", "--git", "--output=x..HEAD", "2024").err == "lakip: commit --output=x tidak ada\n"
    repositori.rename("2025")
    assert lakip("diff", "--git", "HEAD", "2025").err == "lakip: folder 2025 tidak ada pada commit HEAD\n"


def test_without_a_repository_or_git(lakip: Lakip, tahun: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert lakip("diff", "--git", "HEAD", "2024") == (
        2, "", "lakip: 2024 tidak berada dalam repositori git\n",
    )  # fmt: skip
    monkeypatch.setenv("PATH", "")
    assert lakip("diff", "--git", "HEAD", "2024") == (
        2, "", "lakip: --git memerlukan program git; pasang git, atau sebut dua folder: lakip diff LAMA BARU\n",
    )  # fmt: skip


def test_a_broken_commit_tells_its_mistakes_where_they_are(lakip: Lakip, repositori: Path) -> None:
    (repositori / "kinerja.yaml").write_text("sasaran: {s: {nma: T}}\n", encoding="utf-8")
    git("commit", "--quiet", "--all", "-m", "rusak")
    kode, out, err = lakip("diff", "--git", "HEAD~1..HEAD", "2024")
    assert (kode, out) == (2, "")
    assert err.startswith("HEAD:2024/kinerja.yaml:1:11  S001")
