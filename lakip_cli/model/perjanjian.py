"""``perjanjian.yaml``: the Perjanjian Kinerja, its parties, statement and its own budget figures."""

from lakip_cli.model.dasar import Bercatatan, Id, Tanggal, TanggalAtauBelum, Teks
from lakip_cli.model.kinerja import DaftarTeks
from lakip_cli.model.nilai import Pagu


class BerkasPerjanjian(Bercatatan):
    """The file ``perjanjian.yaml`` (PermenPAN-RB 53/2014, Lampiran I); its targets are those of the indicators."""

    tanggal: TanggalAtauBelum
    """tanggal Perjanjian Kinerja"""
    tanggal_perubahan: Tanggal | None = None
    """tanggal Perjanjian Kinerja Perubahan"""
    tempat: Teks
    """kota penandatanganan"""
    pihak_pertama: Id
    """id pejabat yang berjanji"""
    pihak_kedua: Id | None = None
    """atasan; kepala instansi tertinggi berjanji sendiri"""
    pernyataan: DaftarTeks = ()
    """alinea pernyataan; kosong berarti lafal baku"""
    program: dict[Id, Pagu] = {}
    """anggaran per program menurut Perjanjian Kinerja
    Contoh: [{"penunjang": 12_000_000}]
    """
    sumber_dana: Teks | None = None
    """sumber dana
    Contoh: ["APBD"]
    """
