"""``organisasi.yaml``: functions, positions and personnel; without it Bab I tells less."""

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks
from lakip_cli.model.kinerja import DaftarTeks
from lakip_cli.model.nilai import SatuNilai


class Jabatan(Bercatatan):
    """A position with its task and functions."""

    nama: SatuNilai = Field(description="nama jabatan; {tidak-tercantum: alasan} bila sumber tidak menyebutnya")
    atasan: Id | None = Field(default=None, description="jabatan di atasnya")
    tugas: Teks | None = None
    fungsi: DaftarTeks = ()


class BarisPegawai(Bercatatan):
    """A row of a personnel table."""

    nama: Teks
    laki_laki: SatuNilai
    perempuan: SatuNilai


class TabelPegawai(Bercatatan):
    """One personnel table; totals are computed."""

    judul: Teks
    kolom: Teks = Field(description="judul kolom pertama, misalnya Golongan")
    baris: dict[Id, BarisPegawai]


class BerkasOrganisasi(Objek):
    """The file ``organisasi.yaml``."""

    fungsi: DaftarTeks = ()
    jabatan: dict[Id, Jabatan] = {}
    pegawai: dict[Id, TabelPegawai] = {}
