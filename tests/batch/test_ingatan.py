"""The fingerprint of what a report is made from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_cli.batch import ingatan
from lakip_cli.batch.ingatan import sidik, sidik_program


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "2024" / "narasi").mkdir(parents=True)
    (tmp_path / "2024" / "a.yaml").write_text("a")
    (tmp_path / "2024" / "narasi" / "b.md").write_text("b")
    return tmp_path / "2024"


@pytest.mark.parametrize(
    "ubah",
    [
        lambda f: (f / "a.yaml").write_text("x"),
        lambda f: (f / "narasi" / "c.md").write_text(""),
        lambda f: (f / "narasi" / "b.md").rename(f / "narasi" / "c.md"),
        lambda f: (f / "a.yaml").unlink(),
    ],
)
def test_every_change_of_a_file_changes_it(folder: Path, ubah: Callable[[Path], object]) -> None:
    lama = sidik([folder], ["md"])
    assert sidik([folder], ["md"]) == lama
    ubah(folder)
    assert sidik([folder], ["md"]) != lama


def test_formats_other_folders_and_files_belong_to_it(folder: Path) -> None:
    semua = {
        sidik([folder], ["md"]),
        sidik([folder], ["html"]),
        sidik([folder, folder / "narasi"], ["md"]),
        sidik([folder, folder / "a.yaml"], ["md"]),
    }
    assert len(semua) == 4


def test_neither_place_nor_time_belong_to_it(folder: Path) -> None:
    lama = sidik([folder], ["md"])
    baru = folder.rename(folder.with_name("lain"))
    (baru / "a.yaml").touch()
    assert sidik([baru], ["md"]) == lama


def test_moving_text_between_files_changes_it(folder: Path) -> None:
    lama = sidik([folder], [])
    (folder / "a.yaml").write_text("")
    (folder / "narasi" / "b.md").write_text("ab")
    assert sidik([folder], []) != lama


def test_another_lakip_or_library_changes_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lama = sidik_program()
    monkeypatch.setattr(ingatan, "_versi", lambda pustaka: f"{pustaka} 0")
    sidik_program.cache_clear()
    assert sidik_program() != lama
    sidik_program.cache_clear()
