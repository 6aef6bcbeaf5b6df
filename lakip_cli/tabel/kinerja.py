"""Tables of indicators: targets, agreement, measurement, comparisons over years, towards the plan, with benchmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.model.nilai import VERSI
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.tabel.jenis import Baris, Sel, Tabel
from lakip_cli.tabel.susun import (
    HILANG,
    bergabung,
    bersatuan,
    catatan_kaki,
    kepala,
    kolom,
    satuan,
    sebutan_sasaran,
    sel,
)

KOLOM_CAPAIAN = ("Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")


def per_sasaran(hasil: Hasil) -> Iterator[tuple[str, IndikatorTertaut]]:
    """Yield (sasaran id, indicator) for every measured indicator, in the order of the data."""
    for id_ in hasil.laporan.sasaran:
        yield from ((id_, tertaut) for tertaut in hasil.laporan.indikator_milik("sasaran", id_))


def _depan(hasil: Hasil, id_: str) -> tuple[Sel, Sel]:
    nomor = list(hasil.laporan.sasaran).index(id_) + 1
    return Sel(str(nomor)), sel(hasil, f"sasaran.{id_}.nama")


def target(hasil: Hasil) -> Tabel:
    """Targets of the report's year, per sasaran."""
    baris = [
        (
            _depan(hasil, id_),
            (
                sel(hasil, f"indikator.{i.id}.nama", judul=True),
                satuan(hasil, i),
                sel(hasil, f"indikator.{i.id}.target"),
            ),
        )
        for id_, i in per_sasaran(hasil)
    ]
    tahun = hasil.laporan.tahun
    return Tabel(
        "target",
        f"Target Kinerja Tahun {tahun}",
        kolom("cllcr", (1, 6, 6, 2, 2)),
        (kepala("No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", f"Target {tahun}"),),
        bergabung(baris),
    )


def perjanjian(hasil: Hasil) -> Tabel:
    """What was agreed, beside last year's result: the annex of the Perjanjian Kinerja (PermenPAN-RB 53/2014)."""
    tahun, milik = hasil.laporan.tahun, hasil.laporan.berkas.perjanjian
    judul = _judul_target(hasil)
    baris = [
        (
            _depan(hasil, id_),
            (
                sel(hasil, f"indikator.{i.id}.nama", judul=True),
                bersatuan(hasil, f"indikator.{i.id}.realisasi.{tahun - 1}"),
                *(_target_versi(hasil, i.id, versi) for versi in judul),
            ),
        )
        for id_, i in per_sasaran(hasil)
    ]
    return Tabel(
        "perjanjian",
        f"Sasaran, Indikator, dan Target Perjanjian Kinerja Tahun {tahun}",
        kolom("cllr" + "r" * len(judul), (1, 6, 6, 2, *(2,) * len(judul))),
        (kepala("No.", "Sasaran Strategis", "Indikator Kinerja", f"Realisasi {tahun - 1}", *judul.values()),),
        bergabung(baris),
        catatan=catatan_kaki([("", milik)] if milik else []),
    )


def _judul_target(hasil: Hasil) -> dict[str, str]:
    """The columns of agreed targets: one, or one for each version when the agreement was revised."""
    tahun, milik = hasil.laporan.tahun, hasil.laporan.berkas.perjanjian
    if not any(hasil.cari(f"indikator.{i.id}.target.perubahan") for _, i in per_sasaran(hasil)):
        return {"": f"Target {tahun}"}
    hari = {"murni": milik.tanggal, "perubahan": milik.tanggal_perubahan} if milik else {}
    cetak = {versi: f", {angka.tanggal(tanggal)}" for versi, tanggal in hari.items() if tanggal}
    return {versi: f"Target {tahun} ({versi}{cetak.get(versi, '')})" for versi in VERSI}


def _target_versi(hasil: Hasil, id_: str, versi: str) -> Sel:
    """The target of an indicator in a version of the agreement; one that was not revised is the same in each."""
    alamat = f"indikator.{id_}.target"
    return bersatuan(hasil, f"{alamat}.{versi}" if hasil.cari(f"{alamat}.{versi}") else alamat)


