"""A chart's data as its specification reads them: rows of a list, with texts cut to lines and numbers as text."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from lakip_cli.calculate.figur import Figur
from lakip_cli.tabel.jenis import Deret, Grafik, Sel

HURUF = 58
"""Letters of a name on one line, over the whole width of a picture."""


def titik(grafik: Grafik) -> list[dict[str, Any]]:
    """Return the rows of a chart, one under the other: ``urut`` counts them.

    A category has a row for each line of its name (``teks``), then one with its values (``deret``), and empty ones
    that keep it apart from the next. A value carries its printed form (``cetak``) and, when it can be drawn, ``nilai``;
    ``ruas`` is the same for values that a line may join.
    """
    nilai = zip(*(_deret(deret, grafik.sumbu, _satuan(grafik)) for deret in grafik.deret), strict=True)
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


def _deret(deret: Deret, sumbu: tuple[str, ...], satuan: str) -> list[dict[str, Any]]:
    """The values of a series; a new ``ruas`` begins after a state, another unit, or a year without data."""
    hasil: list[dict[str, Any]] = []
    ruas = 0
    for ke, (nama, satu) in enumerate(zip(sumbu, deret.titik, strict=True)):
        nilai = _nilai(satu, satuan)
        ruas += ke > 0 and (nilai is None or hasil[-1]["nilai"] is None or _melompat(sumbu[ke - 1], nama))
        hasil.append({"nama": deret.nama, "nilai": nilai, "cetak": satu.cetak, "ruas": ruas})
    return hasil


def _satuan(grafik: Grafik) -> str:
    """The unit that the picture's scale has: that of the last number of the last series."""
    figur = [satu.isi for satu in grafik.deret[-1].titik if isinstance(satu.isi, Figur)]
    return next((satu.satuan for satu in reversed(figur) if isinstance(satu.isi, Decimal)), "")


def _nilai(sel: Sel, satuan: str) -> str | None:
    """The number to draw; one of another unit has no place on the scale."""
    figur = sel.isi
    return (
        str(figur.isi)
        if isinstance(figur, Figur) and isinstance(figur.isi, Decimal) and figur.satuan == satuan
        else None
    )


def _melompat(lama: str, baru: str) -> bool:
    return lama.isdecimal() and baru.isdecimal() and int(baru) - int(lama) > 1


def _potong(nama: str) -> Iterator[str]:
    """Yield lines of a name; a word longer than a line is cut."""
    baris = ""
    for kata in nama.split():
        if baris and len(baris) + len(kata) >= HURUF:
            yield baris
            baris = ""
        baris = f"{baris} {kata}" if baris else kata
        while len(baris) > HURUF:
            yield baris[:HURUF]
            baris = baris[HURUF:]
    if baris:
        yield baris
