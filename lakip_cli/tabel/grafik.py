"""Charts as data: what is drawn, with the words for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.resolve import SimpulAnggaran, berbagian
from lakip_cli.tabel.anggaran import judul_keluaran, keluaran_menurut_tahun
from lakip_cli.tabel.jenis import Deret, Grafik, Sel
from lakip_cli.tabel.kinerja import per_sasaran
from lakip_cli.tabel.susun import akhiran, bersatuan, sel

TITIK_TERSEDIKIT = 2
GABUNGAN = {"rerata", "tertimbang", "geometrik", "jumlah"}
"""Formulas over other indicators whose result has the scale of what it is made of."""
BATANG_TERBANYAK = 15
"""Categories of a chart of bars that one page holds, each with its name above it."""
PANEL_TERBANYAK = 6
"""Series of a chart that one page holds, each on a scale of its own."""

Alt = Callable[[str, Sequence[str], Sequence[Deret]], str]


def capaian(hasil: Hasil) -> tuple[Grafik, ...]:
    """Target, realisation and capaian of every measured indicator, against the 100 % line."""
    id_ = [i.id for _, i in per_sasaran(hasil) if hasil.cari(f"indikator.{i.id}.capaian")]
    deret = (
        Deret("Target", tuple(bersatuan(hasil, f"indikator.{satu}.target") for satu in id_)),
        Deret("Realisasi", tuple(bersatuan(hasil, f"indikator.{satu}.realisasi") for satu in id_)),
        Deret("Capaian", tuple(sel(hasil, f"indikator.{satu}.capaian") for satu in id_)),
    )
    nama = tuple(hasil.figur[f"indikator.{satu}.nama"].cetak for satu in id_)
    return persen("capaian", f"Capaian Indikator Kinerja Tahun {hasil.laporan.tahun}", nama, deret)


def serapan(hasil: Hasil) -> tuple[Grafik, ...]:
    """Pagu, realisation and the share of the pagu spent, per program."""
    program = hasil.laporan.program
    deret = tuple(
        Deret(ukuran.capitalize(), tuple(sel(hasil, f"{p.alamat}.{ukuran}") for p in program))
        for ukuran in ("pagu", "realisasi", "serapan")
    )
    judul = f"Serapan Anggaran Tahun {hasil.laporan.tahun} Menurut Program"
    return persen("serapan", judul, tuple(p.objek.nama for p in program), deret)


def tren(hasil: Hasil, id_: str) -> tuple[Grafik, ...]:
    """Targets and realisations of one indicator over the years; none when there are not two numbers to compare."""
    indikator = hasil.laporan.indikator[id_].objek
    kini = set() if indikator.pendukung else {hasil.laporan.tahun}
    tahun = kini | hasil.tahun_indikator(id_) | {t for t, _ in (indikator.target.tahun if indikator.target else ())}
    tahun = {t for t in tahun if hasil.cari(f"indikator.{id_}.realisasi.{t}")}
    satuan = "persen" if indikator.satuan == "%" else indikator.satuan
    target, realisasi = (
        _menurut_tahun(hasil, ukuran.capitalize(), f"indikator.{id_}.{ukuran}", sorted(tahun), satuan)
        for ukuran in ("target", "realisasi")
    )
    if sum(map(berangka, realisasi.titik)) < TITIK_TERSEDIKIT:
        return ()
    deret = (target, realisasi) if any(isinstance(satu.isi, Figur) for satu in target.titik) else (realisasi,)
    isi = Grafik(f"tren-{id_}", f"Perkembangan {indikator.nama}", "tren", tuple(map(str, sorted(tahun))), deret, "")
    return (_lengkap(isi, alt_deret)._replace(satuan=hasil.figur[f"indikator.{id_}.satuan"].cetak),)


def komposisi(hasil: Hasil, id_: str) -> tuple[Grafik, ...]:
    """What an indicator is made of, beside what it comes to; none unless other indicators make it up."""
    indikator, alamat = hasil.laporan.indikator[id_].objek, f"indikator.{id_}.realisasi"
    rumus = indikator.rumus
    if rumus is None or rumus.jenis not in GABUNGAN or berbagian(indikator) or not berangka(sel(hasil, alamat)):
        return ()
    bobot = {acuan: f" (bobot {angka.angka(satu.nilai)})" for acuan, satu in (rumus.tertimbang or {}).items()}
    semua = [hasil.laporan.indikator[acuan].objek.nama + bobot.get(acuan, "") for acuan in rumus.acuan]
    titik = (*(bersatuan(hasil, f"indikator.{acuan}.realisasi") for acuan in rumus.acuan), bersatuan(hasil, alamat))
    judul = f"Komposisi {indikator.nama} Tahun {hasil.laporan.tahun}"
    sumbu = (*semua, indikator.nama)
    isi = Grafik(f"komposisi-{id_}", judul, "komposisi", sumbu, (Deret("Realisasi", titik),), "")
    return (_lengkap(isi, alt_deret),)


def keluaran(hasil: Hasil, id_: str) -> tuple[Grafik, ...]:
    """Outputs of a sasaran's kegiatan and sub kegiatan over the years; none when the data has only one year."""
    milik, tahun = keluaran_menurut_tahun(hasil, id_)
    if not tahun:
        return ()
    deret = tuple(_keluaran(hasil, satu, tahun) for satu in milik)
    judul, sumbu = judul_keluaran(hasil, id_, tahun), tuple(map(str, tahun))
    sebagian = [
        Grafik(f"keluaran-{id_}", judul, "keluaran", sumbu, deret[satu], "")
        for satu in bagi(len(deret), PANEL_TERBANYAK)
    ]
    return berhalaman(sebagian, alt_deret)


