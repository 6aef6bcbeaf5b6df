"""The narrative of one year becomes that of the next: what tells of a year is to be written anew, the rest stays."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from lakip_cli.rules.bagian import TANDA

SEKALI = ("akuntabilitas", "akuntabilitas-keuangan", "ikhtisar", "kesimpulan", "langkah-perbaikan", "statistik")
"""The narrative files that tell what came of one year."""
_JUDUL = re.compile(r"^##[ \t]+(.*?)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KOMENTAR = re.compile(r"[ \t]*(?:\{#.*?#\}|<!--.*?-->)", re.DOTALL)
_ALINEA = re.compile(r"^[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", re.MULTILINE)
_PANGGILAN = re.compile(r"\{\{.*?\}\}", re.DOTALL)


def teruskan(nama: str, teks: str, lalu: int) -> str:
    """Return the next year's text of a narrative file (``narasi/isu.md``), which was written for year ``lalu``.

    Comments do not come along, for they are about what was found in that year.
    """
    bersih = re.sub(r"\n{3,}", "\n\n", _KOMENTAR.sub("", teks)).lstrip("\n")
    bagian = nama.removeprefix("narasi/").removesuffix(".md")
    if bagian in SEKALI or bagian.startswith(("sasaran/", "indikator/")):
        return "\n".join(_ditulis_ulang(bersih, lalu))
    return _ALINEA.sub(lambda satu: _dipastikan(satu[0], lalu), bersih)


def _ditulis_ulang(teks: str, lalu: int) -> Iterator[str]:
    """Keep the headings, and the text below each as a comment, which is not printed."""
    letak, bagian = 0, ""
    for judul in (*_JUDUL.finditer(teks), None):
        isi = teks[letak : judul.start() if judul else len(teks)].strip("\n")
        if isi.strip():
            yield _bahan(f"tulis {bagian}untuk tahun {lalu + 1}; sebagai bahan, teks tahun {lalu}:", isi)
        if judul:
            yield f"{judul[0].strip()}\n"
            letak, bagian = judul.end(), f"{judul[1].rstrip('# ')} "


def _bahan(perintah: str, isi: str) -> str:
    return f"{{# {TANDA} {perintah}\n\n{isi}\n#}}\n"


def _dipastikan(alinea: str, lalu: int) -> str:
    """Mark a paragraph that names the year it was written for."""
    if not re.search(rf"\b{lalu}\b", _PANGGILAN.sub("", alinea)):
        return alinea
    return f"{{# {TANDA} sesuaikan alinea ini, yang menyebut tahun {lalu} #}}\n{alinea}"


def tandai(teks: str, baris: Collection[int], lalu: int) -> str:
    """Take out of print the paragraphs that hold one of these lines: they call what year ``lalu`` alone has."""

    def satu(alinea: re.Match[str]) -> str:
        awal = teks.count("\n", 0, alinea.start()) + 1
        if not any(awal <= nomor <= awal + alinea[0].count("\n") for nomor in baris):
            return alinea[0]
        return _bahan(f"tulis ulang; alinea tahun {lalu} ini memanggil angka yang belum ada:", alinea[0]).rstrip("\n")

    return _ALINEA.sub(satu, teks)
