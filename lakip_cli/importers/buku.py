"""A workbook as rows of plain values; the only door to the library that reads it."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from xml.etree import ElementTree as ET

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from lakip_cli import angka
from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.importers import opendokumen
from lakip_cli.importers.kode import KODE
from lakip_cli.importers.opendokumen import TANPA_NILAI, Sisi, galat
from lakip_cli.rekaman import NamedTuple

Isi = Decimal | str | date | bool | None
"""What a cell holds; None when it is empty."""
_RUANG = {"s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
_HUBUNGAN = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SEL = re.compile(r"([A-Z]+)(\d+)")


class Sel(NamedTuple):
    """One cell: its place, counted from 0, and what it holds.

    ``rumus`` says what is wrong with its formula, ``gabungan`` which cell covers it, and holds what is shown.
    """

    buku: str
    lembar: str
    baris: int
    kolom: int
    isi: Isi
    rumus: str = ""
    gabungan: str = ""

    @property
    def nama(self) -> str:
        """How people call the cell: ``Realisasi!F12``."""
        return f"{self.lembar}!{_koordinat(self.baris, self.kolom)}"

    def temuan(self, kode: str, pesan: str, bantuan: str = "") -> Diagnostic:
        """A finding at this cell."""
        tempat = Span(self.buku, self.baris + 1, self.kolom + 1, self.baris + 1, self.kolom + 2)
        return KODE[kode].at(tempat, f"sel {self.nama}: {pesan}", bantuan)


class Lembar(NamedTuple):
    """One sheet: every row with all its cells."""

    nama: str
    baris: Sequence[Sequence[Sel]]


class BukuRusak(Exception):
    """The bytes are no workbook that can be read; the text says why, in Indonesian."""


def buka(isi: bytes, nama: str) -> Mapping[str, Lembar]:
    """Read every sheet of a workbook (xlsx, xls, ods); ``nama`` is how findings call the file.

    Raises:
        BukuRusak: the bytes are no workbook, or it is locked.
    """
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(isi)) as buku:
            lembar = {satu: buku.get_sheet_by_name(satu) for satu in buku.sheet_names}
            baris = {satu: milik.to_python(skip_empty_area=False) for satu, milik in lembar.items()}
            gabungan = {satu: milik.merged_cell_ranges or () for satu, milik in lembar.items()}
    except PasswordError:
        raise BukuRusak("terkunci sandi; simpan tanpa sandi") from None
    except CalamineError:
        raise BukuRusak("bukan buku kerja xlsx, xls atau ods yang utuh; simpan ulang sebagai xlsx") from None
    kosong = _rumus_kosong(isi)
    sisi = {satu: Sisi(kosong.get(satu, {}), tuple(gabungan[satu])) for satu in baris}
    sisi |= opendokumen.baca(isi)
    return {satu: _lembar(nama, satu, milik, sisi[satu]) for satu, milik in baris.items()}


def _lembar(buku: str, nama: str, isi: Sequence[Sequence[object]], sisi: Sisi) -> Lembar:
    tertutup = {
        (baris, kolom): _koordinat(*awal)
        for awal, akhir in sisi.gabungan
        for baris in range(awal[0], akhir[0] + 1)
        for kolom in range(awal[1], akhir[1] + 1)
        if (baris, kolom) != awal
    }
    return Lembar(
        nama,
        [
            [
                Sel(buku, nama, nb, nk, _isi(satu), sisi.rumus.get((nb, nk), ""), tertutup.get((nb, nk), ""))
                for nk, satu in enumerate(baris)
            ]
            for nb, baris in enumerate(isi)
        ],
    )


def _koordinat(baris: int, kolom: int) -> str:
    return f"{angka.huruf(kolom + 1).upper()}{baris + 1}"


def _isi(nilai: object) -> Isi:
    if isinstance(nilai, bool):
        return nilai
    if isinstance(nilai, int | float):
        # A spreadsheet keeps and shows 15 digits; the rest is the noise of its binary numbers.
        return Decimal(f"{nilai:.15g}") if nilai % 1 else Decimal(int(nilai))
    if isinstance(nilai, datetime):
        return nilai.date()
    if isinstance(nilai, date):
        return nilai
    return str(nilai).strip() or None


# ── formulas that give nothing, which the library reads as empty ────────────────────────────────────────────


def _rumus_kosong(isi: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Return what is wrong with formulas of each sheet of an xlsx, by their cells; nothing for other kinds of files."""
    if not zipfile.is_zipfile(io.BytesIO(isi)):
        return {}
    with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
        return {nama: dict(_tanpa_nilai(arsip.read(jalur))) for nama, jalur in _jalur_lembar(arsip)}


def _jalur_lembar(arsip: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    if "xl/workbook.xml" not in arsip.namelist():
        return
    hubungan = ET.fromstring(arsip.read("xl/_rels/workbook.xml.rels"))  # noqa: S314 - expat bounds entities
    tujuan = {satu.get("Id"): satu.get("Target", "") for satu in hubungan}
    buku = ET.fromstring(arsip.read("xl/workbook.xml"))  # noqa: S314 - as above
    for satu in buku.iterfind("s:sheets/s:sheet", _RUANG):
        jalur = tujuan.get(satu.get(_HUBUNGAN), "")
        nama = jalur.removeprefix("/") if jalur.startswith("/") else f"xl/{jalur}"
        if nama in arsip.namelist():
            yield satu.get("name", ""), nama


def _tanpa_nilai(xml: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for sel in ET.fromstring(xml).iterfind(".//s:c", _RUANG):  # noqa: S314 - as above
        nilai = sel.findtext("s:v", "", _RUANG)
        if not (cocok := _SEL.fullmatch(sel.get("r", ""))):
            continue
        tempat = (int(cocok[2]) - 1, _nomor_kolom(cocok[1]))
        if sel.get("t") == "e":
            yield tempat, galat(nilai)
        elif sel.find("s:f", _RUANG) is not None and not nilai:
            yield tempat, TANPA_NILAI


def _nomor_kolom(huruf: str) -> int:
    nomor = 0
    for satu in huruf:
        nomor = nomor * 26 + ord(satu) - ord("A") + 1
    return nomor - 1
