"""The agency's Word file: its fields are filled, and the chapters stand where it says so."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from lxml.etree import XMLSyntaxError

from lakip_cli.formats.docx.unsur import Unsur, teks, unsur
from lakip_cli.model.berkas import TEMPLAT_WORD
from lakip_cli.naskah import Naskah, Pihak, Sampul, TandaTangan
from lakip_cli.render import TataLetakSalah

PENANDA = "[[ISI]]"
"""The paragraph in whose place the chapters stand."""
SALINAN_GAYA = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"
PIHAK_KOSONG = Pihak("", "", "", "", "")
_ISIAN = re.compile(r"\{\{\s*(.*?)\s*\}\}")


def buka(isi: bytes) -> Document:
    """Open a template.

    Raises:
        TataLetakSalah: it is no Word file.
    """
    try:
        dokumen = docx.Document(io.BytesIO(isi))
    except (zipfile.BadZipFile, PackageNotFoundError, XMLSyntaxError, KeyError, ValueError):
        raise TataLetakSalah(TEMPLAT_WORD, "isinya bukan dokumen Word; simpan ulang dari Word sebagai .docx") from None
    # Word 2010 kept a second copy of its styles for itself, and takes a file for broken whose copies differ.
    for id_ in [id_ for id_, satu in dokumen.part.rels.items() if satu.reltype == SALINAN_GAYA]:
        dokumen.part.drop_rel(id_)
    return dokumen


def tempat_isi(dokumen: Document) -> tuple[Unsur, Unsur]:
    """Return the paragraph that marks where the chapters go, and the section in which it stands.

    Raises:
        TataLetakSalah: it is not there, or there twice.
    """
    badan = dokumen.element.body
    penanda = [satu for satu in badan.iterchildren(qn("w:p")) if _teks(satu).strip() == PENANDA]
    if len(penanda) != 1:
        banyak = "tidak ada" if not penanda else f"ada {len(penanda)}"
        raise TataLetakSalah(
            TEMPLAT_WORD, f"alinea {PENANDA} {banyak}; tulis satu, sendirian dalam alineanya, di tempat bab-bab dimuat"
        )
    for satu in (penanda[0], *penanda[0].itersiblings()):
        bagian = satu if satu.tag == qn("w:sectPr") else satu.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
        if bagian is not None:
            return penanda[0], bagian
    badan.append(unsur("w:sectPr"))
    return penanda[0], badan[-1]


def lepas(penanda: Unsur) -> None:
    """Take the mark away; its paragraph stays if a section ends with it."""
    if penanda.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None:
        penanda.getparent().remove(penanda)
    else:
        for satu in _simpul_teks(penanda):
            satu.text = ""


# ── fields ──────────────────────────────────────────────────────────────────────────────────────────────────


def isian(naskah: Naskah) -> dict[str, str]:
    """Return what a template can ask for: the cover, and who signs the report."""
    blok = [satu for bab in naskah.bab for satu in bab.blok]
    sampul = next(
        (s for s in blok if isinstance(s, Sampul)), Sampul(naskah.judul, naskah.instansi, "", naskah.tahun, "")
    )
    tanda = next(
        (s for s in blok if isinstance(s, TandaTangan) and len(s.pihak) == 1), TandaTangan("", (PIHAK_KOSONG,))
    )
    pihak = tanda.pihak[0]
    return {
        "laporan": naskah.judul,
        "judul": sampul.judul,
        "instansi": sampul.instansi,
        "pemerintah": sampul.pemerintah,
        "tahun": str(sampul.tahun),
        "keadaan": sampul.keadaan,
        "tempat_tanggal": tanda.tempat_tanggal,
        "jabatan": pihak.jabatan,
        "nama": pihak.nama,
        "pangkat": pihak.pangkat,
        "nip": pihak.nip,
    }


def isi_templat(dokumen: Document, nilai: Mapping[str, str]) -> None:
    """Fill ``{{ … }}`` in the text, headers and footers, however Word has cut it into runs.

    Raises:
        TataLetakSalah: a field has an unknown name.
    """
    for akar in _akar(dokumen):
        for alinea in akar.iter(qn("w:p")):
            if "{{" in _teks(alinea):
                _isi(_simpul_teks(alinea), nilai)


def _akar(dokumen: Document) -> Iterator[Unsur]:
    yield dokumen.element
    for satu in dokumen.part.rels.values():
        if satu.reltype in {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}:
            yield satu.target_part.element


def _simpul_teks(alinea: Unsur) -> list[Unsur]:
    """Return the text nodes of a paragraph, without those of text boxes inside it."""
    return [satu for satu in alinea.iter(qn("w:t")) if next(satu.iterancestors(qn("w:p"))) is alinea]


def _teks(alinea: Unsur) -> str:
    return "".join(satu.text or "" for satu in _simpul_teks(alinea))


def _isi(simpul: list[Unsur], nilai: Mapping[str, str]) -> None:
    """Put each value into the node in which its field begins, and take the rest of the field out of the others."""
    potongan = [satu.text or "" for satu in simpul]
    for cocok in reversed(list(_ISIAN.finditer("".join(potongan)))):
        nama = cocok[1]
        if nama not in nilai:
            raise TataLetakSalah(
                TEMPLAT_WORD, f"isian {{{{ {nama} }}}} tidak dikenal; yang dikenal: {', '.join(nilai)}"
            )
        awal = 0
        for ke, satu in enumerate(list(potongan)):
            mulai, akhir = max(cocok.start() - awal, 0), cocok.end() - awal
            ganti = nilai[nama] if 0 <= cocok.start() - awal < len(satu) else ""
            if mulai < len(satu) and akhir > 0:
                potongan[ke] = satu[:mulai] + ganti + satu[max(akhir, 0) :]
            awal += len(satu)
    for satu, isi in zip(simpul, potongan, strict=True):
        _tulis(satu, isi)


def _tulis(simpul: Unsur, isi: str) -> None:
    pertama, *lain = isi.split("\n")
    for baris in reversed(lain):
        simpul.addnext(teks(baris))
        simpul.addnext(unsur("w:br"))
    simpul.getparent().replace(simpul, teks(pertama))
