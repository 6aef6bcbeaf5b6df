"""Heads of rows: Typst does not let a layout tag them, so cells that it marks by their colour become heads afterwards.

A reader of tables then says of a number not only its column, but also its row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import count, pairwise

TANDA: Mapping[str, str] = {"badan": "#fffffe", "kaki": "#e7e6e5"}
"""The colours by which a layout marks the head of a row, in the body of a table and in its totals: no one sees that
they are others than those of the cells beside it."""

_WARNA = {tuple(bytes.fromhex(warna[1:])) for warna in TANDA.values()}
_LATAR = re.compile(rb"/BackgroundColor\[([\d. ]+)\]")
_UNSUR = re.compile(rb"\d+ 0 obj\n<</Type/StructElem/S/(TD|TBody|TFoot)/")
_ANAK = re.compile(rb"/K\[([^\]]*)\]")
_RENTANG = re.compile(rb"/RowSpan (\d+)")
_KEPALA = re.compile(rb"/Headers\[[^\]]*")
_LETAK = re.compile(rb"(\d{10}) \d{5} ([nf])")
_AKAR = re.compile(rb"\d+ 0 obj\n<</Type/StructTreeRoot")
_NAMA = b"/IDTree<</Names["


def kepala_baris(pdf: bytes) -> bytes:
    """Return a PDF of Typst in which each marked cell is a ``TH`` of scope ``Row`` that the cells beside it name.

    Raises:
        ValueError: the file is not written as Typst writes it.
    """
    rujukan = int(pdf[pdf.rindex(b"startxref") :].split()[1])
    objek = dict(_objek(pdf, rujukan))
    jenis: dict[bytes, list[int]] = {b"TD": [], b"TBody": [], b"TFoot": []}
    for nomor, isi in objek.items():
        if unsur := _UNSUR.match(isi):
            jenis[unsur[1]].append(nomor)
    kepala = {nomor for nomor in jenis[b"TD"] if _bertanda(objek[nomor])}
    if not kepala:
        return pdf
    for badan in jenis[b"TBody"] + jenis[b"TFoot"]:
        _sebut(objek, badan, kepala)
    for nomor in kepala:
        objek[nomor] = _jadi_kepala(objek[nomor], nomor)
    akar = next(nomor for nomor, isi in objek.items() if _AKAR.match(isi))
    objek[akar] = _daftarkan(objek[akar], kepala)
    return _gabung(pdf, rujukan, objek)


def _objek(pdf: bytes, rujukan: int) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the bytes of each object, in the order of the file."""
    semua = enumerate(_LETAK.findall(pdf, rujukan))
    letak = sorted((int(awal), nomor) for nomor, (awal, jenis) in semua if jenis == b"n")
    for (awal, nomor), (akhir, _) in pairwise([*letak, (rujukan, 0)]):
        yield nomor, pdf[awal:akhir]


def _bertanda(sel: bytes) -> bool:
    latar = _LATAR.search(sel)
    return latar is not None and tuple(round(float(satu) * 255) for satu in latar[1].split()) in _WARNA


def _anak(isi: bytes) -> list[int]:
    anak = _ANAK.search(isi)
    return [int(satu) for satu in anak[1].split()[::3]] if anak else []


def _sebut(objek: dict[int, bytes], badan: int, kepala: set[int]) -> None:
    """Let the cells of a table's body name the heads of their rows, those too that span rows from above."""
    berlaku: list[tuple[int, int]] = []
    for baris in _anak(objek[badan]):
        sel = _anak(objek[baris])
        berlaku = [(nomor, sisa - 1) for nomor, sisa in berlaku if sisa > 1]
        berlaku += [(nomor, _baris(objek[nomor])) for nomor in sel if nomor in kepala]
        nama = b"".join(_nama(nomor) for nomor, _ in berlaku)
        for nomor in sel:
            if nomor not in kepala:
                objek[nomor] = _KEPALA.sub(rb"\g<0>" + nama, objek[nomor], count=1)


def _baris(sel: bytes) -> int:
    rentang = _RENTANG.search(sel)
    return int(rentang[1]) if rentang else 1


def _nama(nomor: int) -> bytes:
    return b"(B%d)" % nomor


def _jadi_kepala(sel: bytes, nomor: int) -> bytes:
    asal = sel.replace(b"/S/TD/", b"/S/TH/ID%b/" % _nama(nomor), 1)
    if b"/O/Table" in asal:
        return asal.replace(b"/O/Table", b"/O/Table/Scope/Row", 1)
    return asal.replace(b"/A[", b"/A[<</O/Table/Scope/Row>>", 1)


def _daftarkan(akar: bytes, kepala: set[int]) -> bytes:
    """Add names to the tree where readers look them up; it is sorted, and those of Typst begin with ``U``."""
    nama = b"".join(b"%b%d 0 R" % satu for satu in sorted((_nama(nomor), nomor) for nomor in kepala))
    if _NAMA in akar:
        return akar.replace(_NAMA, _NAMA + nama, 1)
    if b"/IDTree" in akar:
        raise ValueError(akar[:99])
    return _AKAR.sub(lambda awal: b"%b%b%b]>>" % (awal[0], _NAMA, nama), akar, count=1)


def _gabung(pdf: bytes, rujukan: int, objek: Mapping[int, bytes]) -> bytes:
    """Write the objects one after another, and the table that tells where each begins."""
    letak = {}
    kini = min(int(awal) for awal, jenis in _LETAK.findall(pdf, rujukan) if jenis == b"n")
    kepala = pdf[:kini]
    for nomor, isi in objek.items():
        letak[nomor] = kini
        kini += len(isi)
    baris = (b"%010d" % letak[nomor] if nomor in letak else None for nomor in count())
    ekor = _LETAK.sub(lambda lama: (next(baris) or lama[1]) + lama[0][10:], pdf[rujukan : pdf.rindex(b"startxref")])
    return b"".join((kepala, *objek.values(), ekor, b"startxref\n%d\n%%%%EOF" % kini))
