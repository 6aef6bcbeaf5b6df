"""What a report has of the form of a letter: cover, letterhead, signatures."""

from __future__ import annotations

from lakip_cli.formats import cetak_nip
from lakip_cli.formats.docx.gaya import Gaya
from lakip_cli.formats.docx.unsur import Alinea, Rupa, Unsur, alinea, run, unsur
from lakip_cli.naskah import KopSurat, Pihak, Sampul, TandaTangan

RUANG_TANDA = 3
"""Empty lines in which one signs and stamps."""


def sampul(blok: Sampul, gaya: Gaya) -> list[Unsur]:
    """Return a cover inside a chapter; the cover of the report stands in the template."""
    baris = (
        ("Sampul Keadaan", blok.keadaan),
        ("Title", blok.judul),
        ("Sampul Tahun", str(blok.tahun)),
        ("Subtitle", blok.instansi),
        ("Sampul Pemerintah", blok.pemerintah),
    )
    return [alinea(gaya[nama], run(teks)) for nama, teks in baris if teks]


def kop(blok: KopSurat, gaya: Gaya) -> list[Unsur]:
    """Return a letterhead with a line below."""
    baris = [("Kop Pemerintah", blok.pemerintah), ("Kop Instansi", blok.instansi)]
    baris += [("Kop Alamat", satu) for satu in blok.alamat]
    return [*(alinea(gaya[nama], run(teks)) for nama, teks in baris), alinea(gaya["Kop Garis"])]


def tanda_tangan(blok: TandaTangan, gaya: Gaya, lebar: int) -> list[Unsur]:
    """Return the signatures side by side on one page, in a table without lines; one alone stands right."""
    kolom = lebar // 2
    isi = [_pihak(satu, gaya) for satu in blok.pihak]
    if len(isi) % 2:
        isi.insert(len(isi) - 1, [alinea(gaya["Tanda Tangan"])])
    if blok.tempat_tanggal:
        isi[:0] = [[alinea(gaya["Tanda Tangan"], *satu)] for satu in ((), (run(blok.tempat_tanggal),))]
    baris = (
        unsur("w:tr", unsur("w:trPr", unsur("w:cantSplit")), *(_kotak(satu, kolom) for satu in isi[awal : awal + 2]))
        for awal in range(0, len(isi), 2)
    )
    tabel = unsur(
        "w:tbl",
        unsur("w:tblPr", unsur("w:tblW", w=2 * kolom, type="dxa"), unsur("w:tblLayout", type="fixed")),
        unsur("w:tblGrid", *(unsur("w:gridCol", w=kolom) for _ in range(2))),
        *baris,
    )
    return [alinea(gaya["Pemisah"], sifat=Alinea(sambung=True)), tabel, alinea(gaya["Pemisah"])]


def _pihak(pihak: Pihak, gaya: Gaya) -> list[Unsur]:
    atas = [run(teks) for teks in (pihak.peran, pihak.jabatan) if teks]
    bawah = [run(pihak.nama, Rupa(tebal=True, garis=True))]
    bawah += [run(teks) for teks in (pihak.pangkat, cetak_nip(pihak)) if teks]
    return [alinea(gaya["Tanda Tangan"], satu) for satu in (*atas, *[None] * RUANG_TANDA, *bawah)]


def _kotak(isi: list[Unsur], lebar: int) -> Unsur:
    return unsur("w:tc", unsur("w:tcPr", unsur("w:tcW", w=lebar, type="dxa")), *isi)
