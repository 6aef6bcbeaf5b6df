"""``anggaran.yaml`` and ``lra.yaml``: the budget tree with outputs, and the budget realisation by account."""

from typing import Self

from pydantic import model_validator

from lakip_cli.model.dasar import Bercatatan, Id, Kode, Objek, Tanggal, TanggalAtauBelum, Teks, bidang, salah
from lakip_cli.model.kinerja import Akumulasi, DaftarTeks, Indikator
from lakip_cli.model.nilai import Pagu, SeriAnggaran, Uang


class Keluaran(Bercatatan):
    """The output of a program, kegiatan or sub kegiatan; a bare value means the report's year."""

    nama: Teks | None = bidang("indikator keluaran", default=None)
    satuan: Teks | None = bidang("satuan keluaran", default=None, examples=["orang"])
    target: SeriAnggaran | None = bidang(
        "target tahun laporan, atau menurut tahun", default=None, examples=[40, {"2023": 30, "2024": 40}]
    )
    realisasi: SeriAnggaran | None = bidang(
        "realisasi tahun laporan, atau menurut tahun", default=None, examples=[42, {"2023": 31, "2024": 42}]
    )
    akumulasi: Akumulasi = bidang("cara periode menjadi nilai tahun", default="terakhir")


class Anggaran(Bercatatan):
    """Money of one leaf: pagu (several versions possible) and what was spent."""

    pagu: Pagu = bidang("pagu; yang terakhir diubah berlaku")
    realisasi: Uang | None = bidang("yang dibelanjakan", default=None)


class TakTerinci(Objek):
    """What the source's own rows do not explain of a parent's total; it may be negative."""

    pagu: Pagu = bidang("selisih pagu; boleh negatif")
    realisasi: Uang = bidang("selisih realisasi; boleh negatif")
    catatan: Teks = bidang("wajib: mengapa baris ini ada")


class Simpul(Bercatatan):
    """What programs, kegiatan and sub kegiatan share."""

    nama: Teks = bidang("nama menurut nomenklatur")
    kode: Kode | None = bidang("kode nomenklatur, di dalam tanda kutip", default=None, examples=["7.01.02.2.01"])
    mendukung: DaftarTeks | None = bidang(
        "sasaran yang didukung (atau indikator.<id>); diwarisi anak, anak menggantinya",
        default=None,
        examples=[["pelayanan", "indikator.ikm"]],
    )
    keluaran: Keluaran | None = bidang("keluaran beserta target dan realisasinya", default=None)
    anggaran: Anggaran | None = bidang("hanya pada simpul tanpa anak", default=None)
    indikator: dict[Id, Indikator] = bidang("indikator pada tingkat ini, menurut id", default={})


class SubKegiatan(Simpul):
    """A sub kegiatan, with its belanja by account if known."""

    belanja: dict[Kode, Anggaran] = bidang(
        "uang menurut kode akun", default={}, examples=[{"5.1.02": {"pagu": 9_000_000, "realisasi": 8_750_000}}]
    )


class Kegiatan(Simpul):
    """A kegiatan; its money is the sum of its sub kegiatan and ``tak_terinci``."""

    sub_kegiatan: dict[Id, SubKegiatan] = bidang("sub kegiatan di bawahnya, menurut id", default={})
    tak_terinci: TakTerinci | None = bidang("yang tidak dijelaskan baris sumber", default=None)

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.sub_kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah kegiatan dihitung")
        return self


class Program(Simpul):
    """A program; its money is the sum of its kegiatan and ``tak_terinci``."""

    kegiatan: dict[Id, Kegiatan] = bidang("kegiatan di bawahnya, menurut id", default={})
    tak_terinci: TakTerinci | None = bidang("yang tidak dijelaskan baris sumber", default=None)

    @model_validator(mode="after")
    def _uang_di_daun(self) -> Self:
        if self.anggaran is not None and (self.kegiatan or self.tak_terinci):
            raise salah("anggaran ditulis pada sub kegiatan; jumlah program dihitung")
        return self


class BerkasAnggaran(Objek):
    """The file ``anggaran.yaml``; without it Bab III B and every efficiency are missing."""

    dpa: dict[Id, Tanggal] = bidang(
        "tanggal tiap versi pagu", default={}, examples=[{"murni": "2024-01-02", "perubahan": "2024-10-01"}]
    )
    program: dict[Id, Program] = bidang("program, menurut id")


class Akun(Bercatatan):
    """An account of the LRA; parents carry only a name, their money is computed."""

    nama: Teks = bidang("nama akun")
    pagu: Pagu | None = bidang("anggaran; tidak ditulis pada akun yang punya anak", default=None)
    realisasi: Uang | None = bidang("realisasi tahun laporan, atau menurut tahun", default=None)


class BerkasLra(Bercatatan):
    """The file ``lra.yaml``: Laporan Realisasi Anggaran (PP 71/2010, PSAP 02)."""

    urusan: Kode | None = bidang("kode urusan, di dalam tanda kutip", default=None, examples=["7.01"])
    nama_urusan: Teks | None = bidang("nama urusan pemerintahan", default=None)
    tanggal: TanggalAtauBelum = bidang("tanggal LRA", default=None)
    penandatangan: Id | None = bidang("id pejabat yang menandatangani", default=None)
    akun: dict[Kode, Akun] = bidang("akun, menurut kode di dalam tanda kutip", examples=[{"5": {"nama": "BELANJA"}}])
