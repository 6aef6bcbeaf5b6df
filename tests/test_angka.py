"""Numbers: what is read, what is refused, and how each form is written (domain F9)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal, getcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli import angka

DIBACA = [
    ("0", "0"),
    ("7", "7"),
    ("155867600", "155867600"),
    ("155_867_600", "155867600"),
    ("155.867.600", "155867600"),
    ("1,470,000", "1470000"),
    ("39,82", "39.82"),
    ("39.82", "39.82"),
    ("38.00", "38.00"),
    ("100,0000", "100.0000"),
    ("0,384", "0.384"),
    ("0.384", "0.384"),
    ("-0.500", "-0.500"),
    ("1.234,56", "1234.56"),
    ("1,234.56", "1234.56"),
    ("1.234,567", "1234.567"),
    ("1.592.899.227,00", "1592899227.00"),
    ("1,592,899,227.5", "1592899227.5"),
    ("1_000,500", "1000.500"),
    ("1_000.25", "1000.25"),
    ("1234.567", "1234.567"),
    ("-3,41", "-3.41"),
    ("-1.234.567", "-1234567"),
    ("-0", "0"),
    ("12345678901234567890.12", "12345678901234567890.12"),
    ("9" * 40, "9" * 40),
]

BUKAN_ANGKA = [
    "", " ", "-", ".", ",", "_", "abc", "007", "012", "00", "00.5", "-01", "0_123", "0.123.456", "+5", "--5", ".5",
    "5.", "5,", "1e3", "1E400000", "1.5e2", "0x1F", "0o17", "1:30", "nan", "inf", ".inf", "Infinity", "1__000", "1_00",
    "_1", "1_", "1_0000", "12_34_567", "1.23.456", "1.234.56", "1.234.5678", "1.234,567,890.1", "1,234.567.890",
    "1.234.567.", "1.234,567.890", "1_000.000.000", "1 000", "5 ", " 5", "5\n", "٣", "１２", "²", "½", "5%", "Rp5",
    "90 orang", "\N{MINUS SIGN}5", "9" * 41, "0," + "1" * 40, "9" * 100_000,
]  # fmt: skip

RANCU = [
    ("50.000", ("50_000", "50.00")),
    ("1,234", ("1_234", "1.2340")),
    ("74.740", ("74_740", "74.74")),
    ("999,999", ("999_999", "999.9990")),
    ("-50.000", ("-50_000", "-50.00")),
]


@pytest.mark.parametrize(("teks", "nilai"), DIBACA)
def test_one_reading_is_accepted_with_its_scale(teks: str, nilai: str) -> None:
    assert str(angka.baca(teks)) == nilai


@pytest.mark.parametrize("teks", BUKAN_ANGKA)
def test_everything_else_is_no_number(teks: str) -> None:
    with pytest.raises(angka.BukanAngka):
        angka.baca(teks)


@pytest.mark.parametrize(("teks", "bacaan"), RANCU)
def test_two_readings_are_named_and_each_reads_back(teks: str, bacaan: tuple[str, str]) -> None:
    with pytest.raises(angka.Rancu) as galat:
        angka.baca(teks)
    assert galat.value.bacaan == bacaan
    ribuan, desimal = map(angka.baca, bacaan)
    assert ribuan == desimal * 1000


@pytest.mark.parametrize(
    ("teks", "nilai"),
    [
        ("Rp50.000", "50000"),
        ("Rp. 183.329.450", "183329450"),
        ("Rp 1.000", "1000"),
        ("Rp.1,470", "1470"),
        ("Rp5.000,00", "5000.00"),
        ("-Rp1.234", "-1234"),
        ("Rp0", "0"),
        ("1_500_000", "1500000"),
    ],
)
def test_money_is_read_with_or_without_its_sign(teks: str, nilai: str) -> None:
    assert str(angka.baca_rupiah(teks)) == nilai


@pytest.mark.parametrize("teks", ["Rp", "Rp.", "Rp-5", "rp5", "Rp. Rp5", "Rp  5", "IDR 5", "Rp007", "Rp5 juta"])
def test_broken_money_is_refused(teks: str) -> None:
    with pytest.raises(angka.BukanAngka):
        angka.baca_rupiah(teks)


def test_money_without_its_sign_stays_ambiguous() -> None:
    with pytest.raises(angka.Rancu):
        angka.baca_rupiah("50.000")


@pytest.mark.parametrize(
    ("x", "desimal", "bulat"),
    [
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("1.005", 2, "1.01"),
        ("101.6237", 2, "101.62"),
        ("-0.004", 2, "0.00"),
        ("7", 2, "7.00"),
        ("9" * 40, 2, "9" * 40 + ".00"),
    ],
)
def test_rounding_is_half_up_at_any_size(x: str, desimal: int, bulat: str) -> None:
    assert str(angka.bulatkan(Decimal(x), desimal)) == bulat


@pytest.mark.parametrize(
    ("hasil", "cetak"),
    [
        (angka.rupiah(1234567890), "Rp1.234.567.890"),
        (angka.rupiah(5000, 2), "Rp5.000,00"),
        (angka.rupiah(Decimal("-1234.5")), "-Rp1.235"),
        (angka.tabel(-1234), "(1.234)"),
        (angka.tabel(1234), "1.234"),
        (angka.tabel(Decimal("-0.001"), 2), "0,00"),
        (angka.angka(Decimal("95.234"), 2), "95,23"),
        (angka.angka(Decimal("95.234")), "95,234"),
        (angka.angka(Decimal("38.00")), "38,00"),
        (angka.angka(Decimal("1234567.5"), 2), "1.234.567,50"),
        (angka.angka(Decimal("-0.00")), "0,00"),
        (angka.angka(7), "7"),
        (angka.persen(Decimal("95.2")), "95,20%"),
        (angka.persen(Decimal("-3.41"), 1), "-3,4%"),
        (angka.tanggal(date(2026, 2, 27)), "27 Februari 2026"),
        (angka.tanggal(date(2023, 11, 1)), "1 November 2023"),
    ],
)
def test_written_forms(hasil: str, cetak: str) -> None:
    assert hasil == cetak


@pytest.mark.parametrize(
    ("n", "kata"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (1_000, "seribu"),
        (1_100, "seribu seratus"),
        (2_023, "dua ribu dua puluh tiga"),
        (11_000, "sebelas ribu"),
        (100_000, "seratus ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_234_567, "satu juta dua ratus tiga puluh empat ribu lima ratus enam puluh tujuh"),
        (2_000_000_000, "dua miliar"),
        (1_000_000_000_000, "satu triliun"),
    ],
)
def test_numbers_in_words(n: int, kata: str) -> None:
    assert angka.terbilang(n) == kata


@pytest.mark.parametrize("n", [-1, 10**18])
def test_words_have_bounds(n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        angka.terbilang(n)


def test_list_letters() -> None:
    assert [angka.huruf(n) for n in (1, 26, 27, 52, 53, 702, 703)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]
    with pytest.raises(ValueError, match="0"):
        angka.huruf(0)


SATUAN = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
SKALA = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def bilangan(kata: str) -> int:
    """Read number words back (an oracle written apart from the writer)."""
    jumlah = kelompok = angka_terakhir = 0
    for k in kata.replace("seribu", "satu ribu").replace("seratus", "satu ratus").split():
        if k in SKALA:
            jumlah += (kelompok + angka_terakhir) * SKALA[k]
            kelompok = angka_terakhir = 0
        elif k in ("sepuluh", "sebelas"):
            kelompok += 10 + (k == "sebelas")
        elif k in ("belas", "puluh", "ratus"):
            kelompok += {"belas": angka_terakhir + 10, "puluh": angka_terakhir * 10, "ratus": angka_terakhir * 100}[k]
            angka_terakhir = 0
        else:
            angka_terakhir = SATUAN.index(k)
    return jumlah + kelompok + angka_terakhir


@given(st.integers(0, 10**15 - 1) | st.integers(0, 100_000))
def test_words_read_back(n: int) -> None:
    assert bilangan(angka.terbilang(n)) == n


BESAR = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20, places=4)


def baca_satu_dari_dua(cetak: str) -> list[Decimal]:
    try:
        return [angka.baca(cetak)]
    except angka.Rancu as rancu:
        return [angka.baca(bacaan) for bacaan in rancu.bacaan]


@given(BESAR, st.none() | st.integers(0, 6))
def test_a_written_number_reads_back(x: Decimal, desimal: int | None) -> None:
    tertulis = x if desimal is None else angka.bulatkan(x, desimal)
    assert tertulis in baca_satu_dari_dua(angka.angka(x, desimal))


@given(BESAR, st.sampled_from([0, 2]))
def test_written_money_reads_back_exactly(x: Decimal, desimal: int) -> None:
    assert angka.baca_rupiah(angka.rupiah(x, desimal)) == angka.bulatkan(x, desimal)


@given(st.text(alphabet="0123456789.,_-Rp ") | st.text())
def test_any_text_is_a_number_or_refused(teks: str) -> None:
    for pembaca in (angka.baca, angka.baca_rupiah):
        try:
            nilai = pembaca(teks)
        except (angka.BukanAngka, angka.Rancu):
            continue
        assert nilai.is_finite()
        assert len(nilai.as_tuple().digits) <= angka.DIGIT_TERBANYAK


def test_the_global_decimal_context_does_not_matter() -> None:
    konteks = getcontext()
    ketelitian, konteks.prec = konteks.prec, 3
    try:
        assert angka.rupiah(angka.baca("1.234.567.890,12"), 2) == "Rp1.234.567.890,12"
        assert angka.baca("-1234567") == Decimal(-1234567)
    finally:
        konteks.prec = ketelitian


@pytest.mark.parametrize(("n", "teks"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (89, "LXXXIX")])
def test_roman(n: int, teks: str) -> None:
    assert angka.romawi(n) == teks
