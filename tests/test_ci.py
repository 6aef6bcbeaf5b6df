"""What other services run: the files pass their public schemas, and every command in them does what it should.

No service runs here, but its shell does: in a copy of the data, with a ``python`` that only notes how it was called,
and the ``lakip`` of this checkout.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

AKAR = Path(__file__).parents[1]
AKSI = AKAR / "action.yml"
ALUR = AKAR / ".github/workflows/data.yml"
GITLAB = AKAR / "docs/contoh/gitlab-ci.yml"
KAIT = AKAR / ".pre-commit-hooks.yaml"
SALAH = ("data/2023/laporan.yaml", "tahun: 2023", "tahun: 203")
PASANG = "-m pip install --disable-pip-version-check "

# ── public schemas ──────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("skema", "berkas"),
    [
        ("vendor.github-actions", AKSI),
        ("vendor.github-workflows", ALUR),
        ("custom.github-workflows-require-timeout", ALUR),
        ("vendor.gitlab-ci", GITLAB),
    ],
)
def test_each_file_passes_its_public_schema(tmp_path: Path, skema: str, berkas: Path) -> None:
    assert _periksa(skema, berkas) == 0
    rusak = tmp_path / berkas.name
    rusak.write_text(re.sub(r"\n( +)(steps|script):", r"\n\1\2: 5\n\1tidak-ada:", berkas.read_text(encoding="utf-8")))
    rusak.write_text(re.sub(r"timeout-minutes: 10\n", "", rusak.read_text(encoding="utf-8")))
    assert _periksa(skema, rusak) == 1


def _periksa(skema: str, berkas: Path) -> int:
    perintah = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", skema, str(berkas)]
    return subprocess.run(perintah, capture_output=True, check=False).returncode


def test_hooks_are_read_as_pre_commit_reads_them(tmp_path: Path) -> None:
    rusak = tmp_path / "hooks.yaml"
    rusak.write_text(KAIT.read_text(encoding="utf-8").replace("entry:", "masuk:"), encoding="utf-8")
    assert [
        subprocess.run(
            [sys.executable, "-m", "pre_commit", "validate-manifest", str(berkas)], capture_output=True, check=False
        ).returncode
        for berkas in (KAIT, rusak)
    ] == [0, 1]


# ── a service's shell ───────────────────────────────────────────────────────────────────────────────────────


class Kotak:
    """A repository with data, and the programs that a job finds there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(AKAR / "data", folder / "data")
        self._program("lakip", f'exec {shlex.quote(sys.executable)} -m lakip_cli "$@"')
        self._program("python", f'echo "$*" >> {shlex.quote(str(folder / "panggilan"))}')

    def _program(self, nama: str, isi: str) -> None:
        berkas = self.folder / "bin" / nama
        berkas.parent.mkdir(exist_ok=True)
        berkas.write_text(f"#!/bin/sh\n{isi}\n", encoding="utf-8")
        berkas.chmod(0o755)

    def jalankan(self, perintah: str, **lingkungan: str) -> subprocess.CompletedProcess[str]:
        jalur = f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", perintah],
            cwd=self.folder,
            env={**os.environ, "PATH": jalur, "PYTHONUTF8": "1", **lingkungan},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    @property
    def panggilan(self) -> list[str]:
        return (self.folder / "panggilan").read_text(encoding="utf-8").splitlines()

    def rusak(self) -> None:
        nama, lama, baru = SALAH
        isi = (self.folder / nama).read_text(encoding="utf-8")
        assert lama in isi
        (self.folder / nama).write_text(isi.replace(lama, baru, 1), encoding="utf-8")


@pytest.fixture
def kotak(tmp_path: Path) -> Kotak:
    return Kotak(tmp_path)


def _baca(berkas: Path) -> Any:
    return yaml.safe_load(berkas.read_text(encoding="utf-8"))


# ── GitHub ──────────────────────────────────────────────────────────────────────────────────────────────────


def _aksi(kotak: Kotak, isian: Mapping[str, str]) -> list[subprocess.CompletedProcess[str]]:
    """Run every ``run:`` of the action with these inputs, as the service does."""
    aksi = _baca(AKSI)
    assert isian.keys() <= aksi["inputs"].keys()
    nilai = {nama: isian.get(nama, satu.get("default")) for nama, satu in aksi["inputs"].items()}
    assert None not in nilai.values()
    tetap = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_ACTION_PATH": "/aksi",
        "GITHUB_STEP_SUMMARY": str(kotak.folder / "ringkasan"),
    }
    hasil = []
    for langkah in aksi["runs"]["steps"]:
        if "run" in langkah:
            lingkungan = {
                k: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda m: nilai[m[1]], v) for k, v in langkah["env"].items()
            }
            assert "${{" not in langkah["run"] + "".join(lingkungan.values())
            hasil.append(kotak.jalankan(langkah["run"], **tetap, **lingkungan))
    return hasil


