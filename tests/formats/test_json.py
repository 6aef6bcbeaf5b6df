"""``hasil.json``: every figure, for other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import lakip_cli
from lakip_cli.calculate.buku import Hasil
from lakip_cli.compiler import compile_folder
from lakip_cli.formats.json import SKEMA, tulis

ISI = ({"nilai"}, {"tanggal"}, {"teks"}, {"keadaan", "alasan"})
SELALU = {"nama", "cetak", "satuan"}
JEJAK = {"rumus", "uraian", "dasar", "masukan"}


@pytest.fixture(scope="module")
def hasil(kecamatan: Path) -> Hasil:
    hasil = compile_folder(kecamatan).hasil
    assert hasil is not None
    return hasil


@pytest.fixture(scope="module")
def isi(hasil: Hasil) -> dict[str, Any]:
    dibaca: dict[str, Any] = json.loads(tulis(hasil)["hasil.json"])
    return dibaca


def nilai_dalam(benda: Any) -> Iterator[Any]:
    anak = benda.values() if isinstance(benda, dict) else benda if isinstance(benda, list) else ()
    yield benda
    for satu in anak:
        yield from nilai_dalam(satu)


def test_one_file_with_a_stable_head(hasil: Hasil, isi: dict[str, Any]) -> None:
    assert tulis(hasil).keys() == {"hasil.json"}
    assert list(isi) == ["lakip", "skema", "laporan", "figur"]
    assert (isi["lakip"], isi["skema"]) == (lakip_cli.__version__, SKEMA)
    assert isi["laporan"] == {
        "instansi": "Kecamatan Sukamaju Kabupaten Tanjung Harapan",
        "tahun": 2024,
        "keadaan": "final",
        "audit": "belum diaudit",
    }


def test_the_bytes_are_utf8_that_people_can_read_and_the_same_each_time(hasil: Hasil) -> None:
    bita = tulis(hasil)["hasil.json"]
    assert bita == tulis(hasil)["hasil.json"]
    assert bita.endswith(b"}\n")
    assert "realisasi ÷ target × 100" in bita.decode("utf-8")
    assert b"\r" not in bita


def test_every_figure_is_there_in_order_of_computation(hasil: Hasil, isi: dict[str, Any]) -> None:
    assert list(isi["figur"]) == list(hasil.figur)


def test_each_figure_has_one_kind_of_content(isi: dict[str, Any]) -> None:
    for alamat, figur in isi["figur"].items():
        assert figur.keys() - SELALU - {"tempat", "jejak"} in ISI, alamat
        assert figur.keys() >= SELALU, alamat
        if "jejak" in figur:
            assert figur["jejak"].keys() - {"pembulatan", "catatan"} == JEJAK, alamat
    for jenis in ISI:
        assert any(jenis <= figur.keys() for figur in isi["figur"].values()), jenis


def test_decimals_are_strings_that_keep_value_and_scale(hasil: Hasil, isi: dict[str, Any]) -> None:
    assert not [satu for satu in nilai_dalam(isi) if isinstance(satu, float)]
    capaian = isi["figur"]["indikator.ikm.capaian"]
    assert capaian["cetak"] == "100,65%"
    assert capaian["nilai"].startswith("100.64599483")  # unrounded; ``cetak`` is what the report shows
    assert isi["figur"]["indikator.ikm.target"]["nilai"] == "86.00"
    for alamat, figur in hasil.figur.items():
        if isinstance(figur.isi, Decimal):
            nilai = isi["figur"][alamat]["nilai"]
            assert re.fullmatch(r"-?\d+(\.\d+)?", nilai), alamat
            assert (Decimal(nilai), nilai) == (figur.isi, format(figur.isi, "f")), alamat


def test_every_input_of_a_trace_is_a_figure_computed_before(isi: dict[str, Any]) -> None:
    sudah: set[str] = set()
    for alamat, figur in isi["figur"].items():
        assert set(figur.get("jejak", {}).get("masukan", ())) <= sudah, alamat
        sudah.add(alamat)


def test_places_are_file_line_and_column_of_the_sources(isi: dict[str, Any], kecamatan: Path) -> None:
    tempat = [satu for figur in isi["figur"].values() for satu in figur.get("tempat", ())]
    assert tempat
    for satu in tempat:
        cocok = re.fullmatch(r"([\w./-]+):(\d+):(\d+)", satu)
        assert cocok, satu
        baris = (kecamatan / cocok[1]).read_text("utf-8").splitlines()[int(cocok[2]) - 1]
        assert 1 <= int(cocok[3]) <= len(baris), satu


def test_every_figure_has_a_place_or_a_trace(isi: dict[str, Any]) -> None:
    assert [
        a for a, figur in isi["figur"].items() if not ({"tempat", "jejak"} & figur.keys() or "keadaan" in figur)
    ] == []


def test_rounded_money_has_its_interval(hitung: Callable[..., Hasil]) -> None:
    hasil = hitung(anggaran="program: {p: {nama: P, anggaran: {pagu: 2 juta, realisasi: 1}}}\n")
    figur = json.loads(tulis(hasil)["hasil.json"])["figur"]
    assert figur["total.pagu"]["antara"] == ["1500000", "2500000"]
    assert "antara" not in figur["total.realisasi"]
