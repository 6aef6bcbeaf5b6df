"""From Pydantic's errors to findings: every code, at the exact place, each mistake once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from lakip_cli import source
from lakip_cli.diagnostics import Severity
from lakip_cli.model.anggaran import BerkasAnggaran, BerkasLra
from lakip_cli.model.ikat import KODE, ikat, kunci_dikenal
from lakip_cli.model.kebijakan import Hal
from lakip_cli.model.kinerja import BerkasKinerja
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.model.organisasi import BerkasOrganisasi
from lakip_cli.model.perjanjian import BerkasPerjanjian
from lakip_cli.model.renstra import BerkasRenstra
from lakip_cli.model.tercetak import BerkasTercetak

MODEL: Mapping[str, type[BaseModel]] = {
    "laporan": BerkasLaporan,
    "kinerja": BerkasKinerja,
    "organisasi": BerkasOrganisasi,
    "renstra": BerkasRenstra,
    "perjanjian": BerkasPerjanjian,
    "anggaran": BerkasAnggaran,
    "lra": BerkasLra,
    "tercetak": BerkasTercetak,
}


def temuan(model: str, teks: str) -> list[str]:
    pohon, salah = source.baca(teks.encode(), "x.yaml")
    assert pohon is not None, salah
    objek, hasil = ikat(MODEL[model], pohon)
    assert (objek is None) == bool(hasil)
    assert all(satu.severity is Severity.ERROR for satu in hasil)
    return [f"{s.span.line}:{s.span.column}-{s.span.end_column} {s.code} {s.message}" for s in hasil]


INDIKATOR = """\
sasaran:
  pmks:
    nama: Sasaran
    indikator:
      tahan:
        nama: Indikator
        satuan: persen
        polaritas: maksimalkan
