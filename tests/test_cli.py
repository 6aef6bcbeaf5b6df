"""The whole command line: exit codes, streams, errors of use, and terminals that cannot write Indonesian quotes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import lakip_cli
from lakip_cli.__main__ import main
from lakip_cli.cli.pilihan import FORMAT, Bentuk
from lakip_cli.model.berkas import KENAL
from tests.conftest import Lakip

AKAR = Path(__file__).parents[1]
SALAH_PAKAI = {
    ("entah",): "perintah “entah” tidak dikenal; lihat lakip --help",
    ("--aneh",): "opsi --aneh tidak dikenal; lihat lakip --help",
    ("build",): "DATA… wajib diisi; lihat lakip build --help",
    ("check",): "DATA… wajib diisi; lihat lakip check --help",
    ("why",): "DATA wajib diisi; lihat lakip why --help",
    ("why", "2024"): "ALAMAT wajib diisi; lihat lakip why --help",
    ("why", "2024", "a", "b"): "ada argumen berlebih; lihat lakip why --help",
    ("explain", "Y001", "Y002"): "ada argumen berlebih; lihat lakip explain --help",
    ("build", "2024", "--aneh"): "opsi --aneh tidak dikenal; lihat lakip build --help",
    ("build", "2024", "-o"): "opsi -o memerlukan satu nilai; lihat lakip build --help",
    ("check", "2024", "--strict=1"): "opsi --strict berdiri sendiri, tanpa nilai; lihat lakip check --help",
    ("check", "2024", "--format", "xml"): (
        "nilai --format tidak dikenal; isilah text, concise, json, github, gitlab, sarif, junit (bawaan: text);"
        " lihat lakip check --help"
    ),
    ("check", "2024", "--select", "realisasi-melebihi-pag"): (
        "kode realisasi-melebihi-pag pada --select tidak dikenal; maksud Anda realisasi-melebihi-pagu?"
    ),
    ("check", "2024", "--ignore", "P,entah"): (
        "kode entah pada --ignore tidak dikenal; lihat daftarnya dengan lakip explain"
    ),
    ("check", "2024", "--profil", "53"): "profil 53 tidak dikenal; pilih dari permenpan-53-2014, permenpan-88-2021",
    ("build", "2024", "-f", "md,rtf"): f"format “rtf” tidak dikenal; pilih dari {', '.join(FORMAT)}",
    ("build", "tiada"): "folder tiada tidak ada; sebut folder yang memuat laporan.yaml",
    ("check", "tiada"): "folder tiada tidak ada; sebut folder yang memuat laporan.yaml",
    ("why", "tiada", "a"): "folder tiada tidak ada; sebut folder yang memuat laporan.yaml",
    ("build", "2024", "tiada"): "folder tiada tidak ada; sebut folder yang memuat laporan.yaml",
    ("schema", "bab-1"): f"skema bab-1 tidak ada; pilih dari {', '.join(KENAL)}, rekap",
    ("explain", "Z999"): "kode Z999 tidak dikenal; lihat daftarnya dengan lakip explain",
}


@pytest.mark.parametrize(("argumen", "pesan"), SALAH_PAKAI.items(), ids=map(" ".join, SALAH_PAKAI))
def test_wrong_use_is_one_indonesian_sentence_and_two(
    argumen: tuple[str, ...], pesan: str, tahun: Path, lakip: Lakip
) -> None:
    assert lakip(*argumen) == (2, "", f"lakip: {pesan}\n")
    assert [satu.name for satu in Path().iterdir()] == ["2024"]


def test_version_and_bare_call_are_results(lakip: Lakip) -> None:
    assert lakip("--version") == (0, f"lakip {lakip_cli.__version__}\n", "")
    bantuan = lakip()
    assert (bantuan.kode, bantuan.err) == (0, "")
    assert bantuan == lakip("--help")


def test_a_refusing_disk_is_told_in_indonesian_and_is_two(
    tahun: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    def penuh(jalur: Path, isi: bytes) -> int:
        raise OSError(28, "No space left on device", str(jalur))

    monkeypatch.setattr(Path, "write_bytes", penuh)
    hasil = lakip("build", "2024", "-f", "json")
    assert (hasil.kode, hasil.out) == (2, "")
    assert hasil.err.endswith("hasil.json tidak dapat dibaca atau ditulis: penyimpanan penuh\n")
    assert list(Path("build").iterdir()) == []


def test_a_file_where_the_output_folder_should_be_is_kept(tahun: Path, lakip: Lakip) -> None:
    Path("build").write_bytes(b"penting")
    assert lakip("build", "2024", "-f", "json") == (
        2,
        "",
        "lakip: build tidak dapat dibaca atau ditulis: ada berkas dengan nama itu\n",
    )
    assert Path("build").read_bytes() == b"penting"


def test_the_process_ends_with_the_code(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["lakip", "explain", "Z999"])
    monkeypatch.setattr(os, "_exit", sys.exit)
    with pytest.raises(SystemExit) as berhenti:
        main()
    assert berhenti.value.code == 2


def test_a_reader_that_goes_away_is_told_in_one_sentence() -> None:
    perintah = [sys.executable, "-m", "lakip_cli", "explain", "--all"]
    with subprocess.Popen(perintah, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=AKAR) as proses:
        assert proses.stdout is not None
        assert proses.stderr is not None
        proses.stdout.close()
        galat = proses.stderr.read().decode()
    assert (proses.returncode, galat) == (
        2,
        "lakip: berkas tidak dapat dibaca atau ditulis: pembacanya sudah berhenti\n",
    )


@pytest.mark.parametrize(
    ("lingkungan", "semua"),
    [({"PYTHONIOENCODING": "cp1252"}, tuple(Bentuk)), ({"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0"}, ("text",))],
    ids=["cp1252", "C"],
)
def test_a_terminal_that_lacks_characters_gets_replacements(
    lingkungan: dict[str, str], semua: tuple[str, ...], tahun: Path
) -> None:
    env = {k: v for k, v in os.environ.items() if k not in {"PYTHONIOENCODING", "LC_ALL"}}
    env |= {"PYTHONPATH": str(AKAR), "PYTHONCOERCECLOCALE": "0", **lingkungan}

    def jalan(*argumen: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-W", "error", "-m", "lakip_cli", *argumen], env=env, capture_output=True, check=False
        )

    why = jalan("why", "2024", "indikator.ikm.capaian")
    assert (why.returncode, why.stderr) == (0, b"")
    assert b"100,65%" in why.stdout
    build = jalan("build", "2024")
    assert build.returncode == 0, build.stderr
    assert (tahun.parent / "build/2024/laporan.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    (tahun / "lra.yaml").write_text("tanggal: “bukan”\n", "utf-8")
    for bentuk in semua:
        check = jalan("check", "2024", "--format", bentuk)
        assert check.returncode == 1
        assert b"2024/lra.yaml" in check.stdout
        assert b"Traceback" not in check.stderr
