"""``laporan.yaml``: whose report it is, of which year, under which policy, and who signs it."""

from typing import Literal

from lakip_cli.model.dasar import Bercatatan, Id, Objek, Tahun, Tanggal, TanggalAtauBelum, Teks, bidang
from lakip_cli.model.kebijakan import Kebijakan, Satuan, SkalaLaporan
from lakip_cli.model.kinerja import DaftarTeks


class Instansi(Bercatatan):
    """The agency that reports."""

    nama: Teks = bidang("nama lengkap, dengan daerahnya")
    sebutan: Teks = bidang("nama pendek dalam kalimat")
    pemerintah: Teks = bidang("pemerintah daerah atau kementerian di atasnya, untuk kop dan sampul")
    alamat: DaftarTeks = bidang(
        "baris-baris alamat untuk kop surat", default=(), examples=[["Jalan Kenari Nomor 5", "Telepon 0000-111111"]]
    )
    tempat: Teks = bidang("kota tempat laporan ditandatangani")


class MasaRenstra(Objek):
    """The period of the strategic plan; its last year's target is the renstra end target."""

    nama: Teks = bidang("nama dokumen renstra")
    awal: Tahun = bidang("tahun pertama")
    akhir: Tahun = bidang("tahun terakhir; targetnya menjadi target akhir renstra")


class Pejabat(Bercatatan):
    """An official who signs."""

    nama: Teks = bidang("nama dengan gelar")
    jabatan: Teks = bidang("jabatan sebagaimana dicetak")
    pangkat: Teks | None = bidang("pangkat", default=None, examples=["Pembina Tingkat I"])
    nip: Teks | None = bidang("NIP, di dalam tanda kutip", default=None, examples=["19800101 200501 2 001"])


class DasarHukum(Bercatatan):
    """One legal basis, as the report cites it."""

    nama: Teks = bidang(
        "sebagaimana dikutip laporan",
        examples=["Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"],
    )


class FotoLaporan(Objek):
    """A picture in ``gambar/``."""

    berkas: Teks = bidang("jalur di dalam folder data, jpg atau png", examples=["gambar/loket.png"])
    judul: Teks = bidang("judul di bawah gambar")
    alt: Teks = bidang("uraian gambar bagi yang tidak melihatnya")


class Reviu(Bercatatan):
    """A review that was really held (PermenPAN-RB 53/2014, Lampiran III); only then the statement is printed."""

    tanggal: Tanggal = bidang("tanggal pernyataan")
    tempat: Teks = bidang("kota pernyataan ditandatangani")
    pejabat: Id = bidang("id pejabat yang menandatangani")


class BerkasLaporan(Bercatatan):
    """The file ``laporan.yaml``; without it a folder is no year."""

    judul: Teks = bidang("judul pada sampul", default="Laporan Kinerja Instansi Pemerintah")
    tahun: Tahun = bidang("tahun laporan")
    tahun_lalu: Teks | None = bidang("folder tahun sebelumnya", default=None, examples=["../2022"])
    keadaan: Literal["draf", "final"] = bidang("draf tercetak pada sampul; final bila laporan selesai", default="draf")
    sebagian: Teks | None = bidang(
        "mengapa hanya sebagian tahun ini diketahui; yang kurang lalu tidak ditemukan satu per satu",
        default=None,
        examples=["Disusun dari laporan tahun berikutnya."],
    )
    audit: Literal["belum diaudit", "sudah diaudit"] = bidang("keadaan angka keuangan", default="belum diaudit")
    tanggal: TanggalAtauBelum = bidang("tanggal laporan ditandatangani", default=None)
    penandatangan: Id | None = bidang("id pejabat yang menandatangani kata pengantar", default=None)
    instansi: Instansi = bidang("siapa yang melapor")
    renstra: MasaRenstra | None = bidang("masa rencana strategis", default=None)
    pejabat: dict[Id, Pejabat] = bidang("para penanda tangan, menurut id", default={})
    reviu: Reviu | None = bidang("hanya bila reviu sungguh dilakukan; pernyataannya lalu dicetak", default=None)
    dasar_hukum: dict[Id, DasarHukum] = bidang("dasar hukum menurut id, dicetak berhuruf", default={})
    kebijakan: Kebijakan = bidang("cara menghitung yang dipilih laporan ini", default_factory=Kebijakan)
    skala: dict[Id, SkalaLaporan] = bidang("skala buatan laporan ini, menurut id", default={})
    satuan: dict[Id, Satuan] = bidang("satuan dengan bentuk cetak sendiri, menurut id", default={})
    gambar: dict[Id, FotoLaporan] = bidang("gambar yang dipanggil narasi, menurut id", default={})
    temuan: dict[Teks, Literal["kesalahan", "peringatan", "catatan", "abaikan"]] = bidang(
        "berat temuan menurut kode atau namanya, atau abaikan", default={}
    )