"""
*_HAL, _TERAKHIR = (f"“{satu}”" for satu in get_args(Hal))
HAL = f"{', '.join(_HAL)} atau {_TERAKHIR}"
KASUS = [
    (
        "kunci indikator pada tingkat sasaran",
        "kinerja",
        INDIKATOR + "  penanggung_jawab: Kepala\n",
        ["9:3-19 S007 kunci “penanggung_jawab” terbaca sebagai id, sebab lekukannya kurang"],
    ),
    (
        "kunci yang sah sebagai id",
        "kinerja",
        INDIKATOR + "  definisi: Yang dihitung\n",
        ["9:3-11 S007 kunci “definisi” terbaca sebagai id, sebab lekukannya kurang"],
    ),
    (
        "kunci indikator pada sasaran",
        "kinerja",
        INDIKATOR + "    definisi: Yang dihitung\n",
        ["9:5-13 S002 kunci “definisi” tidak dikenal di sini; lekukannya kurang"],
    ),
    ("wajib di akar", "kinerja", "tujuan: {}\n", ["1:1-2 S001 kunci “sasaran” wajib diisi"]),
    ("wajib pada kunci pemilik", "kinerja", "sasaran:\n  pmks: {tujuan: t}\n", ["2:3-7 S001 kunci “nama” wajib diisi"]),
    (
        "beberapa sekaligus",
        "kinerja",
        INDIKATOR.replace("        satuan: persen\n", "").replace("maksimalkan", "naik"),
        [
            "5:7-12 S001 kunci “satuan” wajib diisi",
            "7:20-24 S005 nilai “naik” bukan pilihan; pilih “maksimalkan”, “minimalkan” atau “stabilkan”",
        ],
    ),
    (
        "kunci asing dengan saran",
        "kinerja",
        INDIKATOR + "        realisas: {2023: 5}\n",
        ["9:9-17 S002 kunci “realisas” tidak dikenal; maksud Anda “realisasi”?"],
    ),
    (
        "kunci asing tanpa saran",
        "renstra",
        "xyz: 1\n",
        ["1:1-4 S002 kunci “xyz” tidak dikenal; yang dikenal: visi, misi, misi_didukung, strategi, isu"],
    ),
    (
        "kunci asing di bawah id yang bernama seperti kunci",
        "kinerja",
        (
            "sasaran: {}\ntujuan:\n  indikator:\n    nama: T\n    indikator:\n"
            "      nama: {nama: N, satuan: s, polaritas: maksimalkan, targt: {2024: 5}}\n"
        ),
        ["6:58-63 S002 kunci “targt” tidak dikenal; maksud Anda “target”?"],
    ),
    (
        "kunci asing dalam kebijakan",
        "laporan",
        "instansi: {nama: a, sebutan: a, pemerintah: a, tempat: a}\ntahun: 2024\nkebijakan: {capaian: {plafn: 100}}\n",
        ["3:23-28 S002 kunci “plafn” tidak dikenal; maksud Anda “plafon”?"],
    ),
    (
        "kunci asing dalam daftar",
        "tercetak",
        "- tempat: T\n  tabel: a\n  tabl: b\n",
        ["3:3-7 S002 kunci “tabl” tidak dikenal; maksud Anda “tabel”?"],
    ),
    ("bentuk peta", "kinerja", "sasaran: [satu, dua]\n", ["1:10-21 S003 nilai ini harus peta (kunci: nilai)"]),
    ("bentuk objek", "kinerja", "sasaran: {a: b}\n", ["1:14-15 S003 nilai “b” harus peta (kunci: nilai)"]),
    ("bentuk daftar", "tercetak", "tempat: a\n", ["1:1-10 S003 nilai ini harus daftar (- satu)"]),
    (
        "bentuk akar",
        "kinerja",
        "- satu\n",
        ["1:1-7 S003 nilai ini harus peta (kunci: nilai)"],
    ),
    (
        "nilai",
        "anggaran",
        "program:\n  p:\n    nama: P\n    anggaran:\n      pagu: 50.000\n",
        ["5:13-19 S004 “50.000” punya dua bacaan, 50_000 atau 50.00; tulis salah satunya tanpa keraguan"],
    ),
    (
        "di luar batas",
        "laporan",
        "instansi: {nama: a, sebutan: a, pemerintah: a, tempat: a}\ntahun: 203\n",
        ["2:8-11 S006 203 di luar batas; paling kecil 1945"],
    ),
    (
        "di luar batas atas",
        "kinerja",
        INDIKATOR + "        desimal: 7\n",
        ["9:18-19 S006 7 di luar batas; paling besar 6"],
    ),
    (
        "id sasaran",
        "kinerja",
        "sasaran:\n  Sasaran 1: {nama: S}\n",
        ["2:3-12 S007 id “Sasaran 1” tidak sah; pakai huruf kecil, angka dan tanda hubung"],
    ),
    (
        "id di samping uang",
        "perjanjian",
        "tanggal: 2024-01-02\ntempat: T\npihak_pertama: a\nprogram: {Penunjang: 5}\n",
        ["4:11-20 S007 id “Penunjang” tidak sah; pakai huruf kecil, angka dan tanda hubung"],
    ),
    (
        "alasan yang tidak dicetak",
        "laporan",
        "instansi: {nama: a, sebutan: a, pemerintah: a, tempat: a}\ntahun: 2024\nkebijakan: {alasan: {plafond: a}}\n",
        [
            f"3:22-29 S005 nilai “plafond” bukan pilihan; pilih {HAL}",
        ],
    ),
    (
        "kode akun",
        "lra",
        "akun:\n  5: {nama: A}\n",
        ['2:3-4 S004 kode 5 terbaca sebagai bilangan; beri tanda kutip: "5"'],
    ),
]


@pytest.mark.parametrize(("model", "teks", "harapan"), [k[1:] for k in KASUS], ids=[k[0] for k in KASUS])
def test_mistake_is_told_at_its_place(model: str, teks: str, harapan: list[str]) -> None:
    assert temuan(model, teks) == harapan


def test_every_code_is_documented_and_has_a_case() -> None:
    terpakai = {satu.split()[1] for _, _, _, harapan in KASUS for satu in harapan}
    assert terpakai == set(KODE)
    for kode, satu in KODE.items():
        assert satu.kode == kode
        assert all(f"*{bagian}.*" in satu.manual for bagian in ("Mengapa", "Contoh", "Perbaikan"))


def test_sound_tree_becomes_its_model() -> None:
    pohon, _ = source.baca(INDIKATOR.encode(), "x.yaml")
    assert pohon is not None
    kinerja, salah = ikat(BerkasKinerja, pohon)
    assert kinerja is not None
    assert not salah
    assert kinerja.sasaran["pmks"].indikator["tahan"].nama == "Indikator"


DIKENAL: list[tuple[str, tuple[int | str, ...], str]] = [
    ("kinerja", (), "sasaran"),
    ("kinerja", ("sasaran", "x"), "indikator"),
    ("kinerja", ("sasaran", "tujuan", "indikator", "nama"), "polaritas"),
    ("kinerja", ("sasaran", "x", "indikator", "y", "capaian"), "plafon"),
    ("kinerja", ("sasaran", "x", "indikator", "y", "pembanding", "z"), "sumber_data"),
    ("anggaran", ("program", "p", "kegiatan", "k", "sub_kegiatan", "s", "belanja", "5.1"), "pagu"),
    ("laporan", ("kebijakan", "kategori"), "skala"),
    ("tercetak", (0,), "kutipan"),
]


@pytest.mark.parametrize(("model", "jalan", "kunci"), DIKENAL)
def test_known_keys_are_those_of_the_model_at_the_place(model: str, jalan: tuple[int | str, ...], kunci: str) -> None:
    assert kunci in kunci_dikenal(MODEL[model], jalan)


@pytest.mark.parametrize("jalan", [("tahun",), ("skala", "x", "pita"), ("instansi", "alamat", 0)])
def test_a_value_has_no_keys(jalan: tuple[int | str, ...]) -> None:
    assert kunci_dikenal(BerkasLaporan, jalan) == []


# ── any tree gives findings, never an exception ─────────────────────────────────────────────────────────────


def _semua_kunci(model: type[BaseModel], terlihat: set[str]) -> set[str]:
    skema = model.model_json_schema()
    for satu in (skema, *skema.get("$defs", {}).values()):
        terlihat.update(satu.get("properties", {}))
    return terlihat


KUNCI = sorted({kunci for model in MODEL.values() for kunci in _semua_kunci(model, set())} | {"2023", "a", "5.1"})
SKALAR = st.sampled_from(
    ["ya", "5", "50.000", "2023-01-01", "belum", "maksimalkan", "[]", "{}", "''", "Kata", "90 / 2"]
)
POHON = st.recursive(
    SKALAR,
    lambda anak: (
        st.dictionaries(st.sampled_from(KUNCI), anak, max_size=4).map(
            lambda peta: "{" + ", ".join(f"{kunci}: {isi}" for kunci, isi in peta.items()) + "}"
        )
        | st.lists(anak, max_size=3).map(lambda daftar: "[" + ", ".join(daftar) + "]")
    ),
    max_leaves=12,
)


@given(st.sampled_from(sorted(MODEL)), POHON)
def test_any_tree_gives_findings_never_an_exception(model: str, pohon: str) -> None:
    isi, _ = source.baca(pohon.encode(), "x.yaml")
    if isi is not None:
        objek, hasil = ikat(MODEL[model], isi)
        assert (objek is None) == bool(hasil)
        assert len(hasil) == len(set(hasil))
