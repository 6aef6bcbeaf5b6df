"""Sentences and equations: the printed text of each Markdown link is a claim about the link's address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.source import Skalar
from lakip_cli.tercetak.alamat import Asing, Penunjuk, Tanpa
from lakip_cli.tercetak.kode import KODE
from lakip_cli.tercetak.pernyataan import Arah, Entri, Pernyataan

TAUTAN = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
_BUKA = re.compile(r"\]\(|\]\s+\((?=[a-z_]+\.[^\s()]+\))")
_SELA = re.compile(r"\s+")
_ARAH = re.compile(r"(naik|turun|tetap):\s*(\S+)\.([0-9]{4})\.\.([0-9]{4})")


class Letakkan:
    """Finds texts of a scalar again in the file, in their order; folded lines may have broken them anywhere."""

    def __init__(self, asal: Skalar) -> None:
        self._teks = asal.sumber.teks
        self._kini = asal.mulai.index
        self._seluruh = (asal.mulai.index, asal.akhir.index)

    def cari(self, teks: str) -> tuple[int, int]:
        """Return the offsets of the next occurrence; of the whole scalar when escapes hide it."""
        kini, batas = self._kini, self._seluruh[1]
        awal = self._teks.find(teks, kini, batas)
        tempat = (awal, awal + len(teks)) if awal >= 0 else self._terlipat(teks.split(), kini, batas)
        if tempat is None:
            return self._seluruh
        self._kini = tempat[1]
        return tempat

    def _terlipat(self, kata: Sequence[str], kini: int, batas: int) -> tuple[int, int] | None:
        """Return the offsets of the next words with nothing but space between them."""
        while (awal := self._teks.find(kata[0], kini, batas)) >= 0:
            kini, akhir = awal + 1, awal + len(kata[0])
            for satu in kata[1:]:
                sela = _SELA.match(self._teks, akhir, batas)
                if sela is None or not self._teks.startswith(satu, sela.end(), batas):
                    break
                akhir = sela.end() + len(satu)
            else:
                return awal, akhir
        return None


def urai(asal: Skalar, entri: Entri, penunjuk: Penunjuk) -> tuple[list[Pernyataan], list[Diagnostic]]:
    """Return the claims of a sentence or equation, in order, and what cannot be read."""
    pernyataan: list[Pernyataan] = []
    tautan = list(TAUTAN.finditer(asal))
    temuan = _rusak(asal, entri, tautan) if len(tautan) != len(_BUKA.findall(asal)) or not tautan else []
    letak = Letakkan(asal)
    for cocok in tautan:
        utuh, cetak, tujuan = cocok.group(0, 1, 2)
        cetak, alamat = cetak.strip(), tujuan.strip()
        awal, akhir = letak.cari(utuh)
        tengah = akhir - 1 - len(tujuan) if akhir - awal >= len(utuh) else awal + 3
        if not cetak or not alamat:
            temuan.append(_salah(entri, (awal, akhir), "tautan kosong; tulis [teks tercetak](alamat)"))
        elif isinstance(satu := _satu(cetak, alamat, entri, (awal + 1, tengah - 2), penunjuk), Pernyataan):
            pernyataan.append(satu)
        else:
            temuan.append(KODE["R101"].at(entri.span((tengah, akhir - 1)), satu.pesan, terkait=satu.terkait))
    return pernyataan, temuan


def _satu(cetak: str, alamat: str, entri: Entri, posisi: tuple[int, int], penunjuk: Penunjuk) -> Pernyataan | Asing:
    """Return the claim of one link, or the reason why its address is wrong."""
    acuan = penunjuk.cari(alamat)
    if acuan is None:
        if cocok := _ARAH.fullmatch(alamat):
            return _arah(cetak, cocok, entri, posisi, penunjuk)
        return penunjuk.asing(f"alamat {alamat}", alamat)
    benda, _, ukuran = alamat.rpartition(".")
    return Pernyataan(cetak, alamat, acuan, entri, posisi, benda, ukuran)


def _arah(
    cetak: str, cocok: re.Match[str], entri: Entri, posisi: tuple[int, int], penunjuk: Penunjuk
) -> Pernyataan | Asing:
    kata, alamat, awal, akhir = cocok[1], cocok[2], int(cocok[3]), int(cocok[4])
    if awal >= akhir:
        return Asing(f"deret {awal}..{akhir} tidak maju; tulis tahun awal lebih dahulu")
    deret = [(tahun, penunjuk.cari(f"{alamat}.{tahun}")) for tahun in range(awal, akhir + 1)]
    if any(satu is None for _, satu in deret):
        return penunjuk.asing(f"alamat {alamat}", alamat)
    arah = Arah(kata, tuple((tahun, satu if isinstance(satu, Figur) else None) for tahun, satu in deret))
    benda, _, ukuran = alamat.rpartition(".")
    acuan = arah.deret[-1][1] or Tanpa.FAKTA
    return Pernyataan(cetak, f"{alamat}.{awal}..{akhir}", acuan, entri, posisi, benda, ukuran, arah=arah)


def _rusak(asal: Skalar, entri: Entri, tautan: list[re.Match[str]]) -> list[Diagnostic]:
    if not tautan and entri.bentuk == "kutipan" and not _BUKA.search(asal):
        seluruh = (asal.mulai.index, asal.akhir.index)
        return [_salah(entri, seluruh, "kutipan tidak memuat satu pun [teks tercetak](alamat)")]
    return list(_tidak_lengkap(asal, entri, [cocok.span() for cocok in tautan]))


def _tidak_lengkap(asal: Skalar, entri: Entri, utuh: list[tuple[int, int]]) -> Iterator[Diagnostic]:
    letak = Letakkan(asal)
    for cocok in _BUKA.finditer(asal):
        if not any(awal <= cocok.start() < akhir for awal, akhir in utuh):
            potongan = asal[max(0, asal.rfind("[", 0, cocok.start())) : cocok.end()]
            yield _salah(entri, letak.cari(potongan), "tautan tidak lengkap; tulis [teks tercetak](alamat)")


def _salah(entri: Entri, posisi: tuple[int, int], pesan: str) -> Diagnostic:
    return KODE["S102"].at(entri.span(posisi), pesan)
