"""The tables of a summary."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.calculate.rumus.kategori import rentang
from lakip_cli.model.dasar import slug
from lakip_cli.rekap.hitung import CACAHAN, Rekap
from lakip_cli.rekap.ringkasan import Ringkasan, Ukuran
from lakip_cli.tabel.jenis import Baris, Sel, Tabel
from lakip_cli.tabel.susun import HILANG, bergabung, kepala, kolom

UANG = ("pagu", "realisasi", "serapan", "sisa")
LEBAR_TEGAK = 8
"""Columns that fit on an upright page."""


def sel(rekap: Rekap, alamat: str, *, ringkas: bool = True, tebal: bool = False) -> Sel:
    """Return the cell of a figure; of one that is not there, a dash."""
    figur = rekap.figur.get(alamat)
    return HILANG if figur is None else Sel(figur, ringkas=ringkas, tebal=tebal)


def _nama(satu: Ringkasan) -> Sel:
    return Sel(satu.instansi, judul=True)


def peringkat(rekap: Rekap) -> Tabel | None:
    """The agencies from the best capaian to the least; those without one stand last, without a rank."""
    if not rekap.instansi:
        return None
    berbobot = any(satu.bobot is not None for satu in rekap.berkas.instansi.values())
    berkategori = rekap.skala is not None
    badan = []
    for satu in sorted(rekap.instansi, key=lambda s: _kunci(rekap, s)):
        awal = f"instansi.{satu.tugas.id}"
        badan.append((
            sel(rekap, f"{awal}.peringkat"), _nama(satu), sel(rekap, f"{awal}.capaian"),
            *([sel(rekap, f"{awal}.kategori")] * berkategori), *([Sel(_bobot(rekap, satu))] * berbobot),
        ))  # fmt: skip
    kaki = (
        Sel(rekap.berkas.komposit.nama, kolom=2, judul=True), sel(rekap, "komposit.capaian", tebal=True),
        *([sel(rekap, "komposit.kategori", tebal=True)] * berkategori), *([Sel("")] * berbobot),
    )  # fmt: skip
    judul = ("Peringkat", "Instansi", "Capaian (%)", *["Kategori"] * berkategori, *["Bobot"] * berbobot)
    return Tabel(
        "peringkat",
        f"Peringkat Capaian Instansi Tahun {rekap.berkas.tahun}",
        kolom("clr" + "l" * berkategori + "r" * berbobot, (2, 8, 2, *[2] * berkategori, *[1] * berbobot)),
        (kepala(*judul),),
        tuple(badan),
        (kaki,),
        catatan=tuple(_catatan_peringkat(rekap)),
    )


def _kunci(rekap: Rekap, satu: Ringkasan) -> Decimal:
    figur = rekap.figur.get(f"instansi.{satu.tugas.id}.peringkat")
    return figur.isi if figur is not None and isinstance(figur.isi, Decimal) else Decimal("Infinity")


def _bobot(rekap: Rekap, satu: Ringkasan) -> str:
    milik = rekap.berkas.instansi.get(satu.tugas.id)
    return angka.angka(milik.bobot.nilai) if milik is not None and milik.bobot is not None else "1"


def _catatan_peringkat(rekap: Rekap) -> Iterator[str]:
    yield "Capaian tiap instansi adalah rata-rata capaian indikatornya menurut kebijakan laporannya sendiri."
    plafon = rekap.berkas.komposit.plafon
    if plafon is not None:
        yield f"Dalam {rekap.berkas.komposit.nama} capaian tiap instansi paling tinggi {angka.persen(plafon.nilai, 0)}."
    for satu in rekap.instansi:
        figur = rekap.figur.get(f"instansi.{satu.tugas.id}.capaian")
        if figur is not None and isinstance(figur.isi, Kosong):
            yield f"{satu.instansi}: {figur.isi.alasan}."


def kategori(rekap: Rekap) -> Tabel | None:
    """How many agencies, and how many of their indicators, lie on each step of the scale."""
    skala = rekap.skala
    if skala is None or not rekap.instansi:
        return None
    badan = tuple(
        (
            Sel(pita.label, judul=True),
            Sel(rentang(skala, pita) or "di bawahnya"),
            sel(rekap, f"kategori.{slug(pita.label)}"),
            sel(rekap, f"total.kategori.{slug(pita.label)}"),
        )
        for pita in skala.pita
    )
    return Tabel(
        "kategori",
        "Banyaknya Instansi dan Indikator Menurut Kategori",
        kolom("llrr", (3, 6, 2, 2)),
        (kepala("Kategori", "Capaian (%)", "Instansi", "Indikator"),),
        badan,
        catatan=(f"{skala.nama}: {skala.dasar}.",),
    )


def indikator(rekap: Rekap) -> Tabel | None:
    """How many indicators of each agency met their targets, and their categories."""
    label = [pita.label for pita in rekap.skala.pita] if rekap.skala is not None else []
    ukuran = [*CACAHAN, *(f"kategori.{slug(satu)}" for satu in label)]
    judul = ("Indikator", "Tercapai", "Tidak tercapai", "Belum dinilai", *label)
    tabel = _per_instansi(
        rekap, "indikator", "Indikator Kinerja Sasaran tiap Instansi", dict(zip(ukuran, judul, strict=True))
    )
    tanpa = "Indikator yang capaiannya bukan angka tidak berkategori."
    return tabel and tabel._replace(catatan=(tanpa,) if label else ())


def anggaran(rekap: Rekap) -> Tabel | None:
    """The money of each agency, and the sums."""
    if "total.pagu" not in rekap.figur:
        return None
    judul = ("Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Sisa (Rp)")
    tabel = _per_instansi(
        rekap,
        "anggaran",
        f"Pagu dan Realisasi Anggaran Tahun {rekap.berkas.tahun}",
        dict(zip(UANG, judul, strict=True)),
    )
    jejak = rekap.figur["total.pagu"].jejak
    catatan = "Serapan jumlah adalah jumlah realisasi dibagi jumlah pagu, bukan rata-rata serapan."
    return tabel and tabel._replace(
        kolom=kolom("lrrrr", (8, 4, 4, 2, 4)), catatan=(catatan, *(f"{c}." for c in (jejak.catatan if jejak else ())))
    )


def temuan(rekap: Rekap) -> Tabel | None:
    """How much ``lakip check`` finds in the report of each agency."""
    berat = tuple(rekap.instansi[0].temuan) if rekap.instansi else ()
    return _per_instansi(
        rekap, "temuan", "Temuan Pemeriksaan tiap Laporan", {satu: satu.capitalize() for satu in berat}
    )


def _per_instansi(rekap: Rekap, id_: str, judul: str, ukuran: Mapping[str, str]) -> Tabel | None:
    """A table of measures: a row an agency, a column a measure by its heading, and the sums."""
    if not rekap.instansi:
        return None
    return Tabel(
        id_,
        judul,
        kolom("l" + "r" * len(ukuran), (8, *[2] * len(ukuran))),
        (kepala("Instansi", *ukuran.values()),),
        tuple((_nama(satu), *(sel(rekap, f"instansi.{satu.tugas.id}.{u}") for u in ukuran)) for satu in rekap.instansi),
        ((Sel("Jumlah", judul=True), *(sel(rekap, f"total.{u}", tebal=True) for u in ukuran)),),
        lanskap=len(ukuran) >= LEBAR_TEGAK,
    )


def bersama(rekap: Rekap) -> Tabel | None:
    """The indicators that several agencies have, side by side."""
    milik: dict[str, list[tuple[Ringkasan, Ukuran]]] = {}
    for satu in rekap.instansi:
        for ukuran in satu.indikator:
            milik.setdefault(ukuran.kunci, []).append((satu, ukuran))
    baris = [
        ((Sel(isi[0][1].nama, judul=True),), _baris_bersama(satu, ukuran))
        for isi in milik.values()
        if len({satu.tugas.id for satu, _ in isi}) > 1
        for satu, ukuran in isi
    ]
    if not baris:
        return None
    return Tabel(
        "bersama",
        "Indikator yang Dipakai Beberapa Instansi",
        kolom("llrrr", (6, 5, 3, 3, 2)),
        (kepala("Indikator", "Instansi", "Target", "Realisasi", "Capaian (%)"),),
        bergabung(baris),
        catatan=("Indikator dianggap sama bila namanya sama, tanpa membedakan huruf besar dan tanda baca.",),
    )


def _baris_bersama(satu: Ringkasan, ukuran: Ukuran) -> Baris:
    capaian = HILANG if ukuran.capaian is None else Sel(_beralamat(satu, ukuran.capaian), ringkas=True)
    return (Sel(satu.instansi), Sel(ukuran.target), Sel(ukuran.realisasi), capaian)


def _beralamat(satu: Ringkasan, figur: Figur) -> Figur:
    """Return an agency's figure under an address that no other agency's has."""
    return figur._replace(alamat=f"instansi.{satu.tugas.id}.{figur.alamat}", nama=f"{figur.nama} {satu.instansi}")


def tren(rekap: Rekap) -> Tabel | None:
    """The capaian of each agency over the years."""
    if len(rekap.tahun) == 1 or not rekap.laporan:
        return None
    nama: dict[str, str] = {satu.tugas.id: satu.instansi for satu in rekap.laporan}
    badan = tuple(
        (Sel(sebutan, judul=True), *_bertahun(rekap, f"instansi.{id_}", "capaian")) for id_, sebutan in nama.items()
    )
    kaki = (Sel(rekap.berkas.komposit.nama, judul=True), *_bertahun(rekap, "komposit", "capaian", tebal=True))
    return Tabel(
        "tren",
        f"Capaian Instansi Tahun {rekap.tahun[0]}–{rekap.tahun[-1]} (%)",
        kolom("l" + "r" * len(rekap.tahun), (8, *[2] * len(rekap.tahun))),
        (kepala("Instansi", *map(str, rekap.tahun)),),
        badan,
        (kaki,),
        catatan=(
            "Tanda – berarti tidak ada laporan tahun itu yang dapat dibaca, atau capaiannya tidak dapat dihitung.",
            "Gabungan tiap tahun adalah gabungan instansi yang laporannya ada pada tahun itu.",
        ),
    )


def tren_anggaran(rekap: Rekap) -> Tabel | None:
    """The sums of money over the years."""
    ada = [tahun for tahun in rekap.tahun if rekap.alamat("total", "pagu", tahun) in rekap.figur]
    if len(ada) <= 1:
        return None
    badan = tuple(
        (
            Sel(str(tahun), judul=True),
            Sel(str(sum(satu.tugas.tahun == tahun for satu in rekap.laporan))),
            *(sel(rekap, rekap.alamat("total", ukuran, tahun)) for ukuran in UANG),
        )
        for tahun in ada
    )
    return Tabel(
        "tren-anggaran",
        f"Anggaran Semua Instansi Tahun {rekap.tahun[0]}–{rekap.tahun[-1]}",
        kolom("crrrrr", (2, 2, 4, 4, 2, 4)),
        (kepala("Tahun", "Instansi", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Sisa (Rp)"),),
        badan,
    )


def _bertahun(rekap: Rekap, awal: str, ukuran: str, *, tebal: bool = False) -> Sequence[Sel]:
    return [sel(rekap, rekap.alamat(awal, ukuran, tahun), tebal=tebal) for tahun in rekap.tahun]


def gagal(rekap: Rekap) -> Tabel | None:
    """The reports that are missing or cannot be read, and why."""
    if not rekap.gagal:
        return None
    return Tabel(
        "gagal",
        "Laporan yang Tidak Dapat Direkap",
        kolom("lcl", (4, 1, 8)),
        (kepala("Folder", "Tahun", "Sebab"),),
        tuple(
            (Sel(satu.tugas.tampil, judul=True), Sel(str(satu.tugas.tahun)), Sel(satu.sebab)) for satu in rekap.gagal
        ),
    )


TABEL: Mapping[str, Callable[[Rekap], Tabel | None]] = {
    "peringkat": peringkat,
    "kategori": kategori,
    "indikator": indikator,
    "anggaran": anggaran,
    "temuan": temuan,
    "bersama": bersama,
    "tren": tren,
    "tren-anggaran": tren_anggaran,
    "gagal": gagal,
}
"""The catalogue of a summary's tables."""
