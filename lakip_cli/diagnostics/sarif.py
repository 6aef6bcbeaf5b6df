"""SARIF 2.1.0, which code scanning and many viewers read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import quote

from lakip_cli import __version__
from lakip_cli.diagnostics import Diagnostic, Kode, Severity, Span, Tampilan
from lakip_cli.diagnostics.sidik import kunci, sidik

_BERAT = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def tulis(tampilan: Tampilan) -> str:
    """Write one run: the rules that found something, and what they found."""
    aturan = {kode: urutan for urutan, kode in enumerate(sorted({d.code for d in tampilan.temuan}))}
    semua = zip(tampilan.temuan, kunci(sidik(tampilan.temuan, tampilan.sumber)), strict=True)
    jalan = {
        "tool": {
            "driver": {
                "name": "lakip",
                "version": __version__,
                "language": "id",
                "rules": [_aturan(tampilan.katalog[kode]) for kode in aturan],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_hasil(d, milik, aturan) for d, milik in semua],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [jalan]}
    return json.dumps(log, indent=2) + "\n"


def _aturan(kode: Kode) -> dict[str, object]:
    return {
        "id": kode.kode,
        "name": "".join(kata.capitalize() for kata in kode.nama.split("-")),
        "shortDescription": {"text": kode.judul},
        "fullDescription": {"text": kode.manual.split("\n\n", maxsplit=1)[0] or kode.judul},
        "help": {"text": kode.manual or kode.judul, "markdown": kode.manual or kode.judul},
        "defaultConfiguration": {"level": _BERAT[kode.severity]},
    }


def _hasil(d: Diagnostic, milik: str, aturan: Mapping[str, int]) -> dict[str, object]:
    hasil: dict[str, object] = {
        "ruleId": d.code,
        "ruleIndex": aturan[d.code],
        "level": _BERAT[d.severity],
        "message": {"text": "\n".join(satu for satu in (d.message, d.help) if satu)},
        "locations": [{"physicalLocation": _tempat(d.span)}],
        "partialFingerprints": {"lakip/v1": milik},
    }
    if d.related:
        hasil["relatedLocations"] = [
            {"id": nomor, "physicalLocation": _tempat(satu.span), "message": {"text": satu.message}}
            for nomor, satu in enumerate(d.related, start=1)
        ]
    return hasil


def _tempat(span: Span) -> dict[str, object]:
    wilayah = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"artifactLocation": {"uri": quote(span.file)}, "region": wilayah}
