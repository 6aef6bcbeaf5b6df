"""Policy is data: which formula, bound, scale, average and efficiency method this report uses, and why."""

from typing import Annotated, Literal, NamedTuple, Self

from pydantic import Field, model_validator

from lakip_cli.model.dasar import BanyakDesimal, Bercatatan, Id, Objek, Pembaca, Teks, salah, slug
from lakip_cli.model.nilai import Angka, Faktor, baca_nilai
from lakip_cli.source import Daftar, Isi, Peta, Skalar


def _batas(isi: Isi) -> Angka | None:
    if isinstance(isi, Skalar) and isi == "tidak ada":
        return None
    nilai = baca_nilai(isi)
    if not isinstance(nilai, Angka):
        raise salah("tulis bilangan atau: tidak ada", isi)
    return nilai


BatasCapaian = Annotated[Angka | None, Pembaca(_batas, "batas-capaian")]


class KebijakanCapaian(Objek):
    """Formula per polarity, and the bounds of the result in percent."""

    maksimalkan: Literal["rasio", "selisih", "verdik"] | None = Field(
        default=None, description="rumus bila makin tinggi makin baik: rasio = realisasi ÷ target (bawaan)"
    )
    minimalkan: Literal["lan", "terbalik", "selisih", "verdik"] | None = Field(
        default=None, description="rumus bila makin rendah makin baik: lan = (2 × target − realisasi) ÷ target (bawaan)"
    )
    stabilkan: Literal["jarak", "verdik"] | None = Field(
        default=None, description="rumus bila harus tepat pada target: jarak = 100 − jarak ke target (bawaan)"
    )
    ordinal: Literal["setara", "batas-bawah", "tengah", "peringkat", "skor"] | None = Field(
        default=None,
        description="rumus bila nilainya predikat: setara (bawaan), batas-bawah, tengah, peringkat, atau skor",
    )
    lantai: BatasCapaian = Field(
        default=None, description="batas bawah capaian, persen, atau: tidak ada", examples=[0, "tidak ada"]
    )
    plafon: BatasCapaian = Field(
        default=None, description="batas atas capaian, persen, atau: tidak ada", examples=[120, "tidak ada"]
    )
    dihitung_dari: Literal["mentah", "dibulatkan"] | None = Field(
        default=None, description="capaian dihitung dari realisasi mentah atau yang sudah dibulatkan"
    )


class KebijakanKategori(Objek):
    """The scale on which results are named, and what is put on it."""

    skala: Id = Field(description="id skala: dari laporan.yaml, atau bawaan", examples=["permendagri-86-2017"])
    dasar: Literal["capaian", "realisasi"] = Field(default="capaian", description="yang diletakkan pada skala")


class KebijakanRerata(Objek):
    """How capaian are averaged over indicators."""

    plafon: Literal["sebelum", "sesudah"] = Field(
        default="sebelum", description="plafon sebelum atau sesudah rata-rata"
    )
    belum: Literal["lewati", "batalkan"] = Field(
        default="lewati", description="nilai yang belum ada: lewati atau batalkan"
    )


class Desimal(Objek):
    """Decimals printed, per kind of figure."""

    capaian: BanyakDesimal = Field(default=2, description="desimal capaian yang dicetak")
    persen: BanyakDesimal = Field(default=2, description="desimal serapan dan efisiensi yang dicetak")


class Kebijakan(Objek):
    """All choices that regulations leave open; each is printed in the report with its reason."""

    capaian: KebijakanCapaian = Field(
        default_factory=KebijakanCapaian, description="rumus capaian menurut polaritas, dengan batasnya"
    )
    kategori: KebijakanKategori | None = Field(default=None, description="skala kategori; tanpa ini tidak ada kategori")
    rerata: KebijakanRerata = Field(default_factory=KebijakanRerata, description="cara merata-ratakan capaian")
    efisiensi: Literal["sisa", "selisih", "rasio", "pmk249", "pmk22"] = Field(
        default="sisa", description="cara mengukur efisiensi: sisa = 100 − serapan bila target tercapai"
    )
    desimal: Desimal = Field(default_factory=Desimal, description="banyaknya desimal yang dicetak")
    alasan: dict[Id, Teks] = Field(
        default={},
        description="alasan tiap pilihan, dicetak dalam laporan",
        examples=[{"kategori": "Skala ini dipakai seluruh kabupaten."}],
    )


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

    nama: Teks = Field(description="judul tabel skala")
    dasar: Teks = Field(
        description="dasar hukum atau dokumen asal skala", examples=["Keputusan Kepala Daerah Nomor 3 Tahun 2024"]
    )
    pita: DaftarPita = Field(
        description="tingkat dari yang terbaik, satu batas bawah tiap label",
        examples=[{"Baik": "lebih dari 50", "Kurang": "mulai 0"}, ["A", "B", "C"]],
    )


class Satuan(Objek):
    """A unit of the report's own: how a value prints (``1:{}``), and by what its ratios count (``kali: 100_000``)."""

    cetak: Teks = Field(default="{}", description="bentuk cetak; {} diganti bilangannya", examples=["1:{}"])
    kali: Faktor | None = Field(default=None, description="faktor pengali rasio bersatuan ini", examples=["100_000"])
    nama: Teks | None = Field(default=None, description="nama panjang satuan, yang tercetak")

    @model_validator(mode="after")
    def _berbilangan(self) -> Self:
        if "{}" not in self.cetak:
            raise salah("bentuk cetak satuan harus memuat {}, tempat bilangannya", self.at("cetak"))
        return self
