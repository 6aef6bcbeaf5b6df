"""The ledger: each address once, and the report's own year left out of it."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli.calculate.buku import Buku, Hasil
from lakip_cli.calculate.cetak import Gaya, fakta
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.resolve import Laporan

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
TEMPAT = Span("x.yaml", 1, 1, 1, 2)
SKALA = """\
instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}
tahun: 2024
kebijakan: {desimal: {capaian: 1, persen: 3}}
satuan: {satu-banding: {cetak: "1:{}"}}
skala:
  mutu: {nama: Mutu, dasar: D, pita: {Baik: lebih dari 50, Buruk: mulai 0}}
  opini-bpk: {nama: Sendiri, dasar: D, pita: [WTP, WDP]}
"""


@pytest.fixture
def buku(taut: Taut) -> Buku:
    laporan, temuan = taut(laporan=SKALA)
    assert laporan is not None, temuan
    return Buku(laporan)


def test_address_is_written_once(buku: Buku) -> None:
    figur = fakta("a.b", "nama", Decimal(1), Gaya(), TEMPAT)
    assert buku.catat(figur) is figur
    with pytest.raises(LookupError, match=r"a\.b"):
        buku.catat(figur)


def test_fact_is_written_down_with_its_place(buku: Buku) -> None:
    assert buku.fakta("a", "nama", Decimal(1), TEMPAT).tempat == (TEMPAT,)
    assert buku.figur["a"].cetak == "1"


@pytest.mark.parametrize(
    ("tahun", "alamat"), [(2024, "i.realisasi"), (2023, "i.realisasi.2023"), (2026, "i.realisasi.2026")]
)
def test_report_year_is_left_out_of_an_address(buku: Buku, tahun: int, alamat: str) -> None:
    assert buku.alamat("i", "realisasi", tahun) == alamat


def test_styles_follow_the_policy_and_the_report_units(buku: Buku) -> None:
    assert (buku.capaian, buku.persen) == (Gaya("persen", 1), Gaya("persen", 3))
    assert buku.gaya("satu-banding", 0) == Gaya("satu-banding", 0, "1:{}")


def test_scale_of_the_report_stands_beside_the_built_in_ones_and_before_them(buku: Buku) -> None:
    assert [(p.label, p.batas, p.inklusif) for p in buku.skala["mutu"].pita] == [
        ("Baik", Decimal(50), False),
        ("Buruk", Decimal(0), True),
    ]
    assert buku.skala["opini-bpk"].nama == "Sendiri"
    assert "permendagri-86-2017" in buku.skala


@pytest.fixture
def hasil(buku: Buku) -> Hasil:
    for alamat in ("indikator.mutu.realisasi", "indikator.mutu.realisasi.2023", "indikator.mutu.realisasi.anak"):
        buku.fakta(alamat, "nama", alamat, TEMPAT)
    return buku.selesai()


CARI = [
    ("indikator.mutu.realisasi", "indikator.mutu.realisasi"),
    ("indikator.mutu.realisasi.2024", "indikator.mutu.realisasi"),
    ("indikator.mutu.realisasi.2023", "indikator.mutu.realisasi.2023"),
    ("indikator.mutu.realisasi.2024.anak", "indikator.mutu.realisasi.anak"),
    ("indikator.mutu.realisasi.2022", None),
    ("indikator.mutu.capaian", None),
]


@pytest.mark.parametrize(("alamat", "harapan"), CARI)
def test_address_may_name_the_report_year(hasil: Hasil, alamat: str, harapan: str | None) -> None:
    figur = hasil.cari(alamat)
    assert (figur and figur.alamat) == harapan


@pytest.mark.parametrize(
    ("alamat", "harapan"), [("indikator.mutu.realisasu", "indikator.mutu.realisasi"), ("sasaran.lain.pagu", None)]
)
def test_misspelt_address_has_a_suggestion(hasil: Hasil, alamat: str, harapan: str | None) -> None:
    assert hasil.mirip(alamat) == harapan
