"""Help pages speak Indonesian from the first word to the last."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from lakip_cli.cli.bantuan import jelaskan
from lakip_cli.cli.perintah import PERINTAH, sebutan
from tests.conftest import Lakip

INGGRIS = re.compile(
    r"\b(usage|options?|commands?|arguments?|args|show|this|message|exit|required|default|file|folder path|the|and)\b",
    re.IGNORECASE,
)
HALAMAN = [(), *((sebutan(perintah),) for perintah in PERINTAH)]


@pytest.mark.parametrize("perintah", HALAMAN, ids=lambda p: " ".join(p) or "lakip")
def test_help_is_indonesian(perintah: tuple[str, ...], lakip: Lakip) -> None:
    hasil = lakip(*perintah, "--help")
    assert (hasil.kode, hasil.err) == (0, "")
    assert hasil.out.startswith(" ".join(("Pemakaian: lakip", *perintah, "[OPSI]")))
    assert "\nOpsi:\n" in hasil.out
    assert re.search(r"--help +Tampilkan bantuan ini\.", hasil.out)
    assert INGGRIS.findall(re.sub(r"--?[a-z]+", "", hasil.out)) == []


def test_the_first_page_names_every_command_in_order(lakip: Lakip) -> None:
    daftar = lakip("--help").out.partition("\nPerintah:\n")[2]
    assert re.findall(r"^  ([a-z]+)  ", daftar, re.MULTILINE) == [sebutan(perintah) for perintah in PERINTAH]


def test_arguments_are_shown_by_the_name_that_errors_use(lakip: Lakip) -> None:
    assert "Pemakaian: lakip why [OPSI] DATA ALAMAT\n" in lakip("why", "--help").out
    assert re.search(
        r"DATA… +Folder tahun, misalnya data/2023, berkas di dalamnya, atau folder di\s+atasnya\. +\[wajib\]",
        lakip("build", "--help").out,
    )


def test_an_unknown_error_of_use_is_still_told_in_indonesian() -> None:
    galat = SimpleNamespace(ctx=None, message="Got unexpected extra argument (x)")
    assert jelaskan(galat) == "ada argumen berlebih; lihat lakip --help"


@pytest.mark.parametrize("perintah", [("build", "2024", "-o"), ("check", "2024", "--baseline"), ("schema", "-o")])
def test_an_option_without_its_value_leads_to_the_help_of_its_command(perintah: tuple[str, ...], lakip: Lakip) -> None:
    hasil = lakip(*perintah)
    assert (hasil.kode, hasil.out) == (2, "")
    assert hasil.err.endswith(f"opsi {perintah[-1]} memerlukan satu nilai; lihat lakip {perintah[0]} --help\n")
