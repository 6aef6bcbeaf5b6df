"""Numbers that a report gives to its things, and how many there are of each: counted, never written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.cetak import Gaya, turunan
from lakip_cli.calculate.figur import Figur, Jejak

CACAH = Gaya()
DASAR = "menurut data laporan ini"


def hitung(buku: Buku) -> None:
    """Write down the number of every thing among its siblings, and the counts; names are there already."""
    laporan = buku.laporan
    renstra = laporan.berkas.renstra
    for jenis, id_ in (
        ("misi", renstra.misi if renstra else ()),
        ("strategi", renstra.strategi if renstra else ()),
        ("tujuan", laporan.tujuan),
        ("sasaran", laporan.sasaran),
        ("program", [satu.id for satu in laporan.program]),
    ):
        _cacah(buku, f"{jenis}.jumlah", jenis, _nomor(buku, jenis, id_))
    for simpul in laporan.simpul.values():
        if simpul.anak:
            _nomor(buku, simpul.anak[0].jenis, [anak.id for anak in simpul.anak])
    _indikator(buku)
    _program_sasaran(buku)
    _jabatan(buku)


def _nomor(buku: Buku, jenis: str, semua: Iterable[str]) -> list[Figur]:
    nama = [buku.figur[f"{jenis}.{id_}.nama"] for id_ in semua]
    for urutan, satu in enumerate(nama, start=1):
        jejak = Jejak("urutan", f"urutan {jenis.replace('_', ' ')} dalam data", DASAR, (satu,))
        awal = satu.alamat.removesuffix(".nama")
        buku.catat(turunan(f"{awal}.nomor", f"nomor {satu.cetak}", Decimal(urutan), CACAH, jejak))
    return nama


def _cacah(buku: Buku, alamat: str, yang: str, semua: Sequence[Figur]) -> None:
    jejak = Jejak("cacah", f"banyaknya {yang}", DASAR, tuple(semua))
    buku.catat(turunan(alamat, f"banyaknya {yang}", Decimal(len(semua)), CACAH, jejak))


def _indikator(buku: Buku) -> None:
    """Only indicators that are measured have a number and are counted; supporting data do not."""
    pemilik = {(satu.jenis_pemilik, satu.id_pemilik) for satu in buku.laporan.indikator.values()}
    pemilik |= {("sasaran", id_) for id_ in buku.laporan.sasaran}
    for jenis, id_ in sorted(pemilik):
        milik = [satu.id for satu in buku.laporan.indikator_milik(jenis, id_)]
        nama = _nomor(buku, "indikator", milik)
        _cacah(buku, f"{jenis}.{id_}.jumlah_indikator", f"indikator {jenis.replace('_', ' ')}", nama)


def _program_sasaran(buku: Buku) -> None:
    milik: dict[str, list[Figur]] = {id_: [] for id_ in buku.laporan.sasaran}
    for program in buku.laporan.program:
        for id_ in {satu for simpul in program.semua() for satu in simpul.sasaran}:
            milik[id_].append(buku.figur[f"{program.alamat}.nama"])
    for id_, nama in milik.items():
        _cacah(buku, f"sasaran.{id_}.jumlah_program", "program pendukung sasaran", nama)


def _jabatan(buku: Buku) -> None:
    """Positions of one kind share the first word of their ids: ``bidang-…`` are counted at ``jabatan.bidang``."""
    organisasi = buku.laporan.berkas.organisasi
    if organisasi is None:
        return
    kata = Counter(id_.partition("-")[0] for id_ in organisasi.jabatan if "-" in id_)
    for awal in kata:
        nama = [buku.figur[f"jabatan.{id_}.nama"] for id_ in organisasi.jabatan if id_.startswith(f"{awal}-")]
        _cacah(buku, f"jabatan.{awal}.jumlah", f"jabatan {awal}", nama)
