"""A narrative file becomes sections, one for each heading of level 2; parsed once, printed wherever a chapter asks."""

from __future__ import annotations

from collections.abc import Iterable

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.naskah import Blok, CatatanKaki, Judul, polos
from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.jenis import Bagian, Fungsi, Konteks, Narasi
from lakip_cli.render.telusur import catatan_diminta
from lakip_cli.render.temuan import diagnosa, rapikan
from lakip_cli.render.urai import Terletak, urai

TINGKAT_BAGIAN = 2


def narasi(berkas: str, teks: str, fungsi: Fungsi, konteks: Konteks | None = None) -> tuple[Narasi, list[Diagnostic]]:
    """Read one narrative file; what could be read is there even when something is wrong."""
    hasil = cetak(teks, fungsi, konteks or {}, tepercaya=False)
    baris = rapikan(teks).split("\n")
    if not isinstance(hasil, Cetakan):
        return Narasi(berkas, {}, utuh=False), sorted(diagnosa(satu, berkas, baris) for satu in hasil)
    halaman = Halaman(berkas, baris, hasil, tingkat=TINGKAT_BAGIAN - 1)
    bagian = _bagian(halaman, urai(halaman))
    return Narasi(berkas, bagian, utuh=not halaman.temuan), sorted(halaman.diagnosis())


def _bagian(halaman: Halaman, isi: Iterable[Terletak]) -> dict[str, Bagian]:
    potongan: list[tuple[str, int, list[Blok]]] = [("", 1, [])]
    catatan: dict[int, Blok] = {}
    for baris, blok in isi:
        if isinstance(blok, Judul) and blok.tingkat < TINGKAT_BAGIAN:
            halaman.lapor("T203", baris, "narasi tidak berjudul tingkat 1", "bagiannya berjudul `## …`")
        elif isinstance(blok, Judul) and blok.tingkat == TINGKAT_BAGIAN:
            potongan.append((polos(blok.isi).strip(), baris, []))
        elif isinstance(blok, CatatanKaki):
            catatan[blok.nomor] = blok
        else:
            potongan[-1][2].append(blok)
    if not potongan[0][2]:
        del potongan[0]
    return _kumpulkan(halaman, potongan, catatan)


def _kumpulkan(
    halaman: Halaman, potongan: Iterable[tuple[str, int, list[Blok]]], catatan: dict[int, Blok]
) -> dict[str, Bagian]:
    hasil: dict[str, Bagian] = {}
    for judul, baris, blok in potongan:
        if judul in hasil:
            pesan = f"bagian `{judul}` sudah ada di baris {hasil[judul].baris}"
            halaman.lapor("T208", baris, pesan, "satukan isinya di bawah satu judul")
            continue
        diminta = sorted(catatan_diminta(blok)) if catatan else ()
        kaki = (catatan[nomor] for nomor in diminta if nomor in catatan)
        hasil[judul] = Bagian(judul, baris, (*blok, *kaki), halaman.rujukan)
    return hasil
