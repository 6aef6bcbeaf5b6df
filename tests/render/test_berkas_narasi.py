from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Span
from lakip_cli.naskah import Blok
from lakip_cli.render import narasi
from lakip_cli.render.jenis import Fungsi

Ringkas = Callable[[tuple[Blok, ...]], str]

TEKS = """Pengantar {{ nama }}.

## Hambatan

Satu[^a] {{ angka('capaian') }} {{ rujuk('capaian') }}

### Anak

{{ tabel('capaian') }}

## Solusi *utama*

Dua[^b] dan[^a]

[^a]: kaki a
[^b]: kaki b
"""


def test_sections(fungsi: Fungsi, ringkas: Ringkas) -> None:
    hasil, temuan = narasi("narasi/x.md", TEKS, fungsi, {"nama": "N"})
    assert temuan == []
    assert hasil.utuh
    assert {judul: (satu.baris, ringkas(satu.blok)) for judul, satu in hasil.bagian.items()} == {
        "": (1, "p Pengantar N."),
        "Hambatan": (3, "p Satu^1 <101,62%> [](#capaian); h3 Anak; tabel - capaian; kaki1 kaki a"),
        "Solusi utama": (11, "p Dua^2 dan^1; kaki1 kaki a; kaki2 kaki b"),
    }
    assert hasil.bagian["Hambatan"].rujukan == {"capaian": Span("narasi/x.md", 5, 36, 5, 51)}


SALAH = {
    "judul satu": ("# A\n\n## B", [("T203", 1)]),
    "lompat": ("## A\n\n#### B", [("T203", 3)]),
    "ganda": ("## A\n\nx\n\n## A\n\ny", [("T208", 5)]),
    "markdown": ("## A\n\n<b>x</b>", [("T201", 3), ("T201", 3)]),
    "jinja": ("## A\n\n{{ x", [("T101", 3)]),
    "nama": ("## A\n\n{{ anka('x') }}", [("T102", 3)]),
    "hitungan": ("## A\n\n{{ 1 + 1 }}", [("T103", 3)]),
    "fungsi": ("## A\n\nx\n{{ angka('x') }}", [("T105", 4)]),
}


@pytest.mark.parametrize(("teks", "harapan"), SALAH.values(), ids=SALAH)
def test_error(teks: str, harapan: list[tuple[str, int]], fungsi: Fungsi) -> None:
    hasil, temuan = narasi("narasi/x.md", teks, fungsi)
    assert [(satu.code, satu.span.line) for satu in temuan] == harapan
    assert all(satu.span.file == "narasi/x.md" for satu in temuan)
    assert not hasil.utuh


def test_what_can_be_read_is_there(fungsi: Fungsi) -> None:
    hasil, _ = narasi("narasi/x.md", "## A\n\n<b>\n\n## B\n\nx", fungsi)
    assert list(hasil.bagian) == ["A", "B"]


def test_place_points_at_the_word(fungsi: Fungsi) -> None:
    _, (satu,) = narasi("narasi/x.md", "## A\r\n\r\nx {{ anka('x') }}", fungsi)
    assert satu.span == Span("narasi/x.md", 3, 6, 3, 10)


def test_empty_file(fungsi: Fungsi) -> None:
    hasil, temuan = narasi("narasi/x.md", "", fungsi)
    assert (dict(hasil.bagian), hasil.utuh, temuan) == ({}, True, [])
