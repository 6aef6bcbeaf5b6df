"""Findings for a person at a terminal."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.diagnostics import Centang, DaftarPeriksa, Diagnostic, Severity, Span, Tampilan, kutipan, tampak

_KOLOM_BERAT = 95
_LEBAR_KUTIPAN = 110
_WARNA = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def tulis(tampilan: Tampilan) -> str:
    """Show the source line, carets, related places and the way out of every finding; then the checklists."""
    disebut = {span.file for d in tampilan.temuan for span in (d.span, *(r.span for r in d.related))}
    baris = {nama: kutipan.baris(isi) for nama, isi in tampilan.sumber.items() if nama in disebut}
    temuan = (_satu(d, baris, _Cat(tampilan.warna)) for d in tampilan.temuan)
    return "\n".join((*temuan, *map(_daftar, tampilan.daftar)))


def _daftar(daftar: DaftarPeriksa) -> str:
    """A checklist as columns: state, number, and the demand with the findings that show what it lacks."""
    keadaan = max((len(b.keadaan) for b in daftar.butir), default=0)
    nomor = max((len(b.nomor) for b in daftar.butir), default=0)
    isi = [f"  {b.keadaan:<{keadaan}}  {b.nomor:<{nomor}}  {tampak(b.uraian)}{_kode(b)}" for b in daftar.butir]
    return "\n".join((f"{tampak(daftar.folder)}: {daftar.judul}", *(isi or ["  data belum dapat dibaca"]))) + "\n"


def _kode(butir: Centang) -> str:
    sebut = ", ".join(f"{banyak} {kode}" for kode, banyak in butir.temuan.items())
    return f" ({sebut})" if sebut else ""


class _Cat:
    """Paints text for a terminal, or leaves it alone."""

    def __init__(self, warna: bool) -> None:  # noqa: FBT001
        self._warna = warna

    def __call__(self, teks: str, sandi: str) -> str:
        return f"\x1b[{sandi}m{teks}\x1b[0m" if self._warna and teks else teks


def _satu(d: Diagnostic, baris: Mapping[str, list[str]], cat: _Cat) -> str:
    warna, tempat, pesan = _WARNA[d.severity], str(d.span), f"  {d.code} {tampak(d.message)}"
    sela = " " * max(1, _KOLOM_BERAT - len(tempat) - len(pesan))
    isi = [f"{cat(tempat, '1')}{pesan}{sela}{cat(f'[{d.severity}]', warna)}"]
    isi += _jendela(d.span, baris, cat, warna, sebelum=1)
    for r in d.related:
        isi.append(f"  {cat('→', '36')} {r.span}  {tampak(r.message)}")
        isi += _jendela(r.span, baris, cat, "36", sebelum=0)
    tepi = " " * (_lebar_nomor(d.span) + 1)
    isi += [f"{tepi}{cat('=', '36')} {tampak(b)}" for b in (d.help, f"lakip explain {d.code}") if b]
    return "\n".join(isi) + "\n"


def _lebar_nomor(span: Span) -> int:
    return max(6, len(str(span.line)) + 2)


def _jendela(span: Span, baris: Mapping[str, list[str]], cat: _Cat, warna: str, sebelum: int) -> list[str]:
    """The line of a place with carets under it, and ``sebelum`` lines before it that are not blank."""
    isi = baris.get(span.file, [])
    if not 1 <= span.line <= len(isi):
        return []
    lebar, garis = _lebar_nomor(span), cat("│", "36")
    geser = max(0, span.column - 1 - _LEBAR_KUTIPAN // 2) if len(isi[span.line - 1]) > _LEBAR_KUTIPAN else 0
    keluar = [
        f"{nomor:>{lebar}} {garis} {_potong(isi[nomor - 1], geser)}".rstrip()
        for nomor in range(max(1, span.line - sebelum), span.line + 1)
        if nomor == span.line or isi[nomor - 1].strip()
    ]
    akhir = span.end_column if span.end_line == span.line else len(isi[span.line - 1]) + 1
    panjang = max(1, min(akhir, geser + _LEBAR_KUTIPAN + 1) - span.column)
    mulai = span.column - 1 - geser + bool(geser)
    return [*keluar, f"{'':>{lebar}} {garis} {' ' * mulai}{cat('^' * panjang, warna)}"]


def _potong(baris: str, geser: int) -> str:
    """A window of a line, one column for each character, so that the carets stand where they should."""
    jendela = baris[geser : geser + _LEBAR_KUTIPAN]
    return ("…" if geser else "") + tampak(jendela) + ("…" if geser + _LEBAR_KUTIPAN < len(baris) else "")
