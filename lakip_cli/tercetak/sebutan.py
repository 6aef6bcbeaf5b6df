"""Names compared: case, spaces, punctuation and usual abbreviations do not matter; every other word does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from lakip_cli.tercetak.bacaan import romawi

SINGKATAN = {
    "bid": "bidang",
    "brg": "barang",
    "dgn": "dengan",
    "dlm": "dalam",
    "dok": "dokumen",
    "inpres": "instruksi presiden",
    "jlmh": "jumlah",
    "jmh": "jumlah",
    "jmlh": "jumlah",
    "kab": "kabupaten",
    "kec": "kecamatan",
    "keg": "kegiatan",
    "kepbup": "keputusan bupati",
    "klg": "keluarga",
    "ktr": "kantor",
    "mendagri": "menteri dalam negeri",
    "menpan": "menteri pendayagunaan aparatur negara",
    "menpanrb": "menteri pendayagunaan aparatur negara dan reformasi birokrasi",
    "no": "nomor",
    "perbup": "peraturan bupati",
    "perda": "peraturan daerah",
    "permen": "peraturan menteri",
    "permendagri": "peraturan menteri dalam negeri",
    "perpres": "peraturan presiden",
    "pp": "peraturan pemerintah",
    "prov": "provinsi",
    "rb": "reformasi birokrasi",
    "tk": "tingkat",
    "uu": "undang undang",
    "yg": "yang",
}
"""Abbreviations that mean one thing in every report."""

JENIS_KATA = ("program", "kegiatan", "sub kegiatan", "sasaran strategis", "sasaran", "tujuan")
"""The word for a kind of thing; before a name it says nothing."""

_BUKAN_HURUF = re.compile(r"[\W_]+")
_KATA = re.compile(r"[^\W_]+")
_AKRONIM = re.compile(r"\(\s*[A-Z]{2,}[A-Za-z]*\s*\)")
_NEGARA = re.compile(r"\brepublik indonesia (?=nomor\b)")
_NOMOR_JUDUL = re.compile(r"(?:[A-Za-z]|[0-9]{1,2}|[IVX]+)[.)]\s*(?=\S)")
_BAB = re.compile(r"(?<=\bbab )([ivx]+)\b")


def rapat(teks: str) -> str:
    """Return the letters and digits alone, in lower case."""
    return _BUKAN_HURUF.sub("", teks.casefold())


def kata(teks: str, jenis: str = "") -> list[str]:
    """Return the words that count: no acronyms in parentheses, abbreviations written out, the kind's word left out."""
    polos = _NEGARA.sub("", _AKRONIM.sub(" ", teks).casefold())
    semua = [lain for satu in _KATA.findall(polos) for lain in _panjang(satu)]
    awalan = jenis.replace("_", " ").split()
    return semua[len(awalan) :] if awalan and semua[: len(awalan)] == awalan and len(semua) > len(awalan) else semua


def _panjang(satu: str) -> list[str]:
    return SINGKATAN[satu].split() if satu in SINGKATAN else [satu]


def judul(teks: str) -> list[str]:
    """Return a heading's words without its number, a chapter's Roman number as digits."""
    polos = _NOMOR_JUDUL.sub("", teks, count=1) if _NOMOR_JUDUL.match(teks) else teks
    return kata(_BAB.sub(lambda bab: str(romawi(bab[1])), polos.casefold()))


def bilangan(semua: Sequence[str]) -> Counter[str]:
    """Count the numbers among the words, without their leading zeros."""
    return Counter(satu.lstrip("0") for satu in semua if satu.isdigit())


def beda(tercetak: Sequence[str], baku: Sequence[str]) -> str:
    """Say which words differ: what is printed for what, what is added, what is missing."""
    awal = _sama(tercetak, baku)
    akhir = _sama(tercetak[awal:][::-1], baku[awal:][::-1])
    a, b = tercetak[awal : len(tercetak) - akhir], baku[awal : len(baku) - akhir]
    if len(a) <= 1 or len(b) <= 1:
        return _beda(a, b)
    potongan = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return "; ".join(_beda(a[i:j], b[k:m]) for aksi, i, j, k, m in potongan if aksi != "equal")


def _sama(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many words two lists share from their beginning."""
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _beda(tercetak: Sequence[str], baku: Sequence[str]) -> str:
    cetak, seharusnya = " ".join(tercetak), " ".join(baku)
    if not baku:
        return f"ditambah “{cetak}”"
    return f"“{cetak}”, bukan “{seharusnya}”" if tercetak else f"tanpa “{seharusnya}”"
