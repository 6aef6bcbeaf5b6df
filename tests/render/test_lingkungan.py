from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import FileSystemLoader, ModuleLoader

from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.jenis import Templat
from lakip_cli.render.lingkungan import FOLDER_SUSUN, lingkungan, salah_tulis, sidik, susun, susun_teks

ISI = "# {{ judul }}\n\n{% for x in range(2) %}\n- {{ x }}\n{% endfor %}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    (tmp_path / "bab").mkdir()
    (tmp_path / "bab" / "satu.md.j2").write_text(ISI, "utf-8")
    (tmp_path / "lain.html").write_text("{{ rusak", "utf-8")
    lingkungan.cache_clear()
    yield tmp_path
    lingkungan.cache_clear()


def cetakan(folder: Path) -> tuple[list[str], list[int]]:
    hasil = cetak(Templat(folder, "bab/satu.md.j2"), {}, {"judul": "A"}, tepercaya=True)
    assert isinstance(hasil, Cetakan)
    return list(hasil.baris), list(hasil.asal)


def test_compiled_templates_are_the_same(folder: Path) -> None:
    dari_sumber = cetakan(folder)
    assert isinstance(lingkungan(folder).loader, FileSystemLoader)
    susun(folder)
    lingkungan.cache_clear()
    assert isinstance(lingkungan(folder).loader, ModuleLoader)
    assert cetakan(folder) == dari_sumber


def test_compiled_templates_need_no_source(folder: Path) -> None:
    susun(folder)
    alam = lingkungan(folder)
    (folder / "bab" / "satu.md.j2").unlink()
    assert alam.get_template("bab/satu.md.j2").name == "bab/satu.md.j2"


@pytest.mark.parametrize("ubah", ["isi", "nama", "cap"])
def test_stale_templates_are_not_used(folder: Path, ubah: str) -> None:
    tersusun = susun(folder)
    berkas = folder / "bab" / "satu.md.j2"
    if ubah == "isi":
        berkas.write_text(f"{ISI}lagi", "utf-8")
    elif ubah == "nama":
        berkas.rename(berkas.with_name("dua.md.j2"))
    else:
        (tersusun / "cap").write_text("lama", "ascii")
    assert isinstance(lingkungan(folder).loader, FileSystemLoader)


def test_fingerprint_ignores_times(folder: Path) -> None:
    sebelum = sidik(folder)
    os.utime(folder / "bab" / "satu.md.j2", (0, 0))
    susun(folder)
    assert sidik(folder) == sebelum


def test_compiling_refuses_a_broken_template(folder: Path) -> None:
    (folder / "rusak.md.j2").write_text("{{ a", "utf-8")
    with pytest.raises(jinja2.TemplateSyntaxError):
        susun(folder)
    assert not (folder / FOLDER_SUSUN / "cap").exists()


def test_text_is_compiled_once() -> None:
    assert susun_teks("{{ a }}", tepercaya=False) is susun_teks("{{ a }}", tepercaya=False)
    assert susun_teks("{{ a }}", tepercaya=False) is not susun_teks("{{ a }}", tepercaya=True)


def test_only_untrusted_text_is_searched() -> None:
    assert susun_teks("{{ 1 + 1 }}", tepercaya=False).temuan
    assert not susun_teks("{{ 1 + 1 }}", tepercaya=True).temuan


def test_unknown_complaint_keeps_the_words_of_jinja() -> None:
    temuan = salah_tulis(jinja2.TemplateSyntaxError("something new", 4))
    assert (temuan.kode, temuan.baris, temuan.bantuan) == ("T101", 4, "Jinja: something new")
