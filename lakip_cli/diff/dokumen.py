"""A comparison as a document, for the writers of formats: its figures show their traces, old and new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lakip_cli import __version__
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.diff.baris import (
    SAMA,
    Baris,
    BarisDampak,
    akibat,
    baris,
    bersama,
    kalimat_temuan,
    ringkasan,
    sebagian,
    tak_dibanding,
    ubah,
)
from lakip_cli.diff.ikhtisar import BarisIndeks, capaian, indeks
from lakip_cli.diff.jenis import Bagian, Dampak, Perubahan, Sajian, Sisi
from lakip_cli.model.dasar import slug
from lakip_cli.naskah import Bab, Blok, BlokTabel, Daftar, Entri, Judul, Kutipan, Naskah, Paragraf, Tekanan, Teks
from lakip_cli.tabel.jenis import Baris as BarisTabel
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel

BAB = "perubahan"
KEPALA = ("Yang berubah", "Lama", "Baru", "Perubahan")
KEPALA_CAPAIAN = ("Indikator", "Capaian", "Tercapai", "Kategori")
KOLOM = (Kolom(lebar=4), Kolom(lebar=3), Kolom(lebar=3), Kolom(lebar=3))


def dokumen(sajian: Sajian) -> Naskah:
    """Return one chapter: capaian before and after, a table a section, and what a check finds."""
    judul = f"Perubahan {' → '.join(sajian.nama)}"
    kepala = sajian.banding.baru.laporan.berkas.laporan
    bagian = [(f"bagian-{ke}", nama, isi) for ke, (nama, isi) in enumerate(_bagian(sajian), start=1)]
    blok = [satu for id_, nama, isi in bagian for satu in (Judul(id_, 2, (Teks(nama),)), *isi)]
    daftar = tuple(Entri(BAB, id_, 1, nama) for id_, nama, _ in bagian)
    bab = Bab(BAB, "", judul, (*_pembuka(sajian), *blok))
    return Naskah(judul, kepala.instansi.nama, kepala.tahun, (bab,), daftar, kolofon=(f"lakip {__version__}",))


def _pembuka(sajian: Sajian) -> Iterator[Blok]:
    banding = sajian.banding
    for satu in sebagian(sajian):
        yield Kutipan((Paragraf((Teks(satu),)),))
    yield Paragraf((Tekanan("tebal", (Teks(ringkasan(banding) if banding.perubahan else SAMA),)),))


def _bagian(sajian: Sajian) -> Iterator[tuple[str, list[Blok]]]:
    banding = sajian.banding
    if semua := capaian(banding):
        isi = [(Sel(satu.nama, judul=True), *map(_sel_dampak, satu[2:])) for satu in semua]
        yield "Capaian sebelum dan sesudah", [_tabel(f"{len(isi)} indikator", KEPALA_CAPAIAN, isi, KOLOM)]
    if isi_indeks := [blok for satu in indeks(banding) for blok in _indeks(satu)]:
        yield "Indeks yang berubah", isi_indeks
    for bagian, milik in baris(banding).items():
        yield bagian.capitalize(), [_tabel_perubahan(bagian, milik)]
    if tak_banding := [f"{apa}: {', '.join(nama)}" for apa, nama in tak_dibanding(banding)]:
        yield "Tidak dibandingkan, karena hanya satu sisi yang menyebutnya", [_daftar(tak_banding)]
    yield "Temuan", [*_temuan(sajian)]


def _indeks(satu: BarisIndeks) -> Iterator[Blok]:
    d = satu.dampak
    teks = f" {ubah(d.lama.cetak, d.baru.cetak, d.beda, d.makna)}"
    yield Paragraf((Tekanan("tebal", (Teks(satu.nama),)), Teks(teks)))
    yield _daftar(satu.andil)


def _tabel(label: str, kepala: Sequence[str], isi: Iterable[BarisTabel], kolom: tuple[Kolom, ...]) -> BlokTabel:
    judul = tuple(Sel(satu, judul=True) for satu in kepala)
    return BlokTabel(label, Tabel(f"tabel-{slug(label)}", "", kolom, (judul,), tuple(isi)))


def _sel_dampak(satu: Dampak | None) -> Sel:
    return Sel("tetap" if satu is None else ubah(satu.lama.cetak, satu.baru.cetak, satu.beda, satu.makna))


def _tabel_perubahan(bagian: Bagian, semua: list[Baris]) -> BlokTabel:
    isi = [satu for milik in semua for satu in _baris(milik)]
    return _tabel(f"{len(semua)} {bagian}", KEPALA, isi, KOLOM)


def _baris(satu: Baris) -> Iterator[BarisTabel]:
    """Yield the row of a change, and below it one for its effects."""
    p = satu.perubahan
    nama = f"{p.nama}\n{p.alamat}" if p.nama else p.alamat
    yield Sel(nama, judul=True), _sel(p.lama), _sel(p.baru), Sel(_beda(p))
    dampak = [_akibat(milik, p.benda) for milik in satu.dampak]
    if dampak:
        yield (Sel("\n".join(dampak), kolom=len(KOLOM)),)


def _akibat(satu: BarisDampak, benda: str) -> str:
    awal = "" if satu.benda == benda else f"{satu.benda}: "
    sebab = bersama(satu, benda)
    return f"↳ {awal}{akibat(satu.isi)}{f', {sebab}' if sebab else ''}"


def _sel(sisi: Sisi) -> Sel:
    """A figure that prints as this side does shows its trace; else the words alone."""
    return Sel(sisi.figur if sisi.figur is not None and sisi.figur.cetak == sisi.cetak else sisi.cetak)


def _beda(satu: Perubahan) -> str:
    return "\n".join(teks for teks in (satu.beda.cetak if satu.beda else "", satu.makna, *satu.catatan) if teks)


def _temuan(sajian: Sajian) -> Iterator[Blok]:
    yield Paragraf((Teks(kalimat_temuan(sajian.temuan)),))
    for judul, semua in (("Baru", sajian.temuan.muncul), ("Selesai", sajian.temuan.selesai)):
        if semua:
            yield Paragraf((Tekanan("tebal", (Teks(judul),)),))
            yield _daftar(map(_diagnosa, semua))


def _diagnosa(satu: Diagnostic) -> str:
    return f"{satu.code} {satu.severity}: {satu.message} ({satu.span})"


def _daftar(butir: Iterable[str]) -> Daftar:
    return Daftar("butir", tuple((Paragraf((Teks(satu),)),) for satu in butir))
