"""Ranks, sums, shares and the composite of a summary."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.calculate.figur import Kosong
from lakip_cli.rekap.hitung import Rekap, hitung
from tests.rekap.contoh import berkas, gagal, ringkasan, ukuran

SKALA = "kategori: permendagri-86-2017\n"


def cetak(rekap: Rekap, *alamat: str) -> list[str]:
    return [rekap.figur[satu].cetak if satu in rekap.figur else "" for satu in alamat]


def test_equal_capaian_share_a_rank_and_the_next_is_left_out() -> None:
    nilai = {"a": "90", "b": "99.996", "c": "100.004", "d": None, "e": "80"}
    rekap = hitung(berkas(), [ringkasan(id_, satu) for id_, satu in nilai.items()])
    assert cetak(rekap, *(f"instansi.{id_}.peringkat" for id_ in nilai)) == ["3", "1", "1", "", "4"]


def test_money_is_summed_where_both_are_there_and_divided_once() -> None:
    rekap = hitung(
        berkas(), [ringkasan("a", "100", (1000, 900)), ringkasan("b", "100", (3000, 1000)), ringkasan("c", "1")]
    )
    assert cetak(rekap, "total.pagu", "total.realisasi", "total.sisa", "total.serapan") == [
        "Rp4.000",
        "Rp1.900",
        "Rp2.100",
        "47,50%",
    ]
    jejak = rekap.figur["total.pagu"].jejak
    assert jejak is not None
    assert jejak.catatan == ("1 dari 3 instansi tanpa pagu atau realisasi",)
    assert [satu.alamat for satu in jejak.masukan] == ["instansi.a.pagu", "instansi.b.pagu"]


def test_without_money_there_are_no_sums_and_without_pagu_no_share() -> None:
    assert "total.pagu" not in hitung(berkas(), [ringkasan("a", "100")]).figur
    isi = hitung(berkas(), [ringkasan("a", "100", (0, 0))]).figur["total.serapan"].isi
    assert isinstance(isi, Kosong)
    assert isi.alasan == "tanpa pagu"


def test_the_composite_weighs_and_caps() -> None:
    teks = "komposit: {nama: Indeks, plafon: 100}\ninstansi: {a: {bobot: 3}, b: {}}\n"
    rekap = hitung(berkas(teks), [ringkasan("a", "90"), ringkasan("b", "120")])
    figur = rekap.figur["komposit.capaian"]
    assert figur.isi == Decimal("92.5")
    assert figur.jejak is not None
    assert figur.jejak.uraian == "rata-rata capaian 2 dari 2 instansi, tertimbang menurut bobot"
    assert figur.jejak.persamaan is None, "a cap is no term of an equation"
    assert figur.jejak.catatan != ()


def test_the_composite_is_written_out_with_its_weights() -> None:
    teks = "instansi: {a: {bobot: 3}, b: {}}\n"
    for isi, ucapan in (
        (teks, "Indeks Kinerja Pemerintah Daerah 2024 sama dengan (3 dikali 90,00% ditambah 120,00%) dibagi 4"),
        ("", "Indeks Kinerja Pemerintah Daerah 2024 sama dengan (90,00% ditambah 120,00%) dibagi 2"),
    ):
        jejak = hitung(berkas(isi), [ringkasan("a", "90"), ringkasan("b", "120")]).figur["komposit.capaian"].jejak
        assert jejak is not None
        assert jejak.persamaan is not None
        assert ucapan.split(" sama ")[0] in jejak.persamaan.alt
        assert "dibagi" in jejak.persamaan.alt


def test_categories_count_agencies_and_their_own_indicators() -> None:
    milik = (ukuran("A", "95"), ukuran("B", "60"), ukuran("C", "95", utama=False), ukuran("D", None))
    rekap = hitung(berkas(SKALA), [ringkasan("a", "95", None, 2024, *milik), ringkasan("b", "60")])
    assert cetak(rekap, "instansi.a.kategori", "instansi.b.kategori") == ["Sangat Tinggi", "Rendah"]
    assert cetak(rekap, "kategori.sangat-tinggi", "kategori.rendah", "kategori.sedang") == ["1", "1", "0"]
    assert cetak(rekap, "total.kategori.sangat-tinggi", "total.kategori.rendah") == ["1", "1"]
    assert "instansi.a.kategori" not in hitung(berkas(), [ringkasan("a", "95")]).figur


def test_other_years_keep_their_address_and_have_sums_of_their_own() -> None:
    semua = [ringkasan("a", "80", (10, 5), 2023), ringkasan("a", "90", (20, 10)), gagal("b"), gagal("b", 2023)]
    rekap = hitung(berkas("sejak: 2023\n"), semua)
    assert cetak(rekap, "komposit.capaian.2023", "komposit.capaian", "total.pagu.2023", "total.pagu") == [
        "80,00%",
        "90,00%",
        "Rp10",
        "Rp20",
    ]
    assert cetak(rekap, "rekap.instansi", "rekap.tanpa-laporan") == ["1", "1"]
    assert cetak(rekap, "total.peringatan", "total.indikator") == ["3", "3"]
    assert [satu.tugas.tahun for satu in rekap.instansi] == [2024]


def test_nothing_to_sum_up_is_no_error() -> None:
    rekap = hitung(berkas(SKALA), [gagal("a")])
    assert rekap.instansi == ()
    assert "komposit.capaian" not in rekap.figur


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 10**12), st.integers(0, 10**12)), min_size=1, max_size=8))
def test_sums_ranks_and_composite_are_those_of_plain_arithmetic(isi: list[tuple[int, int, int]]) -> None:
    rekap = hitung(berkas(), [ringkasan(f"i{n}", str(c), (a, r)) for n, (c, a, r) in enumerate(isi)])
    assert rekap.figur["total.sisa"].isi == sum(a - r for _, a, r in isi)
    komposit = rekap.figur["komposit.capaian"].isi
    assert isinstance(komposit, Decimal)
    assert min(c for c, *_ in isi) <= komposit <= max(c for c, *_ in isi)
    for n, (c, *_) in enumerate(isi):
        assert rekap.figur[f"instansi.i{n}.peringkat"].isi == 1 + sum(lain > c for lain, *_ in isi)
