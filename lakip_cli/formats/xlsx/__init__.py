"""A ``Naskah`` as a workbook: a sheet for each table, real numbers, live formulas, and where every number comes from.

A number stands once: facts where their table prints them first, every later place and every total points there.
"""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats import rata_sel, tabel_grafik
from lakip_cli.formats.xlsx.bentuk import BENTUK_TERBANYAK, bentuk, tanpa_kata
from lakip_cli.formats.xlsx.letak import BARIS_KEPALA, Lembar, Letak, SelLembar, figur_semua, sel_lembar
from lakip_cli.formats.xlsx.rumus import rumus
from lakip_cli.formats.xlsx.ukuran import lebar_kolom, tinggi, tinggi_baris
from lakip_cli.naskah import BlokGrafik, BlokTabel, Naskah, daun
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tabel.jenis import Sel, Tabel

ISI, SUMBER = "Isi", "Sumber"
KERTAS_A4 = 9
HURUF_TERBANYAK = 32_767
"""Characters that a cell can hold."""
KOLOM_SUMBER = ("Alamat", "Nama", "Nilai", "Satuan", "Cara menghitung", "Dasar", "Dari", "Tempat")
KOLOM_NILAI = KOLOM_SUMBER.index("Nilai")
BARIS_SUMBER = 1
PILIHAN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def tulis(naskah: Naskah) -> dict[str, bytes]:
    """Write ``laporan.xlsx``."""
    aliran = io.BytesIO()
    with xlsxwriter.Workbook(aliran, PILIHAN) as berkas:
        # The only date that is the same on every day and machine.
        berkas.set_properties({"title": naskah.judul, "created": datetime(naskah.tahun, 12, 31)})  # noqa: DTZ001
        _Buku(berkas, naskah).tulis()
    return {"laporan.xlsx": aliran.getvalue()}


class _Rupa(NamedTuple):
    """How a cell looks."""

    rata: str = "kiri"
    tebal: bool = False
    kepala: bool = False
    angka: str = ""


