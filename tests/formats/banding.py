"""What a format prints otherwise than the document has it, for tests that read a report back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import unified_diff

from lakip_cli.calculate.figur import Ekspresi, Operasi, Persamaan, cetak_suku
from lakip_cli.naskah import (
    Bagan,
    BlokGrafik,
    BlokRumus,
    BlokTabel,
    Gambar,
    KopSurat,
    Naskah,
    Paragraf,
    Pihak,
    Simpul,
    berkurung,
    polos,
)
from lakip_cli.tabel.jenis import Grafik, Tabel
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
        rumus = [cetak_rumus(satu.persamaan) for satu in semua(naskah, BlokRumus)]
        hasil += _deret(rumus, [_samakan(satu) for satu in cetakan.rumus])
    lain = [satu for t in semua(naskah, (Tabel, Grafik)) for satu in t.catatan]
    if cetakan.alir is not None:
        alinea = [baca(satu) for benda in semua(naskah, (Paragraf, Simpul)) for satu in _alinea(benda)]
        hasil += [f"- {satu}" for satu in hilang(alinea, baca(cetakan.alir))]
        lain += [*naskah.kolofon, *(satu for benda in semua(naskah, (Pihak, KopSurat)) for satu in semua(benda, str))]
    utuh = rapat(cetakan.utuh).casefold()
    return hasil + [f"- {satu}" for satu in lain if rapat(satu).casefold() not in utuh]


def _alinea(benda: Paragraf | Simpul) -> list[str]:
    return [polos(benda.isi)] if isinstance(benda, Paragraf) else [benda.teks, benda.keterangan]


def _deret(harap: list[str], dapat: list[str]) -> list[str]:
    return [satu for satu in unified_diff(harap, dapat, n=0, lineterm="") if not satu.startswith(("---", "+++", "@@"))]


def _baris_tabel(naskah: Naskah, cetakan: Cetakan) -> list[str]:
    blok = semua(naskah, (BlokTabel, BlokGrafik))
    nama = [f"{b.label} {(b.tabel if isinstance(b, BlokTabel) else b.grafik).judul}" for b in blok]
    return _baris(zip(nama, tabel_naskah(naskah), strict=True), cetakan)


def _baris(tabel: Iterable[tuple[str, list[list[str]]]], cetakan: Cetakan) -> list[str]:
    """The title and the rows of each table, as a line each."""
    return [cetakan.baca(baris) for nama, isi in tabel for baris in (nama, *("¦".join(sel) for sel in isi))]


def cetak_rumus(satu: Persamaan) -> str:
    """An equation as its letters stand one behind the other; a fraction shows no sign of its own."""
    return _samakan("=".join(map(_ekspresi, (satu.kiri, *satu.langkah))))


def _ekspresi(ekspresi: Ekspresi) -> str:
    if not isinstance(ekspresi, Operasi):
        return cetak_suku(ekspresi)
    suku = [f"({_ekspresi(s)})" if berkurung(ekspresi, ke) else _ekspresi(s) for ke, s in enumerate(ekspresi.suku)]
    return "".join(suku) if ekspresi.op == "÷" else ekspresi.op.join(suku)


def _samakan(rumus: str) -> str:
    return rapat(rumus).replace("−", "-")


def hilang(urut: list[str], teks: str) -> Iterator[str]:
    """What does not stand in a text, behind what comes before it; a part of a longer word or number does not count."""
    kini = 0
    for satu in urut:
        tempat = _cari(satu, teks, kini)
        if tempat < 0:
            yield satu
        else:
            kini = tempat + len(satu)


def _cari(satu: str, teks: str, mulai: int) -> int:
    tempat = teks.find(satu, mulai)
    while tempat >= 0 and not _utuh(teks, tempat, tempat + len(satu)):
        tempat = teks.find(satu, tempat + 1)
    return tempat


def _utuh(teks: str, awal: int, akhir: int) -> bool:
    """Whether neither end of a part lies in the middle of a word or number."""
    return not any(0 < tepi < len(teks) and teks[tepi - 1].isalnum() and teks[tepi].isalnum() for tepi in (awal, akhir))
