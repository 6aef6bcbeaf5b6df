from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.angka import angka
from lakip_cli.calculate.rumus.capaian import (
    ARAH,
    CARA,
    URAIAN,
    URAIAN_RENTANG,
    URAIAN_TARGET_NOL,
    Aturan,
    Cara,
    Polaritas,
    Rentang,
    TargetNol,
    hitung,
)

VERDIK = {True: "ya", False: "tidak", None: ""}


def baca(teks: str) -> Decimal:
    return Decimal(teks.replace(",", "."))


def batas(teks: str) -> Decimal | None:
    return baca(teks) if teks else None


def baca_target(teks: str) -> Decimal | Rentang:
    bawah, pisah, atas = teks.partition("-")
    return Rentang(baca(bawah), baca(atas)) if pisah else baca(teks)


def cetak(nilai: Decimal | None) -> str:
    return "" if nilai is None else angka(nilai, 2)


@pytest.mark.tabel("capaian.csv")
def test_case(kasus: dict[str, str]) -> None:
    aturan = Aturan(Cara(kasus["cara"]), Polaritas(kasus["polaritas"]), batas(kasus["lantai"]), batas(kasus["plafon"]))
    hasil = hitung(baca(kasus["realisasi"]), baca_target(kasus["target"]), aturan)
    assert [cetak(hasil.mentah), cetak(hasil.nilai), VERDIK[hasil.tercapai]] == [
        kasus[kolom] for kolom in ("mentah", "capaian", "tercapai")
    ]
    assert (hasil.nilai is None) == bool(hasil.alasan)


@pytest.mark.tabel("satu_indikator_kebijakan.csv")
def test_one_indicator_under_our_policies(kasus: dict[str, str]) -> None:
    cara = {Polaritas.MAKSIMALKAN: Cara.RASIO, Polaritas.MINIMALKAN: Cara(kasus["kebijakan"])}
    for kolom in list(kasus)[3:]:
        target, realisasi, polaritas = kolom.split()
        aturan = Aturan(
            cara[Polaritas(polaritas)], Polaritas(polaritas), batas(kasus["lantai"]), batas(kasus["plafon"])
        )
        hasil = hitung(Decimal(realisasi[1:]), Decimal(target[1:]), aturan)
        assert cetak(hasil.nilai) == (cetak(baca(kasus[kolom])) if kasus[kolom] else ""), kolom


def test_bounds_and_the_zero_rule_are_noted() -> None:
    plafon = Aturan(Cara.RASIO, Polaritas.MAKSIMALKAN, plafon=Decimal(120))
    assert hitung(Decimal(80), Decimal(50), plafon).catatan == ("dibatasi plafon 120; nilai mentah 160,00",)
    lantai = Aturan(Cara.LAN, Polaritas.MINIMALKAN, lantai=Decimal(0))
    assert hitung(Decimal(25), Decimal(10), lantai).catatan == ("dibatasi lantai 0; nilai mentah -50,00",)
    assert hitung(Decimal(0), Decimal(0), lantai).catatan == (
        "target 0: tercapai dinilai 100, tidak tercapai dinilai 0",
    )
    terbalik = Aturan(Cara.TERBALIK, Polaritas.MINIMALKAN, plafon=Decimal(120))
    assert hitung(Decimal(0), Decimal(10), terbalik).catatan == ("realisasi 0: dipakai plafon",)


def test_a_zero_target_may_be_declared_to_have_no_capaian() -> None:
    aturan = Aturan(Cara.LAN, Polaritas.MINIMALKAN, target_nol=TargetNol.TANPA_ANGKA)
    hasil = hitung(Decimal(0), Decimal(0), aturan)
    assert (hasil.nilai, hasil.tercapai) == (None, True)
    assert hasil.alasan == "target 0, maka perbandingan dengan target tidak terdefinisi"


@pytest.mark.parametrize(("realisasi", "target"), [("-1", "5"), ("1", "-5")])
def test_negative_values_need_permission(realisasi: str, target: str) -> None:
    hasil = hitung(Decimal(realisasi), Decimal(target), Aturan(Cara.RASIO, Polaritas.MAKSIMALKAN))
    assert (hasil.nilai, hasil.alasan) == (None, "nilai negatif belum diizinkan untuk indikator ini")


@pytest.mark.parametrize(
    ("cara", "polaritas", "realisasi", "target", "capaian"),
    [
        (Cara.RASIO, Polaritas.MAKSIMALKAN, "-2", "4", "-50,00"),
        (Cara.RASIO, Polaritas.MAKSIMALKAN, "-2", "-4", "150,00"),
        (Cara.RASIO, Polaritas.MAKSIMALKAN, "-6", "-4", "50,00"),
        (Cara.LAN, Polaritas.MINIMALKAN, "-6", "-4", "150,00"),
        (Cara.LAN, Polaritas.MINIMALKAN, "-1", "0", "100,00"),
        (Cara.JARAK, Polaritas.STABILKAN, "-5", "-4", "75,00"),
        (Cara.SELISIH, Polaritas.MAKSIMALKAN, "-2", "-4", "50,00"),
        (Cara.TERBALIK, Polaritas.MINIMALKAN, "-2", "4", ""),
        (Cara.TERBALIK, Polaritas.MINIMALKAN, "2", "-4", ""),
    ],
)
def test_growth_may_be_negative(cara: Cara, polaritas: Polaritas, realisasi: str, target: str, capaian: str) -> None:
    hasil = hitung(Decimal(realisasi), Decimal(target), Aturan(cara, polaritas, negatif=True))
    assert cetak(hasil.nilai) == capaian
    assert (hasil.nilai is None) == bool(hasil.alasan)


