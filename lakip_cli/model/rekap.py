"""``rekap.yaml``: a government's own report over the reports of its agencies."""

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Tahun, Teks, bidang
from lakip_cli.model.kebijakan import BatasCapaian
from lakip_cli.model.nilai import Faktor


class InstansiRekap(Objek):
    """An agency whose reports are summed up."""

    folder: Teks | None = bidang(
        "folder instansi di bawah folder rekap; bawaan: sama dengan id-nya", default=None, examples=["kesehatan/rsud"]
    )
    bobot: Faktor | None = bidang("bobot dalam komposit; bawaan: 1", default=None, examples=[2])


class Komposit(Objek):
    """How the capaian of the agencies become one."""

    nama: Teks = bidang("nama nilai gabungan", default="Indeks Kinerja Pemerintah Daerah")
    plafon: BatasCapaian = bidang(
        "batas atas capaian tiap instansi dalam komposit, persen, atau: tidak ada", default=None, examples=[100]
    )


class BerkasRekap(Bercatatan):
    """The file ``rekap.yaml``, in a folder that holds agencies."""

    judul: Teks = bidang("judul pada sampul", default="Rekapitulasi Laporan Kinerja")
    pemerintah: Teks = bidang("pemerintah daerah atau kementerian yang merekap")
    tahun: Tahun = bidang("tahun laporan yang direkap")
    sejak: Tahun | None = bidang("tahun pertama tren; tanpa ini tidak ada tren", default=None)
    kategori: Id | None = bidang(
        "id skala bawaan bagi kategori capaian; tanpa ini tidak ada kategori",
        default=None,
        examples=["permendagri-86-2017"],
    )
    komposit: Komposit = bidang("gabungan capaian semua instansi", default_factory=Komposit)
    instansi: dict[Id, InstansiRekap] = bidang(
        "instansi yang direkap, menurut id; tanpa ini: semua yang ada di bawah folder ini", default={}
    )

    @property
    def awal(self) -> int:
        """The first year that is looked at."""
        return self.sejak or self.tahun

    def folder(self, id_: str) -> str:
        """Return the folder of a listed agency, below that of the file."""
        return (self.instansi[id_].folder or id_).rstrip("/")
