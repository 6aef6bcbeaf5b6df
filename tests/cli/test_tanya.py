"""``lakip why``."""

from __future__ import annotations

import re
from pathlib import Path

from lakip_cli.calculate.figur import Kosong
from lakip_cli.cli.tanya import pohon
from lakip_cli.compiler import compile_folder
from tests.conftest import Lakip


def test_why_prints_the_tree_of_a_figure(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("why", "2024", "indikator.ikm.capaian")
    assert (hasil.kode, hasil.err) == (0, "")
    baris = hasil.out.splitlines()
    assert baris[0].startswith("capaian Indeks Kepuasan Masyarakat 2024 = 100,65%    realisasi ÷ target × 100; ")
    assert baris[0].endswith("[dibulatkan 2 desimal (setengah ke atas)]")
    assert baris[1].startswith("├─ realisasi Indeks Kepuasan Masyarakat 2024 = 86,56")
    assert baris[2] == "│  ├─ persyaratan = 3,46    2024/kinerja.yaml:50:26"
    assert baris[-2].startswith("│  └─ sarana = 3,31    ")
    assert re.fullmatch(r"└─ target Indeks Kepuasan Masyarakat 2024 = 86,00    2024/kinerja\.yaml:\d+:\d+", baris[-1])


def test_why_of_a_fact_is_one_line_with_its_place(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("why", "2024", "indikator.ikm.target")
    assert hasil.kode == 0
    assert re.fullmatch(r".+ = 86,00    2024/kinerja\.yaml:45:50\n", hasil.out)


def test_every_figure_has_a_tree_and_an_absent_one_its_reason(kecamatan: Path) -> None:
    kompilasi = compile_folder(kecamatan)
    hasil = kompilasi.hasil
    assert hasil is not None
    for figur in hasil.figur.values():
        baris = list(pohon(figur, kompilasi.tempat))
        assert f"{figur.nama} = {figur.cetak}" in baris[0]
        assert not isinstance(figur.isi, Kosong) or f"({figur.isi.alasan})" in baris[0]


def test_why_tells_what_is_printed_about_the_figure(tahun: Path, lakip: Lakip) -> None:
    kalimat = "[86](indikator.ikm.realisasi), [86,56](indikator.ikm.realisasi), [9](indikator.konflik.realisasi)"
    (tahun / "tercetak.yaml").write_text(f"- {{tempat: Bab IX, kutipan: '{kalimat}'}}\n", encoding="utf-8")
    hasil = lakip("why", "2024", "indikator.ikm.realisasi")
    assert (hasil.kode, hasil.err) == (0, "")
    assert hasil.out.splitlines()[-4:] == [
        "",
        "tercetak 2 kali:",
        "- Bab IX: “86” mengikuti bila dipotong    2024/tercetak.yaml:1:31",
        "- Bab IX: “86,56” mengikuti    2024/tercetak.yaml:1:62",
    ]


def test_a_misspelt_address_gets_a_suggestion(tahun: Path, lakip: Lakip) -> None:
    assert lakip("why", "2024", "indikator.ikm.capian") == (
        2,
        "",
        "lakip: alamat indikator.ikm.capian tidak ada; maksud Anda indikator.ikm.capaian?\n",
    )
    assert lakip("why", "2024", "zzzz") == (2, "", "lakip: alamat zzzz tidak ada\n")


def test_why_of_broken_data_points_to_check(tahun: Path, lakip: Lakip) -> None:
    (tahun / "lra.yaml").write_text("tanggal: [\n")
    assert lakip("why", "2024", "indikator.ikm.capaian") == (
        1,
        "",
        "lakip: data belum dapat dihitung (1 kesalahan, 0 peringatan, 0 catatan); jalankan lakip check 2024\n",
    )
