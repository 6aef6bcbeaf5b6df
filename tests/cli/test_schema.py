"""``lakip schema``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from lakip_cli.model.skema import BERKAS, skema
from tests.conftest import Lakip


def test_one_schema_is_printed(lakip: Lakip) -> None:
    hasil = lakip("schema", "kinerja")
    assert (hasil.kode, hasil.err) == (0, "")
    assert json.loads(hasil.out) == skema("kinerja")
    assert "–" not in hasil.out
    assert "÷" in lakip("schema", "laporan").out
    assert lakip("schema", "kinerja.yaml") == hasil


def test_without_a_name_the_files_are_listed(lakip: Lakip) -> None:
    hasil = lakip("schema")
    assert (hasil.kode, hasil.err) == (0, "")
    assert [baris.split()[0] for baris in hasil.out.splitlines()] == list(BERKAS)
    assert "lra         Laporan Realisasi Anggaran\n" in hasil.out


def test_schemas_are_written_into_a_folder(lakip: Lakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert lakip("schema", "-o", "a/b") == (0, "", f"{len(BERKAS)} skema ditulis ke a/b\n")
    assert {b.name for b in Path("a/b").iterdir()} == {f"{nama}.schema.json" for nama in BERKAS}
    assert lakip("schema", "lra", "-o", "c") == (0, "", "1 skema ditulis ke c\n")
    (berkas,) = Path("c").iterdir()
    assert berkas.read_text(encoding="utf-8") == lakip("schema", "lra").out


def test_an_unknown_name_lists_the_known(lakip: Lakip) -> None:
    hasil = lakip("schema", "kinerjaku")
    assert (hasil.kode, hasil.out) == (2, "")
    assert hasil.err.startswith("lakip: skema kinerjaku tidak ada; pilih dari laporan, kinerja, ")
