"""Annotations of GitHub Actions. The service shows ten of each weight; what is over is counted in the tenth."""

from __future__ import annotations

from lakip_cli.diagnostics import Diagnostic, Severity, Tampilan, tampak

TERBANYAK = 10
_PERINTAH = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def tulis(tampilan: Tampilan) -> str:
    """Write a workflow command a finding, errors first."""
    return "".join(baris for berat in Severity for baris in _seberat(tampilan, berat))


def _seberat(tampilan: Tampilan, berat: Severity) -> list[str]:
    semua = [d for d in tampilan.temuan if d.severity is berat]
    tampil = semua if len(semua) <= TERBANYAK else semua[: TERBANYAK - 1]
    baris = [_perintah(berat, _letak(d) | {"title": _judul(d, tampilan)}, _isi(d)) for d in tampil]
    if sisa := len(semua) - len(tampil):
        pesan = f"… dan {sisa} {berat} lagi; semuanya ada di ringkasan langkah ini"
        baris.append(_perintah(berat, {"title": "lakip check"}, pesan))
    return baris


def _letak(d: Diagnostic) -> dict[str, str]:
    """Say where a finding stands; columns mean something within one line only."""
    letak = {"file": d.span.file, "line": str(d.span.line), "endLine": str(d.span.end_line)}
    if d.span.line == d.span.end_line:
        letak |= {"col": str(d.span.column), "endColumn": str(d.span.end_column)}
    return letak


def _judul(d: Diagnostic, tampilan: Tampilan) -> str:
    return f"{d.code} {tampilan.katalog[d.code].judul}"


def _isi(d: Diagnostic) -> str:
    baris = [f"{d.span}: {d.code} {d.message}", *(f"{r.span}: {r.message}" for r in d.related), d.help]
    return "\n".join(tampak(satu) for satu in baris if satu)


def _perintah(berat: Severity, sifat: dict[str, str], isi: str) -> str:
    daftar = ",".join(f"{nama}={_luput(nilai, ',:')}" for nama, nilai in sifat.items())
    return f"::{_PERINTAH[berat]} {daftar}::{_luput(isi)}\n"


def _luput(teks: str, juga: str = "") -> str:
    for huruf in f"%\r\n{juga}":
        teks = teks.replace(huruf, f"%{ord(huruf):02X}")
    return teks
