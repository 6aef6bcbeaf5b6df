"""Whose comment is it? Every comment and blank line of a file goes with the entry that it stands above or beside."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lakip_cli.rekaman import NamedTuple
from lakip_cli.source import Daftar, Isi, Peta, Skalar, komentar

ABAI = "lakip: abai"
"""How a comment begins that sets findings aside, on its own line or on the next one."""
_STRIP = re.compile(r"(?>\s|#[^\n]*)*-")


class Butir(NamedTuple):
    """One entry: a key of a map or an item of a list, with the comments that go with it; the file itself is one.

    ``anak`` are the entries of a value in block style. ``atas`` stands above it, ``samping`` beside it, ``dalam``
    inside its brackets, and ``ekor`` below the last of its entries; an empty comment is a blank line.
    """

    kunci: Skalar | None
    nilai: Isi
    mulai: int
    kolom: int
    anak: list["Butir"]
    atas: list[str]
    samping: list[str]
    dalam: list[str]
    ekor: list[str]

    @property
    def abai(self) -> bool:
        """Whether a comment above sets findings aside, which it does for one line."""
        return any(ABAI in satu for satu in self.atas)


def alir(isi: Isi) -> bool:
    """Whether a map or list is written in brackets."""
    return not isinstance(isi, Skalar) and isi.sumber.teks[isi.mulai.index] in "{["


def butir(isi: Isi, kunci: Skalar | None, mulai: int, *, buka: bool = False) -> Butir:
    """Make an entry and those below it, still without comments; ``buka`` makes entries of what is in brackets too."""
    anak = [] if isinstance(isi, Skalar) or (alir(isi) and not buka) else list(_anak(isi))
    kolom = mulai - isi.sumber.teks.rfind("\n", 0, mulai) - 1
    return Butir(kunci, isi, mulai, kolom, anak, [], [], [], [])


def _anak(isi: Peta | Daftar) -> Iterator[Butir]:
    if isinstance(isi, Peta):
        yield from (butir(nilai, kunci, kunci.mulai.index) for kunci, nilai in isi.items())
        return
    letak = isi.mulai.index
    for nilai in isi:
        strip = _STRIP.match(isi.sumber.teks, letak)
        yield butir(nilai, None, strip.end() - 1 if strip else letak)
        letak = nilai.akhir.index


def pohon(isi: Peta | Daftar) -> Butir:
    """Return the file as one entry, all comments in their places."""
    akar = butir(isi, None, isi.mulai.index, buka=True)
    _Pembagi(akar).bagi()
    return akar


class _Pembagi:
    """Gives each comment of a file to its entry."""

    def __init__(self, akar: Butir) -> None:
        self._akar = akar
        self._teks = akar.nilai.sumber.teks
        self._urut = list(_turunan(akar, ()))
        self._mulai = [satu.mulai for satu, _ in self._urut]
        self._wadah = akar  # where the last comment below an entry went: the next one goes no deeper
        self._terkunci = -1  # the entry that already has a comment above it: the next one follows

    def bagi(self) -> None:
        """Give every comment and blank line away; those above the first entry are the file's own, but for ``ABAI``."""
        pertama = self._mulai[0] if self._mulai else len(self._teks)
        semua = [(satu.start(), satu[0].rstrip()) for satu in komentar(self._akar.nilai)]
        batas = next((letak for letak, isi in semua if ABAI in isi and letak < pertama), pertama)
        for letak, isi in semua:
            if letak < batas:
                self._akar.atas.extend((*self._kosong(letak), isi))
            else:
                self._beri(letak, isi)
        for satu, _ in self._urut:
            satu.atas.extend(self._kosong(satu.mulai))
        if self._urut and self._urut[0][0].atas[:1] == [""]:
            self._akar.atas.append(self._urut[0][0].atas.pop(0))

    def _beri(self, letak: int, isi: str) -> None:
        nomor = bisect_right(self._mulai, letak)
        lalu = self._urut[nomor - 1][0] if nomor else self._akar
        sendiri = not self._teks[self._awal_baris(letak) : letak].strip()
        if alir(lalu.nilai) and lalu.nilai.mulai.index < letak < lalu.nilai.akhir.index:
            lalu.dalam.append(isi)
        elif letak < lalu.nilai.mulai.index and not lalu.anak:
            lalu.atas.append(isi)
        elif not sendiri:
            lalu.samping.append(isi)
        else:
            self._pemilik(nomor, letak, isi).extend((*self._kosong(letak), isi))

    def _pemilik(self, nomor: int, letak: int, isi: str) -> list[str]:
        """Return where a comment on a line of its own goes: above the next entry, or below what it is indented as."""
        berikut = self._urut[nomor] if nomor < len(self._urut) else None
        if berikut and (self._terkunci == nomor or ABAI in isi):
            self._terkunci = nomor
            return berikut[0].atas
        wadah = self._berakhir(nomor, berikut)
        kolom = letak - self._awal_baris(letak)
        cocok = next((satu for satu in wadah if satu.anak[0].kolom <= kolom), None)
        if cocok is None and berikut:
            self._terkunci = nomor
            return berikut[0].atas
        self._wadah = cocok or self._akar
        return self._wadah.ekor

    def _berakhir(self, nomor: int, berikut: tuple[Butir, tuple[Butir, ...]] | None) -> list[Butir]:
        """Return the containers that end before the next entry, the innermost first."""
        if not nomor:
            return []
        jalur = self._urut[nomor - 1][1]
        sisa = [satu for satu in reversed(jalur) if not berikut or all(satu is not lain for lain in berikut[1])]
        if any(satu is self._wadah for satu in sisa) and self._wadah.ekor:
            sisa = sisa[[satu is self._wadah for satu in sisa].index(True) :]
        return sisa

    def _kosong(self, letak: int) -> list[str]:
        """Return a blank line if one stands above the line of a place."""
        awal = self._awal_baris(letak)
        lalu = self._teks[self._awal_baris(max(awal - 1, 0)) : awal]
        return [""] if awal and not lalu.strip() else []

    def _awal_baris(self, letak: int) -> int:
        return self._teks.rfind("\n", 0, letak) + 1


def _turunan(induk: Butir, jalur: tuple[Butir, ...]) -> Iterator[tuple[Butir, tuple[Butir, ...]]]:
    """Yield every entry in the order of the file, with all that hold it."""
    for satu in induk.anak:
        yield satu, (*jalur, induk)
        yield from _turunan(satu, (*jalur, induk))
