"""``renstra.yaml``: visi, misi, strategies and strategic issues."""

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks
from lakip_cli.model.kinerja import DaftarTeks


class Misi(Bercatatan):
    """A misi of the head of government."""

    nama: Teks
    """rumusan misi"""


class Strategi(Bercatatan):
    """A strategy, serving a tujuan or sasaran."""

    nama: Teks
    """rumusan strategi"""
    tujuan: Id | None = None
    """id tujuan atau sasaran yang dilayaninya"""


class BerkasRenstra(Objek):
    """The file ``renstra.yaml``; without it Bab II has no visi, misi and strategies."""

    visi: Teks | None = None
    """visi kepala daerah"""
    misi: dict[Id, Misi] = {}
    """misi, menurut id"""
    misi_didukung: Id | None = None
    """misi yang didukung instansi ini"""
    strategi: dict[Id, Strategi] = {}
    """strategi, menurut id"""
    isu: DaftarTeks = ()
    """isu strategis, satu kalimat masing-masing"""
