"""Command lines with options go through Typer, those without may not; both ask for the same."""

from __future__ import annotations

from types import ModuleType

import pytest

from lakip_cli.cli import build, check
from lakip_cli.cli.aplikasi import aplikasi, uraikan
from lakip_cli.cli.layar import Berhenti
from lakip_cli.cli.perintah import PERINTAH, sebutan
from tests.conftest import Lakip


@pytest.mark.parametrize("modul", [build, check], ids=["build", "check"])
def test_folders_alone_mean_the_same_with_and_without_typer(
    modul: ModuleType, lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    diterima: list[object] = []
    monkeypatch.setattr(modul, "jalankan", diterima.append)
    argumen = [modul.__name__.rpartition(".")[2], "data/2023", "b c"]
    kerja = uraikan(argumen)
    assert callable(kerja)
    kerja()
    monkeypatch.setattr("lakip_cli.cli.aplikasi.uraikan", lambda argumen: pytest.fail(f"{argumen} needs no options"))
    lakip(*argumen)
    dengan, tanpa = diterima
    assert dengan == tanpa


def test_a_wrong_command_line_ends_with_one_sentence() -> None:
    with pytest.raises(Berhenti, match=r"^opsi --aneh tidak dikenal; lihat lakip check --help$"):
        uraikan(["check", "--aneh", "2023"])


def test_only_the_named_command_is_made() -> None:
    assert [satu.name for satu in aplikasi("why").registered_commands] == ["why"]
    assert [satu.name for satu in aplikasi("entah").registered_commands] == [*map(sebutan, PERINTAH)]
