"""The whole calculation: the smallest valid year from its files to its figures, and any year without an exception."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate import calculate
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.berkas import baca_folder
from lakip_cli.resolve import Laporan, resolve

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
Kinerja = Callable[..., str]


def buat(folder: Path) -> Hasil:
    berkas, _, _ = baca_folder(folder)
    assert berkas is not None
    laporan, temuan = resolve(berkas, PRESET)
    assert laporan is not None, temuan
    return calculate(laporan)


@pytest.fixture(scope="module")
def hasil(kecamatan: Path) -> Hasil:
    return buat(kecamatan)


# By hand from the files of tests/kecamatan/2024.
ANGKA = {
    # 31,16 ÷ 9 × 25
    "indikator.ikm.realisasi": "86,56",
    "indikator.ikm.realisasi.predikat": "B",
    # 86,5556 ÷ 86
    "indikator.ikm.capaian": "100,65%",
    # 4.783 ÷ 5.015
    "indikator.tepat-waktu.realisasi": "95,37%",
    "indikator.tepat-waktu.target": "≥ 95,00%",
    # 25 ÷ 24
    "indikator.layanan-keliling.realisasi": "25",
    "indikator.layanan-keliling.capaian": "104,17%",
    "indikator.rasio-petugas.realisasi": "1:2.450",
    # (5.000 − 2.450) ÷ 2.500
    "indikator.rasio-petugas.capaian": "102,00%",
    # 36 ÷ 24.500 × 1.000
    "indikator.gangguan.realisasi": "1,47",
    # (3 − 1,4694) ÷ 1,5
    "indikator.gangguan.capaian": "102,04%",
    "indikator.konflik.realisasi": "0",
    "indikator.konflik.capaian": "100,00%",
    "indikator.waktu-tanggap.capaian": "100,00%",
    # 0,6 × 82,5 + 0,4 × 72
    "indikator.indeks-partisipasi.realisasi": "78,30",
    # 70 ÷ 1.250
    "indikator.tumbuh-swadaya.realisasi": "5,60%",
    "indikator.desa-mandiri.target.murni": "5",
    "indikator.desa-mandiri.capaian": "100,00%",
    "indikator.anggaran-desa.tercapai": "tercapai",
    "indikator.anggaran-desa.capaian": "–",
    "indikator.predikat-sakip.capaian": "100,00%",
    "indikator.nilai-sakip.realisasi": "73,35",
    "indikator.nilai-sakip.realisasi.predikat": "BB",
    "indikator.pengguna-daring.realisasi.2021": "tidak berlaku",
    "indikator.pengguna-daring.realisasi.2022": "tidak tercantum",
    "indikator.pengguna-daring.realisasi": "belum",
    # (100,6460 + 100,3936 + 104,1667 + 102) ÷ 4
    "sasaran.pelayanan.capaian": "101,80%",
    "sasaran.pelayanan.kategori": "Sangat Tinggi",
    "sasaran.akuntabilitas.pagu": "Rp1.448.500.000",
    # 100 − 186.420.000 ÷ 188.500.000
    "sasaran.pelayanan.efisiensi": "1,10%",
    "bersama.pagu": "Rp128.400.000",
    "total.pagu": "Rp1.983.150.000",
    "total.realisasi": "Rp1.969.006.650",
    "total.serapan": "99,29%",
    "indikator.predikat-sakip.anggaran.serapan": "98,75%",
    "ringkasan.indikator": "13",
    "ringkasan.tercapai": "13",
}


@pytest.mark.parametrize("alamat", ANGKA)
def test_figure_of_the_smallest_valid_year(hasil: Hasil, alamat: str) -> None:
    assert hasil.figur[alamat].cetak == ANGKA[alamat]


def test_books_agree(hasil: Hasil) -> None:
    """The accounts, the tree, the agreement and the sasaran with what they share tell of the same money."""
    isi = {alamat: figur.isi for alamat, figur in hasil.figur.items()}
    for ukuran in ("pagu", "realisasi"):
        assert isi[f"akun.belanja.{ukuran}"] == isi[f"total.{ukuran}"]
        milik = [isi[f"sasaran.{id_}.{ukuran}"] for id_ in hasil.laporan.sasaran]
        assert (
            sum((x for x in (*milik, isi[f"bersama.{ukuran}"]) if isinstance(x, Decimal)), Decimal(0))
            == isi[f"total.{ukuran}"]
        )
    assert isi["perjanjian.total.pagu"] == isi["total.pagu"]


def test_every_state_is_there(hasil: Hasil) -> None:
    keadaan = {figur.isi.keadaan.value for figur in hasil.figur.values() if isinstance(figur.isi, Kosong)}
    assert keadaan == {"belum", "tidak-berlaku", "tidak-tercantum", "tidak-dapat-dihitung"}
    assert any(figur.isi == Decimal(0) for figur in hasil.figur.values())


def test_every_figure_is_a_fact_with_a_place_or_has_a_trace_back_to_facts(hasil: Hasil) -> None:
    def sumber(figur: Figur) -> bool:
        if figur.jejak is None:
            return bool(figur.tempat)
        return all(map(sumber, figur.jejak.masukan))

    assert [figur.alamat for figur in hasil.figur.values() if not sumber(figur)] == []
    assert all(alamat == figur.alamat for alamat, figur in hasil.figur.items())


def test_same_files_give_the_same_figures(hasil: Hasil, kecamatan: Path) -> None:
    assert buat(kecamatan).figur == hasil.figur


# ── any year: figures or findings, never an exception ───────────────────────────────────────────────────────

NILAI = st.sampled_from(
    [
        *(
            "5",
            "0",
            "-3",
            "belum",
            "tidak-berlaku",
            "{tidak-tercantum: x}",
            "BB",
            "Teks",
            "2024-01-05",
            "3 / 0",
            "4 / 5",
        ),
        *("minimal 5", "3 s.d. 6", "{a: 5, b: 0}", "{a: 5 jiwa, b: KK}", "[1, 2, 3, belum]", "[B, BB]", '"5%"'),
        *("{murni: 5, perubahan: belum}", "{teks: x, nilai: 5}", "{pembilang: {a: 5}, penyebut: belum}", "5 jiwa"),
    ]
)
RUMUS = st.sampled_from(
    [
        *("{rerata: [i, j]}", "{jumlah: [j, k]}", "{geometrik: [i, k]}", "{pertumbuhan: j}", "{pertumbuhan: k}"),
        *(
            "{tertimbang: {a: 1, b: 0}}",
            "{tertimbang: {i: 0, j: 2}}",
            "{bagian: rerata}",
            "{rasio: [a, b], kali: 1_000}",
        ),
    ]
)
INDIKATOR = st.fixed_dictionaries(
    {"polaritas": st.sampled_from(["maksimalkan", "minimalkan", "stabilkan"])},
    optional={
        "satuan": st.sampled_from(["persen", "orang", "rupiah", "satu-banding"]),
        "skala": st.sampled_from(["permenpan-88-2021", "opini-bpk"]),
        "rumus": RUMUS,
        "target": st.lists(NILAI, min_size=2, max_size=2).map(lambda n: f"{{2023: {n[0]}, 2024: {n[1]}}}"),
        "realisasi": st.lists(NILAI, min_size=2, max_size=2).map(lambda n: f"{{2023: {n[0]}, 2024: {n[1]}}}"),
        "akumulasi": st.sampled_from(["jumlah", "terakhir", "rata-rata"]),
        "pendukung": st.just("ya"),
        "bobot": st.just("3"),
    },
)
KEBIJAKAN = st.fixed_dictionaries(
    {},
    optional={
        "capaian": st.sampled_from(
            ["{plafon: 100}", "{minimalkan: terbalik}", "{ordinal: tengah}", "{maksimalkan: verdik}"]
        ),
        "kategori": st.sampled_from(["{skala: permendagri-86-2017}", "{skala: permenpan-88-2021, dasar: realisasi}"]),
        "rerata": st.sampled_from(["{plafon: sesudah}", "{belum: batalkan}"]),
        "efisiensi": st.sampled_from(["sisa", "selisih", "rasio", "pmk249", "pmk22"]),
    },
)
LAPORAN = """\
instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C}
tahun: 2024
renstra: {nama: R, awal: 2022, akhir: 2024}
"""
ANGGARAN = (
    "program: {p: {nama: P, mendukung: [s], keluaran: {target: 5, realisasi: 0}, anggaran: {pagu: 5, realisasi: 4}}}\n"
)


@given(st.fixed_dictionaries(dict.fromkeys("ijk", INDIKATOR)), KEBIJAKAN)
def test_any_year_gives_figures_or_findings(
    taut: Taut, kinerja: Kinerja, indikator: dict[str, dict[str, str]], kebijakan: dict[str, str]
) -> None:
    aturan = "kebijakan: {" + ", ".join(f"{kunci}: {isi}" for kunci, isi in kebijakan.items()) + "}\n"
    laporan, temuan = taut(kinerja=kinerja(**indikator), laporan=LAPORAN + aturan, anggaran=ANGGARAN)
    assert (laporan is None) == bool(temuan)
    if laporan is not None:
        for figur in calculate(laporan).figur.values():
            assert isinstance(figur.isi, Kosong) or figur.cetak
