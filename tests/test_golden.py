"""The whole report, byte for byte: against the golden files, and against itself in another surrounding."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lakip_cli.compiler import compile_folder
from lakip_cli.output import FORMAT, susun

AKAR = Path(__file__).parents[1]
EMAS = Path(__file__).parent / "emas"
SUMBER = {"kecamatan": AKAR / "tests" / "kecamatan" / "2024", "dinas": AKAR / "data" / "2023"}


def hasil_emas() -> dict[str, bytes]:
    hasil = compile_folder(SUMBER["kecamatan"])
    assert not hasil.gagal, hasil.diagnosa
    semua = susun(hasil, ["md", "json"])
    return {nama: isi for nama, isi in semua.items() if nama.endswith((".md", ".json"))}


def berkas_emas() -> set[str]:
    return {satu.relative_to(EMAS).as_posix() for satu in EMAS.rglob("*") if satu.is_file()}


def perbarui() -> None:
    shutil.rmtree(EMAS, ignore_errors=True)
    EMAS.mkdir()
    for nama, isi in hasil_emas().items():
        (EMAS / nama).write_bytes(isi)


@pytest.fixture(scope="module")
def emas(request: pytest.FixtureRequest) -> dict[str, bytes]:
    if request.config.getoption("--perbarui-emas"):
        perbarui()
    return hasil_emas()


# Named here, so that each file is a test of its own and a chapter that disappears is noticed.
BERKAS = (
    "bab-1.md",
    "bab-2.md",
    "bab-3.md",
    "bab-4.md",
    "daftar-isi.md",
    "hasil.json",
    "ikhtisar.md",
    "kata-pengantar.md",
    "lampiran.md",
    "laporan.md",
)


@pytest.mark.parametrize("nama", BERKAS)
def test_sama_dengan_emas(emas: dict[str, bytes], nama: str) -> None:
    lama = (EMAS / nama).read_bytes().decode().split("\n")
    baru = emas[nama].decode().split("\n")

    beda = [(nomor, *satu) for nomor, satu in enumerate(zip(lama, baru, strict=False), 1) if satu[0] != satu[1]]
    assert beda[:3] == [], "bila memang dimaksud: pytest tests/test_golden.py --perbarui-emas"
    assert len(lama) == len(baru)


def test_tidak_ada_berkas_emas_yang_tidak_terpakai(emas: dict[str, bytes]) -> None:
    assert berkas_emas() == set(emas) == set(BERKAS)


# ── the same in every surrounding ───────────────────────────────────────────────────────────────────────────


def crlf(folder: Path) -> None:
    for berkas in folder.rglob("*"):
        if berkas.suffix in {".yaml", ".md"}:
            berkas.write_bytes(berkas.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def bangun(data: Path, keluaran: Path, **lingkungan: str) -> dict[str, bytes]:
    """The files of all formats, written in a process and a surrounding of their own, which remembers no picture."""
    subprocess.run(
        [sys.executable, "-m", "lakip_cli", "build", "--quiet", "-f", ",".join(FORMAT), "-o", str(keluaran), str(data)],
        cwd=AKAR,
        env={**os.environ, "XDG_CACHE_HOME": str(keluaran.with_name(f"ingatan-{keluaran.name}")), **lingkungan},
        check=True,
    )
    return {b.relative_to(keluaran).as_posix(): b.read_bytes() for b in keluaran.rglob("*") if b.is_file()}


@pytest.mark.parametrize("nama", SUMBER)
def test_lingkungan_tidak_mengubah_satu_bita_pun(tmp_path: Path, nama: str) -> None:
    pertama, kedua = tmp_path / "a" / "2023", tmp_path / "jauh di sana" / "é" / "2023"
    for folder in (pertama, kedua):
        shutil.copytree(SUMBER[nama], folder)
    crlf(kedua)

    biasa = {"TZ": "UTC", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0"}
    asing = {"TZ": "Asia/Makassar", "LANG": "tr_TR.UTF-8", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4242"}
    satu = bangun(pertama, tmp_path / "keluar-1", **biasa)
    dua = bangun(kedua, tmp_path / "keluar-2", **asing, SOURCE_DATE_EPOCH="1")

    assert satu.keys() == dua.keys()
    assert {Path(berkas).suffix for berkas in satu} >= {f".{bentuk}" for bentuk in FORMAT}
    assert [berkas for berkas, isi in satu.items() if dua[berkas] != isi] == []
