"""Inline marks as runs."""

from __future__ import annotations

from collections.abc import Container, Iterable

from lakip_cli.formats import tujuan_luar
from lakip_cli.formats.docx.catatan import Catatan
from lakip_cli.formats.docx.keterangan import Acuan
from lakip_cli.formats.docx.unsur import POLOS, Rupa, Unsur, medan, run, unsur
from lakip_cli.naskah import Angka, GantiBaris, Inline, RujukCatatan, Tautan, Tekanan, Teks


class PenulisSebaris:
    """Writes inline marks; ``tujuan`` are the ids to which a link may lead."""

    def __init__(self, acuan: Acuan, catatan: Catatan, tujuan: Container[str]) -> None:
        self._gaya = acuan.gaya
        self._penanda = acuan.penanda
        self._catatan = catatan
        self._tujuan = tujuan

    def tulis(self, isi: Iterable[Inline], rupa: Rupa = POLOS) -> list[Unsur]:
        """Return the marks one after the other, in the look of what stands around them."""
        return [unsur_ for satu in isi for unsur_ in self._satu(satu, rupa)]

    def _satu(self, satu: Inline, rupa: Rupa) -> list[Unsur]:
        match satu:
            case Teks(teks):
                return [run(teks.replace("\n", " "), rupa)]
            case Angka(figur):
                return [run(figur.cetak, rupa)]
            case Tekanan(jenis, isi):
                tekan = rupa._replace(tebal=True) if jenis == "tebal" else rupa._replace(miring=True)
                return self.tulis(isi, tekan)
            case Tautan(tujuan, isi):
                return self._tautan(tujuan, isi, rupa)
            case GantiBaris():
                return [unsur("w:r", unsur("w:br"))]
            case RujukCatatan(nomor):
                return self._catatan.rujuk(nomor)

    def _tautan(self, tujuan: str, isi: tuple[Inline, ...], rupa: Rupa) -> list[Unsur]:
        """Return a link.

        One that leads out is a field: Word calls a file broken in whose relationships stands no proper address.
        """
        id_ = tujuan.removeprefix("#")
        if id_ != tujuan and id_ in self._tujuan:
            return [unsur("w:hyperlink", *self.tulis(isi, rupa), anchor=self._penanda.nama(id_), history=1)]
        luar = tujuan_luar(tujuan)
        if not luar:
            return self.tulis(isi, rupa)
        return medan(f'HYPERLINK "{luar}"', *self.tulis(isi, rupa._replace(gaya=self._gaya["Hyperlink"])))
