"""What every object shares: its types, its notes, and where each value was written."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import Field, ValidationError

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.dasar import (
    BanyakDesimal,
    Bercatatan,
    Id,
    Kode,
    Objek,
    Polaritas,
    Tahun,
    Tanggal,
    TanggalAtauBelum,
    Teks,
    YaTidak,
    baca_tanggal,
    slug,
)
from lakip_cli.model.ikat import ikat


class Anak(Bercatatan):
    teks: Teks | None = None


class Uji(Bercatatan):
    teks: Teks | None = None
    kode: Kode | None = None
    bulat: BanyakDesimal | None = None
    tahun: Tahun | None = None
    tanggal: Tanggal | None = None
    nanti: TanggalAtauBelum = date(1945, 8, 17)
    ya: YaTidak | None = None
    id: Id | None = None
    polaritas: Polaritas | None = None
    peta: dict[Id, Anak] = Field(default={})
    akun: dict[Kode, Anak] = Field(default={})


def baca(teks: str) -> tuple[Uji | None, list[Diagnostic]]:
    pohon, temuan = source.baca(teks.encode(), "x.yaml")
    assert pohon is not None, temuan
    return ikat(Uji, pohon)


def satu(teks: str) -> Uji:
    objek, temuan = baca(teks)
    assert objek is not None, temuan
    return objek


# ── types ───────────────────────────────────────────────────────────────────────────────────────────────────

TERBACA = [
    ("teks: Kecamatan Sukamaju", "teks", "Kecamatan Sukamaju"),
    ("teks: 007", "teks", "007"),
    ("teks: no", "teks", "no"),
    ('kode: "1.06"', "kode", "1.06"),
    ("kode: 1.06.01", "kode", "1.06.01"),
    ("kode: 5.1.02", "kode", "5.1.02"),
    ("kode: 08", "kode", "08"),
    ("kode: 19780412 200312 1 004", "kode", "19780412 200312 1 004"),
    ("bulat: 0", "bulat", 0),
    ("bulat: 6", "bulat", 6),
    ("tahun: 1945", "tahun", 1945),
    ("tahun: 2100", "tahun", 2100),
    ("tanggal: 2024-01-31", "tanggal", date(2024, 1, 31)),
    ("tanggal: 31 Januari 2024", "tanggal", date(2024, 1, 31)),
    ("tanggal: 1 DESEMBER 2024", "tanggal", date(2024, 12, 1)),
    ("nanti: 2024-01-31", "nanti", date(2024, 1, 31)),
    ("nanti: belum", "nanti", None),
    ("ya: ya", "ya", True),
    ("ya: tidak", "ya", False),
    ("id: loket-1", "id", "loket-1"),
    ("polaritas: stabilkan", "polaritas", "stabilkan"),
]


@pytest.mark.parametrize(("teks", "bidang", "harapan"), TERBACA, ids=[teks for teks, _, _ in TERBACA])
def test_type_is_read(teks: str, bidang: str, harapan: object) -> None:
    nilai = getattr(satu(teks), bidang)
    assert nilai == harapan
    assert type(nilai) is type(harapan)


TANGGAL_SALAH = "bukan tanggal; tulis seperti 2024-01-31 atau 31 Januari 2024"
PILIHAN = "bukan pilihan; pilih “maksimalkan”, “minimalkan” atau “stabilkan”"
ID_SALAH = "tidak sah; pakai huruf kecil, angka dan tanda hubung"
SALAH = [
    ("teks:", "1:6-6", "S004", "nilai kosong; isi teksnya atau hapus kuncinya"),
    ('teks: "  "', "1:7-11", "S004", "nilai kosong; isi teksnya atau hapus kuncinya"),
    ("teks: [a]", "1:7-10", "S003", "nilai ini harus teks"),
    ("kode: 1.06", "1:7-11", "S004", 'kode 1.06 terbaca sebagai bilangan; beri tanda kutip: "1.06"'),
    ("kode: 50.000", "1:7-13", "S004", 'kode 50.000 terbaca sebagai bilangan; beri tanda kutip: "50.000"'),
    ("kode: 7", "1:7-8", "S004", 'kode 7 terbaca sebagai bilangan; beri tanda kutip: "7"'),
    ("kode:", "1:6-6", "S004", "nilai kosong; isi teksnya atau hapus kuncinya"),
    ("kode: {a: b}", "1:7-13", "S003", "nilai ini harus teks"),
    ("bulat: 1,5", "1:8-11", "S004", "“1,5” bukan bilangan bulat"),
    ("bulat: 01", "1:8-10", "S004", "“01” bukan bilangan bulat"),
    ("bulat: -1", "1:8-10", "S004", "“-1” bukan bilangan bulat"),
    ("bulat: 7", "1:8-9", "S006", "7 di luar batas; paling besar 6"),
    ("bulat: 1234567890", "1:8-18", "S004", "“1234567890” bukan bilangan bulat"),
    ("bulat: [1]", "1:8-11", "S003", "nilai ini harus bilangan bulat"),
    ("tahun: 203", "1:8-11", "S006", "203 di luar batas; paling kecil 1945"),
    ("tahun: 20244", "1:8-13", "S006", "20244 di luar batas; paling besar 2100"),
    ("tanggal: 31-01-2024", "1:10-20", "S004", f"“31-01-2024” {TANGGAL_SALAH}"),
    ("tanggal: 2024-02-30", "1:10-20", "S004", f"“2024-02-30” {TANGGAL_SALAH}"),
    ("tanggal: 31 Nopember 2024", "1:10-26", "S004", f"“31 Nopember 2024” {TANGGAL_SALAH}"),
    ("tanggal: {hari: 1}", "1:10-19", "S003", "nilai ini harus tanggal"),
    ("tanggal: belum", "1:10-15", "S004", f"“belum” {TANGGAL_SALAH}"),
    ("nanti: Belum", "1:8-13", "S004", f"“Belum” {TANGGAL_SALAH}"),
    ("ya: true", "1:5-9", "S004", "“true” bukan pilihan; tulis ya atau tidak"),
    ("ya: Ya", "1:5-7", "S004", "“Ya” bukan pilihan; tulis ya atau tidak"),
    ("ya: {a: b}", "1:5-11", "S003", "nilai ini harus ya atau tidak"),
    ("ya: [ya]", "1:5-9", "S003", "nilai ini harus ya atau tidak"),
    ("id: Loket 1", "1:5-12", "S007", f"id “Loket 1” {ID_SALAH}"),
    ("id: -a", "1:5-7", "S007", f"id “-a” {ID_SALAH}"),
    ("polaritas: naik", "1:12-16", "S005", f"nilai “naik” {PILIHAN}"),
    ("polaritas: {a: b}", "1:12-18", "S005", f"nilai ini {PILIHAN}"),
    ("peta: {Loket 1: {teks: a}}", "1:8-15", "S007", f"id “Loket 1” {ID_SALAH}"),
    ("akun: {5.1: {teks: a}}", "1:8-11", "S004", 'kode 5.1 terbaca sebagai bilangan; beri tanda kutip: "5.1"'),
    ("peta: [a]", "1:7-10", "S003", "nilai ini harus peta (kunci: nilai)"),
    ("peta: {a: teks}", "1:11-15", "S003", "nilai “teks” harus peta (kunci: nilai)"),
    ("catatan: {teks: ''}", "1:17-19", "S004", "nilai kosong; isi teksnya atau hapus kuncinya"),
    ("catatan: [a, b]", "1:10-16", "S003", "nilai ini harus teks"),
    ("catatan: {teks: {a: b}}", "1:17-23", "S003", "nilai ini harus teks"),
]


@pytest.mark.parametrize(("teks", "tempat", "kode", "pesan"), SALAH, ids=[satu[0] for satu in SALAH])
def test_mistake_is_told_at_its_place(teks: str, tempat: str, kode: str, pesan: str) -> None:
    objek, (temuan, *lain) = baca(teks)
    assert objek is None
    assert not lain
    assert (f"{temuan.span.line}:{temuan.span.column}-{temuan.span.end_column}", temuan.code) == (tempat, kode)
    assert temuan.message == pesan


# ── objects ─────────────────────────────────────────────────────────────────────────────────────────────────

POHON = """\
teks: Sukamaju
peta:
  loket:
    teks: Loket
    catatan: {teks: dari papan nama}
