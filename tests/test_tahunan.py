"""Several years side by side."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.compiler import compile_folder
from lakip_cli.formats import html, markdown
from lakip_cli.naskah import BlokTabel, Daftar, Naskah, Paragraf, polos
from lakip_cli.tahunan import Butir, daftar, dokumen

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


def test_reports_of_a_tree_stand_by_agency_and_those_that_are_not_there_are_named() -> None:
    semua = [
        Butir("Kecamatan A", "2023", "a/2023", ("1", "99%"), ada=True),
        Butir("Kecamatan A", "2024", "a/2024", ("0", "98%"), ada=True),
        Butir("b/2024", "2024", "b/2024", ("1", "–"), ada=False),
        Butir("Kecamatan A", "2024", "c/2024", ("0", "97%"), ada=True),
    ]
    (bab,) = daftar(semua, ("Kesalahan", "Capaian"), "laporan.md").bab
    (isi,) = (satu for satu in bab.blok if isinstance(satu, Daftar))
    assert [polos(satu.isi) for (satu,) in isi.butir if isinstance(satu, Paragraf)] == [
        "Kecamatan A: 2023, 2024 (a/2024), 2024 (c/2024)",
        "b/2024: 2024 belum tersusun",
    ]
    (tabel,) = (satu.tabel for satu in bab.blok if isinstance(satu, BlokTabel))
    assert [sel.cetak for sel in tabel.badan[1]] == ["Kecamatan A", "2024", "0", "98%"]


def test_names_and_folders_stay_text() -> None:
    nama = "Kantor <script>alert(1)</script> [x](y) | *z* & `k`"
    satu = Butir(nama, "2024", "a b/<i>\"'/2024", ("0",), ada=True)
    isi = html.tulis(daftar([satu], ("Kesalahan",), "laporan.html"))[html.LENGKAP].decode()
    assert "<script>alert" not in isi
    assert "<i>" not in isi
    assert "Kantor &lt;script&gt;alert(1)&lt;/script&gt; [x](y) | *z* &amp; `k`" in isi
    teks = markdown.tulis(daftar([satu], ("Kesalahan",), "laporan.md"))["tahun.md"].decode()
    assert "[x](y)" not in teks
    assert "<script>" not in teks.replace("\\<", "")
