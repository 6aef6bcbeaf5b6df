"""The small mapping file that says which columns of a foreign table hold what."""

from typing import Literal

from lakip_cli.model.dasar import Objek, Teks


class Kolom(Objek):
    """The columns of the table, each by its heading or its letter."""

    kode: Teks
    """kolom kode rekening atau kode sub kegiatan
    Contoh: ["Kode Rekening", "A"]
    """
    pagu: Teks | None = None
    """kolom anggaran atau pagu
    Contoh: ["Anggaran 2023", "C"]
    """
    realisasi: Teks | None = None
    """kolom realisasi
    Contoh: ["Realisasi 2023", "D"]
    """


class Peta(Objek):
    """Which table of a workbook is read, and into which file it goes."""

    ke: Literal["lra", "anggaran"]
    """berkas tujuan: lra atau anggaran"""
    kolom: Kolom
    """kolom tabel, menurut judul atau hurufnya"""
    lembar: Teks | None = None
    """nama lembar; bila tidak ditulis, satu-satunya yang memuat kolom itu"""