catatan: seluruhnya
akun:
  "5.1": {teks: a}
"""


def test_note_is_text_or_a_map_by_relative_address() -> None:
    objek = satu(POHON)
    assert objek.catatan == {"": "seluruhnya"}
    assert objek.peta["loket"].catatan == {"teks": "dari papan nama"}
    assert objek.peta["loket"].sumber == {}


TEMPAT: list[tuple[tuple[str | int, ...], str]] = [
    ((), "x.yaml:1:1"),
    (("teks",), "x.yaml:1:7"),
    (("peta", "loket", "teks"), "x.yaml:4:11"),
    (("peta", "loket", "kode"), "x.yaml:4:5"),
    (("peta", "loket", "teks", "lebih", "dalam"), "x.yaml:4:11"),
]


@pytest.mark.parametrize(("kunci", "tempat"), TEMPAT)
def test_place_is_as_deep_as_it_was_written(kunci: tuple[str | int, ...], tempat: str) -> None:
    assert str(satu(POHON).at(*kunci)) == tempat


def test_object_stands_where_its_key_is() -> None:
    objek = satu(POHON)
    assert str(objek.letak) == "x.yaml:1:1"
    assert str(objek.peta["loket"].letak) == "x.yaml:3:3"
    assert str(objek.akun["5.1"].letak) == "x.yaml:8:3"


def test_object_not_read_from_a_file_has_no_place() -> None:
    with pytest.raises(LookupError, match="Anak"):
        Anak().at("teks")


def test_object_never_changes() -> None:
    with pytest.raises(ValidationError):
        satu("teks: a").teks = "b"


class Berdaftar(Objek):
    daftar: list[str] | None = None


def test_at_reaches_into_lists() -> None:
    pohon, _ = source.baca(b"daftar:\n  - satu\n  - dua\n", "x.yaml")
    assert isinstance(pohon, source.Peta)
    objek = Berdaftar.model_construct()
    object.__setattr__(objek, "_peta", pohon)
    assert str(objek.at("daftar", 1)) == "x.yaml:3:5"
    assert str(objek.at("daftar", "kunci")) == "x.yaml:2:3"


TANGGAL = [
    ("2023-04-10", date(2023, 4, 10)),
    ("10 April 2023", date(2023, 4, 10)),
    ("1 mei 2023", date(2023, 5, 1)),
    ("10 Apirl 2023", None),
    ("2023-4-10", None),
    ("10/04/2023", None),
    ("٣ April 2023", None),
    ("", None),
]


@pytest.mark.parametrize(("teks", "hari"), TANGGAL)
def test_date_is_read(teks: str, hari: date | None) -> None:
    assert baca_tanggal(teks) == hari


@pytest.mark.parametrize("teks", ["2023-02-29", "2023-13-01", "31 April 2023", "0 Mei 2023"])
def test_day_outside_the_calendar_is_an_error(teks: str) -> None:
    with pytest.raises(ValueError, match=r"out of range|must be in"):
        baca_tanggal(teks)


SLUG = [
    ("Lanjut usia", "lanjut-usia"),
    ("lanjut-usia", "lanjut-usia"),
    ("  RTLH (unit) ", "rtlh-unit"),
    ("A", "a"),
    ("A+", "a-plus"),
    ("A-", "a-minus"),
    ("Tidak / Kurang", "tidak-kurang"),
    ("★", ""),
]


@pytest.mark.parametrize(("nama", "alamat"), SLUG)
def test_name_becomes_an_address(nama: str, alamat: str) -> None:
    assert slug(nama) == alamat


def test_an_object_with_other_values_stands_where_it_stood() -> None:
    asal = satu("teks: lama\n")
    baru = asal.ganti(teks="baru")
    assert (asal.teks, baru.teks) == ("lama", "baru")
    assert baru.at("teks") == asal.at("teks")
    assert Uji(teks="a").ganti(teks="b").teks == "b"
