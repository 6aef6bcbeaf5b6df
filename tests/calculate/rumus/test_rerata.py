from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus.rerata import (
    URAIAN,
    AturanRerata,
    Belum,
    Rata,
    Saat,
    aritmetik,
    geometrik,
    jumlah_bobot,
    rerata,
)


def daftar(teks: str) -> list[Decimal | None]:
    return [None if satu == "-" else Decimal(satu.replace(",", ".")) for satu in teks.split()]


def batas(teks: str) -> Decimal | None:
    return Decimal(teks) if teks else None


@pytest.mark.tabel("rerata.csv")
def test_case(kasus: dict[str, str]) -> None:
    aturan = AturanRerata(
        batas(kasus["lantai"]),
        batas(kasus["plafon"]),
        Saat(kasus["saat"]),
        Belum(kasus["belum"]),
        Rata(kasus["rata"]),
    )
    bobot = [Decimal(satu) for satu in kasus["bobot"].split()] or None
    hasil = rerata(daftar(kasus["nilai"]), bobot, aturan)
    assert ("" if hasil.nilai is None else angka(hasil.nilai, 2)) == kasus["rerata"]
    assert hasil.cakupan == kasus["cakupan"]
    assert (hasil.nilai is None) == bool(hasil.alasan)


def test_what_was_left_out_and_bounded_is_noted() -> None:
    hasil = rerata([Decimal(115), None], aturan=AturanRerata(plafon=Decimal(100)))
    assert hasil.catatan == (
        "1 dari 2 nilai dipakai; yang belum ada dilewati",
        "dibatasi plafon 100; nilai mentah 115,00",
    )


def test_weights_must_be_as_many_as_values() -> None:
    with pytest.raises(ValueError, match="zip"):
        rerata([Decimal(1)], [])


def test_weights_are_summed_exactly() -> None:
    assert jumlah_bobot([Decimal("0.1")] * 10) == 1
    assert jumlah_bobot([Decimal("0.11")] * 9) == Decimal("0.99")


def test_every_mean_is_described() -> None:
    assert set(URAIAN) == set(Rata)


nilai_positif = st.decimals(min_value=0, max_value=10_000, places=2)
bobot_positif = st.decimals(min_value="0.01", max_value=100, places=2)
berbobot = st.lists(st.tuples(nilai_positif, bobot_positif), min_size=1, max_size=8)


@given(berbobot)
def test_means_lie_between_least_and_greatest(isi: list[tuple[Decimal, Decimal]]) -> None:
    nilai, bobot = [x for x, _ in isi], [b for _, b in isi]
    geometris, aritmetis = geometrik(nilai, bobot), aritmetik(nilai, bobot)
    assert min(nilai) <= geometris <= max(nilai)
    assert min(nilai) <= aritmetis <= max(nilai)
    assert geometris <= aritmetis


@given(st.lists(st.none() | nilai_positif, max_size=8), st.sampled_from(Saat))
def test_missing_values_are_never_zero(nilai: list[Decimal | None], saat: Saat) -> None:
    ada = [satu for satu in nilai if satu is not None]
    hasil = rerata(nilai, aturan=AturanRerata(Decimal(0), Decimal(120), saat))
    assert hasil.nilai == rerata(ada, aturan=AturanRerata(Decimal(0), Decimal(120), saat)).nilai
    assert (hasil.dipakai, hasil.seluruh) == (len(ada), len(nilai))


@given(berbobot, st.data())
def test_a_better_part_never_lowers_the_average(isi: list[tuple[Decimal, Decimal]], data: st.DataObject) -> None:
    aturan = AturanRerata(plafon=Decimal(100), saat=data.draw(st.sampled_from(Saat)))
    nilai, bobot = [x for x, _ in isi], [b for _, b in isi]
    ke = data.draw(st.integers(0, len(nilai) - 1))
    naik = [*nilai[:ke], nilai[ke] + data.draw(nilai_positif), *nilai[ke + 1 :]]
    sebelum, sesudah = rerata(nilai, bobot, aturan).nilai, rerata(naik, bobot, aturan).nilai
    assert sebelum is not None
    assert sesudah is not None
    assert sebelum <= sesudah
