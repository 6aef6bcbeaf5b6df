"""Tables of single indicators: parts, supporting data, what they mean, and what evaluations recommend."""

from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Kosong
from lakip_cli.model.dasar import slug
from lakip_cli.model.kinerja import Indikator
from lakip_cli.model.nilai import Bagian, Periode
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.tabel.jenis import Baris, Sel, Tabel
from lakip_cli.tabel.susun import HILANG, bersatuan, catatan_kaki, kepala, kolom, satuan, sebutan_sasaran, sel


def periode(hasil: Hasil, id_: str) -> Tabel | None:
    """Target and realisation of the report's year by month, quarter or half; None when neither has periods."""
    indikator, tahun = hasil.laporan.indikator[id_].objek, hasil.laporan.tahun
    nilai = {
        ukuran: satu
        for ukuran, seri in (("target", indikator.target), ("realisasi", indikator.realisasi))
        if seri and isinstance(satu := dict(seri.tahun).get(tahun), Periode)
    }
    nama = max(([kunci for kunci, _ in satu.isi] for satu in nilai.values()), key=len, default=[])
    if not nama:
        return None
    badan = tuple(
        (
            Sel(ukuran.capitalize(), judul=True),
            *(sel(hasil, f"indikator.{id_}.{ukuran}.{satu.lower()}") for satu in nama),
            sel(hasil, f"indikator.{id_}.{ukuran}"),
        )
        for ukuran in nilai
    )
    return Tabel(
        f"periode-{id_}",
        f"{indikator.nama} Menurut Periode Tahun {tahun}",
        kolom("l" + "r" * (len(nama) + 1), (4, *(2,) * len(nama), 3)),
        (kepala("Uraian", *(_nama_periode(satu) for satu in nama), f"Tahun {tahun}"),),
        badan,
        lanskap=len(nama) > PERIODE_TEGAK,
    )


