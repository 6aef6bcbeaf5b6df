"""Printed tables: cells with their places, and mistakes said once where they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.tercetak.alamat import Tanpa
from lakip_cli.tercetak.urai import Terurai
from tests.tercetak.contoh import tabel

Uraikan = Callable[[str], tuple[Terurai, list[Diagnostic]]]


def test_cells_their_addresses_and_places(uraikan: Uraikan) -> None:
    terurai, temuan = uraikan(
        tabel("program | nama | pagu", "--- | --- | ---", "umum | Umum \\| A | 1.000", "program.buku | | 2")
    )
    assert not temuan
    assert [(p.cetak, p.alamat, p.baris, p.ukuran, p.span[1:]) for p in terurai.pernyataan] == [
        ("Umum | A", "program.umum.nama", 0, "nama", (5, 14, 5, 23)),
        ("1.000", "program.umum.pagu", 0, "pagu", (5, 26, 5, 31)),
        ("2", "program.buku.pagu", 1, "pagu", (6, 24, 6, 25)),
    ]


def test_keys_that_name_their_kind(uraikan: Uraikan) -> None:
    terurai, temuan = uraikan(tabel("akun | pagu", "5 | 1", "akun.5.1 | 2", "5.2 | 0"))
    assert ([p.benda for p in terurai.pernyataan], temuan) == (["akun.5", "akun.5.1", "akun.5.2"], [])


def test_rows_of_sums(uraikan: Uraikan) -> None:
    milik = uraikan(tabel("pegawai.golongan | jumlah", "iii | 17", "jumlah | 20"))[0].pernyataan[-1]
    total = uraikan(tabel("perjanjian | pagu", "umum | 1", "jumlah | 240"))[0].pernyataan[-1]
    baris = uraikan(tabel("sub_kegiatan | pagu", "gedung | 1", "jumlah | 2", "rerata | 2"))[0].pernyataan[-1]
    assert [milik.alamat, total.alamat, baris.alamat] == ["pegawai.golongan.jumlah.jumlah", "perjanjian.total.pagu", ""]
    assert baris.acuan is Tanpa.JUMLAH


SALAH = [
    (("program | pagu",), "S101", "baris kepala", (2, 10, 4, 1)),
    (("program", "umum"), "S101", "baris kepala", (2, 10, 5, 1)),
    (("program | pagu", "umum | 1 | 2"), "S101", "berisi 3 sel, kepalanya 2", (4, 7, 4, 11)),
    (("program | pagu", " | 1"), "S101", "tidak menyebut bendanya", (4, 6, 4, 7)),
    (
        ("program | pagu", "umm | 1"),
        "R101",
        "baris program.umm tidak dikenal; maksud Anda program.umum?",
        (4, 7, 4, 10),
    ),
    (("program | pagu | pgau", "umum | 1 | 2", "buku | 1 | 2"), "R101", "ukuran pgau tidak dikenal", (3, 24, 3, 28)),
    (
        ("program | pembilang", "program.umum | ", "indikator.tepat.realisasi | 85", "program.buku | 3"),
        "R101",
        "alamat program.buku.pembilang tidak dikenal",
        (6, 22, 6, 23),
    ),
]


@pytest.mark.parametrize(("baris", "kode", "pesan", "tempat"), SALAH)
def test_mistakes(
    uraikan: Uraikan, baris: tuple[str, ...], kode: str, pesan: str, tempat: tuple[int, int, int, int]
) -> None:
    _, temuan = uraikan(tabel(*baris))
    assert [satu.code for satu in temuan] == [kode]
    assert pesan in temuan[0].message
    assert temuan[0].span[1:] == tempat


def test_a_quoted_table_has_one_place_for_all_its_cells(uraikan: Uraikan) -> None:
    teks = '- tempat: T\n  tabel: "| program | pagu |\\n| umum | 1 |\\n| buku | 2 |"\n'
    terurai, temuan = uraikan(teks)
    assert ([p.cetak for p in terurai.pernyataan], temuan) == (["1", "2"], [])
    assert {p.span[1:3] for p in terurai.pernyataan} == {(2, 10)}
    assert len({p.posisi for p in terurai.pernyataan}) == 2
