"""``anggaran.yaml`` and ``lra.yaml``: the budget tree with outputs, and the budget realisation by account."""

from typing import Self

from pydantic import Field, model_validator

from lakip_cli.model.dasar import Bercatatan, Id, Kode, Objek, Tanggal, Teks, salah
from lakip_cli.model.kinerja import Akumulasi, DaftarTeks, Indikator
from lakip_cli.model.nilai import Pagu, SeriAnggaran, Uang


class Keluaran(Bercatatan):
    """The output of a program, kegiatan or sub kegiatan; a bare value means the report's year."""

    nama: Teks | None = Field(default=None, description="indikator keluaran")
    satuan: Teks | None = None
    target: SeriAnggaran | None = None
    realisasi: SeriAnggaran | None = None
    akumulasi: Akumulasi = Field(default="terakhir", description="cara periode menjadi nilai tahun")


class Anggaran(Bercatatan):
    """Money of one leaf: pagu (several versions possible) and what was spent."""

    pagu: Pagu
    realisasi: Uang | None = None


class TakTerinci(Objek):
    """What the source's own rows do not explain of a parent's total; it may be negative."""

    pagu: Pagu
    realisasi: Uang
    catatan: Teks = Field(description="wajib: mengapa baris ini ada")


class Simpul(Bercatatan):
    """What programs, kegiatan and sub kegiatan share."""

    nama: Teks
    kode: Kode | None = None
    mendukung: DaftarTeks | None = Field(
        default=None, description="sasaran yang didukung (atau indikator.<id>); diwarisi anak, anak menggantinya"
    )
    keluaran: Keluaran | None = None
    anggaran: Anggaran | None = Field(default=None, description="hanya pada simpul tanpa anak")
    indikator: dict[Id, Indikator] = {}


class SubKegiatan(Simpul):
    """A sub kegiatan, with its belanja by account if known."""

    belanja: dict[Kode, Anggaran] = {}


class Kegiatan(Simpul):
    """A kegiatan; its money is the sum of its sub kegiatan and ``tak_terinci``."""

    sub_kegiatan: dict[Id, SubKegiatan] = {}
    tak_terinci: TakTerinci | None = None

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.sub_kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah kegiatan dihitung")
        return self


class Program(Simpul):
    """A program; its money is the sum of its kegiatan and ``tak_terinci``."""

    kegiatan: dict[Id, Kegiatan] = {}
    tak_terinci: TakTerinci | None = None

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah program dihitung")
        return self


class BerkasAnggaran(Objek):
    """The file ``anggaran.yaml``; without it Bab III B and every efficiency are missing."""

    dpa: dict[Id, Tanggal] = Field(default={}, description="tanggal tiap versi pagu: {murni: …, perubahan: …}")
    program: dict[Id, Program]


class Akun(Bercatatan):
    """An account of the LRA; parents carry only a name, their money is computed."""

    nama: Teks
    pagu: Pagu | None = None
    realisasi: Uang | None = None


class BerkasLra(Bercatatan):
    """The file ``lra.yaml``: Laporan Realisasi Anggaran (PP 71/2010, PSAP 02)."""

    urusan: Kode | None = None
    nama_urusan: Teks | None = None
    tanggal: Tanggal | None = None
    penandatangan: Id | None = None
    akun: dict[Kode, Akun]
