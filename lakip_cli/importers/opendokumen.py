"""What the library does not tell of an ods: formulas that give nothing, and cells that others cover."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from lakip_cli.rekaman import NamedTuple

_TABEL = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_SEL = {f"{_TABEL}table-cell", f"{_TABEL}covered-table-cell"}
ISI = "content.xml"

Rentang = tuple[tuple[int, int], tuple[int, int]]


TANPA_NILAI = "rumus tanpa nilai tersimpan; buka dan simpan ulang di Excel atau LibreOffice"


def galat(nilai: str) -> str:
    """Say that a formula gives an error, as the spreadsheet shows it."""
    return f"rumusnya menghasilkan galat {nilai}; betulkan rumus itu, atau tulis nilainya"


class Sisi(NamedTuple):
    """Of one sheet, by row and column from 0: what is wrong with formulas, and merged cells from first to last."""

    rumus: Mapping[tuple[int, int], str]
    gabungan: tuple[Rentang, ...]


def baca(isi: bytes) -> Mapping[str, Sisi]:
    """Return what is to be known of each sheet of an ods; nothing for other kinds of files."""
    if not zipfile.is_zipfile(io.BytesIO(isi)):
        return {}
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        if ISI not in arsip.namelist():
            return {}
        akar = ET.fromstring(arsip.read(ISI))  # noqa: S314 - expat bounds entities
    return {satu.get(f"{_TABEL}name", ""): _sisi(satu) for satu in akar.iter(f"{_TABEL}table")}


def _sisi(lembar: ET.Element) -> Sisi:
    rumus: dict[tuple[int, int], str] = {}
    gabungan: list[Rentang] = []
    for baris, kolom, sel in _sel(lembar):
        if sel.get(f"{_CALC}value-type") == "error":
            rumus[baris, kolom] = galat("".join(sel.itertext()))
        elif sel.get(f"{_TABEL}formula") is not None and sel.get(f"{_OFFICE}value-type") is None:
            rumus[baris, kolom] = TANPA_NILAI
        tinggi, lebar = (int(sel.get(f"{_TABEL}number-{arah}-spanned", "1")) for arah in ("rows", "columns"))
        if (tinggi, lebar) != (1, 1):
            gabungan.append(((baris, kolom), (baris + tinggi - 1, kolom + lebar - 1)))
    return Sisi(rumus, tuple(gabungan))


def _sel(lembar: ET.Element) -> Iterator[tuple[int, int, ET.Element]]:
    """Yield every cell with its row and column; one that is repeated, once."""
    nomor_baris = 0
    for baris in lembar.iter(f"{_TABEL}table-row"):
        nomor_kolom = 0
        for sel in baris:
            if sel.tag in _SEL:
                yield nomor_baris, nomor_kolom, sel
                nomor_kolom += int(sel.get(f"{_TABEL}number-columns-repeated", "1"))
        nomor_baris += int(baris.get(f"{_TABEL}number-rows-repeated", "1"))
