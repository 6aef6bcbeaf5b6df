"""What the data note about things that have no table of their own: who signs, what the law is, who serves whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lakip_cli.calculate.buku import Hasil
from lakip_cli.model.dasar import Bercatatan
from lakip_cli.tabel.jenis import Sel, Tabel
from lakip_cli.tabel.susun import kepala, kolom


def catatan(hasil: Hasil) -> Tabel | None:
    """Notes and sources that no other table prints below itself; None when the data have none."""
    badan = tuple(
        (Sel(nama, judul=True), Sel(_teks(satu.catatan) or "–"), Sel(_teks(satu.sumber) or "–"))
        for nama, satu in _milik(hasil)
        if satu.catatan or satu.sumber
    )
    if not badan:
        return None
    return Tabel("catatan", "Catatan Data", kolom("lll", (4, 6, 4)), (kepala("Hal", "Catatan", "Sumber"),), badan)


def _milik(hasil: Hasil) -> Iterator[tuple[str, Bercatatan]]:
    """Yield the things of the year by name, in the order of its files."""
    laporan, berkas = hasil.laporan, hasil.laporan.berkas
    kepala_ = berkas.laporan
    yield kepala_.judul, kepala_
    yield kepala_.instansi.nama, kepala_.instansi
    if kepala_.reviu is not None:
        yield "Reviu", kepala_.reviu
    organisasi, renstra = berkas.organisasi, berkas.renstra
    bernama: Mapping[str, Mapping[str, Bercatatan]] = {
        "pejabat": kepala_.pejabat,
        "dasar_hukum": kepala_.dasar_hukum,
        "jabatan": organisasi.jabatan if organisasi else {},
        "misi": renstra.misi if renstra else {},
        "strategi": renstra.strategi if renstra else {},
        "tujuan": laporan.tujuan,
        "sasaran": laporan.sasaran,
    }
    for jenis, peta in bernama.items():
        for id_, satu in peta.items():
            yield hasil.figur[f"{jenis}.{id_}.nama"].cetak, satu


def _teks(catatan_: Mapping[str, str]) -> str:
    return "; ".join(f"{kunci.replace('.', ' ')}: {teks}" if kunci else teks for kunci, teks in catatan_.items())
