"""Streams, colour, folders."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from lakip_cli.cli.layar import Berhenti, berwarna, cetak, folder_tahun, lapor


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_results_go_to_stdout_with_one_end_of_line_and_the_rest_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    cetak("satu")
    cetak("dua\n")
    lapor("tiga")
    assert capsys.readouterr() == ("satu\ndua\n", "tiga\n")


def test_colour_only_for_a_terminal_that_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert berwarna(Terminal())
    assert not berwarna(io.StringIO())
    assert not berwarna(object())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not berwarna(Terminal())


def test_folders_must_exist(tmp_path: Path) -> None:
    assert folder_tahun((tmp_path,)) == [tmp_path]
    with pytest.raises(Berhenti, match="tiada tidak ada") as berhenti:
        folder_tahun((tmp_path, tmp_path / "tiada"))
    assert berhenti.value.kode == 2


def test_folders_are_each_taken_once_as_first_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("a", "b"):
        (tmp_path / nama).mkdir()
    (tmp_path / "tautan").symlink_to(tmp_path / "a")
    monkeypatch.chdir(tmp_path)
    ditulis = ("b", "a", "b/.", str(tmp_path / "a"), "tautan", "b/../a")
    assert folder_tahun(tuple(map(Path, ditulis))) == [Path("b"), Path("a")]


def test_a_file_stands_for_the_year_that_holds_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    narasi, laporan = Path("data/2024/narasi/sasaran/layanan.md"), Path("data/2024/laporan.yaml")
    narasi.parent.mkdir(parents=True)
    for berkas in (narasi, laporan, Path("data/catatan.md")):
        berkas.touch()
    assert folder_tahun((narasi, Path("data/2024"), laporan)) == [Path("data/2024")]
    with pytest.raises(Berhenti, match=r"catatan\.md tidak berada di dalam folder tahun") as berhenti:
        folder_tahun((laporan, Path("data/catatan.md")))
    assert berhenti.value.kode == 2