def test_a_method_of_another_polarity_is_our_mistake() -> None:
    with pytest.raises(ValueError, match=r"Cara\.RASIO"):
        Aturan(Cara.RASIO, Polaritas.MINIMALKAN)


def test_a_range_stands_in_order() -> None:
    with pytest.raises(ValueError, match="Rentang"):
        Rentang(Decimal(90), Decimal(80))


def test_an_operator_reduces_to_its_direction() -> None:
    assert ARAH == {"minimal": Polaritas.MAKSIMALKAN, "maksimal": Polaritas.MINIMALKAN}


def test_every_method_is_described() -> None:
    assert set(URAIAN) == set(URAIAN_RENTANG) == set(Cara) == {cara for semua in CARA.values() for cara in semua}
    assert set(URAIAN_TARGET_NOL) == set(TargetNol)


# ── properties: a better result never lowers the capaian ────────────────────────────────────────────────────

bilangan = st.decimals(min_value=-1000, max_value=1000, places=3)
batas_persen = st.none() | st.decimals(min_value=0, max_value=200, places=1)
target_titik = bilangan
target_rentang = st.tuples(bilangan, bilangan).map(lambda dua: Rentang(min(dua), max(dua)))
pasangan = [(polaritas, cara) for polaritas, semua in CARA.items() for cara in semua if cara is not Cara.VERDIK]


@given(
    pasangan=st.sampled_from(pasangan),
    target=target_titik | target_rentang,
    hasil=st.tuples(bilangan, bilangan),
    lantai=batas_persen,
    plafon=batas_persen,
    negatif=st.booleans(),
    nol=st.sampled_from(TargetNol),
)
def test_a_better_result_never_scores_lower(  # noqa: PLR0913
    pasangan: tuple[Polaritas, Cara],
    target: Decimal | Rentang,
    hasil: tuple[Decimal, Decimal],
    lantai: Decimal | None,
    plafon: Decimal | None,
    *,
    negatif: bool,
    nol: TargetNol,
) -> None:
    polaritas, cara = pasangan
    buruk, baik = _terurut(hasil, target, polaritas)
    aturan = Aturan(cara, polaritas, lantai, plafon, nol, negatif)
    rendah, tinggi = hitung(buruk, target, aturan), hitung(baik, target, aturan)
    if rendah.nilai is not None and tinggi.nilai is not None:
        assert rendah.nilai <= tinggi.nilai
        assert not rendah.tercapai or tinggi.tercapai


@given(
    pasangan=st.sampled_from(pasangan),
    target=target_titik | target_rentang,
    realisasi=bilangan,
    lantai=batas_persen,
    plafon=batas_persen,
    negatif=st.booleans(),
)
def test_every_input_has_a_number_within_bounds_or_a_reason(  # noqa: PLR0913
    pasangan: tuple[Polaritas, Cara],
    target: Decimal | Rentang,
    realisasi: Decimal,
    lantai: Decimal | None,
    plafon: Decimal | None,
    *,
    negatif: bool,
) -> None:
    polaritas, cara = pasangan
    hasil = hitung(realisasi, target, Aturan(cara, polaritas, lantai, plafon, negatif=negatif))
    assert (hasil.nilai is None) == bool(hasil.alasan)
    if hasil.nilai is not None:
        assert plafon is None or hasil.nilai <= plafon
        assert lantai is None or hasil.nilai >= (lantai if plafon is None else min(lantai, plafon))


@given(target=st.decimals(min_value="0.001", max_value=1000, places=3), cara=st.sampled_from([Cara.RASIO, Cara.LAN]))
def test_an_exact_hit_is_a_hundred(target: Decimal, cara: Cara) -> None:
    polaritas = Polaritas.MAKSIMALKAN if cara is Cara.RASIO else Polaritas.MINIMALKAN
    assert hitung(target, target, Aturan(cara, polaritas)).nilai == 100


def _terurut(
    hasil: tuple[Decimal, Decimal], target: Decimal | Rentang, polaritas: Polaritas
) -> tuple[Decimal, Decimal]:
    """The two results, the worse first; for stabilkan both are mirrored to lie on the same side of the target."""
    match polaritas:
        case Polaritas.MAKSIMALKAN:
            return min(hasil), max(hasil)
        case Polaritas.MINIMALKAN:
            return max(hasil), min(hasil)
        case Polaritas.STABILKAN:
            titik = target.terdekat(hasil[0]) if isinstance(target, Rentang) else target
            arah = -1 if hasil[0] < titik else 1
            jarak = sorted(abs(satu - titik) for satu in hasil)
            return titik + arah * jarak[1], titik + arah * jarak[0]
