"""The first folder of an agency."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lakip_cli.compiler import compile_folder
from lakip_cli.render.naskah_laporan import templat_bawaan
from lakip_cli.scaffold.awal import Jawaban, mulai, tempat_lazim

TEMPLAT = templat_bawaan() / "tahun"
TEKS = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("nama", "tempat"),
    [
        ("Dinas Perpustakaan Kabupaten Teluk Biru", "Teluk Biru"),
        ("Kecamatan Sukamaju Kota Biru", "Biru"),
        ("Dinas Perhubungan Provinsi Nusa Lestari", ""),
        ("Kabupaten Teluk Biru", ""),
        ("Badan Arsip", ""),
    ],
)
def test_the_place_of_signing_is_guessed_from_a_name_with_its_region(nama: str, tempat: str) -> None:
    assert tempat_lazim(nama) == tempat


def test_names_and_years_stand_where_they_belong() -> None:
    berkas = mulai(Jawaban("Dinas Arsip Kota Biru: A", "Biru", 2025), TEMPLAT, lambda nama: f"../{nama}.json")
    laporan = berkas["laporan.yaml"].decode()
    assert laporan.startswith("# yaml-language-server: $schema=../laporan.json\n# Siapa yang melapor")
    assert '\n  nama: "Dinas Arsip Kota Biru: A"\n  sebutan: Dinas Arsip # ' in laporan
    assert '\n  pemerintah: "Pemerintah Kota Biru: A"\n' in laporan
    assert "\n  awal: 2025\n  akhir: 2029\n" in laporan
    assert "# yaml" not in mulai(Jawaban("Badan", "X", 2025), TEMPLAT, lambda _: "")["kinerja.yaml"].decode()
    assert not [nama for nama, isi in berkas.items() if b"<<" in isi]


@settings(max_examples=30)
@given(nama=TEKS, tempat=TEKS)
def test_any_name_gives_a_year_that_compiles(nama: str, tempat: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for satu, isi in mulai(Jawaban(nama, tempat, 2025), TEMPLAT, lambda _: "").items():
            (Path(folder) / satu).parent.mkdir(parents=True, exist_ok=True)
            (Path(folder) / satu).write_bytes(isi)
        hasil = compile_folder(Path(folder))
    assert not hasil.gagal
    assert hasil.hasil is not None
    assert hasil.hasil.laporan.berkas.laporan.instansi.nama == nama
