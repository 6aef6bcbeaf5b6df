"""``organisasi.yaml``: functions, positions and personnel; without it Bab I tells less."""

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks, bidang
from lakip_cli.model.kinerja import DaftarTeks
from lakip_cli.model.nilai import SatuNilai


class Jabatan(Bercatatan):
    """A position with its task and functions."""

    nama: SatuNilai = bidang("nama jabatan; {tidak-tercantum: alasan} bila sumber tidak menyebutnya")
    atasan: Id | None = bidang("jabatan di atasnya", default=None)
    tugas: Teks | None = bidang("tugas pokok", default=None)
    fungsi: DaftarTeks = bidang("fungsi jabatan", default=())


class BarisPegawai(Bercatatan):
    """A row of a personnel table."""

    nama: Teks = bidang("nama baris", examples=["Golongan III"])
    laki_laki: SatuNilai = bidang("banyaknya pegawai laki-laki")
    perempuan: SatuNilai = bidang("banyaknya pegawai perempuan")


class TabelPegawai(Bercatatan):
    """One personnel table; totals are computed."""

    judul: Teks = bidang("judul tabel")
    kolom: Teks = bidang("judul kolom pertama", examples=["Golongan"])
    baris: dict[Id, BarisPegawai] = bidang("baris, menurut id; jumlah dihitung")


class BerkasOrganisasi(Objek):
    """The file ``organisasi.yaml``."""

    fungsi: DaftarTeks = bidang("fungsi instansi", default=())
    jabatan: dict[Id, Jabatan] = bidang("jabatan, menurut id", default={})
    pegawai: dict[Id, TabelPegawai] = bidang("tabel keadaan pegawai, menurut id", default={})
