"""Rules about the legal basis and about dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lakip_cli import angka
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.laporan import DasarHukum
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.peraturan import DIGANTI, MASA, Kutipan, Peraturan, kutipan
from lakip_cli.rules.tempat import span_narasi
from lakip_cli.tercetak.putusan import Vonis

SEBULAN = timedelta(days=31)
_SABTU = 5
_TAHUN_ANGGARAN = re.compile(r"\b[Tt]ahun\s+[Aa]nggaran\s+(\d{4})\b(?!\s*[-/])")


# ── dates ───────────────────────────────────────────────────────────────────────────────────────────────────


@aturan("K501", "perjanjian-terlambat", Severity.WARNING, "Perjanjian Kinerja ditandatangani terlambat")
def perjanjian_terlambat(context: Context) -> Iterator[Temuan]:
    """Perjanjian Kinerja ditandatangani lebih dari satu bulan sesudah dokumen anggaran disahkan.

    *Mengapa.* Perjanjian dibuat paling lambat satu bulan setelah dokumen anggaran disahkan (PermenPAN-RB 53/2014,
    Lampiran I); tanpa tanggal DPA, lakip menganggap dokumen itu sah paling lambat akhir Januari.

    *Contoh.* Perjanjian tahun 2024 bertanggal 10 April 2024, padahal DPA disahkan 2 Januari 2024.

    *Perbaikan.* Periksa tanggal itu; bila memang terlambat, jelaskan sebabnya dalam Bab II.
    """
    berkas = context.hasil.laporan.berkas
    perjanjian = berkas.perjanjian
    if perjanjian is None:
        return
    dpa = min(berkas.anggaran.dpa.values(), default=None) if berkas.anggaran else None
    batas = (dpa or date(context.hasil.laporan.tahun, 1, 31)) + SEBULAN
    if perjanjian.tanggal is None or perjanjian.tanggal <= batas:
        return
    patokan = (
        f"DPA disahkan {angka.tanggal(dpa)}" if dpa else "dokumen anggaran lazimnya sah paling lambat akhir Januari"
    )
    yield Temuan(
        perjanjian.at("tanggal"),
        f"Perjanjian Kinerja ditandatangani {angka.tanggal(perjanjian.tanggal)}, "
        f"{(perjanjian.tanggal - batas).days} hari sesudah batas satu bulan ({patokan})",
        "periksa tanggalnya, atau jelaskan keterlambatan itu dalam Bab II",
    )


@aturan("K502", "tanggal-mendahului-akhir-tahun", Severity.ERROR, "Laporan bertanggal sebelum tahunnya berakhir")
def tanggal_mendahului(context: Context) -> Iterator[Temuan]:
    """Laporan, atau Laporan Realisasi Anggaran setahun, bertanggal sebelum 31 Desember tahun yang dilaporkan.

    *Mengapa.* Realisasi setahun penuh belum dapat diketahui sebelum tahun itu berakhir.

    *Contoh.* Laporan tahun 2024 ditandatangani 28 Desember 2024.

    *Perbaikan.* Perbaiki tanggal, atau `tahun` bila laporan ini untuk tahun lain.
    """
    berkas = context.hasil.laporan.berkas
    akhir = date(context.hasil.laporan.tahun, 12, 31)
    for nama, objek in (("Laporan Kinerja", berkas.laporan), ("Laporan Realisasi Anggaran", berkas.lra)):
        if objek is not None and objek.tanggal is not None and objek.tanggal < akhir:
            yield Temuan(
                objek.at("tanggal"),
                f"{nama} bertanggal {angka.tanggal(objek.tanggal)}, sebelum tahun {akhir.year} berakhir",
                "perbaiki tanggalnya",
            )


@aturan("K506", "bertanggal-hari-libur", Severity.INFO, "Ditandatangani pada hari libur")
def bertanggal_hari_libur(context: Context) -> Iterator[Temuan]:
    """Laporan, Laporan Realisasi Anggaran, Perjanjian Kinerja, atau reviu bertanggal hari Sabtu atau Minggu.

    *Mengapa.* Kantor tutup pada hari itu; biasanya yang ditulis tanggal keadaan atau akhir tahun, bukan tanggal tanda
    tangan.

    *Contoh.* LRA bertanggal Minggu, 31 Desember 2023.

    *Perbaikan.* Tulis tanggal dokumen itu ditandatangani.
    """
    berkas = context.hasil.laporan.berkas
    bertanggal = (
        ("Laporan Kinerja", berkas.laporan),
        ("Laporan Realisasi Anggaran", berkas.lra),
        ("Perjanjian Kinerja", berkas.perjanjian),
        ("reviu", berkas.laporan.reviu),
    )
    for nama, objek in bertanggal:
        if objek is not None and objek.tanggal is not None and objek.tanggal.weekday() >= _SABTU:
            hari = "Sabtu" if objek.tanggal.weekday() == _SABTU else "Minggu"
            pesan = f"{nama} bertanggal {hari}, {angka.tanggal(objek.tanggal)}"
            yield Temuan(objek.at("tanggal"), pesan, "tulis tanggal tanda tangannya")


@aturan("K503", "laporan-terlambat", Severity.WARNING, "Laporan ditandatangani melewati batas waktu")
def laporan_terlambat(context: Context) -> Iterator[Temuan]:
    """Laporan ditandatangani sesudah 31 Maret tahun berikutnya.

    *Mengapa.* Laporan Kinerja disampaikan paling lambat tiga bulan setelah tahun anggaran berakhir (Perpres 29/2014);
    perangkat daerah kepada kepala daerah bahkan dua bulan.

    *Contoh.* Laporan tahun 2024 ditandatangani 30 Juni 2025.

    *Perbaikan.* Periksa tanggal itu; bila benar, catat sebabnya dalam pengantar.
    """
    laporan = context.hasil.laporan.berkas.laporan
    if laporan.tanggal is not None and laporan.tanggal > (batas := date(laporan.tahun + 1, 3, 31)):
        yield Temuan(
            laporan.at("tanggal"),
            f"laporan tahun {laporan.tahun} ditandatangani {angka.tanggal(laporan.tanggal)}, "
            f"sesudah batas {angka.tanggal(batas)}",
            "periksa tanggalnya",
        )


@aturan("K504", "reviu-di-luar-urutan", Severity.WARNING, "Tanggal reviu tidak mungkin")
def reviu_di_luar_urutan(context: Context) -> Iterator[Temuan]:
    """Reviu bertanggal sebelum tahun yang direviu berakhir.

    *Mengapa.* Yang direviu adalah laporan setahun penuh (PermenPAN-RB 53/2014, Lampiran III).

    *Contoh.* Reviu atas laporan 2024 bertanggal 7 Februari 2024.

    *Perbaikan.* Perbaiki tanggal reviu.
    """
    laporan = context.hasil.laporan.berkas.laporan
    if laporan.reviu is not None and laporan.reviu.tanggal <= date(laporan.tahun, 12, 31):
        yield Temuan(
            laporan.reviu.at("tanggal"),
            f"reviu bertanggal {angka.tanggal(laporan.reviu.tanggal)}, sebelum tahun {laporan.tahun} berakhir",
            "perbaiki tanggal reviu",
        )


@aturan("K505", "masa-renstra", Severity.ERROR, "Tahun laporan di luar masa renstra")
def masa_renstra(context: Context) -> Iterator[Temuan]:
    """Tahun laporan tidak berada dalam masa Renstra yang disebut, atau masa itu berakhir sebelum mulai.

    *Mengapa.* Target akhir Renstra dan kemajuannya hanya bermakna di dalam masanya.

    *Contoh.* `tahun: 2024` dengan `renstra: {awal: 2016, akhir: 2021}`.

    *Perbaikan.* Tulis Renstra yang berlaku pada tahun laporan.
    """
    laporan = context.hasil.laporan.berkas.laporan
    masa = laporan.renstra
    if masa is not None and not masa.awal <= laporan.tahun <= masa.akhir:
        yield Temuan(
            masa.at("awal"),
            f"tahun laporan {laporan.tahun} di luar masa renstra {masa.awal}-{masa.akhir}",
            "tulis masa renstra yang berlaku pada tahun itu",
        )


# ── the legal basis ─────────────────────────────────────────────────────────────────────────────────────────


def _dasar(context: Context) -> Iterator[tuple[DasarHukum, list[Kutipan]]]:
    for dasar in context.hasil.laporan.berkas.laporan.dasar_hukum.values():
        if dikutip := [*kutipan(dasar.nama)]:
            yield dasar, dikutip


@aturan("K511", "mengubah-yang-belum-ada", Severity.ERROR, "Peraturan mengubah peraturan yang lebih baru")
def mengubah_yang_belum_ada(context: Context) -> Iterator[Temuan]:
    """Sebuah dasar hukum mengubah atau mencabut peraturan yang terbit sesudahnya.

    *Mengapa.* Peraturan tidak dapat mengubah yang belum ada; salah satu tahunnya salah ketik.

    *Contoh.* "Nomor 3 Tahun 2001 tentang Perubahan atas Peraturan Bupati Nomor 2 Tahun 2009".

    *Perbaikan.* Periksa kedua tahun pada naskah peraturannya.
    """
    for dasar, (sendiri, *lain) in _dasar(context):
        for satu in lain:
            antara = dasar.nama[sendiri.akhir : satu.mulai].casefold()
            if ("perubahan" in antara or "pencabutan" in antara) and satu.peraturan.tahun > sendiri.peraturan.tahun:
                yield Temuan(
                    dasar.at("nama"),
                    f"{sendiri.peraturan} mengubah {satu.peraturan} yang terbit "
                    f"{satu.peraturan.tahun - sendiri.peraturan.tahun} tahun sesudahnya",
                    "periksa kedua tahun itu",
                )


@aturan("K512", "dasar-hukum-kembar", Severity.WARNING, "Dasar hukum disebut dua kali")
def dasar_hukum_kembar(context: Context) -> Iterator[Temuan]:
    """Peraturan yang sama berdiri dua kali dalam daftar dasar hukum.

    *Mengapa.* Daftar yang berulang biasanya berarti ada peraturan lain yang tertimpa.

    *Contoh.* Huruf c dan huruf f menyebut Peraturan Bupati Nomor 4 Tahun 2022.

    *Perbaikan.* Hapus salah satu, atau ganti dengan peraturan yang dimaksud.
    """
    sudah: dict[object, Span] = {}
    for dasar, (sendiri, *_) in _dasar(context):
        if sendiri.peraturan in sudah:
            terkait = (Related(sudah[sendiri.peraturan], "sudah disebut di sini"),)
            pesan = f"{sendiri.peraturan} sudah ada dalam daftar dasar hukum"
            yield Temuan(dasar.letak, pesan, "hapus salah satunya", terkait)
        sudah.setdefault(sendiri.peraturan, dasar.letak)


@aturan("K513", "dasar-hukum-usang", Severity.WARNING, "Peraturan yang dirujuk sudah digantikan")
def dasar_hukum_usang(context: Context) -> Iterator[Temuan]:
    """Sebuah peraturan dalam dasar hukum atau narasi sudah digantikan peraturan lain sebelum tahun laporan.

    *Mengapa.* Laporan yang bersandar pada peraturan lama mudah mengikuti aturan yang tidak berlaku lagi.

    *Contoh.* Laporan tahun 2024 berdasar PermenPAN-RB 29/2010, padahal ada PermenPAN-RB 53/2014.

    *Perbaikan.* Ganti dengan peraturan yang berlaku, atau sebut keduanya bila yang lama memang masih dipakai.
    """
    tempat: dict[Peraturan, list[Span]] = {}
    for dasar, (sendiri, *_) in _dasar(context):
        tempat.setdefault(sendiri.peraturan, []).append(dasar.at("nama"))
    for nama, teks in context.hasil.laporan.berkas.narasi:
        for satu in kutipan(teks):
            tempat.setdefault(satu.peraturan, []).append(span_narasi(nama, teks, satu.mulai, satu.akhir))
    for peraturan, (pertama, *lain) in tempat.items():
        pengganti, sejak = DIGANTI.get(peraturan, ("", 0))
        if pengganti and sejak < context.hasil.laporan.tahun:
            yield Temuan(
                pertama,
                f"{peraturan} sudah digantikan oleh {pengganti}",
                "sebut peraturan yang berlaku pada tahun laporan",
                tuple(Related(satu, "dirujuk juga di sini") for satu in lain),
            )


@aturan("K514", "dasar-hukum-lain-masa", Severity.WARNING, "Masa dasar hukum tidak mencakup tahun laporan")
def dasar_hukum_lain_masa(context: Context) -> Iterator[Temuan]:
    """Sebuah dasar hukum berlaku untuk masa atau tahun anggaran yang tidak memuat tahun laporan.

    *Mengapa.* RPJMD atau APBD masa lain bukan dasar bagi kinerja tahun ini.

    *Contoh.* Laporan tahun 2024 berdasar RPJMD Tahun 2014-2019.

    *Perbaikan.* Sebut dokumen masa yang berjalan.
    """
    tahun = context.hasil.laporan.tahun
    for dasar in context.hasil.laporan.berkas.laporan.dasar_hukum.values():
        masa = [(int(satu[1]), int(satu[2])) for satu in MASA.finditer(dasar.nama)]
        masa += [(int(satu[1]), int(satu[1])) for satu in _TAHUN_ANGGARAN.finditer(dasar.nama)]
        for awal, akhir in masa:
            if not awal <= tahun <= akhir:
                cetak = str(awal) if awal == akhir else f"{awal}-{akhir}"
                pesan = f"dasar hukum untuk masa {cetak} tidak mencakup tahun laporan {tahun}"
                yield Temuan(dasar.at("nama"), pesan, "sebut dokumen masa yang berjalan")


@aturan("K515", "dikutip-tidak-terdaftar", Severity.WARNING, "Peraturan dikutip, tetapi tidak ada dalam dasar hukum")
def dikutip_tidak_terdaftar(context: Context) -> Iterator[Temuan]:
    """Narasi mengutip peraturan yang tidak ada dalam daftar dasar hukum.

    *Mengapa.* Peraturan yang dijadikan pijakan semestinya dapat ditemukan dalam daftarnya.

    *Contoh.* Latar belakang menyebut UU 28/1999, tetapi `dasar_hukum` tidak memuatnya.

    *Perbaikan.* Tambahkan ke `dasar_hukum` dalam laporan.yaml, atau hapus kutipannya.
    """
    berkas = context.hasil.laporan.berkas
    if not berkas.laporan.dasar_hukum:
        return
    sudah = {satu.peraturan for dasar in berkas.laporan.dasar_hukum.values() for satu in kutipan(dasar.nama)}
    sudah |= _tercetak(context)
    for nama, teks in berkas.narasi:
        for satu in kutipan(teks):
            if satu.peraturan not in sudah:
                sudah.add(satu.peraturan)
                yield Temuan(
                    span_narasi(nama, teks, satu.mulai, satu.akhir),
                    f"{kutip(' '.join(teks[satu.mulai : satu.akhir].split()))} tidak ada dalam dasar hukum",
                    "tambahkan ke dasar_hukum dalam laporan.yaml, atau hapus kutipannya",
                )


def _tercetak(context: Context) -> set[Peraturan]:
    """Regulations that a finding about a printed claim names already."""
    salah = (putusan for putusan in context.putusan if putusan.vonis is Vonis.TIDAK_TERCANTUM)
    return {satu.peraturan for putusan in salah for satu in kutipan(putusan.cetak)}
