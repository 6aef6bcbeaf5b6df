"""Tables of indicators: targets, agreement, measurement, comparisons over years, towards the plan, with benchmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Kosong
from lakip_cli.model.dasar import slug
from lakip_cli.model.nilai import Bagian
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.tabel.jenis import Baris, Sel, Tabel
from lakip_cli.tabel.susun import HILANG, bergabung, bersatuan, catatan_kaki, kepala, kolom, sel

TAHUN_TERBANYAK = 5


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
            (sel(hasil, f"indikator.{i.id}.nama", judul=True), _satuan(i), sel(hasil, f"indikator.{i.id}.target")),
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


def _satuan(tertaut: IndikatorTertaut) -> Sel:
    return Sel(tertaut.objek.satuan)


def perjanjian(hasil: Hasil) -> Tabel:
    """What was agreed, beside last year's result: the annex of the Perjanjian Kinerja (PermenPAN-RB 53/2014)."""
    tahun = hasil.laporan.tahun
    baris = [
        (
            _depan(hasil, id_),
            (
                sel(hasil, f"indikator.{i.id}.nama", judul=True),
                bersatuan(hasil, f"indikator.{i.id}.realisasi.{tahun - 1}"),
                bersatuan(hasil, f"indikator.{i.id}.target"),
            ),
        )
        for id_, i in per_sasaran(hasil)
    ]
    return Tabel(
        "perjanjian",
        f"Sasaran, Indikator, dan Target Perjanjian Kinerja Tahun {tahun}",
        kolom("cllrr", (1, 6, 6, 2, 2)),
        (kepala("No.", "Sasaran Strategis", "Indikator Kinerja", f"Realisasi {tahun - 1}", f"Target {tahun}"),),
        bergabung(baris),
    )


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


def capaian_sasaran(hasil: Hasil, id_: str) -> Tabel:
    """The measurement of one sasaran."""
    milik = [(id_, i) for i in hasil.laporan.indikator_milik("sasaran", id_)]
    return _capaian(hasil, f"capaian-{id_}", f"Target dan Realisasi Tahun {hasil.laporan.tahun}", milik)


def pengukuran(hasil: Hasil) -> Tabel:
    """The measurement form of the annex."""
    return _capaian(hasil, "pengukuran", f"Pengukuran Kinerja Tahun {hasil.laporan.tahun}", list(per_sasaran(hasil)))


def _capaian(hasil: Hasil, id_tabel: str, judul: str, isi: Sequence[tuple[str, IndikatorTertaut]]) -> Tabel:
    kategori = hasil.laporan.berkas.laporan.kebijakan.kategori is not None
    baris = [
        (
            _depan(hasil, id_),
            (
                sel(hasil, f"indikator.{i.id}.nama", judul=True),
                bersatuan(hasil, f"indikator.{i.id}.target"),
                bersatuan(hasil, f"indikator.{i.id}.realisasi"),
                sel(hasil, f"indikator.{i.id}.capaian", ringkas=True),
                *((sel(hasil, f"indikator.{i.id}.kategori"),) if kategori else ()),
            ),
        )
        for id_, i in isi
    ]
    judul_kolom = ("No.", "Sasaran Strategis", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")
    return Tabel(
        id_tabel,
        judul,
        kolom("cllrrr" + "c" * kategori, (1, 5, 5, 2, 2, 2, *(2,) * kategori)),
        (kepala(*judul_kolom, *(("Kategori",) if kategori else ())),),
        bergabung(baris),
    )


# ── comparisons (PermenPAN-RB 53/2014, Bab III A, points 2 to 4) ────────────────────────────────────────────


def banding_tahun(hasil: Hasil, id_: str) -> Tabel:
    """Realisation and capaian of this and earlier years for one sasaran."""
    indikator = hasil.laporan.indikator_milik("sasaran", id_)
    tahun = tahun_tersedia(hasil, indikator)
    atas = (Sel("Indikator Kinerja", baris=2, judul=True), *(Sel(str(t), kolom=2, judul=True) for t in tahun))
    bawah = kepala(*("Realisasi", "Capaian (%)") * len(tahun))
    badan = tuple(
        (sel(hasil, f"indikator.{i.id}.nama", judul=True), *(s for t in tahun for s in _setahun(hasil, i.id, t)))
        for i in indikator
    )
    return Tabel(
        f"banding-tahun-{id_}",
        "Realisasi dan Capaian Menurut Tahun",
        kolom("l" + "rr" * len(tahun), (6, *(2, 2) * len(tahun))),
        (atas, bawah),
        badan,
        lanskap=len(tahun) > TAHUN_TERBANYAK - 1,
        catatan=catatan_kaki(i.objek for i in indikator),
    )


def _setahun(hasil: Hasil, id_: str, tahun: int) -> tuple[Sel, Sel]:
    return (
        bersatuan(hasil, f"indikator.{id_}.realisasi.{tahun}"),
        sel(hasil, f"indikator.{id_}.capaian.{tahun}", ringkas=True),
    )


def tahun_tersedia(hasil: Hasil, indikator: Sequence[IndikatorTertaut]) -> list[int]:
    """Return the years for which any of the indicators has a realisation, the last five, oldest first."""
    kini = hasil.laporan.tahun
    ada = {t for i in indikator if i.objek.realisasi for t, _ in i.objek.realisasi.tahun if t <= kini}
    return sorted({*ada, kini})[-TAHUN_TERBANYAK:]


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
        f"Kemajuan terhadap Target Akhir {renstra.nama}",
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
        "Perbandingan dengan Daerah Lain dan Nasional",
        kolom("lrlrrl", (5, 2, 3, 2, 2, 4)),
        (kepala(*judul),),
        badan,
    )


