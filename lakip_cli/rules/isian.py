"""Rules about what a person must still write: values that are ``belum``, and places that are marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Keadaan, Kosong
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.dasar import Bercatatan, Objek
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, Temuan, aturan
from lakip_cli.rules.bagian import TANDA
from lakip_cli.rules.tempat import span_narasi
from lakip_cli.rules.ukuran import kosong
from lakip_cli.source import komentar

KODE_ISIAN = ("L601", "L602")
"""The findings of what is not written yet; while there is one, a report is not final."""
# As text, for a report that is done has none: a pattern is compiled at its first use.
_NARASI = rf"(?m)(?:\{{#-?|<!--)\s*{TANDA}\b[ \t]*(.*?)[ \t]*(?=$|-?#\}}|-->)"
_BERNAMA = ("indikator", "program", "kegiatan", "sub_kegiatan", "pegawai")
_UKURAN = ("pagu", "realisasi", "target")
_DOKUMEN = {"perjanjian": "Perjanjian Kinerja", "lra": "Laporan Realisasi Anggaran", "laporan": "laporan"}
_CARA = {
    "pegawai": "tulis banyaknya pegawai pada akhir tahun",
    "perjanjian": "tulis menurut lembar yang ditandatangani",
    "lra": "tulis menurut Laporan Realisasi Anggaran",
    "laporan": "tulis bila sudah ditandatangani",
}
_CARA_SIMPUL = "tulis pagu menurut DPA, realisasi menurut laporan keuangan, dan keluaran menurut laporan kegiatan"


@aturan("L601", "belum-diisi", Severity.WARNING, "Nilai belum diisi")
def belum_diisi(context: Context) -> Iterator[Temuan]:
    """Sebuah nilai tahun laporan masih `belum`, dan tidak dikatakan mengapa.

    *Mengapa.* `belum` adalah tempat yang menunggu nilainya; selama masih ada, laporan belum lengkap dan belum dapat
    disebut final.

    *Contoh.* `realisasi: {2023: 80.10, 2024: belum}` dalam laporan 2024.

    *Perbaikan.* Ganti `belum` dengan nilainya. Bila memang belum terbit, tulis alasannya dalam `catatan` dengan kunci
    nilai itu, misalnya `catatan: {realisasi.2024: Dirilis BPS bulan Juli}`.
    """
    for pemilik, figur in _per_pemilik(context).items():
        sebut = _dan([_ukuran(pemilik, satu) for satu in figur])
        terkait = tuple(Related(satu.tempat[0], f"{_ukuran(pemilik, satu)} belum diisi") for satu in figur[1:])
        pesan = f"{sebut} {_nama(context.hasil, pemilik)} belum diisi"
        yield Temuan(_tempat(context.hasil, pemilik, figur[0]), pesan, _cara(context.hasil, pemilik), terkait)


def _dan(kata: Sequence[str]) -> str:
    return " dan ".join((", ".join(kata[:-1]), kata[-1])) if len(kata) > 1 else kata[0]


def _per_pemilik(context: Context) -> Mapping[str, Sequence[Figur]]:
    """Group the values of this year that are to be filled in by what they are about."""
    hasil = context.hasil
    semua: dict[str, list[Figur]] = {}
    for figur in kosong(context):
        if isinstance(figur.isi, Kosong) and figur.isi.keadaan is Keadaan.BELUM and figur.tempat:
            pemilik = _pemilik(figur.alamat)
            if _tahun_ini(figur.alamat) and _dituntut(hasil, pemilik, figur):
                semua.setdefault(pemilik, []).append(figur)
    return semua


def _pemilik(alamat: str) -> str:
    jenis, id_, _ = f"{alamat}.".split(".", 2)
    return f"{jenis}.{id_}" if jenis in _BERNAMA else "lra" if jenis == "akun" else jenis


def _tahun_ini(alamat: str) -> bool:
    """Whether an address is of the report's own year, which it then leaves out."""
    return not any(len(satu) == 4 and satu.isdecimal() for satu in alamat.split(".")[2:])  # noqa: PLR2004 - a year


def _dituntut(hasil: Hasil, pemilik: str, figur: Figur) -> bool:
    """Whether a value is asked for: it is written ``belum``, or has a target; and no note says why it is not there."""
    jenis, _, id_ = pemilik.partition(".")
    if jenis != "indikator":
        simpul = hasil.laporan.simpul.get(pemilik)
        return simpul is None or not _beralasan(_isi(simpul.objek, figur), figur, hasil.laporan.tahun)
    milik = hasil.laporan.indikator[id_].objek
    if _beralasan(milik, figur, hasil.laporan.tahun):
        return False
    return _tertulis(hasil, id_, figur) or (not milik.pendukung and f"{pemilik}.target" in hasil.figur)


