"""The document model: typed blocks and inline marks, numbered once; every writer reads only this and ``tabel``."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from lakip_cli.calculate.figur import Ekspresi, Figur, Operasi, Persamaan, cetak_suku
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tabel.jenis import Grafik, Tabel

# ── inline marks ────────────────────────────────────────────────────────────────────────────────────────────


class Teks(NamedTuple):
    """Plain text."""

    teks: str


class Tekanan(NamedTuple):
    """Emphasis: ``tebal`` (strong) or ``miring`` (emphasis)."""

    jenis: Literal["tebal", "miring"]
    isi: tuple["Inline", ...]


class Tautan(NamedTuple):
    """A link out (http, https, mailto), ``./…`` to a file beside this one, or ``#id`` to a block of this document."""

    tujuan: str
    isi: tuple["Inline", ...]


class Angka(NamedTuple):
    """A figure in running text; it prints as ``figur.cetak`` and can show its trace."""

    figur: Figur


class GantiBaris(NamedTuple):
    """A hard line break."""


class RujukCatatan(NamedTuple):
    """A reference to footnote ``nomor`` (from 1) of the document."""

    nomor: int


Inline = Teks | Tekanan | Tautan | Angka | GantiBaris | RujukCatatan


def polos(isi: Iterable[Inline]) -> str:
    """The text without emphasis, links and footnote marks."""
    return "".join(map(_polos_satu, isi))


def _polos_satu(satu: Inline) -> str:
    match satu:
        case Teks(teks):
            return teks
        case Angka(figur):
            return figur.cetak
        case Tekanan(isi=isi) | Tautan(isi=isi):
            return polos(isi)
        case GantiBaris():
            return " "
        case RujukCatatan():
            return ""


# ── blocks ──────────────────────────────────────────────────────────────────────────────────────────────────


class Judul(NamedTuple):
    """A heading below the chapter title: ``tingkat`` 2 to 5; ``nomor`` is already part of ``isi`` if printed."""

    id: str
    tingkat: int
    isi: tuple[Inline, ...]


class Paragraf(NamedTuple):
    """A paragraph."""

    isi: tuple[Inline, ...]


class Daftar(NamedTuple):
    """A list; ``gaya`` is ``butir``, ``angka`` (1. 2.) or ``huruf`` (a. b.); ``mulai`` is the first number."""

    gaya: Literal["butir", "angka", "huruf"]
    butir: tuple[tuple["Blok", ...], ...]
    mulai: int = 1


class Kutipan(NamedTuple):
    """A quotation."""

    isi: tuple["Blok", ...]


class BlokTabel(NamedTuple):
    """A numbered table: ``label`` is ``Tabel 3.1``."""

    label: str
    tabel: Tabel


class BlokGrafik(NamedTuple):
    """A numbered chart: ``label`` is ``Gambar 3.1``; a writer without pictures prints its data as a table."""

    label: str
    grafik: Grafik


class BlokRumus(NamedTuple):
    """An equation on its own lines."""

    id: str
    persamaan: Persamaan


class Simpul(NamedTuple):
    """A node of a tree (organisation chart, pohon kinerja)."""

    teks: str
    anak: tuple["Simpul", ...] = ()
    keterangan: str = ""


class Bagan(NamedTuple):
    """A tree shown as a chart: ``label`` is ``Gambar 1.1``."""

    id: str
    label: str
    judul: str
    akar: tuple[Simpul, ...]
    alt: str


class Gambar(NamedTuple):
    """A picture of the data folder; ``berkas`` is relative to it, ``alt`` is required."""

    id: str
    label: str
    judul: str
    berkas: str
    alt: str


class Pihak(NamedTuple):
    """One signatory: ``peran`` (``Pihak Kedua,`` or empty), office, name, rank, NIP."""

    peran: str
    jabatan: str
    nama: str
    pangkat: str
    nip: str


class TandaTangan(NamedTuple):
    """A signature block: place and date above right; two parties stand left and right, one stands right."""

    tempat_tanggal: str
    pihak: tuple[Pihak, ...]


class KopSurat(NamedTuple):
    """A letterhead."""

    pemerintah: str
    instansi: str
    alamat: tuple[str, ...]


class Sampul(NamedTuple):
    """The cover: title lines, agency, government, year, and the state of the document (``DRAF`` or empty)."""

    judul: str
    instansi: str
    pemerintah: str
    tahun: int
    keadaan: str


