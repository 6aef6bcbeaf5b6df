"""``laporan.yaml``: whose report it is, of which year, under which policy, and who signs it."""

from typing import Literal

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Tahun, Tanggal, Teks
from lakip_cli.model.kebijakan import Kebijakan, Satuan, SkalaLaporan
from lakip_cli.model.kinerja import DaftarTeks


class Instansi(Bercatatan):
    """The agency that reports."""

    nama: Teks = Field(description="nama lengkap, dengan daerahnya")
    sebutan: Teks = Field(description="nama pendek dalam kalimat")
    pemerintah: Teks = Field(description="pemerintah daerah atau kementerian di atasnya, untuk kop dan sampul")
    alamat: DaftarTeks = Field(default=(), description="baris-baris alamat untuk kop surat")
    tempat: Teks = Field(description="kota tempat laporan ditandatangani")


class MasaRenstra(Objek):
    """The period of the strategic plan; its last year's target is the renstra end target."""

    nama: Teks
    awal: Tahun
    akhir: Tahun


class Pejabat(Bercatatan):
    """An official who signs."""

    nama: Teks
    jabatan: Teks
    pangkat: Teks | None = None
    nip: Teks | None = None


class DasarHukum(Bercatatan):
    """One legal basis, as the report cites it."""

    nama: Teks


class FotoLaporan(Objek):
    """A picture in ``gambar/``."""

    berkas: Teks = Field(description="jalur di dalam folder data, jpg atau png")
    judul: Teks
    alt: Teks = Field(description="uraian gambar bagi yang tidak melihatnya")


class Reviu(Bercatatan):
    """A review that was really held (PermenPAN-RB 53/2014, Lampiran III); only then the statement is printed."""

    tanggal: Tanggal
    tempat: Teks
    pejabat: Id


class BerkasLaporan(Bercatatan):
    """The file ``laporan.yaml``; without it a folder is no year."""

    instansi: Instansi
    tahun: Tahun
    judul: Teks = Field(default="Laporan Kinerja Instansi Pemerintah", description="judul pada sampul")
    renstra: MasaRenstra | None = None
    keadaan: Literal["draf", "final"] = "draf"
    audit: Literal["belum diaudit", "sudah diaudit"] = "belum diaudit"
    tanggal: Tanggal | None = Field(default=None, description="tanggal laporan ditandatangani")
    pejabat: dict[Id, Pejabat] = {}
    penandatangan: Id | None = None
    reviu: Reviu | None = None
    dasar_hukum: dict[Id, DasarHukum] = {}
    kebijakan: Kebijakan = Field(default_factory=Kebijakan)
    skala: dict[Id, SkalaLaporan] = {}
    satuan: dict[Id, Satuan] = {}
    gambar: dict[Id, FotoLaporan] = {}
    tahun_lalu: Teks | None = Field(default=None, description="folder tahun sebelumnya, misalnya ../2022")
    temuan: dict[Teks, Literal["kesalahan", "peringatan", "catatan", "abaikan"]] = Field(
        default={}, description="berat temuan menurut kode atau namanya, atau abaikan"
    )