def test_action_installs_itself_and_annotates(kotak: Kotak) -> None:
    pasang, periksa = _aksi(kotak, {"data": "data/2023"})
    assert (pasang.returncode, periksa.returncode) == (0, 1)
    assert kotak.panggilan == [f"{PASANG}--constraint /aksi/constraints.txt /aksi"]
    assert re.search(r"^::error file=data/2023/\S+\.yaml,line=\d+,", periksa.stdout, re.MULTILINE)
    assert "data/2023/" in (kotak.folder / "ringkasan").read_text(encoding="utf-8")


def test_action_installs_a_version_and_passes_its_options_on(kotak: Kotak) -> None:
    isian = {"data": "data/2023 data/20*", "versi": "1.2.3", "argumen": "--strict --select S,R", "baseline": "a b.json"}
    shutil.copy(kotak.folder / "data/2023-baseline.json", kotak.folder / "a b.json")
    (kotak.folder / "data/2023-baseline.json").unlink()
    pasang, periksa = _aksi(kotak, isian)
    assert kotak.panggilan == [f"{PASANG}lakip==1.2.3"]
    assert (pasang.returncode, periksa.returncode, periksa.stdout) == (0, 0, ""), periksa.stderr
    kotak.rusak()
    assert _aksi(kotak, isian)[1].stdout.startswith("::error file=data/2023/laporan.yaml,line=")


def test_workflow_of_this_repository_is_green_until_something_new_is_wrong(kotak: Kotak) -> None:
    langkah = _baca(ALUR)["jobs"]["check"]["steps"]
    (isian,) = [satu["with"] for satu in langkah if satu["uses"] == "./"]
    assert all("run" not in satu for satu in langkah)
    assert [satu.returncode for satu in _aksi(kotak, isian)] == [0, 0]
    kotak.rusak()
    assert [satu.returncode for satu in _aksi(kotak, isian)] == [0, 1]


# ── GitLab ──────────────────────────────────────────────────────────────────────────────────────────────────


def _tugas(kotak: Kotak) -> tuple[subprocess.CompletedProcess[str], list[dict[str, Any]]]:
    """Run the job of the example, and read the report that it hands over."""
    (tugas,) = _baca(GITLAB).values()
    assert tugas["artifacts"]["when"] == "always"
    hasil = kotak.jalankan("\n".join([*tugas["before_script"], *tugas["script"]]), **tugas["variables"])
    laporan = (kotak.folder / tugas["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8")
    return hasil, json.loads(laporan)


def test_gitlab_job_hands_over_a_code_quality_report(kotak: Kotak) -> None:
    hasil, laporan = _tugas(kotak)
    assert (hasil.returncode, _berat(laporan)) == (0, []), hasil.stderr
    assert kotak.panggilan == [f"{PASANG}lakip"]
    kotak.rusak()
    hasil, laporan = _tugas(kotak)
    assert (hasil.returncode, _berat(laporan)) == (1, [("data/2023/laporan.yaml", "critical")])


def _berat(laporan: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """The findings that fail a job, with their files."""
    return [(d["location"]["path"], d["severity"]) for d in laporan if d["severity"] in {"critical", "major"}]


# ── pre-commit ──────────────────────────────────────────────────────────────────────────────────────────────


def _kait() -> tuple[str, Callable[[str], object]]:
    (kait,) = _baca(KAIT)
    assert kait.get("pass_filenames", True)
    return kait["entry"], re.compile(kait["files"]).search


def test_hook_is_handed_every_file_that_a_check_reads_and_no_other() -> None:
    _, cocok = _kait()
    tahun = [b.relative_to(AKAR).as_posix() for b in (AKAR / "data").rglob("*") if b.suffix in {".yaml", ".md"}]
    assert [nama for nama in tahun if not cocok(nama)] == []
    lain = ("README.md", "data/2023-baseline.json", ".github/workflows/data.yml", "docs/panduan.md", "xkinerja.yaml")
    assert [nama for nama in (*lain, "templates/bab/bab-1.md.j2", "action.yml") if cocok(nama)] == []


def test_hook_checks_the_years_of_the_files(kotak: Kotak) -> None:
    entri, _ = _kait()
    shutil.copytree(AKAR / "tests/kecamatan/2024", kotak.folder / "kecamatan/2024")
    berkas = "kecamatan/2024/narasi/isu.md kecamatan/2024/kinerja.yaml"
    hasil = kotak.jalankan(f"{entri} {berkas}")
    assert (hasil.returncode, hasil.stdout) == (0, "")
    assert hasil.stderr.startswith("1 folder diperiksa: 0 kesalahan")
    kotak.rusak()
    hasil = kotak.jalankan(f"{entri} --format concise {berkas} data/2023/tercetak/awal.yaml")
    assert (hasil.returncode, hasil.stdout.startswith("data/2023/laporan.yaml:")) == (1, True)