# ── series ──────────────────────────────────────────────────────────────────────────────────────────────────


def _menurut_tahun(hasil: Hasil, nama: str, alamat: str, tahun: Sequence[int], satuan: str) -> Deret:
    """The values of an address over the years; one of another unit than the series prints it."""
    return Deret(nama, tuple(_bersatuan_lain(hasil, f"{alamat}.{t}", satuan) for t in tahun), satuan)


def _bersatuan_lain(hasil: Hasil, alamat: str, satuan: str) -> Sel:
    figur = hasil.cari(alamat)
    return bersatuan(hasil, alamat) if figur is not None and figur.satuan != satuan else sel(hasil, alamat)


def _keluaran(hasil: Hasil, simpul: SimpulAnggaran, tahun: Sequence[int]) -> Deret:
    """The outputs of one node; the series is named by the node and has the unit of its last number."""
    alamat = f"{simpul.alamat}.keluaran.realisasi"
    semua = [figur for t in tahun if (figur := hasil.cari(f"{alamat}.{t}")) and isinstance(figur.isi, Decimal)]
    satuan = akhiran(semua[-1]) if semua else ""
    nama = f"{simpul.objek.nama} ({satuan})" if satuan else simpul.objek.nama
    return _menurut_tahun(hasil, nama, alamat, tahun, semua[-1].satuan if semua else "")


def berangka(satu: Sel) -> bool:
    """Tell whether a cell holds a number that can be drawn."""
    return isinstance(satu.isi, Figur) and isinstance(satu.isi.isi, Decimal)


# ── charts ──────────────────────────────────────────────────────────────────────────────────────────────────


def persen(id_: str, judul: str, nama: tuple[str, ...], deret: tuple[Deret, ...]) -> tuple[Grafik, ...]:
    """Bars of the last series against 100, which are the first; the second is what was reached."""
    sebagian = [
        Grafik(id_, judul, "persen", nama[satu], tuple(d._replace(titik=d.titik[satu]) for d in deret), "")
        for satu in bagi(len(nama), BATANG_TERBANYAK)
    ]
    return berhalaman(sebagian, _alt_persen)


def bagi(panjang: int, terbanyak: int) -> list[slice]:
    """Cut into as few parts as can be, all about equally long."""
    banyak = -(-panjang // terbanyak)
    return [slice(panjang * ke // banyak, panjang * (ke + 1) // banyak) for ke in range(banyak)]


def berhalaman(semua: Sequence[Grafik], alt: Alt) -> tuple[Grafik, ...]:
    """Charts that continue each other."""
    if len(semua) == 1:
        return (_lengkap(semua[0], alt),)
    return tuple(
        _lengkap(satu._replace(id=f"{satu.id}-{ke}", judul=f"{satu.judul} ({ke} dari {len(semua)})"), alt)
        for ke, satu in enumerate(semua, 1)
    )


def _lengkap(satu: Grafik, alt: Alt) -> Grafik:
    """Add the words for those who do not see a chart, and for all what it could not draw."""
    catatan = tuple(_catatan_satuan(satu))
    return satu._replace(alt=alt(satu.judul, satu.sumbu, satu.deret), catatan=catatan)


def _catatan_satuan(satu: Grafik) -> Iterator[str]:
    for deret in satu.deret:
        lain: dict[str, list[str]] = {}
        for nama, titik in zip(satu.sumbu, deret.titik, strict=True):
            if berangka(titik) and isinstance(titik.isi, Figur) and deret.satuan not in {"", titik.isi.satuan}:
                lain.setdefault(titik.isi.satuan, []).append(nama)
        for satuan, tahun in lain.items():
            awal = f"{deret.nama} tahun {', '.join(tahun)} bersatuan {satuan}"
            yield f"{awal}: definisinya lain, maka tidak digambar dan deretnya terputus."


def alt_deret(judul: str, nama: Sequence[str], semua: Sequence[Deret]) -> str:
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
