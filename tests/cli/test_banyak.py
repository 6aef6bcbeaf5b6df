"""Many folders: progress, table, exit code."""

from __future__ import annotations

import sys

import pytest

from lakip_cli.batch.pemetaan import PekerjaMati, Pelaksana
from lakip_cli.cli import banyak
from lakip_cli.cli.banyak import Catatan, jalankan, kode
from lakip_cli.cli.layar import Berhenti

BAIK = Catatan("a/2024", "Kecamatan A", "2024", 0, 2, "78,30", "101,04%", "99,29%", "disusun", berhasil=True)
BURUK = Catatan("b/2024", "", "–", 1, 0, "–", "–", "–", "tidak disusun", berhasil=False, pesan="b rusak\n")
SEMUA = {"a": BAIK, "b": BURUK}


def test_a_table_a_summary_and_one_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    catatan = jalankan(SEMUA.__getitem__, ["a", "b"], Pelaksana())
    keluar, galat = capsys.readouterr()
    assert keluar == (
        "Instansi     Tahun  Kesalahan  Peringatan  Indeks  Capaian  Serapan  Hasil\n"
        "Kecamatan A   2024          0           2   78,30  101,04%   99,29%  disusun\n"
        "b/2024           –          1           0       –        –        –  tidak disusun\n"
    )
    assert galat == "1/2 folder\n2/2 folder\nb rusak\n2 folder: 1 berhasil, 1 gagal\n"
    assert catatan == [BAIK, BURUK._replace(pesan="")]
    assert kode(catatan) == 1
    assert kode(jalankan(SEMUA.__getitem__, ["a"], Pelaksana())) == 0


def test_quiet_shows_only_what_went_wrong(capsys: pytest.CaptureFixture[str]) -> None:
    assert kode(jalankan(SEMUA.__getitem__, ["a", "b"], Pelaksana(), diam=True)) == 1
    assert capsys.readouterr() == ("", "b rusak\n2 folder: 1 berhasil, 1 gagal\n")


def test_lines_of_progress_are_few(capsys: pytest.CaptureFixture[str]) -> None:
    jalankan(SEMUA.__getitem__, ["a"] * 14, Pelaksana())
    assert [*capsys.readouterr().err.splitlines()[:-1]] == [f"{n}/14 folder" for n in range(2, 15, 2)]


def test_a_terminal_gets_a_bar_that_leaves(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    jalankan(SEMUA.__getitem__, ["a", "a"], Pelaksana())
    galat = capsys.readouterr().err
    assert "██████████░░░░░░░░░░ 1/2 a/2024" in galat
    assert galat.endswith("\r\x1b[K2 folder: 2 berhasil, 0 gagal\n")


def test_a_long_name_is_shortened() -> None:
    assert BAIK._replace(instansi="x" * 60).sel[0] == "x" * 47 + "…"


def test_workers_that_die_again_and_again_end_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def mati(*_: object) -> None:
        raise PekerjaMati

    monkeypatch.setattr(banyak, "petakan", mati)
    with pytest.raises(Berhenti, match="mati berulang kali"):
        jalankan(SEMUA.__getitem__, ["a"], Pelaksana())
