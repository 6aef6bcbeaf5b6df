"""A year as things and what is said of each."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.calculate import calculate
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diff.isi import BUKAN_FAKTA, cetak_nilai, isi, lintas
from lakip_cli.model.berkas import baca_folder
from lakip_cli.model.nilai import baca_nilai
from lakip_cli.resolve import resolve
from lakip_cli.source import Isi, Peta, Skalar, baca
from tests.conftest import LAPORAN, Hitung, Kinerja


def nilai(teks: str) -> str:
    pohon, _ = baca(f"x: {teks}\n".encode(), "x.yaml")
    assert isinstance(pohon, Peta)
    return cetak_nilai(baca_nilai(pohon[Skalar("x")]))


def test_every_scalar_of_a_year_is_gathered_or_left_out_on_purpose(kecamatan: Path) -> None:
    berkas, _, _ = baca_folder(kecamatan)
    assert berkas is not None
    laporan, _ = resolve(berkas, PRESET)
    assert laporan is not None
    semua = isi(calculate(laporan))
    tempat = [butir.tempat for butir in semua.butir.values()] + [benda.tempat for benda in semua.benda.values()]

    def terlewat(simpul: Isi, jalur: tuple[str, ...]) -> list[tuple[str, ...]]:
        if isinstance(simpul, Peta):
            return [satu for kunci, anak in simpul.items() for satu in terlewat(anak, (*jalur, str(kunci)))]
        letak = simpul.mulai
        dalam = any(
            t.file == jalur[0]
            and (t.line, t.column) <= (letak.line + 1, letak.column + 1) <= (t.end_line, t.end_column)
            for t in tempat
        )
        return [] if dalam or set(jalur) & (BUKAN_FAKTA | {"kebijakan"}) else [jalur]

    hilang = []
    for nama in ("laporan", "kinerja", "organisasi", "renstra", "perjanjian", "anggaran", "lra"):
        hilang += terlewat(getattr(berkas, nama).pohon, (f"{nama}.yaml",))
    assert hilang == [("laporan.yaml", "tahun")]


def test_things_know_what_they_stand_under(hitung: Hitung, kinerja: Kinerja) -> None:
    hasil = isi(
        hitung(kinerja=kinerja(a={"target": "{2024: 5}"}), anggaran="program: {p: {nama: P, keluaran: {nama: K}}}")
    )
    assert {alamat: (b.jenis, b.nama, b.induk) for alamat, b in hasil.benda.items()} == {
        "sasaran.s": ("sasaran", "Sasaran", ""),
        "indikator.a": ("indikator", "Indikator", "sasaran.s"),
        "program.p": ("program", "P", ""),
        "program.p.keluaran": ("keluaran", "K", "program.p"),
    }
    assert hasil.butir["indikator.a.induk", None].nilai == "sasaran.s"
    assert hasil.butir["indikator.a.target", 2024].cetak == "5"


def test_a_policy_that_is_not_written_is_the_usual_one(hitung: Hitung) -> None:
    laporan = "\nkebijakan: {capaian: {maksimalkan: rasio, lantai: 0}, efisiensi: sisa}\n"
    biasa, tertulis = (isi(hitung(**teks)) for teks in ({}, {"laporan": LAPORAN + laporan}))
    satu, dua = ({k: b.nilai for k, b in semua.butir.items() if "kebijakan" in k[0]} for semua in (biasa, tertulis))
    assert satu == dua
    assert satu["kebijakan.capaian.plafon", None] == "tidak ada"


def test_a_formula_is_its_names_and_its_weights_are_facts(hitung: Hitung, kinerja: Kinerja) -> None:
    rumus = {"rumus": "{tertimbang: {b: 60, c: 40}}"}
    hasil = isi(hitung(kinerja=kinerja(a=rumus, b={}, c={"rumus": "{rasio: [x, y], kali: 1_000}"})))
    milik = {k: b.cetak for (k, _), b in hasil.butir.items() if ".rumus" in k}
    assert milik == {
        "indikator.a.rumus": "tertimbang: b, c",
        "indikator.a.rumus.tertimbang.b": "60",
        "indikator.a.rumus.tertimbang.c": "40",
        "indikator.c.rumus": "rasio: x, y",
        "indikator.c.rumus.kali": "1.000",
    }


def test_a_scale_is_its_labels_and_their_bounds(hitung: Hitung) -> None:
    skala = "skala: {k: {nama: K, dasar: D, pita: {Baik: lebih dari 50, Kurang: mulai 0}}}\n"
    hasil = isi(hitung(laporan=LAPORAN + skala))
    milik = {k: b.cetak for (k, _), b in hasil.butir.items() if k.startswith("skala.")}
    assert milik == {
        "skala.k.nama": "K",
        "skala.k.dasar": "D",
        "skala.k.pita": "Baik > Kurang",
        "skala.k.baik": "lebih dari 50",
        "skala.k.kurang": "mulai 0",
    }


def test_values_print_without_figures() -> None:
    assert [nilai(teks) for teks in ("5 orang", "minimal 95", "60 s.d. 85", "belum", "2024-01-31", "Baik")] == [
        "5 orang", "minimal 95", "60 s.d. 85", "belum", "31 Januari 2024", "Baik",
    ]  # fmt: skip
    assert [nilai(teks) for teks in ("2 / 3", "{a: 1, b: 2}", "{teks: Baik, nilai: 80}")] == [
        "2 / 3",
        "a 1; b 2",
        "Baik",
    ]


def test_two_states_of_a_year_are_no_two_years(hitung: Hitung) -> None:
    kini, lalu = hitung(), hitung(laporan=LAPORAN.replace("2024", "2023"))
    assert (lintas(kini, kini), lintas(lalu, kini)) == (False, True)