def _nama_periode(kunci: str) -> str:
    if kunci.isdecimal():
        return angka.BULAN[int(kunci) - 1]
    return f"Triwulan {kunci[2:]}" if kunci.startswith("TW") else f"Semester {kunci[1:]}"


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
            Sel(_nama_bagian(kunci), judul=True),
            *((Sel(str(maksimum[kunci].nilai)) if kunci in maksimum else HILANG,) if maksimum else ()),
            *(_sel_bagian(hasil, f"indikator.{id_}.realisasi.{t}.{slug(kunci)}", indikator.satuan) for t, _ in seri),
        )
        for kunci in nama
    )
    kosong = (Sel(str(sum((m.nilai for m in maksimum.values()), Decimal(0))), tebal=True),) if maksimum else ()
    kaki: list[Baris] = [
        (
            Sel(_nama_gabungan(indikator), tebal=True),
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
        catatan=catatan_kaki([("", indikator)]),
    )


def _nama_bagian(kunci: str) -> str:
    nama = kunci.replace("-", " ")
    return nama[:1].upper() + nama[1:]


def _sel_bagian(hasil: Hasil, alamat: str, satuan_indikator: str) -> Sel:
    """The cell of a part; one whose unit is another than the indicator's prints it."""
    figur = hasil.cari(alamat)
    return bersatuan(hasil, alamat) if figur and figur.satuan != satuan_indikator else sel(hasil, alamat)


def _nama_gabungan(indikator: Indikator) -> str:
    """What the parts come to: the score of what is judged, else their sum or mean."""
    rumus = indikator.rumus
    if indikator.skala is not None or (rumus and (rumus.maksimum or rumus.tertimbang)):
        return "Nilai"
    return "Rata-rata" if rumus and rumus.bagian == "rerata" else "Jumlah"


def rekomendasi(hasil: Hasil) -> Tabel | None:
    """Recommendations of evaluations with their follow-up; None when the data records none."""
    baris = [
        (
            Sel(i.objek.nama),
            Sel(r.teks),
            Sel(r.tindak_lanjut or "–"),
            Sel(r.status),
            Sel(r.penanggung_jawab or "–"),
            Sel(angka.tanggal(r.batas_waktu) if r.batas_waktu else "–"),
        )
        for i in hasil.laporan.indikator.values()
        for r in i.objek.rekomendasi.values()
    ]
    if not baris:
        return None
    judul = ("Evaluasi", "Rekomendasi", "Tindak lanjut", "Status", "Penanggung jawab", "Batas waktu")
    return Tabel(
        "rekomendasi",
        "Rekomendasi dan Tindak Lanjutnya",
        kolom("lllcll", (3, 5, 5, 2, 3, 3)),
        (kepala(*judul),),
        tuple(baris),
        catatan=catatan_kaki(
            (r.teks, r) for i in hasil.laporan.indikator.values() for r in i.objek.rekomendasi.values()
        ),
    )


PERIODE_TEGAK = 4
"""Periods that fit on an upright page."""
DEFINISI = {
    "definisi": "Definisi operasional",
    "sumber_data": "Sumber data",
    "bukti": "Bukti",
    "penanggung_jawab": "Penanggung jawab",
}


def definisi(hasil: Hasil) -> Tabel | None:
    """What each measured indicator means, how it is computed, and who answers for it; only columns that have data."""
    semua = [i for i in hasil.laporan.indikator.values() if not i.objek.pendukung]
    bidang = [nama for nama in DEFINISI if any(getattr(i.objek, nama) for i in semua)]
    if not bidang and not any(i.objek.iku for i in semua):
        return None
    badan = tuple(
        (
            Sel(str(n)),
            sel(hasil, f"indikator.{i.id}.nama", judul=True),
            Sel("ya" if i.objek.iku else "–"),
            Sel(_rumus(hasil, i)),
            *(Sel(getattr(i.objek, nama) or "–") for nama in bidang),
        )
        for n, i in enumerate(semua, 1)
    )
    judul = ("No.", "Indikator Kinerja", "IKU", "Cara menghitung", *(DEFINISI[nama] for nama in bidang))
    return Tabel(
        "definisi",
        "Definisi Operasional Indikator",
        kolom("clcl" + "l" * len(bidang), (1, 4, 1, 4, *(4,) * len(bidang))),
        (kepala(*judul),),
        badan,
        lanskap=len(bidang) > 1,
    )


def _rumus(hasil: Hasil, tertaut: IndikatorTertaut) -> str:
    """How the realisation comes about, in words; one that is written as a number is measured directly."""
    rumus, satuan_ = tertaut.objek.rumus, tertaut.objek.satuan
    jejak = hasil.figur[f"indikator.{tertaut.id}.realisasi"].jejak
    if rumus is not None and rumus.rasio:
        kali = rumus.kali.nilai if rumus.kali else hasil.faktor(satuan_)
        return " ÷ ".join(rumus.rasio) + ("" if kali == 1 else f" × {angka.angka(kali)}")
    if rumus is not None and jejak is not None and jejak.rumus.startswith("komposit."):
        return f"{jejak.uraian}: {'; '.join(hasil.laporan.indikator[satu].objek.nama for satu in rumus.acuan)}"
    return jejak.uraian if jejak is not None else "diukur langsung"


def pendukung(hasil: Hasil, id_: str) -> Tabel | None:
    """Supporting data of a sasaran by year; None when there is none."""
    milik = [i for i in hasil.laporan.indikator_milik("sasaran", id_, pendukung=True) if i.objek.realisasi]
    if not milik:
        return None
    tahun = sorted({t for i in milik if i.objek.realisasi for t, _ in i.objek.realisasi.tahun})
    badan = tuple(
        (sel(hasil, f"indikator.{i.id}.nama", judul=True), satuan(hasil, i), *(_berisi(hasil, i.id, t) for t in tahun))
        for i in milik
    )
    return Tabel(
        f"pendukung-{id_}",
        f"Data Pendukung {sebutan_sasaran(hasil, id_)}",
        kolom("lc" + "r" * len(tahun), (6, 2, *(2,) * len(tahun))),
        (kepala("Uraian", "Satuan", *map(str, tahun)),),
        badan,
        catatan=catatan_kaki((i.objek.nama, i.objek) for i in milik),
    )


def _berisi(hasil: Hasil, id_: str, tahun: int) -> Sel:
    figur = hasil.cari(f"indikator.{id_}.realisasi.{tahun}")
    return HILANG if figur is None or (isinstance(figur.isi, Kosong) and not figur.jejak) else Sel(figur)
