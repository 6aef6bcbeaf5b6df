"""Numbers that differ: units, states without number, ranges that cannot be, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from lakip_cli.calculate.figur import Figur
from lakip_cli.tercetak.bacaan import Bacaan
from lakip_cli.tercetak.bilangan import cetak, satuan_sesuai, sesuai
from lakip_cli.tercetak.putusan import Putusan, Vonis

Adili = Callable[[str], list[Putusan]]

KASUS = [
    ("[23.116](indikator.kunjungan.realisasi)", Vonis.BERTENTANGAN, "23.115", "1", ""),
    ("[40%](indikator.tepat.realisasi)", Vonis.BERTENTANGAN, "37,61%", "2.39", ""),
    ("[23.115 jiwa](indikator.kunjungan.realisasi)", Vonis.SEBUTAN, "23.115", None, "dalam data orang"),
    ("[65,58%](indikator.indeks.realisasi)", Vonis.SEBUTAN, "65,58", None, "dalam data indeks"),
    ("[7 (tujuh)](pegawai.golongan.iii.perempuan)", Vonis.MENGIKUTI, "", None, ""),
    ("[7 (delapan)](pegawai.golongan.iii.perempuan)", Vonis.SEBUTAN, "7", None, ""),
    # the greatest score of a part, of a scale; a negative count
    (
        "[31](indikator.akip.realisasi.2023.perencanaan)",
        Vonis.DI_LUAR_RENTANG,
        "29,10",
        "1.90",
        "nilai tertingginya 30",
    ),
    ("[101](indikator.survei.realisasi)", Vonis.DI_LUAR_RENTANG, "93,55", "7.45", "100"),
    ("[-5](indikator.kunjungan.realisasi)", Vonis.DI_LUAR_RENTANG, "23.115", "-23120", "negatif"),
    # no number in the data
    ("[0,00](akun.5.2.serapan)", Vonis.BERSYARAT, "–", None, "tanpa pagu"),
    ("[5,00](akun.5.2.serapan)", Vonis.TIDAK_DAPAT, "", None, "tanpa pagu"),
    ("[378](indikator.paket.realisasi)", Vonis.BERSYARAT, "378", None, "satuannya berbeda"),
    ("[387](indikator.paket.realisasi)", Vonis.BERTENTANGAN, "378", "9", "satuan diabaikan"),
    # words for a number on a scale
    ("[Sangat Baik](indikator.survei.realisasi)", Vonis.MENGIKUTI, "A", None, ""),
    ("[Baik](indikator.survei.realisasi)", Vonis.BERTENTANGAN, "A", None, ""),
    ("[bagus](indikator.survei.realisasi)", Vonis.SALAH_TULIS, "93,55", None, ""),
    ("[120,4560,00](sub_kegiatan.gedung.pagu)", Vonis.SALAH_TULIS, "Rp120.456.000", None, ""),
    ("[(2,205,700)](sub_kegiatan.gedung.sisa)", Vonis.MENGIKUTI, "Rp2.205.700", None, ""),
]


@pytest.mark.parametrize("kasus", KASUS)
def test_numbers(adili: Adili, kasus: tuple[str, Vonis, str, str | None, str]) -> None:
    kutipan, vonis, turunan, selisih, alasan = kasus
    putusan = adili(kutipan)[0]
    assert (putusan.vonis, putusan.turunan) == (vonis, turunan)
    assert putusan.selisih == (None if selisih is None else Decimal(selisih))
    assert alasan in putusan.alasan


BULAT = """\
program:
  p:
    nama: P
    kegiatan:
      k:
        nama: K
        sub_kegiatan:
          a: {nama: A, anggaran: {pagu: "145,5 juta", realisasi: 138_225_000}}
          b: {nama: B, anggaran: {pagu: 1_204_350_900, realisasi: 1_204_350_900}}
