"""What users install works outside the checkout: wheel, clean environment, empty folder, no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

import lakip_cli

AKAR = Path(__file__).parents[1]
TAHUN_KECIL = AKAR / "tests" / "kecamatan" / "2024"
pytestmark = [pytest.mark.paket, pytest.mark.xdist_group("paket")]


def _jalankan(*perintah: str | Path, cwd: Path) -> str:
    lingkungan = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "PIP_"))}
    hasil = subprocess.run(perintah, cwd=cwd, env=lingkungan, capture_output=True, text=True, check=False)
    assert hasil.returncode == 0, hasil.stdout + hasil.stderr
    return hasil.stdout


@pytest.fixture(scope="module")
def roda(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what an sdist would hold."""
    sumber = tmp_path_factory.mktemp("sumber")
    for berkas in ("pyproject.toml", "hatch_build.py", "README.md", "LICENSE"):
        shutil.copy(AKAR / berkas, sumber)
    for folder in ("lakip_cli", "templates"):
        shutil.copytree(AKAR / folder, sumber / folder, ignore=shutil.ignore_patterns("__pycache__", "__susun__"))
    _jalankan(sys.executable, "-m", "build", "--wheel", "--no-isolation", cwd=sumber)
    (wheel,) = (sumber / "dist").glob("*.whl")
    return wheel


@pytest.fixture(scope="module")
def lakip(roda: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program in a clean environment that borrows only the third-party libraries of this one."""
    lingkungan = tmp_path_factory.mktemp("bersih") / "venv"
    venv.create(lingkungan, symlinks=os.name != "nt")
    tempat = sysconfig.get_paths("venv", {"base": str(lingkungan), "platbase": str(lingkungan)})
    python = Path(tempat["scripts"]) / Path(sys.executable).name
    pip = (sys.executable, "-m", "pip", "--python", python, "--quiet", "--disable-pip-version-check")
    _jalankan(*pip, "install", "--no-deps", "--no-index", roda, cwd=lingkungan)
    (Path(tempat["purelib"]) / "pinjaman.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return Path(tempat["scripts"]) / "lakip"


def test_wheel_holds_every_template_and_no_data(roda: Path) -> None:
    isi = set(zipfile.ZipFile(roda).namelist())
    templat = {
        f"lakip_cli/templates/{berkas.relative_to(AKAR / 'templates').as_posix()}"
        for berkas in (AKAR / "templates").rglob("*")
        if berkas.is_file() and "__susun__" not in berkas.parts
    }
    assert templat
    assert {f"lakip_cli/templates/{folder}/__susun__/cap" for folder in ("bab", "html")} <= isi
    assert templat <= isi
    assert {nama.split("/")[0] for nama in isi} == {"lakip_cli", f"lakip-{lakip_cli.__version__}.dist-info"}


def test_installed_program_answers_its_version(lakip: Path, tmp_path: Path) -> None:
    assert _jalankan(lakip, "--version", cwd=tmp_path) == f"lakip {lakip_cli.__version__}\n"


def test_installed_program_builds_a_year_in_an_empty_folder(lakip: Path, tmp_path: Path) -> None:
    shutil.copytree(TAHUN_KECIL, tmp_path / "2024")
    _jalankan(lakip, "check", "2024", cwd=tmp_path)
    _jalankan(lakip, "build", "2024", cwd=tmp_path)
    hasil = {berkas.suffix for berkas in (tmp_path / "build").rglob("*") if berkas.stat().st_size}
    assert {".md", ".html"} <= hasil
