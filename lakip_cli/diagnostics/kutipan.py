"""What a source says at a place."""

from __future__ import annotations

from lakip_cli.diagnostics import Span


def baris(teks: str) -> list[str]:
    """Return the lines of a text, as places count them."""
    return teks.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def di(span: Span, isi: list[str]) -> str:
    """Return the text of a place on one line, each stretch of white space as one blank; empty outside of the text."""
    potongan = isi[max(0, span.line - 1) : span.end_line]
    if not potongan:
        return ""
    potongan[-1] = potongan[-1][: span.end_column - 1]
    potongan[0] = potongan[0][span.column - 1 :]
    return " ".join(" ".join(potongan).split())
