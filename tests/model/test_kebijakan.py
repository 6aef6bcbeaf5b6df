"""Policy: bounds that may be absent, and scales in which gaps and overlaps cannot be written."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.dasar import Objek
from lakip_cli.model.ikat import ikat
from lakip_cli.model.kebijakan import BatasCapaian, DaftarPita, Kebijakan, KebijakanCapaian


class Uji(Objek):
    pita: DaftarPita = ()
    batas: BatasCapaian = None


def baca(teks: str) -> tuple[Uji | None, list[Diagnostic]]:
    pohon, temuan = source.baca(teks.encode(), "x.yaml")
    assert pohon is not None, temuan
    return ikat(Uji, pohon)


def test_unwritten_policy_is_the_usual_one() -> None:
    kebijakan = Kebijakan()
    assert (kebijakan.efisiensi, kebijakan.rerata.plafon, kebijakan.rerata.belum) == ("sisa", "sebelum", "lewati")
    assert (kebijakan.desimal.capaian, kebijakan.desimal.persen) == (2, 2)
    assert kebijakan.kategori is None
    assert KebijakanCapaian().plafon is None


@pytest.mark.parametrize(("teks", "batas"), [("batas: tidak ada", None), ("batas: 120", 120), ("batas: 0", 0)])
def test_bound_is_a_number_or_absent(teks: str, batas: int | None) -> None:
    uji, _ = baca(teks)
    assert uji is not None
    assert (
        (uji.batas and uji.batas.nilai) == batas
        if batas is None
        else uji.batas is not None and uji.batas.nilai == batas
    )


PITA = [
    (
        "pita: {Sangat Baik: lebih dari 100, Baik: lebih dari 50, Cukup: mulai 0}",
        [("Sangat Baik", Decimal(100), False), ("Baik", Decimal(50), False), ("Cukup", Decimal(0), True)],
    ),
    (
        "pita: {A: mulai 88,31, B: mulai 25}".replace("88,31", "88.31"),
        [("A", Decimal("88.31"), True), ("B", Decimal(25), True)],
    ),
    ("pita: {A+: mulai 90, A: mulai 80, A-: mulai 0}", [("A+", 90, True), ("A", 80, True), ("A-", 0, True)]),
    ("pita: [WTP, WDP, TMP]", [("WTP", None, True), ("WDP", None, True), ("TMP", None, True)]),
]


@pytest.mark.parametrize(("teks", "harapan"), PITA, ids=[teks for teks, _ in PITA])
def test_bands_are_read_from_the_best(teks: str, harapan: list[tuple[str, Decimal | None, bool]]) -> None:
    uji, temuan = baca(teks)
    assert uji is not None, temuan
    assert [(p.label, p.batas.nilai if p.batas else None, p.inklusif) for p in uji.pita] == harapan


BENTUK = "pita skala ditulis sebagai peta {label: lebih dari 90}, atau daftar label, dari yang terbaik"
KEMBAR = "label pita skala harus berbeda, tidak hanya dalam huruf besar atau tanda baca"
SALAH = [
    ("pita: Baik", "1:7-11", BENTUK),
    ("pita: {}", "1:7-9", BENTUK),
    ("pita: []", "1:7-9", BENTUK),
    ("pita: [{a: b}, c]", "1:7-18", BENTUK),
    ("pita: ['', c]", "1:7-14", BENTUK),
    ("pita: [A, a]", "1:7-13", KEMBAR),
    ("pita: {Baik: mulai 50, BAIK.: mulai 0}", "1:7-39", KEMBAR),
    ("pita: {Baik: 50}", "1:14-16", "batas Baik ditulis “lebih dari 90” atau “mulai 90”"),
    ("pita: {Baik: [1]}", "1:14-17", "batas Baik ditulis “lebih dari 90” atau “mulai 90”"),
    ("pita: {Baik: mulai banyak}", "1:14-26", "batas Baik ditulis “lebih dari 90” atau “mulai 90”"),
    (
        "pita: {Baik: mulai 1.234}",
        "1:14-25",
        "“1.234” punya dua bacaan, 1_234 atau 1.2340; tulis salah satunya tanpa keraguan",
    ),
    (
        "pita: {Baik: mulai 50, Buruk: mulai 60}",
        "1:7-40",
        "pita skala harus menurun dari yang terbaik, tanpa batas yang sama",
    ),
    (
        "pita: {Baik: lebih dari 50, Cukup: mulai 50}",
        "1:7-45",
        "pita skala harus menurun dari yang terbaik, tanpa batas yang sama",
    ),
    ("batas: banyak", "1:8-14", "tulis bilangan atau: tidak ada"),
    ("batas: [100, 200]", "1:8-18", "tulis bilangan atau: tidak ada"),
]


@pytest.mark.parametrize(("teks", "tempat", "pesan"), SALAH, ids=[teks for teks, _, _ in SALAH])
def test_mistake_is_told_at_its_place(teks: str, tempat: str, pesan: str) -> None:
    uji, (temuan, *lain) = baca(teks)
    assert uji is None
    assert not lain
    assert f"{temuan.span.line}:{temuan.span.column}-{temuan.span.end_column}" == tempat
    assert (temuan.code, temuan.message) == ("S004", pesan)
