"""What a code means: a page for each, found by code or name, and all of them as a document."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lakip_cli.cli.explain import KELUARGA, dokumen
from lakip_cli.compiler import CATALOGUE
from tests.conftest import Lakip


def test_explain_one_code_in_any_case(lakip: Lakip) -> None:
    hasil = lakip("explain", "y002")
    assert (hasil.kode, hasil.err) == (0, "")
    assert hasil.out.startswith("Y002 kunci-ganda [kesalahan]\nKunci ditulis lebih dari sekali\n\n")
    assert hasil == lakip("explain", "Y002")


def test_explain_lists_every_code(lakip: Lakip) -> None:
    hasil = lakip("explain")
    assert (hasil.kode, hasil.err) == (0, "")
    assert hasil.out.splitlines() == [f"{kode}  {satu.judul}" for kode, satu in CATALOGUE.items()]


def test_explain_finds_a_page_by_its_name_too(lakip: Lakip) -> None:
    assert lakip("explain", "kunci-ganda") == lakip("explain", "Y002")


def test_explain_lists_the_codes_of_a_beginning(lakip: Lakip) -> None:
    daftar = [f"{kode}  {satu.judul}" for kode, satu in CATALOGUE.items() if kode.startswith("K2")]
    assert lakip("explain", "k2").out.splitlines() == daftar
    assert len(daftar) > 1


def test_explain_offers_what_is_near(lakip: Lakip) -> None:
    pesan = "lakip: kode kunci-gand tidak dikenal; maksud Anda kunci-ganda?\n"
    assert lakip("explain", "kunci-gand") == (2, "", pesan)


def test_explain_all_is_a_document_of_every_page(lakip: Lakip) -> None:
    semua = lakip("explain", "--all").out
    assert semua == dokumen()
    for kode in CATALOGUE:
        tampil = lakip("explain", kode).out.replace("* ```yaml\n", "*\n\n```text\n")
        assert f"\n### {tampil}" in semua
    assert {kode[0] for kode in CATALOGUE} <= set(KELUARGA)


def test_the_committed_document_is_fresh() -> None:
    tertulis = (Path(__file__).parents[2] / "docs" / "aturan.md").read_text("utf-8")
    assert tertulis == dokumen(), "kode temuan berubah; jalankan: make aturan"


@pytest.mark.parametrize("kode", CATALOGUE)
def test_every_code_has_a_manual_of_four_parts(kode: str) -> None:
    satu = CATALOGUE[kode]
    bagian = re.split(r"^\*(Mengapa|Contoh|Perbaikan)\.\*", satu.manual, flags=re.MULTILINE)
    assert satu.kode == kode
    assert bagian[1::2] == ["Mengapa", "Contoh", "Perbaikan"]
    assert all(isi.strip() for isi in bagian[::2])
    assert satu.judul
    assert not satu.judul.endswith(".")
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", satu.nama)


def test_names_of_codes_are_unique() -> None:
    assert len({satu.nama for satu in CATALOGUE.values()}) == len(CATALOGUE)
