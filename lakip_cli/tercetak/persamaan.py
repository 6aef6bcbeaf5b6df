"""Printed equations, taken apart: both sides of each equals sign as an expression over the numbers as printed."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.rekaman import NamedTuple
from lakip_cli.source import Skalar
from lakip_cli.tercetak import bacaan
from lakip_cli.tercetak.bacaan import Bacaan, Jenis
from lakip_cli.tercetak.kode import KODE
from lakip_cli.tercetak.pernyataan import Entri, Pernyataan
from lakip_cli.tercetak.tautan import TAUTAN, Letakkan

_TOKEN = re.compile(r"\s*(?:(?P<tautan>\[[^\[\]]*\]\([^()]*\))|(?P<angka>\d[\d.,]*\d|\d)(?P<persen>\s*%)?|(?P<op>\S))")
_OP = {**{satu: satu for satu in "+-×/()"}, "−": "-", "–": "-", "x": "×", "X": "×", "*": "×", "÷": "/", ":": "/"}


class Bilangan(NamedTuple):
    """A number as printed; a percentage is a fraction, and ``skala`` its decimals as such.

    ``tepat`` is a number without decimals, which is taken as exact.
    """

    nilai: Decimal
    skala: int
    tepat: bool
    persen: bool


class Hitungan(NamedTuple):
    """Two operands and what is done with them: one of ``+ - × /``."""

    op: str
    kiri: "Ekspresi"
    kanan: "Ekspresi"


Ekspresi = Bilangan | Hitungan


class Ruas(NamedTuple):
    """One side: its expression and the numbers in it, its printed text, and the claims by their order in the entry."""

    ekspresi: Ekspresi
    bilangan: tuple[Bilangan, ...]
    cetak: str
    klaim: tuple[Pernyataan, ...]


class Langkah(NamedTuple):
    """One equals sign: what stands before and behind it, and where the latter stands in the file."""

    entri: Entri
    kiri: Ruas
    kanan: Ruas
    posisi: tuple[int, int]


class _Salah(Exception):
    """The text is no equation; the message says why."""


def urai(asal: Skalar, entri: Entri, klaim: Sequence[Pernyataan]) -> tuple[list[Langkah], list[Diagnostic]]:
    """Return the steps of an equation whose links are ``klaim``, or the finding that it cannot be read."""
    try:
        ruas = list(_ruas(asal, iter(klaim)))
    except _Salah as salah:
        seluruh = entri.span((asal.mulai.index, asal.akhir.index))
        return [], [KODE["S103"].at(seluruh, f"persamaan tidak terbaca: {salah}")]
    letak = Letakkan(asal)
    tempat = [letak.cari(teks) for teks in _teks_ruas(asal)]
    pasangan = zip(ruas, ruas[1:], tempat[1:], strict=False)
    return [Langkah(entri, kiri, kanan, satu) for kiri, kanan, satu in pasangan if kiri and kanan], []


def _teks_ruas(asal: str) -> list[str]:
    return [teks.strip() for teks in asal.split("=")]


def _ruas(asal: str, klaim: Iterator[Pernyataan]) -> Iterator[Ruas | None]:
    """Yield the sides; one that holds a number without reading is None, for that number has its own verdict."""
    semua = _teks_ruas(asal)
    if len(semua) == 1:
        raise _Salah("tidak ada tanda sama dengan")
    for teks in semua:
        token, milik = _token(teks, klaim)
        cetak = " ".join(TAUTAN.sub(lambda tautan: tautan[1], teks).split())
        ada = [satu for satu in token if satu is not None]
        if len(ada) < len(token):
            yield None
        else:
            bilangan = tuple([satu for satu in ada if isinstance(satu, Bilangan)])
            yield Ruas(_Pengurai(ada).utuh(), bilangan, cetak, tuple(milik))


def _token(teks: str, klaim: Iterator[Pernyataan]) -> tuple[list[Bilangan | str | None], list[Pernyataan]]:
    token: list[Bilangan | str | None] = []
    milik: list[Pernyataan] = []
    kini = 0
    while kini < len(teks):
        cocok = _TOKEN.match(teks, kini)
        if cocok is None or (cocok["op"] and cocok["op"] not in _OP):
            raise _Salah(f"“{teks[kini : kini + 20].strip()}” bukan angka atau tanda hitung")
        kini = cocok.end()
        if cocok["tautan"]:
            milik.append(next(klaim))
            token.append(_dari_klaim(milik[-1]))
        elif cocok["angka"]:
            token.append(_bilangan(bacaan.baca(cocok["angka"] + (cocok["persen"] or "").strip(), Jenis.CACAH)))
        else:
            token.append(_OP[cocok["op"]])
    return token, milik


def _dari_klaim(klaim: Pernyataan) -> Bilangan | None:
    cara = bacaan.jenis(klaim.acuan) if isinstance(klaim.acuan, Figur) else Jenis.BILANGAN
    return _bilangan(bacaan.baca(klaim.cetak, cara))


def _bilangan(baca: Bacaan | None) -> Bilangan | None:
    if baca is None:
        return None
    geser = 2 if baca.persen else 0
    return Bilangan(baca.nilai.scaleb(-geser), baca.desimal + geser, baca.desimal == 0, baca.persen)


class _Pengurai:
    """Recursive descent over the tokens of one side."""

    def __init__(self, token: list[Bilangan | str]) -> None:
        self._token = token
        self._kini = 0

    def utuh(self) -> Ekspresi:
        hasil = self._jumlah()
        if self._kini < len(self._token):
            raise _Salah("ada angka atau tanda hitung yang tidak bersambung")
        return hasil

    def _jumlah(self) -> Ekspresi:
        hasil = self._kali()
        while self._lihat() in {"+", "-"}:
            hasil = Hitungan(str(self._ambil()), hasil, self._kali())
        return hasil

    def _kali(self) -> Ekspresi:
        hasil = self._satu()
        while self._lihat() in {"×", "/"}:
            hasil = Hitungan(str(self._ambil()), hasil, self._satu())
        return hasil

    def _satu(self) -> Ekspresi:
        satu = self._ambil()
        if isinstance(satu, Bilangan):
            return satu
        if satu == "(":
            hasil = self._jumlah()
            if self._ambil() != ")":
                raise _Salah("kurung tidak ditutup")
            return hasil
        raise _Salah("ada tanda hitung tanpa angka")

    def _lihat(self) -> Bilangan | str | None:
        return self._token[self._kini] if self._kini < len(self._token) else None

    def _ambil(self) -> Bilangan | str | None:
        satu = self._lihat()
        self._kini += 1
        return satu