class DaftarIsi(NamedTuple):
    """Where a list is printed: of contents, tables or figures; the entries are ``Naskah.isi/tabel/gambar``."""

    jenis: Literal["isi", "tabel", "gambar"]


class CatatanKaki(NamedTuple):
    """The text of footnote ``nomor``; stands at the end of its chapter."""

    nomor: int
    isi: tuple[Inline, ...]


Blok = (
    Judul
    | Paragraf
    | Daftar
    | Kutipan
    | BlokTabel
    | BlokGrafik
    | BlokRumus
    | Bagan
    | Gambar
    | TandaTangan
    | KopSurat
    | Sampul
    | DaftarIsi
    | CatatanKaki
)


def daun(blok: Iterable[Blok]) -> Iterator[Blok]:
    """All blocks in reading order, those inside lists and quotations too."""
    for satu in blok:
        if isinstance(satu, Daftar):
            for butir in satu.butir:
                yield from daun(butir)
        elif isinstance(satu, Kutipan):
            yield from daun(satu.isi)
        else:
            yield satu


# ── the document ────────────────────────────────────────────────────────────────────────────────────────────


ID_SELURUH = frozenset(("index", "laporan"))
"""File names of the whole report, which no chapter can have."""


class Bab(NamedTuple):
    """A chapter: ``id`` is its file name without suffix, ``label`` ``BAB III`` or empty, ``judul`` its title."""

    id: str
    label: str
    judul: str
    blok: tuple[Blok, ...]


class Entri(NamedTuple):
    """A line of a list of contents, tables or figures: to block ``id`` of chapter ``bab``."""

    bab: str
    id: str
    tingkat: int
    teks: str


class Naskah(NamedTuple):
    """The whole document. ``judul`` is its title, ``bahasa`` its language tag, ``kolofon`` its last lines."""

    judul: str
    instansi: str
    tahun: int
    bab: tuple[Bab, ...]
    isi: tuple[Entri, ...] = ()
    tabel: tuple[Entri, ...] = ()
    gambar: tuple[Entri, ...] = ()
    kolofon: tuple[str, ...] = ()
    bahasa: str = "id"


# ── equations ───────────────────────────────────────────────────────────────────────────────────────────────

_OPERATOR = {"+": " + ", "-": " - ", "×": r" \times "}
# Math mode knows these as commands; inside ``\text`` the renderers of the forges disagree on them.
_KHUSUS = {
    "\\": r"\backslash ", "{": r"\{", "}": r"\}", "%": r"\%", "&": r"\&", "#": r"\#", "_": r"\_", "$": r"\$",
    "<": r"\lt ", ">": r"\gt ", "*": r"\ast ", "|": r"\vert ", "^": r"\text{ˆ}", "~": r"\text{˜}", "`": r"\text{ˋ}",
}  # fmt: skip
_POTONGAN = re.compile(r"[^\\{}%&#_$<>*|^~`]+|.")


def latex(persamaan: Persamaan) -> str:
    """The equation as LaTeX for a display, one step a line; no user's text can become a command."""
    langkah = [_latex(suku) for suku in persamaan.langkah]
    if len(langkah) <= 1:
        return " = ".join([_latex(persamaan.kiri), *langkah])
    baris = " \\\\\n".join(f"&= {suku}" for suku in langkah)
    return f"\\begin{{aligned}}\n{_latex(persamaan.kiri)} {baris}\n\\end{{aligned}}"


def berkurung(operasi: Operasi, ke: int) -> bool:
    """Whether operand ``ke`` (from 0) of an operation needs parentheses to be read as it was computed."""
    suku = operasi.suku[ke]
    if operasi.op == "÷":
        return False
    if isinstance(suku, Operasi):
        return suku.op in "+-" and (operasi.op == "×" or (operasi.op == "-" and ke > 0))
    return ke > 0 and cetak_suku(suku).startswith(("-", "−"))


def _latex(ekspresi: Ekspresi) -> str:
    if not isinstance(ekspresi, Operasi):
        teks = " ".join(cetak_suku(ekspresi).split())
        return "".join(_KHUSUS.get(p) or f"\\text{{{p}}}" for p in _POTONGAN.findall(teks))
    suku = [
        f"\\left( {_latex(s)} \\right)" if berkurung(ekspresi, ke) else _latex(s) for ke, s in enumerate(ekspresi.suku)
    ]
    return f"\\frac{{{suku[0]}}}{{{suku[1]}}}" if ekspresi.op == "÷" else _OPERATOR[ekspresi.op].join(suku)
