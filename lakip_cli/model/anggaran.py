"""``anggaran.yaml`` and ``lra.yaml``: the budget tree with outputs, and the budget realisation by account."""

from typing import Self

from pydantic import model_validator

from lakip_cli.model.dasar import Bercatatan, Id, Kode, Objek, Tanggal, TanggalAtauBelum, Teks, salah
from lakip_cli.model.kinerja import Akumulasi, DaftarTeks, Indikator
from lakip_cli.model.nilai import Pagu, SeriAnggaran, Uang


class Keluaran(Bercatatan):
    """The output of a program, kegiatan or sub kegiatan; a bare value means the report's year."""

    nama: Teks | None = None
    """indikator keluaran"""
    satuan: Teks | None = None
    """satuan keluaran
    Contoh: ["orang"]
    """
    target: SeriAnggaran | None = None
    """target tahun laporan, atau menurut tahun
    Contoh: [40, {"2023": 30, "2024": 40}]
    """
    realisasi: SeriAnggaran | None = None
    """realisasi tahun laporan, atau menurut tahun
    Contoh: [42, {"2023": 31, "2024": 42}]
    """
    akumulasi: Akumulasi = "terakhir"
    """cara periode menjadi nilai tahun"""


class Anggaran(Bercatatan):
    """Money of one leaf: pagu (several versions possible) and what was spent."""

    pagu: Pagu
    """pagu; yang terakhir diubah berlaku"""
    realisasi: Uang | None = None
    """yang dibelanjakan"""


class TakTerinci(Objek):
    """What the source's own rows do not explain of a parent's total; it may be negative."""

    pagu: Pagu
    """selisih pagu; boleh negatif"""
    realisasi: Uang
    """selisih realisasi; boleh negatif"""
    catatan: Teks
    """wajib: mengapa baris ini ada"""


class Simpul(Bercatatan):
    """What programs, kegiatan and sub kegiatan share."""

    nama: Teks
    """nama menurut nomenklatur"""
    kode: Kode | None = None
    """kode nomenklatur, di dalam tanda kutip
    Contoh: ["7.01.02.2.01"]
    """
    mendukung: DaftarTeks | None = None
    """sasaran yang didukung (atau indikator.<id>); diwarisi anak, anak menggantinya
    Contoh: [["pelayanan", "indikator.ikm"]]
    """
    keluaran: Keluaran | None = None
    """keluaran beserta target dan realisasinya"""
    anggaran: Anggaran | None = None
    """hanya pada simpul tanpa anak"""
    indikator: dict[Id, Indikator] = {}
    """indikator pada tingkat ini, menurut id"""


class SubKegiatan(Simpul):
    """A sub kegiatan, with its belanja by account if known."""

    belanja: dict[Kode, Anggaran] = {}
    """uang menurut kode akun
    Contoh: [{"5.1.02": {"pagu": 9_000_000, "realisasi": 8_750_000}}]
    """


class Kegiatan(Simpul):
    """A kegiatan; its money is the sum of its sub kegiatan and ``tak_terinci``."""

    sub_kegiatan: dict[Id, SubKegiatan] = {}
    """sub kegiatan di bawahnya, menurut id"""
    tak_terinci: TakTerinci | None = None
    """yang tidak dijelaskan baris sumber"""

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.sub_kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah kegiatan dihitung")
        return self


class Program(Simpul):
    """A program; its money is the sum of its kegiatan and ``tak_terinci``."""

    kegiatan: dict[Id, Kegiatan] = {}
    """kegiatan di bawahnya, menurut id"""
    tak_terinci: TakTerinci | None = None
    """yang tidak dijelaskan baris sumber"""

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah program dihitung")
        return self


class BerkasAnggaran(Objek):
    """The file ``anggaran.yaml``; without it Bab III B and every efficiency are missing."""

    dpa: dict[Id, Tanggal] = {}
    """tanggal tiap versi pagu
    Contoh: [{"murni": "2024-01-02", "perubahan": "2024-10-01"}]
    """
    program: dict[Id, Program]
    """program, menurut id"""


class Akun(Bercatatan):
    """An account of the LRA; parents carry only a name, their money is computed."""

    nama: Teks
    """nama akun"""
    pagu: Pagu | None = None
    """anggaran; tidak ditulis pada akun yang punya anak"""
    realisasi: Uang | None = None
    """realisasi tahun laporan, atau menurut tahun"""


class BerkasLra(Bercatatan):
    """The file ``lra.yaml``: Laporan Realisasi Anggaran (PP 71/2010, PSAP 02)."""

    urusan: Kode | None = None
    """kode urusan, di dalam tanda kutip
    Contoh: ["7.01"]
    """
    nama_urusan: Teks | None = None
    """nama urusan pemerintahan"""
    tanggal: TanggalAtauBelum = None
    """tanggal LRA"""
    penandatangan: Id | None = None
    """id pejabat yang menandatangani"""
    akun: dict[Kode, Akun]
    """akun, menurut kode di dalam tanda kutip
    Contoh: [{"5": {"nama": "BELANJA"}}]
    """
