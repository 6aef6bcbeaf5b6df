"""Bytes to text: the encoding, and the characters that must not stand in a source file."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from functools import cache
from itertools import accumulate, islice

from lakip_cli.diagnostics import Diagnostic, Span
from lakip_cli.source.kode import KODE

UKURAN_TERBESAR = 5 * 1024 * 1024
"""Bytes of one file; a year of one agency takes about a hundredth of it."""
TEMUAN_TERBANYAK = 1000
"""Findings of one file; beyond it the list helps nobody and only takes memory."""

_BIASA = bytes([9, 10, 13, *range(0x20, 0x7F)])
_BUKAN_UTF8 = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"\x00\x00\xfe\xff": "UTF-32"}
_NAMA = {
    "\x00": "NUL",
    "\x1b": "ESC",
    "\x7f": "DEL",
    "\x0b": "tab tegak",
    "\x0c": "ganti halaman",
    "\x85": "ganti baris NEL",
    "\xa0": "spasi tak-putus",
    "\xad": "tanda hubung lunak",
    "\u200b": "spasi tanpa lebar",
    "\u2028": "pemisah baris",
    "\u2029": "pemisah alinea",
    "\u2060": "penyambung kata",
    "\ufeff": "tanda urutan bita (BOM)",
}
_SPASI = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_BARIS = re.compile(r"\r\n|\n|\r")


# Few texts hold anything unusual, and to compile these sets takes as long as to read a small file.
@cache
def terlarang() -> re.Pattern[str]:
    """Controls, line breaks that only YAML sees, invisible characters, and those that reorder what a reader sees."""
    return re.compile(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]"
    )


@cache
def _spasi_keliru() -> re.Pattern[str]:
    """Where YAML needs a real space: before a line's first word, after the dash of an entry, after a key's colon."""
    return re.compile(f"^[ -]*+(?:[^\\s:#\"']{{1,99}}+:)?+([{_SPASI}]+)", re.MULTILINE)


def lazim(teks: str) -> bool:
    """Whether every character can be seen, or is a plain space, a tab or a line break: then none is forbidden."""
    lain = teks.encode("utf-8", "surrogatepass").translate(None, _BIASA)
    return lain.decode("utf-8", "surrogatepass").isprintable()


class Letak:
    """Offsets of one text as lines and columns, with the line breaks that libyaml counts."""

    def __init__(self, nama: str, teks: str) -> None:
        self._nama = nama
        if "\r" in teks:
            self._awal = [0, *(m.end() for m in _BARIS.finditer(teks))]
        else:
            self._awal = [*accumulate((len(baris) + 1 for baris in teks.split("\n")), initial=0)]

    def span(self, mulai: int, akhir: int) -> Span:
        """The place of ``teks[mulai:akhir]``."""
        return Span(self._nama, *self._titik(mulai), *self._titik(akhir))

    def _titik(self, indeks: int) -> tuple[int, int]:
        baris = bisect_right(self._awal, indeks)
        return baris, indeks - self._awal[baris - 1] + 1


def nama_karakter(huruf: str) -> str:
    """How a message calls a character that cannot be shown: ``U+0000 (NUL)``."""
    return f"U+{ord(huruf):04X}" + (f" ({_NAMA[huruf]})" if huruf in _NAMA else "")


def dekode(data: bytes, nama: str) -> tuple[str, list[Diagnostic]]:
    """The text of a file; when it cannot be had, the text is empty and one finding says why."""
    awal = Span(nama, 1, 1, 1, 1)
    if len(data) > UKURAN_TERBESAR:
        pesan = f"berkas {len(data):,} bita, lebih dari batas {UKURAN_TERBESAR:,}".replace(",", ".")
        return "", [KODE["Y007"].at(awal, pesan, "pecah menjadi beberapa berkas, atau pindahkan isi yang bukan data")]
    for tanda, sandi in _BUKAN_UTF8.items():
        if data.startswith(tanda):
            return "", [KODE["Y008"].at(awal, f"berkas bersandi {sandi}, bukan UTF-8", _SIMPAN_ULANG)]
    if any(len(separuh) > 1 and not any(separuh) for separuh in (data[0:8:2], data[1:8:2])):
        return "", [KODE["Y008"].at(awal, "berkas tampaknya bersandi UTF-16, bukan UTF-8", _SIMPAN_ULANG)]
    isi = data.removeprefix(BOM_UTF8)
    try:
        return isi.decode(), []
    except UnicodeDecodeError as galat:
        return "", [_bukan_utf8(isi, nama, galat.start)]


def tampilan(data: bytes) -> str:
    """The text for showing the lines of a file that may be broken; places found by this package fit it."""
    return data[:UKURAN_TERBESAR].decode("utf-8-sig", "replace")


def bersihkan(teks: str, nama: str) -> tuple[str, list[Diagnostic]]:
    """Find the characters that mislead YAML; each becomes a space, so that reading can go on at equal places."""
    if lazim(teks):
        return teks, []
    letak = Letak(nama, teks)
    temuan = cari_terlarang(teks, nama) + [
        KODE["Y011"].at(
            letak.span(m.start(1), m.end(1)),
            f"spasi khusus {nama_karakter(m[1][0])} berdiri di tempat YAML memerlukan spasi biasa",
            "hapus, lalu ketik ulang dengan bilah spasi",
        )
        for m in islice(_spasi_keliru().finditer(teks), TEMUAN_TERBANYAK)
    ]
    return _spasi_keliru().sub(_spasi_biasa, terlarang().sub(" ", teks)), temuan


def cari_terlarang(teks: str, nama: str) -> list[Diagnostic]:
    """The characters that must stand in no text at all."""
    if lazim(teks):
        return []
    letak = Letak(nama, teks)
    return [
        KODE["Y009"].at(
            letak.span(*m.span()),
            f"karakter {nama_karakter(m[0])} tidak boleh ada di dalam berkas",
            "hapus karakter itu; biasanya terbawa ketika menyalin dari Word atau PDF",
        )
        for m in islice(terlarang().finditer(teks), TEMUAN_TERBANYAK)
    ]


def _spasi_biasa(m: re.Match[str]) -> str:
    return m[0][: m.start(1) - m.start()] + " " * len(m[1])


def _bukan_utf8(data: bytes, nama: str, letak: int) -> Diagnostic:
    baris = _BARIS.split(data[:letak].decode())
    tempat = Span(nama, len(baris), len(baris[-1]) + 1, len(baris), len(baris[-1]) + 2)
    huruf = data[letak : letak + 1].decode("cp1252", "replace")
    dugaan = f", huruf “{huruf}” pada sandi Windows-1252" if huruf.isprintable() and huruf != "\ufffd" else ""
    return KODE["Y008"].at(tempat, f"bita 0x{data[letak]:02X} bukan UTF-8{dugaan}", _SIMPAN_ULANG)


_SIMPAN_ULANG = "simpan ulang sebagai UTF-8 (di Notepad: Save As, Encoding: UTF-8)"
