"""Findings: one for each cause, at the claim that shows it best, the others beside it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.tercetak import KODE, Pemeriksaan, Putusan
from lakip_cli.tercetak.temuan import KODE_VONIS, kode
from tests.tercetak.contoh import kutipan, persamaan, tabel

Periksa = Callable[[str], Pemeriksaan]
KEPALA = "sub_kegiatan | nama | pagu | realisasi | serapan | sisa"


def _temuan(periksa_klaim: Periksa, teks: str) -> list[Diagnostic]:
    return periksa_klaim(teks).diagnosa


def test_copies_of_one_wrong_value_are_one_finding(periksa_klaim: Periksa) -> None:
    teks = kutipan("[22,5](indikator.tepat.realisasi)", "[22.50%](indikator.tepat.realisasi)")
    (temuan,) = _temuan(periksa_klaim, teks)
    assert temuan.code == "P101"
    assert temuan.span.line == 3
    assert [r.message for r in temuan.related][:1] == ["tercetak “22.50%” di Alinea 2"]


def test_the_true_place_and_the_facts_stand_beside_a_difference(periksa_klaim: Periksa) -> None:
    teks = kutipan("[22.000](indikator.kunjungan.target)", "[22.222](indikator.kunjungan.target)")
    (temuan,) = _temuan(periksa_klaim, teks)
    assert temuan.code == "P102"
    assert temuan.message == (
        "target Kunjungan balai 2024 tercetak “22.222” di Alinea 2, padahal menurut data 22.000 orang (lebih 222)"
    )
    assert [r.message for r in temuan.related] == [
        "tercetak “22.000” di Alinea 1",
        "fakta: target Kunjungan balai 2024 “22.000”",
    ]
    assert temuan.related[1].span.file == "kinerja.yaml"
    faktanya = f"bila yang tercetak benar, perbaiki faktanya di {temuan.related[1].span}"
    assert temuan.help == f"samakan semua tempat cetaknya; {faktanya}"


def test_every_finding_about_a_claim_says_a_way_out(periksa_klaim: Periksa) -> None:
    teks = kutipan(
        "[23.115 jiwa](indikator.kunjungan.realisasi)",
        "[Kunjungan taman](indikator.kunjungan.nama)",
        "[UU Nomor 1 Tahun 2020](dasar_hukum.uu-1-2020.nama)",
        "[turun](turun: indikator.kunjungan.realisasi.2022..2024)",
        "[37,6](indikator.tepat.realisasi) dan [37,61](indikator.tepat.realisasi.2021)",
    )
    temuan = _temuan(periksa_klaim, teks)
    assert {satu.code for satu in temuan} >= {"P108", "P109", "P110", "P112"}
    assert all(satu.help for satu in temuan)
    satuan = next(satu for satu in temuan if "jiwa" in satu.message)
    assert satuan.help == "pakai satu satuan di semua tempat"


def test_a_swapped_pair_is_one_finding_with_its_consequences(periksa_klaim: Periksa) -> None:
    baris = "kirim | | 937.000 | 937.500 | 99,95 | 500"
    (temuan,) = _temuan(periksa_klaim, tabel(KEPALA, baris) + tabel(KEPALA, baris, tempat="Tabel 2"))
    assert len([r for r in temuan.related if " tercetak " in f" {r.message}"]) == 3
    assert temuan.message.count("dugaan") == 1


def test_consequences_follow_the_mistake_that_causes_them(periksa_klaim: Periksa) -> None:
    (temuan,) = _temuan(periksa_klaim, tabel(KEPALA, "gedung | | 120.456.999 | 118.250.300 | | 2.206.699"))
    assert temuan.span.line == 4
    assert "akibatnya sisa Pemeliharaan Gedung tercetak “2.206.699” di Tabel 1" in [r.message for r in temuan.related]


def test_the_same_text_in_neighbouring_rows_is_one_finding(periksa_klaim: Periksa) -> None:
    teks = tabel("kegiatan | serapan", "kegiatan.surat | 77,77", "sub_kegiatan.kirim | 77,77", "program.buku | 77,77")
    (temuan,) = _temuan(periksa_klaim, teks)
    assert [r.span.line for r in temuan.related if " tercetak " in r.message] == [5, 6]
    lain = tabel("kegiatan | serapan", "kegiatan.surat | 77,77", "program.buku |", "sub_kegiatan.kirim | 77,77")
    assert len(_temuan(periksa_klaim, lain)) == 2


def test_a_row_booked_elsewhere_is_one_finding(periksa_klaim: Periksa) -> None:
    teks = tabel("program | pagu", "umum | 182.861.300", "buku | 83.329.450")
    (temuan,) = _temuan(periksa_klaim, teks)
    assert "tidak ikut dijumlahkan" in temuan.message
    assert "ikut dihitung di Program Pelayanan Umum" in temuan.message


def test_facts_are_shown_when_all_can_be(periksa_klaim: Periksa) -> None:
    (sedikit,) = _temuan(periksa_klaim, kutipan("[77,77](kegiatan.ruang.serapan)"))
    (banyak,) = _temuan(periksa_klaim, kutipan("[77,77](total.serapan)"))
    assert [len(sedikit.related), len(banyak.related)] == [4, 0]


def test_the_same_name_in_neighbouring_rows_is_a_finding_each(periksa_klaim: Periksa) -> None:
    teks = tabel("kegiatan | nama", "kegiatan.surat | Surat dan Arsip", "sub_kegiatan.kirim | Surat dan Arsip")
    assert [d.code for d in _temuan(periksa_klaim, teks)] == ["P108", "P108"]


def test_one_misspelt_word_is_one_finding(periksa_klaim: Periksa) -> None:
    teks = kutipan(
        "[Percentase pinjaman tepat waktu](indikator.tepat.nama)", "[Program Pengadaam Buku](program.buku.nama)"
    )
    lain = kutipan(
        "[Percentase pinjaman tepat waktu](indikator.tepat.nama) [Percentase pinjaman](indikator.tepat.nama)"
    )
    assert len(_temuan(periksa_klaim, teks)) == 2
    assert len(_temuan(periksa_klaim, lain)) == 2


def test_a_heading_printed_once_is_no_finding(periksa_klaim: Periksa) -> None:
    assert _temuan(periksa_klaim, kutipan("[BAB I Pendahuluan](judul.bab-1)")) == []


SATU = [
    ("P101", kutipan("[1](sasaran.jumlah)"), kutipan("[2](sasaran.jumlah)")),
    ("P102", kutipan("[2](sasaran.jumlah) [1](sasaran.jumlah)"), kutipan("[2](sasaran.jumlah) [2](sasaran.jumlah)")),
    ("P103", kutipan("[1,2345,6](total.pagu)"), kutipan("[Rp266.190.750](total.pagu)")),
    ("P104", kutipan("[101](indikator.survei.realisasi)"), kutipan("[93,55](indikator.survei.realisasi)")),
    ("P105", kutipan("[1,83%](sub_kegiatan.gedung.serapan)"), kutipan("[98,17%](sub_kegiatan.gedung.serapan)")),
    ("P106", kutipan("[38,00%](indikator.tepat.realisasi)"), kutipan("[38%](indikator.tepat.realisasi)")),
    ("P107", kutipan("[37%](indikator.tepat.realisasi)"), kutipan("[37,6%](indikator.tepat.realisasi)")),
    ("P108", kutipan("[Gemar baca](tujuan.gemar.nama)"), kutipan("[GEMAR membaca](tujuan.gemar.nama)")),
    ("P109", kutipan("[UU 1](dasar_hukum.uu-1.nama)"), kutipan("[PP Nomor 8 Tahun 2006](dasar_hukum.pp-8.nama)")),
    ("P110", kutipan("[9](indikator.tepat.realisasi.2020)"), kutipan("[33,42%](indikator.tepat.realisasi.2023)")),
    ("P111", persamaan("2 + 2 = 5"), persamaan("2 + 2 = 4")),
    (
        "P112",
        kutipan("[turun](turun: indikator.kunjungan.realisasi.2022..2024)"),
        kutipan("[naik](naik: indikator.kunjungan.realisasi.2022..2024)"),
    ),
    ("R101", kutipan("[1](a.b)"), kutipan("[2](sasaran.jumlah)")),
    ("R102", "- andaikan: {total.pagu: 1}\n  alasan: x\n", "- andaikan: {sub_kegiatan.anak.pagu: 1}\n  alasan: x\n"),
    ("S101", tabel("program | pagu"), tabel("program | pagu", "umum | 166.993.700")),
    ("S102", kutipan("tanpa tautan"), kutipan("[2](sasaran.jumlah)")),
    ("S103", persamaan("2 + 2"), persamaan("2 + 2 = 4")),
]  # fmt: skip


@pytest.mark.parametrize(("kode_", "menyala", "diam"), SATU)
def test_every_code_fires_and_stays_silent(periksa_klaim: Periksa, kode_: str, menyala: str, diam: str) -> None:
    assert [d.code for d in _temuan(periksa_klaim, menyala)] == [kode_]
    assert _temuan(periksa_klaim, diam) == []


def test_every_code_is_tried() -> None:
    assert {kode_ for kode_, _, _ in SATU} == set(KODE)
    assert set(KODE_VONIS.values()) <= set(KODE)


@pytest.mark.parametrize("satu", KODE.values(), ids=KODE)
def test_every_page_has_its_parts(satu: object) -> None:
    manual = getattr(satu, "manual", "")
    assert [manual.count(bagian) for bagian in ("*Mengapa.*", "*Contoh.*", "*Perbaikan.*")] == [1, 1, 1]


def test_the_code_of_a_step_and_of_a_trend_word(periksa_klaim: Periksa) -> None:
    langkah: Putusan = periksa_klaim(persamaan("2 + 2 = 5")).putusan[0]
    arah: Putusan = periksa_klaim(kutipan("[x](turun: indikator.kunjungan.realisasi.2022..2024)")).putusan[0]
    assert [kode(langkah), kode(arah)] == ["P111", "P112"]
