"""What a YAML file holds, as the author wrote it: text, maps and lists that know their place in the file."""

import re
from collections.abc import Iterator
from typing import Protocol, TypeAlias

from lakip_cli.diagnostics import Span
from lakip_cli.rekaman import NamedTuple


class Tanda(Protocol):
    """A libyaml mark: ``line`` and ``column`` count from 0, ``index`` is the offset in the file's text."""

    @property
    def index(self) -> int: ...  # noqa: D102
    @property
    def line(self) -> int: ...  # noqa: D102
    @property
    def column(self) -> int: ...  # noqa: D102


class Sumber(NamedTuple):
    """One file: ``nama`` is its path as shown (with ``/``), ``teks`` its text without a byte order mark."""

    nama: str
    teks: str


class Skalar(str):
    """A single value as text; nothing has been typed, the field that takes it decides.

    ``polos`` says that it stands without quotes. ``a:``, ``~`` and ``null`` are the empty text with ``polos`` true.
    """

    __slots__ = ("akhir", "mulai", "polos", "sumber")
    sumber: Sumber
    mulai: Tanda
    akhir: Tanda
    polos: bool


class Peta(dict[Skalar, "Isi"]):
    """A map in the order of the file; ``kunci`` is its own key in the map that holds it, None elsewhere."""

    __slots__ = ("akhir", "kunci", "mulai", "sumber")
    sumber: Sumber
    mulai: Tanda
    akhir: Tanda
    kunci: Skalar | None


class Daftar(list["Isi"]):
    """A list in the order of the file."""

    __slots__ = ("akhir", "mulai", "sumber")
    sumber: Sumber
    mulai: Tanda
    akhir: Tanda


_BARIS = re.compile(r"\r\n|\n|\r")
_KOMENTAR = re.compile(r"#[^\n]*")

Isi: TypeAlias = Skalar | Peta | Daftar


def span(isi: Isi) -> Span:
    """The place of a value, counted from 1; quotes and brackets belong to it."""
    return rentang(isi.sumber.nama, isi.mulai, isi.akhir)


def cuplik(teks: str, tempat: Span) -> str:
    """What a file says at a place, with line feeds only."""
    potongan = _BARIS.split(teks)[tempat.line - 1 : tempat.end_line]
    potongan[-1] = potongan[-1][: tempat.end_column - 1]
    potongan[0] = potongan[0][tempat.column - 1 :]
    return "\n".join(potongan)


def rentang(nama: str, mulai: Tanda, akhir: Tanda) -> Span:
    """The stretch of file ``nama`` between two marks."""
    return Span(nama, mulai.line + 1, mulai.column + 1, akhir.line + 1, akhir.column + 1)


def komentar(isi: Isi) -> Iterator[re.Match[str]]:
    """Yield the comments of a file: what begins with # between two values, or in the first line of a block of text."""
    teks, letak = isi.sumber.teks, 0
    for satu in _skalar(isi):
        yield from _KOMENTAR.finditer(teks, letak, satu.mulai.index)
        letak = satu.akhir.index
        if not satu.polos and teks[satu.mulai.index] in "|>":
            yield from _KOMENTAR.finditer(teks, satu.mulai.index, teks.find("\n", satu.mulai.index))
    yield from _KOMENTAR.finditer(teks, letak)


def _skalar(isi: Isi) -> Iterator[Skalar]:
    if isinstance(isi, Skalar):
        yield isi
    elif isinstance(isi, Peta):
        for kunci, nilai in isi.items():
            yield kunci
            yield from _skalar(nilai)
    else:
        for nilai in isi:
            yield from _skalar(nilai)
