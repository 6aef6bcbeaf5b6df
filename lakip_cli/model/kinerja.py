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
    bidang,
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

    rasio: DaftarTeks | None = bidang(
        "[nama pembilang, nama penyebut], dikalikan kali",
        default=None,
        examples=[["Permohonan selesai tepat waktu", "Seluruh permohonan"]],
    )
    rerata: DaftarTeks | None = bidang(
        "rata-rata dari indikator-indikator ini", default=None, examples=[["indikator-satu", "indikator-dua"]]
    )
    tertimbang: Bobot | None = bidang(
        "rata-rata tertimbang: {indikator atau bagian: bobot}",
        default=None,
        examples=[{"indikator-satu": 60, "indikator-dua": 40}],
    )
    geometrik: DaftarTeks | None = bidang("rata-rata geometrik dari indikator-indikator ini", default=None)
    jumlah: DaftarTeks | None = bidang("jumlah dari indikator-indikator ini", default=None)
    pertumbuhan: Id | None = bidang("pertumbuhan indikator ini terhadap tahun sebelumnya, persen", default=None)
    bagian: Literal["jumlah", "rerata"] | None = bidang("cara menggabung bagian", default=None)
    maksimum: Bobot | None = bidang(
        "nilai tertinggi tiap bagian, misalnya bobot komponen LKE",
        default=None,
        examples=[{"Perencanaan Kinerja": 30, "Pengukuran Kinerja": 30}],
    )
    kali: Faktor | None = bidang(
        "faktor pengali: 100 untuk persen, 100_000 untuk angka kematian", default=None, examples=[100, "100_000"]
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

    nama: Teks = bidang("siapa atau apa", examples=["Nasional"])
    nilai: SatuNilai = bidang("nilai pihak itu")
    tahun: Tahun = bidang("tahun nilai itu")
    sumber_data: Teks = bidang("dokumen atau laman asal angka pembanding")


class Rekomendasi(Bercatatan):
    """A recommendation of an evaluation, and what was done about it."""

    teks: Teks = bidang("bunyi rekomendasi")
    tindak_lanjut: Teks | None = bidang("yang sudah dilakukan", default=None)
    status: Literal["selesai", "berjalan", "belum"] = bidang("sejauh mana tindak lanjutnya")
    penanggung_jawab: Teks | None = bidang("siapa yang menindaklanjuti", default=None)
    batas_waktu: Tanggal | None = bidang("kapan harus selesai", default=None)


class Indikator(Bercatatan):
    """One indicator. Its polarity is written out and stands apart from the formula of its capaian."""

    nama: Teks = bidang("nama indikator, sama dengan dalam renstra")
    satuan: Teks = bidang(
        "satuan nilainya; persen, indeks, orang, atau satuan dari laporan.yaml",
        examples=["persen", "indeks", "orang", "predikat"],
    )
    polaritas: Polaritas = bidang("arah yang lebih baik: maksimalkan, minimalkan, stabilkan")
    iku: YaTidak = bidang("Indikator Kinerja Utama atau bukan", default=False)
    pendukung: YaTidak = bidang("data pendukung: tidak ikut dalam pengukuran dan rata-rata", default=False)
    skala: Id | None = bidang("skala label untuk nilai berupa predikat", default=None, examples=["permenpan-88-2021"])
    rumus: Rumus | None = bidang("cara realisasi dihitung; tanpa ini realisasi ditulis langsung", default=None)
    akumulasi: Akumulasi = bidang("cara periode menjadi nilai tahun", default="terakhir")
    target: SeriNilai | None = bidang(
        "target menurut tahun; tahun terakhir renstra adalah target akhir renstra",
        default=None,
        examples=[{"2024": "minimal 95", "2026": 98}],
    )
    realisasi: SeriNilai | None = bidang(
        "realisasi menurut tahun; tidak ditulis bila dihitung dari indikator lain", default=None
    )
    desimal: BanyakDesimal | None = bidang("banyaknya desimal nilai yang dicetak", default=None)
    bobot: Faktor | None = bidang("bobot dalam rata-rata sasaran; tanpa ini semua sama", default=None)
    capaian: KebijakanCapaian | None = bidang("kebijakan capaian khusus indikator ini", default=None)
    pembanding: dict[Id, Pembanding] = bidang("angka pihak lain, menurut id", default={})
    rekomendasi: dict[Id, Rekomendasi] = bidang("rekomendasi evaluasi, menurut id", default={})
    definisi: Teks | None = bidang("definisi operasional", default=None)
    sumber_data: Teks | None = bidang("dari mana datanya", default=None)
    bukti: Teks | None = bidang("berkas dalam folder ini, atau tautan", default=None, examples=["bukti/survei.csv"])
    penanggung_jawab: Teks | None = bidang("siapa yang menjawab atas angkanya", default=None)


Indikator.model_rebuild()
"""Two files hold indicators: their schema is made once for both."""


class Tujuan(Bercatatan):
    """A tujuan of the strategic plan."""

    nama: Teks = bidang("rumusan tujuan")
    misi: Id | None = bidang("id misi dalam renstra.yaml", default=None)
    indikator: dict[Id, Indikator] = bidang("indikator tujuan, menurut id", default={})


class Sasaran(Bercatatan):
    """A sasaran strategis and what it is measured by."""

    nama: Teks = bidang("rumusan sasaran")
    tujuan: Id | None = bidang("id tujuan yang dilayaninya", default=None)
    indikator: dict[Id, Indikator] = bidang("indikator sasaran, menurut id", default={})


class BerkasKinerja(Objek):
    """The file ``kinerja.yaml``; without it there is no report."""

    tujuan: dict[Id, Tujuan] = bidang("tujuan renstra, menurut id", default={})
    sasaran: dict[Id, Sasaran] = bidang("sasaran strategis, menurut id")
