"""``perjanjian.yaml``: the Perjanjian Kinerja, its parties, statement and its own budget figures."""

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Tanggal, Teks
from lakip_cli.model.kinerja import DaftarTeks
from lakip_cli.model.nilai import Pagu


class BerkasPerjanjian(Bercatatan):
    """The file ``perjanjian.yaml`` (PermenPAN-RB 53/2014, Lampiran I); its targets are those of the indicators."""

    tanggal: Tanggal = Field(description="tanggal Perjanjian Kinerja")
    tempat: Teks = Field(description="kota penandatanganan")
    pihak_pertama: Id = Field(description="id pejabat yang berjanji")
    pihak_kedua: Id | None = Field(default=None, description="atasan; kepala instansi tertinggi berjanji sendiri")
    pernyataan: DaftarTeks = Field(default=(), description="alinea pernyataan; kosong berarti lafal baku")
    program: dict[Id, Pagu] = Field(
        default={}, description="anggaran per program menurut Perjanjian Kinerja", examples=[{"penunjang": 12_000_000}]
    )
    sumber_dana: Teks | None = Field(default=None, description="sumber dana", examples=["APBD"])
