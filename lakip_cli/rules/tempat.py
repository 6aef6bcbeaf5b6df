"""Places in narrative text."""

from __future__ import annotations

from lakip_cli.diagnostics import Span


def span_narasi(berkas: str, teks: str, mulai: int, akhir: int) -> Span:
    """Return the place of ``teks[mulai:akhir]``, which ends on its first line when it is longer."""
    baris = teks.count("\n", 0, mulai) + 1
    kolom = mulai - (teks.rfind("\n", 0, mulai) + 1) + 1
    ujung = teks.find("\n", mulai, akhir)
    panjang = (akhir if ujung < 0 else ujung) - mulai
    return Span(berkas, baris, kolom, baris, kolom + panjang)
