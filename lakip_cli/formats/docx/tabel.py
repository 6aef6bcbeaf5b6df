"""Tables: merged cells, rows of headings that repeat on each page, rows that stay whole, columns of a fixed width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from docx.oxml.ns import qn

from lakip_cli.formats import kisi, rata_sel
from lakip_cli.formats.docx.keterangan import Acuan, keterangan
from lakip_cli.formats.docx.unsur import POLOS, Alinea, Rupa, Unsur, alinea, aman, run, unsur
from lakip_cli.formats.ukuran import bagi_halaman
from lakip_cli.tabel.jenis import Baris, Sel, Tabel

LATAR = "E7E6E6"
GAYA = {19: "Isi Tabel", 17: "Isi Tabel Sedang", 15: "Isi Tabel Kecil"}
"""The style of a table's text, by its size."""
RINGKAS = 8
"""Rows up to which a table, or what one cell names in it, stays on one page."""
TWIP = 20
"""Units of length of a Word file in a point."""
RATA = {"kiri": "", "tengah": "center", "kanan": "right"}


def tabel_docx(acuan: Acuan, label: str, tabel: Tabel, lebar: int) -> list[Unsur]:
    """Return caption, table and notes; ``lebar`` is the width of the text in twentieths of a point.

    The last is never the table, for Word joins tables that touch.
    """
    atas = [keterangan(acuan, tabel.id, label, tabel.judul, sambung=True)] if label else acuan.penanda.tandai(tabel.id)
    catatan = [alinea(acuan.gaya["Catatan Tabel"], run(teks)) for teks in tabel.catatan]
    return [*atas, _Penulis(tabel, acuan, lebar).tabel(label), *catatan, alinea(acuan.gaya["Pemisah"])]


class _Penulis:
    """One table while it is written."""

    def __init__(self, tabel: Tabel, acuan: Acuan, lebar: int) -> None:
        self._tabel = tabel
        self._gaya_tabel = acuan.gaya["Tabel Laporan"]
        huruf, bagi = bagi_halaman(tabel, lebar // TWIP)
        self._gaya = acuan.gaya[GAYA[huruf]]
        self._lebar = [lebar * satu // sum(bagi) for satu in bagi]

    def tabel(self, label: str) -> Unsur:
        tabel = self._tabel
        sifat = unsur(
            "w:tblPr",
            unsur("w:tblStyle", val=self._gaya_tabel),
            unsur("w:tblW", w=sum(self._lebar), type="dxa"),
            unsur("w:tblLayout", type="fixed"),
            unsur("w:tblLook", val="0000"),
            unsur("w:tblCaption", val=aman(f"{label} {tabel.judul}".strip())),
        )
        kisi_ = unsur("w:tblGrid", *(unsur("w:gridCol", w=satu) for satu in self._lebar))
        badan = [*self._baris(tabel.badan)]
        baris = [*self._baris(tabel.kepala, kepala=True), *badan, *self._baris(tabel.kaki, latar=True)]
        _sambungkan(baris[:-1] if len(baris) <= RINGKAS else baris[: len(tabel.kepala)])
        _sambungkan(badan[satu] for satu in sorted(_sekelompok(tabel.badan)))
        return unsur("w:tbl", sifat, kisi_, *baris)

    def _baris(self, semua: tuple[Baris, ...], *, kepala: bool = False, latar: bool = False) -> Iterator[Unsur]:
        turun: dict[int, tuple[int, int]] = {}
        """Column → width and remaining rows of a cell that reaches down from above."""
        for baris in kisi(semua):
            milik = dict(baris)
            sifat = unsur("w:trPr", unsur("w:cantSplit"), unsur("w:tblHeader") if kepala else None)
            hasil = unsur("w:tr", sifat)
            kolom = 0
            while kolom < len(self._lebar):
                if kolom in milik:
                    sel = milik[kolom]
                    hasil.append(self._sel(kolom, sel, kepala=kepala, latar=latar or kepala))
                    lebar, sisa = sel.kolom, sel.baris
                else:
                    lebar, sisa = turun.get(kolom, (1, 0))
                    hasil.append(self._lanjutan(kolom, lebar, turun=sisa > 0, latar=latar or kepala))
                turun[kolom] = (lebar, sisa - 1)
                kolom += lebar
            yield hasil

    def _sel(self, kolom: int, sel: Sel, *, kepala: bool, latar: bool) -> Unsur:
        rata = "tengah" if kepala else rata_sel(self._tabel, kolom, sel)
        isi = run(sel.cetak, Rupa(tebal=True) if kepala or sel.tebal else POLOS)
        return unsur(
            "w:tc",
            self._sifat_sel(kolom, sel.kolom, "restart" if sel.baris > 1 else "", latar=latar, tengah=kepala),
            alinea(self._gaya, isi, sifat=Alinea(rata=RATA[rata])),
        )

    def _lanjutan(self, kolom: int, lebar: int, *, turun: bool, latar: bool) -> Unsur:
        """Return the part of a cell that it covers in a row below its own, or a cell that a short row lacks."""
        sifat = self._sifat_sel(kolom, lebar, "continue" if turun else "", latar=latar, tengah=False)
        return unsur("w:tc", sifat, alinea(self._gaya))

    def _sifat_sel(self, kolom: int, lebar: int, gabung: str, *, latar: bool, tengah: bool) -> Unsur:
        return unsur(
            "w:tcPr",
            unsur("w:tcW", w=sum(self._lebar[kolom : kolom + lebar]), type="dxa"),
            unsur("w:gridSpan", val=lebar) if lebar > 1 else None,
            unsur("w:vMerge", val=gabung) if gabung else None,
            unsur("w:shd", val="clear", color="auto", fill=LATAR) if latar else None,
            unsur("w:vAlign", val="center") if tengah else None,
        )


def _sekelompok(badan: Sequence[Baris]) -> set[int]:
    """Return the rows that stay on the page of the next one, for a cell names both: its name prints only once."""
    return {
        nomor + satu
        for nomor, baris in enumerate(badan)
        for sel in baris
        if sel.baris <= RINGKAS
        for satu in range(sel.baris - 1)
    }


def sambungkan_ekor(isi: Sequence[Unsur]) -> None:
    """Keep the last paragraph that says something, or the last row of a table, on the page of what follows."""
    for satu in reversed(isi):
        _sambungkan([satu[-1] if satu.tag == qn("w:tbl") else satu])
        if satu.tag == qn("w:tbl") or satu.find(f".//{qn('w:t')}") is not None:
            return


def _sambungkan(semua: Iterable[Unsur]) -> None:
    """Keep paragraphs, or all those of a row, on the page of what follows them."""
    for satu in semua:
        for gaya in satu.iter(qn("w:pStyle")):
            if gaya.getnext() is None or gaya.getnext().tag != qn("w:keepNext"):
                gaya.addnext(unsur("w:keepNext"))