def perjanjian_tujuan(hasil: Hasil) -> Tabel:
    """The agreement seen from the tujuan: which sasaran and indicators serve it."""
    baris = []
    for id_, i in per_sasaran(hasil):
        tujuan = hasil.laporan.sasaran[id_].tujuan
        awal = sel(hasil, f"tujuan.{tujuan}.nama") if tujuan else HILANG
        baris.append((awal, sel(hasil, f"sasaran.{id_}.nama"), i))
    urut = sorted(baris, key=lambda satu: [b[0] for b in baris].index(satu[0]))
    isi = [
        (
            (tujuan, sasaran),
            (sel(hasil, f"indikator.{i.id}.nama", judul=True), bersatuan(hasil, f"indikator.{i.id}.target")),
        )
        for tujuan, sasaran, i in urut
    ]
    return Tabel(
        "perjanjian-tujuan",
        f"Tujuan, Sasaran, dan Target Tahun {hasil.laporan.tahun}",
        kolom("lllr", (5, 5, 6, 2)),
        (kepala("Tujuan", "Sasaran Strategis", "Indikator Kinerja", f"Target {hasil.laporan.tahun}"),),
        bergabung(isi),
    )


def capaian(hasil: Hasil) -> Tabel:
    """The measurement of the year: target, realisation, capaian and category of every indicator."""
    return _capaian(hasil, "capaian", f"Capaian Kinerja Tahun {hasil.laporan.tahun}", list(per_sasaran(hasil)))


def capaian_tujuan(hasil: Hasil) -> Tabel | None:
    """The measurement of the indicators of tujuan; None when there are none."""
    return _capaian_lain(hasil, ("tujuan",), "capaian-tujuan", "Capaian Indikator Tujuan", "Tujuan")


def capaian_program(hasil: Hasil) -> Tabel | None:
    """The measurement of the indicators of programs, kegiatan and sub kegiatan; None when there are none."""
    jenis = ("program", "kegiatan", "sub_kegiatan")
    judul = "Capaian Indikator Program dan Kegiatan"
    return _capaian_lain(hasil, jenis, "capaian-program", judul, "Program / Kegiatan / Sub Kegiatan")


def _capaian_lain(hasil: Hasil, jenis: Sequence[str], id_tabel: str, judul: str, pemilik: str) -> Tabel | None:
    milik = [i for i in hasil.laporan.indikator.values() if i.jenis_pemilik in jenis and not i.objek.pendukung]
    if not milik:
        return None
    baris = [((sel(hasil, f"{i.jenis_pemilik}.{i.id_pemilik}.nama"),), _diukur(hasil, i)) for i in milik]
    kategori = _berkategori(hasil)
    return Tabel(
        id_tabel,
        f"{judul} Tahun {hasil.laporan.tahun}",
        kolom("llrrr" + "c" * kategori, (5, 5, 2, 2, 2, *(2,) * kategori)),
        (kepala(pemilik, *KOLOM_CAPAIAN, *(("Kategori",) if kategori else ())),),
        bergabung(baris),
        catatan=catatan_kaki((i.objek.nama, i.objek) for i in milik),
    )


def capaian_sasaran(hasil: Hasil, id_: str) -> Tabel:
    """The measurement of one sasaran."""
    milik = [(id_, i) for i in hasil.laporan.indikator_milik("sasaran", id_)]
    judul = f"Target dan Realisasi {sebutan_sasaran(hasil, id_)} Tahun {hasil.laporan.tahun}"
    return _capaian(hasil, f"capaian-{id_}", judul, milik)


def pengukuran(hasil: Hasil) -> Tabel:
    """The measurement form of the annex."""
    return _capaian(hasil, "pengukuran", f"Pengukuran Kinerja Tahun {hasil.laporan.tahun}", list(per_sasaran(hasil)))


def _capaian(hasil: Hasil, id_tabel: str, judul: str, isi: Sequence[tuple[str, IndikatorTertaut]]) -> Tabel:
    kategori = _berkategori(hasil)
    return Tabel(
        id_tabel,
        judul,
        kolom("cllrrr" + "c" * kategori, (1, 5, 5, 2, 2, 2, *(2,) * kategori)),
        (kepala("No.", "Sasaran Strategis", *KOLOM_CAPAIAN, *(("Kategori",) if kategori else ())),),
        bergabung([(_depan(hasil, id_), _diukur(hasil, i)) for id_, i in isi]),
    )