class _Buku:
    """One workbook while it is written."""

    def __init__(self, berkas: xlsxwriter.Workbook, naskah: Naskah) -> None:
        self._berkas = berkas
        self._naskah = naskah
        self._lembar = list(_lembar(naskah))
        self._figur = figur_semua(self._lembar)
        sumber = {alamat: self._diri(n) for n, alamat in enumerate(self._figur, start=BARIS_SUMBER)}
        self._letak = Letak(self._lembar, sumber)
        self._rupa: dict[_Rupa, Format] = {}
        self._bentuk: set[str] = set()

    def tulis(self) -> None:
        isi = self._tambah(ISI)
        for lembar in self._lembar:
            self._tabel(lembar)
        self._sumber()
        self._isi(isi)

    def _tambah(self, nama: str) -> Worksheet:
        kertas: Worksheet = self._berkas.add_worksheet(nama)
        kertas.set_paper(KERTAS_A4)
        kertas.fit_to_pages(1, 0)
        kertas.set_footer("&L&A&R&P/&N")
        return kertas

    # ── a sheet for each table ──────────────────────────────────────────────────────────────────────────────

    def _tabel(self, lembar: Lembar) -> None:
        kertas, tabel = self._tambah(lembar.nama), lembar.tabel
        lebar = lebar_kolom(lembar)
        for kolom, satu in enumerate(lebar):
            kertas.set_column(kolom, kolom, satu)
        self._selebar(kertas, 0, lembar.judul, lebar, self._gaya(_Rupa(tebal=True)))
        badan = BARIS_KEPALA + len(tabel.kepala)
        kertas.freeze_panes(badan, 1)
        if tabel.kepala:
            kertas.repeat_rows(BARIS_KEPALA, badan - 1)
        if tabel.lanskap:
            kertas.set_landscape()
        for nomor, poin in tinggi_baris(lembar, lebar).items():
            kertas.set_row(nomor, poin)
        for tempat in sel_lembar(lembar):
            self._sel(kertas, tempat, tabel, kepala=tempat.baris < badan)
        akhir = badan + len(tabel.badan) + len(tabel.kaki)
        for nomor, teks in enumerate(tabel.catatan, start=akhir + 1):
            self._selebar(kertas, nomor, teks, lebar, self._gaya(_Rupa()))

    @staticmethod
    def _selebar(kertas: Worksheet, baris: int, teks: str, lebar: Sequence[int], gaya: Format) -> None:
        """Write a text over the whole width of a table."""
        kertas.set_row(baris, tinggi(teks, sum(lebar)))
        if len(lebar) > 1:
            kertas.merge_range(baris, 0, baris, len(lebar) - 1, "", gaya)
        kertas.write_string(baris, 0, teks[:HURUF_TERBANYAK], gaya)

    def _sel(self, kertas: Worksheet, tempat: SelLembar, tabel: Tabel, *, kepala: bool) -> None:
        sel = tempat.sel
        rata = "tengah" if kepala else rata_sel(tabel, tempat.kolom, sel)
        angka = _bentuk(sel)
        gaya = self._gaya(_Rupa(rata, sel.tebal or kepala, kepala, angka))
        if sel.kolom > 1 or sel.baris > 1:
            akhir = (tempat.baris + sel.baris - 1, tempat.kolom + sel.kolom - 1)
            kertas.merge_range(tempat.baris, tempat.kolom, *akhir, "", gaya)
        if not angka or isinstance(sel.isi, str):
            kertas.write_string(tempat.baris, tempat.kolom, sel.cetak[:HURUF_TERBANYAK], gaya)
        elif asal := self._letak.asal(tempat, sel.isi):
            kertas.write_formula(tempat.baris, tempat.kolom, f"={asal}", gaya, sel.isi.isi)
        else:
            self._angka(kertas, (tempat.baris, tempat.kolom), sel.isi, gaya)

    def _angka(self, kertas: Worksheet, tempat: tuple[int, int], figur: Figur, gaya: Format) -> None:
        """Write a figure where it stands first: as the formula of its trace, or as a number."""
        if teks := rumus(figur, lambda satu: self._letak.rujuk(satu, kertas.get_name())):
            kertas.write_formula(*tempat, teks, gaya, figur.isi)
        else:
            kertas.write_number(*tempat, figur.isi, gaya)

    # ── where numbers come from ─────────────────────────────────────────────────────────────────────────────

    def _sumber(self) -> None:
        kertas = self._tambah(SUMBER)
        kertas.set_landscape()
        kertas.freeze_panes(BARIS_SUMBER, 1)
        kertas.repeat_rows(0)
        for kolom, (judul, lebar) in enumerate(zip(KOLOM_SUMBER, (38, 44, 18, 12, 44, 30, 40, 24), strict=True)):
            kertas.set_column(kolom, kolom, lebar)
            kertas.write_string(0, kolom, judul, self._gaya(_Rupa("tengah", tebal=True, kepala=True)))
        for nomor, figur in enumerate(self._figur.values(), start=BARIS_SUMBER):
            for kolom, teks in enumerate(_baris_sumber(figur)):
                if kolom != KOLOM_NILAI:
                    kertas.write_string(nomor, kolom, teks, self._gaya(_Rupa()))
            self._nilai_sumber(kertas, nomor, figur)

    def _nilai_sumber(self, kertas: Worksheet, nomor: int, figur: Figur) -> None:
        angka = bentuk(figur.isi, figur.cetak) if isinstance(figur.isi, Decimal) else ""
        gaya = self._gaya(_Rupa("kanan", angka=angka))
        tempat = (nomor, KOLOM_NILAI)
        if not angka:
            kertas.write_string(*tempat, figur.cetak, gaya)
        elif (sel := self._letak.rujuk(figur, SUMBER)) != self._diri(nomor):
            kertas.write_formula(*tempat, f"={sel}", gaya, figur.isi)
        else:
            self._angka(kertas, tempat, figur, gaya)

    @staticmethod
    def _diri(nomor: int) -> str:
        return f"{SUMBER}!C{nomor + 1}"

    def _isi(self, kertas: Worksheet) -> None:
        kertas.set_column(0, 0, 14)
        kertas.set_column(1, 1, 90)
        kertas.write_string(0, 0, self._naskah.judul, self._gaya(_Rupa(tebal=True)))
        daftar = [*((lembar.nama, lembar.tabel.judul) for lembar in self._lembar), (SUMBER, "Asal setiap angka")]
        for nomor, (nama, judul) in enumerate(daftar, start=BARIS_KEPALA):
            kertas.write_url(nomor, 0, f"internal:'{nama}'!A1", string=nama)
            kertas.write_string(nomor, 1, judul)
        for nomor, teks in enumerate(self._naskah.kolofon, start=BARIS_KEPALA + len(daftar) + 1):
            kertas.write_string(nomor, 0, teks)

    def _gaya(self, rupa: _Rupa) -> Format:
        if rupa not in self._rupa:
            sifat: dict[str, Any] = {"valign": "top", "text_wrap": True, "bold": rupa.tebal}
            sifat["align"] = {"kiri": "left", "tengah": "center", "kanan": "right"}[rupa.rata]
            if rupa.kepala:
                sifat |= {"bg_color": "#E7E6E6", "border": 1, "valign": "vcenter"}
            if rupa.angka:
                sifat["num_format"] = self._bentuk_angka(rupa.angka)
            self._rupa[rupa] = self._berkas.add_format(sifat)
        return self._rupa[rupa]

    def _bentuk_angka(self, satu: str) -> str:
        """Return a number's format, without its words when the workbook has as many as some programs can open."""
        if satu not in self._bentuk and len(self._bentuk) >= BENTUK_TERBANYAK:
            return tanpa_kata(satu)
        self._bentuk.add(satu)
        return satu


def _lembar(naskah: Naskah) -> Iterator[Lembar]:
    """Yield a sheet for each table and for the data of each chart, in the order of the report."""
    for blok in (blok for bab in naskah.bab for blok in daun(bab.blok)):
        match blok:
            case BlokTabel(label, tabel):
                yield Lembar(label, f"{label} {tabel.judul}", tabel)
            case BlokGrafik(label, grafik):
                yield Lembar(label, f"{label} {grafik.judul}", tabel_grafik(grafik))
            case _:
                pass


def _baris_sumber(figur: Figur) -> tuple[str, ...]:
    jejak = figur.jejak
    uraian, dasar, masukan = (
        (jejak.uraian, jejak.dasar, "; ".join(satu.alamat for satu in jejak.masukan)) if jejak else ("", "", "")
    )
    tempat = "; ".join(map(str, figur.tempat))
    return figur.alamat, figur.nama, "", figur.satuan, uraian, dasar, masukan, tempat


def _bentuk(sel: Sel) -> str:
    """Return the number format of a cell; empty for text. Money below zero stands in parentheses in a column."""
    if not isinstance(sel.isi, Figur) or not isinstance(sel.isi.isi, Decimal):
        return ""
    return bentuk(sel.isi.isi, sel.cetak, kurung=sel.ringkas and sel.isi.satuan == "rupiah")
