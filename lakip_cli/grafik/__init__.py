"""Charts as pictures: a specification of ``templates/grafik/`` with the data of a ``Grafik`` becomes SVG or PNG.

A picture says nothing that the chart's data does not say; a writer that has none prints the data alone.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from typing import Any, Literal

from lakip_cli.grafik.simpanan import Simpanan
from lakip_cli.grafik.titik import titik
from lakip_cli.naskah import BlokGrafik, Naskah, daun
from lakip_cli.render import templat_bawaan
from lakip_cli.tabel.jenis import Grafik

__all__ = ["Jenis", "Simpanan", "lukis", "terpasang"]

Jenis = Literal["svg", "png"]

PERBESARAN = 3
"""Points of a PNG for each unit of its specification: a line of 12 prints at 200 dpi or more on paper."""
_LOKAL = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["Rp", ""]}


def terpasang() -> bool:
    """Whether the library that paints is installed."""
    return find_spec("vl_convert") is not None


def lukis(naskah: Naskah, jenis: Jenis, simpanan: Simpanan) -> dict[str, bytes]:
    """Return the picture of each chart, by the chart's id; none of them when the library is not installed.

    What ``simpanan`` remembers is not painted again, and what is new it will remember.
    """
    if not terpasang():
        return {}
    semua = (blok for bab in naskah.bab for blok in daun(bab.blok))
    return {blok.grafik.id: _lukis(blok.grafik, jenis, simpanan) for blok in semua if isinstance(blok, BlokGrafik)}


def _lukis(grafik: Grafik, jenis: Jenis, simpanan: Simpanan) -> bytes:
    import vl_convert

    spesifikasi = _templat(grafik.jenis) | {"datasets": {"titik": titik(grafik)}}
    versi = vl_convert.__version__  # type: ignore[attr-defined]  # its stub leaves it out
    masukan = (versi, spesifikasi, _templat("gaya"), _LOKAL)

    def svg() -> bytes:
        # No address is allowed: a specification can read nothing of the disk or the network.
        gambar = vl_convert.vegalite_to_svg(
            spesifikasi, config=_templat("gaya"), format_locale=_LOKAL, allowed_base_urls=[]
        )
        return gambar.encode()

    def png() -> bytes:
        return vl_convert.svg_to_png(simpanan.ambil(masukan, svg).decode(), scale=PERBESARAN)

    return simpanan.ambil(masukan, svg) if jenis == "svg" else simpanan.ambil((*masukan, PERBESARAN), png)


@cache
def _templat(nama: str) -> dict[str, Any]:
    isi: dict[str, Any] = json.loads((templat_bawaan() / "grafik" / f"{nama}.json").read_bytes())
    return isi
