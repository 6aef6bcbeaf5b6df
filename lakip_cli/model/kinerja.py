"""``kinerja.yaml``: tujuan, sasaran and their indicators, with targets and realisations by year."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
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

    rasio: DaftarTeks | None = Field(
        default=None,
        description="[nama pembilang, nama penyebut], dikalikan kali",
        examples=[["Permohonan selesai tepat waktu", "Seluruh permohonan"]],
    )
    rerata: DaftarTeks | None = Field(
        default=None,
        description="rata-rata dari indikator-indikator ini",
        examples=[["indikator-satu", "indikator-dua"]],
    )
    tertimbang: Bobot | None = Field(
        default=None,
        description="rata-rata tertimbang: {indikator atau bagian: bobot}",
        examples=[{"indikator-satu": 60, "indikator-dua": 40}],
    )
    geometrik: DaftarTeks | None = Field(default=None, description="rata-rata geometrik dari indikator-indikator ini")
    jumlah: DaftarTeks | None = Field(default=None, description="jumlah dari indikator-indikator ini")
    pertumbuhan: Id | None = Field(
        default=None, description="pertumbuhan indikator ini terhadap tahun sebelumnya, persen"
    )
    bagian: Literal["jumlah", "rerata"] | None = Field(default=None, description="cara menggabung bagian")
    maksimum: Bobot | None = Field(
        default=None,
        description="nilai tertinggi tiap bagian, misalnya bobot komponen LKE",
        examples=[{"Perencanaan Kinerja": 30, "Pengukuran Kinerja": 30}],
    )
    kali: Faktor | None = Field(
        default=None,
        description="faktor pengali: 100 untuk persen, 100_000 untuk angka kematian",
        examples=[100, "100_000"],
    )

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

    nama: Teks = Field(description="siapa atau apa", examples=["Nasional"])
    nilai: SatuNilai = Field(description="nilai pihak itu")
    tahun: Tahun = Field(description="tahun nilai itu")
    sumber_data: Teks = Field(description="dokumen atau laman asal angka pembanding")


class Rekomendasi(Bercatatan):
    """A recommendation of an evaluation, and what was done about it."""

    teks: Teks = Field(description="bunyi rekomendasi")
    tindak_lanjut: Teks | None = Field(default=None, description="yang sudah dilakukan")
    status: Literal["selesai", "berjalan", "belum"] = Field(description="sejauh mana tindak lanjutnya")
    penanggung_jawab: Teks | None = Field(default=None, description="siapa yang menindaklanjuti")
    batas_waktu: Tanggal | None = Field(default=None, description="kapan harus selesai")


class Indikator(Bercatatan):
    """One indicator. Its polarity is written out and stands apart from the formula of its capaian."""

    nama: Teks = Field(description="nama indikator, sama dengan dalam renstra")
    satuan: Teks = Field(
        description="satuan nilainya; persen, indeks, orang, atau satuan dari laporan.yaml",
        examples=["persen", "indeks", "orang", "predikat"],
    )
    polaritas: Polaritas = Field(description="arah yang lebih baik: maksimalkan, minimalkan, stabilkan")
    skala: Id | None = Field(
        default=None, description="skala label untuk nilai berupa predikat", examples=["permenpan-88-2021"]
    )
    rumus: Rumus | None = Field(
        default=None, description="cara realisasi dihitung; tanpa ini realisasi ditulis langsung"
    )
    target: SeriNilai | None = Field(
        default=None,
        description="target menurut tahun; tahun terakhir renstra adalah target akhir renstra",
        examples=[{"2024": "minimal 95", "2026": 98}],
    )
    realisasi: SeriNilai | None = Field(
        default=None, description="realisasi menurut tahun; tidak ditulis bila dihitung dari indikator lain"
    )
    akumulasi: Akumulasi = Field(default="terakhir", description="cara periode menjadi nilai tahun")
    desimal: BanyakDesimal | None = Field(default=None, description="banyaknya desimal nilai yang dicetak")
    iku: YaTidak = Field(default=False, description="Indikator Kinerja Utama atau bukan")
    pendukung: YaTidak = Field(default=False, description="data pendukung: tidak ikut dalam pengukuran dan rata-rata")
    bobot: Faktor | None = Field(default=None, description="bobot dalam rata-rata sasaran; tanpa ini semua sama")
    capaian: KebijakanCapaian | None = Field(default=None, description="kebijakan capaian khusus indikator ini")
    pembanding: dict[Id, Pembanding] = Field(default={}, description="angka pihak lain, menurut id")
    rekomendasi: dict[Id, Rekomendasi] = Field(default={}, description="rekomendasi evaluasi, menurut id")
    definisi: Teks | None = Field(default=None, description="definisi operasional")
    sumber_data: Teks | None = Field(default=None, description="dari mana datanya")
    bukti: Teks | None = Field(
        default=None, description="berkas dalam folder ini, atau tautan", examples=["bukti/survei.csv"]
    )
    penanggung_jawab: Teks | None = Field(default=None, description="siapa yang menjawab atas angkanya")


class Tujuan(Bercatatan):
    """A tujuan of the strategic plan."""

    nama: Teks = Field(description="rumusan tujuan")
    misi: Id | None = Field(default=None, description="id misi dalam renstra.yaml")
    indikator: dict[Id, Indikator] = Field(default={}, description="indikator tujuan, menurut id")


class Sasaran(Bercatatan):
    """A sasaran strategis and what it is measured by."""

    nama: Teks = Field(description="rumusan sasaran")
    tujuan: Id | None = Field(default=None, description="id tujuan yang dilayaninya")
    indikator: dict[Id, Indikator] = Field(default={}, description="indikator sasaran, menurut id")


class BerkasKinerja(Objek):
    """The file ``kinerja.yaml``; without it there is no report."""

    tujuan: dict[Id, Tujuan] = Field(default={}, description="tujuan renstra, menurut id")
    sasaran: dict[Id, Sasaran] = Field(description="sasaran strategis, menurut id")
