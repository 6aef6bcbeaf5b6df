"""Reads a tagged PDF as a screen reader does: the tree of its structure, with the text that each element marks."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, NumberObject

_BFCHAR = re.compile(r"beginbfchar(.*?)endbfchar", re.DOTALL)
_PASANG = re.compile(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>")
_DALAM = rb"[^\\()]|\\."
_LAMBANG = re.compile(
    rb"(?P<suku>\((?:%b|\((?:%b)*\))*\)|<[0-9A-Fa-f]*>|/[^\s()<>\[\]/]*|[-+.]?\d[\d.]*)|(?P<perintah>[A-Za-z'\"*]+)"
    % (_DALAM, _DALAM),
    re.DOTALL,
)
"""Texts, names and numbers, and the operators behind them; of arrays and maps, what is in them."""
_PERINTAH = {b"BDC", b"BMC", b"EMC", b"Tf", b"Tj", b"TJ"}
_LOLOS = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LOLOSAN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}

Peta = dict[bytes, str]
Bertanda = dict[tuple[int, int], str]


def urai_pdf(isi: bytes) -> Element:
    """The elements of the structure by their type, such as ``Table``; what no element marks, as the running heads,
    is left out. Texts know the number of the object that is their page.
    """
    baca = PdfReader(io.BytesIO(isi))
    teks = _teks_bertanda(baca)
    akar = Element("StructTreeRoot")
    _isi(baca.root_object["/StructTreeRoot"], akar, teks, -1)
    return akar


def _isi(simpul: Any, induk: Element, teks: Bertanda, halaman: int) -> None:
    """Add what one entry of ``/K`` holds to its element."""
    if isinstance(simpul, NumberObject):
        SubElement(induk, "teks", {"halaman": str(halaman)}).text = teks.get((halaman, int(simpul)), "")
        return
    benda: Any = simpul.get_object() if isinstance(simpul, IndirectObject) else simpul
    if isinstance(benda, list):
        for anak in benda:
            _isi(anak, induk, teks, halaman)
        return
    halaman = benda.raw_get("/Pg").idnum if "/Pg" in benda else halaman
    if benda.get("/Type") == "/MCR":
        _isi(benda["/MCID"], induk, teks, halaman)
    elif benda.get("/Type") != "/OBJR":
        unsur = SubElement(induk, str(benda.get("/S", "/akar"))[1:], _sifat(benda))
        _isi(benda.get("/K", []), unsur, teks, halaman)


def _sifat(benda: DictionaryObject) -> dict[str, str]:
    """The attributes that readers use: the text that stands for a picture, and whose head a cell is."""
    sifat = {nama: str(benda[f"/{nama}"]) for nama in ("Alt", "T", "ID") if f"/{nama}" in benda}
    kumpulan: Any = benda.get("/A", [])
    for satu in kumpulan if isinstance(kumpulan, list) else [kumpulan]:
        sifat |= {nama[1:]: str(isi) for nama, isi in satu.get_object().items()}
    return sifat


def _teks_bertanda(baca: PdfReader) -> Bertanda:
    """Object number of the page, number of the mark → its text."""
    huruf: dict[int, Peta] = {}
    hasil: Bertanda = {}
    for halaman in baca.pages:
        assert halaman.indirect_reference is not None
        for tanda, teks in _halaman(halaman, huruf):
            kunci = (halaman.indirect_reference.idnum, tanda)
            hasil[kunci] = hasil.get(kunci, "") + teks
    return hasil


def _halaman(halaman: PageObject, huruf: dict[int, Peta]) -> Iterator[tuple[int, str]]:
    sumber: Any = halaman["/Resources"]
    peta = {nama: _peta(sumber["/Font"].raw_get(nama), huruf) for nama in sumber.get("/Font", {})}
    isi = halaman.get_contents()
    tanda: list[int | None] = []
    kini: Peta = {}
    for suku, operator in _perintah(isi.get_data()) if isi is not None else ():
        match operator:
            case b"BDC" | b"BMC":
                tanda.append(_mcid(suku, sumber))
            case b"EMC":
                tanda.pop()
            case b"Tf":
                kini = peta[suku[0].decode()]
            case _:
                dalam = next((satu for satu in reversed(tanda) if satu is not None), None)
                if dalam is not None:
                    yield dalam, "".join(_huruf(satu, kini) for satu in suku if satu[:1] in b"(<")


def _perintah(isi: bytes) -> Iterator[tuple[list[bytes], bytes]]:
    """The operators that show or mark text, each with what it is told; a general parser reads every line of a chart."""
    suku: list[bytes] = []
    for cocok in _LAMBANG.finditer(isi):
        if cocok.lastgroup == "suku":
            suku.append(cocok[0])
        elif cocok.lastgroup == "perintah":
            if cocok[0] in _PERINTAH:
                yield suku, cocok[0]
            suku = []


def _mcid(suku: list[bytes], sumber: Any) -> int | None:
    if b"/MCID" in suku:
        return int(suku[suku.index(b"/MCID") + 1])
    sifat = sumber["/Properties"][suku[1].decode()] if len(suku) == 2 else {}
    return int(sifat["/MCID"]) if "/MCID" in sifat else None


def _huruf(satu: bytes, peta: Peta) -> str:
    mentah = bytes.fromhex(satu[1:-1].decode()) if satu[:1] == b"<" else _LOLOS.sub(_lolos, satu[1:-1])
    return "".join(peta[mentah[ke : ke + 2]] for ke in range(0, len(mentah), 2))


def _lolos(cocok: re.Match[bytes]) -> bytes:
    satu = cocok[1]
    return bytes([int(satu, 8)]) if satu.isdigit() else _LOLOSAN.get(satu, satu)


def _peta(rujukan: IndirectObject, huruf: dict[int, Peta]) -> Peta:
    """Glyph → text, as the font tells programs that copy or search."""
    if rujukan.idnum not in huruf:
        fonta: Any = rujukan.get_object()
        cmap = fonta["/ToUnicode"].get_object().get_data().decode("latin-1")
        huruf[rujukan.idnum] = {
            bytes.fromhex(kode): bytes.fromhex(isi).decode("utf-16-be")
            for blok in _BFCHAR.findall(cmap)
            for kode, isi in _PASANG.findall(blok)
        }
    return huruf[rujukan.idnum]
