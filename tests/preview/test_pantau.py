"""A change of any file of a folder is seen, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lakip_cli.preview.pantau import jejak


def _ganti(folder: Path) -> None:
    """Swap the file, as editors do: same size, same time."""
    berkas = folder / "narasi" / "a.md"
    waktu = berkas.stat().st_mtime_ns
    (folder.parent / "baru").write_text("dua")
    os.utime(folder.parent / "baru", ns=(waktu, waktu))
    (folder.parent / "baru").replace(berkas)


@pytest.mark.parametrize(
    "ubah",
    [
        lambda folder: (folder / "a.yaml").write_text("lain"),
        lambda folder: (folder / "narasi" / "baru.md").write_text(""),
        lambda folder: (folder / "a.yaml").unlink(),
        lambda folder: os.utime(folder / "a.yaml", ns=(1, 1)),
        _ganti,
    ],
)
def test_every_change_is_seen(tmp_path: Path, ubah: Callable[[Path], object]) -> None:
    folder = tmp_path / "2024"
    (folder / "narasi").mkdir(parents=True)
    (folder / "a.yaml").write_text("satu")
    (folder / "narasi" / "a.md").write_text("dua")
    lama = jejak([folder])
    assert len(lama) == 2
    assert jejak([folder]) == lama
    ubah(folder)
    assert jejak([folder]) != lama


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert jejak([tmp_path / "tiada"]) == frozenset()


def test_a_file_that_leads_nowhere_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "putus").symlink_to(tmp_path / "tiada")
    assert jejak([tmp_path]) == frozenset()
