"""Blocks as paragraphs and tables."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from lakip_cli.formats import hanya_sampul, isi_naskah, lembar, letak, tabel_grafik
from lakip_cli.formats.docx.bagian import Lembar
from lakip_cli.formats.docx.catatan import Catatan
from lakip_cli.formats.docx.daftar_isi import daftar_isi
from lakip_cli.formats.docx.gambar import PenulisGambar
from lakip_cli.formats.docx.keterangan import Acuan, keterangan
from lakip_cli.formats.docx.penomoran import LEKUK, TINGKAT, Penomoran
from lakip_cli.formats.docx.rumus import rumus
from lakip_cli.formats.docx.sebaris import PenulisSebaris
from lakip_cli.formats.docx.surat import kop, sampul, tanda_tangan
from lakip_cli.formats.docx.tabel import sambungkan_ekor, tabel_docx
from lakip_cli.formats.docx.unsur import Alinea, Rupa, Unsur, alinea, run, unsur
from lakip_cli.naskah import (
    Bab,
    Bagan,
    Blok,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    CatatanKaki,
    Daftar,
    DaftarIsi,
    Gambar,
    Judul,
    KopSurat,
    Kutipan,
    Naskah,
    Paragraf,
    Sampul,
    Simpul,
    TandaTangan,
)
from lakip_cli.rekaman import NamedTuple

HURUF_RUMUS = 105
"""Width of an average letter of an equation in twentieths of a point."""
LEKUK_RUMUS = 567
FOTO, LUKISAN = (1.0, 0.5), (0.85, 0.8)
"""How much of the text's width and height a photograph and the painting of a chart may take."""


class Tempat(NamedTuple):
    """Where blocks stand: the style of their paragraphs, their indent, and how many lists they are in.

    ``sambung`` keeps a paragraph on the page of the list or equation that it introduces.
    """

    gaya: str = "Body Text"
    kiri: int = 0
    tingkat: int = 0
    sambung: bool = False


BIASA = Tempat()


class Bahan(NamedTuple):
    """What is written: the document, its photographs by their file, and the paintings of charts by the chart's id."""

    naskah: Naskah
    foto: Mapping[str, bytes]
    lukisan: Mapping[str, bytes]


