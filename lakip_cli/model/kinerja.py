"""``kinerja.yaml``: tujuan, sasaran and their indicators, with targets and realisations by year."""

from typing import Annotated, Literal, Self

from pydantic import model_validator
from pydantic_core import core_schema

from lakip_cli.model.dasar import (
    BanyakDesimal,
    Bercatatan,
    Id,
    Objek,
    Pembaca,
    Polaritas,
    Saringan,
    Tahun,
    Tanggal,
    Teks,
    YaTidak,
    salah,
    slug,
)
from lakip_cli.model.kebijakan import KebijakanCapaian
from lakip_cli.model.nilai import Angka, Faktor, SatuNilai, SeriNilai, baca_nilai
from lakip_cli.source import Daftar, Isi, Peta, Skalar

Akumulasi = Literal["jumlah", "terakhir", "rata-rata"]
JENIS_RUMUS = ("rasio", "rerata", "tertimbang", "geometrik", "jumlah", "pertumbuhan", "bagian")


def _bobot(isi: Isi) -> dict[str, Angka]:
    if not isinstance(isi, Peta) or not isi:
        raise salah("tulis bobot sebagai peta {nama: bobot}", isi)
    hasil = {}
    for nama, bobot in isi.items():
        nilai = baca_nilai(bobot)
        if not isinstance(nilai, Angka) or nilai.nilai < 0:
            raise salah(f"bobot {nama} harus bilangan yang tidak negatif", bobot)
        hasil[str(nama)] = nilai
    if len({slug(nama) for nama in hasil}) < len(hasil):
        raise salah("nama bobot harus berbeda, tidak hanya dalam huruf besar atau tanda baca", isi)
    if not any(satu.nilai for satu in hasil.values()):
        raise salah("jumlah bobot 0; tulis sekurangnya satu bobot lebih dari nol", isi)
    return hasil


def _daftar_teks(isi: object) -> object:
    if not isinstance(isi, Daftar) or not all(isinstance(butir, Skalar) and butir for butir in isi):
        raise salah("tulis sebagai daftar nama: [satu, dua]", isi)
    return tuple(map(str, isi))


_INTI_DAFTAR = core_schema.tuple_schema([core_schema.str_schema()], variadic_item_index=0)
DaftarTeks = Annotated[tuple[str, ...], Saringan(_daftar_teks, _INTI_DAFTAR, "daftar-teks")]
Bobot = Annotated[dict[str, Angka], Pembaca(_bobot, "bobot")]


class Rumus(Objek):
    """How a realisation is computed; exactly one kind. It holds names only, the numbers stay in ``realisasi``."""

    rasio: DaftarTeks | None = None
    """[nama pembilang, nama penyebut], dikalikan kali
    Contoh: [["Permohonan selesai tepat waktu", "Seluruh permohonan"]]
    """
    rerata: DaftarTeks | None = None
    """rata-rata dari indikator-indikator ini
    Contoh: [["indikator-satu", "indikator-dua"]]
    """
    tertimbang: Bobot | None = None
    """rata-rata tertimbang: {indikator atau bagian: bobot}
    Contoh: [{"indikator-satu": 60, "indikator-dua": 40}]
    """
    geometrik: DaftarTeks | None = None
    """rata-rata geometrik dari indikator-indikator ini"""
    jumlah: DaftarTeks | None = None
    """jumlah dari indikator-indikator ini"""
    pertumbuhan: Id | None = None
    """pertumbuhan indikator ini terhadap tahun sebelumnya, persen"""
    bagian: Literal["jumlah", "rerata"] | None = None
    """cara menggabung bagian"""
    maksimum: Bobot | None = None
    """nilai tertinggi tiap bagian, misalnya bobot komponen LKE
    Contoh: [{"Perencanaan Kinerja": 30, "Pengukuran Kinerja": 30}]
    """
    kali: Faktor | None = None
    """faktor pengali: 100 untuk persen, 100_000 untuk angka kematian
    Contoh: [100, "100_000"]
    """

    @model_validator(mode="after")
    def _satu_jenis(self) -> Self:
        terisi = [jenis for jenis in JENIS_RUMUS if getattr(self, jenis) is not None]
        if len(terisi) != 1:
            raise salah(f"rumus memerlukan tepat satu dari {', '.join(JENIS_RUMUS)}; ditemukan {len(terisi)}")
        if self.rasio is not None and len(self.rasio) != len(("pembilang", "penyebut")):
            raise salah("rasio memerlukan dua nama: [pembilang, penyebut]")
        if self.kali is not None and self.rasio is None and self.bagian != "rerata":
            raise salah("kali hanya berlaku bagi rasio dan bagian: rerata", self.kali.tempat)
        return self

    @property
    def jenis(self) -> str:
        """The kind that was written."""
        return next(jenis for jenis in JENIS_RUMUS if getattr(self, jenis) is not None)

    @property
    def acuan(self) -> tuple[str, ...]:
        """Ids of the indicators this formula combines (for ``tertimbang``: they may be parts instead)."""
        if self.pertumbuhan is not None:
            return (self.pertumbuhan,)
        return tuple(self.rerata or self.tertimbang or self.geometrik or self.jumlah or ())


