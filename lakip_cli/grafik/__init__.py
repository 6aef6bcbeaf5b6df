"""Charts as pictures: a specification of ``templates/grafik/`` with the data of a ``Grafik`` becomes SVG or PNG.

A picture says nothing that the chart's data does not say; a writer that has none prints the data alone. An agency may
replace a specification, and the style of all, by its own; what it makes stays a plain drawing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any, Literal

from lakip_cli.grafik.simpanan import Simpanan
from lakip_cli.grafik.titik import titik
from lakip_cli.naskah import BlokGrafik, Naskah, daun
from lakip_cli.render import TataLetakSalah, berkas_spesifikasi, templat_bawaan
from lakip_cli.tabel.jenis import Grafik

__all__ = ["Jenis", "Simpanan", "lukis", "terpasang"]

Jenis = Literal["svg", "png"]

PERBESARAN = 3
"""Points of a PNG for each unit of its specification: a line of 12 prints at 200 dpi or more on paper."""
_LOKAL = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}
_HANYA_POLOS = "gambarnya memuat tautan, gambar lain, potongan, gradien, atau ukuran yang tidak bulat; hilangkan itu"
_TANDA = re.compile(r"<[^?!][^>]*>")
_KOTAK = re.compile(r' viewBox="0 0 \d+ \d+"')
_LUAR = re.compile(r"^<(?!/?(?:svg|g|path|line|rect|text|tspan)\b)| (?:id|on\w+|(?:xlink:)?href|style)=|url\(")


def terpasang() -> bool:
    """Whether the library that paints is installed."""
    return find_spec("vl_convert") is not None


def lukis(
    naskah: Naskah, jenis: Jenis, simpanan: Simpanan, templat: Mapping[str, str] = MappingProxyType({})
) -> dict[str, bytes]:
    """Return the picture of each chart, by the chart's id; none of them when the library is not installed.

    What ``simpanan`` remembers is not painted again, and what is new it will remember. ``templat`` are the agency's own
    templates by their file, JSON where they are specifications.

    Raises:
        TataLetakSalah: a specification of the agency cannot be painted, or not as a plain drawing.
    """
    if not terpasang():
        return {}
    semua = (blok for bab in naskah.bab for blok in daun(bab.blok))
    return {
        blok.grafik.id: _lukis(blok.grafik, jenis, simpanan, templat) for blok in semua if isinstance(blok, BlokGrafik)
    }


def _lukis(grafik: Grafik, jenis: Jenis, simpanan: Simpanan, templat: Mapping[str, str]) -> bytes:
    import vl_convert

    spesifikasi = _spesifikasi(grafik.jenis, templat) | {"datasets": {"titik": titik(grafik)}}
    gaya = _spesifikasi("gaya", templat)
    versi = vl_convert.__version__  # type: ignore[attr-defined]  # its stub leaves it out
    masukan = (versi, spesifikasi, gaya, _LOKAL)
    sendiri = [satu for satu in map(berkas_spesifikasi, (grafik.jenis, "gaya")) if satu in templat]

    def svg() -> bytes:
        try:
            # No address is allowed: a specification can read nothing of the disk or the network.
            gambar = vl_convert.vegalite_to_svg(spesifikasi, config=gaya, format_locale=_LOKAL, allowed_base_urls=[])
        except ValueError as galat:
            if not sendiri:
                raise
            raise TataLetakSalah(sendiri[0], f"Vega-Lite menolaknya ({_sebab(galat)})") from None
        if sendiri and not _polos(gambar):
            raise TataLetakSalah(sendiri[0], _HANYA_POLOS)
        return gambar.encode()

    def png() -> bytes:
        return vl_convert.svg_to_png(simpanan.ambil(masukan, svg).decode(), scale=PERBESARAN)

    return simpanan.ambil(masukan, svg) if jenis == "svg" else simpanan.ambil((*masukan, PERBESARAN), png)


def _sebab(galat: ValueError) -> str:
    """The line of the painter's message that says why; the first one says only that it failed."""
    baris = str(galat).strip().splitlines()
    return baris[min(1, len(baris) - 1)].strip()


def _polos(svg: str) -> bool:
    """Whether a drawing can stand inside a page: of whole size, without links, pictures, or what others refer to."""
    kepala, *lain = _TANDA.findall(svg)
    return bool(_KOTAK.search(kepala)) and not any(_LUAR.search(satu) for satu in lain)


def _spesifikasi(nama: str, templat: Mapping[str, str]) -> dict[str, Any]:
    sendiri = templat.get(berkas_spesifikasi(nama))
    isi: dict[str, Any] = _bawaan(nama) if sendiri is None else json.loads(sendiri.removeprefix("\ufeff"))
    return isi


@cache
def _bawaan(nama: str) -> dict[str, Any]:
    isi: dict[str, Any] = json.loads((templat_bawaan() / "grafik" / f"{nama}.json").read_bytes())
    return isi
