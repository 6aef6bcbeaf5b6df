"""Names compared: case, spaces, punctuation and abbreviations do not matter; every other word does."""

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

AWALAN = {"jabatan": "kepala"}
"""What may stand before a name and says nothing, where it is not the word for its kind: who heads an office."""

_NAMA_PANJANG = 4
"""Words from which a name is long enough for differences to be counted."""
_SUKU_TERPENDEK = 2
"""Letters of each word that an acronym of syllables keeps."""
_TERBANYAK = 6
"""Words that one abbreviation may stand for."""
_AWALAN_TERPENDEK = 3
"""Letters that a word cut short keeps; ``di`` and ``ke`` are words of their own."""
_VOKAL = frozenset("aiueo")
_AKRONIM = re.compile(r"\(\s*[A-Z]{2,}[A-Za-z]*\s*\)")
_NEGARA = re.compile(r"\brepublik indonesia (?=nomor\b)")
_NOMOR_JUDUL = re.compile(r"(?:[A-Za-z]|[0-9]{1,2}|[IVX]+)[.)]\s*(?=\S)")


class _Pemisah(dict[int, str]):
    """Translates what is neither letter nor digit to a space; holds the characters that it has met."""

    def __missing__(self, kode: int) -> str:
        huruf = self[kode] = chr(kode) if chr(kode).isalnum() else " "
        return huruf


_PEMISAH = _Pemisah()


def rapat(teks: str) -> str:
    """Return the letters and digits alone, in lower case."""
    return "".join(teks.casefold().translate(_PEMISAH).split())


def kata(teks: str, jenis: str = "") -> list[str]:
    """Return the words that count: no acronyms in parentheses, abbreviations written out, the kind's word left out."""
    polos = _AKRONIM.sub(" ", teks).casefold()
    if "republik indonesia nomor" in polos:
        polos = _NEGARA.sub("", polos)
    semua = " ".join([SINGKATAN.get(satu, satu) for satu in polos.translate(_PEMISAH).split()]).split()
    awalan = AWALAN.get(jenis, jenis).replace("_", " ").split()
    return semua[len(awalan) :] if awalan and semua[: len(awalan)] == awalan and len(semua) > len(awalan) else semua


def judul(teks: str) -> list[str]:
    """Return a heading's words without its number, a chapter's Roman number as digits."""
    bernomor = _NOMOR_JUDUL.match(teks)
    semua = kata(teks[bernomor.end() :] if bernomor else teks)
    for nomor, satu in enumerate(semua[1:], start=1):
        if semua[nomor - 1] == "bab" and not satu.strip("ivx"):
            semua[nomor] = str(romawi(satu))
    return semua


def bilangan(semua: Sequence[str]) -> Counter[str]:
    """Count the numbers among the words, without their leading zeros."""
    return Counter(satu.lstrip("0") for satu in semua if satu.isdigit())


def bilangan_lain(tercetak: Sequence[str], baku: Sequence[str]) -> str:
    """Say which numbers are printed for which, when both names have numbers and the printed one has others."""
    milik = bilangan(baku)
    if not milik:
        return ""
    lain = bilangan(tercetak)
    asing, hilang = lain - milik, milik - lain
    if not asing:
        return ""
    cetak, seharusnya = (" dan ".join(satu.elements()) for satu in (asing, hilang))
    return f"“{cetak}”, bukan “{seharusnya}”" if seharusnya else f"ditambah “{cetak}”"


Potongan = tuple[Sequence[str], Sequence[str]]
"""A stretch in which two names differ: the words printed, and the true ones."""


def potongan(tercetak: Sequence[str], baku: Sequence[str]) -> list[Potongan]:
    """Return the stretches that differ; an abbreviation of the one counts as the other writes it."""
    a, b = _tengah(tercetak, baku)
    if a and b:
        a, b = _tengah(_panjangkan(a, b), _panjangkan(b, a))
    if len(a) <= 1 or len(b) <= 1:
        return [(a, b)] if a or b else []
    kode = SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
    return [(a[i:j], b[k:m]) for aksi, i, j, k, m in kode if aksi != "equal"]


def beda(beda_: Sequence[Potongan], panjang: int) -> str:
    """Say which words differ: what is printed for what, what is added, what is missing, in a name of some length."""
    ganti = sum(max(map(len, satu)) for satu in beda_ if all(satu))
    if panjang >= _NAMA_PANJANG and ganti * 2 > panjang:
        return "sebagian besar katanya lain"
    return "; ".join(_beda(*satu) for satu in beda_)


