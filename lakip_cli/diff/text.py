"""A comparison for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli.diff.baris import Baris, BarisDampak, baris, bersama, ringkasan, ubah, urai
from lakip_cli.diff.jenis import Banding, TakBanding

SAMA = "Tidak ada perubahan."
DISEBUT = 6
"""Names shown of what cannot be compared; more are counted."""


def tulis(banding: Banding, nama: tuple[str, str]) -> str:
    """Write all sections; ``nama`` is what the two sides are called."""
    return "\n".join(_isi(banding, nama)) + "\n"


def _isi(banding: Banding, nama: tuple[str, str]) -> Iterator[str]:
    yield " → ".join(nama)
    for sisi, hasil in zip(nama, (banding.lama, banding.baru), strict=True):
        if (sebagian := hasil.laporan.berkas.laporan.sebagian) is not None:
            yield f"{sisi} hanya sebagian diketahui: {sebagian}"
    yield ringkasan(banding) if banding.perubahan else SAMA
    for bagian, semua in baris(banding).items():
        yield f"\n{bagian.capitalize()}"
        judul = ""
        for satu in semua:
            if satu.perubahan.nama != judul:
                judul = satu.perubahan.nama
                yield f"  {judul}" if judul else ""
            yield from _perubahan(satu, banding)
    if banding.tak_banding:
        yield "\nTidak dibandingkan, karena hanya satu sisi yang menyebutnya"
        yield from map(_tak_banding, banding.tak_banding)


def _perubahan(satu: Baris, banding: Banding) -> Iterator[str]:
    p = satu.perubahan
    yield f"    {p.alamat}: {ubah(p.lama.cetak, p.baru.cetak, p.beda, p.makna, p.catatan)}"
    for dampak in satu.dampak:
        yield f"        {_dampak(dampak, p.benda)}"
        for _, isi in dampak.isi:
            yield from (f"            {satu}" for satu in urai(banding, isi))


def _dampak(satu: BarisDampak, benda: str) -> str:
    awal = "" if satu.benda == benda else f"{satu.benda}: "
    isi = "; ".join(f"{ukuran} {ubah(d.lama.cetak, d.baru.cetak, d.beda, d.makna)}" for ukuran, d in satu.isi)
    sebab = bersama(satu, benda)
    return f"{awal}{isi}{f', {sebab}' if sebab else ''}"


def _tak_banding(satu: TakBanding) -> str:
    lebih = len(satu.nama) - DISEBUT
    semua = [alamat.partition(".")[2] for alamat in satu.nama]
    nama = [*semua[:DISEBUT], f"{lebih} lagi"] if lebih > 1 else semua
    return f"  {len(satu.nama)} {satu.apa}: {', '.join(nama)}"
