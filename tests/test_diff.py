"""Two years compared: each edit is one line, and what is only written otherwise is none."""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
import yaml
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from lakip_cli.calculate import calculate
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diff import banding
from lakip_cli.diff.baris import ubah
from lakip_cli.fmt import tata
from lakip_cli.model.berkas import baca_folder
from lakip_cli.resolve import resolve
from tests.test_properties import teracak

AKAR = Path(__file__).parents[1]


class Suntingan(NamedTuple):
    """One edit of the smallest year, and the line that must come of it."""

    berkas: str
    dari: str
    ke: str
    baris: str


SUNTINGAN = [
    Suntingan(**satu) for satu in yaml.safe_load((AKAR / "tests/diff/suntingan.yaml").read_text(encoding="utf-8"))
]


def hasil(folder: Path) -> Hasil:
    berkas, _, temuan = baca_folder(folder)
    assert berkas is not None, temuan
    laporan, temuan = resolve(berkas, PRESET)
    assert laporan is not None, temuan
    return calculate(laporan)


def sunting(folder: Path, semua: list[Suntingan]) -> Path:
    for satu in semua:
        teks = (folder / satu.berkas).read_text(encoding="utf-8")
        assert teks.count(satu.dari) == 1, satu
        (folder / satu.berkas).write_text(teks.replace(satu.dari, satu.ke), encoding="utf-8")
    return folder


def baris(lama: Hasil, baru: Hasil) -> list[str]:
    return [
        f"{p.bagian} | {p.alamat}: {ubah(p.lama.cetak, p.baru.cetak, p.beda, p.makna)}"
        for p in banding(lama, baru).perubahan
    ]


@pytest.fixture(scope="module")
def asal(kecamatan: Path) -> Hasil:
    return hasil(kecamatan)


@pytest.mark.parametrize("satu", SUNTINGAN, ids=[satu.baris.partition(":")[0] for satu in SUNTINGAN])
def test_an_edit_is_one_line(satu: Suntingan, asal: Hasil, tahun: Path) -> None:
    assert baris(asal, hasil(sunting(tahun, [satu]))) == [satu.baris]


def test_all_edits_together_are_a_line_each(asal: Hasil, tahun: Path) -> None:
    assert len(SUNTINGAN) >= 20
    assert sorted(baris(asal, hasil(sunting(tahun, SUNTINGAN)))) == sorted(satu.baris for satu in SUNTINGAN)


@pytest.mark.parametrize("folder", ["data/2022", "data/2023", "tests/kecamatan/2024"])
def test_a_year_is_the_same_as_itself(folder: str) -> None:
    satu, dua = hasil(AKAR / folder), hasil(AKAR / folder)
    assert banding(satu, dua)[2:] == ((), (), {}, ())


@settings(max_examples=12, phases=(Phase.reuse, Phase.generate))
@given(
    acak=st.randoms(use_true_random=False),
    alir=st.sampled_from([True, False, None]),
    gaya=st.sampled_from([None, "'", '"']),
    nol=st.booleans(),
    rapi=st.booleans(),
)
def test_another_layout_is_no_change(
    acak: Random, *, alir: bool | None, gaya: str | None, nol: bool, rapi: bool
) -> None:
    asal = AKAR / "tests/kecamatan/2024"
    with tempfile.TemporaryDirectory() as sementara:
        folder = Path(sementara) / "2024"
        shutil.copytree(asal, folder)
        for berkas in folder.glob("*.yaml"):
            isi = yaml.load(berkas.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - texts alone
            teks = yaml.safe_dump(
                teracak(isi, acak), sort_keys=False, default_flow_style=alir, default_style=gaya, allow_unicode=True
            )
            if nol and berkas.stem == "kinerja":
                teks = re.sub(r"(\d\.\d)0\b", r"\1", teks)
            data = f"# Komentar\n{teks}".encode()
            if rapi:
                tertata, temuan = tata(data, berkas.name, berkas.stem)
                assert tertata is not None, temuan
                data = tertata
            berkas.write_bytes(data)
        assert banding(hasil(asal), hasil(folder))[2:] == ((), (), {}, ())
