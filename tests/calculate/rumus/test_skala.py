from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.rumus.kategori import cacat, kategori, kenali, peringkat
from lakip_cli.calculate.rumus.skala import OPINI_BPK, PERMENPAN_14_2017, PERMENPAN_88_2021, PRESET, dalam_celah


def baca(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


@pytest.mark.tabel("skala.csv")
def test_case(kasus: dict[str, str]) -> None:
    assert (kategori(baca(kasus["nilai"]), PRESET[kasus["skala"]]) or "") == kasus["label"]


@pytest.mark.tabel("celah.csv")
def test_a_gap_of_the_regulation_is_seen(kasus: dict[str, str]) -> None:
    assert dalam_celah(baca(kasus["nilai"])) == (kasus["celah"] == "ya")


@pytest.mark.parametrize("skala", PRESET.values(), ids=list(PRESET))
def test_presets_are_sound_and_have_a_basis(skala: object) -> None:
    preset = next(satu for satu in PRESET.values() if satu is skala)
    assert cacat(preset) == ()
    assert preset.nama
    assert preset.dasar


def test_an_opinion_is_known_by_its_words() -> None:
    assert kenali("Wajar Tanpa Pengecualian", OPINI_BPK) == "WTP"
    assert kenali("sangat baik", PERMENPAN_88_2021) == "BB"


@given(
    st.sampled_from(["permendagri-86-2017", "permendagri-86-2017-batas-atas"]),
    st.decimals(min_value=0, max_value=10_000, places=4),
    st.decimals(min_value=0, max_value=10_000, places=4),
)
def test_capaian_scales_are_total_and_monotone(nama: str, x: Decimal, y: Decimal) -> None:
    skala = PRESET[nama]
    rendah, tinggi = (kategori(satu, skala) for satu in sorted((x, y)))
    assert rendah is not None
    assert tinggi is not None
    assert (peringkat(rendah, skala) or 0) <= (peringkat(tinggi, skala) or 0)


@given(st.decimals(min_value=0, max_value=100, places=4))
def test_index_scales_cover_their_whole_range(nilai: Decimal) -> None:
    assert kategori(nilai, PERMENPAN_88_2021) is not None
    assert (kategori(nilai, PERMENPAN_14_2017) is None) == (nilai < Decimal("24.995"))
