"""What of one year is held against what of the other: by address, and across years by what a year is to its report."""

from collections.abc import Iterator, Mapping

from lakip_cli.calculate.figur import Figur, Keadaan, Kosong
from lakip_cli.diagnostics import Span
from lakip_cli.diff.isi import Butir, Isi, cetak_nilai, lintas
from lakip_cli.model.nilai import Nilai
from lakip_cli.rekaman import NamedTuple

TIDAK_DITULIS = "tidak ditulis"
KINI = 0
"""The report's own year, whichever it is."""


class Sel(NamedTuple):
    """One side of a pair: what is written (None for nothing), and the address of its figure in that year."""

    isi: Isi
    nilai: Nilai | str | None
    alamat: str
    tempat: Span | None = None

    @property
    def figur(self) -> Figur | None:
        """The figure that came of it, or that stands where nothing is written."""
        return None if isinstance(self.nilai, str) else self.isi.hasil.figur.get(self.alamat)

    @property
    def cetak(self) -> str:
        """What a reader sees of it."""
        if isinstance(self.nilai, str):
            return self.nilai
        if (figur := self.figur) is not None:
            return figur.cetak
        return TIDAK_DITULIS if self.nilai is None else cetak_nilai(self.nilai)

    @property
    def kosong(self) -> bool:
        """Whether the year does not tell it: nothing is written, and nothing computed; or its source is silent."""
        figur = self.figur
        if self.nilai is None:
            return figur is None or isinstance(figur.isi, Kosong)
        return figur is not None and isinstance(figur.isi, Kosong) and figur.isi.keadaan is Keadaan.TIDAK_TERCANTUM

    @property
    def belum(self) -> bool:
        """Whether it is not measured yet."""
        return self.figur is not None and belum(self.figur)


class Pasang(NamedTuple):
    """Two sides of what is said at one address, without its year and parts the key ``kunci`` of a thing.

    ``revisi`` tells that both sides are about one and the same year.
    """

    alamat: str
    kunci: str
    benda: str
    lama: Sel
    baru: Sel
    revisi: bool = False


def pasang(lama: Isi, baru: Isi) -> Iterator[Pasang]:
    """Yield all pairs of things that both years have, in the order of the new year.

    Within a year every address has its pair. Across years, this year's value is held against this year's; a value of
    any one year against what the other report says of that year, if it says anything. What every year has anew is
    held against nothing.
    """
    dua_tahun = lintas(lama.hasil, baru.hasil)
    kiri, kanan = (_terkunci(satu) if dua_tahun else satu.butir for satu in (lama, baru))
    for kunci in dict.fromkeys((*kanan, *kiri)):
        a, b = kiri.get(kunci), kanan.get(kunci)
        alamat, butir = (_alamat(lama, a), a) if a is not None else (_alamat(baru, kanan[kunci]), kanan[kunci])
        if butir.benda in lama.benda.keys() ^ baru.benda.keys() or (dua_tahun and tahunan(butir.kunci)):
            continue
        yield Pasang(alamat, butir.kunci, butir.benda, _sel(lama, a, alamat), _sel(baru, b, alamat))
    yield from _revisi(lama, baru) if dua_tahun else ()


def tahunan(kunci: str) -> bool:
    """Whether what stands at an address is of its year alone: date, state and review of a document, proof of a result.

    Every year has them anew.
    """
    return ".dpa." in kunci or kunci.rpartition(".")[2].startswith(("tanggal", "bukti", "keadaan", "reviu"))


def belum(figur: Figur) -> bool:
    """Whether a figure is not there because something is not measured yet."""
    if not isinstance(figur.isi, Kosong):
        return False
    masukan = figur.jejak.masukan if figur.jejak is not None else ()
    return figur.isi.keadaan is Keadaan.BELUM or any(map(belum, masukan))


def _terkunci(isi: Isi) -> Mapping[tuple[str, int | None], Butir]:
    """Return what a year says of itself, without other years."""
    kini = isi.hasil.laporan.tahun
    return {
        (kunci, None if tahun is None else KINI): butir
        for (kunci, tahun), butir in isi.butir.items()
        if tahun in {None, kini}
    }


def _revisi(lama: Isi, baru: Isi) -> Iterator[Pasang]:
    """Yield what both reports say of one and the same year."""
    for kunci, butir in baru.butir.items():
        milik = lama.butir.get(kunci)
        if butir.tahun is not None and milik is not None:
            a, b = (_sel(isi, satu, _alamat(isi, satu)) for isi, satu in ((lama, milik), (baru, butir)))
            yield Pasang(f"{butir.kunci}.{butir.tahun}", butir.kunci, butir.benda, a, b, revisi=True)


def _alamat(isi: Isi, butir: Butir) -> str:
    return butir.kunci if butir.tahun in {None, isi.hasil.laporan.tahun} else f"{butir.kunci}.{butir.tahun}"


def _sel(isi: Isi, butir: Butir | None, alamat: str) -> Sel:
    return Sel(isi, None, alamat) if butir is None else Sel(isi, butir.nilai, alamat, butir.tempat)
