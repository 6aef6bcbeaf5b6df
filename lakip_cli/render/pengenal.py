"""Ids of blocks: ASCII, short, unique."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

PANJANG_ID = 60
"""The longest id made from a heading, in characters."""


def siput(teks: str) -> str:
    """A text as an id: ``Capaian Tahun 2023 (%)`` becomes ``capaian-tahun-2023``."""
    ascii_ = unicodedata.normalize("NFKD", teks).encode("ascii", "ignore").decode().lower()
    id_ = re.sub(r"[^a-z0-9]+", "-", ascii_).strip("-")
    return id_[:PANJANG_ID].rstrip("-") or "bagian"


def unik(id_: str, *terpakai: Container[str]) -> str:
    """The id, with the first number from 2 that makes it unique if it is taken."""
    hasil, nomor = id_, 1
    while any(hasil in satu for satu in terpakai):
        nomor += 1
        hasil = f"{id_}-{nomor}"
    return hasil
