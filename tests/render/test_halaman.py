from __future__ import annotations

from markdown_it.token import Token

from lakip_cli.diagnostics import Span
from lakip_cli.render.buku import Buku
from lakip_cli.render.cetak import Cetakan
from lakip_cli.render.halaman import Halaman


def halaman() -> Halaman:
    return Halaman("bab.md", ["a", "b #x", "c"], Cetakan(["a", "c"], [1, 3], Buku()))


def test_lines() -> None:
    bab = halaman()
    assert [bab.asal(n) for n in (0, 1, 9)] == [1, 3, 3]
    assert bab.baris(Token("x", "", 0, map=[1, 2])) == 3
    assert bab.baris(Token("x", "", 0)) == 1


def test_findings_get_their_place() -> None:
    bab = halaman()
    bab.lapor("T201", 2, "pesan", "bantuan")
    (satu,) = bab.diagnosis()
    assert (satu.span, satu.code, satu.message, satu.help) == (Span("bab.md", 2, 1, 2, 5), "T201", "pesan", "bantuan")


def test_first_place_of_a_reference_counts() -> None:
    bab = halaman()
    bab.rujuk("x", 2)
    bab.rujuk("x", 3)
    assert bab.rujukan == {"x": Span("bab.md", 2, 3, 2, 5)}
