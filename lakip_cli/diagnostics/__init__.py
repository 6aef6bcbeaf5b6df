"""What is wrong, and where: frozen data. Each module here shows it in one format; a stage never prints."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from lakip_cli.rekaman import NamedTuple


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


Sidik = tuple[str, str, str, str]
"""The fingerprint of a finding: file, code, message, and what the source says there."""


class Centang(NamedTuple):
    """One line of a checklist: where it belongs, what it asks, its state, and the findings that show it, by code."""

    nomor: str
    uraian: str
    keadaan: str
    temuan: Mapping[str, int]


class DaftarPeriksa(NamedTuple):
    """A checklist of one folder; without lines where the data cannot be read yet."""

    folder: str
    judul: str
    butir: tuple[Centang, ...]


class Tampilan(NamedTuple):
    """Findings to be shown, by whichever format: root causes first, with what the formats look up beside them.

    ``sumber`` maps a file's shown name to its text; a place outside of it is shown without its line. ``gagal`` are the
    weights that fail a check, ``daftar`` the checklists that were asked for.
    """

    temuan: tuple[Diagnostic, ...]
    sumber: Mapping[str, str]
    katalog: Mapping[str, Kode]
    warna: bool = False
    gagal: frozenset[Severity] = frozenset({Severity.ERROR})
    daftar: tuple[DaftarPeriksa, ...] = ()


PENGHENTI = frozenset("YSRT")
"""The families of which an error stops a build: what cannot be read, bound, followed or rendered."""


def menghentikan(temuan: Diagnostic) -> bool:
    """Tell whether a finding stops a build, and hides what would be found after it."""
    return temuan.severity is Severity.ERROR and temuan.code[0] in PENGHENTI


_AKAR = {**dict.fromkeys(PENGHENTI, 0), "H": 1, "K": 1, "S012": 3}
"""How near to the root of things a family is, or a code that only follows from others."""


def urut(temuan: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings for reading: file by file, root causes first.

    What cannot be read stands before facts that do not agree, and these before what is printed of them.
    """
    semua = sorted(temuan)
    akar: dict[str, int] = {}
    for d in semua:
        akar[d.span.file] = min(_akar(d), akar.get(d.span.file, _akar(d)))
    return tuple(sorted(semua, key=lambda d: (akar[d.span.file], d.span.file, _akar(d))))


def _akar(d: Diagnostic) -> int:
    return _AKAR.get(d.code, _AKAR.get(d.code[0], 2))


# ── words for messages ──────────────────────────────────────────────────────────────────────────────────────


def kutip(teks: str, terpanjang: int = 48) -> str:
    """An author's text inside a message: in quotes, on one line, shortened, with nothing that a terminal obeys."""
    pendek = teks if len(teks) <= terpanjang else teks[: terpanjang - 1] + "…"
    return f'"{tampak(pendek)}"'


def rekap(diagnostics: Iterable[Diagnostic]) -> dict[str, int]:
    """How many findings of each weight: ``kesalahan``, ``peringatan``, ``catatan``; every weight is present."""
    jumlah = Counter(d.severity for d in diagnostics)
    return {berat.value: jumlah[berat] for berat in Severity}


def tampak(teks: str) -> str:
    """Return the text with each character that cannot be seen, or that a terminal would obey, replaced."""
    if teks.isprintable():
        return teks
    return "".join(huruf if huruf.isprintable() else _PENGGANTI.get(huruf, "·") for huruf in teks)


_PENGGANTI = {"\n": "⏎", "\t": " ", "\xa0": "␣"}
