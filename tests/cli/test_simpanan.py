"""Where painted charts are remembered, and what is said without the library that paints them."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import vl_convert

from lakip_cli import grafik
from lakip_cli.cli import simpanan
from tests.conftest import Lakip

SARAN = 'pip install "lakip[grafik]"'


@pytest.fixture
def tanpa_pustaka(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grafik, "find_spec", lambda _: None)


def _berkas(folder: Path) -> list[Path]:
    return [satu for satu in folder.rglob("*") if satu.is_file()]


def test_paintings_are_kept_in_the_users_cache(
    tahun: Path, lakip: Lakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for ke in ("a", "b"):
        assert lakip("build", "2024", "-f", "html", "-o", ke).kode == 0
    assert _berkas(tmp_path / "cache" / "lakip" / "gambar")
    assert Path("a/2024/bab-3.html").read_bytes() == Path("b/2024/bab-3.html").read_bytes()
    assert b"<svg" in Path("a/2024/bab-3.html").read_bytes()


@pytest.mark.parametrize("argumen", [("-f", "md,json,xlsx"), ("-f", "html", "--tanpa-grafik")])
def test_what_needs_no_charts_paints_none(
    argumen: tuple[str, ...], tahun: Path, lakip: Lakip, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(vl_convert, "vegalite_to_svg", None)
    hasil = lakip("build", "2024", *argumen)
    assert (hasil.kode, SARAN in hasil.err) == (0, False)


def test_a_report_without_pictures_is_whole_and_says_so_once(tahun: Path, lakip: Lakip, tanpa_pustaka: None) -> None:
    hasil = lakip("build", "2024", "-f", "html")
    assert hasil.kode == 0
    assert hasil.err.count(SARAN) == 1
    halaman = Path("build/2024/bab-3.html").read_text("utf-8")
    assert "<b>Gambar 3.1</b> Capaian Indikator Kinerja Tahun 2024" in halaman
    assert "lakip[" not in halaman


def test_a_tree_is_told_once_and_built_anew_with_the_library(
    tahun: Path, lakip: Lakip, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nama in ("a", "b"):
        shutil.copytree(tahun, Path("kab", nama, "2024"))
    with monkeypatch.context() as tanpa:
        tanpa.setattr(grafik, "find_spec", lambda _: None)
        assert lakip("build", "kab", "-f", "html").err.count(SARAN) == 1
        assert lakip("build", "kab", "-f", "html").out.count("tidak berubah") == 2
    assert lakip("build", "kab", "-f", "html").out.count("disusun") == 2
    assert b"<svg" in Path("build/a/2024/bab-3.html").read_bytes()


@pytest.mark.parametrize("argumen", [("-f", "md"), ("-f", "html", "--tanpa-grafik"), ("-f", "html", "-q")])
def test_nothing_is_said_of_pictures_that_nobody_expects(
    argumen: tuple[str, ...], tahun: Path, lakip: Lakip, tanpa_pustaka: None
) -> None:
    hasil = lakip("build", "2024", *argumen)
    assert (hasil.kode, SARAN in hasil.err) == (0, False)


def test_pictures_asked_for_without_the_library_name_the_command(
    tahun: Path, lakip: Lakip, tanpa_pustaka: None
) -> None:
    hasil = lakip("build", "2024", "--grafik")
    assert (hasil.kode, hasil.err) == (2, f"lakip: grafik memerlukan pustaka tambahan; pasang dengan: {SARAN}\n")
    assert not Path("build").exists()


@pytest.mark.parametrize("nama", ["XDG_CACHE_HOME", "LOCALAPPDATA"])
def test_the_cache_is_where_the_system_keeps_caches(nama: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setenv(nama, "/milik/saya")
    assert simpanan._folder() == Path("/milik/saya/lakip/gambar")


@pytest.mark.parametrize(("sistem", "dalam"), [("linux", ".cache"), ("darwin", "Library/Caches")])
def test_without_a_word_of_the_system_the_cache_is_below_the_home(
    sistem: str, dalam: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nama in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setattr(sys, "platform", sistem)
    monkeypatch.setattr(Path, "home", lambda: Path("/rumah"))
    assert simpanan._folder() == Path("/rumah", dalam, "lakip", "gambar")


def test_a_user_without_a_home_has_no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    for nama in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(nama, raising=False)

    def tanpa_rumah() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", tanpa_rumah)
    assert simpanan._folder() is None
