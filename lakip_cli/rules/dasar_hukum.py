"""Rules about the list of the legal basis as a whole: its order, what must stand in it, the terms that it names."""

import re
from collections.abc import Iterator

from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.model.laporan import DasarHukum
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.peraturan import MASA, Peraturan, kutipan
from lakip_cli.rules.tempat import span_narasi

_TINGKAT = {"UU": 1, "PP": 2, "Perpres": 3, "Perda": 4, "Pergub": 4, "Perbup": 5, "Perwali": 5}
"""Ranks of regulations; a ministry's is left out, and a governor's may stand before those of a kabupaten."""
_LAMA_RPJP = 20
_TERDINI = 1
"""Years before its term in which a plan may be enacted."""
_SEBUTAN = {
    "Negara": "Peraturan Menteri",
    "Kementerian": "Peraturan Menteri",
    "Kabupaten": "Peraturan Daerah Kabupaten",
    "Kota": "Peraturan Daerah Kota",
    "Provinsi": "Peraturan Daerah Provinsi",
    "Undang-Undang": "Undang-Undang",
}
"""What stands behind "Peraturan" and makes no kind of regulation, with the kind that is meant."""
_JENIS_KELIRU = re.compile(
    rf"Peraturan\s+({'|'.join(_SEBUTAN)})\s+(?:(?:[A-Z]\S*|dan|di)\s+){{0,12}}(?:Nomor|No\.?)\s*\d"
)
_RENCANA = ("jangka menengah", "rencana strategis", "rpjmd", "renstra")
_WAJIB = {
    Peraturan("Perpres", "29", 2014): "Sistem Akuntabilitas Kinerja Instansi Pemerintah",
    Peraturan("PermenPAN-RB", "53", 2014): "Petunjuk Teknis Laporan Kinerja",
}
"""What obliges an agency to write this report, and says how."""


@aturan("K516", "masa-tidak-mungkin", Severity.WARNING, "Masa rencana dalam dasar hukum tidak mungkin")
def masa_tidak_mungkin(context: Context) -> Iterator[Temuan]:
    """RPJP yang disebut bermasa bukan dua puluh tahun, atau rencana terbit lebih dari setahun sebelum masanya mulai.

    *Mengapa.* RPJP berjangka 20 tahun (UU 25/2004 Pasal 1), dan RPJMD atau Renstra ditetapkan sesudah kepala daerah
    yang menjalankannya terpilih; salah satu tahunnya salah ketik.

    *Contoh.* "Nomor 3 Tahun 2015 tentang RPJMD Tahun 2018-2023".

    *Perbaikan.* Periksa tahun dan masa itu pada naskah peraturannya.
    """
    for dasar in context.hasil.laporan.berkas.laporan.dasar_hukum.values():
        masa = MASA.search(dasar.nama)
        if masa is not None and (pesan := _salah_masa(dasar, int(masa[1]), int(masa[2]))):
            yield Temuan(dasar.at("nama"), pesan, "periksa tahun dan masanya pada naskah peraturan itu")


def _salah_masa(dasar: DasarHukum, awal: int, akhir: int) -> str:
    nama = " ".join(dasar.nama.casefold().split())
    if "jangka panjang" in nama and not _LAMA_RPJP - 1 <= akhir - awal <= _LAMA_RPJP:
        return f"RPJP {awal}-{akhir} bermasa {akhir - awal} tahun, padahal RPJP berjangka {_LAMA_RPJP} tahun"
    terbit = next(iter(kutipan(dasar.nama)), None)
    if terbit is None or not ("jangka menengah" in nama or "rencana strategis" in nama):
        return ""
    dini = awal - terbit.peraturan.tahun
    return f"{terbit.peraturan} terbit {dini} tahun sebelum masa {awal}-{akhir} mulai" if dini > _TERDINI else ""


@aturan("K517", "urutan-dasar-hukum", Severity.INFO, "Dasar hukum tidak menurut tingkatnya")
def urutan_dasar_hukum(context: Context) -> Iterator[Temuan]:
    """Dalam daftar dasar hukum, sebuah peraturan berdiri sesudah peraturan yang lebih rendah.

    *Mengapa.* Dasar hukum diurutkan menurut tata urutan peraturan perundang-undangan (UU 12/2011 Pasal 7 dan Lampiran
    II); peraturan yang terselip mudah terlewat.

    *Contoh.* Peraturan Bupati pada huruf d, Peraturan Daerah pada huruf e.

    *Perbaikan.* Pindahkan ke depan peraturan yang lebih rendah.
    """
    lalu: list[tuple[Peraturan, DasarHukum]] = []
    for dasar in context.hasil.laporan.berkas.laporan.dasar_hukum.values():
        sendiri = next(iter(kutipan(dasar.nama)), None)
        if sendiri is None or sendiri.peraturan.jenis not in _TINGKAT:
            continue
        tingkat = _TINGKAT[sendiri.peraturan.jenis]
        rendah = next((satu for satu in lalu if _TINGKAT[satu[0].jenis] > tingkat), None)
        if rendah is not None:
            pesan = f"{sendiri.peraturan} berdiri sesudah {rendah[0]} yang lebih rendah"
            terkait = (Related(rendah[1].letak, "peraturan yang lebih rendah"),)
            yield Temuan(dasar.letak, pesan, "pindahkan ke depannya", terkait)
        lalu.append((sendiri.peraturan, dasar))


