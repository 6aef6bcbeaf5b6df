"""The ledger into which the calculation writes its figures, and the finished result that others read."""

import difflib
from collections.abc import Mapping
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.cetak import Gaya, fakta, gaya_satuan
from lakip_cli.calculate.figur import Figur, Isi
from lakip_cli.calculate.rumus.kategori import Pita, Skala
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Span
from lakip_cli.model.kebijakan import SkalaLaporan
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import Laporan


class Hasil(NamedTuple):
    """A year with every figure computed, by address. The report's own year is left out of an address.

    ``lebar`` tells, by address, how far the true number may lie from a figure that rounded facts went into, and
    ``tahun_lain`` of which earlier years the folder of the year before tells what this one does not.
    """

    laporan: Laporan
    figur: Mapping[str, Figur]
    skala: Mapping[str, Skala]
    lebar: Mapping[str, Decimal]
    tahun_lain: tuple[int, ...] = ()

    def cari(self, alamat: str) -> Figur | None:
        """Return the figure at ``alamat``, which may name the report's year; None when there is none."""
        figur = self.figur.get(alamat)
        if figur is None and (kini := f".{self.laporan.tahun}") in alamat:
            return self.figur.get(alamat.replace(kini, "", 1))
        return figur

    def tahun_indikator(self, id_: str) -> set[int]:
        """Return the years, to the report's own and from all folders, of which an indicator has a realisation."""
        seri = self.laporan.indikator[id_].objek.realisasi
        lain = (t for t in self.tahun_lain if f"indikator.{id_}.realisasi.{t}" in self.figur)
        return {*(t for t, _ in (seri.tahun if seri else ()) if t <= self.laporan.tahun), *lain}

    def faktor(self, satuan: str) -> Decimal:
        """Return by what a ratio is multiplied to be in a unit."""
        return _faktor(self.laporan, satuan)

    def mirip(self, alamat: str) -> str | None:
        """Return the address that a misspelt one may have meant."""
        dekat = difflib.get_close_matches(alamat, self.figur, n=1, cutoff=3 / 4)
        return dekat[0] if dekat else None


class Buku:
    """Figures of one year while they are being computed; each address is written once.

    ``lebar`` holds by address how far rounded facts may be off; ``mentah`` the capaian before the cap, by address, for
    averages that are capped afterwards; ``versi`` are the versions of the budget, oldest first, if any pagu of the tree
    has several.
    """

    def __init__(self, laporan: Laporan) -> None:
        self.laporan = laporan
        self.tahun = laporan.tahun
        self.kepala = laporan.berkas.laporan
        self.versi = laporan.versi if any(True for pagu in laporan.pagu for _ in pagu.versi()) else ()
        self.kebijakan = self.kepala.kebijakan
        self.figur: dict[str, Figur] = {}
        self.mentah: dict[str, Decimal] = {}
        self.lebar: dict[str, Decimal] = {}
        self.skala: dict[str, Skala] = {**PRESET, **{id_: _skala(id_, s) for id_, s in self.kepala.skala.items()}}
        self.persen = Gaya("persen", self.kebijakan.desimal.persen)
        self.capaian = Gaya("persen", self.kebijakan.desimal.capaian)

    def catat(self, figur: Figur) -> Figur:
        """Write a figure down and return it."""
        if figur.alamat in self.figur:
            message = f"{figur.alamat} computed twice"
            raise LookupError(message)
        self.figur[figur.alamat] = figur
        return figur

    def teliti(self, alamat: str, *masukan: str) -> tuple[str, ...]:
        """Note how far a sum or a difference may be off because its inputs are rounded, and say it."""
        lebar = sum((self.lebar.get(satu, Decimal(0)) for satu in masukan), Decimal(0))
        return self.catat_lebar(alamat, lebar, angka.rupiah(lebar)) if lebar else ()

    def catat_lebar(self, alamat: str, lebar: Decimal, cetak: str) -> tuple[str, ...]:
        """Note by how much a figure may be off because its inputs are rounded, and say it."""
        self.lebar[alamat] = lebar
        return (f"sumbernya membulatkan; nilainya dapat berbeda sampai {cetak}",)

    def fakta(self, alamat: str, nama: str, isi: Isi, tempat: Span, gaya: Gaya = Gaya()) -> Figur:  # noqa: B008 - frozen
        """Write a fact down."""
        return self.catat(fakta(alamat, nama, isi, gaya, tempat))

    def gaya(self, satuan: str, desimal: int | None) -> Gaya:
        """Return how figures of a unit print in this report."""
        return gaya_satuan(satuan, desimal, self.kepala.satuan)

    def faktor(self, satuan: str) -> Decimal:
        """Return by what a ratio is multiplied to be in a unit."""
        return _faktor(self.laporan, satuan)

    def nama_satuan(self, satuan: str) -> str:
        """Return how a unit is called where it stands alone."""
        milik = self.kepala.satuan.get(satuan)
        return milik.nama if milik is not None and milik.nama else satuan

    def alamat(self, awal: str, ukuran: str, tahun: int) -> str:
        """Return the address of a measure; the report's own year is left out."""
        return f"{awal}.{ukuran}" if tahun == self.tahun else f"{awal}.{ukuran}.{tahun}"

    def selesai(self) -> Hasil:
        """Close the ledger."""
        return Hasil(self.laporan, self.figur, self.skala, self.lebar)


def _skala(id_: str, skala: SkalaLaporan) -> Skala:
    pita = tuple(Pita(p.label, p.batas.nilai if p.batas else None, inklusif=p.inklusif) for p in skala.pita)
    return Skala(id_, skala.nama, skala.dasar, pita)


def _faktor(laporan: Laporan, satuan: str) -> Decimal:
    milik = laporan.berkas.laporan.satuan.get(satuan)
    if milik is not None and milik.kali is not None:
        return milik.kali.nilai
    return Decimal(100 if satuan in {"persen", "%"} else 1)
