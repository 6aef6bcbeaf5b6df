"""Tables."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from lakip_cli.formats.docx.tabel import RINGKAS, tabel_docx
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel
from tests.formats.contoh import ANGGARAN
from tests.formats.pembaca import _baris
from tests.formats.pembaca_docx import W, baris_tabel, biasa, dokumen, teks


def _tulis(tabel: Tabel, label: str = "Tabel 1.1", lebar: int = 14000) -> list[Element]:
    return [biasa(satu) for satu in tabel_docx(dokumen()[1], label, tabel, lebar)]


def _lebar(sel: Element) -> int:
    satu = sel.find(f"{W}tcPr/{W}tcW")
    assert satu is not None
    return int(satu.attrib[f"{W}w"])


def test_every_row_fills_the_grid_and_every_cell_is_there() -> None:
    _, tabel, _ = _tulis(ANGGARAN)
    assert baris_tabel(tabel) == _baris(ANGGARAN)
    kisi = [int(satu.attrib[f"{W}w"]) for satu in tabel.iter(f"{W}gridCol")]
    assert {sum(map(_lebar, baris.iter(f"{W}tc"))) for baris in tabel.iter(f"{W}tr")} == {sum(kisi)}
    assert 13900 < sum(kisi) <= 14000


def test_headings_repeat_and_rows_stay_whole() -> None:
    _, tabel, _ = _tulis(ANGGARAN)
    baris = list(tabel.iter(f"{W}tr"))
    assert [satu.find(f"{W}trPr/{W}tblHeader") is not None for satu in baris[:4]] == [True, True, True, False]
    assert all(satu.find(f"{W}trPr/{W}cantSplit") is not None for satu in baris)


def test_a_short_table_stays_on_one_page() -> None:
    def sambung(banyak: int) -> list[bool]:
        tabel = Tabel("t", "T", (Kolom(),), ((Sel("a"),),), ((Sel("b"),),) * banyak)
        baris = _tulis(tabel)[1].iter(f"{W}tr")
        return [satu.find(f".//{W}keepNext") is not None for satu in baris]

    assert sambung(RINGKAS - 1) == [True] * (RINGKAS - 1) + [False]
    assert sambung(RINGKAS) == [True] + [False] * RINGKAS


def test_rows_that_a_cell_names_together_stay_on_one_page() -> None:
    def sambung(tinggi: int) -> list[bool]:
        badan = ((Sel("a", baris=tinggi), Sel("1")), *[(Sel("2"),)] * (tinggi - 1), *[(Sel("b"), Sel("3"))] * RINGKAS)
        baris = _tulis(Tabel("t", "T", (Kolom(), Kolom()), (), badan))[1].iter(f"{W}tr")
        return [satu.find(f".//{W}keepNext") is not None for satu in baris]

    assert sambung(3) == [True, True] + [False] * (RINGKAS + 1)
    assert sambung(RINGKAS) == [True] * (RINGKAS - 1) + [False] * (RINGKAS + 1)
    assert not any(sambung(RINGKAS + 1))


def test_a_cell_reaches_over_columns_and_rows() -> None:
    tabel = Tabel(
        "t",
        "T",
        (Kolom(), Kolom(), Kolom()),
        (),
        ((Sel("a", baris=2, kolom=2), Sel("b")), (Sel("c"),), (Sel("d"),)),
    )
    _, hasil, _ = _tulis(tabel)
    bentuk = [
        [
            [(satu.tag.removeprefix(W), satu.attrib[f"{W}val"]) for satu in sel[0] if satu.tag != f"{W}tcW"]
            for sel in baris.iter(f"{W}tc")
        ]
        for baris in hasil.iter(f"{W}tr")
    ]
    assert bentuk == [
        [[("gridSpan", "2"), ("vMerge", "restart")], []],
        [[("gridSpan", "2"), ("vMerge", "continue")], []],
        [[], [], []],
    ]


def test_no_two_tables_touch() -> None:
    tabel = Tabel("t", "T", (Kolom(),), (), ((Sel("a"),),), catatan=("c",))
    assert [satu.tag.removeprefix(W) for satu in _tulis(tabel)] == ["p", "tbl", "p", "p"]
    assert [satu.tag.removeprefix(W) for satu in _tulis(tabel, "")] == ["bookmarkStart", "bookmarkEnd", "tbl", "p", "p"]
    assert teks(_tulis(tabel)[2]) == "c"
