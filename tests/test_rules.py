"""Every code on its cases: ``tests/kasus/KODE/nama/`` laid over the smallest valid year.

A line that must be found carries ``# !K201`` (in Markdown ``{# !M201 #}``); ``# !K201+3`` means three lines below,
for places inside a block of text. A case whose name begins with ``diam`` must stay silent. What a case has in ``lalu/``
is the year before, beside its own.
"""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from pathlib import Path

import pytest

from lakip_cli.compiler import CATALOGUE, compile_folder
from lakip_cli.diagnostics import PENGHENTI, Severity
from lakip_cli.rules import ATURAN, KODE

KASUS = Path(__file__).parent / "kasus"
DASAR = KASUS / "dasar"
KECAMATAN = Path(__file__).parent / "kecamatan" / "2024"
TANDA = re.compile(r"!([A-Z]\d{3})(?:\+(\d+))?")
FOLDER = sorted(p for p in KASUS.glob("[A-Z]*/*") if p.is_dir())
KELUARGA = "KLMHP"
TANPA_KASUS = {"S010", "S014", "S015", "D004"}
"""A missing file, a link, a killed import and an old baseline are no files to lay over a year: their own tests make
them.

Codes of the family Y have their cases in ``tests/rusak``, those of I are about workbooks (``tests/importers``).
"""


def _harapan(folder: Path, kode: str) -> set[tuple[str, int]]:
    """The places that a case marks with ``kode``."""
    hasil = set()
    for berkas in (p for p in folder.rglob("*") if p.suffix in {".yaml", ".md", ".j2", ".json"}):
        for nomor, baris in enumerate(berkas.read_text(encoding="utf-8").splitlines(), start=1):
            for satu, geser in TANDA.findall(baris):
                assert satu == kode, f"{berkas}:{nomor} marks another code than its folder"
                hasil.add((berkas.relative_to(folder).as_posix(), nomor + int(geser or 0)))
    return hasil


@pytest.mark.parametrize("kasus", FOLDER, ids=lambda p: f"{p.parent.name}-{p.name}")
def test_case_gives_exactly_the_marked_places(kasus: Path, tmp_path: Path) -> None:
    kode = kasus.parent.name
    tahun = tmp_path / "2024"
    shutil.copytree(DASAR, tahun)
    shutil.copytree(kasus, tahun, dirs_exist_ok=True)
    if (tahun / "lalu").is_dir():
        (tahun / "lalu").rename(tmp_path / "2023")
    temuan = compile_folder(tahun).diagnosa
    penghenti = [d for d in temuan if d.code[0] in PENGHENTI and d.severity is Severity.ERROR and d.code != kode]
    assert not penghenti, "a case of a rule must be a year that compiles"
    harapan = _harapan(kasus, kode)
    assert bool(harapan) is not kasus.name.startswith("diam")
    assert {(d.span.file, d.span.line) for d in temuan if d.code == kode} == harapan


def test_every_code_has_a_case_that_fires_and_one_that_is_silent() -> None:
    jenis: dict[str, set[bool]] = defaultdict(set)
    for kasus in FOLDER:
        jenis[kasus.parent.name].add(kasus.name.startswith("diam"))
    perlu = {kode for kode in CATALOGUE if kode[0] not in "YI"} - TANPA_KASUS
    assert not {kode for kode in perlu if jenis[kode] != {True, False}}
    assert not TANPA_KASUS & jenis.keys()


def test_codes_are_unique_and_in_the_catalogue() -> None:
    assert len(KODE) == len(ATURAN)
    assert len({satu.nama for satu in CATALOGUE.values()}) == len(CATALOGUE)
    assert {kode[0] for kode in KODE} <= set(KELUARGA)
    assert set(KODE) <= set(CATALOGUE)


@pytest.mark.parametrize("kode", KODE)
def test_page_has_its_four_parts(kode: str) -> None:
    bagian = KODE[kode].manual.split("\n\n")
    assert [satu.split(" ")[0] for satu in bagian[1:4]] == ["*Mengapa.*", "*Contoh.*", "*Perbaikan.*"]
    assert all(satu.endswith(".") for satu in bagian)


def test_small_year_is_silent() -> None:
    assert not [d for d in compile_folder(KECAMATAN).diagnosa if d.code in KODE]
