"""A comparison for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.diff.baris import (
    LAINNYA,
    SAMA,
    Baris,
    BarisDampak,
    akibat,
    baris,
    bersama,
    kalimat_temuan,
    ringkasan,
    sebagian,
    sebaris,
    tak_dibanding,
    ubah,
)
from lakip_cli.diff.ikhtisar import capaian, indeks
from lakip_cli.diff.jenis import Banding, Sajian, Temuan

DISEBUT = 6
"""Names shown of what cannot be compared; more are counted."""


def tulis(sajian: Sajian) -> str:
    """Write the categories that changed, all sections, and what a check finds."""
    return "\n".join(_isi(sajian)) + "\n"


def _isi(sajian: Sajian) -> Iterator[str]:
    banding = sajian.banding
    yield " → ".join(sajian.nama)
    yield from sebagian(sajian)
    yield ringkasan(banding) if banding.perubahan else SAMA
    yield from _kategori(banding)
    yield from _indeks(banding)
    for bagian, semua in baris(banding).items():
        yield f"\n{bagian.capitalize()}"
        judul = ""
        for satu in semua:
            if satu.perubahan.nama not in {judul, ""}:
                yield f"  {satu.perubahan.nama}"
            judul = satu.perubahan.nama
            yield from _perubahan(satu)
    if banding.tak_banding:
        yield "\nTidak dibandingkan, karena hanya satu sisi yang menyebutnya"
        yield from (_tak_banding(*satu) for satu in tak_dibanding(banding))
    yield from _temuan(sajian.temuan)


def _kategori(banding: Banding) -> Iterator[str]:
    semua = [satu for satu in capaian(banding) if satu.kategori is not None]
    if semua:
        yield "\nKategori yang berubah"
    for satu in semua:
        pasang = (("kategori", satu.kategori), ("capaian", satu.capaian))
        yield f"  {satu.nama}\n    {akibat((ukuran, d) for ukuran, d in pasang if d is not None)}"


def _indeks(banding: Banding) -> Iterator[str]:
    semua = list(indeks(banding))
    if semua:
        yield "\nIndeks yang berubah"
    for satu in semua:
        d = satu.dampak
        yield f"  {satu.nama}\n    {ubah(d.lama.cetak, d.baru.cetak, d.beda, d.makna)}"
        yield from (f"        {andil}" for andil in satu.andil)


def _temuan(temuan: Temuan) -> Iterator[str]:
    if temuan.lama or temuan.baru:
        yield f"\n{kalimat_temuan(temuan)}"
    for tanda, semua in (("+", temuan.muncul), ("-", temuan.selesai)):
        yield from (f"  {tanda} {satu.span}  {satu.code} {satu.message}" for satu in semua)


def _perubahan(satu: Baris) -> Iterator[str]:
    p = satu.perubahan
    yield f"    {p.alamat}: {sebaris(p)}"
    for dampak in satu.dampak:
        yield f"        {_dampak(dampak, p.benda)}"


def _dampak(satu: BarisDampak, benda: str) -> str:
    awal = "" if satu.benda == benda else f"{satu.benda}: "
    sebab = bersama(satu, benda)
    return f"{awal}{akibat(satu.isi)}{f', {sebab}' if sebab else ''}"


def _tak_banding(apa: str, nama: tuple[str, ...]) -> str:
    lebih = len(nama) - DISEBUT
    disebut = nama if lebih <= 1 or apa == LAINNYA else [*nama[:DISEBUT], f"{lebih} lagi"]
    return f"  {apa}: {', '.join(disebut)}"
