"""What is still to be written, file by file, in the order in which a year is best filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.rules.isian import KODE_ISIAN

URUTAN = ("laporan.yaml", "perjanjian.yaml", "kinerja.yaml", "anggaran.yaml", "lra.yaml", "organisasi.yaml")


def tempat(temuan: Iterable[Diagnostic]) -> Counter[tuple[str, str]]:
    """Count the places to fill in or to confirm, by folder and file; the narrative counts as one file."""
    span = (span for d in temuan if d.code in KODE_ISIAN for span in (d.span, *(satu.span for satu in d.related)))
    return Counter(_berkas(satu.file) for satu in span)


def _berkas(jalur: str) -> tuple[str, str]:
    atas, narasi, _ = f"/{jalur}".rpartition("/narasi/")
    folder, _, nama = (atas if narasi else f"/{jalur}").rpartition("/")
    return (atas[1:], "narasi") if narasi else (folder[1:], nama)


def rekap(temuan: Iterable[Diagnostic]) -> Iterator[str]:
    """Yield a line for each folder in which something is to be filled in."""
    semua = tempat(temuan)
    for folder in sorted({folder for folder, _ in semua}):
        milik = {nama: banyak for (satu, nama), banyak in semua.items() if satu == folder}
        urut = sorted(milik, key=lambda nama: (nama == "narasi", *_letak(nama)))
        isi = ", ".join(f"{nama} {milik[nama]}" for nama in urut)
        yield f"{folder}: {sum(milik.values())} tempat belum diisi, mulai dari {isi}"


def _letak(nama: str) -> tuple[int, str]:
    return URUTAN.index(nama) if nama in URUTAN else len(URUTAN), nama
