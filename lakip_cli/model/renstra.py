"""``renstra.yaml``: visi, misi, strategies and strategic issues."""

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks
from lakip_cli.model.kinerja import DaftarTeks


class Misi(Bercatatan):
    """A misi of the head of government."""

    nama: Teks


class Strategi(Bercatatan):
    """A strategy, serving a tujuan or sasaran."""

    nama: Teks
    tujuan: Id | None = None


class BerkasRenstra(Objek):
    """The file ``renstra.yaml``; without it Bab II has no visi, misi and strategies."""

    visi: Teks | None = None
    misi: dict[Id, Misi] = {}
    misi_didukung: Id | None = Field(default=None, description="misi yang didukung instansi ini")
    strategi: dict[Id, Strategi] = {}
    isu: DaftarTeks = Field(default=(), description="isu strategis, satu kalimat masing-masing")
