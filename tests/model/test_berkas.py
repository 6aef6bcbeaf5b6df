"""A folder becomes a year: what is read, what is missing, what nobody reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.diagnostics import Severity
from lakip_cli.model.berkas import KODE, Berkas, baca_folder

LAPORAN = "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}\ntahun: 2024\n"
KINERJA = "sasaran: {s: {nama: S}}\n"
TERKECIL = {"laporan.yaml": LAPORAN, "kinerja.yaml": KINERJA}


def tulis(folder: Path, berkas: dict[str, str | bytes]) -> Path:
    for nama, isi in berkas.items():
        jalur = folder / nama
        jalur.parent.mkdir(parents=True, exist_ok=True)
        jalur.write_bytes(isi.encode() if isinstance(isi, str) else isi)
    return folder


def temuan(folder: Path, berkas: dict[str, str | bytes]) -> tuple[Berkas | None, list[str]]:
    hasil, _, salah = baca_folder(tulis(folder, berkas))
    return hasil, [f"{satu.span} {satu.code} {satu.message}" for satu in salah]


def test_two_files_are_a_year(tmp_path: Path) -> None:
    berkas, salah = temuan(tmp_path, {**TERKECIL})
    assert berkas is not None
    assert salah == []
    assert berkas.laporan.tahun == 2024
    assert [berkas.organisasi, berkas.renstra, berkas.perjanjian, berkas.anggaran, berkas.lra] == [None] * 5
    assert (berkas.tercetak, berkas.narasi) == ((), ())


def test_every_file_is_read_and_its_text_returned(tmp_path: Path) -> None:
    isi: dict[str, str | bytes] = {
        **TERKECIL,
        "organisasi.yaml": "fungsi: [satu]\n",
        "renstra.yaml": "visi: V\n",
        "perjanjian.yaml": "tanggal: 2024-01-02\ntempat: T\npihak_pertama: a\n",
        "anggaran.yaml": "program: {p: {nama: P}}\n",
        "lra.yaml": 'akun: {"5": {nama: B}}\n',
        "tercetak.yaml": "- {tempat: T, kutipan: a}\n",
        "tercetak/b.yaml": "- {tempat: T2, kutipan: b}\n",
        "tercetak/a.yaml": "- {tempat: T1, kutipan: a}\n",
        "narasi/sasaran/s.md": "## Uraian\r\n\r\nIsi.\r\n",
        "narasi/isu.md": "\ufeffIsu.\n",
    }
    berkas, teks, salah = baca_folder(tulis(tmp_path, isi))
    assert berkas is not None
    assert salah == []
    assert [nama for nama, _ in berkas.tercetak] == ["tercetak.yaml", "tercetak/a.yaml", "tercetak/b.yaml"]
    assert berkas.narasi == (("narasi/isu.md", "Isu.\n"), ("narasi/sasaran/s.md", "## Uraian\n\nIsi.\n"))
    assert set(teks) == set(isi)
    assert teks["laporan.yaml"] == LAPORAN


WAJIB = [
    ({}, ["kinerja.yaml", "laporan.yaml"]),
    ({"laporan.yaml": LAPORAN}, ["kinerja.yaml"]),
    ({"kinerja.yaml": KINERJA, "anggaran.yaml": "program: {}\n"}, ["laporan.yaml"]),
]


@pytest.mark.parametrize(("isi", "kurang"), WAJIB)
def test_compulsory_file_is_missing(tmp_path: Path, isi: dict[str, str | bytes], kurang: list[str]) -> None:
    berkas, salah = temuan(tmp_path, isi)
    assert berkas is None
    assert salah == [f"{nama}:1:1 S010 berkas {nama} tidak ada dalam folder ini; buat berkas itu" for nama in kurang]


@pytest.mark.parametrize("nama", ["anggran.yaml", "anggaran.yml"])
def test_file_that_nobody_reads_is_a_warning(tmp_path: Path, nama: str) -> None:
    berkas, _, (salah,) = baca_folder(tulis(tmp_path, {**TERKECIL, nama: "program: {}\n"}))
    assert berkas is not None
    assert (salah.code, salah.severity, salah.span.file) == ("S011", Severity.WARNING, nama)
    assert salah.message == (
        f"berkas {nama} tidak dibaca; yang dikenal: laporan.yaml, kinerja.yaml, organisasi.yaml, renstra.yaml, "
        "perjanjian.yaml, anggaran.yaml, lra.yaml, tercetak.yaml"
    )


def test_all_mistakes_of_all_files_at_once(tmp_path: Path) -> None:
    isi: dict[str, str | bytes] = {
        "laporan.yaml": LAPORAN + "x: 1\n",
        "kinerja.yaml": "sasaran: {s: {nama: S}, s: {nama: T}}\n",
        "renstra.yaml": "visi: ''\n",
        "narasi/isu.md": b"bita \xff rusak\n",
    }
    berkas, salah = temuan(tmp_path, isi)
    assert berkas is None
    assert [satu.split()[:2] for satu in salah] == [
        ["kinerja.yaml:1:25", "Y002"],
        ["laporan.yaml:3:1", "S002"],
        ["narasi/isu.md:1:6", "Y008"],
        ["renstra.yaml:1:7", "S004"],
    ]


def test_text_of_a_broken_file_is_returned_to_show_its_lines(tmp_path: Path) -> None:
    _, teks, _ = baca_folder(tulis(tmp_path, {**TERKECIL, "renstra.yaml": b"visi: \xff\n"}))
    assert teks["renstra.yaml"] == "visi: \ufffd\n"


def test_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").mkdir()
    berkas, teks, salah = baca_folder(tulis(tmp_path, {**TERKECIL}))
    assert berkas is None
    assert [satu.code for satu in salah] == ["Y027"]
    assert teks["renstra.yaml"] == ""


def test_result_does_not_depend_on_where_the_folder_lies(tmp_path: Path) -> None:
    isi: dict[str, str | bytes] = {**TERKECIL, "renstra.yaml": "x: 1\n"}
    hasil = [temuan(tmp_path / nama, isi)[1] for nama in ("2024", "lain/lagi")]
    assert hasil[0] == hasil[1]


JALUR = [
    ("gambar/a.png", ""),
    ("gambar", "tidak ada dalam folder data"),
    ("gambar/b.png", "tidak ada dalam folder data"),
    ("../luar.png", "berada di luar folder data; pindahkan ke dalamnya"),
    ("/etc/hostname", "berada di luar folder data; pindahkan ke dalamnya"),
    ("tautan.png", "berada di luar folder data; pindahkan ke dalamnya"),
    ("a" * 300 + ".png", "tidak dapat dibuka; periksa namanya"),
    ("putar.png", "tidak dapat dibuka; periksa namanya"),
]


@pytest.mark.parametrize(("jalur", "masalah"), JALUR, ids=[jalur[:20] for jalur, _ in JALUR])
def test_path_stays_inside_the_folder(tmp_path: Path, jalur: str, masalah: str) -> None:
    (tmp_path / "luar.png").write_bytes(b"")
    folder = tulis(tmp_path / "2024", {**TERKECIL, "gambar/a.png": b""})
    (folder / "tautan.png").symlink_to(tmp_path / "luar.png")
    (folder / "putar.png").symlink_to(folder / "putar.png")
    berkas, _, _ = baca_folder(folder)
    assert berkas is not None
    assert berkas.masalah(jalur) == masalah


def test_codes_are_documented() -> None:
    for kode, satu in KODE.items():
        assert satu.kode == kode
        assert all(f"*{bagian}.*" in satu.manual for bagian in ("Mengapa", "Contoh", "Perbaikan"))


def test_smallest_valid_year_has_no_finding(kecamatan: Path) -> None:
    berkas, _, salah = baca_folder(kecamatan)
    assert berkas is not None
    assert salah == []
    assert berkas.laporan.reviu is not None
    assert berkas.anggaran is not None
    assert list(berkas.anggaran.dpa) == ["murni", "perubahan"]
