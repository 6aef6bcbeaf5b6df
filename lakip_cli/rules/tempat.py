"""Places that rules point at."""

from __future__ import annotations

from lakip_cli.diagnostics import Span
from lakip_cli.model.dasar import Objek
from lakip_cli.source import span


def span_narasi(berkas: str, teks: str, mulai: int, akhir: int) -> Span:
    """Return the place of ``teks[mulai:akhir]``, which ends on its first line when it is longer."""
    baris = teks.count("\n", 0, mulai) + 1
    kolom = mulai - (teks.rfind("\n", 0, mulai) + 1) + 1
    ujung = teks.find("\n", mulai, akhir)
    panjang = (akhir if ujung < 0 else ujung) - mulai
    return Span(berkas, baris, kolom, baris, kolom + panjang)


def kunci_pertama(berkas: Objek) -> Span:
    """The first key of a file: where a reader looks for a key that should stand beside it."""
    return span(next(iter(berkas.pohon)))