@aturan("K518", "jenis-peraturan-keliru", Severity.WARNING, "Jenis peraturan tidak ada")
def jenis_peraturan_keliru(context: Context) -> Iterator[Temuan]:
    """Sebuah peraturan disebut dengan jenis yang tidak ada: Peraturan Negara, Peraturan Kementerian.

    *Mengapa.* Jenis peraturan ditetapkan UU 12/2011; yang salah sebut tidak dapat ditemukan.

    *Contoh.* “Peraturan Kementerian Dalam Negeri Nomor 86 Tahun 2017”.

    *Perbaikan.* Tulis jenisnya menurut naskahnya.
    """
    berkas = context.hasil.laporan.berkas
    for dasar in berkas.laporan.dasar_hukum.values():
        if cocok := _JENIS_KELIRU.search(dasar.nama):
            yield Temuan(dasar.at("nama"), *_keliru(cocok))
    for nama, teks in berkas.narasi:
        for cocok in _JENIS_KELIRU.finditer(teks) if "Peraturan" in teks else ():
            yield Temuan(span_narasi(nama, teks, cocok.start(), cocok.end(1)), *_keliru(cocok))


def _keliru(cocok: re.Match[str]) -> tuple[str, str]:
    return f"tidak ada jenis {kutip(f'Peraturan {cocok[1]}')}", f"maksud Anda {_SEBUTAN[cocok[1]]}?"


@aturan("L114", "tanpa-penetapan-rencana", Severity.INFO, "Penetapan RPJMD atau Renstra tidak ada dalam dasar hukum")
def tanpa_penetapan_rencana(context: Context) -> Iterator[Temuan]:
    """Daftar dasar hukum tidak memuat peraturan yang menetapkan RPJMD atau Renstra yang mencakup tahun laporan.

    *Mengapa.* Target laporan berasal dari rencana itu; penetapannya menunjukkan rencana mana yang dijalankan.

    *Contoh.* Laporan tahun 2024 dengan Renstra 2021-2026, sedangkan daftarnya hanya menyebut RPJMD 2014-2019.

    *Perbaikan.* Tambahkan peraturan daerah tentang RPJMD, atau penetapan Renstra.
    """
    laporan = context.hasil.laporan.berkas.laporan
    if not laporan.dasar_hukum or laporan.renstra is None:
        return
    for dasar in laporan.dasar_hukum.values():
        nama, masa = " ".join(dasar.nama.casefold().split()), MASA.search(dasar.nama)
        if any(kata in nama for kata in _RENCANA) and (masa is None or int(masa[1]) <= laporan.tahun <= int(masa[2])):
            return
    pesan = f"dasar hukum tidak memuat penetapan RPJMD atau Renstra yang mencakup tahun {laporan.tahun}"
    yield Temuan(laporan.at("dasar_hukum"), pesan, "tambahkan ke dasar_hukum")


@aturan("L111", "tanpa-dasar-laporan", Severity.WARNING, "Dasar laporan ini tidak ada dalam dasar hukum")
def tanpa_dasar_laporan(context: Context) -> Iterator[Temuan]:
    """Daftar dasar hukum tidak memuat peraturan yang mewajibkan Laporan Kinerja dan menetapkan isinya.

    *Mengapa.* Laporan disusun menurut Perpres 29/2014 dan PermenPAN-RB 53/2014. Yang dikutip narasi tetapi tidak
    terdaftar disebut K515.

    *Contoh.* Daftar yang hanya memuat Inpres 7/1999.

    *Perbaikan.* Tambahkan ke `dasar_hukum` dalam laporan.yaml.
    """
    berkas = context.hasil.laporan.berkas
    daftar = berkas.laporan.dasar_hukum
    teks = [*(satu.nama for satu in daftar.values()), *(isi for _, isi in berkas.narasi)]
    ada = {satu.peraturan for isi in teks for satu in kutipan(isi)}
    if daftar and (kurang := [f"{satu} tentang {hal}" for satu, hal in _WAJIB.items() if satu not in ada]):
        pesan = f"dasar hukum tidak memuat {' dan '.join(kurang)}"
        yield Temuan(berkas.laporan.at("dasar_hukum"), pesan, "tambahkan ke dasar_hukum")
