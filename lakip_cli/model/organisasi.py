"""``organisasi.yaml``: functions, positions and personnel; without it Bab I tells less."""

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks
from lakip_cli.model.kinerja import DaftarTeks
from lakip_cli.model.nilai import SatuNilai


class Jabatan(Bercatatan):
    """A position with its task and functions."""

    nama: SatuNilai
    """nama jabatan; {tidak-tercantum: alasan} bila sumber tidak menyebutnya"""
    atasan: Id | None = None
    """jabatan di atasnya"""
    tugas: Teks | None = None
    """tugas pokok"""
    fungsi: DaftarTeks = ()
    """fungsi jabatan"""


class BarisPegawai(Bercatatan):
    """A row of a personnel table."""

    nama: Teks
    """nama baris
    Contoh: ["Golongan III"]
    """
    laki_laki: SatuNilai
    """banyaknya pegawai laki-laki"""
    perempuan: SatuNilai
    """banyaknya pegawai perempuan"""


class TabelPegawai(Bercatatan):
    """One personnel table; totals are computed."""

    judul: Teks
    """judul tabel"""
    kolom: Teks
    """judul kolom pertama
    Contoh: ["Golongan"]
    """
    baris: dict[Id, BarisPegawai]
    """baris, menurut id; jumlah dihitung"""


class BerkasOrganisasi(Objek):
    """The file ``organisasi.yaml``."""

    fungsi: DaftarTeks = ()
    """fungsi instansi"""
    jabatan: dict[Id, Jabatan] = {}
    """jabatan, menurut id"""
    pegawai: dict[Id, TabelPegawai] = {}
    """tabel keadaan pegawai, menurut id"""
