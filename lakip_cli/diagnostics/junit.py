"""JUnit XML: a suite a file, a case a finding; what fails the check is a failure there too.

ASCII only, so that no encoding can spoil it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from itertools import groupby

from lakip_cli.diagnostics import Diagnostic, Tampilan, tampak

NAMA = "lakip check"


def tulis(tampilan: Tampilan) -> str:
    """Write all suites; a check that found nothing is one case that passed."""
    isi = [
        _suite(berkas, [*milik], tampilan) for berkas, milik in groupby(tampilan.temuan, key=lambda d: d.span.file)
    ] or [_suite(NAMA, [], tampilan)]
    akar = _unsur("testsuites", isi, name=NAMA, **_hitung(tampilan.temuan, tampilan))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{akar}'.encode("ascii", "xmlcharrefreplace").decode()


def _suite(nama: str, semua: list[Diagnostic], tampilan: Tampilan) -> str:
    kasus = [_kasus(d, tampilan) for d in semua] or [_unsur("testcase", (), name="tanpa temuan", classname=nama)]
    return _unsur("testsuite", kasus, name=nama, **_hitung(semua, tampilan))


def _hitung(semua: Iterable[Diagnostic], tampilan: Tampilan) -> dict[str, str]:
    gagal = [d.severity in tampilan.gagal for d in semua]
    return {"tests": str(len(gagal) or 1), "failures": str(sum(gagal)), "errors": "0"}


def _kasus(d: Diagnostic, tampilan: Tampilan) -> str:
    baris = [f"{d.span}: {d.message}", *(f"{r.span}: {r.message}" for r in d.related), d.help]
    isi = escape("\n".join(tampak(satu) for satu in baris if satu))
    if d.severity in tampilan.gagal:
        anak = _unsur("failure", (isi,), type=d.severity, message=d.message)
    else:
        anak = _unsur("system-out", (f"{d.severity}: {isi}",))
    nama = f"{d.code} {tampilan.katalog[d.code].nama} ({d.span.line}:{d.span.column})"
    return _unsur("testcase", (anak,), name=nama, classname=d.span.file, file=d.span.file, line=str(d.span.line))


def _unsur(nama: str, isi: Iterable[str], **sifat: str) -> str:
    daftar = "".join(f' {kunci}="{escape(tampak(nilai))}"' for kunci, nilai in sifat.items())
    return f"<{nama}{daftar}>{''.join(isi)}</{nama}>\n"
