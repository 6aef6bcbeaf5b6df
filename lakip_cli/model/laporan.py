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
    alamat: DaftarTeks = Field(
        default=(),
        description="baris-baris alamat untuk kop surat",
        examples=[["Jalan Kenari Nomor 5", "Telepon 0000-111111"]],
    )
    tempat: Teks = Field(description="kota tempat laporan ditandatangani")


class MasaRenstra(Objek):
    """The period of the strategic plan; its last year's target is the renstra end target."""

    nama: Teks = Field(description="nama dokumen renstra")
    awal: Tahun = Field(description="tahun pertama")
    akhir: Tahun = Field(description="tahun terakhir; targetnya menjadi target akhir renstra")


class Pejabat(Bercatatan):
    """An official who signs."""

    nama: Teks = Field(description="nama dengan gelar")
    jabatan: Teks = Field(description="jabatan sebagaimana dicetak")
    pangkat: Teks | None = Field(default=None, description="pangkat", examples=["Pembina Tingkat I"])
    nip: Teks | None = Field(default=None, description="NIP, di dalam tanda kutip", examples=["19800101 200501 2 001"])


class DasarHukum(Bercatatan):
    """One legal basis, as the report cites it."""

    nama: Teks = Field(
        description="sebagaimana dikutip laporan",
        examples=["Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"],
    )


class FotoLaporan(Objek):
    """A picture in ``gambar/``."""

    berkas: Teks = Field(description="jalur di dalam folder data, jpg atau png", examples=["gambar/loket.png"])
    judul: Teks = Field(description="judul di bawah gambar")
    alt: Teks = Field(description="uraian gambar bagi yang tidak melihatnya")


class Reviu(Bercatatan):
    """A review that was really held (PermenPAN-RB 53/2014, Lampiran III); only then the statement is printed."""

    tanggal: Tanggal = Field(description="tanggal pernyataan")
    tempat: Teks = Field(description="kota pernyataan ditandatangani")
    pejabat: Id = Field(description="id pejabat yang menandatangani")


class BerkasLaporan(Bercatatan):
    """The file ``laporan.yaml``; without it a folder is no year."""

    instansi: Instansi = Field(description="siapa yang melapor")
    tahun: Tahun = Field(description="tahun laporan")
    judul: Teks = Field(default="Laporan Kinerja Instansi Pemerintah", description="judul pada sampul")
    renstra: MasaRenstra | None = Field(default=None, description="masa rencana strategis")
    keadaan: Literal["draf", "final"] = Field(
        default="draf", description="draf tercetak pada sampul; final bila laporan selesai"
    )
    audit: Literal["belum diaudit", "sudah diaudit"] = Field(
        default="belum diaudit", description="keadaan angka keuangan"
    )
    tanggal: Tanggal | None = Field(default=None, description="tanggal laporan ditandatangani")
    pejabat: dict[Id, Pejabat] = Field(default={}, description="para penanda tangan, menurut id")
    penandatangan: Id | None = Field(default=None, description="id pejabat yang menandatangani kata pengantar")
    reviu: Reviu | None = Field(
        default=None, description="hanya bila reviu sungguh dilakukan; pernyataannya lalu dicetak"
    )
    dasar_hukum: dict[Id, DasarHukum] = Field(default={}, description="dasar hukum menurut id, dicetak berhuruf")
    kebijakan: Kebijakan = Field(default_factory=Kebijakan, description="cara menghitung yang dipilih laporan ini")
    skala: dict[Id, SkalaLaporan] = Field(default={}, description="skala buatan laporan ini, menurut id")
    satuan: dict[Id, Satuan] = Field(default={}, description="satuan dengan bentuk cetak sendiri, menurut id")
    gambar: dict[Id, FotoLaporan] = Field(default={}, description="gambar yang dipanggil narasi, menurut id")
    tahun_lalu: Teks | None = Field(default=None, description="folder tahun sebelumnya", examples=["../2022"])
    temuan: dict[Teks, Literal["kesalahan", "peringatan", "catatan", "abaikan"]] = Field(
        default={}, description="berat temuan menurut kode atau namanya, atau abaikan"
    )