class PenulisBlok:
    """Writes blocks; knows the whole document, for links and lists."""

    def __init__(self, bahan: Bahan, dokumen: DocumentPart, acuan: Acuan, lembar_: Lembar) -> None:
        self._naskah, self._foto, self._lukisan = bahan
        self._acuan = acuan
        self._gaya = acuan.gaya
        self._lembar = lembar_
        self._catatan = Catatan(dokumen, acuan)
        self._sebaris = PenulisSebaris(acuan, self._catatan, letak(self._naskah))
        self._penomoran = Penomoran(dokumen)
        self._gambar = PenulisGambar(dokumen)
        self._lebar = 0

    def isi(self) -> list[Unsur]:
        """Return the chapters; a cover alone is the template's."""
        hasil: list[Unsur] = []
        for bab in self._naskah.bab:
            if not hanya_sampul(bab):
                hasil += self._bab(bab)
        return [*hasil, *(alinea(self._gaya["Kolofon"], run(baris)) for baris in self._naskah.kolofon)]

    def _bab(self, bab: Bab) -> list[Unsur]:
        """Return a chapter on pages of its own."""
        hasil = [self._judul_bab(bab)]
        for lanskap, semua in lembar(bab.blok):
            if lanskap:
                _akhiri(hasil, self._lembar.tutup(lanskap=False))
            self._lebar = self._lembar.lebar(lanskap=lanskap)
            isi = self._deret(semua)
            if lanskap:
                _akhiri(isi, self._lembar.tutup(lanskap=True))
            hasil += isi
        return hasil

    def _judul_bab(self, bab: Bab) -> Unsur:
        baris = [satu for satu in (bab.label, bab.judul) if satu]
        if not baris:
            sifat = Alinea(halaman_baru=True)
            return alinea(self._gaya["Pemisah"], *self._acuan.penanda.tandai(bab.id), sifat=sifat)
        isi = self._tandai(bab.id, [run("\n".join(baris))])
        return alinea(self._gaya["heading 1"], *isi, sifat=Alinea(halaman_baru=True))

    def _deret(self, semua: Sequence[Blok], tempat: Tempat = BIASA) -> list[Unsur]:
        hasil = []
        for blok, sesudah in zip_longest(semua, semua[1:]):
            pembuka = isinstance(blok, Paragraf) and isinstance(sesudah, Daftar | BlokRumus)
            hasil += self._blok(blok, tempat._replace(sambung=pembuka))
            if isinstance(sesudah, TandaTangan):
                sambungkan_ekor(hasil)
        return hasil

    def _blok(self, blok: Blok, tempat: Tempat) -> list[Unsur]:  # noqa: C901, PLR0912 - a branch a kind
        match blok:
            case Judul(id_, tingkat, isi):
                return [alinea(self._gaya[f"heading {tingkat}"], *self._tandai(id_, self._sebaris.tulis(isi)))]
            case Paragraf(isi):
                sifat = Alinea(kiri=tempat.kiri, sambung=tempat.sambung)
                return [alinea(self._gaya[tempat.gaya], *self._sebaris.tulis(isi), sifat=sifat)]
            case Daftar():
                return self._daftar(blok, tempat.tingkat)
            case Kutipan(isi):
                return self._deret(isi, tempat._replace(gaya="Quote"))
            case BlokTabel(label, tabel):
                return tabel_docx(self._acuan, label, tabel, self._lebar)
            case BlokGrafik():
                return self._grafik(blok)
            case BlokRumus():
                return self._rumus(blok)
            case Bagan():
                return self._bagan(blok)
            case Gambar():
                return self._blok_gambar(blok)
            case TandaTangan():
                return tanda_tangan(blok, self._gaya, self._lebar)
            case KopSurat():
                return kop(blok, self._gaya)
            case Sampul():
                return sampul(blok, self._gaya)
            case DaftarIsi(jenis):
                daftar = {"isi": isi_naskah(self._naskah), "tabel": self._naskah.tabel, "gambar": self._naskah.gambar}
                return daftar_isi(jenis, daftar[jenis], self._acuan, self._lebar)
            case CatatanKaki(nomor, isi):
                self._catatan.tulis(nomor, self._sebaris.tulis(isi))
                return []

    def _tandai(self, id_: str, isi: list[Unsur]) -> list[Unsur]:
        return self._acuan.penanda.tandai(id_, *isi)

    # ── lists, equations, pictures ──────────────────────────────────────────────────────────────────────────

    def _daftar(self, blok: Daftar, tingkat: int) -> list[Unsur]:
        tingkat = min(tingkat, TINGKAT - 1)
        nomor = (self._penomoran.buat(blok.gaya, tingkat, blok.mulai), tingkat)
        dalam = Tempat("List Paragraph", LEKUK * (tingkat + 1), tingkat + 1)
        hasil = []
        for butir in blok.butir:
            pertama = butir[0] if butir and isinstance(butir[0], Paragraf) else Paragraf(())
            isi = self._sebaris.tulis(pertama.isi)
            hasil.append(alinea(self._gaya[dalam.gaya], *isi, sifat=Alinea(nomor=nomor)))
            hasil += self._deret(butir[1:] if butir and pertama is butir[0] else butir, dalam)
        return hasil

    def _rumus(self, blok: BlokRumus) -> list[Unsur]:
        muat = (self._lebar - LEKUK_RUMUS) // HURUF_RUMUS
        pertama, *lain = rumus(blok.persamaan, muat)
        isi = [self._tandai(blok.id, [pertama]), *([satu] for satu in lain)]
        return [
            alinea(
                self._gaya["Rumus"],
                *satu,
                sifat=Alinea(kiri=LEKUK_RUMUS if ke else 0, sambung=ke < len(lain)),
            )
            for ke, satu in enumerate(isi)
        ]

    def _bagan(self, blok: Bagan) -> list[Unsur]:
        nomor = self._penomoran.buat("butir", 0, 1)
        isi = [satu for akar in blok.akar for satu in self._simpul(akar, nomor, 0)]
        sambungkan_ekor(isi)
        return [*isi, keterangan(self._acuan, blok.id, blok.label, blok.judul)]

    def _simpul(self, simpul: Simpul, nomor: int, tingkat: int) -> list[Unsur]:
        isi = [run(simpul.teks, Rupa(tebal=not tingkat))]
        if simpul.keterangan:
            isi += [unsur("w:r", unsur("w:br")), run(simpul.keterangan, Rupa(miring=True))]
        sifat = Alinea(nomor=(nomor, min(tingkat, TINGKAT - 1)))
        anak = (satu for s in simpul.anak for satu in self._simpul(s, nomor, tingkat + 1))
        return [alinea(self._gaya["Bagan"], *isi, sifat=sifat), *anak]

    def _grafik(self, blok: BlokGrafik) -> list[Unsur]:
        """Return the picture of a chart, if there is one, and its data."""
        grafik, tabel = blok.grafik, tabel_grafik(blok.grafik)
        rupa = self._gambar.run(self._lukisan.get(grafik.id), grafik.alt, self._ruang(LUKISAN))
        if rupa is None:
            return tabel_docx(self._acuan, blok.label, tabel, self._lebar)
        atas = [alinea(self._gaya["Gambar"], rupa), keterangan(self._acuan, grafik.id, blok.label, grafik.judul)]
        data = alinea(self._gaya["Catatan Tabel"], run(f"Data {blok.label}"), sifat=Alinea(sambung=True))
        return [*atas, data, *tabel_docx(self._acuan, "", tabel._replace(id="", judul=""), self._lebar)]

    def _blok_gambar(self, blok: Gambar) -> list[Unsur]:
        """Return a picture with its caption; what cannot be shown is told by its words."""
        rupa = self._gambar.run(self._foto.get(blok.berkas), blok.alt, self._ruang(FOTO))
        rupa = run(blok.alt, Rupa(miring=True)) if rupa is None else rupa
        return [alinea(self._gaya["Gambar"], rupa), keterangan(self._acuan, blok.id, blok.label, blok.judul)]

    def _ruang(self, bagian: tuple[float, float]) -> tuple[int, int]:
        lebar, tinggi = bagian
        return int(self._lembar.lebar(lanskap=False) * lebar), int(self._lembar.tinggi * tinggi)


def _akhiri(isi: list[Unsur], bagian: Unsur) -> None:
    """Let a section end with the last of its paragraphs."""
    if isi[-1].tag != qn("w:p"):
        isi.append(unsur("w:p", unsur("w:pPr")))
    isi[-1].find(qn("w:pPr")).append(bagian)
