from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.rumus.kategori import (
    Pita,
    Skala,
    batas_bawah,
    cacat,
    kategori,
    kenali,
    peringkat,
    tengah,
)


def skala(*pita: Pita, puncak: int | None = None) -> Skala:
    return Skala("contoh", "Contoh", "laporan ini", pita, None if puncak is None else Decimal(puncak))


def pita(label: str, batas: str | None, *, inklusif: bool = True, uraian: str = "") -> Pita:
    return Pita(label, None if batas is None else Decimal(batas), inklusif, uraian)


LULUS = skala(pita("A", "80", uraian="Baik"), pita("B", "50", inklusif=False, uraian="A"), pita("C", "0"), puncak=100)


@pytest.mark.parametrize(
    ("nilai", "label"),
    [
        ("100", "A"),
        ("100.004", "A"),
        ("80", "A"),
        ("79.995", "A"),
        ("79.99", "B"),
        ("50.01", "B"),
        ("50.004", "C"),
        ("0", "C"),
    ],
)
def test_a_value_is_judged_as_printed(nilai: str, label: str) -> None:
    assert kategori(Decimal(nilai), LULUS) == label


def test_precision_is_the_policys() -> None:
    assert kategori(Decimal("79.995"), LULUS, desimal=3) == "B"
    assert kategori(Decimal("79.5"), LULUS, desimal=0) == "A"


@pytest.mark.parametrize("nilai", ["-0.01", "100.01"])
def test_outside_the_scale_there_is_no_label(nilai: str) -> None:
    assert kategori(Decimal(nilai), LULUS) is None


def test_three_levels_around_the_target_can_be_written() -> None:
    tiga = skala(pita("melampaui", "100", inklusif=False), pita("sesuai", "100"), pita("tidak mencapai", None))
    assert cacat(tiga) == ()
    assert [kategori(Decimal(n), tiga) for n in (101, 100, 99)] == ["melampaui", "sesuai", "tidak mencapai"]


def test_a_bound_that_a_gapped_table_forgets_has_a_band() -> None:
    """Published: “>85–100”, “>75–<85”: exactly 85 belongs nowhere; with lower bounds alone it cannot."""
    daerah = skala(
        pita("Memuaskan", "85", inklusif=False), pita("Sangat Baik", "75", inklusif=False), pita("Baik", None)
    )
    assert kategori(Decimal(85), daerah) == "Sangat Baik"


def test_labels_have_rank_bound_and_middle() -> None:
    assert [peringkat(label, LULUS) for label in ("a", "B", "C", "Z")] == [3, 2, 1, None]
    assert [batas_bawah(label, LULUS) for label in ("A", "Z")] == [80, None]
    assert [tengah(label, LULUS) for label in ("A", "B", "C", "Z")] == [90, 65, 25, None]


def test_a_label_wins_over_another_bands_words() -> None:
    assert kenali("a", LULUS) == "A"
    assert kenali("BAIK", LULUS) == "A"
    assert kenali("Cukup", LULUS) is None


def test_a_scale_of_ranks_takes_no_numbers() -> None:
    tingkat = skala(pita("tinggi", None), pita("rendah", None))
    assert not tingkat.berbatas
    assert cacat(tingkat) == ()
    assert kategori(Decimal(1), tingkat) is None


@pytest.mark.parametrize(
    ("rusak", "pesan"),
    [
        (skala(pita("A", "80"), pita("a", "50")), "ada label yang sama"),
        (skala(pita("A", None), pita("B", "50")), "hanya pita terbawah yang boleh tanpa batas"),
        (skala(pita("A", "50"), pita("B", "80")), "batas pita tidak menurun dari yang terbaik"),
        (skala(pita("A", "50"), pita("B", "50")), "batas pita tidak menurun dari yang terbaik"),
        (skala(pita("A", "50"), pita("B", "50", inklusif=False)), "batas pita tidak menurun dari yang terbaik"),
        (skala(pita("A", "110"), puncak=100), "batas pita teratas melebihi puncak skala"),
    ],
)
def test_an_unsound_scale_is_told(rusak: Skala, pesan: str) -> None:
    assert cacat(rusak) == (pesan,)


nilai_bebas = st.decimals(min_value=-10, max_value=300, places=4)


@given(
    st.lists(st.tuples(st.integers(0, 120), st.booleans()), min_size=1, max_size=6, unique=True),
    nilai_bebas,
    nilai_bebas,
    st.integers(0, 4),
)
def test_any_sound_scale_is_total_and_monotone(
    batas: list[tuple[int, bool]], x: Decimal, y: Decimal, desimal: int
) -> None:
    urut = sorted(batas, key=lambda satu: (satu[0], not satu[1]), reverse=True)
    pita_batas = [Pita(str(i), Decimal(b), inklusif) for i, (b, inklusif) in enumerate(urut)]
    bebas = skala(*pita_batas, Pita("dasar", None))
    assert cacat(bebas) == ()
    rendah, tinggi = (kategori(satu, bebas, desimal) for satu in sorted((x, y)))
    assert rendah is not None
    assert tinggi is not None
    assert (peringkat(rendah, bebas) or 0) <= (peringkat(tinggi, bebas) or 0)
