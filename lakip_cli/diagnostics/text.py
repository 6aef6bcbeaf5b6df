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
    cat = _Cat(tampilan.warna)
    temuan = (_satu(d, baris, cat) for d in tampilan.temuan)
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
        self.garis = self("│", "36")

    def __call__(self, teks: str, sandi: str) -> str:
        return f"\x1b[{sandi}m{teks}\x1b[0m" if self._warna and teks else teks


def _satu(d: Diagnostic, baris: Mapping[str, list[str]], cat: _Cat) -> str:
    warna, tempat, pesan = _WARNA[d.severity], str(d.span), f"  {d.code} {tampak(d.message)}"
    sela = " " * (_KOLOM_BERAT - len(tempat) - len(pesan)) or " "
    isi = [f"{cat(tempat, '1')}{pesan}{sela}{cat(f'[{d.severity}]', warna)}"]
    isi += _jendela(d.span, baris, cat, warna, sebelum=True)
    for r in d.related:
        isi.append(f"  {cat('→', '36')} {r.span}  {tampak(r.message)}")
        isi += _jendela(r.span, baris, cat, "36", sebelum=False)
    tepi = " " * len(_nomor(d.span))
    isi += [f"{tepi} {cat('=', '36')} {tampak(b)}" for b in (d.help, f"lakip explain {d.code}") if b]
    return "\n".join(isi) + "\n"


def _nomor(span: Span) -> str:
    return f"  {str(span.line).rjust(4)}"


def _jendela(span: Span, baris: Mapping[str, list[str]], cat: _Cat, warna: str, *, sebelum: bool) -> list[str]:
    """The line of a place with carets under it; ``sebelum`` also the line before it, if that is not blank."""
    isi = baris.get(span.file, [])
    if not 1 <= span.line <= len(isi):
        return []
    nomor, garis, utama = _nomor(span), cat.garis, isi[span.line - 1]
    geser = max(0, span.column - 1 - _LEBAR_KUTIPAN // 2) if len(utama) > _LEBAR_KUTIPAN else 0
    keluar = [f"{nomor} {garis} {_potong(utama, geser)}".rstrip()]
    if sebelum and span.line > 1 and (lalu := isi[span.line - 2]).strip():
        keluar.insert(0, f"{str(span.line - 1).rjust(len(nomor))} {garis} {_potong(lalu, geser)}".rstrip())
    akhir = span.end_column if span.end_line == span.line else len(utama) + 1
    penunjuk = "^" * (min(akhir, geser + _LEBAR_KUTIPAN + 1) - span.column) or "^"
    mulai = " " * (span.column - 1 - geser + bool(geser))
    return [*keluar, f"{' ' * len(nomor)} {garis} {mulai}{cat(penunjuk, warna)}"]


def _potong(baris: str, geser: int) -> str:
    """A window of a line, one column for each character, so that the carets stand where they should."""
    jendela = baris[geser : geser + _LEBAR_KUTIPAN]
    return ("…" if geser else "") + tampak(jendela) + ("…" if geser + _LEBAR_KUTIPAN < len(baris) else "")
