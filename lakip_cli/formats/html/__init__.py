"""HTML: ``index.html`` with cover and contents, a page a chapter, and ``laporan.html``, whole and self-contained."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template

from lakip_cli.formats import hanya_sampul, judul_bab
from lakip_cli.formats.html.blok import PEMISAH, PenulisBlok, sebagai_data
from lakip_cli.formats.html.teks import aman
from lakip_cli.naskah import Bab, Naskah
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render import pemuat, susun, templat_bawaan

INDUK = "index.html"
LENGKAP = "laporan.html"
GAYA = "gaya.css"
AKHIRAN = ".html.j2"

_PEMISAH = PEMISAH.encode()
_LINTAS_BAB = re.compile(b"%b[^%b]*%b" % ((_PEMISAH,) * 3))


class _Bagian(NamedTuple):
    """A chapter as written: its section, and the ids of the windows that its figures open."""

    bab: Bab
    isi: bytes
    jendela: dict[str, None]


def tulis(
    naskah: Naskah,
    gambar: Mapping[str, bytes] = MappingProxyType({}),
    lukisan: Mapping[str, bytes] = MappingProxyType({}),
) -> dict[str, bytes]:
    """The files of the report, by name.

    ``gambar`` holds the pictures by their name in the document; one that is missing prints as its alternative text.
    ``lukisan`` holds the charts as SVG by their id; one that is missing prints as its data.
    """
    halaman = {bab.id: INDUK if hanya_sampul(bab) else f"{bab.id}.html" for bab in naskah.bab}
    penulis = PenulisBlok(naskah, halaman, gambar, lukisan)
    semua = list(_bagian(penulis))
    return dict(_berkas(penulis, semua)) | {GAYA: _gaya().encode()} | penulis.berkas_gambar


def _berkas(penulis: PenulisBlok, semua: list[_Bagian]) -> Iterator[tuple[str, bytes]]:
    yield INDUK, _induk(penulis, semua)
    yield from _bab(penulis, semua)
    yield LENGKAP, _lengkap(penulis, semua)


def _bagian(penulis: PenulisBlok) -> Iterator[_Bagian]:
    for bab in penulis.naskah.bab:
        penulis.jejak.terpakai = {}
        yield _Bagian(bab, penulis.bab(bab).encode(), penulis.jejak.terpakai)


# ── pages ───────────────────────────────────────────────────────────────────────────────────────────────────


def _induk(penulis: PenulisBlok, semua: list[_Bagian]) -> bytes:
    naskah = penulis.naskah
    sampul = b"\n".join(bagian.isi for bagian in semua if hanya_sampul(bagian.bab))
    kepala = sampul or f"<h1>{aman(naskah.judul)}</h1>".encode()
    daftar = f'\n<h2 id="daftar-isi">Daftar Isi</h2>\n<div class="daftar-isi">{penulis.isi()}</div>'
    halaman = _Halaman(naskah, naskah.judul, utuh=LENGKAP, kolofon=naskah.kolofon)
    return _cetak(halaman, _berhalaman(kepala + daftar.encode()))


def _bab(penulis: PenulisBlok, semua: list[_Bagian]) -> Iterator[tuple[str, bytes]]:
    berhalaman = [bagian for bagian in semua if not hanya_sampul(bagian.bab)]
    for ke, bagian in enumerate(berhalaman):
        halaman = _Halaman(
            penulis.naskah,
            f"{judul_bab(bagian.bab)} – {penulis.naskah.judul}".removeprefix(" – "),
            daftar=penulis.isi(bagian.bab.id).replace(PEMISAH, ""),
            sebelum=berhalaman[ke - 1].bab if ke else None,
            sesudah=berhalaman[ke + 1].bab if ke + 1 < len(berhalaman) else None,
        )
        jendela = penulis.jejak.jendela(bagian.jendela)
        yield f"{bagian.bab.id}.html", _cetak(halaman, _berhalaman(bagian.isi), jendela.encode())


def _lengkap(penulis: PenulisBlok, semua: list[_Bagian]) -> bytes:
    naskah = penulis.naskah
    isi = b"\n".join(_LINTAS_BAB.sub(b"", bagian.isi) for bagian in semua)
    for nama, data in penulis.berkas_gambar.items():
        isi = isi.replace(f'src="{aman(nama)}"'.encode(), f'src="{sebagai_data(nama, data)}"'.encode())
    jendela = penulis.jejak.jendela({id_: None for bagian in semua for id_ in bagian.jendela})
    daftar = _LINTAS_BAB.sub(b"", penulis.isi().encode()).decode()
    halaman = _Halaman(naskah, naskah.judul, daftar, gaya=_gaya(), kolofon=naskah.kolofon)
    return _cetak(halaman, isi, jendela.encode())


def _berhalaman(isi: bytes) -> bytes:
    return isi.replace(_PEMISAH, b"")


# ── the layout ──────────────────────────────────────────────────────────────────────────────────────────────


class _Halaman(NamedTuple):
    """What the layout prints: ``isi``, ``daftar``, ``jendela``, ``gaya`` as they are, all other text escaped.

    ``isi`` and ``jendela`` are marks of where to put them: they are large, and a layout copies what it prints.
    """

    naskah: Naskah
    judul: str
    daftar: str = ""
    gaya: str = ""
    utuh: str = ""
    kolofon: tuple[str, ...] = ()
    sebelum: Bab | None = None
    sesudah: Bab | None = None
    isi: str = PEMISAH
    jendela: str = ""


def _cetak(halaman: _Halaman, isi: bytes, jendela: bytes = b"") -> bytes:
    bermarka = halaman._replace(jendela=PEMISAH if jendela else "")
    potongan = _tata_letak().render(h=bermarka, judul_bab=judul_bab).encode().split(_PEMISAH)
    return b"".join(satu for pasang in zip_longest(potongan, (isi, jendela), fillvalue=b"") for satu in pasang)


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
