"""What a rule is: a function that yields findings about a year, stamped with its code, weight and manual page."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import wraps
from typing import Any, TypeVar

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic, Kode, Related, Severity, Span
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tercetak.putusan import Putusan

_T = TypeVar("_T")


class Context:
    """What rules look at: the year with its figures, and the verdicts on what its report prints.

    ``lalu`` is the year before, when ``laporan.yaml`` names its folder and that year can be computed; ``sebab_lalu``
    is why it cannot. ``hitungan`` holds what is ``bersama``.
    """

    def __init__(
        self, hasil: Hasil, putusan: tuple[Putusan, ...] = (), lalu: Hasil | None = None, sebab_lalu: str = ""
    ) -> None:
        self.hasil = hasil
        self.putusan = putusan
        self.lalu = lalu
        self.sebab_lalu = sebab_lalu
        self.hitungan: dict[Callable[[Context], Any], Any] = {}

    def nilai(self, alamat: str) -> Decimal | None:
        """Return the number at an address; None where there is none."""
        figur = self.hasil.figur.get(alamat)
        return figur.isi if figur is not None and isinstance(figur.isi, Decimal) else None


def bersama(hitung: Callable[[Context], _T]) -> Callable[[Context], _T]:
    """Make what several rules ask of a year be computed once for all of them."""

    @wraps(hitung)
    def sekali(context: Context) -> _T:
        if hitung not in context.hitungan:
            context.hitungan[hitung] = hitung(context)
        hasil: _T = context.hitungan[hitung]
        return hasil

    return sekali


class Temuan(NamedTuple):
    """What a rule yields: where, what, the way out, and other places that help to understand it."""

    span: Span
    pesan: str
    bantuan: str = ""
    terkait: tuple[Related, ...] = ()


Pemeriksa = Callable[[Context], Iterable[Temuan]]


class Aturan(NamedTuple):
    """A rule: its entry in the catalogue, and the function that looks."""

    kode: Kode
    cari: Pemeriksa

    def periksa(self, context: Context) -> list[Diagnostic]:
        """Return what the rule finds, stamped with its code and weight."""
        return [self.kode.at(*temuan) for temuan in self.cari(context)]


def aturan(kode: str, nama: str, severity: Severity, judul: str) -> Callable[[Pemeriksa], Aturan]:
    """Make a rule of a function; its docstring is the manual page (apa, *Mengapa*, *Contoh*, *Perbaikan*)."""

    def jadi(cari: Pemeriksa) -> Aturan:
        return Aturan(Kode(kode, nama, severity, judul, _halaman(cari.__doc__ or "")), cari)

    return jadi


def asal(figur: Figur) -> Span | None:
    """Return where a figure, or the first fact behind it, is written."""
    if figur.tempat:
        return figur.tempat[0]
    masukan = figur.jejak.masukan if figur.jejak else ()
    return next((tempat for satu in masukan if (tempat := asal(satu)) is not None), None)


def _halaman(docstring: str) -> str:
    """Return a docstring as a page: paragraphs on one line each, without the code's indentation."""
    return "\n\n".join([alinea.replace("\n    ", " ") for alinea in docstring.strip().split("\n\n    ")])
