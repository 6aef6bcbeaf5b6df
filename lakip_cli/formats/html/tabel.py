"""Tables as HTML: caption, scopes for a screen reader, rows of headings that repeat on paper, a region that scrolls."""

from __future__ import annotations

from collections.abc import Callable

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats import kisi, rata_sel
from lakip_cli.formats.html.teks import aman, berbaris
from lakip_cli.tabel.jenis import Baris, Kolom, Sel, Tabel

_RATA = {"kiri": "", "tengah": "t ", "kanan": "r "}

RAPAT = 8
"""Columns from which a table is set smaller, and wide enough for its text to be read while it scrolls."""

SEMPIT = 4
"""Columns from which a column of text may be squeezed."""
HURUF_KOLOM = 7
"""Width of an average column of such a table, in em."""
TAK_PATAH = 24
"""Characters up to which a word, and the whole cell of a right-aligned column, is never broken."""

Tombol = Callable[[Figur, str], str]


def tabel_html(label: str, tabel: Tabel, tombol: Tombol) -> str:
    """The table with its number; ``tombol`` prints a figure as the cell prints it."""
    kelompok = _kelompok(tabel)
    bagian = (("thead", tabel.kepala), ("tbody", tabel.badan), ("tfoot", tabel.kaki))
    isi = "".join(_bagian(tabel, nama, semua, kelompok, tombol) for nama, semua in bagian if semua)
    nama = aman(label)
    kelas = "tabel lanskap" if tabel.lanskap else "tabel"
    catatan = "".join(f'<p class="catatan">{aman(teks)}</p>' for teks in tabel.catatan)
    rapat = ' class="rapat"' if len(tabel.kolom) >= RAPAT else ""
    caption = f"<caption><span><b>{nama}</b> {aman(tabel.judul)}</span></caption>"
    return (
        f'<div class="{kelas}" id="{aman(tabel.id)}">'
        f'<div class="gulir" role="region" tabindex="0" aria-label="{nama}">'
        f'<table{rapat} style="--kolom:{len(tabel.kolom)}">{caption}{_kolom(tabel.kolom, kelompok)}{isi}</table></div>'
        f"{catatan}</div>"
    )


def _kelompok(tabel: Tabel) -> dict[int, int]:
    """Start and width of each column group: the widest headings, so that their scope is that of a group."""
    kelompok: dict[int, int] = {}
    bebas = set(range(len(tabel.kolom)))
    for baris in kisi(tabel.kepala):
        for kolom, sel in baris:
            lebar = set(range(kolom, kolom + sel.kolom))
            if sel.kolom > 1 and lebar <= bebas:
                kelompok[kolom] = sel.kolom
                bebas -= lebar
    return dict(sorted((kelompok | dict.fromkeys(bebas, 1)).items()))


def _kolom(kolom: tuple[Kolom, ...], kelompok: dict[int, int]) -> str:
    jumlah = sum(k.lebar for k in kolom)
    bagi = len({k.lebar for k in kolom}) > 1
    col = [f'<col style="width:{k.lebar * 100 // jumlah}%">' if bagi else "<col>" for k in kolom]
    return "".join(f"<colgroup>{''.join(col[awal : awal + lebar])}</colgroup>" for awal, lebar in kelompok.items())


def _bagian(tabel: Tabel, bagian: str, semua: tuple[Baris, ...], kelompok: dict[int, int], tombol: Tombol) -> str:
    kepala = bagian == "thead"
    lega = _lega(tabel) if kepala else {}
    keluaran = [f"<{bagian}>"]
    for baris in kisi(semua):
        keluaran.append("<tr>")
        for kolom, sel in baris:
            cetak = sel.cetak
            gaya = lega.pop(kolom, "") if sel.kolom == 1 else ""
            isi = tombol(sel.isi, cetak) if isinstance(sel.isi, Figur) else berbaris(cetak)
            atribut = f"{_kelas(tabel, kolom, sel, cetak, kepala=kepala)}{_rentang(sel)}{gaya}"
            if (kepala and cetak) or sel.judul:
                lingkup = _lingkup(kolom, sel, kelompok) if kepala else "row"
                keluaran.append(f'<th scope="{lingkup}"{atribut}>{isi}</th>')
            else:
                keluaran.append(f"<td{atribut}>{isi}</td>")
        keluaran.append("</tr>")
    return "".join([*keluaran, f"</{bagian}>"])


def _lega(tabel: Tabel) -> dict[int, str]:
    """For each column of text the width that its heading asks for, so that numbers do not squeeze it to a word."""
    huruf = HURUF_KOLOM * len(tabel.kolom) / sum(kolom.lebar for kolom in tabel.kolom)
    return {
        ke: f' style="min-width:{kolom.lebar * huruf:.1f}em"'
        for ke, kolom in enumerate(tabel.kolom)
        if kolom.rata == "kiri" and len(tabel.kolom) >= SEMPIT
    }


def _lingkup(kolom: int, sel: Sel, kelompok: dict[int, int]) -> str:
    return "colgroup" if sel.kolom > 1 and kelompok.get(kolom) == sel.kolom else "col"


def _kelas(tabel: Tabel, kolom: int, sel: Sel, cetak: str, *, kepala: bool) -> str:
    kelas = "t " if kepala else _RATA[rata_sel(tabel, kolom, sel)]
    if len(cetak) > TAK_PATAH:
        kelas += "u " if max(map(len, cetak.split()), default=0) > TAK_PATAH else ""
    elif kelas == "r ":
        kelas = "r n "
    if sel.tebal and not kepala:
        kelas += "b "
    return f' class="{kelas[:-1]}"' if kelas else ""


def _rentang(sel: Sel) -> str:
    if sel.kolom == sel.baris == 1:
        return ""
    lebar = f' colspan="{sel.kolom}"' if sel.kolom > 1 else ""
    return f'{lebar} rowspan="{sel.baris}"' if sel.baris > 1 else lebar
