"""``kinerja.yaml``: tujuan, sasaran and their indicators, with targets and realisations by year."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import core_schema

from lakip_cli.model.dasar import (
    Bercatatan,
    Bulat,
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
from lakip_cli.model.nilai import Angka, SatuNilai, SeriNilai, baca_nilai
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


def _faktor(isi: Isi) -> Angka:
    nilai = baca_nilai(isi)
    if not isinstance(nilai, Angka) or nilai.nilai <= 0:
        raise salah("kali harus bilangan lebih dari nol, misalnya 100 atau 100_000", isi)
    return nilai


def _daftar_teks(isi: object) -> object:
    if not isinstance(isi, Daftar) or not all(isinstance(butir, Skalar) and butir for butir in isi):
        raise salah("tulis sebagai daftar nama: [satu, dua]", isi)
    return tuple(map(str, isi))


DaftarTeks = Annotated[
    tuple[str, ...],
    Saringan(_daftar_teks, core_schema.tuple_schema([core_schema.str_schema()], variadic_item_index=0)),
]
_SKEMA_BOBOT = {"type": "object", "additionalProperties": {"type": ["number", "string"]}}
Bobot = Annotated[dict[str, Angka], Pembaca(_bobot, _SKEMA_BOBOT)]
Faktor = Annotated[Angka, Pembaca(_faktor, {"type": ["number", "string"]})]


class Rumus(Objek):
    """How a realisation is computed; exactly one kind. It holds names only, the numbers stay in ``realisasi``."""

    rasio: DaftarTeks | None = Field(default=None, description="[nama pembilang, nama penyebut], dikalikan `kali`")
    rerata: DaftarTeks | None = Field(default=None, description="rata-rata dari indikator-indikator ini")
    tertimbang: Bobot | None = Field(default=None, description="rata-rata tertimbang: {indikator atau bagian: bobot}")
    geometrik: DaftarTeks | None = Field(default=None, description="rata-rata geometrik dari indikator-indikator ini")
    jumlah: DaftarTeks | None = Field(default=None, description="jumlah dari indikator-indikator ini")
    pertumbuhan: Id | None = Field(
        default=None, description="pertumbuhan indikator ini terhadap tahun sebelumnya, persen"
    )
    bagian: Literal["jumlah", "rerata"] | None = Field(default=None, description="cara menggabung bagian")
    maksimum: Bobot | None = Field(default=None, description="nilai tertinggi tiap bagian, misalnya bobot komponen LKE")
    kali: Faktor | None = Field(
        default=None, description="faktor pengali: 100 untuk persen, 100_000 untuk angka kematian"
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

    nama: Teks = Field(description="siapa atau apa, misalnya Nasional")
    nilai: SatuNilai
    tahun: Tahun
    sumber_data: Teks = Field(description="dokumen atau laman asal angka pembanding")


class Rekomendasi(Bercatatan):
    """A recommendation of an evaluation, and what was done about it."""

    teks: Teks
    tindak_lanjut: Teks | None = None
    status: Literal["selesai", "berjalan", "belum"]
    penanggung_jawab: Teks | None = None
    batas_waktu: Tanggal | None = None


class Indikator(Bercatatan):
    """One indicator. Its polarity is written out and stands apart from the formula of its capaian."""

    nama: Teks
    satuan: Teks = Field(description="satuan nilainya; persen, indeks, orang, atau satuan dari laporan.yaml")
    polaritas: Polaritas = Field(description="arah yang lebih baik: maksimalkan, minimalkan, stabilkan")
    skala: Id | None = Field(default=None, description="skala label untuk nilai berupa predikat")
    rumus: Rumus | None = None
    target: SeriNilai | None = None
    realisasi: SeriNilai | None = None
    akumulasi: Akumulasi = Field(default="terakhir", description="cara periode menjadi nilai tahun")
    desimal: Bulat | None = Field(default=None, ge=0, le=6, description="banyaknya desimal nilai yang dicetak")
    iku: YaTidak = Field(default=False, description="Indikator Kinerja Utama atau bukan")
    pendukung: YaTidak = Field(default=False, description="data pendukung: tidak ikut dalam pengukuran dan rata-rata")
    bobot: Faktor | None = Field(default=None, description="bobot dalam rata-rata sasaran; tanpa ini semua sama")
    capaian: KebijakanCapaian | None = Field(default=None, description="kebijakan capaian khusus indikator ini")
    pembanding: dict[Id, Pembanding] = {}
    rekomendasi: dict[Id, Rekomendasi] = {}
    definisi: Teks | None = Field(default=None, description="definisi operasional")
    sumber_data: Teks | None = None
    bukti: Teks | None = Field(default=None, description="berkas dalam folder ini, atau tautan")
    penanggung_jawab: Teks | None = None


class Tujuan(Bercatatan):
    """A tujuan of the strategic plan."""

    nama: Teks
    misi: Id | None = None
    indikator: dict[Id, Indikator] = {}


class Sasaran(Bercatatan):
    """A sasaran strategis and what it is measured by."""

    nama: Teks
    tujuan: Id | None = None
    indikator: dict[Id, Indikator] = {}


class BerkasKinerja(Objek):
    """The file ``kinerja.yaml``; without it there is no report."""

    tujuan: dict[Id, Tujuan] = {}
    sasaran: dict[Id, Sasaran]
