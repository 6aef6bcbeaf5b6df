"""The values of a file: places counted from 1, end exclusive."""

from __future__ import annotations

from lakip_cli import source
from lakip_cli.diagnostics import Span
from lakip_cli.source.isi import Peta, rentang, span


def test_places_count_from_one_and_quotes_belong_to_the_value() -> None:
    isi, _ = source.baca("kunci: 'dua kata'\nblok: |\n  é\nlain: ya\n".encode(), "data/x.yaml")
    assert isinstance(isi, Peta)
    kutip, blok, lain = isi.values()
    assert span(kutip) == Span("data/x.yaml", 1, 8, 1, 18)
    assert span(blok) == Span("data/x.yaml", 2, 7, 4, 1)
    assert span(lain) == Span("data/x.yaml", 4, 7, 4, 9)
    assert rentang("y", kutip.mulai, lain.akhir) == Span("y", 1, 8, 4, 9)
    assert span(isi) == Span("data/x.yaml", 1, 1, 4, 9)
