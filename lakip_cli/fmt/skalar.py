"""How one value is written: with which quotes, with its thousands apart, and where a long text breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lakip_cli import angka
from lakip_cli.source import Skalar

LEBAR = 120
"""Columns of a line; only a word, a printed table, and what a comment stands beside may pass it."""
TERSEMPIT = 40
BILANGAN = frozenset(("pagu", "uang", "nilai", "seri", "seri-anggaran", "faktor", "bobot"))
"""The kinds of fields in which a number has its thousands apart; all other text is no number."""

_KATA_YAML = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n"))
_TAK_POLOS = re.compile(r": |:$| #|[^\S ]| $")
_TAK_POLOS_ALIR = re.compile(rf"{_TAK_POLOS.pattern}|[,\[\]{{}}:]")
_GANTI_BARIS = re.compile(r"[\n\r\t]")
_LOLOS = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_SELA = re.compile(r"(?<=\S) (?=\S)")
_BUKAN_SPASI = re.compile(r"[^\S ]")


def tulis(isi: Skalar, jenis: object, lekuk: int, sisa: int) -> list[str]:
    """Write a value after its key: the rest of that line, on which ``sisa`` columns are left, and those below it."""
    if (badan := _blok(isi, lekuk)) is not None:
        return badan
    satu = sebaris(isi, jenis)
    if len(satu) > sisa and jenis != "kode" and _dapat_dilipat(isi):
        return [">-", *_menjorok(_potong(isi, lekuk), lekuk)]
    return [satu]


def sebaris(isi: Skalar, jenis: object, *, alir: bool = False) -> str:
    """Write a value on one line; ``alir`` says that it stands inside brackets."""
    teks = str(isi)
    if (baku := _angka(teks, jenis)) is not None:
        return baku
    if jenis == "kode" and teks:
        return _kutip(teks)
    if isi.polos and not _GANTI_BARIS.search(teks):
        return teks or "~" * alir
    if _boleh_polos(teks, alir=alir):
        return teks
    if ('"' in teks or "\\" in teks) and not _GANTI_BARIS.search(teks):
        return "'" + teks.replace("'", "''") + "'"
    return _kutip(teks)


def _kutip(teks: str) -> str:
    return f'"{teks.translate(_LOLOS)}"'


def _boleh_polos(teks: str, *, alir: bool) -> bool:
    """Whether a text may lose its quotes: it begins with a letter, so that nobody takes it for a number."""
    tak_polos = _TAK_POLOS_ALIR if alir else _TAK_POLOS
    return teks[:1].isalpha() and teks.casefold() not in _KATA_YAML and not tak_polos.search(teks)


def _angka(teks: str, jenis: object) -> str | None:
    """Write the bare number of a numeric field; None for all other text."""
    if jenis not in BILANGAN:
        return None
    try:
        return f"{angka.baca(teks):,f}".replace(",", "_")
    except ValueError:
        return None


# ── texts of several lines ──────────────────────────────────────────────────────────────────────────────────


def _blok(isi: Skalar, lekuk: int) -> list[str] | None:
    """Write what the author wrote as a block of text; None if it is none."""
    tanda = isi.sumber.teks[isi.mulai.index]
    inti = isi.strip("\n")
    if isi.polos or tanda not in "|>" or not inti:
        return None
    akhir = len(isi) - len(isi.rstrip("\n"))
    kepala = tanda + "2" * inti.startswith((" ", "\t")) + ("-", "", "+")[min(akhir, 2)]
    baris = isi.rstrip("\n").split("\n") if tanda == "|" else _terlipat(isi, lekuk)
    return [kepala, *_menjorok(baris, lekuk), *[""] * (akhir - 1)]


def _terlipat(isi: Skalar, lekuk: int) -> list[str]:
    """Keep the author's line breaks while all fit, so that a word more changes one line and not a paragraph."""
    baris = _baris_asal(isi)
    pas = max(map(len, baris)) <= LEBAR - lekuk
    utuh = " ".join(baris) == isi.rstrip("\n") and all(satu == satu.strip() for satu in baris)
    return baris if pas or not utuh or not _dapat_dilipat(isi.rstrip("\n")) else _potong(isi.rstrip("\n"), lekuk)


def _baris_asal(isi: Skalar) -> list[str]:
    """Return the lines of a folded block as the file has them, without the indentation of the block."""
    _, *baris = isi.sumber.teks[isi.mulai.index : isi.akhir.index].split("\n")
    pertama, inti = next(satu for satu in baris if satu.strip()), isi.lstrip("\n")
    menjorok = (len(pertama) - len(pertama.lstrip(" "))) - (len(inti) - len(inti.lstrip(" ")))
    baris = [satu[menjorok:] for satu in baris]
    while not baris[-1]:
        del baris[-1]
    return baris


def _menjorok(baris: Iterable[str], lekuk: int) -> list[str]:
    return [" " * lekuk + satu if satu else "" for satu in baris]


def _dapat_dilipat(teks: str) -> bool:
    """Whether a text may become lines: YAML gives it back only if single spaces alone become line breaks."""
    return teks == teks.strip() and not _BUKAN_SPASI.search(teks) and bool(_SELA.search(teks))


def _potong(teks: str, lekuk: int) -> list[str]:
    lebar = max(LEBAR - lekuk, TERSEMPIT)
    baris = [""]
    for kata in _SELA.split(teks):
        if baris[-1] and len(baris[-1]) + 1 + len(kata) > lebar:
            baris.append(kata)
        else:
            baris[-1] += f" {kata}" if baris[-1] else kata
    return baris
