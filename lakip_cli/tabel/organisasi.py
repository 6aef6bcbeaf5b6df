"""Tables of the organisation: personnel."""

from __future__ import annotations

from lakip_cli.calculate.buku import Hasil
from lakip_cli.tabel.jenis import Sel, Tabel
from lakip_cli.tabel.susun import catatan_kaki, kepala, kolom, sel

KELAMIN = ("laki_laki", "perempuan", "jumlah")


def pegawai(hasil: Hasil, id_: str) -> Tabel:
    """One personnel table by sex, with computed totals."""
    organisasi = hasil.laporan.berkas.organisasi
    assert organisasi is not None  # noqa: S101 - the chapter asks only for tables of the data
    tabel = organisasi.pegawai[id_]
    atas = (
        Sel("No.", baris=2, judul=True),
        Sel(tabel.kolom, baris=2, judul=True),
        Sel("Jenis Kelamin", kolom=2, judul=True),
        Sel("Jumlah", baris=2, judul=True),
    )
    badan = tuple(
        (
            Sel(str(n)),
            sel(hasil, f"pegawai.{id_}.{baris}.nama", judul=True),
            *(sel(hasil, f"pegawai.{id_}.{baris}.{k}") for k in KELAMIN),
        )
        for n, baris in enumerate(tabel.baris, 1)
    )
    jumlah = (
        Sel("Jumlah", kolom=2, judul=True),
        *(sel(hasil, f"pegawai.{id_}.jumlah.{k}", tebal=True) for k in KELAMIN),
    )
    return Tabel(
        f"pegawai-{id_}",
        tabel.judul,
        kolom("clrrr", (1, 6, 2, 2, 2)),
        (atas, kepala("Laki-laki", "Perempuan")),
        badan,
        (jumlah,),
        catatan=catatan_kaki([("", tabel), *((baris.nama, baris) for baris in tabel.baris.values())]),
    )
