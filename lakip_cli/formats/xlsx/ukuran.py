"""How wide sheets and how high rows are: programs fit no row that holds merged cells, so each is told its height."""

from __future__ import annotations

from collections.abc import Sequence

from lakip_cli.formats import ukuran
from lakip_cli.formats.xlsx.letak import Lembar, sel_lembar

SELEBAR = 70
"""Characters that a sheet is wide at least, so that its title fits."""
TINGGI = 15
"""Points of one line."""


def lebar_kolom(lembar: Lembar) -> list[int]:
    """Return the width of each column in characters."""
    lebar = ukuran.lebar_kolom(lembar.tabel)
    lebar[lebar.index(max(lebar))] += max(0, SELEBAR - sum(lebar))
    return lebar


def tinggi_baris(lembar: Lembar, lebar: Sequence[int]) -> dict[int, int]:
    """Return the height of each row of a table in points; a cell over several rows takes its share of each."""
    hasil: dict[int, int] = {}
    for satu in sel_lembar(lembar):
        perlu = tinggi(satu.sel.cetak, sum(lebar[satu.kolom : satu.kolom + satu.sel.kolom]))
        for nomor in range(satu.baris, satu.baris + satu.sel.baris):
            hasil[nomor] = max(hasil.get(nomor, TINGGI), -(-perlu // satu.sel.baris))
    return hasil


def tinggi(teks: str, lebar: int) -> int:
    """Return the height of a wrapped text in points; words leave some of each line empty."""
    muat = max(1, lebar * 9 // 10)
    return TINGGI * sum(max(1, -(-len(baris) // muat)) for baris in teks.split("\n"))
