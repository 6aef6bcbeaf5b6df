"""``lakip export``."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Lakip


def test_the_sheet_is_written_and_counted(tahun: Path, lakip: Lakip) -> None:
    hasil = lakip("export", "2024", "--isian", "isian.xlsx")
    assert (hasil.kode, hasil.out) == (0, "")
    assert hasil.err == "isian.xlsx: 70 nilai untuk diisi dalam 3 lembar\n"
    pertama = Path("isian.xlsx").read_bytes()
    lakip("export", "2024", "--isian", "isian.xlsx")
    assert Path("isian.xlsx").read_bytes() == pertama


def test_a_year_that_cannot_be_read_gives_no_sheet(tahun: Path, lakip: Lakip) -> None:
    (tahun / "kinerja.yaml").write_text("sasaran: [\n", encoding="utf-8")
    hasil = lakip("export", "2024", "--isian", "isian.xlsx")
    assert hasil.kode == 1
    assert (
        hasil.err
        == "lakip: 2024 belum dapat dibaca (1 kesalahan, 0 peringatan, 0 catatan); jalankan lakip check 2024\n"
    )
    assert not Path("isian.xlsx").exists()
