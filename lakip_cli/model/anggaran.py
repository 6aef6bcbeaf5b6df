"""``anggaran.yaml`` and ``lra.yaml``: the budget tree with outputs, and the budget realisation by account."""

from typing import Self

from pydantic import Field, model_validator

from lakip_cli.model.dasar import Bercatatan, Id, Kode, Objek, Tanggal, Teks, salah
from lakip_cli.model.kinerja import Akumulasi, DaftarTeks, Indikator
from lakip_cli.model.nilai import Pagu, SeriAnggaran, Uang


class Keluaran(Bercatatan):
    """The output of a program, kegiatan or sub kegiatan; a bare value means the report's year."""

    nama: Teks | None = Field(default=None, description="indikator keluaran")
    satuan: Teks | None = Field(default=None, description="satuan keluaran", examples=["orang"])
    target: SeriAnggaran | None = Field(
        default=None, description="target tahun laporan, atau menurut tahun", examples=[40, {"2023": 30, "2024": 40}]
    )
    realisasi: SeriAnggaran | None = Field(
        default=None, description="realisasi tahun laporan, atau menurut tahun", examples=[42, {"2023": 31, "2024": 42}]
    )
    akumulasi: Akumulasi = Field(default="terakhir", description="cara periode menjadi nilai tahun")


class Anggaran(Bercatatan):
    """Money of one leaf: pagu (several versions possible) and what was spent."""

    pagu: Pagu = Field(description="pagu; yang terakhir diubah berlaku")
    realisasi: Uang | None = Field(default=None, description="yang dibelanjakan")


class TakTerinci(Objek):
    """What the source's own rows do not explain of a parent's total; it may be negative."""

    pagu: Pagu = Field(description="selisih pagu; boleh negatif")
    realisasi: Uang = Field(description="selisih realisasi; boleh negatif")
    catatan: Teks = Field(description="wajib: mengapa baris ini ada")


class Simpul(Bercatatan):
    """What programs, kegiatan and sub kegiatan share."""

    nama: Teks = Field(description="nama menurut nomenklatur")
    kode: Kode | None = Field(
        default=None, description="kode nomenklatur, di dalam tanda kutip", examples=["7.01.02.2.01"]
    )
    mendukung: DaftarTeks | None = Field(
        default=None,
        description="sasaran yang didukung (atau indikator.<id>); diwarisi anak, anak menggantinya",
        examples=[["pelayanan", "indikator.ikm"]],
    )
    keluaran: Keluaran | None = Field(default=None, description="keluaran beserta target dan realisasinya")
    anggaran: Anggaran | None = Field(default=None, description="hanya pada simpul tanpa anak")
    indikator: dict[Id, Indikator] = Field(default={}, description="indikator pada tingkat ini, menurut id")


class SubKegiatan(Simpul):
    """A sub kegiatan, with its belanja by account if known."""

    belanja: dict[Kode, Anggaran] = Field(
        default={},
        description="uang menurut kode akun",
        examples=[{"5.1.02": {"pagu": 9_000_000, "realisasi": 8_750_000}}],
    )


class Kegiatan(Simpul):
    """A kegiatan; its money is the sum of its sub kegiatan and ``tak_terinci``."""

    sub_kegiatan: dict[Id, SubKegiatan] = Field(default={}, description="sub kegiatan di bawahnya, menurut id")
    tak_terinci: TakTerinci | None = Field(default=None, description="yang tidak dijelaskan baris sumber")

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.sub_kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah kegiatan dihitung")
        return self


class Program(Simpul):
    """A program; its money is the sum of its kegiatan and ``tak_terinci``."""

    kegiatan: dict[Id, Kegiatan] = Field(default={}, description="kegiatan di bawahnya, menurut id")
    tak_terinci: TakTerinci | None = Field(default=None, description="yang tidak dijelaskan baris sumber")

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah program dihitung")
        return self


class BerkasAnggaran(Objek):
    """The file ``anggaran.yaml``; without it Bab III B and every efficiency are missing."""

    dpa: dict[Id, Tanggal] = Field(
        default={}, description="tanggal tiap versi pagu", examples=[{"murni": "2024-01-02", "perubahan": "2024-10-01"}]
    )
    program: dict[Id, Program] = Field(description="program, menurut id")


class Akun(Bercatatan):
    """An account of the LRA; parents carry only a name, their money is computed."""

    nama: Teks = Field(description="nama akun")
    pagu: Pagu | None = Field(default=None, description="anggaran; tidak ditulis pada akun yang punya anak")
    realisasi: Uang | None = Field(default=None, description="realisasi tahun laporan, atau menurut tahun")


class BerkasLra(Bercatatan):
    """The file ``lra.yaml``: Laporan Realisasi Anggaran (PP 71/2010, PSAP 02)."""

    urusan: Kode | None = Field(default=None, description="kode urusan, di dalam tanda kutip", examples=["7.01"])
    nama_urusan: Teks | None = Field(default=None, description="nama urusan pemerintahan")
    tanggal: Tanggal | None = Field(default=None, description="tanggal LRA")
    penandatangan: Id | None = Field(default=None, description="id pejabat yang menandatangani")
    akun: dict[Kode, Akun] = Field(
        description="akun, menurut kode di dalam tanda kutip", examples=[{"5": {"nama": "BELANJA"}}]
    )