def _berkategori(hasil: Hasil) -> bool:
    return hasil.laporan.berkas.laporan.kebijakan.kategori is not None


def _diukur(hasil: Hasil, tertaut: IndikatorTertaut) -> Baris:
    """An indicator with target, realisation, capaian, and category where the report names categories."""
    awal = f"indikator.{tertaut.id}"
    return (
        sel(hasil, f"{awal}.nama", judul=True),
        bersatuan(hasil, f"{awal}.target"),
        bersatuan(hasil, f"{awal}.realisasi"),
        sel(hasil, f"{awal}.capaian", ringkas=True),
        *((sel(hasil, f"{awal}.kategori"),) if _berkategori(hasil) else ()),
    )


# ── comparisons (PermenPAN-RB 53/2014, Bab III A, points 2 to 4) ────────────────────────────────────────────


def banding_renstra(hasil: Hasil, id_: str) -> Tabel | None:
    """Realisation up to this year against the medium-term target; None when no end target is known."""
    renstra = hasil.laporan.berkas.laporan.renstra
    milik = [i for i in hasil.laporan.indikator_milik("sasaran", id_) if hasil.cari(f"indikator.{i.id}.kemajuan")]
    if renstra is None or not milik:
        return None
    badan = tuple(
        (
            sel(hasil, f"indikator.{i.id}.nama", judul=True),
            bersatuan(hasil, f"indikator.{i.id}.realisasi"),
            bersatuan(hasil, f"indikator.{i.id}.target.{renstra.akhir}"),
            sel(hasil, f"indikator.{i.id}.kemajuan", ringkas=True),
        )
        for i in milik
    )
    judul = ("Indikator Kinerja", f"Realisasi {hasil.laporan.tahun}", f"Target {renstra.akhir}", "Kemajuan (%)")
    return Tabel(
        f"banding-renstra-{id_}",
        f"Kemajuan {sebutan_sasaran(hasil, id_)} terhadap Target Akhir {renstra.nama}",
        kolom("lrrr", (6, 2, 2, 2)),
        (kepala(*judul),),
        badan,
    )


def pembanding(hasil: Hasil, id_: str) -> Tabel | None:
    """Realisation against national, provincial or other benchmarks, or why there is none; None without either."""
    badan = tuple(
        (sel(hasil, f"indikator.{i.id}.nama", judul=True), bersatuan(hasil, f"indikator.{i.id}.realisasi"), *ekor)
        for i in hasil.laporan.indikator_milik("sasaran", id_)
        for ekor in _dibandingkan(hasil, i)
    )
    if not badan:
        return None
    judul = (
        "Indikator Kinerja",
        f"Realisasi {hasil.laporan.tahun}",
        "Pembanding",
        "Nilai Pembanding",
        "Rasio (%)",
        "Sumber atau Alasan",
    )
    return Tabel(
        f"pembanding-{id_}",
        f"Perbandingan {sebutan_sasaran(hasil, id_)} dengan Daerah Lain dan Nasional",
        kolom("lrlrrl", (5, 2, 3, 2, 2, 4)),
        (kepala(*judul),),
        badan,
        catatan=catatan_kaki(
            (f"{i.objek.nama}, {lain.nama}", lain)
            for i in hasil.laporan.indikator_milik("sasaran", id_)
            for lain in i.objek.pembanding.values()
        ),
    )


def _dibandingkan(hasil: Hasil, satu: IndikatorTertaut) -> Iterator[Baris]:
    """The benchmarks of an indicator; where there is none, the reason that its ``catatan`` gives."""
    for nama, lain in satu.objek.pembanding.items():
        alamat = f"indikator.{satu.id}.pembanding.{nama}"
        nilai, rasio = bersatuan(hasil, alamat), sel(hasil, f"{alamat}.banding", ringkas=True)
        yield Sel(f"{lain.nama} {lain.tahun}"), nilai, rasio, Sel(lain.sumber_data)
    if not satu.objek.pembanding and (alasan := satu.objek.catatan.get("pembanding")):
        yield Sel("tidak ada"), HILANG, HILANG, Sel(alasan)