def _dibandingkan(hasil: Hasil, satu: IndikatorTertaut) -> Iterator[Baris]:
    """The benchmarks of an indicator; where there is none, the reason that its ``catatan`` gives."""
    for nama, lain in satu.objek.pembanding.items():
        alamat = f"indikator.{satu.id}.pembanding.{nama}"
        nilai, rasio = bersatuan(hasil, alamat), sel(hasil, f"{alamat}.banding", ringkas=True)
        yield Sel(f"{lain.nama} {lain.tahun}"), nilai, rasio, Sel(lain.sumber_data)
    if not satu.objek.pembanding and (alasan := satu.objek.catatan.get("pembanding")):
        yield Sel("tidak ada"), HILANG, HILANG, Sel(alasan)


# ── parts of one indicator, and what it recommends ──────────────────────────────────────────────────────────


def bagian(hasil: Hasil, id_: str) -> Tabel | None:
    """The parts of an indicator by year (of an evaluation, of a survey), with total and predicate; None without."""
    indikator = hasil.laporan.indikator[id_].objek
    seri = [(t, n) for t, n in (indikator.realisasi.tahun if indikator.realisasi else ()) if isinstance(n, Bagian)]
    nama = list(dict.fromkeys(kunci for _, n in seri for kunci, _ in n.isi))
    if not nama:
        return None
    maksimum = indikator.rumus.maksimum if indikator.rumus else None
    badan = tuple(
        (
            Sel(kunci.replace("-", " ").capitalize(), judul=True),
            *((Sel(str(maksimum[kunci].nilai)) if kunci in maksimum else HILANG,) if maksimum else ()),
            *(sel(hasil, f"indikator.{id_}.realisasi.{t}.{slug(kunci)}") for t, _ in seri),
        )
        for kunci in nama
    )
    kosong = (Sel(str(sum((m.nilai for m in maksimum.values()), Decimal(0))), tebal=True),) if maksimum else ()
    kaki: list[Baris] = [
        (
            Sel("Nilai", tebal=True),
            *kosong,
            *(sel(hasil, f"indikator.{id_}.realisasi.{t}", tebal=True) for t, _ in seri),
        )
    ]
    if indikator.skala is not None:
        predikat = (sel(hasil, f"indikator.{id_}.realisasi.{t}.predikat", tebal=True) for t, _ in seri)
        kaki.append((Sel("Predikat", tebal=True), *((Sel(""),) if maksimum else ()), *predikat))
    return Tabel(
        f"bagian-{id_}",
        indikator.nama,
        kolom("l" + "r" * (len(seri) + bool(maksimum)), (6, *(2,) * (len(seri) + bool(maksimum)))),
        (kepala("Komponen", *(("Bobot",) if maksimum else ()), *(str(t) for t, _ in seri)),),
        badan,
        tuple(kaki),
        catatan=catatan_kaki([indikator]),
    )


def rekomendasi(hasil: Hasil) -> Tabel | None:
    """Recommendations of evaluations with their follow-up; None when the data records none."""
    baris = [
        (Sel(i.objek.nama), Sel(r.teks), Sel(r.tindak_lanjut or "–"), Sel(r.status), Sel(r.penanggung_jawab or "–"))
        for i in hasil.laporan.indikator.values()
        for r in i.objek.rekomendasi.values()
    ]
    if not baris:
        return None
    judul = ("Evaluasi", "Rekomendasi", "Tindak lanjut", "Status", "Penanggung jawab")
    return Tabel(
        "rekomendasi",
        "Rekomendasi dan Tindak Lanjutnya",
        kolom("lllcl", (3, 5, 5, 2, 3)),
        (kepala(*judul),),
        tuple(baris),
    )


def pendukung(hasil: Hasil, id_: str) -> Tabel | None:
    """Supporting data of a sasaran by year; None when there is none."""
    milik = [i for i in hasil.laporan.indikator_milik("sasaran", id_, pendukung=True) if i.objek.realisasi]
    if not milik:
        return None
    tahun = sorted({t for i in milik if i.objek.realisasi for t, _ in i.objek.realisasi.tahun})
    badan = tuple(
        (sel(hasil, f"indikator.{i.id}.nama", judul=True), _satuan(i), *(_berisi(hasil, i.id, t) for t in tahun))
        for i in milik
    )
    return Tabel(
        f"pendukung-{id_}",
        "Data Pendukung",
        kolom("lc" + "r" * len(tahun), (6, 2, *(2,) * len(tahun))),
        (kepala("Uraian", "Satuan", *map(str, tahun)),),
        badan,
        catatan=catatan_kaki(i.objek for i in milik),
    )


def _berisi(hasil: Hasil, id_: str, tahun: int) -> Sel:
    figur = hasil.cari(f"indikator.{id_}.realisasi.{tahun}")
    return HILANG if figur is None or (isinstance(figur.isi, Kosong) and not figur.jejak) else Sel(figur)
