"""All claims of a report by address and by row, so that one can be judged beside the others."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import SimpulAnggaran
from lakip_cli.tercetak import bacaan, sebutan
from lakip_cli.tercetak.alamat import tanpa_tahun
from lakip_cli.tercetak.bacaan import Bacaan, Jenis
from lakip_cli.tercetak.pernyataan import Pernyataan

KHAS = 3
"""Significant digits from which two equal numbers are more than a coincidence."""


class Kasus(NamedTuple):
    """A printed number that does not follow: the claim, its figure, its reading and the derived value."""

    klaim: Pernyataan
    figur: Figur
    baca: Bacaan
    isi: Decimal

    def cocok(self, nilai: Decimal) -> bool:
        """Whether a value prints as this number."""
        return nilai == self.baca.nilai or angka.bulatkan(nilai, self.baca.desimal) == self.baca.nilai

    def dekat(self, lebar: Decimal) -> bool:
        """Whether this number may be the derived one, which may be off by ``lebar`` because its source is rounded."""
        return abs(self.beda) <= lebar + Decimal((0, (5,), -self.baca.desimal - 1))

    @property
    def khas(self) -> bool:
        """Whether the printed number has digits enough to be recognised elsewhere."""
        return khas(self.baca.nilai)

    @property
    def beda(self) -> Decimal:
        """Printed minus derived."""
        return self.baca.nilai - self.isi


def khas(nilai: Decimal) -> bool:
    """Whether a number has so many significant digits that an equal one is no coincidence."""
    return len(str(abs(nilai)).replace(".", "").strip("0")) >= KHAS


class Arsip:
    """The claims of one report beside its figures; indexes are made when a doubtful claim first needs them."""

    def __init__(self, hasil: Hasil, pernyataan: Iterable[Pernyataan]) -> None:
        self.hasil = hasil
        self.semua = tuple(pernyataan)
        self.ikut: dict[str, Pernyataan] = {}
        """The first claim of each address that follows from the facts."""
        self._bacaan: dict[tuple[str, Jenis], Bacaan | None] = {}
        self._nomor: dict[str, frozenset[int]] = {}
        self._kelompok: dict[tuple[int, tuple[int, int]], tuple[str, ...]] = {}

    def kunci(self, klaim: Pernyataan) -> tuple[str, ...]:
        """Return what tells claims with one cause from others: the cause's key, else address and printed text."""
        if (kunci := self._kelompok.get((klaim.entri.nomor, klaim.posisi))) is not None:
            return kunci
        figur = klaim.acuan
        if not isinstance(figur, Figur):
            return ("nilai", klaim.alamat, sebutan.rapat(klaim.cetak))
        return ("nilai", figur.alamat, self._bentuk(klaim, figur))

    def _bentuk(self, klaim: Pernyataan, figur: Figur) -> str:
        """Return what two printings of one value have in common."""
        if klaim.ukuran == "nomor":
            return str(min(self.nomor(klaim.cetak), default=klaim.cetak))
        baca = self.baca(klaim, figur) if isinstance(figur.isi, Decimal) else None
        return str(baca.nilai.normalize()) if baca is not None else sebutan.rapat(klaim.cetak)

    def kelompokkan(self, klaim: Pernyataan, kunci: tuple[str, ...]) -> None:
        """Remember the cause of a claim, for those that follow from it."""
        self._kelompok[klaim.entri.nomor, klaim.posisi] = kunci

    def baca(self, klaim: Pernyataan, figur: Figur) -> Bacaan | None:
        """Read a printed number by the type of its figure; each text once."""
        kunci = (klaim.cetak, bacaan.jenis(figur))
        if kunci not in self._bacaan:
            self._bacaan[kunci] = bacaan.baca(*kunci)
        return self._bacaan[kunci]

    def nomor(self, cetak: str) -> frozenset[int]:
        """Read a printed ordinal; each text once."""
        if cetak not in self._nomor:
            self._nomor[cetak] = bacaan.nomor(cetak)
        return self._nomor[cetak]

    @cached_property
    def sealamat(self) -> Mapping[str, list[Pernyataan]]:
        """Claims by the address of their figure."""
        indeks = defaultdict(list)
        for klaim in self.semua:
            if klaim.arah is None:
                indeks[klaim.acuan.alamat if isinstance(klaim.acuan, Figur) else klaim.alamat].append(klaim)
        return indeks

    @cached_property
    def _sebaris(self) -> Mapping[tuple[int, int, str], dict[str, Pernyataan]]:
        indeks: dict[tuple[int, int, str], dict[str, Pernyataan]] = defaultdict(dict)
        for klaim in self.semua:
            indeks[klaim.entri.nomor, klaim.baris, klaim.benda].setdefault(klaim.ukuran, klaim)
        return indeks

    def sebaris(self, klaim: Pernyataan) -> Mapping[str, Pernyataan]:
        """Claims about the same thing in the same row or sentence, by measure."""
        return self._sebaris[klaim.entri.nomor, klaim.baris, klaim.benda]

    @cached_property
    def _setabel(self) -> Mapping[int, dict[int, dict[str, Pernyataan]]]:
        indeks: dict[int, dict[int, dict[str, Pernyataan]]] = defaultdict(dict)
        for (entri, baris, _), kolom in self._sebaris.items():
            if baris >= 0:
                indeks[entri][baris] = kolom
        return indeks

    def setabel(self, klaim: Pernyataan) -> Mapping[int, Mapping[str, Pernyataan]]:
        """The rows of the claim's table, each a map of its claims by measure."""
        return self._setabel[klaim.entri.nomor]

    def tercetak(self, alamat: str) -> Iterator[tuple[Pernyataan, Decimal]]:
        """Yield every printed number at an address."""
        figur = self.hasil.figur.get(alamat)
        for klaim in self.sealamat.get(alamat, ()) if figur else ():
            assert figur is not None  # noqa: S101 - the loop is empty otherwise
            if (baca := self.baca(klaim, figur)) is not None:
                yield klaim, baca.nilai

    @cached_property
    def _setahun(self) -> Mapping[str, list[Figur]]:
        indeks = defaultdict(list)
        for alamat, figur in self.hasil.figur.items():
            if alamat.startswith(("indikator.", "akun.")) or ".keluaran." in alamat:
                indeks[tanpa_tahun(alamat)].append(figur)
        return indeks

    def tahun_lain(self, alamat: str) -> list[Figur]:
        """Return the same measure of the same thing in all years there are."""
        return self._setahun.get(tanpa_tahun(alamat), [])

    @cached_property
    def fakta_bernilai(self) -> Mapping[Decimal, Figur]:
        """Facts and sums by their value; of equal ones the first."""
        indeks: dict[Decimal, Figur] = {}
        for figur in self.hasil.figur.values():
            if isinstance(figur.isi, Decimal) and (figur.jejak is None or figur.jejak.rumus == "jumlah"):
                indeks.setdefault(figur.isi, figur)
        return indeks

    @cached_property
    def bernama(self) -> Mapping[str, Figur]:
        """Names of things in lower case; of equal names the first."""
        indeks: dict[str, Figur] = {}
        for alamat, figur in self.hasil.figur.items():
            if alamat.endswith(".nama") and isinstance(figur.isi, str):
                indeks.setdefault(" ".join(figur.isi.casefold().split()), figur)
        return indeks

    @cached_property
    def induk(self) -> Mapping[str, SimpulAnggaran]:
        """Programs and kegiatan by the address of what stands directly below them."""
        return {anak.alamat: satu for satu in self.hasil.laporan.simpul.values() for anak in satu.anak}

    def sejalur(self, satu: str, lain: str) -> bool:
        """Whether one thing of the budget lies below the other."""
        return lain in self.atas(satu) or satu in self.atas(lain)

    def atas(self, benda: str) -> Iterator[str]:
        """Yield what a thing of the budget lies in, the nearest first."""
        while (induk := self.induk.get(benda)) is not None:
            benda = induk.alamat
            yield benda

    @cached_property
    def pagu(self) -> Sequence[Figur]:
        """The amounts of money over which a report may have taken a percentage by mistake."""
        jenis = ("program.", "perjanjian.", "total.")
        return [f for a, f in self.hasil.figur.items() if a.endswith(".pagu") and a.startswith(jenis)]

    def nama(self, benda: str) -> str:
        """Return the name of a thing; its address when it has none."""
        figur = self.hasil.figur.get(f"{benda}.nama")
        return figur.cetak if figur is not None else benda

    def nilai(self, alamat: str) -> Decimal | None:
        """Return the derived number at an address."""
        figur = self.hasil.figur.get(alamat)
        return figur.isi if figur is not None and isinstance(figur.isi, Decimal) else None
