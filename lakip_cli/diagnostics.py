"""What is wrong, and where: frozen data. Showing it is the work of the functions below; a stage never prints."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding weighs; only errors stop a build or fail a check."""

    ERROR = "kesalahan"
    WARNING = "peringatan"
    INFO = "catatan"


class Span(NamedTuple):
    """A stretch of one source file; lines and columns count characters from 1, the end is exclusive."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Related(NamedTuple):
    """Another place that helps to understand a finding."""

    span: Span
    message: str


class Diagnostic(NamedTuple):
    """One finding; ordered by place, then code, so that sorted output is stable."""

    span: Span
    code: str
    severity: Severity
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()


class Kode(NamedTuple):
    """A finding's code with its name, weight, title and manual page (apa, *Mengapa*, *Contoh*, *Perbaikan*)."""

    kode: str
    nama: str
    severity: Severity
    judul: str
    manual: str

    def at(self, span: Span, pesan: str, bantuan: str = "", terkait: tuple[Related, ...] = ()) -> Diagnostic:
        """A finding of this code: the stage says what and where, the catalogue how much it weighs."""
        return Diagnostic(span, self.kode, self.severity, pesan, bantuan, terkait)


# ── words for messages ──────────────────────────────────────────────────────────────────────────────────────


def kutip(teks: str, terpanjang: int = 48) -> str:
    """An author's text inside a message: in quotes, on one line, shortened, with nothing that a terminal obeys."""
    pendek = teks if len(teks) <= terpanjang else teks[: terpanjang - 1] + "…"
    return f'"{_tampak(pendek)}"'


def rekap(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How many findings of each weight: ``kesalahan``, ``peringatan``, ``catatan``; every weight is present."""
    jumlah = Counter(d.severity for d in diagnostics)
    return {berat.value: jumlah[berat] for berat in Severity}


# ── for people ──────────────────────────────────────────────────────────────────────────────────────────────

_KOLOM_BERAT = 95
_LEBAR_KUTIPAN = 110
_WARNA = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_GANTI_BARIS = re.compile(r"\r\n|\n|\r")


def teks(diagnostics: Iterable[Diagnostic], sumber: Mapping[str, str], warna: bool) -> str:  # noqa: FBT001
    """Findings for a person, in the order of their places: source line, carets, related places, the way out.

    ``sumber`` maps a file's shown name to its text; a place outside of it is shown without its line.
    """
    urut = sorted(diagnostics)
    disebut = {span.file for d in urut for span in (d.span, *(r.span for r in d.related))}
    baris = {nama: _GANTI_BARIS.split(isi) for nama, isi in sumber.items() if nama in disebut}
    return "\n".join(_satu(d, baris, _Cat(warna)) for d in urut)


def ringkas(diagnostics: Iterable[Diagnostic]) -> str:
    """One line a finding, as editors and ``grep`` read it."""
    return "".join(f"{d.span}: {d.code} [{d.severity}] {_tampak(d.message)}\n" for d in sorted(diagnostics))


class _Cat:
    """Paints text for a terminal, or leaves it alone."""

    def __init__(self, warna: bool) -> None:  # noqa: FBT001
        self._warna = warna

    def __call__(self, teks: str, sandi: str) -> str:
        return f"\x1b[{sandi}m{teks}\x1b[0m" if self._warna and teks else teks


def _satu(d: Diagnostic, baris: Mapping[str, list[str]], cat: _Cat) -> str:
    warna = _WARNA[d.severity]
    kiri = f"{d.span}  {d.code} {_tampak(d.message)}"
    kepala = cat(f"{d.span}", "1") + kiri[len(str(d.span)) :] + " " * max(1, _KOLOM_BERAT - len(kiri))
    isi = [kepala + cat(f"[{d.severity}]", warna)]
    isi += _kutipan(d.span, baris, cat, warna, sebelum=1)
    for r in d.related:
        isi.append(f"  {cat('→', '36')} {r.span}  {_tampak(r.message)}")
        isi += _kutipan(r.span, baris, cat, "36", sebelum=0)
    tepi = " " * (_lebar_nomor(d.span) + 1)
    isi += [f"{tepi}{cat('=', '36')} {_tampak(b)}" for b in (d.help, f"lakip explain {d.code}") if b]
    return "\n".join(isi) + "\n"


def _lebar_nomor(span: Span) -> int:
    return max(6, len(str(span.line)) + 2)


def _kutipan(span: Span, baris: Mapping[str, list[str]], cat: _Cat, warna: str, sebelum: int) -> list[str]:
    """The line of a place with carets under it, and ``sebelum`` lines before it that are not blank."""
    isi = baris.get(span.file, [])
    if not 1 <= span.line <= len(isi):
        return []
    lebar, garis = _lebar_nomor(span), cat("│", "36")
    geser = max(0, span.column - 1 - _LEBAR_KUTIPAN // 2) if len(isi[span.line - 1]) > _LEBAR_KUTIPAN else 0
    keluar = [
        f"{nomor:>{lebar}} {garis} {_potong(isi[nomor - 1], geser)}".rstrip()
        for nomor in range(max(1, span.line - sebelum), span.line + 1)
        if nomor == span.line or isi[nomor - 1].strip()
    ]
    akhir = span.end_column if span.end_line == span.line else len(isi[span.line - 1]) + 1
    panjang = max(1, min(akhir, geser + _LEBAR_KUTIPAN + 1) - span.column)
    mulai = span.column - 1 - geser + bool(geser)
    return [*keluar, f"{'':>{lebar}} {garis} {' ' * mulai}{cat('^' * panjang, warna)}"]


def _potong(baris: str, geser: int) -> str:
    """A window of a line, one column for each character, so that the carets stand where they should."""
    jendela = baris[geser : geser + _LEBAR_KUTIPAN]
    return ("…" if geser else "") + _tampak(jendela) + ("…" if geser + _LEBAR_KUTIPAN < len(baris) else "")


def _tampak(teks: str) -> str:
    """The text with each character that cannot be seen, or that a terminal would obey, replaced by one that can."""
    if teks.isprintable():
        return teks
    return "".join(huruf if huruf.isprintable() else _PENGGANTI.get(huruf, "·") for huruf in teks)


_PENGGANTI = {"\n": "⏎", "\t": " ", "\xa0": "␣"}


# ── for programs ────────────────────────────────────────────────────────────────────────────────────────────


def sebagai_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Findings as JSON, in the order of their places; ASCII only, so that no encoding can spoil it."""
    urut = sorted(diagnostics)
    isi = {"diagnostics": [_objek(d) for d in urut], "summary": rekap(urut)}
    return json.dumps(isi, indent=2) + "\n"


def _objek(d: Diagnostic) -> dict[str, object]:
    tempat = {"file": d.span.file, "line": d.span.line, "column": d.span.column}
    return {
        "code": d.code,
        "severity": d.severity.value,
        "message": d.message,
        **tempat,
        "end_line": d.span.end_line,
        "end_column": d.span.end_column,
        "related": [
            {"message": r.message, "file": r.span.file, "line": r.span.line, "column": r.span.column} for r in d.related
        ],
        "help": d.help,
    }
