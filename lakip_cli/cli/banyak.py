"""Many folders at once: a line of progress, a table at the end, one exit code; a broken one stops no other."""

import math
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from lakip_cli.batch.pemetaan import PekerjaMati, Pelaksana, petakan
from lakip_cli.cli.layar import Berhenti, cetak, lapor
from lakip_cli.rekaman import NamedTuple

ANGKA = ("Kesalahan", "Peringatan", "Indeks", "Capaian", "Serapan")
KEPALA = ("Instansi", "Tahun", *ANGKA, "Hasil")
KIRI = ("Instansi", "Hasil")
TERPANJANG = 48
"""Characters of a name in the table."""
LANGKAH = 10
"""Lines of progress, at most, where there is no terminal."""

T = TypeVar("T")
R = TypeVar("R")


class Catatan(NamedTuple):
    """What came of one folder, as the table shows it; ``pesan`` is what there is to tell of it beyond that."""

    folder: str
    instansi: str
    tahun: str
    kesalahan: int
    peringatan: int
    indeks: str
    capaian: str
    serapan: str
    hasil: str
    berhasil: bool
    pesan: str = ""

    @property
    def angka(self) -> tuple[str, ...]:
        """Its figures, in the order of ``ANGKA``."""
        return (str(self.kesalahan), str(self.peringatan), self.indeks, self.capaian, self.serapan)

    @property
    def sel(self) -> tuple[str, ...]:
        """The cells of its row."""
        nama = self.instansi or self.folder
        pendek = nama if len(nama) <= TERPANJANG else f"{nama[: TERPANJANG - 1]}…"
        return (pendek, self.tahun, *self.angka, self.hasil)


def jalankan(
    kerja: Callable[[T], Catatan],
    tugas: Sequence[T],
    pelaksana: Pelaksana,
    tulis: Callable[[str], None] = lapor,
    *,
    diam: bool = False,
) -> list[Catatan]:
    """Do the work of every folder and tell of it, through ``tulis`` what each has to say; return what came of each."""
    catatan = []
    for satu in kerjakan(kerja, tugas, pelaksana, lambda satu: satu.folder, diam=diam):
        catatan.append(satu._replace(pesan=""))
        if satu.pesan:
            tulis(satu.pesan.rstrip("\n"))
    if not diam:
        cetak("\n".join(_tabel(catatan)))
    gagal = sum(not satu.berhasil for satu in catatan)
    lapor(f"{len(catatan)} folder: {len(catatan) - gagal} berhasil, {gagal} gagal")
    return catatan


def kode(catatan: Sequence[Catatan]) -> int:
    """Return the exit code of many folders: 1 if any failed."""
    return 0 if all(satu.berhasil for satu in catatan) else 1


def kerjakan(
    kerja: Callable[[T], R], tugas: Sequence[T], pelaksana: Pelaksana, nama: Callable[[R], str], *, diam: bool = False
) -> Iterator[R]:
    """Yield what comes of every task, and show how far the work is; ``nama`` calls what was done last."""
    try:
        for sudah, satu in enumerate(petakan(kerja, tugas, pelaksana), start=1):
            if not diam:
                _maju(sudah, len(tugas), nama(satu))
            yield satu
    except PekerjaMati:
        raise Berhenti(
            2, "proses pekerja mati berulang kali, mungkin kehabisan memori; coba --jobs yang lebih kecil"
        ) from None


def _maju(sudah: int, semua: int, nama: str) -> None:
    if sys.stderr.isatty():
        batang = "█" * (sudah * 20 // semua)
        sys.stderr.write(f"\r\x1b[K{batang:░<20} {sudah}/{semua} {nama}" + "\r\x1b[K" * (sudah == semua))
    elif sudah == semua or sudah % math.ceil(semua / LANGKAH) == 0:
        lapor(f"{sudah}/{semua} folder")


def _tabel(catatan: Sequence[Catatan]) -> Iterator[str]:
    baris = [KEPALA, *(satu.sel for satu in catatan)]
    lebar = [max(map(len, kolom)) for kolom in zip(*baris, strict=True)]
    for satu in baris:
        sel = (
            teks.ljust(n) if judul in KIRI else teks.rjust(n)
            for teks, n, judul in zip(satu, lebar, KEPALA, strict=True)
        )
        yield "  ".join(sel).rstrip()
