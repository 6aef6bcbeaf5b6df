"""Options of the commands, and what they leave unloaded."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.cli.perintah import PERINTAH

DUA = (Path("a"), Path("b"))


def test_commands() -> None:
    assert [perintah.__name__ for perintah in PERINTAH] == ["build", "check", "why", "explain"]
