"""Printed tables: the header names the measures, the first column the things, every other filled cell is a claim."""

import re
from collections.abc import Iterator, Sequence

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.source import Skalar
from lakip_cli.tercetak.alamat import JENIS, Penunjuk, Tanpa
from lakip_cli.tercetak.kode import KODE
from lakip_cli.tercetak.pernyataan import PISAH, Entri, Pernyataan

RINGKASAN = ("jumlah", "rerata")
_GARIS = re.compile(r"[|\s:-]+")


Baris = tuple[int, Sequence[str]]
"""A line of the table: the offset where it begins in the file, and the texts of its cells."""


def urai(asal: Skalar, entri: Entri, penunjuk: Penunjuk) -> tuple[list[Pernyataan], list[Diagnostic]]:
    """Return the claims of a table, row by row, and what cannot be read."""
    mentah = asal.sumber.teks[asal.mulai.index : asal.akhir.index]
    literal = mentah.startswith("|")
    baris = list(_baris(mentah, asal.mulai.index) if literal else _baris_berkutip(asal))
    if len(baris) < 2 or len(baris[0][1]) < 2:  # noqa: PLR2004  a header and a row, a thing and a measure
        pesan = "tabel memerlukan baris kepala dan paling sedikit satu baris; tulis sebagai blok tabel: |"
        return [], [KODE["S101"].at(entri.span((-1, 0)), pesan)]
    pembaca = _Pembaca(baris[0], entri, penunjuk)
    return pembaca.baca(baris[1:]), pembaca.temuan


def _baris(mentah: str, mulai: int) -> Iterator[Baris]:
    """Yield the lines of a literal block; a line of dashes under the header is none."""
    kini = mulai + mentah.index("\n") + 1
    for teks in mentah[kini - mulai :].split("\n"):
        if "|" in teks and not _GARIS.fullmatch(teks):
            yield kini, _sel(teks)
        kini += len(teks) + 1


def _baris_berkutip(asal: Skalar) -> Iterator[Baris]:
    """Yield the lines of a quoted scalar; its cells have no places, and offsets below zero tell them apart."""
    for nomor, teks in enumerate(asal.split("\n"), start=1):
        if "|" in teks and not _GARIS.fullmatch(teks):
            yield -nomor, _sel(teks)


def _sel(teks: str) -> Sequence[str]:
    if "\\" in teks:
        sel = [satu.strip().replace("\\|", "|") for satu in PISAH.split(teks)]
    else:
        sel = [satu.strip() for satu in teks.split("|")]
    return sel[0 if sel[0] else 1 : None if sel[-1] else -1]


class _Pembaca:
    """Follows the addresses of one table; a wrong row or column is said once."""

    def __init__(self, kepala: Baris, entri: Entri, penunjuk: Penunjuk) -> None:
        self.temuan: list[Diagnostic] = []
        self._mulai, self._kepala = kepala
        self._entri = entri
        self._penunjuk = penunjuk

    def baca(self, baris: Sequence[Baris]) -> list[Pernyataan]:
        pernyataan: list[Pernyataan] = []
        gagal: list[tuple[Baris, int]] = []
        kepala, entri, cari = self._kepala, self._entri, self._penunjuk.cari
        langsung = self._penunjuk.hasil.figur.get
        for nomor, (mulai, sel) in enumerate(baris):
            if len(sel) != len(kepala) or not sel[0]:
                self._salah(baris[nomor])
                continue
            benda = self._benda(sel[0])
            for kolom in range(1, len(sel)):
                if not sel[kolom]:
                    continue
                ukuran = kepala[kolom]
                alamat = f"{benda}.{ukuran}"
                acuan = langsung(alamat) or cari(alamat)
                if acuan is None:
                    if sel[0] not in RINGKASAN:
                        gagal.append((baris[nomor], kolom))
                        continue
                    alamat, acuan = self._ringkasan(sel[0], ukuran)
                satu = Pernyataan(sel[kolom], alamat, acuan, entri, (mulai, kolom), benda, ukuran, nomor)
                pernyataan.append(satu)
        if gagal:
            self._laporkan(gagal, {satu.ukuran for satu in pernyataan})
        return pernyataan

    def _benda(self, kunci: str) -> str:
        if "." in kunci and kunci[: kunci.index(".")] in JENIS:
            return kunci
        return f"{self._kepala[0]}.{kunci}"

    def _ringkasan(self, kunci: str, ukuran: str) -> tuple[str, Figur | Tanpa]:
        """A sum over rows that the year itself sums has that figure; any other is made of the rows."""
        alamat = f"{self._kepala[0]}.total.{ukuran}"
        if kunci == "jumlah" and (figur := self._penunjuk.cari(alamat)) is not None:
            return alamat, figur
        return "", Tanpa.JUMLAH

    def _salah(self, baris: Baris) -> None:
        mulai, sel = baris
        banyak = f"berisi {len(sel)} sel, kepalanya {len(self._kepala)}"
        pesan = banyak if len(sel) != len(self._kepala) else "tidak menyebut bendanya di kolom pertama"
        self.temuan.append(KODE["S101"].at(self._entri.span((mulai, 0)), f"baris tabel ini {pesan}"))

    def _laporkan(self, gagal: Sequence[tuple[Baris, int]], ada: set[str]) -> None:
        """Say a wrong row at its first cell, a wrong column at its header, and only then single cells."""
        terlapor: set[tuple[int, int]] = set()
        for (mulai, sel), kolom in gagal:
            benda, ukuran = self._benda(sel[0]), self._kepala[kolom]
            if not self._penunjuk.dikenal(benda):
                posisi, asing = (mulai, 0), self._penunjuk.benda_asing(benda)
            else:
                alamat = f"{benda}.{ukuran}"
                sendiri = ukuran in ada
                posisi = (mulai if sendiri else self._mulai, kolom)
                sebutan = f"alamat {alamat}" if sendiri else f"ukuran {ukuran}"
                asing = self._penunjuk.asing(sebutan, alamat)
            if posisi not in terlapor:
                terlapor.add(posisi)
                self.temuan.append(KODE["R101"].at(self._entri.span(posisi), asing.pesan, terkait=asing.terkait))
