"""All findings as Markdown: the summary of a step of GitHub Actions."""

from __future__ import annotations

import re

from lakip_cli.diagnostics import Diagnostic, Tampilan, rekap, tampak

TERBESAR = 900_000
"""Bytes; the service refuses a summary of more than 1 MiB."""

_AKTIF = re.compile(r"([\\`*_{}\[\]<>#|~!&@])")


def tulis(tampilan: Tampilan) -> str:
    """Write the counts, and a table with every finding."""
    isi = (
        "\n### lakip check: "
        + ", ".join(f"{banyak} {berat}" for berat, banyak in rekap(tampilan.temuan).items())
        + "\n"
    )
    if not tampilan.temuan:
        return isi
    isi += "\n| Tempat | Kode | Berat | Temuan |\n| --- | --- | --- | --- |\n"
    besar = len(isi.encode())
    for urutan, d in enumerate(tampilan.temuan):
        baris = _baris(d)
        besar += len(baris.encode())
        if besar > TERBESAR:
            return f"{isi}\n… dan {len(tampilan.temuan) - urutan} temuan lagi\n"
        isi += baris
    return isi


def _baris(d: Diagnostic) -> str:
    temuan = "<br>".join(lolos(satu) for satu in (d.message, d.help) if satu)
    return f"| {lolos(str(d.span))} | {d.code} | {d.severity} | {temuan} |\n"


def lolos(teks: str) -> str:
    """Text of others, in one line of a cell or a list, so that no character of it is a mark of Markdown or HTML."""
    return _AKTIF.sub(r"\\\1", tampak(teks))
