"""Run a template: chapters in, Markdown lines out, each with its template line, and a ``Buku`` of what was printed."""

import inspect
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from types import TracebackType
from typing import cast

import jinja2
from jinja2 import Template, Undefined

from lakip_cli.naskah import Tautan
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render import bahasa
from lakip_cli.render.buku import BARIS_AKHIR, BARIS_AWAL, BARIS_TERAKHIR, HANYA_BLOK, TANDA, TANDA_BARIS, Buku
from lakip_cli.render.jenis import Fungsi, Konteks, Templat
from lakip_cli.render.langsung import Panggilan, pecah
from lakip_cli.render.lingkungan import BUKU, aksara_terlarang, lingkungan, salah_tulis, susun_teks
from lakip_cli.render.temuan import ArgumenSalah, KesalahanTemplat, Temuan, TerlaluBesar, rapikan

BATAS_KELUARAN = 2_000_000
"""The longest chapter, in characters, line marks included: a turn of a loop costs at least one."""

JINJA = re.compile(r"\{[{%#]")

GALAT_TEMPLAT = (
    KesalahanTemplat,
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


class Cetakan(NamedTuple):
    """A rendered template: ``asal`` gives the template's line for each line of Markdown."""

    baris: Sequence[str]
    asal: Sequence[int]
    buku: Buku


def rujuk(id_: str) -> Tautan:
    """A link to the block or chapter ``id_``; its text, the label, is filled in when the labels are known."""
    return Tautan(f"#{id_}", ())


BAWAAN = {"rujuk": rujuk}
"""The functions that every template has."""


def cetak(isi: str | Templat, fungsi: Fungsi, konteks: Konteks, *, tepercaya: bool) -> Cetakan | list[Temuan]:
    """Run one template; what is wrong with it stops only this one."""
    fungsi = {**BAWAAN, **fungsi}
    if isinstance(isi, Templat):
        try:
            templat = lingkungan(isi.folder).get_template(isi.nama)
        except jinja2.TemplateSyntaxError as galat:
            return [salah_tulis(galat)]
        return jalankan(templat, fungsi, konteks)
    teks = rapikan(isi)
    if terlarang := aksara_terlarang(teks):
        return list(terlarang)
    if not JINJA.search(teks):
        return _tanpa_jinja(teks)
    if (bagian := pecah(teks, fungsi)) is not None:
        return _panggil(bagian, fungsi)
    tersusun = susun_teks(teks, tepercaya=tepercaya)
    temuan = [*tersusun.temuan, *bahasa.asing(tersusun.sebutan, {*fungsi, *konteks})]
    if temuan or not tersusun.templat:
        return temuan
    return jalankan(tersusun.templat, fungsi, konteks)


def _tanpa_jinja(teks: str) -> Cetakan:
    baris = teks.split("\n")
    return Cetakan(baris, range(1, len(baris) + 1), Buku())


def _panggil(bagian: Sequence[str | Panggilan], fungsi: Fungsi) -> Cetakan | list[Temuan]:
    """Do what Jinja would do with a text that only calls functions."""
    buku = Buku()
    bungkus = {nama: _bungkus(nama, satu, buku) for nama, satu in fungsi.items()}
    tercetak: list[str] = []
    for satu in bagian:
        if isinstance(satu, str):
            tercetak.append(satu)
            continue
        try:
            tercetak.append(buku.catat(bungkus[satu.fungsi](*satu.nilai)))
        except GALAT_TEMPLAT as galat:
            if galat is buku.galat:
                raise
            return [_temuan(galat, satu.baris)]
    baris = enumerate("".join(tercetak).split("\n"), 1)
    return Cetakan(*_pisahkan((min(nomor, BARIS_TERAKHIR), satu) for nomor, satu in baris), buku)


def jalankan(templat: Template, fungsi: Fungsi, konteks: Konteks) -> Cetakan | list[Temuan]:
    """Run a compiled template. An error inside a function is ours and is raised as it is."""
    buku = Buku()
    bungkus = {nama: _bungkus(nama, satu, buku) for nama, satu in fungsi.items()}
    isi = templat.new_context({"range": bahasa.deretan, **konteks, **bungkus, BUKU: buku}, shared=True)
    try:
        teks = "".join(_terbatas(templat.root_render_func(isi)))
    except GALAT_TEMPLAT as galat:
        if galat is buku.galat:
            raise
        return [_temuan(galat, _baris(templat, galat.__traceback__))]
    return Cetakan(*_pisahkan(_bernomor(teks)), buku)


def _terbatas(potongan: Iterator[str]) -> Iterator[str]:
    panjang = 0
    for satu in potongan:
        panjang += len(satu)
        if panjang > BATAS_KELUARAN:
            pesan = f"templat mencetak lebih dari {BATAS_KELUARAN} aksara; periksa {{% for %}} di dalamnya"
            cast("Generator[str]", potongan).throw(
                TerlaluBesar(pesan)
            )  # inside the template, so that its line is known
        yield satu


def _bungkus(nama: str, fungsi: Callable[..., object], buku: Buku) -> Callable[..., object]:
    def panggil(*nilai: object, **bernama: object) -> object:
        for satu in (*nilai, *bernama.values()):
            if isinstance(satu, Undefined):
                str(satu)
        try:
            return fungsi(*nilai, **bernama)
        except KesalahanTemplat:
            raise
        except Exception as galat:
            if isinstance(galat, TypeError):
                _periksa_argumen(nama, fungsi, nilai, bernama)
            buku.galat = galat
            raise

    return panggil


def _periksa_argumen(
    nama: str, fungsi: Callable[..., object], nilai: tuple[object, ...], bernama: dict[str, object]
) -> None:
    tanda = inspect.signature(fungsi)
    try:
        tanda.bind(*nilai, **bernama)
    except TypeError:
        minta = ", ".join(tanda.parameters) or "tanpa isi"
        raise ArgumenSalah(f"isi kurung `{nama}(…)` tidak sesuai; yang diminta: {minta}") from None


# ── what went wrong, and in which line ──────────────────────────────────────────────────────────────────────


def _temuan(galat: Exception, baris: int) -> Temuan:
    if isinstance(galat, KesalahanTemplat):
        return Temuan(galat.kode, baris, galat.pesan, bantuan=galat.bantuan)
    if isinstance(galat, jinja2.UndefinedError):
        return Temuan("T102", baris, str(galat))
    if isinstance(galat, jinja2.TemplateAssertionError):
        return salah_tulis(galat)
    return Temuan("T109", baris, "templat tidak dapat dijalankan di baris ini", bantuan=f"Python: {galat}")


def _baris(templat: Template, jejak: TracebackType | None) -> int:
    nomor = 1
    while jejak:
        if jejak.tb_frame.f_globals.get("__jinja_template__") is templat:
            nomor = templat.get_corresponding_lineno(jejak.tb_lineno)
        jejak = jejak.tb_next
    return nomor


# ── from one text to lines that know where they come from ───────────────────────────────────────────────────


def _bernomor(teks: str) -> Iterator[tuple[int, str]]:
    """Each line without its marks, after the template's line that it comes from."""
    nomor = 1
    pertama, terakhir = chr(BARIS_AWAL), chr(BARIS_AKHIR)
    for mentah in teks.split("\n"):
        isi = mentah[1:]
        if isi.isascii() and pertama <= mentah[:1] <= terakhir:  # one mark and only words, as most
            nomor = ord(mentah[0]) - BARIS_AWAL
        else:
            isi = TANDA_BARIS.sub("", mentah)
            tanda = TANDA_BARIS.match(mentah)
            nomor = ord(mentah[tanda.end() - 1]) - BARIS_AWAL if tanda else nomor
        yield nomor, isi


def _pisahkan(bernomor: Iterable[tuple[int, str]]) -> tuple[list[str], list[int]]:
    """The lines of Markdown and where each comes from; of blank lines in a row, which mean no more, one is kept."""
    baris: list[str] = []
    asal: list[int] = []
    hampa = False
    for nomor, isi in bernomor:
        for satu in (isi,) if isi.isascii() else _sendiri(isi):
            if satu or not hampa:
                baris.append(satu)
                asal.append(nomor)
            hampa = not satu
    return baris, asal


def _sendiri(baris: str) -> list[str]:
    """A line of nothing but block marks gets blank lines, so that no neighbour draws it into a paragraph."""
    if not HANYA_BLOK.fullmatch(baris):
        return [baris]
    indentasi = baris[: len(baris) - len(baris.lstrip())]
    return ["", *(bagian for tanda in TANDA.findall(baris) for bagian in (indentasi + tanda, ""))]
