"""Code Quality of GitLab: a JSON list whose fingerprints stay the same after lines have moved."""

from __future__ import annotations

import json

from lakip_cli.diagnostics import Diagnostic, Severity, Tampilan, menghentikan
from lakip_cli.diagnostics.sidik import kunci, sidik

_BERAT = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def tulis(tampilan: Tampilan) -> str:
    """Write every finding as an issue."""
    semua = zip(tampilan.temuan, kunci(sidik(tampilan.temuan, tampilan.sumber)), strict=True)
    return json.dumps([_objek(d, milik, tampilan) for d, milik in semua], indent=2) + "\n"


def _objek(d: Diagnostic, milik: str, tampilan: Tampilan) -> dict[str, object]:
    return {
        "description": f"{d.code} {d.message}",
        "check_name": tampilan.katalog[d.code].nama,
        "fingerprint": milik,
        "severity": "critical" if menghentikan(d) else _BERAT[d.severity],
        "location": {
            "path": d.span.file,
            "positions": {
                "begin": {"line": d.span.line, "column": d.span.column},
                "end": {"line": d.span.end_line, "column": d.span.end_column},
            },
        },
    }
