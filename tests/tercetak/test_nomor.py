"""Numbers of things: the order in the data, of budget rows also the order in their table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.tercetak.putusan import Putusan, Vonis
from tests.tercetak.contoh import tabel

Adili = Callable[[str], list[Putusan]]


def _nomor(adili: Adili, *baris: str) -> list[str]:
    return [
        satu.vonis.name
        for satu in adili(tabel("program | nomor | nama", *baris))
        if satu.figur and satu.figur.alamat.endswith("nomor")
    ]


@pytest.mark.parametrize(
    ("kalimat", "vonis"),
    [
        ("[2](sasaran.koleksi.nomor)", Vonis.MENGIKUTI),
        ("[1](sasaran.koleksi.nomor)", Vonis.BERTENTANGAN),
        ("[1](sasaran.koleksi.nomor) [II](sasaran.koleksi.nomor)", Vonis.BERBEDA),
        ("[pertama-tama](sasaran.koleksi.nomor)", Vonis.SALAH_TULIS),
    ],
)
def test_in_sentences(adili: Adili, kalimat: str, vonis: Vonis) -> None:
    assert adili(kalimat)[0].vonis is vonis


def test_rows_of_a_selection_are_numbered_anew(adili: Adili) -> None:
    assert _nomor(adili, "program.umum | 1 |", "kegiatan.surat | A |") == ["MENGIKUTI", "MENGIKUTI"]
    assert _nomor(adili, "kegiatan.ruang | a. |", "kegiatan.surat | b. |", "kegiatan.rawat | a |")[-1] == "MENGIKUTI"
    # a kegiatan that the table shows by its sub kegiatan has its number too
    assert _nomor(adili, "sub_kegiatan.gedung | | Pemeliharaan Gedung", "kegiatan.surat | B |") == ["MENGIKUTI"]
    assert _nomor(adili, "program.buku | 2 |", "program.umum | 1 |") == ["MENGIKUTI", "MENGIKUTI"]


def test_a_single_thing_keeps_its_number(adili: Adili) -> None:
    assert _nomor(adili, "sasaran.koleksi | 1 |") == ["BERTENTANGAN"]
    assert _nomor(adili, "program.buku | 1 |") == ["BERTENTANGAN"]


def test_a_sentence_may_use_the_number_of_a_table(adili: Adili) -> None:
    daftar = tabel("program | nomor", "program.buku | 1", "program.umum | 2")
    kalimat = "- {tempat: Alinea, kutipan: '[I](program.buku.nomor) [2](program.buku.nomor) [3](program.buku.nomor)'}\n"
    assert [satu.vonis.name for satu in adili(daftar + kalimat)][2:] == ["MENGIKUTI", "MENGIKUTI", "BERBEDA"]


def test_numbers_of_one_kind_have_one_cause(adili: Adili) -> None:
    putusan = adili("[5](sasaran.koleksi.nomor) [6](sasaran.layanan.nomor) [7](program.umum.nomor)")
    assert [satu.kunci for satu in putusan] == [("nomor", "sasaran"), ("nomor", "sasaran"), ("nomor", "program")]


def test_a_row_without_number_moves_those_below_it(adili: Adili) -> None:
    putusan = adili(tabel("program | nomor | nama", "kegiatan.ruang | | Pengelolaan Ruang", "kegiatan.surat | a |"))[-1]
    assert putusan.vonis is Vonis.BERTENTANGAN
    assert putusan.dugaan is not None
    assert putusan.dugaan.teks == "baris Pengelolaan Ruang tidak bernomor"
