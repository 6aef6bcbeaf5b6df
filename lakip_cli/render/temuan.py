"""A finding in a template before it has a file: what the stages of rendering hand to one another."""

import difflib
from collections.abc import Iterable, Sequence
from typing import ClassVar

from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.rekaman import NamedTuple
from lakip_cli.render.kode import KODE


class KesalahanTemplat(Exception):
    """Raised by a template function when what the template asked for cannot be given; ``pesan`` is for the user."""

    kode: ClassVar[str] = "T105"

    def __init__(self, pesan: str, bantuan: str = "") -> None:
        super().__init__(pesan)
        self.pesan = pesan
        self.bantuan = bantuan


class ArgumenSalah(KesalahanTemplat):
    """A function was called with the wrong number or names of arguments."""

    kode = "T106"


class TakTercetak(KesalahanTemplat):
    """A value that cannot be printed as it is."""

    kode = "T107"


class TerlaluBesar(KesalahanTemplat):
    """A template that prints or repeats without end."""

    kode = "T108"


class Temuan(NamedTuple):
    """``kode`` at line ``baris`` of the template; ``kata`` is the word to point at, if it stands in that line."""

    kode: str
    baris: int
    pesan: str
    kata: str = ""
    bantuan: str = ""


def rapikan(teks: str) -> str:
    """The text of a template with one kind of line end and without a byte order mark."""
    return teks.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def rentang(berkas: str, teks: Sequence[str], baris: int, kata: str = "") -> Span:
    """The place of ``kata`` in line ``baris``, or the whole line where the word is not found."""
    isi = teks[baris - 1] if 0 < baris <= len(teks) else ""
    mulai = isi.find(kata) if kata else -1
    if mulai >= 0:
        return Span(berkas, baris, mulai + 1, baris, mulai + len(kata) + 1)
    mulai = len(isi) - len(isi.lstrip())
    return Span(berkas, baris, mulai + 1, baris, max(len(isi.rstrip()), mulai) + 1)


def diagnosa(temuan: Temuan, berkas: str, teks: Sequence[str]) -> Diagnostic:
    """The finding with its place in ``berkas``, whose lines are ``teks``, and the weight of its code."""
    tempat = rentang(berkas, teks, temuan.baris, temuan.kata)
    return Diagnostic(tempat, temuan.kode, KODE[temuan.kode].severity, temuan.pesan, temuan.bantuan)


def mirip(nama: str, kenal: Iterable[str]) -> str:
    """A clause that offers the nearest known name, or nothing."""
    dekat = difflib.get_close_matches(nama, sorted(kenal), n=1)
    return f"; mungkin maksudnya `{dekat[0]}`" if dekat else ""
