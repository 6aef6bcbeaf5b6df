"""Options of the commands, and what they leave unloaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lakip_cli.cli import build as build_
from lakip_cli.cli import check as check_
from lakip_cli.cli import explain, tanya
from lakip_cli.cli import schema as schema_
from lakip_cli.cli.perintah import PERINTAH, sebutan
from lakip_cli.cli.pilihan import Bentuk, PilihanBuild, PilihanCheck
from tests.conftest import Lakip

DUA = (Path("a"), Path("b"))


@pytest.mark.parametrize(
    ("opsi", "pilihan"),
    [
        ((), PilihanBuild(DUA, Path("build"), "", strict=False, baseline=None, quiet=False, verbose=False)),
        (
            ("-o", "x", "-f", "md", "-qv"),
            PilihanBuild(DUA, Path("x"), "md", strict=False, baseline=None, quiet=True, verbose=True),
        ),
        (
            ("--output=x", "--format=md,json", "--strict", "--baseline=b", "--quiet"),
            PilihanBuild(DUA, Path("x"), "md,json", strict=True, baseline=Path("b"), quiet=True, verbose=False),
        ),
    ],
)
def test_build_passes_its_options_on(
    opsi: tuple[str, ...], pilihan: PilihanBuild, lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    diterima: list[PilihanBuild] = []

    def gagal(p: PilihanBuild) -> int:
        diterima.append(p)
        return 1

    monkeypatch.setattr(build_, "jalankan", gagal)
    assert lakip("build", "a", *opsi, "b").kode == 1
    assert diterima == [pilihan]


def test_check_why_explain_and_schema_pass_their_options_on(lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    diterima: list[object] = []
    monkeypatch.setattr(check_, "jalankan", diterima.append)
    monkeypatch.setattr(tanya, "jelaskan_angka", lambda *a: diterima.append(a))
    monkeypatch.setattr(explain, "jalankan", lambda *a, **k: diterima.append((a, k)))
    monkeypatch.setattr(schema_, "jalankan", lambda *a: diterima.append(a))
    for baris in (
        "check a b",
        "check a --format json --strict --baseline b --tulis-baseline",
        "check a --select K,P101 --select L --ignore K2",
        "check a --profil x",
        "why a x.y",
        "explain",
        "explain Y001",
        "explain --all",
        "schema",
        "schema lra -o x",
    ):
        assert lakip(*baris.split()) == (0, "", "")
    assert diterima == [
        PilihanCheck(DUA, None, strict=False),
        PilihanCheck((Path("a"),), Bentuk.JSON, strict=True, baseline=Path("b"), tulis_baseline=True),
        PilihanCheck((Path("a"),), None, strict=False, select=("K,P101", "L"), ignore=("K2",)),
        PilihanCheck((Path("a"),), None, strict=False, profil="x"),
        (Path("a"), "x.y"),
        (("",), {"semua": False}),
        (("Y001",), {"semua": False}),
        (("",), {"semua": True}),
        ("", None),
        ("lra", Path("x")),
    ]


def test_help_loads_no_compiler() -> None:
    program = (
        "import sys; from lakip_cli.cli import jalankan; jalankan(['build', '--help']);"
        " sys.exit(' '.join({'lakip_cli.compiler', 'yaml', 'jinja2'} & set(sys.modules)) or 0)"
    )
    hasil = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (hasil.stderr, hasil.returncode) == ("", 0)


def test_commands() -> None:
    assert [sebutan(perintah) for perintah in PERINTAH] == [
        "build",
        "check",
        "rekap",
        "serve",
        "why",
        "explain",
        "diff",
        "init",
        "fmt",
        "export",
        "import",
        "schema",
        "bench",
    ]
