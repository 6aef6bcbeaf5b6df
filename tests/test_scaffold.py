"""The next year as a whole: it compiles, says what the last one said of earlier years, and asks for the rest."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import pytest

from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.fmt import tata
from lakip_cli.scaffold import lanjut

AKAR = Path(__file__).parents[1]
ASAL = ("data/2022", "data/2023", "tests/kecamatan/2024")


def _terus(asal: Path, ke: Path) -> Compilation:
    """Compile a year, write the next one beside a copy of it, and compile that, without its narrative."""
    lalu = Path(shutil.copytree(asal, ke / "lalu"))
    hasil = compile_folder(lalu).hasil
    assert hasil is not None
    berkas = lanjut(hasil.laporan, "../lalu", str)
    gambar = {satu.berkas: (lalu / satu.berkas).read_bytes() for satu in hasil.laporan.berkas.laporan.gambar.values()}
    for nama, isi in (berkas | gambar).items():
        (ke / "kini" / nama).parent.mkdir(parents=True, exist_ok=True)
        (ke / "kini" / nama).write_bytes(b"" if nama.startswith("narasi/") else isi)
    return compile_folder(ke / "kini")


@pytest.mark.parametrize("asal", ASAL)
def test_the_next_year_compiles_and_agrees_with_the_last(asal: str, tmp_path: Path) -> None:
    baru = _terus(AKAR / asal, tmp_path)
    assert baru.hasil is not None
    assert not baru.gagal
    assert {"L601", "L602"} < {d.code for d in baru.diagnosa}
    assert not [d for d in baru.diagnosa if d.code in {"K141", "K142"}]
    lama = compile_folder(AKAR / asal).hasil
    assert lama is not None
    tetap = 0
    for alamat, figur in lama.figur.items():
        ukuran = alamat.split(".")[2:]
        if alamat.startswith("indikator.") and ukuran in (["target"], ["realisasi"]) and isinstance(figur.isi, Decimal):
            tetap += 1
            milik = baru.hasil.cari(f"{alamat}.{lama.laporan.tahun}")
            assert milik is not None, alamat
            assert milik.isi == figur.isi, alamat
    assert tetap > 5


@pytest.mark.parametrize("asal", ASAL)
def test_files_are_laid_out_and_what_was_printed_stays_behind(asal: str) -> None:
    hasil = compile_folder(AKAR / asal).hasil
    assert hasil is not None
    berkas = lanjut(hasil.laporan, "", str)
    assert {nama for nama in berkas if nama.startswith("tercetak")} == set()
    for nama, isi in berkas.items():
        if nama.endswith(".yaml"):
            assert tata(isi, nama, nama.removesuffix(".yaml")) == (isi, [])
