"""Seeded mistakes in the facts: a check finds nearly all, and names the line. ``make mutasi`` draws many more."""

from __future__ import annotations

import importlib.util
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

TAHUN = {nama: Path(__file__).parents[1] / nama for nama in ("data/2023", "tests/kecamatan/2024")}
TERKECIL = 95
"""Percent of the mistakes that must be found with the printed claims (and percent of the lines)."""


@pytest.fixture(scope="module")
def mutasi() -> ModuleType:
    berkas = Path(__file__).with_name("mutasi.py")
    spec = importlib.util.spec_from_file_location("mutasi", berkas)
    assert spec is not None
    assert spec.loader is not None
    modul = importlib.util.module_from_spec(spec)
    sys.modules["mutasi"] = modul
    spec.loader.exec_module(modul)
    return modul


@pytest.mark.parametrize("nama", TAHUN)
def test_mistakes_are_found(mutasi: ModuleType, nama: str) -> None:
    contoh = mutasi.undi(list(mutasi.mutan(TAHUN[nama])), banyak=6, benih=7)
    hasil = mutasi.ukur(TAHUN[nama], contoh)
    temu = [satu for satu in hasil if satu.ditemukan]
    bertempat = [satu for satu in temu if satu.mutan.jenis != "baris-hilang"]
    assert len(hasil) >= 6 * (len(mutasi.JENIS) - 1)
    assert 100 * len(temu) >= TERKECIL * len(hasil), [satu.mutan for satu in hasil if not satu.ditemukan]
    assert 100 * sum(satu.tepat for satu in bertempat) >= 90 * len(bertempat)


@pytest.mark.parametrize("nama", TAHUN)
def test_every_kind_is_drawn(mutasi: ModuleType, nama: str) -> None:
    jenis = Counter(satu.jenis for satu in mutasi.mutan(TAHUN[nama]))
    assert set(jenis) == set(mutasi.JENIS)
    assert jenis["angka-tertukar"] > 100


def test_a_sound_year_gives_nothing_new(mutasi: ModuleType) -> None:
    """The twin: a mutation that changes nothing must not count as found."""
    folder = TAHUN["tests/kecamatan/2024"]
    tanpa_ubah = next(mutasi.mutan(folder))
    teks = (folder / tanpa_ubah.berkas).read_text(encoding="utf-8")
    sama = tanpa_ubah._replace(ganti=teks[tanpa_ubah.mulai : tanpa_ubah.akhir])
    assert not mutasi.ukur(folder, [sama])[0].ditemukan
