"""``laporan.yaml``: whose report it is, of which year, under which policy, and who signs it."""

from typing import Literal

from pydantic import Field

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Tahun, Tanggal, TanggalAtauBelum, Teks
from lakip_cli.model.kebijakan import Kebijakan, Satuan, SkalaLaporan
from lakip_cli.model.kinerja import DaftarTeks


class Instansi(Bercatatan):
    """The agency that reports."""

    nama: Teks
    """nama lengkap, dengan daerahnya"""
    sebutan: Teks
    """nama pendek dalam kalimat"""
    pemerintah: Teks
    """pemerintah daerah atau kementerian di atasnya, untuk kop dan sampul"""
    alamat: DaftarTeks = ()
    """baris-baris alamat untuk kop surat
    Contoh: [["Jalan Kenari Nomor 5", "Telepon 0000-111111"]]
    """
    tempat: Teks
    """kota tempat laporan ditandatangani"""


class MasaRenstra(Objek):
    """The period of the strategic plan; its last year's target is the renstra end target."""

    nama: Teks
    """nama dokumen renstra"""
    awal: Tahun
    """tahun pertama"""
    akhir: Tahun
    """tahun terakhir; targetnya menjadi target akhir renstra"""


class Pejabat(Bercatatan):
    """An official who signs."""

    nama: Teks
    """nama dengan gelar"""
    jabatan: Teks
    """jabatan sebagaimana dicetak"""
    pangkat: Teks | None = None
    """pangkat
    Contoh: ["Pembina Tingkat I"]
    """
    nip: Teks | None = None
    """NIP, di dalam tanda kutip
    Contoh: ["19800101 200501 2 001"]
    """


class DasarHukum(Bercatatan):
    """One legal basis, as the report cites it."""

    nama: Teks
    """sebagaimana dikutip laporan
    Contoh: ["Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"]
    """


class FotoLaporan(Objek):
    """A picture in ``gambar/``."""

    berkas: Teks
    """jalur di dalam folder data, jpg atau png
    Contoh: ["gambar/loket.png"]
    """
    judul: Teks
    """judul di bawah gambar"""
    alt: Teks
    """uraian gambar bagi yang tidak melihatnya"""


class Reviu(Bercatatan):
    """A review that was really held (PermenPAN-RB 53/2014, Lampiran III); only then the statement is printed."""

    tanggal: Tanggal
    """tanggal pernyataan"""
    tempat: Teks
    """kota pernyataan ditandatangani"""
    pejabat: Id
    """id pejabat yang menandatangani"""


class BerkasLaporan(Bercatatan):
    """The file ``laporan.yaml``; without it a folder is no year."""

    judul: Teks = "Laporan Kinerja Instansi Pemerintah"
    """judul pada sampul"""
    tahun: Tahun
    """tahun laporan"""
    tahun_lalu: Teks | None = None
    """folder tahun sebelumnya
    Contoh: ["../2022"]
    """
    keadaan: Literal["draf", "final"] = "draf"
    """draf tercetak pada sampul; final bila laporan selesai"""
    sebagian: Teks | None = None
    """mengapa hanya sebagian tahun ini diketahui; yang kurang lalu tidak ditemukan satu per satu
    Contoh: ["Disusun dari laporan tahun berikutnya."]
    """
    audit: Literal["belum diaudit", "sudah diaudit"] = "belum diaudit"
    """keadaan angka keuangan"""
    tanggal: TanggalAtauBelum = None
    """tanggal laporan ditandatangani"""
    penandatangan: Id | None = None
    """id pejabat yang menandatangani kata pengantar"""
    instansi: Instansi
    """siapa yang melapor"""
    renstra: MasaRenstra | None = None
    """masa rencana strategis"""
    pejabat: dict[Id, Pejabat] = {}
    """para penanda tangan, menurut id"""
    reviu: Reviu | None = None
    """hanya bila reviu sungguh dilakukan; pernyataannya lalu dicetak"""
    dasar_hukum: dict[Id, DasarHukum] = {}
    """dasar hukum menurut id, dicetak berhuruf"""
    kebijakan: Kebijakan = Field(default_factory=Kebijakan)
    """cara menghitung yang dipilih laporan ini"""
    skala: dict[Id, SkalaLaporan] = {}
    """skala buatan laporan ini, menurut id"""
    satuan: dict[Id, Satuan] = {}
    """satuan dengan bentuk cetak sendiri, menurut id"""
    gambar: dict[Id, FotoLaporan] = {}
    """gambar yang dipanggil narasi, menurut id"""
    temuan: dict[Teks, Literal["kesalahan", "peringatan", "catatan", "abaikan"]] = {}
    """berat temuan menurut kode atau namanya, atau abaikan"""
