"""Reads a workbook as its user sees it: the text that each cell shows, and which cells are one."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import openpyxl

from lakip_cli import angka
from lakip_cli.formats.xlsx import ISI, SUMBER
from lakip_cli.formats.xlsx.letak import BARIS_KEPALA


def tampil(nilai: Any, bentuk: str) -> str:
    """What a cell shows, with the separators of Indonesia."""
    if not isinstance(nilai, int | float):
        return str(nilai or "")
    positif, _, negatif = bentuk.partition(";")
    pola = negatif if nilai < 0 and negatif else positif
    awal, digit, akhir = re.fullmatch(r'(\(?-?(?:"[^"]*")?)([#,0.]+)((?:"[^"]*")?\)?)', pola).groups()  # type: ignore[union-attr]
    isi = Decimal(str(nilai))
    desimal = len(digit.partition(".")[2])
    besar = angka.angka(abs(isi) if negatif else isi, desimal)
    return f"{awal}{besar if ',' in digit else nilai}{akhir}".replace('"', "")


def tabel_xlsx(isi: bytes) -> Iterator[tuple[str, list[list[str]]]]:
    """Title and rows of each sheet that holds a table."""
    buku = openpyxl.load_workbook(io.BytesIO(isi), data_only=True)
    for kertas in buku:
        if kertas.title not in (ISI, SUMBER):
            yield str(kertas["A1"].value), list(_baris(kertas))


def teks_xlsx(isi: bytes) -> str:
    """All text of a workbook."""
    buku = openpyxl.load_workbook(io.BytesIO(isi), data_only=True)
    return " ".join(str(sel) for kertas in buku for baris in kertas.iter_rows(values_only=True) for sel in baris if sel)


def _baris(kertas: Any) -> Iterator[list[str]]:
    """The rows down to the blank one; a cell that another covers is none."""
    for baris in kertas.iter_rows(min_row=BARIS_KEPALA + 1):
        if all(sel.value is None for sel in baris):
            return
        yield [tampil(sel.value, sel.number_format) for sel in baris if type(sel).__name__ != "MergedCell"]
