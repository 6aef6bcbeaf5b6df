"""The picture of a chart inside a page: it takes the page's letters and its colour of text, on light and on dark."""

from __future__ import annotations

import re

from lakip_cli.formats.html.teks import aman

TINTA = "#1b1f24"
"""The colour of text in ``templates/grafik/``; on a page it is that of the page."""

_TANDA = re.compile(r"<[^>]+>")
_TAK_TERLIHAT = re.compile(r'<path [^>]*d="(?:M0,0h0v0h0Z)?"[^>]*/>')
_TAK_PERLU = re.compile(r' (?:role|aria-[a-z]+|class|pointer-events|font-family|opacity="1")(?:="[^"]*")?')
_KOTAK = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


def lukisan_html(svg: bytes, alt: str) -> str:
    """An SVG file as an element that reads as one picture; no id is in it, so it can stand beside others."""
    kepala, _, isi = svg.decode().partition(">")
    kotak = _KOTAK.search(kepala)
    assert kotak is not None  # noqa: S101 - the painter's own file
    isi = _TANDA.sub(_bersih, _TAK_TERLIHAT.sub("", isi))
    ukuran = 'width="{0}" height="{1}" viewBox="0 0 {0} {1}"'.format(*kotak.groups())
    return f'<svg role="img" aria-label="{aman(alt)}" {ukuran}>{isi}'


def _bersih(tanda: re.Match[str]) -> str:
    return _TAK_PERLU.sub("", tanda[0]).replace(f'"{TINTA}"', '"currentColor"')
