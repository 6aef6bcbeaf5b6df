"""``lakip init``."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import typer

import lakip_cli.cli.init
from tests.conftest import Lakip

BERIKUT = "berikutnya: lakip check {} menunjuk setiap tempat itu\n"


def _isi(folder: Path) -> dict[str, bytes]:
    return {satu.relative_to(folder).as_posix(): satu.read_bytes() for satu in folder.rglob("*") if satu.is_file()}


def test_the_next_year_is_asked_for_place_by_place(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("init", "2025", "--dari", "2024")
    assert (hasil.kode, hasil.out) == (0, "")
    ringkas, berikut = hasil.err.splitlines(keepends=True)
    assert re.fullmatch(r"2025: tahun 2025 dari 2024, \d+ berkas, 136 tempat diisi\n", ringkas)
    assert berikut == BERIKUT.format("2025")
    assert (Path("2025") / "gambar" / "pelayanan.png").is_file()
    assert not (Path("2025") / "bukti").exists()
    periksa = lakip("check", "2025", "--format", "concise", "--select", "L6,Y,S,R,T")
    assert periksa.kode == 0
    tempat = {baris.split(":")[0] for baris in periksa.out.splitlines()}
    assert {f"2025/{nama}.yaml" for nama in ("laporan", "kinerja", "anggaran", "perjanjian", "lra")} < tempat
    assert lakip("build", "2025").kode == 0
    assert lakip("fmt", "--check", "2025").kode == 0


def test_paragraphs_that_call_what_the_new_year_lacks_are_out_of_print(tahun: Path, lakip: Lakip) -> None:
    lakip("init", "2025", "--dari", "2024")
    teks = (Path("2025") / "narasi" / "penetapan-kinerja.md").read_text(encoding="utf-8")
    awal = teks.index("{# lakip: isi tulis ulang; alinea tahun 2024 ini memanggil angka yang belum ada:")
    assert "desa-mandiri.target.murni" in teks[awal : teks.index("#}", awal)]


def test_a_folder_elsewhere_is_not_named_as_a_neighbour(tahun: Path, lakip: Lakip) -> None:
    (tahun / "laporan.yaml").write_bytes((tahun / "laporan.yaml").read_bytes().replace(b"../../../", b"../"))
    assert lakip("init", "jauh/sekali/baru", "--dari", "2024/kinerja.yaml").kode == 0
    teks = Path("jauh/sekali/baru/laporan.yaml").read_text(encoding="utf-8")
    assert "tahun_lalu" not in teks
    assert teks.startswith("# yaml-language-server: $schema=../../../schemas/laporan.schema.json\n")


# ── the first year of an agency ─────────────────────────────────────────────────────────────────────────────

NAMA = "Dinas Perpustakaan Kabupaten Teluk Biru"


def test_a_first_year_has_only_what_is_to_be_filled_in(
    tmp_path: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    hasil = lakip("init", "data/2025", "--instansi", NAMA)
    assert hasil == (0, "", f"data/2025: tahun 2025, 8 berkas, 40 tempat diisi\n{BERIKUT.format('data/2025')}")
    periksa = lakip("check", "data/2025", "--format", "concise")
    assert periksa.kode == 0
    kode = [baris.split(": ")[1].split(" ")[0] for baris in periksa.out.splitlines()]
    assert {"L601", "L602"} < set(kode)
    assert {satu[0] for satu in kode} == {"L"}
    assert lakip("build", "data/2025").kode == 0
    assert lakip("fmt", "--check", "data").kode == 0


def test_schemas_beside_the_folder_are_named(tmp_path: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    lakip("schema", "-o", "schemas")
    lakip("init", "a/2025", "--instansi", NAMA)
    lakip("init", "2025", "--instansi", NAMA)
    assert Path("a/2025/lra.yaml").read_text("utf-8").splitlines()[0].endswith("=../../schemas/lra.schema.json")
    assert Path("2025/lra.yaml").read_text("utf-8").splitlines()[0].endswith("=../schemas/lra.schema.json")


def test_a_terminal_asks_for_what_is_missing(tmp_path: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    ditanya = []

    def jawab(apa: str, *, default: str | None, err: bool) -> str:
        ditanya.append((apa, default))
        return default or {"Nama lengkap instansi": f" {NAMA} ", "Tahun laporan": "2026"}[apa]

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr(typer, "prompt", jawab)
    assert lakip("init", "laporan").err.startswith("laporan: tahun 2026, ")
    kota = ("Kota tempat laporan ditandatangani", "Teluk Biru")
    assert ditanya == [("Nama lengkap instansi", None), kota, ("Tahun laporan", None)]

    def batal(*_: object, **__: object) -> str:
        raise typer.Abort

    monkeypatch.setattr(typer, "prompt", batal)
    assert lakip("init", "lain") == (2, "", "lakip: dibatalkan; tidak ada yang ditulis\n")
    assert [satu.name for satu in Path().iterdir()] == ["laporan"]


# ── what cannot be ──────────────────────────────────────────────────────────────────────────────────────────

SALAH = [
    (("2026",), 2, "nama lengkap instansi belum disebut; tulis dengan --instansi"),
    (("2026", "--instansi", "Badan"), 2, "kota tempat laporan ditandatangani belum disebut; tulis dengan --tempat"),
    (("baru", "--instansi", NAMA), 2, "tahun laporan belum disebut; tulis dengan --tahun"),
    (
        ("baru", "--instansi", NAMA, "--tahun", "25"),
        2,
        "tahun 25 tidak sah; tulis dengan empat angka, misalnya --tahun 2024",
    ),
    (
        ("2026", "--instansi", "Badan\u202e", "--tempat", "Kota"),
        2,
        "nama lengkap instansi memuat karakter yang tidak dapat dicetak; ketik ulang dengan --instansi",
    ),
    (("2024", "--dari", "2024"), 2, "tahun sesudah 2024 adalah 2025, bukan 2024; beri nama 2025"),
    (("lain/2027", "--dari", "2024"), 2, "tahun sesudah 2024 adalah 2025, bukan 2027; beri nama lain/2025"),
    (("ada", "--dari", "2024"), 2, "folder ada sudah berisi; pilih nama lain, atau kosongkan dahulu"),
    (("2025", "--dari", "tiada"), 2, "folder tiada tidak ada; sebut folder yang memuat laporan.yaml"),
    (
        ("2025", "--dari", "rusak"),
        1,
        "rusak belum dapat dibaca (1 kesalahan, 0 peringatan, 0 catatan); jalankan lakip check rusak",
    ),
]


@pytest.mark.parametrize(("argumen", "kode", "pesan"), SALAH)
def test_what_cannot_be_is_said_in_one_sentence_and_nothing_is_written(
    tahun: Path, lakip: Lakip, argumen: tuple[str, ...], kode: int, pesan: str
) -> None:
    (tahun.parent / "ada").mkdir()
    (tahun.parent / "ada" / "catatan.txt").write_bytes(b"x")
    shutil.copytree(tahun, "rusak")
    Path("rusak/kinerja.yaml").write_text("sasaran: [\n", encoding="utf-8")
    sebelum = _isi(Path())
    assert lakip("init", *argumen) == (kode, "", f"lakip: {pesan}\n")
    assert _isi(Path()) == sebelum


def test_a_failure_leaves_no_folder(tahun: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lakip_cli.cli.init, "tempat", lambda _: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        lakip("init", "2025", "--dari", "2024")
    assert [satu.name for satu in Path().iterdir()] == ["2024"]
