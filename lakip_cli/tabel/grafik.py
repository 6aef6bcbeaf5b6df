"""Charts as data: what is drawn, with the words for those who do not see it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.tabel.jenis import Deret, Grafik, Sel
from lakip_cli.tabel.kinerja import per_sasaran
from lakip_cli.tabel.susun import bersatuan, sel

TITIK_TERSEDIKIT = 2


def capaian(hasil: Hasil) -> Grafik | None:
    """Target, realisation and capaian of every measured indicator, against the 100 % line."""
    id_ = [i.id for _, i in per_sasaran(hasil) if hasil.cari(f"indikator.{i.id}.capaian")]
    if not id_:
        return None
    judul = f"Capaian Indikator Kinerja Tahun {hasil.laporan.tahun}"
    nama = tuple(hasil.figur[f"indikator.{satu}.nama"].cetak for satu in id_)
    deret = (
        Deret("Target", tuple(bersatuan(hasil, f"indikator.{satu}.target") for satu in id_)),
        Deret("Realisasi", tuple(bersatuan(hasil, f"indikator.{satu}.realisasi") for satu in id_)),
        Deret("Capaian", tuple(sel(hasil, f"indikator.{satu}.capaian") for satu in id_)),
    )
    return Grafik("capaian", judul, "persen", nama, deret, _alt_persen(judul, nama, deret))


def serapan(hasil: Hasil) -> Grafik | None:
    """Pagu, realisation and the share of the pagu spent, per program."""
    program = hasil.laporan.program
    if not program:
        return None
    judul = f"Serapan Anggaran Tahun {hasil.laporan.tahun} Menurut Program"
    nama = tuple(p.objek.nama for p in program)
    deret = tuple(
        Deret(ukuran.capitalize(), tuple(sel(hasil, f"{p.alamat}.{ukuran}") for p in program))
        for ukuran in ("pagu", "realisasi", "serapan")
    )
    return Grafik("serapan", judul, "persen", nama, deret, _alt_persen(judul, nama, deret))


def tren(hasil: Hasil, id_: str) -> Grafik | None:
    """Targets and realisations of one indicator over the years; None when there are not two points."""
    indikator = hasil.laporan.indikator[id_].objek
    tahun = sorted({t for t, _ in (indikator.realisasi.tahun if indikator.realisasi else ())} | {hasil.laporan.tahun})
    target, realisasi = (
        Deret(ukuran.capitalize(), tuple(sel(hasil, f"indikator.{id_}.{ukuran}.{t}") for t in tahun))
        for ukuran in ("target", "realisasi")
    )
    if sum(map(_berangka, realisasi.titik)) < TITIK_TERSEDIKIT:
        return None
    judul = f"Perkembangan {indikator.nama}"
    nama = tuple(map(str, tahun))
    deret = (target, realisasi) if any(isinstance(satu.isi, Figur) for satu in target.titik) else (realisasi,)
    satuan = hasil.figur[f"indikator.{id_}.satuan"].cetak
    return Grafik(f"tren-{id_}", judul, "tren", nama, deret, _alt(judul, nama, deret), satuan)


def _berangka(satu: Sel) -> bool:
    return isinstance(satu.isi, Figur) and isinstance(satu.isi.isi, Decimal)


def _alt(judul: str, nama: Sequence[str], semua: Sequence[Deret]) -> str:
    """Every number of a chart, series by series, the last one first."""
    isi = (
        f"{deret.nama}: " + "; ".join(f"{n} {satu.cetak}" for n, satu in zip(nama, deret.titik, strict=True))
        for deret in reversed(semua)
    )
    return f"{judul}. " + ". ".join(isi) + "."


def _alt_persen(judul: str, nama: Sequence[str], semua: Sequence[Deret]) -> str:
    """Every number of a chart of percentages, category by category."""
    dari, jumlah, persen = (deret.titik for deret in semua)
    isi = (f"{n} {p.cetak} ({j.cetak} dari {d.cetak})" for n, d, j, p in zip(nama, dari, jumlah, persen, strict=True))
    return f"{judul}: " + "; ".join(isi) + "."
