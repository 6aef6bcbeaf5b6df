"""How one value is written."""

from __future__ import annotations

import pytest

from lakip_cli import source
from lakip_cli.fmt.skalar import LEBAR, sebaris, tulis
from lakip_cli.source import Peta, Skalar


def skalar(nilai: str) -> Skalar:
    pohon, temuan = source.baca(f"k: {nilai}\n".encode(), "x.yaml")
    assert isinstance(pohon, Peta), temuan
    (isi,) = pohon.values()
    assert isinstance(isi, Skalar)
    return isi


def baris(nilai: str, jenis: str = "teks", lekuk: int = 2) -> list[str]:
    return tulis(skalar(nilai), jenis, lekuk, LEBAR - 3)


@pytest.mark.parametrize(
    ("jenis", "ditulis", "baku"),
    [
        ("pagu", "1234567", "1_234_567"),
        ("pagu", '"1.234.567"', "1_234_567"),
        ("uang", "-1000.50", "-1_000.50"),
        ("seri", '"39,82"', "39.82"),
        ("seri", "38.00", "38.00"),
        ("seri", "999", "999"),
        ("seri-anggaran", "1396", "1_396"),
        ("seri", "minimal 1000", "minimal 1000"),
        ("pagu", "Rp1.500.000", "Rp1.500.000"),
        ("tahun", "2024", "2024"),
        ("kode", "1.06.01", '"1.06.01"'),
        ("kode", "'5'", '"5"'),
        ("teks", '"1.06.01"', '"1.06.01"'),
        ("teks", "12345", "12345"),
        ("teks", '"Kepala Bidang"', "Kepala Bidang"),
        ("teks", "'Kepala Bidang'", "Kepala Bidang"),
        ("teks", "'19800101 200501 2 001'", '"19800101 200501 2 001"'),
        ("teks", '"no"', '"no"'),
        ("teks", "'Tujuan: maju'", '"Tujuan: maju"'),
        ("teks", "'Gedung #3'", '"Gedung #3"'),
        ("teks", '"kata \\"maju\\""', 'kata "maju"'),
        ("teks", "'\"it''s\"'", "'\"it''s\"'"),
        ("teks", '"\\"maju\\""', "'\"maju\"'"),
        ("teks", '"a\\nb"', '"a\\nb"'),
        ("teks", '""', '""'),
        ("teks", "~", ""),
    ],
)
def test_one_line(jenis: str, ditulis: str, baku: str) -> None:
    assert sebaris(skalar(ditulis), jenis) == baku


@pytest.mark.parametrize(
    ("ditulis", "baku"), [("'air, listrik'", '"air, listrik"'), ("'a:b'", '"a:b"'), ("null", "~"), ("'air'", "air")]
)
def test_inside_brackets_more_needs_quotes(ditulis: str, baku: str) -> None:
    assert sebaris(skalar(ditulis), "teks", alir=True) == baku


def test_a_long_text_becomes_a_folded_block() -> None:
    kepala, *isi = baris("kata " * 60 + "akhir")
    assert kepala == ">-"
    assert [len(satu) for satu in isi] == [116, 116, 77]
    assert baris("kata-" * 60) == ["kata-" * 60]
    assert baris('"' + "kata " * 60 + '"') == ['"' + "kata " * 60 + '"']
    assert len(baris("1.06 " * 60 + "x", "kode")) == 1
    assert len(baris("kata\xa0" + "kata " * 60 + "x")) == 1


def test_texts_over_several_lines_are_joined() -> None:
    assert baris("satu\n  dua\n\n  tiga") == ['"satu dua\\ntiga"']
    assert baris('"satu\n  dua \\\n  tiga"') == ["satu dua tiga"]


def test_a_folded_block_keeps_its_line_breaks_while_they_fit() -> None:
    assert baris(">-\n      satu\n      dua\n") == [">-", "  satu", "  dua"]
    assert baris(">\n  satu\n\n  dua\n\n") == [">", "  satu", "", "  dua"]
    panjang = "kata " * 30 + "kata"
    assert len(baris(f">-\n  satu\n  {panjang}\n")) == 3
    assert baris(f">-\n  satu\n\n  {panjang}\n") == [">-", "  satu", "", f"  {panjang}"]


@pytest.mark.parametrize(
    ("ditulis", "baku"),
    [
        ("|\n    | a |\n    | b |\n", ["|", "  | a |", "  | b |"]),
        ("|-\n   a\n    b\n", ["|-", "  a", "   b"]),
        ("|+\n a\n\n", ["|+", "  a", "", ""]),
        ("|2\n   a\n  b\n", ["|2", "   a", "  b"]),
        (">2-\n   a\n  b\n", [">2-", "   a", "  b"]),
        ("|\n\n", ['""']),
    ],
)
def test_a_block_of_text_moves_as_it_is(ditulis: str, baku: list[str]) -> None:
    assert baris(ditulis) == baku
