"""``renstra.yaml``: visi, misi, strategies and strategic issues."""

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Teks
from lakip_cli.model.kinerja import DaftarTeks


class Misi(Bercatatan):
    """A misi of the head of government."""

    nama: Teks = Field(description="rumusan misi")


class Strategi(Bercatatan):
    """A strategy, serving a tujuan or sasaran."""

    nama: Teks = Field(description="rumusan strategi")
    tujuan: Id | None = Field(default=None, description="id tujuan atau sasaran yang dilayaninya")


class BerkasRenstra(Objek):
    """The file ``renstra.yaml``; without it Bab II has no visi, misi and strategies."""

    visi: Teks | None = Field(default=None, description="visi kepala daerah")
    misi: dict[Id, Misi] = Field(default={}, description="misi, menurut id")
    misi_didukung: Id | None = Field(default=None, description="misi yang didukung instansi ini")
    strategi: dict[Id, Strategi] = Field(default={}, description="strategi, menurut id")
    isu: DaftarTeks = Field(default=(), description="isu strategis, satu kalimat masing-masing")
