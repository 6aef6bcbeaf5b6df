"""A year in a few lines of YAML: what a test gives replaces the file of that name, the rest is as little as can be."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

from lakip_cli import source
from lakip_cli.calculate import calculate
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.cli import jalankan
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.anggaran import BerkasAnggaran, BerkasLra
from lakip_cli.model.berkas import Berkas
from lakip_cli.model.dasar import Objek
from lakip_cli.model.ikat import ikat
from lakip_cli.model.kinerja import BerkasKinerja
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.model.organisasi import BerkasOrganisasi
from lakip_cli.model.perjanjian import BerkasPerjanjian
from lakip_cli.model.renstra import BerkasRenstra
from lakip_cli.resolve import Laporan, resolve

for nama in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY"):
    os.environ.pop(nama, None)  # a check looks at them; tests do the same everywhere
# Charts that earlier tests painted; nothing of a user's own is read or written.
os.environ["XDG_CACHE_HOME"] = str(Path(__file__).parents[1] / ".pytest_cache" / "lukisan")

# No result depends on how busy the machine is.
settings.register_profile("lakip", deadline=None)
settings.load_profile("lakip")

MODEL: Mapping[str, type[Objek]] = {
    "laporan": BerkasLaporan,
    "kinerja": BerkasKinerja,
    "organisasi": BerkasOrganisasi,
    "renstra": BerkasRenstra,
    "perjanjian": BerkasPerjanjian,
    "anggaran": BerkasAnggaran,
    "lra": BerkasLra,
}
LAPORAN = """\
instansi: {nama: Kecamatan Sukamaju, sebutan: Kecamatan, pemerintah: Kabupaten Tanjung Harapan, tempat: Sukamaju}
tahun: 2024
"""
INDIKATOR = {"nama": "Indikator", "satuan": "persen", "polaritas": "maksimalkan"}
TERKECIL = {"laporan": LAPORAN, "kinerja": "sasaran: {s: {nama: Sasaran}}\n"}

Kinerja = Callable[..., str]
Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
Hitung = Callable[..., Hasil]


class Keluar(NamedTuple):
    """What a command left behind."""

    kode: int
    out: str
    err: str


Lakip = Callable[..., Keluar]


def konversi(berkas: Path, jenis: str, ke: Path) -> Path:
    """Let LibreOffice save a file as another kind into a folder, which may hold its profile."""
    soffice = shutil.which("soffice")
    assert soffice, "make test-penuh needs soffice"
    perintah = [soffice, f"-env:UserInstallation={(ke / 'profil').absolute().as_uri()}", "--headless"]
    subprocess.run([*perintah, "--convert-to", jenis, "--outdir", ke, berkas], check=True, capture_output=True)
    return ke / f"{berkas.stem}.{jenis.partition(':')[0]}"


KALI = int(os.environ.get("LAKIP_BUNUH", "10"))
"""How often a command is killed; more by hand."""


def bunuh_sesudah(detik: float, perintah: list[str]) -> None:
    """Run a command line in a process of its own and kill that after so many seconds."""
    anak = os.fork()
    if anak == 0:
        for nomor in (1, 2):
            os.dup2(os.open(os.devnull, os.O_WRONLY), nomor)
        jalankan(perintah)
        os._exit(0)
    time.sleep(detik)
    os.kill(anak, signal.SIGKILL)
    os.waitpid(anak, 0)


def _kinerja(**indikator: Mapping[str, str]) -> str:
    baris = ["sasaran:", "  s:", "    nama: Sasaran", "    indikator:"]
    for id_, isi in indikator.items():
        baris.append(f"      {id_}:")
        baris += [f"        {kunci}: {nilai}" for kunci, nilai in {**INDIKATOR, **isi}.items()]
    return "\n".join(baris) + "\n"


def _taut(folder: Path | None = None, **teks: str) -> tuple[Laporan | None, list[Diagnostic]]:
    objek: dict[str, Any] = dict.fromkeys(MODEL)
    for nama, isi in {**TERKECIL, **teks}.items():
        pohon, temuan = source.baca(isi.encode(), f"{nama}.yaml")
        assert pohon is not None, temuan
        objek[nama], temuan = ikat(MODEL[nama], pohon)
        assert not temuan
    return resolve(Berkas(folder=folder or Path(), tercetak=(), narasi=(), **objek), PRESET)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--perbarui-emas", action="store_true", help="tulis ulang berkas emas dalam tests/emas/")


@pytest.fixture(scope="session")
def kinerja() -> Kinerja:
    """The text of a ``kinerja.yaml`` with one sasaran ``s`` and the indicators given, by id."""
    return _kinerja


@pytest.fixture(scope="session")
def taut() -> Taut:
    """Resolve a year given as texts by file: ``taut(anggaran="…")``."""
    return _taut


@pytest.fixture(scope="session")
def hitung() -> Hitung:
    """Compute a year given as texts by file, which must have no mistake."""

    def calculate_(**teks: str) -> Hasil:
        laporan, temuan = _taut(None, **teks)
        assert laporan is not None, temuan
        return calculate(laporan)

    return calculate_


@pytest.fixture(scope="session")
def kecamatan() -> Path:
    """The smallest valid year that has one of everything."""
    return Path(__file__).parent / "kecamatan" / "2024"


@pytest.fixture
def tahun(kecamatan: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the smallest year that a test may break, in the current folder."""
    shutil.copytree(kecamatan, tmp_path / "2024")
    monkeypatch.chdir(tmp_path)
    return Path("2024")


@pytest.fixture
def lakip(capsys: pytest.CaptureFixture[str]) -> Lakip:
    """Run one command line in this process: ``lakip("check", "2024")``."""

    def jalankan_(*argumen: str) -> Keluar:
        capsys.readouterr()
        return Keluar(jalankan(list(argumen)), *capsys.readouterr())

    return jalankan_