def _tertulis(hasil: Hasil, id_: str, figur: Figur) -> bool:
    """Whether a value of an indicator stands in the data; only its realisation is also a figure where it does not."""
    seri = hasil.laporan.indikator[id_].objek.realisasi
    ada = seri is not None and seri.pada(hasil.laporan.tahun, hasil.laporan.tahun) is not None
    return ada or figur.alamat != f"indikator.{id_}.realisasi"


def _tempat(hasil: Hasil, pemilik: str, figur: Figur) -> Span:
    jenis, _, id_ = pemilik.partition(".")
    if jenis == "indikator" and not _tertulis(hasil, id_, figur):
        return hasil.laporan.indikator[id_].objek.letak
    return figur.tempat[0]


def _isi(objek: Objek, figur: Figur) -> Objek | None:
    """Return the part of a node of the budget that holds a figure."""
    _, _, ukuran, *_ = figur.alamat.split(".")
    hasil: Objek | None = getattr(objek, "keluaran" if ukuran == "keluaran" else "anggaran")
    return hasil


def _beralasan(milik: Objek | None, figur: Figur, tahun: int) -> bool:
    ukuran = figur.alamat.split(".")[-1]
    return isinstance(milik, Bercatatan) and not milik.catatan.keys().isdisjoint((ukuran, f"{ukuran}.{tahun}"))


def _ukuran(pemilik: str, figur: Figur) -> str:
    """Name a value within what it is about: ``realisasi keluaran``."""
    sisa = figur.alamat.removeprefix(f"{pemilik}.").removeprefix("akun.").replace("belanja.", "belanja ")
    benda, _, ukuran = sisa.rpartition(".")
    return f"{ukuran} {benda}".strip() if ukuran in _UKURAN else sisa.replace(".", " ").replace("_", "-")


def _nama(hasil: Hasil, pemilik: str) -> str:
    jenis, _, id_ = pemilik.partition(".")
    if jenis == "indikator":
        return kutip(hasil.laporan.indikator[id_].objek.nama)
    if jenis == "pegawai" and (organisasi := hasil.laporan.berkas.organisasi) is not None:
        return kutip(organisasi.pegawai[id_].judul)
    return _DOKUMEN[jenis] if jenis in _DOKUMEN else kutip(hasil.laporan.simpul[pemilik].objek.nama)


def _cara(hasil: Hasil, pemilik: str) -> str:
    jenis, _, id_ = pemilik.partition(".")
    if jenis != "indikator":
        return _CARA.get(jenis, _CARA_SIMPUL)
    lalu = hasil.cari(f"{pemilik}.realisasi.{hasil.laporan.tahun - 1}")
    tahun_lalu = f"; tahun lalu {lalu.cetak}" if lalu is not None and not isinstance(lalu.isi, Kosong) else ""
    return f"{_bentuk(hasil, hasil.laporan.indikator[id_])}{tahun_lalu}"


def _bentuk(hasil: Hasil, milik: IndikatorTertaut) -> str:
    """Say how the value of an indicator is written."""
    objek = milik.objek
    if objek.rumus is not None and objek.rumus.rasio is not None:
        atas, bawah = objek.rumus.rasio
        return f"tulis pembilang / penyebut: {kutip(atas)} / {kutip(bawah)}"
    if objek.skala is not None and objek.rumus is None:
        return f"tulis predikat ({', '.join(satu.label for satu in hasil.skala[objek.skala].pita)}) atau nilainya"
    return f"tulis dalam satuan {objek.satuan}"


@aturan("L602", "tanda-isi", Severity.WARNING, "Tempat yang ditandai belum diisi")
def tanda_isi(context: Context) -> Iterator[Temuan]:
    """Data atau narasi memuat tanda `# lakip: isi …`, dalam narasi `{# lakip: isi … #}`.

    *Mengapa.* `lakip init` menandai tempat yang harus ditulis atau dipastikan oleh orang; selama tandanya ada, isinya
    masih dari tahun lalu atau dari contoh.

    *Contoh.* `# lakip: isi pejabat yang menandatangani laporan 2024` di atas `pejabat`.

    *Perbaikan.* Lakukan yang disebut tanda itu, lalu hapus tandanya.
    """
    berkas = context.hasil.laporan.berkas
    for objek in (berkas.laporan, berkas.kinerja, berkas.organisasi, berkas.renstra, berkas.perjanjian,
                  berkas.anggaran, berkas.lra):  # fmt: skip
        if objek is not None and TANDA in (sumber := objek.pohon.sumber).teks:
            for satu in komentar(objek.pohon):
                if (isi := satu[0].lstrip("# ")).startswith(TANDA):
                    yield _tanda(span_narasi(sumber.nama, sumber.teks, *satu.span()), isi.removeprefix(TANDA))
    for nama, teks in berkas.narasi:
        for satu in re.finditer(_NARASI, teks) if TANDA in teks else ():
            yield _tanda(span_narasi(nama, teks, *satu.span()), satu[1])


def _tanda(tempat: Span, isi: str) -> Temuan:
    return Temuan(tempat, f"belum diisi: {isi.strip() or 'tempat ini'}", "isi, lalu hapus tanda ini")
