"""Findings for programs; ASCII only, so that no encoding can spoil it."""

from __future__ import annotations

import json

from lakip_cli.diagnostics import DaftarPeriksa, Diagnostic, Tampilan, rekap


def tulis(tampilan: Tampilan) -> str:
    """Write every finding as an object, how many there are of each weight, and the checklists that were asked for."""
    isi = {"diagnostics": [_objek(d) for d in tampilan.temuan], "summary": rekap(tampilan.temuan)}
    daftar = {"checklists": [_daftar(satu) for satu in tampilan.daftar]} if tampilan.daftar else {}
    return json.dumps({**isi, **daftar}, indent=2) + "\n"


def _daftar(daftar: DaftarPeriksa) -> dict[str, object]:
    butir = [
        {"number": b.nomor, "demand": b.uraian, "state": b.keadaan, "findings": dict(b.temuan)} for b in daftar.butir
    ]
    return {"folder": daftar.folder, "title": daftar.judul, "items": butir}


def _objek(d: Diagnostic) -> dict[str, object]:
    tempat = {"file": d.span.file, "line": d.span.line, "column": d.span.column}
    return {
        "code": d.code,
        "severity": d.severity.value,
        "message": d.message,
        **tempat,
        "end_line": d.span.end_line,
        "end_column": d.span.end_column,
        "related": [
            {"message": r.message, "file": r.span.file, "line": r.span.line, "column": r.span.column} for r in d.related
        ],
        "help": d.help,
    }