class Pembanding(Bercatatan):
    """A value of somebody else to compare with: national, provincial, a survey."""

    nama: Teks
    """siapa atau apa
    Contoh: ["Nasional"]
    """
    nilai: SatuNilai
    """nilai pihak itu"""
    tahun: Tahun
    """tahun nilai itu"""
    sumber_data: Teks
    """dokumen atau laman asal angka pembanding"""


class Rekomendasi(Bercatatan):
    """A recommendation of an evaluation, and what was done about it."""

    teks: Teks
    """bunyi rekomendasi"""
    tindak_lanjut: Teks | None = None
    """yang sudah dilakukan"""
    status: Literal["selesai", "berjalan", "belum"]
    """sejauh mana tindak lanjutnya"""
    penanggung_jawab: Teks | None = None
    """siapa yang menindaklanjuti"""
    batas_waktu: Tanggal | None = None
    """kapan harus selesai"""


class Indikator(Bercatatan):
    """One indicator. Its polarity is written out and stands apart from the formula of its capaian."""

    nama: Teks
    """nama indikator, sama dengan dalam renstra"""
    satuan: Teks
    """satuan nilainya; persen, indeks, orang, atau satuan dari laporan.yaml
    Contoh: ["persen", "indeks", "orang", "predikat"]
    """
    polaritas: Polaritas
    """arah yang lebih baik: maksimalkan, minimalkan, stabilkan"""
    iku: YaTidak = False
    """Indikator Kinerja Utama atau bukan"""
    pendukung: YaTidak = False
    """data pendukung: tidak ikut dalam pengukuran dan rata-rata"""
    skala: Id | None = None
    """skala label untuk nilai berupa predikat
    Contoh: ["permenpan-88-2021"]
    """
    rumus: Rumus | None = None
    """cara realisasi dihitung; tanpa ini realisasi ditulis langsung"""
    akumulasi: Akumulasi = "terakhir"
    """cara periode menjadi nilai tahun"""
    target: SeriNilai | None = None
    """target menurut tahun; tahun terakhir renstra adalah target akhir renstra
    Contoh: [{"2024": "minimal 95", "2026": 98}]
    """
    realisasi: SeriNilai | None = None
    """realisasi menurut tahun; tidak ditulis bila dihitung dari indikator lain"""
    desimal: BanyakDesimal | None = None
    """banyaknya desimal nilai yang dicetak"""
    bobot: Faktor | None = None
    """bobot dalam rata-rata sasaran; tanpa ini semua sama"""
    capaian: KebijakanCapaian | None = None
    """kebijakan capaian khusus indikator ini"""
    pembanding: dict[Id, Pembanding] = {}
    """angka pihak lain, menurut id"""
    rekomendasi: dict[Id, Rekomendasi] = {}
    """rekomendasi evaluasi, menurut id"""
    definisi: Teks | None = None
    """definisi operasional"""
    sumber_data: Teks | None = None
    """dari mana datanya"""
    bukti: Teks | None = None
    """berkas dalam folder ini, atau tautan
    Contoh: ["bukti/survei.csv"]
    """
    penanggung_jawab: Teks | None = None
    """siapa yang menjawab atas angkanya"""


Indikator.model_rebuild()
"""Two files hold indicators: their schema is made once for both."""


class Tujuan(Bercatatan):
    """A tujuan of the strategic plan."""

    nama: Teks
    """rumusan tujuan"""
    misi: Id | None = None
    """id misi dalam renstra.yaml"""
    indikator: dict[Id, Indikator] = {}
    """indikator tujuan, menurut id"""


class Sasaran(Bercatatan):
    """A sasaran strategis and what it is measured by."""

    nama: Teks
    """rumusan sasaran"""
    tujuan: Id | None = None
    """id tujuan yang dilayaninya"""
    indikator: dict[Id, Indikator] = {}
    """indikator sasaran, menurut id"""


class BerkasKinerja(Objek):
    """The file ``kinerja.yaml``; without it there is no report."""

    tujuan: dict[Id, Tujuan] = {}
    """tujuan renstra, menurut id"""
    sasaran: dict[Id, Sasaran]
    """sasaran strategis, menurut id"""