"""


@pytest.mark.parametrize(
    ("kutipan", "vonis"),
    [
        # 145,45 to 145,55 million, as the source rounds it; a claim to whole millions may be off by half of one more
        ("[Rp145.523.750](sub_kegiatan.a.pagu)", Vonis.MENGIKUTI),
        ("[Rp145.550.000](sub_kegiatan.a.pagu)", Vonis.MENGIKUTI),
        ("[Rp145.550.001](sub_kegiatan.a.pagu)", Vonis.BERTENTANGAN),
        ("[Rp146 juta](sub_kegiatan.a.pagu)", Vonis.MENGIKUTI),
        ("[Rp147 juta](sub_kegiatan.a.pagu)", Vonis.BERTENTANGAN),
        ("[145.523.750 orang](sub_kegiatan.a.pagu)", Vonis.BERTENTANGAN),
        # what is left, and the sums above it
        ("[Rp7.298.750](sub_kegiatan.a.sisa)", Vonis.MENGIKUTI),
        ("[Rp1.349.874.650](total.pagu)", Vonis.MENGIKUTI),
        ("[Rp1.349.774.650](total.pagu)", Vonis.BERTENTANGAN),
        # 138,225 ÷ 145,5 = 95,00; ÷ 145,45 = 95,03; ÷ 145,55 = 94,97
        ("[94,98%](sub_kegiatan.a.serapan)", Vonis.MENGIKUTI),
        ("[94,96%](sub_kegiatan.a.serapan)", Vonis.BERTENTANGAN),
        # a claim that prints money rounded is as wide as it shows
        ("[Rp1,2 miliar](sub_kegiatan.b.pagu)", Vonis.MENGIKUTI),
        ("[Rp1.204,4 juta rupiah](sub_kegiatan.b.pagu)", Vonis.MENGIKUTI),
        ("[1,3 milyar](sub_kegiatan.b.pagu)", Vonis.BERTENTANGAN),
    ],
)
def test_rounded_money(adili_tahun: Callable[..., list[Putusan]], kutipan: str, vonis: Vonis) -> None:
    [putusan] = adili_tahun(kutipan, anggaran=BULAT)
    assert putusan.vonis is vonis


def test_a_misplaced_separator_is_suspected_where_the_digits_agree(adili: Adili) -> None:
    benar, lain = adili("[120,456000](sub_kegiatan.gedung.pagu) [120,456001](sub_kegiatan.gedung.pagu)")
    assert benar.dugaan is not None
    assert "pemisah ribuan" in benar.dugaan.teks
    assert (lain.vonis, lain.dugaan) == (Vonis.SALAH_TULIS, None)


@pytest.mark.parametrize(
    ("sisa", "satuan", "cocok"),
    [
        ("orang", "orang", True), ("jiwa KAT", "jiwa", True), ("KM", "", True), ("%", "persen", True),
        ("%", "persen poin", True), ("%", "", True), ("%", "indeks", False), ("orang", "persen", False),
        ("(dua)", "orang", True), ("(tiga)", "orang", False), ("KK", "KM", False),
    ],
)  # fmt: skip
def test_units(sisa: str, satuan: str, cocok: bool) -> None:  # noqa: FBT001
    figur = Figur("a", "a", Decimal(2), satuan, "", "")
    baca = Bacaan(Decimal(2), 0, sisa)
    assert satuan_sesuai(baca, figur) is cocok
    assert sesuai(baca, Decimal(2), figur) is cocok


@pytest.mark.parametrize(
    ("satuan", "isi", "desimal", "hasil"),
    [
        ("rupiah", "1000", 2, "Rp1.000,00"), ("persen", "1.239", 0, "1,24%"), ("persen", "1.2394", 3, "1,239%"),
        ("orang", "7", 0, "7"), ("nilai", "93.545", 0, "93,55"), ("nilai", "93.5", 0, "93,5"),
    ],
)  # fmt: skip
def test_a_derived_number_is_told_as_precisely_as_the_claim(satuan: str, isi: str, desimal: int, hasil: str) -> None:
    assert cetak(Figur("a", "a", Decimal(isi), satuan, "", ""), Decimal(isi), desimal) == hasil
