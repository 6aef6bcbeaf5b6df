"""The Laporan Realisasi Anggaran as a table (PP 71/2010, PSAP 02)."""

from __future__ import annotations

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel.jenis import Sel, Tabel
from lakip_cli.tabel.susun import catatan_kaki, kepala, kolom, sel

HASIL_LRA = {
    "surplus": "SURPLUS / (DEFISIT)",
    "pembiayaan": "PEMBIAYAAN NETO",
    "silpa": "SISA LEBIH PEMBIAYAAN ANGGARAN (SILPA)",
}


def lra(hasil: Hasil) -> Tabel | None:
    """Laporan Realisasi Anggaran by account, with last year's realisation (PP 71/2010, PSAP 02)."""
    akun, berkas = hasil.laporan.akun, hasil.laporan.berkas.lra
    if berkas is None or not akun:
        return None
    lalu = hasil.laporan.tahun - 1
    ukuran = ("pagu", "realisasi", "serapan", f"realisasi.{lalu}")
    badan = tuple(
        (
            Sel(kode),
            sel(hasil, f"akun.{kode}.nama", tebal=tebal, judul=True),
            *(sel(hasil, f"akun.{kode}.{u}", ringkas=True, tebal=tebal) for u in ukuran),
        )
        for kode in sorted(akun)
        for tebal in (bool(hasil.laporan.anak_akun(kode)),)
    )
    kaki = tuple(
        (
            Sel(""),
            Sel(nama, tebal=True, judul=True),
            *(sel(hasil, f"akun.{id_}.{u}", ringkas=True, tebal=True) for u in ukuran),
        )
        for id_, nama in HASIL_LRA.items()
        if hasil.cari(f"akun.{id_}.pagu")
    )
    judul = (
        "Kode",
        "Uraian",
        f"Anggaran {hasil.laporan.tahun} (Rp)",
        f"Realisasi {hasil.laporan.tahun} (Rp)",
        "(%)",
        f"Realisasi {lalu} (Rp)",
    )
    return Tabel(
        "lra",
        "Laporan Realisasi Anggaran",
        kolom("llrrrr", (2, 6, 4, 4, 2, 4)),
        (kepala(*judul),),
        badan,
        kaki,
        catatan=catatan_kaki([("", berkas), *((a.nama, a) for a in akun.values())]),
    )
