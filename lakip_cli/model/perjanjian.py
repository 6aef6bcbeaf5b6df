"""``perjanjian.yaml``: the Perjanjian Kinerja, its parties, statement and its own budget figures."""

from lakip_cli.model.dasar import Bercatatan, Id, Tanggal, TanggalAtauBelum, Teks, bidang
from lakip_cli.model.kinerja import DaftarTeks
from lakip_cli.model.nilai import Pagu


class BerkasPerjanjian(Bercatatan):
    """The file ``perjanjian.yaml`` (PermenPAN-RB 53/2014, Lampiran I); its targets are those of the indicators."""

    tanggal: TanggalAtauBelum = bidang("tanggal Perjanjian Kinerja")
    tanggal_perubahan: Tanggal | None = bidang("tanggal Perjanjian Kinerja Perubahan", default=None)
    tempat: Teks = bidang("kota penandatanganan")
    pihak_pertama: Id = bidang("id pejabat yang berjanji")
    pihak_kedua: Id | None = bidang("atasan; kepala instansi tertinggi berjanji sendiri", default=None)
    pernyataan: DaftarTeks = bidang("alinea pernyataan; kosong berarti lafal baku", default=())
    program: dict[Id, Pagu] = bidang(
        "anggaran per program menurut Perjanjian Kinerja", default={}, examples=[{"penunjang": 12_000_000}]
    )
    sumber_dana: Teks | None = bidang("sumber dana", default=None, examples=["APBD"])
