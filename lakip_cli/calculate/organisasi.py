"""Texts, officials, dates and personnel as figures, so that whatever is printed has an address."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lakip_cli.calculate import nilai as nilai_figur
from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.cetak import Gaya, tanpa_angka, turunan
from lakip_cli.calculate.figur import Figur, Jejak, Keadaan, Kosong
from lakip_cli.calculate.nilai import DASAR_DATA, Cara
from lakip_cli.calculate.rumus.kategori import rentang
from lakip_cli.model.dasar import Objek, slug
from lakip_cli.model.laporan import MasaRenstra
from lakip_cli.model.organisasi import TabelPegawai
from lakip_cli.model.perjanjian import BerkasPerjanjian

KELAMIN = ("laki_laki", "perempuan")
CARA_CACAH = Cara(Gaya("orang"))


def hitung(buku: Buku) -> None:
    """Write down every text that a report prints in more than one place, and the personnel tables."""
    _kepala(buku)
    _renstra(buku)
    organisasi = buku.laporan.berkas.organisasi
    if organisasi is not None:
        for id_, jabatan in organisasi.jabatan.items():
            nilai_figur.figur(buku, f"jabatan.{id_}.nama", "nama jabatan", jabatan.nama, Cara(Gaya()))
        for id_, tabel in organisasi.pegawai.items():
            _pegawai(buku, f"pegawai.{id_}", tabel)


def _kepala(buku: Buku) -> None:  # noqa: C901 - one line a text
    kepala, perjanjian = buku.kepala, buku.laporan.berkas.perjanjian
    tahun = buku.fakta("laporan.tahun", "tahun laporan", str(kepala.tahun), kepala.at("tahun"))
    jejak = Jejak("selisih", "tahun laporan − 1", DASAR_DATA, (tahun,))
    buku.catat(turunan("laporan.tahun_lalu", "tahun sebelum tahun laporan", str(kepala.tahun - 1), Gaya(), jejak))
    _teks(buku, "laporan.instansi", "nama instansi", kepala.instansi, "nama")
    for bidang in ("nama", "sebutan", "pemerintah", "tempat"):
        _teks(buku, f"laporan.instansi.{bidang}", f"{bidang} instansi", kepala.instansi, bidang)
    if kepala.instansi.alamat:
        alamat = ", ".join(kepala.instansi.alamat)
        buku.fakta("laporan.instansi.alamat", "alamat instansi", alamat, kepala.instansi.at("alamat"))
    if kepala.renstra is not None:
        _masa_renstra(buku, kepala.renstra)
    _tanggal(buku, "laporan.tanggal", "tanggal laporan", kepala)
    if perjanjian is not None:
        _perjanjian(buku, perjanjian)
    if (lra := buku.laporan.berkas.lra) is not None:
        _tanggal(buku, "lra.tanggal", "tanggal LRA", lra)
        _teks(buku, "lra.urusan", "kode urusan", lra, "urusan")
        _teks(buku, "lra.nama_urusan", "nama urusan", lra, "nama_urusan")
    for id_, pejabat in kepala.pejabat.items():
        for bidang in ("nama", "jabatan", "pangkat", "nip"):
            _teks(buku, f"pejabat.{id_}.{bidang}", bidang, pejabat, bidang)
    for id_, dasar in kepala.dasar_hukum.items():
        _teks(buku, f"dasar_hukum.{id_}.nama", "dasar hukum", dasar, "nama")
    for id_, skala in kepala.skala.items():
        for pita in buku.skala[id_].pita:
            tempat = skala.at("pita", pita.label)
            buku.fakta(
                f"skala.{id_}.{slug(pita.label)}", f"rentang {pita.label}", rentang(buku.skala[id_], pita), tempat
            )


def _perjanjian(buku: Buku, perjanjian: BerkasPerjanjian) -> None:
    _tanggal(buku, "perjanjian.tanggal", "tanggal Perjanjian Kinerja", perjanjian)
    _tanggal(buku, "perjanjian.tanggal_perubahan", "tanggal Perjanjian Kinerja Perubahan", perjanjian)
    _teks(buku, "perjanjian.tempat", "tempat Perjanjian Kinerja", perjanjian, "tempat")
    _teks(buku, "perjanjian.sumber_dana", "sumber dana", perjanjian, "sumber_dana")


def _masa_renstra(buku: Buku, masa: MasaRenstra) -> None:
    buku.fakta("laporan.renstra", "masa renstra", f"{masa.awal}–{masa.akhir}", masa.at())
    awal = buku.fakta("laporan.renstra.awal", "tahun awal renstra", str(masa.awal), masa.at("awal"))
    akhir = buku.fakta("laporan.renstra.akhir", "tahun akhir renstra", str(masa.akhir), masa.at("akhir"))
    jejak = Jejak("selisih", "tahun akhir − tahun awal", DASAR_DATA, (akhir, awal))
    lama = Decimal(masa.akhir - masa.awal)
    buku.catat(turunan("laporan.renstra.lama", "lama renstra", lama, Gaya("tahun"), jejak))


def _renstra(buku: Buku) -> None:
    renstra = buku.laporan.berkas.renstra
    if renstra is None:
        return
    _teks(buku, "laporan.visi", "visi", renstra, "visi")
    if renstra.misi_didukung is not None:
        nama = renstra.misi[renstra.misi_didukung].nama
        buku.fakta("laporan.misi_didukung", "misi yang didukung", nama, renstra.at("misi_didukung"))
    for id_, misi in renstra.misi.items():
        _teks(buku, f"misi.{id_}.nama", "misi", misi, "nama")
    for id_, strategi in renstra.strategi.items():
        _teks(buku, f"strategi.{id_}.nama", "strategi", strategi, "nama")


def _tanggal(buku: Buku, alamat: str, nama: str, objek: Objek) -> None:
    """Write down a date where its key is written, also one that is still to come."""
    bidang = alamat.rpartition(".")[2]
    if bidang in objek.pohon:
        isi = getattr(objek, bidang) or Kosong(Keadaan.BELUM, "belum ditentukan")
        buku.fakta(alamat, nama, isi, objek.at(bidang))


def _teks(buku: Buku, alamat: str, nama: str, objek: Objek, bidang: str) -> None:
    isi = getattr(objek, bidang)
    if isi is not None:
        buku.fakta(alamat, nama, isi, objek.at(bidang))


def _pegawai(buku: Buku, awal: str, tabel: TabelPegawai) -> None:
    for id_, baris in tabel.baris.items():
        buku.fakta(f"{awal}.{id_}.nama", tabel.kolom, baris.nama, baris.at("nama"))
        sel = [
            nilai_figur.figur(
                buku, f"{awal}.{id_}.{k}", f"{k.replace('_', '-')} {baris.nama}", getattr(baris, k), CARA_CACAH
            )
            for k in KELAMIN
        ]
        _jumlah(buku, f"{awal}.{id_}.jumlah", f"jumlah {baris.nama}", sel)
    for k in (*KELAMIN, "jumlah"):
        kolom = [buku.figur[f"{awal}.{id_}.{k}"] for id_ in tabel.baris]
        _jumlah(buku, f"{awal}.jumlah.{k}", f"jumlah {k.replace('_', '-')}", kolom)


def _jumlah(buku: Buku, alamat: str, nama: str, bagian: Sequence[Figur]) -> None:
    ada = [satu.isi for satu in bagian if isinstance(satu.isi, Decimal)]
    catatan = () if len(ada) == len(bagian) else (f"{len(bagian) - len(ada)} dari {len(bagian)} tidak bernilai",)
    jejak = Jejak(
        "jumlah", "jumlah baris atau kolom tabel ini", "menurut data laporan ini", tuple(bagian), catatan=catatan
    )
    kosong = nilai_figur.keadaan_bersama(bagian) or tanpa_angka("tidak ada baris yang bernilai")
    buku.catat(turunan(alamat, nama, sum(ada, Decimal(0)) if ada else kosong, Gaya("orang"), jejak))
