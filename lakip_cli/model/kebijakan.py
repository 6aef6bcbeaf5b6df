"""Policy is data: which formula, bound, scale, average and efficiency method this report uses, and why."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from lakip_cli.model.dasar import BanyakDesimal, Bercatatan, Id, Objek, Pembaca, Teks, salah, slug
from lakip_cli.model.nilai import Angka, Faktor, baca_nilai
from lakip_cli.rekaman import NamedTuple
from lakip_cli.source import Daftar, Isi, Peta, Skalar


def _batas(isi: Isi) -> Angka | None:
    if isinstance(isi, Skalar) and isi == "tidak ada":
        return None
    nilai = baca_nilai(isi)
    if not isinstance(nilai, Angka):
        raise salah("tulis bilangan atau: tidak ada", isi)
    return nilai


BatasCapaian = Annotated[Angka | None, Pembaca(_batas, "batas-capaian")]


Hal = Literal[
    "capaian", "maksimalkan", "minimalkan", "stabilkan", "ordinal", "target_nol", "lantai", "plafon",
    "kategori", "rerata", "serapan", "efisiensi", "pembulatan",
]  # fmt: skip
"""The choices that may have a reason; each is a row of the table of policy."""


class KebijakanCapaian(Objek):
    """Formula per polarity, and the bounds of the result in percent."""

    maksimalkan: Literal["rasio", "selisih", "verdik"] | None = None
    """rumus bila makin tinggi makin baik: rasio = realisasi ÷ target (bawaan)"""
    minimalkan: Literal["lan", "terbalik", "selisih", "verdik"] | None = None
    """rumus bila makin rendah makin baik: lan = (2 × target − realisasi) ÷ target (bawaan)"""
    stabilkan: Literal["jarak", "verdik"] | None = None
    """rumus bila harus tepat pada target: jarak = 100 − jarak ke target (bawaan)"""
    ordinal: Literal["setara", "batas-bawah", "tengah", "peringkat", "skor"] | None = None
    """rumus bila nilainya predikat: setara (bawaan), batas-bawah, tengah, peringkat, atau skor"""
    target_nol: Literal["seratus-atau-nol", "tanpa-angka"] | None = None
    """capaian terhadap target 0: seratus-atau-nol = 100 bila tercapai, 0 bila tidak (bawaan), atau tanpa-angka"""
    lantai: BatasCapaian = None
    """batas bawah capaian, persen, atau: tidak ada
    Contoh: [0, "tidak ada"]
    """
    plafon: BatasCapaian = None
    """batas atas capaian, persen, atau: tidak ada
    Contoh: [120, "tidak ada"]
    """
    dihitung_dari: Literal["mentah", "dibulatkan"] | None = None
    """capaian dihitung dari realisasi mentah atau yang sudah dibulatkan"""


class KebijakanKategori(Objek):
    """The scale on which results are named, and what is put on it."""

    skala: Id
    """id skala: dari laporan.yaml, atau bawaan
    Contoh: ["permendagri-86-2017"]
    """
    dasar: Literal["capaian", "realisasi"] = "capaian"
    """yang diletakkan pada skala"""


class KebijakanRerata(Objek):
    """How capaian are averaged over indicators."""

    plafon: Literal["sebelum", "sesudah"] = "sebelum"
    """plafon sebelum atau sesudah rata-rata"""
    belum: Literal["lewati", "batalkan"] = "lewati"
    """nilai yang belum ada: lewati atau batalkan"""


class Desimal(Objek):
    """Decimals printed, per kind of figure."""

    capaian: BanyakDesimal = 2
    """desimal capaian yang dicetak"""
    persen: BanyakDesimal = 2
    """desimal serapan dan efisiensi yang dicetak"""


class Kebijakan(Objek):
    """All choices that regulations leave open; each is printed in the report with its reason."""

    capaian: KebijakanCapaian = Field(default_factory=KebijakanCapaian)
    """rumus capaian menurut polaritas, dengan batasnya"""
    kategori: KebijakanKategori | None = None
    """skala kategori; tanpa ini tidak ada kategori"""
    rerata: KebijakanRerata = Field(default_factory=KebijakanRerata)
    """cara merata-ratakan capaian"""
    efisiensi: Literal["sisa", "selisih", "rasio", "pmk249", "pmk22"] = "sisa"
    """cara mengukur efisiensi: sisa = 100 − serapan bila target tercapai"""
    desimal: Desimal = Field(default_factory=Desimal)
    """banyaknya desimal yang dicetak"""
    alasan: dict[Hal, Teks] = {}
    """alasan tiap pilihan, dicetak dalam laporan; capaian berlaku bagi semua polaritas yang tidak disebut sendiri
    Contoh: [{"kategori": "Skala ini dipakai seluruh kabupaten."}]
    """


class Pita(NamedTuple):
    """One band of a scale; only its lower bound is written, so that gaps and overlaps cannot be."""

    label: str
    batas: Angka | None
    inklusif: bool


def _pita(isi: Isi) -> tuple[Pita, ...]:
    if not isinstance(isi, Peta | Daftar) or not isi or not all(isinstance(butir, Skalar) and butir for butir in isi):
        pesan = "pita skala ditulis sebagai peta {label: lebih dari 90}, atau daftar label, dari yang terbaik"
        raise salah(pesan, isi)
    if len({slug(str(butir)) for butir in isi}) < len(isi):
        raise salah("label pita skala harus berbeda, tidak hanya dalam huruf besar atau tanda baca", isi)
    if isinstance(isi, Daftar):
        return tuple(Pita(label=str(butir), batas=None, inklusif=True) for butir in isi)
    return _menurun(tuple(_satu_pita(label, batas) for label, batas in isi.items()), isi)


def _satu_pita(label: Skalar, isi: Isi) -> Pita:
    teks = str(isi) if isinstance(isi, Skalar) else ""
    for awalan, inklusif in (("lebih dari ", False), ("mulai ", True)):
        if teks.startswith(awalan):
            nilai = baca_nilai(_potong(isi, len(awalan)))
            if isinstance(nilai, Angka):
                return Pita(label=str(label), batas=nilai, inklusif=inklusif)
    raise salah(f"batas {label} ditulis “lebih dari 90” atau “mulai 90”", isi)


def _potong(isi: Isi, panjang: int) -> Skalar:
    if not isinstance(isi, Skalar):
        raise salah("batas skala harus teks", isi)
    sisa = Skalar(isi[panjang:])
    sisa.sumber, sisa.mulai, sisa.akhir, sisa.polos = isi.sumber, isi.mulai, isi.akhir, isi.polos
    return sisa


def _menurun(pita: tuple[Pita, ...], isi: Isi) -> tuple[Pita, ...]:
    batas = [satu.batas.nilai for satu in pita if satu.batas is not None]
    if sorted(set(batas), reverse=True) != batas:
        raise salah("pita skala harus menurun dari yang terbaik, tanpa batas yang sama", isi)
    return pita


DaftarPita = Annotated[tuple[Pita, ...], Pembaca(_pita, "pita")]


class SkalaLaporan(Bercatatan):
    """A scale that this report declares, with its legal or stated basis."""

    nama: Teks
    """judul tabel skala"""
    dasar: Teks
    """dasar hukum atau dokumen asal skala
    Contoh: ["Keputusan Kepala Daerah Nomor 3 Tahun 2024"]
    """
    pita: DaftarPita
    """tingkat dari yang terbaik, satu batas bawah tiap label
    Contoh: [{"Baik": "lebih dari 50", "Kurang": "mulai 0"}, ["A", "B", "C"]]
    """


class Satuan(Objek):
    """A unit of the report's own: how a value prints (``1:{}``), and by what its ratios count (``kali: 100_000``)."""

    cetak: Teks = "{}"
    """bentuk cetak; {} diganti bilangannya
    Contoh: ["1:{}"]
    """
    kali: Faktor | None = None
    """faktor pengali rasio bersatuan ini
    Contoh: ["100_000"]
    """
    nama: Teks | None = None
    """nama panjang satuan, yang tercetak"""

    @model_validator(mode="after")
    def _berbilangan(self) -> Self:
        if "{}" not in self.cetak:
            raise salah("bentuk cetak satuan harus memuat {}, tempat bilangannya", self.at("cetak"))
        return self
