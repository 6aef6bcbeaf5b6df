"""``lakip why``: where a figure comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.cli.layar import Berhenti, cetak, folder_tahun
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.diagnostics import Span
from lakip_cli.silence import hitungan
from lakip_cli.tercetak.kalimat import kutip, sebab


def jelaskan_angka(data: Path, alamat: str) -> None:
    """Print the whole derivation of one figure, and what an earlier report prints about it."""
    hasil = compile_folder(folder_tahun([data])[0])
    if hasil.hasil is None:
        raise Berhenti(
            1, f"data belum dapat dihitung ({hitungan(hasil.diagnosa)}); jalankan lakip check {data.as_posix()}"
        )
    figur = hasil.hasil.cari(alamat)
    if figur is None:
        dekat = hasil.hasil.mirip(alamat)
        raise Berhenti(2, f"alamat {alamat} tidak ada" + (f"; maksud Anda {dekat}?" if dekat else ""))
    cetak("\n".join((*pohon(figur, hasil.tempat), *_tercetak(hasil, figur))))


def pohon(figur: Figur, tempat: Callable[[Span], Span], awalan: str = "", sambung: str = "") -> Iterator[str]:
    """Yield the derivation of a figure as lines of a tree; ``tempat`` names a place as the user does."""
    yield f"{awalan}{_kepala(figur, tempat)}"
    masukan = figur.jejak.masukan if figur.jejak else ()
    for nomor, satu in enumerate(masukan, start=1):
        akhir = nomor == len(masukan)
        cabang, batang = ("└─ ", "   ") if akhir else ("├─ ", "│  ")
        yield from pohon(satu, tempat, f"{sambung}{cabang}", f"{sambung}{batang}")


def _kepala(figur: Figur, tempat: Callable[[Span], Span]) -> str:
    bagian = [f"{figur.nama} = {figur.cetak}"]
    if isinstance(figur.isi, Kosong):
        bagian.append(f"({figur.isi.alasan})")
    if figur.jejak is not None:
        dasar = f"; {figur.jejak.dasar}" if figur.jejak.dasar else ""
        bagian.append(f"    {figur.jejak.uraian}{dasar}")
        bagian += [f"    [{satu}]" for satu in (figur.jejak.pembulatan, *figur.jejak.catatan) if satu]
    return "".join((*bagian, *(f"    {tempat(satu)}" for satu in figur.tempat)))


def _tercetak(hasil: Compilation, figur: Figur) -> Iterator[str]:
    """Yield every printed claim about a figure with its verdict, in the order of the printed places."""
    milik = [satu for satu in hasil.putusan if satu.figur is not None and satu.figur.alamat == figur.alamat]
    if milik:
        yield f"\ntercetak {len(milik)} kali:"
    for satu in sorted(milik, key=lambda satu: satu.urutan):
        kepala = f"- {satu.klaim.entri.tempat}: {kutip(satu.cetak)} {satu.vonis}{sebab(satu)}"
        yield f"{kepala}    {hasil.tempat(satu.span)}"
