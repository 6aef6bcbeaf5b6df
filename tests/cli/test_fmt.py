"""``lakip fmt``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import lakip_cli.cli.fmt
from lakip_cli.fmt import TidakSama
from tests.conftest import Lakip

AKAR = Path(__file__).parents[2]


def test_the_data_of_the_repository_is_laid_out(lakip: Lakip) -> None:
    hasil = lakip("fmt", "--check", *(str(AKAR / satu) for satu in ("data", "tests/kecamatan")))
    assert (hasil.kode, hasil.out) == (0, ""), "lakip fmt data tests/kecamatan"
    assert hasil.err.startswith("0 berkas akan ditata, ")


def test_files_are_named_with_check_and_rewritten_without(lakip: Lakip, tahun: Path) -> None:
    berkas, lain = tahun / "renstra.yaml", (tahun / "lra.yaml").stat().st_mtime_ns
    rapi = berkas.read_bytes()
    berkas.write_bytes(rapi.replace(b"\n  ", b"\n    "))
    berkas.chmod(0o640)
    buruk = berkas.read_bytes()
    assert lakip("fmt", "--check", ".") == (1, "2024/renstra.yaml\n", "1 berkas akan ditata, 6 sudah rapi\n")
    assert berkas.read_bytes() == buruk
    assert lakip("fmt", "2024", "2024") == (0, "2024/renstra.yaml\n", "1 berkas ditata, 6 sudah rapi\n")
    assert berkas.read_bytes() == rapi
    assert os.name == "nt" or berkas.stat().st_mode & 0o777 == 0o640
    assert (tahun / "lra.yaml").stat().st_mtime_ns == lain
    assert lakip("fmt", "--check", "2024/renstra.yaml") == (0, "", "0 berkas akan ditata, 1 sudah rapi\n")


def test_a_broken_file_is_told_and_stays(lakip: Lakip, tahun: Path) -> None:
    (tahun / "renstra.yaml").write_bytes(b"visi:  'x\n")
    (tahun / "lra.yaml").write_bytes(b"akun:  {}\n")
    hasil = lakip("fmt", "2024")
    assert (hasil.kode, hasil.out) == (1, "2024/lra.yaml\n")
    assert hasil.err.startswith("2024/renstra.yaml:1:8  Y019 tanda kutip ini tidak ditutup")
    assert hasil.err.endswith("\n1 berkas ditata, 5 sudah rapi, 1 tidak disentuh karena salah tulis\n")
    assert (tahun / "renstra.yaml").read_bytes() == b"visi:  'x\n"
    assert (tahun / "lra.yaml").read_bytes() == b"akun: {}\n"


def test_only_data_files_of_the_folder_itself_are_laid_out(lakip: Lakip, tahun: Path, tmp_path: Path) -> None:
    (tahun / "lain.yaml").write_bytes(b"a:   1\n")
    (tmp_path / "luar.yaml").write_bytes(b"visi:   x\n")
    (tahun / "renstra.yaml").unlink()
    (tahun / "renstra.yaml").symlink_to(tmp_path / "luar.yaml")
    (tahun / "tercetak").mkdir()
    (tahun / "tercetak" / "bab-1.yaml").write_bytes(b"[]\n")
    assert lakip("fmt", "2024") == (0, "", "0 berkas ditata, 7 sudah rapi\n")


@pytest.mark.parametrize(
    ("data", "pesan"),
    [
        ("hantu", "lakip: hantu bukan berkas data dan tidak memuat folder dengan laporan.yaml\n"),
        ("2024/narasi/isu.md", "lakip: 2024/narasi/isu.md bukan berkas data; yang ditata: laporan, kinerja, "),
    ],
)
def test_what_is_no_data_is_refused(lakip: Lakip, tahun: Path, data: str, pesan: str) -> None:
    hasil = lakip("fmt", data)
    assert (hasil.kode, hasil.out) == (2, "")
    assert hasil.err.startswith(pesan)


def test_our_own_mistake_leaves_the_file_and_says_so(
    lakip: Lakip, tahun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_: object) -> None:
        raise TidakSama

    monkeypatch.setattr(lakip_cli.cli.fmt, "tata", gagal)
    hasil = lakip("fmt", "2024")
    assert hasil.kode == 2
    assert hasil.err.startswith("lakip: 2024/anggaran.yaml tidak dapat ditata tanpa mengubah isinya")
