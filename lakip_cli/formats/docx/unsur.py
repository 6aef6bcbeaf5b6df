"""Elements of a Word file, and the one place where text of others enters it: as text nodes, never as markup."""

import re
from functools import cache
from typing import Any

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

from lakip_cli.rekaman import NamedTuple

Unsur = Any
"""An element of lxml, which has no types of its own."""

SPASI = "{http://www.w3.org/XML/1998/namespace}space"
# Only the namespaces that an element needs: each one more costs as much as the element itself.
_RUANG = {satu[0]: {awalan: nsmap[awalan] for awalan in satu} for satu in (["w"], ["m"], ["wp"], ["a", "r"], ["pic"])}
_BERAWALAN = ("w:", "m:")
# No XML document may hold these.
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


class Rupa(NamedTuple):
    """How a run of text looks; ``gaya`` is the id of a character style, ``ukuran`` in half points."""

    gaya: str = ""
    tebal: bool = False
    miring: bool = False
    garis: bool = False
    ukuran: int = 0


POLOS = Rupa()


def unsur(nama: str, *isi: Unsur, **atribut: object) -> Unsur:
    """Return an element; what is None is left out of its content, ``r_id`` is the attribute ``r:id``."""
    milik = {_atribut(nama, kunci): str(nilai) for kunci, nilai in atribut.items()}
    panjang, ruang = _nama(nama)
    hasil = oxml_parser.makeelement(panjang, milik, ruang)
    hasil.extend([satu for satu in isi if satu is not None])
    return hasil


@cache
def _nama(nama: str) -> tuple[str, dict[str, str]]:
    return qn(nama), _RUANG[nama.partition(":")[0]]


@cache
def _atribut(nama: str, kunci: str) -> str:
    if "_" in kunci:
        return str(qn(kunci.replace("_", ":")))
    return str(qn(nama[:2] + kunci)) if nama.startswith(_BERAWALAN) else kunci


def aman(teks: str) -> str:
    """Return the text without the characters that no XML document may hold."""
    return teks if teks.isprintable() else _KENDALI.sub("", teks)


def teks(isi: str, nama: str = "w:t") -> Unsur:
    """Return a text node whose white space stays."""
    hasil = unsur(nama)
    hasil.text = aman(isi)
    hasil.set(SPASI, "preserve")
    return hasil


def run(isi: str, rupa: Rupa = POLOS) -> Unsur:
    """Return text of one look; its line ends become line breaks."""
    hasil = unsur("w:r", sifat_huruf(rupa))
    for ke, baris in enumerate(isi.split("\n")):
        if ke:
            hasil.append(unsur("w:br"))
        if baris:
            hasil.append(teks(baris))
    return hasil


def sifat_huruf(rupa: Rupa) -> Unsur | None:
    """Return ``rPr``, its children in the order of the schema; None for plain text."""
    if rupa == POLOS:
        return None
    return unsur(
        "w:rPr",
        unsur("w:rStyle", val=rupa.gaya) if rupa.gaya else None,
        unsur("w:b") if rupa.tebal else None,
        unsur("w:i") if rupa.miring else None,
        *((unsur("w:sz", val=rupa.ukuran), unsur("w:szCs", val=rupa.ukuran)) if rupa.ukuran else ()),
        unsur("w:u", val="single") if rupa.garis else None,
    )


class Alinea(NamedTuple):
    """What a paragraph has of its own beside its style; lengths in twentieths of a point.

    ``nomor`` is the list and its level, ``tab`` a right tab with dots, ``bagian`` the section that ends here.
    """

    sambung: bool = False
    halaman_baru: bool = False
    nomor: tuple[int, int] | None = None
    tab: int = 0
    kiri: int = 0
    rata: str = ""
    bagian: Unsur | None = None


BIASA = Alinea()


def alinea(gaya: str, *isi: Unsur, sifat: Alinea = BIASA) -> Unsur:
    """Return a paragraph, the children of its ``pPr`` in the order of the schema."""
    ppr = unsur(
        "w:pPr",
        unsur("w:pStyle", val=gaya),
        unsur("w:keepNext") if sifat.sambung else None,
        unsur("w:pageBreakBefore") if sifat.halaman_baru else None,
        _nomor(*sifat.nomor) if sifat.nomor else None,
        unsur("w:tabs", unsur("w:tab", val="right", leader="dot", pos=sifat.tab)) if sifat.tab else None,
        unsur("w:ind", left=sifat.kiri) if sifat.kiri else None,
        unsur("w:jc", val=sifat.rata) if sifat.rata else None,
        sifat.bagian,
    )
    return unsur("w:p", ppr, *isi)


def _nomor(daftar: int, tingkat: int) -> Unsur:
    return unsur("w:numPr", unsur("w:ilvl", val=tingkat), unsur("w:numId", val=daftar))


def medan(perintah: str, *isi: Unsur, rupa: Rupa = POLOS) -> list[Unsur]:
    """Return a field of one look: its instruction, and what it shows until a program computes it anew."""

    def batas(jenis: str) -> Unsur:
        return unsur("w:r", sifat_huruf(rupa), unsur("w:fldChar", fldCharType=jenis))

    tanya = unsur("w:r", sifat_huruf(rupa), teks(f" {perintah} ", "w:instrText"))
    return [batas("begin"), tanya, batas("separate"), *isi, batas("end")]
