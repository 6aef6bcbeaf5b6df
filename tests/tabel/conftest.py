"""What the tests of tables share: the two real years, and the grid that a table's spans fill."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from lakip_cli.calculate.buku import Hasil
from lakip_cli.compiler import compile_folder
from lakip_cli.rules.profil import PROFIL
from lakip_cli.tabel import TABEL, TABEL_PERIKSA
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

DATA = Path(__file__).parents[2] / "data" / "2023"

Kisi = Callable[[Sequence[Baris], int], list[list[Sel]]]
Uang = Callable[[Sel], Decimal]


def _kisi(baris: Sequence[Baris], lebar: int) -> list[list[Sel]]:
    """Each row with a cell for every column: a span repeats its cell; a hole or an overlap fails."""
    grid: list[list[Sel | None]] = [[None] * lebar for _ in baris]
    for nomor, isi in enumerate(baris):
        for sel in isi:
            mulai = grid[nomor].index(None)
            for y in range(nomor, nomor + sel.baris):
                for x in range(mulai, mulai + sel.kolom):
                    assert grid[y][x] is None
                    grid[y][x] = sel
    penuh = [[sel for sel in satu if sel is not None] for satu in grid]
    assert all(len(satu) == lebar for satu in penuh)
    return penuh


def _uang(sel: Sel) -> Decimal:
    """The number that a cell prints: ``(1.000)`` is negative, a dash is nothing."""
    teks = sel.cetak.replace(".", "").replace(",", ".").replace("−", "-")
    if teks in {"–", "", "-"}:
        return Decimal(0)
    return -Decimal(teks[1:-1]) if teks.startswith("(") else Decimal(teks)


@pytest.fixture(scope="session")
def kisi() -> Kisi:
    return _kisi


@pytest.fixture(scope="session")
def uang() -> Uang:
    return _uang


@pytest.fixture(scope="session")
def tahun(kecamatan: Path) -> Mapping[str, Hasil]:
    """The two years of the project, computed."""
    hasil = {"kecamatan": compile_folder(kecamatan).hasil, "dinas": compile_folder(DATA).hasil}
    return {nama: satu for nama, satu in hasil.items() if satu is not None}


@pytest.fixture(scope="session")
def semua_tabel(tahun: Mapping[str, Hasil]) -> Mapping[str, Sequence[Tabel]]:
    """Every table of the catalogue that a year has, by name of the year."""
    per_sasaran = {
        "banding-renstra",
        "banding-tahun",
        "capaian-sasaran",
        "keluaran-tahun",
        "pembanding",
        "pendukung",
        "pendukung-sasaran",
    }
    per_indikator = {"bagian", "pendukung-indikator", "periode"}
    isi: dict[str, list[Tabel]] = {}
    for nama_tahun, hasil in tahun.items():
        organisasi = hasil.laporan.berkas.organisasi
        assert organisasi is not None
        pilihan: dict[str, Sequence[tuple[str, ...]]] = {
            **{nama: [(id_,) for id_ in hasil.laporan.sasaran] for nama in per_sasaran},
            **{nama: [(id_,) for id_ in hasil.laporan.indikator] for nama in per_indikator},
            "pegawai": [(id_,) for id_ in organisasi.pegawai],
            "kelengkapan": [(id_,) for id_ in PROFIL],
        }
        satu = [buat(hasil, *isian) for id_, buat in TABEL.items() for isian in pilihan.get(id_, [()])]
        satu += [buat(hasil, (), *isian) for id_, buat in TABEL_PERIKSA.items() for isian in pilihan.get(id_, [()])]
        isi[nama_tahun] = [tabel for tabel in satu if tabel is not None]
    return isi
