"""A chart's data as its specification reads them: rows of a list, with texts cut to lines and numbers as text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lakip_cli.calculate.figur import Figur
from lakip_cli.tabel.jenis import Deret, Grafik, Sel

HURUF = 62
"""Small letters of a name on one line, over the whole width of a picture."""
AKSARA_LATIN = "\u024f"
"""The last of the Latin letters."""


def titik(grafik: Grafik) -> list[dict[str, Any]]:
    """Return the rows of a chart, one under the other: ``urut`` counts them.

    A category has a row for each line of its name (``teks``), then one with its values (``deret``), and empty ones
    that keep it apart from the next. A value carries its printed forms (``cetak``, ``ringkas``) and, when it can be
    drawn, ``nilai``; ``ruas`` is the same for values that a line may join. ``kunci`` is the number of the series and
    its name in lines.
    """
    nilai = zip(*(_deret(f"{ke}", deret, grafik.sumbu) for ke, deret in enumerate(grafik.deret)), strict=True)
    semua = (
        baris
        for nama, deret in zip(grafik.sumbu, nilai, strict=True)
        for baris in (
            *({"teks": potong} for potong in _potong(nama)),
            {"nama": nama, "satuan": grafik.satuan, "deret": deret},
            *[{"teks": ""}] * min(2, len(deret)),
        )
    )
    return [{"urut": urut, **baris} for urut, baris in enumerate(semua)]


def _deret(nomor: str, deret: Deret, sumbu: tuple[str, ...]) -> list[dict[str, Any]]:
    """The values of a series; a new ``ruas`` begins after a state, another unit, or a year without data."""
    hasil: list[dict[str, Any]] = []
    ruas, kunci = 0, "\n".join((nomor, *_potong(deret.nama)))
    for ke, (nama, satu) in enumerate(zip(sumbu, deret.titik, strict=True)):
        nilai = _nilai(satu, deret.satuan)
        ruas += ke > 0 and (nilai is None or hasil[-1]["nilai"] is None or _melompat(sumbu[ke - 1], nama))
        ringkas = satu.isi.ringkas if isinstance(satu.isi, Figur) else satu.cetak
        isi = {"nilai": nilai, "cetak": satu.cetak, "ringkas": ringkas, "ruas": ruas}
        hasil.append({"nama": deret.nama, "kunci": kunci, **isi})
    return hasil


def _nilai(sel: Sel, satuan: str) -> str | None:
    """The number to draw; one of another unit than the series has no place on its scale."""
    figur = sel.isi
    if not isinstance(figur, Figur) or not isinstance(figur.isi, Decimal) or satuan not in {"", figur.satuan}:
        return None
    return str(figur.isi)


def _melompat(lama: str, baru: str) -> bool:
    return lama.isdecimal() and baru.isdecimal() and int(baru) - int(lama) > 1


def _potong(nama: str) -> Iterator[str]:
    """Yield lines of a name; a word longer than a line is cut."""
    baris = ""
    for kata in nama.split():
        if baris and _lebar(f"{baris} {kata}") > HURUF:
            yield baris
            baris = ""
        baris = f"{baris} {kata}" if baris else kata
        while _lebar(baris) > HURUF:
            muat = next(ke for ke in range(1, len(baris) + 1) if _lebar(baris[:ke]) > HURUF) - 1
            yield baris[:muat]
            baris = baris[muat:]
    if baris:
        yield baris


def _lebar(teks: str) -> int:
    """The width of a text in letters, about: a capital counts half more, and a letter beyond the Latin ones double."""
    return sum(4 if huruf > AKSARA_LATIN else 3 if huruf.isupper() else 2 for huruf in teks) // 2
