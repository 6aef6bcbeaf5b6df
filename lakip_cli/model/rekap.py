"""``rekap.yaml``: a government's own report over the reports of its agencies."""

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Tahun, Teks
from lakip_cli.model.kebijakan import BatasCapaian
from lakip_cli.model.nilai import Faktor


class InstansiRekap(Objek):
    """An agency whose reports are summed up."""

    folder: Teks | None = None
    """folder instansi di bawah folder rekap; bawaan: sama dengan id-nya
    Contoh: ["kesehatan/rsud"]
    """
    bobot: Faktor | None = None
    """bobot dalam komposit; bawaan: 1
    Contoh: [2]
    """


class Komposit(Objek):
    """How the capaian of the agencies become one."""

    nama: Teks = "Indeks Kinerja Pemerintah Daerah"
    """nama nilai gabungan"""
    plafon: BatasCapaian = None
    """batas atas capaian tiap instansi dalam komposit, persen, atau: tidak ada
    Contoh: [100]
    """


class BerkasRekap(Bercatatan):
    """The file ``rekap.yaml``, in a folder that holds agencies."""

    judul: Teks = "Rekapitulasi Laporan Kinerja"
    """judul pada sampul"""
    pemerintah: Teks
    """pemerintah daerah atau kementerian yang merekap"""
    tahun: Tahun
    """tahun laporan yang direkap"""
    sejak: Tahun | None = None
    """tahun pertama tren; tanpa ini tidak ada tren"""
    kategori: Id | None = None
    """id skala bawaan bagi kategori capaian; tanpa ini tidak ada kategori
    Contoh: ["permendagri-86-2017"]
    """
    komposit: Komposit = Field(default_factory=Komposit)
    """gabungan capaian semua instansi"""
    instansi: dict[Id, InstansiRekap] = {}
    """instansi yang direkap, menurut id; tanpa ini: semua yang ada di bawah folder ini"""

    @property
    def awal(self) -> int:
        """The first year that is looked at."""
        return self.sejak or self.tahun

    def folder(self, id_: str) -> str:
        """Return the folder of a listed agency, below that of the file."""
        return (self.instansi[id_].folder or id_).rstrip("/")
