"""The process's start."""

from __future__ import annotations

import gc
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

import lakip_cli
from lakip_cli.__main__ import main

BERAT = {"typer", "pydantic", "yaml", "jinja2"}
DIPAKAI = BERAT - {"typer"}
"""Those that a check loads: one without options goes without the library that explains them."""
TAK_PERLU = {"rich", "asyncio", "distributed", "dask", "docx", "openpyxl", "lxml", "PIL", "nh3", "hypothesis"}
TAK_PERLU |= {"importlib.metadata"}
"""What would make every check slower: the terminal's and the writers' libraries, and the metadata of all packages."""
MODUL_TERBANYAK = 340
"""Of others, in one check; 312 when this was written, of which 72 read Markdown."""


def test_version_imports_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv = ['lakip', '--version']; from lakip_cli.__main__ import main; main();"
        f" sys.exit(repr({BERAT!r} & set(sys.modules)) if {BERAT!r} & set(sys.modules) else 0)"
    )
    hasil = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (hasil.stdout, hasil.stderr, hasil.returncode) == (f"lakip {lakip_cli.__version__}\n", "", 0)


def test_every_other_command_goes_to_the_command_line_with_the_collector_off(monkeypatch: pytest.MonkeyPatch) -> None:
    langkah: list[str] = []
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "")
    monkeypatch.delenv("PYDANTIC_DISABLE_PLUGINS")
    monkeypatch.setattr(sys, "argv", ["lakip", "check", "--version"])
    monkeypatch.setattr(gc, "disable", lambda: langkah.append("disable"))
    monkeypatch.setattr(os, "_exit", lambda kode: langkah.append(f"exit {kode}"))
    monkeypatch.setitem(sys.modules, "lakip_cli.cli", SimpleNamespace(jalankan=lambda: len(langkah)))
    main()
    assert langkah == ["disable", "exit 1"]
    assert os.environ["PYDANTIC_DISABLE_PLUGINS"] == "__all__"


def jalankan(*argumen: str | Path, sesudah: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, and then ``sesudah``."""
    program = f"""
import os, sys
os._exit = sys.exit
from lakip_cli.__main__ import main
try:
    main()
finally:
    {sesudah or "pass"}
"""
    perintah = (sys.executable, "-c", program, *map(str, argumen))
    return subprocess.run(perintah, capture_output=True, text=True, check=False)


def test_check_imports_only_what_it_needs(kecamatan: Path) -> None:
    """No speed is measured: a module too many costs at every start, on any machine."""
    hasil = jalankan("check", kecamatan, sesudah="sys.stdout.write(' '.join(sys.modules))")
    termuat = {nama for nama in hasil.stdout.split() if not nama.startswith(("lakip_cli", "_jinja2_module"))}
    assert (hasil.returncode, termuat & BERAT) == (0, DIPAKAI)
    assert termuat & TAK_PERLU == set()
    assert "lakip_cli.formats" not in hasil.stdout
    pilihan = {
        nama for nama in hasil.stdout.split() if nama.startswith(("lakip_cli.diagnostics.", "lakip_cli.silence."))
    }
    assert pilihan <= {"lakip_cli.diagnostics.text", "lakip_cli.diagnostics.kutipan", "lakip_cli.silence.kode"}
    assert len(termuat) <= MODUL_TERBANYAK


def test_a_build_loads_only_the_writers_it_is_asked_for(kecamatan: Path, tmp_path: Path) -> None:
    hasil = jalankan("build", kecamatan, "-f", "md", "-o", tmp_path, sesudah="sys.stdout.write(' '.join(sys.modules))")
    penulis = {nama for nama in hasil.stdout.split() if nama.startswith("lakip_cli.formats.")}
    assert (hasil.returncode, penulis) == (0, {"lakip_cli.formats.markdown"})


def test_a_hostile_file_does_not_kill_the_interpreter(kecamatan: Path, tmp_path: Path) -> None:
    """In ``yaml.load`` 100,000 open brackets are a segmentation fault, exit code 139."""
    tahun = shutil.copytree(kecamatan, tmp_path / "2024")
    (tahun / "lra.yaml").write_text("akun: " + "[" * 200_000, "utf-8")
    hasil = jalankan("check", tahun)
    assert (hasil.returncode, hasil.stderr.count("Traceback")) == (1, 0)
    assert re.search(r"lra\.yaml:1:\d+  Y005 ", hasil.stdout)


def test_public_names() -> None:
    assert sorted(lakip_cli.__all__) == lakip_cli.__all__
    assert all(hasattr(lakip_cli, nama) for nama in lakip_cli.__all__)
