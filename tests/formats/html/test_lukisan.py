"""The picture of a chart inside a page."""

from __future__ import annotations

import html5lib
import pytest

from lakip_cli.formats.html.lukisan import TINTA, lukisan_html
from lakip_cli.grafik import Simpanan, lukis
from tests.formats.contoh import NASKAH, TREN

SVG = lukis(NASKAH, "svg", Simpanan())[TREN.id]


def test_it_is_one_picture_with_its_words() -> None:
    isi = lukisan_html(SVG, 'naik "90" < 100')
    assert isi.startswith('<svg role="img" aria-label="naik &quot;90&quot; &lt; 100" width="')
    assert isi.count("role=") == isi.count("aria-") == 1
    html5lib.HTMLParser(strict=True).parseFragment(isi)


def test_its_text_has_the_colour_and_letters_of_the_page() -> None:
    isi = lukisan_html(SVG, "")
    assert TINTA in SVG.decode()
    assert TINTA not in isi
    assert "currentColor" in isi
    assert "font-family" not in isi


@pytest.mark.parametrize("teks", [f'role="img" class="x" fill="{TINTA}"', "d=&quot;&quot; opacity=1"])
def test_text_that_looks_like_an_attribute_stays(teks: str) -> None:
    isi = lukisan_html(SVG.replace(b">Target<", f">{teks}<".encode()), "")
    assert f">{teks}<" in isi
