"""The files of a folder for the next year, made from this year's; what a person must write is marked."""

from __future__ import annotations

from collections.abc import Callable

from lakip_cli.model.berkas import KENAL
from lakip_cli.resolve import Laporan
from lakip_cli.scaffold.data import Penerus
from lakip_cli.scaffold.narasi import teruskan


def lanjut(laporan: Laporan, tahun_lalu: str, skema: Callable[[str], str]) -> dict[str, bytes]:
    """Return the texts of the year after ``laporan``, by their names; pictures are the caller's.

    ``tahun_lalu`` names this year's folder as the next one sees it (nothing: it lies elsewhere), and ``skema`` turns
    the path of a schema in a file's first line into the path from the new folder. What an earlier report printed stays
    where it is: it is of its year.
    """
    berkas = laporan.berkas
    penerus = Penerus(laporan, tahun_lalu, skema)
    data = {nama: objek for nama in KENAL if nama != "tercetak" and (objek := getattr(berkas, nama)) is not None}
    hasil = {f"{nama}.yaml": penerus.berkas(nama, objek.pohon) for nama, objek in data.items()}
    hasil |= {nama: teruskan(nama, teks, laporan.tahun).encode() for nama, teks in berkas.narasi}
    return hasil | {nama: teks.encode() for nama, teks in berkas.templat}
