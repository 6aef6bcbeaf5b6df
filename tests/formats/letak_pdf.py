"""Where each word of a PDF stands on its page, as pdftotext tells."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

TEPI = 40
"""Points at the edges of a page where nothing is printed, beside head and foot."""

KOTAK = re.compile(r'<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)</word>')
HALAMAN = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">(.*?)</page>', re.DOTALL)


class Kata(NamedTuple):
    """A word on paper: left, top, right, bottom in points."""

    kiri: float
    atas: float
    kanan: float
    bawah: float
    teks: str


def terletak(isi: bytes, folder: Path) -> Iterator[tuple[float, float, list[Kata]]]:
    """Yield width, height and words of each page."""
    (folder / "a.pdf").write_bytes(isi)
    perintah = ["pdftotext", "-bbox", "a.pdf", "-"]
    teks = subprocess.run(perintah, cwd=folder, check=True, capture_output=True, text=True).stdout
    for lebar, tinggi, dalam in HALAMAN.findall(teks):
        yield (
            float(lebar),
            float(tinggi),
            [Kata(float(a), float(b), float(c), float(d), teks) for a, b, c, d, teks in KOTAK.findall(dalam)],
        )


def keluar(isi: bytes, folder: Path) -> list[str]:
    """Words that stand outside what a page leaves for text."""
    return [
        kata.teks
        for lebar, tinggi, semua in terletak(isi, folder)
        for kata in semua
        if kata.kiri < TEPI or kata.kanan > lebar - TEPI or kata.atas < TEPI / 2 or kata.bawah > tinggi - TEPI / 2
    ]


def bertindih(isi: bytes, folder: Path) -> list[tuple[str, str]]:
    """Pairs of words of which one is printed over the other."""
    return [pasang for _, _, semua in terletak(isi, folder) for pasang in _tindih(sorted(semua, key=lambda k: k.atas))]


def _tindih(semua: list[Kata]) -> Iterator[tuple[str, str]]:
    for ke, satu in enumerate(semua):
        for lain in semua[ke + 1 :]:
            if lain.atas > satu.bawah:
                break
            tinggi = min(satu.bawah, lain.bawah) - lain.atas
            if tinggi > 0.4 * (satu.bawah - satu.atas) and min(satu.kanan, lain.kanan) - max(satu.kiri, lain.kiri) > 1:
                yield satu.teks, lain.teks
