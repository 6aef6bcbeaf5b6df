"""A year with every reference followed: the tree that a reader gets instead of names."""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal

from lakip_cli.model.anggaran import Akun, Anggaran, Kegiatan, Program, Simpul, SubKegiatan, TakTerinci
from lakip_cli.model.berkas import Berkas
from lakip_cli.model.dasar import Objek
from lakip_cli.model.kinerja import Indikator, Sasaran, Tujuan
from lakip_cli.model.nilai import Bagian, Seri, Versi
from lakip_cli.rekaman import NamedTuple

JenisSimpul = Literal["program", "kegiatan", "sub_kegiatan"]


class IndikatorTertaut(NamedTuple):
    """An indicator and what it measures (``sasaran``, ``tujuan``, ``program`` …)."""

    id: str
    objek: Indikator
    jenis_pemilik: str
    id_pemilik: str


class SimpulAnggaran(NamedTuple):
    """A program, kegiatan or sub kegiatan with its children and the sasaran and indicators it supports."""

    jenis: JenisSimpul
    id: str
    objek: Simpul
    anak: tuple["SimpulAnggaran", ...]
    sasaran: tuple[str, ...]
    indikator: tuple[str, ...]

    @property
    def alamat(self) -> str:
        """The address, without a measure."""
        return f"{self.jenis}.{self.id}"

    @property
    def tak_terinci(self) -> TakTerinci | None:
        """What the source's rows do not explain of this node's total."""
        return self.objek.tak_terinci if isinstance(self.objek, Program | Kegiatan) else None

    @property
    def belanja(self) -> Mapping[str, Anggaran]:
        """The money of a sub kegiatan by account."""
        return self.objek.belanja if isinstance(self.objek, SubKegiatan) else {}

    def semua(self) -> Iterator["SimpulAnggaran"]:
        """Yield this node and everything below it, in order."""
        yield self
        for anak in self.anak:
            yield from anak.semua()


class PaguTertulis(NamedTuple):
    """A pagu as it was written: the object that holds it, and its key there."""

    objek: Objek
    kunci: tuple[str, ...]
    seri: Seri

    def versi(self) -> Iterator[tuple[str, str]]:
        """Yield (year, version) for each version that was written; the report's own year is left empty."""
        for tahun, nilai in self.seri.semua(0):
            if isinstance(nilai, Versi):
                yield from ((str(tahun or ""), nama) for nama, _ in nilai.isi)


class Laporan(NamedTuple):
    """A year with every reference followed; ``versi`` are the names of the budget's versions, oldest first."""

    berkas: Berkas
    tahun: int
    tujuan: Mapping[str, Tujuan]
    sasaran: Mapping[str, Sasaran]
    indikator: Mapping[str, IndikatorTertaut]
    program: tuple[SimpulAnggaran, ...]
    simpul: Mapping[str, SimpulAnggaran]
    akun: Mapping[str, Akun]
    versi: tuple[str, ...]

    @property
    def pagu(self) -> Iterator[PaguTertulis]:
        """Every pagu that was written in the budget tree."""
        for simpul in self.simpul.values():
            milik = (simpul.objek.anggaran, simpul.tak_terinci, *simpul.belanja.values())
            yield from (PaguTertulis(satu, ("pagu",), satu.pagu) for satu in milik if satu is not None)

    def anak_akun(self, kode: str) -> tuple[str, ...]:
        """Return the direct children of account ``kode`` (the longest declared prefix is the parent)."""
        return tuple(lain for lain in self.akun if induk_akun(lain, self.akun) == kode)

    def indikator_milik(self, jenis: str, id_: str, *, pendukung: bool = False) -> tuple[IndikatorTertaut, ...]:
        """Return the indicators that measure one owner; supporting data only when asked for."""
        return tuple(
            i
            for i in self.indikator.values()
            if (i.jenis_pemilik, i.id_pemilik) == (jenis, id_) and i.objek.pendukung is pendukung
        )


def induk_akun(kode: str, akun: Collection[str]) -> str | None:
    """Return the nearest declared ancestor of an account code."""
    bagian = kode.split(".")
    return next((".".join(bagian[:n]) for n in range(len(bagian) - 1, 0, -1) if ".".join(bagian[:n]) in akun), None)


def berbagian(indikator: Indikator) -> bool:
    """Tell whether a formula weighs the parts of a realisation rather than other indicators."""
    rumus, seri = indikator.rumus, indikator.realisasi
    if rumus is None or rumus.tertimbang is None:
        return False
    return seri is not None and any(isinstance(nilai, Bagian) for _, nilai in seri.tahun)
