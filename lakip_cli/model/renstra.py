"""``renstra.yaml``: visi, misi, strategies and strategic issues."""

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks, bidang
from lakip_cli.model.kinerja import DaftarTeks


class Misi(Bercatatan):
    """A misi of the head of government."""

    nama: Teks = bidang("rumusan misi")


class Strategi(Bercatatan):
    """A strategy, serving a tujuan or sasaran."""

    nama: Teks = bidang("rumusan strategi")
    tujuan: Id | None = bidang("id tujuan atau sasaran yang dilayaninya", default=None)


class BerkasRenstra(Objek):
    """The file ``renstra.yaml``; without it Bab II has no visi, misi and strategies."""

    visi: Teks | None = bidang("visi kepala daerah", default=None)
    misi: dict[Id, Misi] = bidang("misi, menurut id", default={})
    misi_didukung: Id | None = bidang("misi yang didukung instansi ini", default=None)
    strategi: dict[Id, Strategi] = bidang("strategi, menurut id", default={})
    isu: DaftarTeks = bidang("isu strategis, satu kalimat masing-masing", default=())
