"""Edits of a YAML file: the text of single values is replaced, every other byte stays."""

import json
import re
from collections.abc import Iterable
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.rekaman import NamedTuple

_BARIS = re.compile(r"\r\n|\n|\r")
_POLOS = re.compile(r"(?!(?i:null)\Z)[^\W_](?:[\w./ %-]*[\w.%])?", re.ASCII)
_ANGKA_POLOS = re.compile(r"-?\d+(?:_\d+)*(?:\.\d+)?", re.ASCII)


class Suntingan(NamedTuple):
    """One value to replace: where it stands, what it says there, what it shall say, and the cell that says so."""

    alamat: str
    tempat: Span
    lama: str
    baru: str
    sel: str


class Impor(NamedTuple):
    """What a workbook asks for: edits, what is wrong with it, and the cells of rows that belong to nothing."""

    suntingan: list[Suntingan]
    temuan: list[Diagnostic]
    dilewati: tuple[str, ...] = ()


def terapkan(isi: bytes, suntingan: Iterable[Suntingan]) -> bytes:
    """Replace the values of one file; the rest stays, with its byte order mark and its line ends."""
    teks = isi.decode("utf-8")
    awal = len(teks) - len(teks.removeprefix("\ufeff"))
    baris = [awal, *(cocok.end() for cocok in _BARIS.finditer(teks))]
    for satu in sorted(suntingan, key=lambda satu: satu.tempat, reverse=True):
        mulai = baris[satu.tempat.line - 1] + satu.tempat.column - 1
        akhir = baris[satu.tempat.end_line - 1] + satu.tempat.end_column - 1
        if _BARIS.sub("\n", teks[mulai:akhir]) != satu.lama:
            message = f"{satu.tempat} does not hold {satu.lama!r}"
            raise LookupError(message)
        teks = teks[:mulai] + satu.baru + teks[akhir:]
    return teks.encode()


def tulis(nilai: Decimal | str) -> str:
    """Write a value as YAML: a number with its thousands apart, a text in quotes where it needs them."""
    if isinstance(nilai, Decimal):
        return f"{nilai:,f}".replace(",", "_")
    return nilai if _POLOS.fullmatch(nilai) else json.dumps(nilai, ensure_ascii=False)


def baca(yaml: str) -> Decimal | str:
    """Return what the text of a single value says: a number, or the text without its quotes."""
    teks = yaml.strip()
    if teks[:1] in {'"', "'"} and teks[-1:] == teks[:1]:
        teks = teks[1:-1]
    try:
        return angka.baca(teks)
    except ValueError:
        return teks
