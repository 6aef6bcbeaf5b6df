"""A folder becomes a year: what is read, what is missing, what nobody reads."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from lakip_cli.diagnostics import Severity
from lakip_cli.model.berkas import KODE, Berkas, baca_folder, baca_sebelah, masalah_sebelah

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


LUAR = "menuju ke luar folder data; salin berkasnya ke dalam, lalu tulis jalur tanpa .. atau / di depan"
TIADA = "tidak ada dalam folder data"
JALUR = [
    ("gambar/a.png", ""),
    ("./gambar/a.png", ""),
    ("gambar", TIADA),
    ("gambar/b.png", TIADA),
    ("../luar.png", LUAR),
    ("gambar/../gambar/a.png", LUAR),
    ("/etc/hostname", LUAR),
    ("C:/foto/a.png", LUAR),
    ("..\\luar.png", LUAR),
    ("gambar\\a.png", "ditulis dengan garis miring /, bukan \\"),
    ("tautan.png", "adalah tautan ke luar folder data; ganti dengan salinan berkasnya"),
    ("putar.png", TIADA),
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


def lukis(jenis: str, mode: str = "RGB", ukuran: tuple[int, int] = (8, 8)) -> bytes:
    aliran = io.BytesIO()
    Image.new(mode, ukuran).save(aliran, jenis)
    return aliran.getvalue()


RUSAK = "rusak atau terpotong; salin lagi dari asalnya, atau buka lalu simpan ulang"
GAMBAR = [
    ("a.png", lukis("PNG"), ""),
    ("A.PNG", lukis("PNG"), ""),
    ("a.jpg", lukis("JPEG"), ""),
    ("a.jpeg", lukis("JPEG"), ""),
    ("a.jpg", lukis("JPEG")[:-9], RUSAK),
    ("a.png", b"\x89PNG\r\n\x1a\nisi", RUSAK),
    ("a.jpg", lukis("JPEG", "CMYK"), "memakai warna tinta (CMYK); buka lalu simpan ulang dengan warna layar (RGB)"),
    ("a.png", lukis("PNG", "1", (9000, 9001)), "memuat 81 juta piksel; perkecil sampai 80 juta"),
    ("a.png", b"\xff\xd8\xff\xe0", "isinya bukan gambar seperti akhiran namanya; simpan ulang gambarnya"),
    ("a.jpg", b"", "isinya bukan gambar seperti akhiran namanya; simpan ulang gambarnya"),
    ("a.svg", b"<svg/>", "bukan gambar yang dikenal; simpan sebagai .jpg, .jpeg atau .png"),
    ("gambar", b"", "bukan gambar yang dikenal; simpan sebagai .jpg, .jpeg atau .png"),
]


@pytest.mark.parametrize(("nama", "isi", "masalah"), GAMBAR)
def test_picture_is_what_its_name_says(tmp_path: Path, nama: str, isi: bytes, masalah: str) -> None:
    berkas, _, _ = baca_folder(tulis(tmp_path, {**TERKECIL, nama: isi}))
    assert berkas is not None
    assert berkas.masalah_gambar(nama) == masalah
    assert berkas.masalah_gambar("tiada.png") == TIADA


def test_links_that_lead_out_are_refused(tmp_path: Path) -> None:
    luar = tulis(tmp_path / "2023", {"isu.md": "Isu.\n", "renstra.yaml": "visi: V\n"})
    folder = tulis(tmp_path / "2024", {**TERKECIL, "narasi/isi.md": "Isi.\n", "lain/a.md": "Lain.\n"})
    (folder / "narasi/isu.md").symlink_to(luar / "isu.md")
    (folder / "narasi/salinan.md").symlink_to(folder / "narasi/isi.md")
    (folder / "narasi/sasaran").symlink_to(folder / "lain")
    (folder / "renstra.yaml").symlink_to(luar / "renstra.yaml")
    berkas, salah = temuan(folder, {})
    assert berkas is None
    assert salah == [
        "narasi/isu.md:1:1 S014 narasi/isu.md adalah tautan ke luar folder; ganti dengan salinan berkasnya",
        "narasi/sasaran:1:1 S014 narasi/sasaran adalah tautan ke folder, yang tidak diikuti; ganti dengan salinannya",
        "renstra.yaml:1:1 S014 renstra.yaml adalah tautan ke luar folder; ganti dengan salinan berkasnya",
    ]


@pytest.mark.parametrize(
    ("nama", "masalah"),
    [
        ("../2023", ""),
        ("../2022", "tidak ada"),
        ("../berkas", "tidak ada"),
        ("../tautan", "adalah tautan"),
        ("..", "bukan folder"),
        ("../..", "bukan folder"),
        ("../2023/narasi", "bukan folder"),
        ("2023", "bukan folder"),
        ("/2023", "bukan folder"),
        (f"../{'2' * 300}", "bukan folder"),
    ],
)
def test_the_year_before_lies_beside_its_own(tmp_path: Path, nama: str, masalah: str) -> None:
    for satu in ("data/2024", "data/2023/narasi", "jauh"):
        (tmp_path / satu).mkdir(parents=True)
    (tmp_path / "data/berkas").write_text("")
    (tmp_path / "data/tautan").symlink_to(tmp_path / "jauh")
    assert masalah_sebelah(tmp_path / "data/2024", nama).startswith(masalah)
    assert bool(masalah_sebelah(tmp_path / "data/2024", nama)) is bool(masalah)


def test_a_year_behind_a_link_is_whole(tmp_path: Path) -> None:
    tulis(tmp_path / "asli", {**TERKECIL, "narasi/isu.md": "Isu.\n"})
    (tmp_path / "tautan").symlink_to(tmp_path / "asli")
    berkas, salah = temuan(tmp_path / "tautan", {})
    assert salah == []
    assert berkas is not None
    assert berkas.narasi == (("narasi/isu.md", "Isu.\n"),)


def test_texts_that_nobody_reads_are_warnings(tmp_path: Path) -> None:
    isi: dict[str, str | bytes] = {
        **TERKECIL,
        "narasi/isu.md.txt": "Isu.\n",
        "narasi/.isu.md.swp": b"\xff",
        "narasi/.alat/isu.txt": "Isu.\n",
        "templates/bab-4.md": "# Penutup\n",
        "templates/bab-4.md.j2": "# Penutup\n",
        "tercetak/bab-1.yml": "[]\n",
    }
    berkas, salah = temuan(tmp_path, isi)
    assert berkas is not None
    assert berkas.templat == (("templates/bab-4.md.j2", "# Penutup\n"),)
    assert [satu.partition(";")[0] for satu in salah] == [
        "narasi/isu.md.txt:1:1 S011 berkas narasi/isu.md.txt tidak dibaca",
        "templates/bab-4.md:1:1 S011 berkas templates/bab-4.md tidak dibaca",
        "tercetak/bab-1.yml:1:1 S011 berkas tercetak/bab-1.yml tidak dibaca",
    ]


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


def test_of_the_year_beside_only_facts_are_read_and_named_as_seen_from_here(tmp_path: Path) -> None:
    tulis(tmp_path / "2023", {**TERKECIL, "narasi/isu.md": "Isu.", "renstra.yaml": "visi: V\n"})
    (tmp_path / "2024").mkdir()
    berkas, teks, salah = baca_sebelah(tmp_path / "2024", "../2023")
    assert berkas is not None, salah
    assert berkas.narasi == ()
    assert set(teks) == {"../2023/laporan.yaml", "../2023/kinerja.yaml"}
    assert berkas.kinerja.pohon.sumber.nama == "../2023/kinerja.yaml"
    (tmp_path / "2023" / "kinerja.yaml").write_text("sasaran: [\n", "utf-8")
    berkas, _, salah = baca_sebelah(tmp_path / "2024", "../2023")
    assert berkas is None
    assert [d.span.file for d in salah] == ["../2023/kinerja.yaml"]
