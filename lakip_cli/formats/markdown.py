"""Markdown for a git forge: a file a chapter, and ``laporan.md`` with the cover, the contents and the colophon."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from lakip_cli.formats import (
    cetak_nip,
    hanya_sampul,
    isi_naskah,
    judul_bab,
    kisi,
    letak,
    persen_huruf,
    rata_sel,
    tabel_grafik,
    tujuan_luar,
)
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
    latex,
    polos,
)
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

INDUK = "laporan.md"
"""The file that a reader opens first."""

# A stretch of white space that is not just one space.
_SPASI = re.compile(r" ?[\t\r\n\f\v][ \t\r\n\f\v]*|  [ \t\r\n\f\v]*")
_TANDA = re.compile(r"[\\`*_\[\]<&$~|#]")
# What would open a block at the beginning of a line: quotation, list, underline of a heading.
_AWAL = re.compile(r"^(?:(?=[>+=-])|(\d{1,9})(?=[.)](?:\s|$)))", re.MULTILINE)
# What would end the target of a link, or be read in it as an entity.
_RAWAN = re.compile(r"[()]|&(?=#?\w+;)")
_GANTI_BARIS = "\\\n"
_GARIS_RATA = {"kiri": ":---", "tengah": ":---:", "kanan": "---:"}
_RATA_HTML = {"kiri": "", "tengah": ' align="center"', "kanan": ' align="right"'}


def tulis(naskah: Naskah, gambar: Mapping[str, bytes] = MappingProxyType({})) -> dict[str, bytes]:
    """The files of the report, by name; ``gambar`` holds the pictures by their name in the document.

    A picture that is not in ``gambar`` prints as its alternative text.
    """
    penulis = _Penulis(naskah, gambar)
    berkas = {INDUK: penulis.induk()}
    bab_berhalaman = [bab for bab in naskah.bab if not hanya_sampul(bab)]
    for ke, bab in enumerate(bab_berhalaman):
        sebelum = bab_berhalaman[ke - 1] if ke else None
        sesudah = bab_berhalaman[ke + 1] if ke + 1 < len(bab_berhalaman) else None
        berkas[f"{bab.id}.md"] = f"{penulis.bab(bab)}\n\n---\n\n{_navigasi(sebelum, sesudah)}\n"
    return {nama: teks.encode() for nama, teks in berkas.items()} | penulis.berkas_gambar


def _navigasi(sebelum: Bab | None, sesudah: Bab | None) -> str:
    tautan = [f"[Daftar Isi]({INDUK})"]
    if sebelum:
        tautan.insert(0, f"[← Sebelumnya: {_lolos(judul_bab(sebelum) or sebelum.id)}]({sebelum.id}.md)")
    if sesudah:
        tautan.append(f"[Berikutnya: {_lolos(judul_bab(sesudah) or sesudah.id)} →]({sesudah.id}.md)")
    return " · ".join(tautan)


# ── escaping ────────────────────────────────────────────────────────────────────────────────────────────────


def _lolos(teks: str) -> str:
    """Text of others, so that no character of it is a mark of Markdown or HTML."""
    return _TANDA.sub(r"\\\g<0>", _SPASI.sub(" ", teks))


def _lolos_html(teks: str) -> str:
    """The same inside an HTML table, where only HTML counts (and the forges' dollar mathematics)."""
    return html.escape(teks.strip()).replace("$", "&#36;").replace("\n", "<br>")


def _lolos_sel(teks: str) -> str:
    return "<br>".join(_lolos(baris) for baris in teks.strip().splitlines())


def _awal_baris(teks: str) -> str:
    """A paragraph's lines, so that none of them opens another block."""
    return _AWAL.sub(r"\1\\", teks)


def _tekan(penanda: str, unsur: str, isi: str, sebelum: str, sesudah: str) -> str:
    """Emphasis by asterisks where Markdown would see them as such between these neighbours, else by HTML."""
    inti = isi.strip()
    if not inti:
        return isi
    awal, akhir = isi[: len(isi) - len(isi.lstrip())], isi[len(isi.rstrip()) :]
    terbuka = inti[0].isalnum() or not (awal or sebelum).isalnum()
    tertutup = inti[-1].isalnum() or not (akhir or sesudah).isalnum()
    if terbuka and tertutup and "*" not in (sebelum, inti[0], inti[-1]):
        return f"{awal}{penanda}{inti}{penanda}{akhir}"
    return f"{awal}<{unsur}>{inti}</{unsur}>{akhir}"


# ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────


def _sederhana(tabel: Tabel) -> bool:
    """Whether a pipe table can hold it: one row of headings, no spans."""
    baris = (*tabel.kepala, *tabel.badan, *tabel.kaki)
    return len(tabel.kepala) == 1 and all(sel.kolom == sel.baris == 1 for b in baris for sel in b)


def _baris_pipa(baris: Baris, *, tebal: bool = False) -> str:
    isi = [_lolos_sel(sel.cetak) for sel in baris]
    tercetak = [f"**{teks}**" if teks and (tebal or sel.tebal) else teks for teks, sel in zip(isi, baris, strict=True)]
    return f"| {' | '.join(tercetak)} |"


def _tabel_pipa(tabel: Tabel) -> str:
    garis = f"| {' | '.join(_GARIS_RATA[kolom.rata] for kolom in tabel.kolom)} |"
    badan = [_baris_pipa(baris) for baris in tabel.badan]
    kaki = [_baris_pipa(baris, tebal=True) for baris in tabel.kaki]
    return "\n".join([_baris_pipa(tabel.kepala[0]), garis, *badan, *kaki])


def _sel_html(tabel: Tabel, kolom: int, sel: Sel, unsur: str, *, tebal: bool) -> str:
    lebar = f' colspan="{sel.kolom}"' if sel.kolom > 1 else ""
    tinggi = f' rowspan="{sel.baris}"' if sel.baris > 1 else ""
    rata = ' align="center"' if unsur == "th" else _RATA_HTML[rata_sel(tabel, kolom, sel)]
    teks = _lolos_html(sel.cetak)
    return f"<{unsur}{lebar}{tinggi}{rata}>{f'<strong>{teks}</strong>' if tebal and teks else teks}</{unsur}>"


def _bagian_html(tabel: Tabel, bagian: str, semua: tuple[Baris, ...]) -> list[str]:
    if not semua:
        return []
    unsur = "th" if bagian == "thead" else "td"
    baris = [
        f"<tr>{''.join(_sel_html(tabel, k, sel, unsur, tebal=bagian == 'tfoot' or sel.tebal) for k, sel in isi)}</tr>"
        for isi in kisi(semua)
    ]
    return [f"<{bagian}>", *baris, f"</{bagian}>"]


def _tabel_html(tabel: Tabel) -> str:
    bagian = (("thead", tabel.kepala), ("tbody", tabel.badan), ("tfoot", tabel.kaki))
    return "\n".join(["<table>", *(b for nama, semua in bagian for b in _bagian_html(tabel, nama, semua)), "</table>"])


def _keterangan(id_: str, label: str, judul: str) -> str:
    return f'<a id="{html.escape(id_)}"></a>**{_lolos(label)}** {_lolos(judul)}'


# ── small blocks ────────────────────────────────────────────────────────────────────────────────────────────


def _indentasi(teks: str, lebar: int) -> str:
    return teks.replace("\n", "\n" + " " * lebar).replace("\n" + " " * lebar + "\n", "\n\n")


def _simpul(simpul: Simpul, dalam: int = 0) -> str:
    keterangan = f" — {_lolos(simpul.keterangan)}" if simpul.keterangan else ""
    baris = f"{'  ' * dalam}- {_awal_baris(_lolos(simpul.teks))}{keterangan}"
    return "\n".join([baris, *(_simpul(anak, dalam + 1) for anak in simpul.anak)])


def _pihak(pihak: Pihak) -> str:
    atas = [_lolos_html(teks) for teks in (pihak.peran, pihak.jabatan) if teks]
    bawah = [_lolos_html(teks) for teks in (pihak.pangkat, cetak_nip(pihak)) if teks]
    return "<br>\n".join([*atas, "<br>", f"<strong><ins>{_lolos_html(pihak.nama)}</ins></strong>", *bawah])


def _tanda_tangan(blok: TandaTangan) -> str:
    tanggal = f'<p align="right">{_lolos_html(blok.tempat_tanggal)}</p>' if blok.tempat_tanggal else ""
    if len(blok.pihak) == 1:
        badan = f'<p align="right">{_pihak(blok.pihak[0])}</p>'
    else:
        sel = "\n".join(f'<td align="center">{_pihak(pihak)}</td>' for pihak in blok.pihak)
        badan = f"<table>\n<tr>\n{sel}\n</tr>\n</table>"
    return f"{tanggal}\n{badan}".lstrip()


def _kop(blok: KopSurat) -> str:
    baris = [f"<strong>{_lolos_html(teks)}</strong>" for teks in (blok.pemerintah, blok.instansi)]
    isi = "<br>\n".join([*baris, *map(_lolos_html, blok.alamat)])
    return f'<p align="center">{isi}</p>\n\n---'


def _sampul(blok: Sampul) -> str:
    baris = [_lolos(teks) for teks in (blok.instansi, blok.pemerintah, str(blok.tahun)) if teks]
    keadaan = [f"**{_lolos(blok.keadaan)}**"] if blok.keadaan else []
    return f"# {_lolos(blok.judul)}\n\n{_awal_baris(_GANTI_BARIS.join([*baris, *keadaan]))}"


# ── the writer ──────────────────────────────────────────────────────────────────────────────────────────────


class _Penulis:
    """Where the writing stands: the chapter, and the pictures that it has used so far."""

    def __init__(self, naskah: Naskah, gambar: Mapping[str, bytes]) -> None:
        self.naskah = naskah
        self.gambar = gambar
        self.letak = letak(naskah)
        self.tanpa_berkas = frozenset(bab.id for bab in naskah.bab if hanya_sampul(bab))
        self.berkas_gambar: dict[str, bytes] = {}
        self.bab_kini = ""

    def induk(self) -> str:
        sampul = [self.deret(bab.blok) for bab in self.naskah.bab if bab.id in self.tanpa_berkas]
        kepala = sampul or [f"# {_lolos(self.naskah.judul)}"]
        daftar = self.daftar_isi(isi_naskah(self.naskah))
        kolofon = _awal_baris(_GANTI_BARIS.join(_lolos(baris) for baris in self.naskah.kolofon))
        return "\n\n".join([*kepala, "## Daftar Isi", daftar, *(["---", kolofon] if kolofon else [])]) + "\n"

    def bab(self, bab: Bab) -> str:
        self.bab_kini = bab.id
        judul = judul_bab(bab)
        kepala = [f'# <a id="{html.escape(bab.id)}"></a>{_lolos(judul)}'] if judul else []
        return "\n\n".join([*kepala, self.deret(bab.blok)])

    def deret(self, semua: tuple[Blok, ...]) -> str:
        keluaran: list[str] = []
        for ke, blok in enumerate(semua):
            if ke and isinstance(blok, Daftar) and isinstance(semua[ke - 1], Daftar):
                keluaran.append("<!-- -->")  # two lists, not one
            keluaran.append(self.blok(blok))
        return "\n\n".join(teks for teks in keluaran if teks)

    def blok(self, blok: Blok) -> str:  # noqa: C901, PLR0912 — one branch a kind of block
        match blok:
            case Judul(id_, tingkat, isi):
                return f'{"#" * tingkat} <a id="{html.escape(id_)}"></a>{self.sebaris(isi).replace(_GANTI_BARIS, " ")}'
            case Paragraf(isi):
                return self.paragraf(isi)
            case Daftar():
                return self.daftar(blok)
            case Kutipan(isi):
                return "> " + self.deret(isi).replace("\n", "\n> ").replace("> \n", ">\n")
            case BlokTabel(label, tabel):
                return self.tabel(label, tabel)
            case BlokGrafik(label, grafik):
                return self.tabel(label, tabel_grafik(grafik))
            case BlokRumus(id_, persamaan):
                # A fence, because GitHub reads ``$$`` as Markdown first and loses ``\\`` and ``\%``.
                return f'<a id="{html.escape(id_)}"></a>\n\n```math\n{latex(persamaan)}\n```'
            case Bagan(id_, label, judul, akar):
                return "\n".join(map(_simpul, akar)) + f"\n\n{_keterangan(id_, label, judul)}"
            case Gambar():
                return self.gambar_blok(blok)
            case TandaTangan():
                return _tanda_tangan(blok)
            case KopSurat():
                return _kop(blok)
            case Sampul():
                return _sampul(blok)
            case DaftarIsi(jenis):
                daftar = {"isi": isi_naskah(self.naskah), "tabel": self.naskah.tabel, "gambar": self.naskah.gambar}
                return self.daftar_isi(daftar[jenis])
            case CatatanKaki(nomor, isi):
                return f"[^{nomor}]: {_indentasi(self.sebaris(isi), 4)}"

    def tabel(self, label: str, tabel: Tabel) -> str:
        isi = _tabel_pipa(tabel) if _sederhana(tabel) else _tabel_html(tabel)
        catatan = [_awal_baris(_lolos(teks)) for teks in tabel.catatan]
        return "\n\n".join([_keterangan(tabel.id, label, tabel.judul), isi, *catatan])

    def gambar_blok(self, blok: Gambar) -> str:
        isi = self.gambar.get(blok.berkas)
        if isi is None:
            return f"{_awal_baris(_lolos(blok.alt))}\n\n{_keterangan(blok.id, blok.label, blok.judul)}"
        nama = f"gambar/{blok.id}{PurePosixPath(blok.berkas).suffix.lower()}"
        self.berkas_gambar[nama] = isi
        return f"![{_lolos(blok.alt)}]({nama})\n\n{_keterangan(blok.id, blok.label, blok.judul)}"

    def daftar(self, blok: Daftar) -> str:
        if blok.gaya == "huruf":  # Markdown has no lettered lists
            butir = "\n".join(f"<li>\n\n{self.deret(isi)}\n\n</li>" for isi in blok.butir)
            mulai = f' start="{blok.mulai}"' if blok.mulai != 1 else ""
            return f'<ol type="a"{mulai}>\n{butir}\n</ol>'
        tanda = ["-" if blok.gaya == "butir" else f"{blok.mulai + ke}." for ke in range(len(blok.butir))]
        rapat = all(len(isi) == 1 and isinstance(isi[0], Paragraf) for isi in blok.butir)
        return ("\n" if rapat else "\n\n").join(
            f"{t} {_indentasi(self.deret(isi), len(t) + 1)}" for t, isi in zip(tanda, blok.butir, strict=True)
        )

    def daftar_isi(self, entri: tuple[Entri, ...]) -> str:
        dasar = min((e.tingkat for e in entri), default=1)
        return "\n".join(f"{'  ' * (e.tingkat - dasar)}- [{_lolos(e.teks)}]({self.alamat(e.bab, e.id)})" for e in entri)

    def alamat(self, bab: str, id_: str) -> str:
        berkas = "" if bab == self.bab_kini else INDUK if bab in self.tanpa_berkas else f"{bab}.md"
        return berkas if berkas and id_ == bab else f"{berkas}#{id_}"

    def paragraf(self, isi: tuple[Inline, ...]) -> str:
        return _awal_baris(self.sebaris(isi).removeprefix(_GANTI_BARIS).removesuffix(_GANTI_BARIS).strip())

    def sebaris(self, isi: tuple[Inline, ...]) -> str:
        keluaran = ""
        tercetak = [self.tanda(tanda) for tanda in isi]
        for ke, (tanda, teks) in enumerate(zip(isi, tercetak, strict=True)):
            if isinstance(tanda, Tekanan):
                penanda, unsur = ("**", "strong") if tanda.jenis == "tebal" else ("*", "em")
                sesudah = next((t[0] for t in tercetak[ke + 1 :] if t), "")
                keluaran += _tekan(penanda, unsur, teks, keluaran[-1:], sesudah)
            else:
                keluaran += teks
        return keluaran

    def tanda(self, tanda: Inline) -> str:
        """An inline mark; of emphasis only what stands inside, its marks depend on the neighbours."""
        match tanda:
            case Teks(teks):
                return _lolos(teks)
            case Angka(figur):
                return _lolos(figur.cetak)
            case Tekanan(isi=isi):
                return self.sebaris(isi)
            case Tautan(tujuan, isi):
                return self.tautan(tujuan, isi)
            case GantiBaris():
                return _GANTI_BARIS
            case RujukCatatan(nomor):
                return f"[^{nomor}]"

    def tautan(self, tujuan: str, isi: tuple[Inline, ...]) -> str:
        if luar := tujuan_luar(tujuan):
            return f"[{self.sebaris(isi)}]({_RAWAN.sub(lambda huruf: persen_huruf(huruf[0]), luar)})"
        bab = self.letak.get(tujuan.removeprefix("#"))
        return f"[{self.sebaris(isi)}]({self.alamat(bab, tujuan[1:])})" if bab else _lolos(polos(isi))
