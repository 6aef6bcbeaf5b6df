"""Charts as data: what is drawn, with the words for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.tabel.jenis import Deret, Grafik
from lakip_cli.tabel.kinerja import per_sasaran

TITIK_TERSEDIKIT = 2


def capaian(hasil: Hasil) -> Grafik | None:
    """Capaian of every measured indicator, against the 100 % line."""
    titik = [(i.objek.nama, hasil.cari(f"indikator.{i.id}.capaian")) for _, i in per_sasaran(hasil)]
    ada = [(nama, satu) for nama, satu in titik if satu is not None]
    if not ada:
        return None
    judul = f"Capaian Indikator Kinerja Tahun {hasil.laporan.tahun}"
    nama, nilai = zip(*ada, strict=True)
    return Grafik("capaian", judul, "capaian", nama, (Deret("Capaian", nilai),), _alt(judul, nama, nilai), "persen")


def serapan(hasil: Hasil) -> Grafik | None:
    """Share of the pagu spent, per program."""
    program = hasil.laporan.program
    if not program:
        return None
    judul = f"Serapan Anggaran Tahun {hasil.laporan.tahun} Menurut Program"
    nama = tuple(p.objek.nama for p in program)
    nilai = tuple(hasil.figur[f"{p.alamat}.serapan"] for p in program)
    return Grafik("serapan", judul, "serapan", nama, (Deret("Serapan", nilai),), _alt(judul, nama, nilai), "persen")


def tren(hasil: Hasil, id_: str) -> Grafik | None:
    """Targets and realisations of one indicator over the years; None when there are not two points."""
    indikator = hasil.laporan.indikator[id_].objek
    tahun = sorted({t for t, _ in (indikator.realisasi.tahun if indikator.realisasi else ())} | {hasil.laporan.tahun})
    deret = []
    for ukuran in ("target", "realisasi"):
        titik = [(t, hasil.cari(f"indikator.{id_}.{ukuran}.{t}")) for t in tahun]
        deret.append((ukuran.capitalize(), titik))
    angka = [satu for _, titik in deret[1:] for _, satu in titik if satu is not None and isinstance(satu.isi, Decimal)]
    if len(angka) < TITIK_TERSEDIKIT:
        return None
    judul = f"Perkembangan {indikator.nama}"
    nama = tuple(map(str, tahun))
    lengkap = tuple(
        Deret(n, tuple(satu for _, satu in titik if satu is not None)) for n, titik in deret if all(s for _, s in titik)
    )
    nilai = [satu for _, satu in deret[1][1] if satu is not None]
    return Grafik(
        f"tren-{id_}",
        judul,
        "tren",
        nama,
        lengkap,
        _alt(judul, nama, nilai),
        hasil.figur[f"indikator.{id_}.satuan"].cetak,
    )


def _alt(judul: str, nama: Sequence[str], nilai: Sequence[Figur]) -> str:
    return f"{judul}: " + "; ".join(f"{n} {satu.cetak}" for n, satu in zip(nama, nilai, strict=True)) + "."
