"""HTML: ``index.html`` with cover and contents, a page a chapter, and ``laporan.html``, whole and self-contained."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from jinja2 import BaseLoader, Environment, StrictUndefined, Template

from lakip_cli.formats import hanya_sampul, judul_bab
from lakip_cli.formats.html.blok import PEMISAH, PenulisBlok, sebagai_data
from lakip_cli.formats.html.teks import aman
from lakip_cli.naskah import Bab, Naskah
from lakip_cli.render import pemuat, susun, templat_bawaan

INDUK = "index.html"
LENGKAP = "laporan.html"
GAYA = "gaya.css"
AKHIRAN = ".html.j2"

_LINTAS_BAB = re.compile(f"{PEMISAH}[^{PEMISAH}]*{PEMISAH}")


class _Bagian(NamedTuple):
    """A chapter as written: its section, and the ids of the windows that its figures open."""

    bab: Bab
    isi: str
    jendela: dict[str, None]


def tulis(naskah: Naskah, gambar: Mapping[str, bytes] = MappingProxyType({})) -> dict[str, bytes]:
    """The files of the report, by name; ``gambar`` holds the pictures by their name in the document.

    A picture that is not in ``gambar`` prints as its alternative text.
    """
    halaman = {bab.id: INDUK if hanya_sampul(bab) else f"{bab.id}.html" for bab in naskah.bab}
    penulis = PenulisBlok(naskah, halaman, gambar)
    semua = list(_bagian(penulis))
    berkas = {nama: teks.encode() for nama, teks in _berkas(penulis, semua)}  # one text in memory at a time
    return berkas | {GAYA: _gaya().encode()} | penulis.berkas_gambar


def _berkas(penulis: PenulisBlok, semua: list[_Bagian]) -> Iterator[tuple[str, str]]:
    yield INDUK, _induk(penulis, semua)
    yield from _bab(penulis, semua)
    yield LENGKAP, _lengkap(penulis, semua)


def _bagian(penulis: PenulisBlok) -> Iterator[_Bagian]:
    for bab in penulis.naskah.bab:
        penulis.jejak.terpakai = {}
        yield _Bagian(bab, penulis.bab(bab), penulis.jejak.terpakai)


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────


def _induk(penulis: PenulisBlok, semua: list[_Bagian]) -> str:
    naskah = penulis.naskah
    sampul = "\n".join(bagian.isi for bagian in semua if hanya_sampul(bagian.bab))
    kepala = sampul or f"<h1>{aman(naskah.judul)}</h1>"
    isi = f'{kepala}\n<h2 id="daftar-isi">Daftar Isi</h2>\n<div class="daftar-isi">{penulis.isi()}</div>'
    return _cetak(_Halaman(naskah, naskah.judul, _berhalaman(isi), utuh=LENGKAP, kolofon=naskah.kolofon))


def _bab(penulis: PenulisBlok, semua: list[_Bagian]) -> Iterator[tuple[str, str]]:
    berhalaman = [bagian for bagian in semua if not hanya_sampul(bagian.bab)]
    for ke, bagian in enumerate(berhalaman):
        halaman = _Halaman(
            penulis.naskah,
            f"{judul_bab(bagian.bab)} – {penulis.naskah.judul}".removeprefix(" – "),
            _berhalaman(bagian.isi),
            daftar=_berhalaman(penulis.isi(bagian.bab.id)),
            jendela=penulis.jejak.jendela(bagian.jendela),
            sebelum=berhalaman[ke - 1].bab if ke else None,
            sesudah=berhalaman[ke + 1].bab if ke + 1 < len(berhalaman) else None,
        )
        yield f"{bagian.bab.id}.html", _cetak(halaman)


def _lengkap(penulis: PenulisBlok, semua: list[_Bagian]) -> str:
    naskah = penulis.naskah
    isi = _LINTAS_BAB.sub("", "\n".join(bagian.isi for bagian in semua))
    for nama, data in penulis.berkas_gambar.items():
        isi = isi.replace(f'src="{aman(nama)}"', f'src="{sebagai_data(nama, data)}"')
    jendela = penulis.jejak.jendela({id_: None for bagian in semua for id_ in bagian.jendela})
    daftar = _LINTAS_BAB.sub("", penulis.isi())
    return _cetak(_Halaman(naskah, naskah.judul, isi, daftar, jendela, gaya=_gaya(), kolofon=naskah.kolofon))


def _berhalaman(isi: str) -> str:
    return isi.replace(PEMISAH, "")


# ── the layout ──────────────────────────────────────────────────────────────────────────────────────────────


class _Halaman(NamedTuple):
    """What the layout prints: ``isi``, ``daftar``, ``jendela``, ``gaya`` as they are, all other text escaped."""

    naskah: Naskah
    judul: str
    isi: str
    daftar: str = ""
    jendela: str = ""
    gaya: str = ""
    utuh: str = ""
    kolofon: tuple[str, ...] = ()
    sebelum: Bab | None = None
    sesudah: Bab | None = None


def _cetak(halaman: _Halaman) -> str:
    return _tata_letak().render(h=halaman, judul_bab=judul_bab)


def _sumber(nama: str) -> str:
    return (templat_bawaan() / "html" / nama).read_text(encoding="utf-8")


@cache
def _gaya() -> str:
    return _sumber("gaya.css")


@cache
def _tata_letak() -> Template:
    return _lingkungan(pemuat(templat_bawaan() / "html", AKHIRAN)).get_template(f"halaman{AKHIRAN}")


def _lingkungan(loader: BaseLoader | None = None) -> Environment:
    aturan: dict[str, Any] = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    return Environment(autoescape=True, loader=loader, **aturan)


def susun_tata_letak(folder: Path) -> None:
    """Compile the layout in ``folder``, for the wheel."""
    susun(folder, AKHIRAN, _lingkungan())