def kunci(beda_: Sequence[Potongan], baku: Sequence[str]) -> tuple[str, ...]:
    """Return what names that are told differently have in common: one word for another, else the thing itself."""
    if all(len(a) == len(b) == 1 for a, b in beda_):
        return ("kata", *beda_[0][0], *beda_[0][1])
    return ("nama", "".join(baku))


def _tengah(tercetak: Sequence[str], baku: Sequence[str]) -> Potongan:
    """Return what is left of two names without the words that both begin or end with."""
    awal = _sama(tercetak, baku)
    akhir = _sama(tercetak[awal:][::-1], baku[awal:][::-1])
    return tercetak[awal : len(tercetak) - akhir], baku[awal : len(baku) - akhir]


def _sama(a: Sequence[str], b: Sequence[str]) -> int:
    """Return how many words two lists share from their beginning."""
    banyak = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        banyak += 1
    return banyak


def _beda(tercetak: Sequence[str], baku: Sequence[str]) -> str:
    cetak, seharusnya = " ".join(tercetak), " ".join(baku)
    if not baku:
        return f"ditambah “{cetak}”"
    return f"“{cetak}”, bukan “{seharusnya}”" if tercetak else f"tanpa “{seharusnya}”"


# ── abbreviations ───────────────────────────────────────────────────────────────────────────────────────────


def _panjangkan(milik: Sequence[str], lain: Sequence[str]) -> Sequence[str]:
    """Write out each word that shortens words of the other name."""
    asing = set(milik) - set(lain)
    return [panjang for satu in milik for panjang in (_panjangnya(satu, lain) if satu in asing else (satu,))]


def _panjangnya(pendek: str, lain: Sequence[str]) -> Sequence[str]:
    for awal, satu in enumerate(lain):
        if satu[0] != pendek[0]:
            continue
        terbanyak = min(_TERBANYAK, len(lain) - awal, len(pendek))
        # Several words give their first letters, one each, or their beginnings, of the first one too.
        semua = range(1, terbanyak + 1) if satu.startswith(pendek[:_SUKU_TERPENDEK]) else (1, len(pendek))
        for n in semua:
            if n <= terbanyak and singkatan(pendek, panjang := lain[awal : awal + n]):
                return panjang
    return (pendek,)


def singkatan(pendek: str, panjang: Sequence[str]) -> bool:
    """Whether a word shortens others: ``brg`` barang, ``dok`` dokumen, ``lansia`` lanjut usia, ``kk`` by initials."""
    if pendek[0] != panjang[0][0]:
        return False
    if len(panjang) == 1:
        singkat = _kata_singkat(pendek, panjang[0])
    else:
        awal = len(pendek) == len(panjang) and pendek == "".join([satu[0] for satu in panjang])
        # The last word's part is at its beginning or end: most words that merely begin alike fail here.
        singkat = awal or (pendek[-_SUKU_TERPENDEK:] in panjang[-1] and _suku(pendek, panjang, awal=True))
    return singkat and not any(satu.isdigit() for satu in (pendek, *panjang))


def _kata_singkat(pendek: str, panjang: str) -> bool:
    """A word without its vowels, or no more than the first half of it."""
    if not 1 < len(pendek) < len(panjang):
        return False
    if panjang.startswith(pendek):
        return _AWALAN_TERPENDEK <= len(pendek) <= len(panjang) // 2
    sisa = iter(panjang)
    return _VOKAL.isdisjoint(pendek[1:]) and all(huruf in sisa for huruf in pendek)


def _suku(pendek: str, panjang: Sequence[str], *, awal: bool = False) -> bool:
    """Whether a word is made of the beginnings of others, after the first one also of their ends."""
    kata_, sisa = panjang[0], panjang[1:]
    if not sisa:
        cukup = len(pendek) >= _SUKU_TERPENDEK
        return cukup and (kata_.startswith(pendek) or (not awal and kata_.endswith(pendek)))
    terbanyak = min(len(pendek) - _SUKU_TERPENDEK * len(sisa), len(kata_))
    for n in range(_SUKU_TERPENDEK, terbanyak + 1):
        suku = pendek[:n]
        if (kata_.startswith(suku) or (not awal and kata_.endswith(suku))) and _suku(pendek[n:], sisa):
            return True
    return False
