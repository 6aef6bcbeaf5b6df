"""Small parts from which tables are put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import takewhile

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.model.dasar import Objek
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.tabel.jenis import Baris, Kolom, Rata, Sel

HILANG = Sel("–")
SATUAN_TAK_TERCETAK = {"", "persen", "rupiah", "indeks", "nilai", "predikat"}
TANPA_SATUAN = (date, Kosong)
_RENTANG = re.compile(r"-?\d[\d.]*(,\d+)?–-?\d[\d.]*(,\d+)?")


def kepala(*judul: str) -> Baris:
    """One row of column headings."""
    return tuple(Sel(satu, judul=True) for satu in judul)


def nomor_kolom(banyak: int) -> Baris:
    """The row of column numbers that official tables carry."""
    return tuple(Sel(str(n), judul=True) for n in range(1, banyak + 1))


def kolom(rata: str, lebar: Sequence[int]) -> tuple[Kolom, ...]:
    """Columns from one letter each (``l`` left, ``c`` centre, ``r`` right) and their widths."""
    arti: dict[str, Rata] = {"l": "kiri", "c": "tengah", "r": "kanan"}
    return tuple(Kolom(arti[huruf], satu) for huruf, satu in zip(rata, lebar, strict=True))


def sel(hasil: Hasil, alamat: str, *, ringkas: bool = False, tebal: bool = False, judul: bool = False) -> Sel:
    """The cell of a figure, without its unit; a dash where the report has no such figure at all.

    ``judul`` marks the cell that names its row.
    """
    figur = hasil.cari(alamat)
    return HILANG if figur is None else Sel(figur, ringkas=ringkas, tebal=tebal, judul=judul)


def bersatuan(hasil: Hasil, alamat: str) -> Sel:
    """The cell of a figure with its unit behind it, for columns that mix units."""
    figur = hasil.cari(alamat)
    return HILANG if figur is None else Sel(figur, akhiran=akhiran(figur))


def akhiran(figur: Figur) -> str:
    """The unit to print behind a figure: none for a state, a date, a label, or a unit that is part of the number."""
    if figur.satuan in SATUAN_TAK_TERCETAK or isinstance(figur.isi, TANPA_SATUAN):
        return ""
    if isinstance(figur.isi, str):
        return figur.satuan if _RENTANG.fullmatch(figur.cetak) else ""
    return figur.satuan if figur.cetak == figur.ringkas else ""


def bergabung(baris: Sequence[tuple[Sequence[Sel], Sequence[Sel]]]) -> tuple[Baris, ...]:
    """Rows of (leading, rest) cells: equal leading cells merge downward, column by column from the left."""
    depan = [tuple(satu) for satu, _ in baris]
    return tuple((*_awal(depan, nomor), *ekor) for nomor, (_, ekor) in enumerate(baris))


def _awal(depan: Sequence[Baris], nomor: int) -> Iterator[Sel]:
    for ke, satu in enumerate(depan[nomor]):
        kelompok = depan[nomor][: ke + 1]
        if nomor == 0 or depan[nomor - 1][: ke + 1] != kelompok:
            tinggi = len(list(takewhile(lambda lain, k=kelompok: lain[: len(k)] == k, depan[nomor:])))  # type: ignore[misc]
            yield satu._replace(baris=tinggi)


def satuan(hasil: Hasil, tertaut: IndikatorTertaut) -> Sel:
    """The cell of an indicator's unit."""
    return Sel(hasil.figur[f"indikator.{tertaut.id}.satuan"].cetak)


def sebutan_sasaran(hasil: Hasil, id_: str) -> str:
    """How the titles of a sasaran's tables call it."""
    return f"Sasaran Strategis {list(hasil.laporan.sasaran).index(id_) + 1}"


def catatan_kaki(milik: Iterable[tuple[str, Objek]], tanpa: str = "") -> tuple[str, ...]:
    """The notes and sources that the data keeps beside its values, once each: for each (name, object) of a table.

    A table's own object has no name; notes under the key ``tanpa`` are printed elsewhere.
    """
    ada = [*milik]
    catatan = (
        _bernama("", nama, teks)
        for nama, satu in ada
        for kunci, teks in getattr(satu, "catatan", {}).items()
        if not tanpa or kunci != tanpa
    )
    sumber = (_bernama("Sumber", nama, _sumber(satu)) for nama, satu in ada if getattr(satu, "sumber", None))
    return tuple(dict.fromkeys((*catatan, *sumber)))


def _bernama(awal: str, nama: str, teks: str) -> str:
    sebutan = f"{awal} {nama}".strip()
    return f"{sebutan}: {teks}" if sebutan else teks


def _sumber(objek: Objek) -> str:
    sumber: Mapping[str, str] = getattr(objek, "sumber", {})
    return "; ".join(f"{teks} ({kunci.replace('.', ' ')})" if kunci else teks for kunci, teks in sumber.items())


def teliti_kaki(hasil: Hasil, alamat: Iterable[str]) -> tuple[str, ...]:
    """Which money of a table the source gives only rounded, and how far it may be off."""
    milik = [satu for satu in alamat if satu in hasil.lebar and not hasil.figur[satu].jejak]
    pesan = "{} dibulatkan dalam sumber; dapat berbeda sampai {}"
    return tuple(pesan.format(_awal_besar(hasil.figur[satu].nama), angka.rupiah(hasil.lebar[satu])) for satu in milik)


def _awal_besar(teks: str) -> str:
    return teks[:1].upper() + teks[1:]
