"""The process's start."""

from __future__ import annotations

import gc
import subprocess
import sys
from types import SimpleNamespace

import pytest

import lakip_cli
from lakip_cli.__main__ import main

BERAT = {"typer", "pydantic", "yaml", "jinja2"}


def test_version_imports_nothing_heavy() -> None:
    program = (
        "import sys; sys.argv = ['lakip', '--version']; from lakip_cli.__main__ import main; main();"
        f" sys.exit(repr({BERAT!r} & set(sys.modules)) if {BERAT!r} & set(sys.modules) else 0)"
    )
    hasil = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (hasil.stdout, hasil.stderr, hasil.returncode) == (f"lakip {lakip_cli.__version__}\n", "", 0)


def test_every_other_command_goes_to_the_command_line_with_the_collector_off(monkeypatch: pytest.MonkeyPatch) -> None:
    langkah: list[str] = []
    monkeypatch.setattr(sys, "argv", ["lakip", "check", "--version"])
    monkeypatch.setattr(gc, "disable", lambda: langkah.append("gc"))
    monkeypatch.setitem(sys.modules, "lakip_cli.cli", SimpleNamespace(main=lambda: langkah.append("cli")))
    main()
    assert langkah == ["gc", "cli"]


def test_public_names() -> None:
    assert sorted(lakip_cli.__all__) == lakip_cli.__all__
    assert all(hasattr(lakip_cli, nama) for nama in lakip_cli.__all__)
