"""The small mapping file that says which columns of a foreign table hold what."""

from typing import Literal

from lakip_cli.model.dasar import Objek, Teks, bidang


class Kolom(Objek):
    """The columns of the table, each by its heading or its letter."""

    kode: Teks = bidang("kolom kode rekening atau kode sub kegiatan", examples=["Kode Rekening", "A"])
    pagu: Teks | None = bidang("kolom anggaran atau pagu", default=None, examples=["Anggaran 2023", "C"])
    realisasi: Teks | None = bidang("kolom realisasi", default=None, examples=["Realisasi 2023", "D"])


class Peta(Objek):
    """Which table of a workbook is read, and into which file it goes."""

    ke: Literal["lra", "anggaran"] = bidang("berkas tujuan: lra atau anggaran")
    kolom: Kolom = bidang("kolom tabel, menurut judul atau hurufnya")
    lembar: Teks | None = bidang("nama lembar; bila tidak ditulis, satu-satunya yang memuat kolom itu", default=None)
