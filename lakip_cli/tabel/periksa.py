"""Checklists, answered by what a check has found: a regulation's demands, and the items of the review."""

from __future__ import annotations

from collections.abc import Sequence

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.rules.profil import PROFIL, Butir, daftar
from lakip_cli.tabel.jawaban import jawab
from lakip_cli.tabel.jenis import Sel, Tabel
from lakip_cli.tabel.reviu import BUTIR
from lakip_cli.tabel.susun import bergabung, kepala, kolom

CATATAN = "“ada” berarti tertulis dalam data laporan ini; mutu isinya tetap dinilai pembaca."


def kelengkapan(hasil: Hasil, temuan: Sequence[Diagnostic], profil: str) -> Tabel:
    """Every demand of a regulation: whether the report meets it, and what is still lacking."""
    del hasil
    peraturan = PROFIL[profil]
    isi = [
        ((Sel(satu.tuntutan.nomor),), (Sel(satu.tuntutan.uraian, judul=True), Sel(satu.keadaan), Sel(kurang(satu))))
        for satu in daftar(peraturan, temuan)
    ]
    return Tabel(
        f"kelengkapan-{profil}",
        f"Daftar Periksa {peraturan.nama}",
        kolom("llcl", (2, 7, 2, 7)),
        (kepala("Bagian", "Yang dituntut", "Keadaan", "Yang masih kurang"),),
        bergabung(isi),
        catatan=(CATATAN,),
    )


def kurang(butir: Butir) -> str:
    """What a demand still lacks, in words: the first finding, and how many more."""
    if not butir.temuan:
        return "–"
    pertama, *lain = butir.temuan
    return f"{pertama.message} ({pertama.code})" + (f"; dan {len(lain)} temuan lain" if lain else "")


def reviu(hasil: Hasil, temuan: Sequence[Diagnostic]) -> Tabel:
    """The 23 items of the review (PermenPAN-RB 53/2014, Lampiran III), each with what the data answers and shows.

    No item is ever ticked by default; the last column is the reviewer's.
    """
    jawaban = jawab(hasil, temuan)
    isi = [
        ((Sel(b.aspek),), (Sel(b.kode), Sel(b.pernyataan, judul=True), *map(Sel, jawaban[b.kode]), Sel("")))
        for b in BUTIR
    ]
    return Tabel(
        "reviu",
        "Daftar Periksa Reviu Laporan Kinerja",
        kolom("llllll", (3, 1, 7, 3, 7, 3)),
        (kepala("Aspek", "No.", "Pernyataan", "Hasil pemeriksaan otomatis", "Bukti", "Hasil reviu"),),
        bergabung(isi),
        lanskap=True,
    )
