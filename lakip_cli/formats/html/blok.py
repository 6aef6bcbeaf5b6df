"""Blocks and inline marks as HTML. Every text of others passes ``aman``; none becomes markup."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping
from pathlib import PurePosixPath

from lakip_cli.formats import PANJANG_NAMA, cetak_nip, isi_naskah, letak, tabel_grafik, tujuan_luar
from lakip_cli.formats.html.jejak import JejakAngka
from lakip_cli.formats.html.lukisan import lukisan_html
from lakip_cli.formats.html.rumus import mathml
from lakip_cli.formats.html.tabel import tabel_html
from lakip_cli.formats.html.teks import aman, berbaris
from lakip_cli.naskah import (
    Angka,
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Entri,
    Gambar,
    GantiBaris,
    Inline,
    Judul,
    KopSurat,
    Kutipan,
    Naskah,
    Paragraf,
    Pihak,
    RujukCatatan,
    Sampul,
    Simpul,
    TandaTangan,
    Tautan,
    Tekanan,
    Teks,
    polos,
)

PEMISAH = "\0"
"""Stands around the file part of a link to another chapter: the pages drop the mark, the single page the part.

No text of others holds it: ``aman`` takes control characters away.
"""
DERET_SEMPIT = 2
"""Series of a chart up to which the table of its data has room beside the picture."""
PANJANG_TOMBOL = 28
"""Characters of a figure in running text up to which it is a button itself."""

# A browser may break the line on either side of a button; so what touches one is held to it. In escaped text
# and attributes stands no "<" or ">" but that of a tag.
_TOMBOL = r"<button [^>]*>[^<]*</button>"
_BERTOMBOL = rf"(?:<strong>{_TOMBOL}</strong>|<em>{_TOMBOL}</em>|{_TOMBOL})"
_SAMBUNG = r"(?:[^\s<>&]|&#?\w+;)"
_DAMPING = re.compile(rf"[^\s<>&;]{{1,6}}{_BERTOMBOL}{_SAMBUNG}{{0,6}}|{_BERTOMBOL}{_SAMBUNG}{{1,6}}")
_UNSUR = {"tebal": "strong", "miring": "em"}
_JENIS_GAMBAR = {".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}


class PenulisBlok:
    """Writes blocks; knows the whole document, for links and lists, and collects the figures that were printed."""

    def __init__(
        self, naskah: Naskah, halaman: Mapping[str, str], gambar: Mapping[str, bytes], lukisan: Mapping[str, bytes]
    ) -> None:
        self.naskah = naskah
        self.halaman = halaman
        """Id of each chapter → file of its page."""
        self.jejak = JejakAngka()
        self.berkas_gambar: dict[str, bytes] = {}
        self._gambar = gambar
        self._lukisan = lukisan
        self._letak = letak(naskah)
        self._bab = ""
        self._dirujuk: set[int] = set()

    def bab(self, bab: Bab) -> str:
        """The chapter as a section, to stand on its own page or in the single one."""
        self._bab = bab.id
        label = f'<span class="label">{aman(bab.label)}</span> ' if bab.label else ""
        judul = f"<h1>{label}{aman(bab.judul)}</h1>" if bab.label or bab.judul else ""
        kelas = ' class="sampul"' if any(isinstance(blok, Sampul) for blok in bab.blok) else ""
        return f'<section id="{aman(bab.id)}"{kelas}>\n{judul}\n{self.deret(bab.blok)}\n</section>'

    def deret(self, semua: tuple[Blok, ...]) -> str:
        """Blocks, one after the other."""
        return "\n".join(self.blok(blok, semua[ke + 1 : ke + 4]) for ke, blok in enumerate(semua))

    def blok(self, blok: Blok, sesudah: tuple[Blok, ...] = ()) -> str:  # noqa: C901, PLR0912 — a branch a kind
        """A block; ``sesudah`` follows it, and decides on which kind of sheet a heading stands."""
        match blok:
            case Judul(id_, tingkat, isi):
                kelas = ' class="lanskap"' if _membuka_lanskap(sesudah) else ""
                return f'<h{tingkat} id="{aman(id_)}"{kelas}>{self.sebaris(isi)}</h{tingkat}>'
            case Paragraf(isi):
                return f"<p>{self.sebaris(isi)}</p>"
            case Daftar():
                return self._daftar(blok)
            case Kutipan(isi):
                return f"<blockquote>{self.deret(isi)}</blockquote>"
            case BlokTabel(label, tabel):
                return tabel_html(label, tabel, self.jejak.tombol)
            case BlokGrafik():
                return self._blok_grafik(blok)
            case BlokRumus(id_, persamaan):
                atribut = f'id="{aman(id_)}" class="rumus" role="region" tabindex="0"'
                return f'<div {atribut} aria-label="Rumus: {aman(persamaan.alt)}">{mathml(persamaan)}</div>'
            case Bagan():
                return _bagan(blok)
            case Gambar():
                return self._blok_gambar(blok)
            case TandaTangan():
                return _tanda_tangan(blok)
            case KopSurat():
                return _kop(blok)
            case Sampul():
                return _sampul(blok)
            case DaftarIsi(jenis):
                daftar = {"isi": isi_naskah(self.naskah), "tabel": self.naskah.tabel, "gambar": self.naskah.gambar}
                return f'<div class="daftar-isi">{self.daftar_isi(daftar[jenis])}</div>'
            case CatatanKaki(nomor, isi):
                kembali = f'<a href="#rujuk-{nomor}" aria-label="Kembali ke rujukan catatan {nomor}">↩</a>'
                atribut = f'id="catatan-{nomor}" class="catatan-kaki" role="doc-footnote"'
                return f"<p {atribut}><sup>{nomor}</sup> {self.sebaris(isi)} {kembali}</p>"

    # ── inline marks ────────────────────────────────────────────────────────────────────────────────────────

    def sebaris(self, isi: tuple[Inline, ...]) -> str:
        """Inline marks, one after the other; a figure keeps the punctuation that touches it on its line."""
        teks = self._untai(isi)
        return _DAMPING.sub(r'<span class="n">\g<0></span>', teks) if "<button" in teks else teks

    def _untai(self, isi: tuple[Inline, ...]) -> str:
        return "".join(map(self._tanda, isi))

    def _tanda(self, tanda: Inline) -> str:
        match tanda:
            case Teks(teks):
                return aman(teks)
            case Angka(figur):
                panjang = len(figur.cetak) > PANJANG_TOMBOL
                return (self.jejak.tombol_samping if panjang else self.jejak.tombol)(figur, figur.cetak)
            case Tekanan(jenis, isi):
                return f"<{_UNSUR[jenis]}>{self._untai(isi)}</{_UNSUR[jenis]}>"
            case Tautan(tujuan, isi):
                return self._tautan(tujuan, isi)
            case GantiBaris():
                return "<br>"
            case RujukCatatan(nomor):
                return self._rujuk(nomor)

    def _tautan(self, tujuan: str, isi: tuple[Inline, ...]) -> str:
        """A link, of which only text stands inside, as a figure's button may not.

        What begins with one of these schemes is of that scheme for every browser; so no cleaner is needed.
        """
        teks = aman(polos(isi))
        if luar := tujuan_luar(tujuan):
            return f'<a href="{aman(luar)}" rel="noopener">{teks}</a>'
        bab = self._letak.get(tujuan.removeprefix("#"))
        return f'<a href="{self._alamat(bab, tujuan[1:])}">{teks}</a>' if bab else teks

    def _alamat(self, bab: str, id_: str) -> str:
        berkas = "" if bab == self._bab else f"{PEMISAH}{aman(self.halaman[bab])}{PEMISAH}"
        return f"{berkas}#{aman(id_)}"

    def _rujuk(self, nomor: int) -> str:
        id_ = "" if nomor in self._dirujuk else f' id="rujuk-{nomor}"'
        self._dirujuk.add(nomor)
        return f'<sup{id_}><a href="#catatan-{nomor}" role="doc-noteref" aria-label="Catatan {nomor}">{nomor}</a></sup>'

    # ── lists and pictures ──────────────────────────────────────────────────────────────────────────────────

    def isi(self, kini: str | None = None) -> str:
        """The contents for navigation: all of it, or the chapters and the headings of chapter ``kini``."""
        self._bab = ""
        entri = isi_naskah(self.naskah)
        dasar = min((e.tingkat for e in entri), default=1)
        return self.daftar_isi(tuple(e for e in entri if kini is None or kini == e.bab or e.tingkat == dasar), kini)

    def daftar_isi(self, entri: tuple[Entri, ...], kini: str | None = None) -> str:
        """A list of links, nested by level; the one to chapter ``kini`` is marked."""
        if not entri:
            return ""
        dasar = entri[0].tingkat
        keluaran, ke = ["<ol>"], 0
        while ke < len(entri):
            akhir = next((i for i in range(ke + 1, len(entri)) if entri[i].tingkat <= dasar), len(entri))
            tanda = ' aria-current="page"' if kini == entri[ke].bab == entri[ke].id else ""
            tautan = f'<a href="{self._alamat(entri[ke].bab, entri[ke].id)}"{tanda}>{aman(entri[ke].teks)}</a>'
            keluaran.append(f"<li>{tautan}{self.daftar_isi(entri[ke + 1 : akhir], kini)}</li>")
            ke = akhir
        return "".join([*keluaran, "</ol>"])

    def _daftar(self, blok: Daftar) -> str:
        rapat = all(len(isi) == 1 and isinstance(isi[0], Paragraf) for isi in blok.butir)
        butir = "".join(f"<li>{self._butir(isi, rapat=rapat)}</li>" for isi in blok.butir)
        if blok.gaya == "butir":
            return f"<ul>{butir}</ul>"
        huruf = ' type="a"' if blok.gaya == "huruf" else ""
        mulai = f' start="{blok.mulai}"' if blok.mulai != 1 else ""
        return f"<ol{huruf}{mulai}>{butir}</ol>"

    def _butir(self, isi: tuple[Blok, ...], *, rapat: bool) -> str:
        return self.sebaris(isi[0].isi) if rapat and isinstance(isi[0], Paragraf) else self.deret(isi)

    def _blok_grafik(self, blok: BlokGrafik) -> str:
        """A chart: its picture with its data beside it, or its data alone."""
        label, grafik = blok
        data, svg = tabel_grafik(grafik), self._lukisan.get(grafik.id)
        if svg is None:
            return tabel_html(label, data, self.jejak.tombol)
        # No id of a chapter or block has a dot.
        tabel = tabel_html(f"Data {label}", data._replace(id=f"{grafik.id}.data", judul=""), self.jejak.tombol)
        isi = f"{_keterangan(label, grafik.judul)}{lukisan_html(svg, grafik.alt)}{tabel}"
        panjang = any(len(deret.nama) > PANJANG_NAMA for deret in grafik.deret)
        lebar = " lebar" if panjang or len(grafik.deret) > DERET_SEMPIT else ""
        return f'<figure id="{aman(grafik.id)}" class="grafik{lebar}">{isi}</figure>'

    def _blok_gambar(self, blok: Gambar) -> str:
        isi, akhiran = self._gambar.get(blok.berkas), PurePosixPath(blok.berkas).suffix.lower()
        if isi is None or akhiran not in _JENIS_GAMBAR:
            rupa = f'<p class="tanpa-gambar">{aman(blok.alt)}</p>'
        else:
            nama = f"gambar/{blok.id}{akhiran}"
            self.berkas_gambar[nama] = isi
            rupa = f'<img src="{aman(nama)}" alt="{aman(blok.alt)}">'
        return f'<figure id="{aman(blok.id)}">{rupa}{_keterangan(blok.label, blok.judul)}</figure>'


def sebagai_data(nama: str, isi: bytes) -> str:
    """The address that holds the picture itself, for a page without other files."""
    return f"data:{_JENIS_GAMBAR[PurePosixPath(nama).suffix]};base64,{b64encode(isi).decode()}"


# ── blocks of the form of a report ──────────────────────────────────────────────────────────────────────────


def _membuka_lanskap(sesudah: tuple[Blok, ...]) -> bool:
    """Whether a heading belongs on the sheet of the wide table that it opens, alone or with further headings."""
    blok = next((b for b in sesudah if not isinstance(b, Judul)), None)
    return isinstance(blok, BlokTabel) and blok.tabel.lanskap


def _keterangan(label: str, judul: str) -> str:
    return f"<figcaption><b>{aman(label)}</b> {aman(judul)}</figcaption>"


def _bagan(blok: Bagan) -> str:
    pohon = f'<ul aria-label="{aman(blok.alt)}">{"".join(map(_simpul, blok.akar))}</ul>'
    gulir = f'<div class="gulir bagan" role="region" tabindex="0" aria-label="{aman(blok.label)}">{pohon}</div>'
    return f'<figure id="{aman(blok.id)}">{gulir}{_keterangan(blok.label, blok.judul)}</figure>'


def _simpul(simpul: Simpul) -> str:
    keterangan = f"<small>{berbaris(simpul.keterangan)}</small>" if simpul.keterangan else ""
    anak = f"<ul>{''.join(map(_simpul, simpul.anak))}</ul>" if simpul.anak else ""
    return f"<li><div>{berbaris(simpul.teks)}{keterangan}</div>{anak}</li>"


def _pihak(pihak: Pihak) -> str:
    atas = "".join(f"<p>{berbaris(teks)}</p>" for teks in (pihak.peran, pihak.jabatan) if teks)
    bawah = "".join(f"<p>{berbaris(teks)}</p>" for teks in (pihak.pangkat, cetak_nip(pihak)) if teks)
    penanda = f'<p class="penanda"><strong><u>{aman(pihak.nama)}</u></strong></p>'
    return f'<div class="pihak"><div>{atas}</div>{penanda}<div>{bawah}</div></div>'


def _tanda_tangan(blok: TandaTangan) -> str:
    tanggal = f'<p class="tanggal">{aman(blok.tempat_tanggal)}</p>' if blok.tempat_tanggal else ""
    kelas = "ttd dua" if len(blok.pihak) > 1 else "ttd"
    return f'<div class="{kelas}">{tanggal}{"".join(map(_pihak, blok.pihak))}</div>'


def _kop(blok: KopSurat) -> str:
    alamat = "".join(f"<p>{aman(baris)}</p>" for baris in blok.alamat)
    nama = f'<p class="pemerintah">{aman(blok.pemerintah)}</p><p class="instansi">{aman(blok.instansi)}</p>'
    return f'<div class="kop">{nama}{alamat}</div>'


def _sampul(blok: Sampul) -> str:
    keadaan = f'<p class="keadaan">{aman(blok.keadaan)}</p>' if blok.keadaan else ""
    return (
        f'<div class="halaman-sampul">{keadaan}<h1>{berbaris(blok.judul)}</h1><p class="tahun">{blok.tahun}</p>'
        f'<p class="instansi">{aman(blok.instansi)}</p><p class="pemerintah">{aman(blok.pemerintah)}</p></div>'
    )
