"""What the tree of a year tells about its things."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.resolve import Laporan, berbagian, induk_akun

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
Kinerja = Callable[..., str]

SAH = {"satuan": "persen", "polaritas": "maksimalkan"}


RUMUS = "sasaran:\n  s:\n    nama: S\n    indikator:\n"


def rumus(**isi: str) -> str:
    """The text of a kinerja.yaml whose indicators have these formulas (and more), one a line from line 5 on."""
    return RUMUS + "".join(
        f"      {id_}: {{nama: I, satuan: persen, polaritas: maksimalkan, {satu}}}\n" for id_, satu in isi.items()
    )


def test_supporting_data_only_when_asked_for(taut: Taut, kinerja: Kinerja) -> None:
    laporan, _ = taut(kinerja=kinerja(i=SAH, j={**SAH, "pendukung": "ya"}))
    assert laporan is not None
    assert [i.id for i in laporan.indikator_milik("sasaran", "s")] == ["i"]
    assert [i.id for i in laporan.indikator_milik("sasaran", "s", pendukung=True)] == ["j"]


def test_parent_of_an_account_is_the_longest_declared_prefix(taut: Taut) -> None:
    akun = ["4", "4.1.01", "5", "5.1", "5.1.01.01", "5.10"]
    induk = {"4": None, "4.1.01": "4", "5": None, "5.1": "5", "5.1.01.01": "5.1", "5.10": "5"}
    assert {kode: induk_akun(kode, akun) for kode in akun} == induk
    laporan, _ = taut(lra="akun:\n" + "".join(f'  "{kode}": {{nama: A}}\n' for kode in akun))
    assert laporan is not None
    assert laporan.anak_akun("5") == ("5.1", "5.10")
    assert laporan.anak_akun("5.10") == ()


BERBAGIAN = [
    ("rumus: {tertimbang: {a: 1}}, realisasi: {2024: {a: 5}}", True),
    ("rumus: {tertimbang: {i: 1}}, realisasi: {2024: 5}", False),
    ("rumus: {bagian: jumlah}, realisasi: {2024: {a: 5}}", False),
    ("realisasi: {2024: {a: 5}}", False),
]


@pytest.mark.parametrize(("isi", "harapan"), BERBAGIAN)
def test_a_formula_weighs_parts_where_there_are_parts(taut: Taut, *, isi: str, harapan: bool) -> None:
    laporan, _ = taut(kinerja=rumus(j=isi, i="iku: ya"))
    assert laporan is not None
    assert berbagian(laporan.indikator["j"].objek) is harapan
