"""By what a finding is known again after lines have moved or were laid out: no line, column or quote is in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from lakip_cli.diagnostics import Diagnostic, Sidik, kutipan

TERPANJANG = 80
"""Characters kept of the source at the place; the message tells more of it."""

_TATA_LETAK = re.compile(r"(?<=\d)_(?=\d)|[\"']")
_TEMPAT = re.compile(r"(\.(?:yaml|md|j2)):\d+(?::\d+)?")


def sidik(temuan: Iterable[Diagnostic], sumber: Mapping[str, str]) -> list[Sidik]:
    """Return the fingerprint of each finding; two findings may have the same."""
    baris: dict[str, list[str]] = {}
    return [_satu(d, sumber, baris) for d in temuan]


def _satu(d: Diagnostic, sumber: Mapping[str, str], baris: dict[str, list[str]]) -> Sidik:
    berkas = d.span.file
    if berkas not in baris:
        baris[berkas] = kutipan.baris(sumber.get(berkas, ""))
    pesan = " ".join(_TEMPAT.sub(r"\1", d.message).split())
    return (berkas, d.code, pesan, _TATA_LETAK.sub("", kutipan.di(d.span, baris[berkas]))[:TERPANJANG])


def kunci(semua: Iterable[Sidik]) -> list[str]:
    """Return a short key of each fingerprint; equal ones are numbered, so that no two keys are the same."""
    from hashlib import sha256

    kali: Counter[Sidik] = Counter()
    hasil = []
    for satu in semua:
        kali[satu] += 1
        hasil.append(sha256("\0".join((*satu, str(kali[satu]))).encode("utf-8", "surrogatepass")).hexdigest())
    return hasil
