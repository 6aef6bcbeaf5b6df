"""What a format prints otherwise than the document has it, for tests that read a report back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff

from lakip_cli.calculate.figur import Ekspresi, Operasi
from lakip_cli.naskah import (
    Bagan,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    Gambar,
    Naskah,
    Paragraf,
    cetak_suku,
    polos,
)
from tests.formats.cetakan import Cetakan, rapat
from tests.formats.pembaca import judul_naskah, semua, tabel_naskah


def beda(naskah: Naskah, cetakan: Cetakan) -> list[str]:
    """What a format prints otherwise than the document has it, or not at all: ``-`` is lost, ``+`` is not its own."""
    baca = cetakan.baca
    hasil = _deret(_baris_tabel(naskah, cetakan), _baris(cetakan.tabel, cetakan))
    if cetakan.judul is not None:
        hasil += _deret(*([baca(satu).casefold() for satu in judul] for judul in (judul_naskah(naskah), cetakan.judul)))
    if cetakan.gambar is not None:
        keterangan = [f"{satu.label} {satu.judul}" for satu in semua(naskah, (Bagan, Gambar))]
        hasil += _deret([baca(satu) for satu in keterangan], [baca(satu) for satu in cetakan.gambar])
    if cetakan.alt is not None:
        hasil += [f"- {satu.alt}" for satu in semua(naskah, Gambar) if satu.alt not in cetakan.alt]
    if cetakan.rumus is not None:
        hasil += _rumus(naskah, cetakan.rumus)
    if cetakan.alir is not None:
        alinea = [baca(polos(satu.isi)) for satu in semua(naskah, Paragraf)]
        hasil += [f"- {satu}" for satu in _hilang(alinea, baca(cetakan.alir))]
    return hasil


def _deret(harap: list[str], dapat: list[str]) -> list[str]:
    return [satu for satu in unified_diff(harap, dapat, n=0, lineterm="") if not satu.startswith(("---", "+++", "@@"))]


def _baris_tabel(naskah: Naskah, cetakan: Cetakan) -> list[str]:
    blok = semua(naskah, (BlokTabel, BlokGrafik))
    nama = [f"{b.label} {(b.tabel if isinstance(b, BlokTabel) else b.grafik).judul}" for b in blok]
    return _baris(zip(nama, tabel_naskah(naskah), strict=True), cetakan)


def _baris(tabel: Iterable[tuple[str, list[list[str]]]], cetakan: Cetakan) -> list[str]:
    """The title and the rows of each table, as a line each."""
    return [cetakan.baca(baris) for nama, isi in tabel for baris in (nama, *("¦".join(sel) for sel in isi))]


def _rumus(naskah: Naskah, tercetak: list[str]) -> list[str]:
    persamaan = [satu.persamaan for satu in semua(naskah, BlokRumus)]
    if len(persamaan) != len(tercetak):
        return [f"- {len(persamaan) - len(tercetak)} rumus"]
    return [
        f"- {daun}"
        for satu, teks in zip(persamaan, tercetak, strict=True)
        for daun in _hilang([rapat(d) for e in (satu.kiri, *satu.langkah) for d in daun_rumus(e)], rapat(teks))
    ]


def daun_rumus(ekspresi: Ekspresi) -> Iterator[str]:
    if isinstance(ekspresi, Operasi):
        for suku in ekspresi.suku:
            yield from daun_rumus(suku)
    else:
        yield cetak_suku(ekspresi)


def _hilang(urut: list[str], teks: str) -> Iterator[str]:
    """What does not stand in a text, behind what comes before it."""
    kini = 0
    for satu in urut:
        tempat = teks.find(satu, kini)
        if tempat < 0:
            yield satu
        else:
            kini = tempat + len(satu)
