"""``organisasi.yaml``: functions, positions and personnel; without it Bab I tells less."""

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks
from lakip_cli.model.kinerja import DaftarTeks
from lakip_cli.model.nilai import SatuNilai


class Jabatan(Bercatatan):
    """A position with its task and functions."""

    nama: SatuNilai = Field(description="nama jabatan; {tidak-tercantum: alasan} bila sumber tidak menyebutnya")
    atasan: Id | None = Field(default=None, description="jabatan di atasnya")
    tugas: Teks | None = Field(default=None, description="tugas pokok")
    fungsi: DaftarTeks = Field(default=(), description="fungsi jabatan")


class BarisPegawai(Bercatatan):
    """A row of a personnel table."""

    nama: Teks = Field(description="nama baris", examples=["Golongan III"])
    laki_laki: SatuNilai = Field(description="banyaknya pegawai laki-laki")
    perempuan: SatuNilai = Field(description="banyaknya pegawai perempuan")


class TabelPegawai(Bercatatan):
    """One personnel table; totals are computed."""

    judul: Teks = Field(description="judul tabel")
    kolom: Teks = Field(description="judul kolom pertama", examples=["Golongan"])
    baris: dict[Id, BarisPegawai] = Field(description="baris, menurut id; jumlah dihitung")


class BerkasOrganisasi(Objek):
    """The file ``organisasi.yaml``."""

    fungsi: DaftarTeks = Field(default=(), description="fungsi instansi")
    jabatan: dict[Id, Jabatan] = Field(default={}, description="jabatan, menurut id")
    pegawai: dict[Id, TabelPegawai] = Field(default={}, description="tabel keadaan pegawai, menurut id")
