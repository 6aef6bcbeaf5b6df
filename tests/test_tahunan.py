"""Several years side by side."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.compiler import compile_folder
from lakip_cli.naskah import BlokTabel, Daftar, Naskah, Paragraf, polos
from lakip_cli.tahunan import dokumen

DATA = Path(__file__).parents[1] / "data"


def _naskah() -> Naskah:
    hasil = [compile_folder(DATA / nama).hasil for nama in ("2023", "2022")]
    return dokumen([(satu, f"./{satu.laporan.tahun}/laporan.html") for satu in hasil if satu is not None])


def test_years_stand_in_their_order_with_their_reports_and_figures() -> None:
    (bab,) = _naskah().bab
    assert bab.judul == "Kinerja Tahun 2022–2023"
    (daftar,) = (satu for satu in bab.blok if isinstance(satu, Daftar))
    isi = [satu for (satu,) in daftar.butir if isinstance(satu, Paragraf)]
    assert [polos(satu.isi)[:6] for satu in isi] == ["2022: ", "2023: "]
    pokok, deret = (satu.tabel for satu in bab.blok if isinstance(satu, BlokTabel))
    assert [[sel.cetak for sel in baris] for baris in pokok.badan] == [
        ["2022", "9", "1", "105,75%", "–", "Rp7.188.657.751", "–"],
        ["2023", "9", "8", "101,35%", "Rp9.812.119.077", "Rp9.757.541.969", "99,44%"],
    ]
    assert [sel.cetak for sel in deret.badan[0]] == ["Indeks Sosial", "43,67", "97,52%", "50,07", "101,62%"]
