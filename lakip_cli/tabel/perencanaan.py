"""Tables of the plan and of the report's own rules: correlation from visi to program, policy, scales."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.capaian import BAWAAN, NamaAturan
from lakip_cli.calculate.rumus import anggaran, capaian, efisiensi, ordinal
from lakip_cli.calculate.rumus.hasil import NOL, Uraian
from lakip_cli.model.dasar import Polaritas, slug
from lakip_cli.model.kebijakan import Hal, KebijakanCapaian
from lakip_cli.model.kinerja import Tujuan
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.tabel.jenis import Sel, Tabel
from lakip_cli.tabel.susun import HILANG, bergabung, catatan_kaki, kepala, kolom, sel

ATURAN_RERATA = {
    "lewati": "nilai yang belum ada dilewati dan disebut",
    "batalkan": "tanpa rata-rata bila ada yang belum",
}
_DIHITUNG_DARI = {
    "mentah": "capaian dari realisasi mentah, dibulatkan sekali pada akhir",
    "dibulatkan": "capaian dari realisasi yang sudah dibulatkan",
}


def korelasi(hasil: Hasil) -> Tabel:
    """From visi to misi, tujuan, sasaran, indicator and program: who serves what."""
    baris = []
    for id_, sasaran in hasil.laporan.sasaran.items():
        tujuan = hasil.laporan.tujuan.get(sasaran.tujuan or "")
        depan = (
            *_misi(hasil, tujuan),
            sel(hasil, f"tujuan.{sasaran.tujuan}.nama") if tujuan else HILANG,
            sel(hasil, f"sasaran.{id_}.nama", judul=True),
        )
        indikator = "; ".join(i.objek.nama for i in hasil.laporan.indikator_milik("sasaran", id_))
        program = [p.objek.nama for p in hasil.laporan.program if any(id_ in s.sasaran for s in p.semua())]
        baris.append((depan, (Sel(indikator or "–"), Sel("; ".join(program) or "–"))))
    terlayani = {sasaran.tujuan for sasaran in hasil.laporan.sasaran.values()}
    for id_, tujuan in hasil.laporan.tujuan.items():
        if id_ not in terlayani:
            depan = (*_misi(hasil, tujuan), sel(hasil, f"tujuan.{id_}.nama"), HILANG._replace(judul=True))
            baris.append((depan, (HILANG, HILANG)))
    urut = sorted(baris, key=lambda satu: [b[0][:3] for b in baris].index(satu[0][:3]))
    judul = ("Visi", "Misi", "Tujuan", "Sasaran Strategis", "Indikator Kinerja", "Program Pendukung")
    return Tabel(
        "korelasi",
        "Korelasi Visi, Misi, Tujuan, Sasaran, Indikator, dan Program",
        kolom("llllll", (3, 4, 4, 4, 5, 5)),
        (kepala(*judul),),
        bergabung(urut),
    )


def _misi(hasil: Hasil, tujuan: Tujuan | None) -> tuple[Sel, Sel]:
    """The cells of the visi and of the misi that a tujuan serves; one without a misi serves no visi either."""
    if tujuan is None or not tujuan.misi:
        return HILANG, HILANG
    return sel(hasil, "laporan.visi"), sel(hasil, f"misi.{tujuan.misi}.nama")


def strategi(hasil: Hasil) -> Tabel | None:
    """Which tujuan or sasaran each strategy serves; None when no strategy names one."""
    renstra = hasil.laporan.berkas.renstra
    semua = [(id_, satu.tujuan) for id_, satu in renstra.strategi.items() if satu.tujuan] if renstra else []
    if not semua:
        return None
    urut = sorted(semua, key=lambda satu: [tujuan for _, tujuan in semua].index(satu[1]))
    baris = [((_dilayani(hasil, tujuan),), (sel(hasil, f"strategi.{id_}.nama", judul=True),)) for id_, tujuan in urut]
    return Tabel(
        "strategi",
        "Strategi Menurut Tujuan dan Sasaran yang Dilayaninya",
        kolom("ll", (5, 7)),
        (kepala("Tujuan / Sasaran", "Strategi"),),
        bergabung(baris),
    )


def _dilayani(hasil: Hasil, id_: str) -> Sel:
    """The cell of the tujuan with an id, or of the sasaran when no tujuan has it."""
    jenis = "tujuan" if id_ in hasil.laporan.tujuan else "sasaran"
    return sel(hasil, f"{jenis}.{id_}.nama")


def kebijakan(hasil: Hasil) -> Tabel:
    """Every choice that regulations leave open, as this report made it, with basis and reason."""
    badan = tuple(
        (Sel(hal, judul=True), Sel(uraian.rumus), Sel(uraian.dasar or "–"), Sel(alasan or "–"))
        for hal, uraian, alasan in (*_umum(hasil), *_khusus(hasil))
    )
    return Tabel(
        "kebijakan",
        "Kebijakan Penghitungan Laporan Ini",
        kolom("llll", (3, 5, 4, 6)),
        (kepala("Hal", "Pilihan", "Dasar", "Alasan"),),
        badan,
    )


def _umum(hasil: Hasil) -> Iterator[tuple[str, Uraian, str | None]]:
    """The report's own choices; a polarity without a reason has the one for all capaian."""
    alasan = hasil.laporan.berkas.laporan.kebijakan.alasan
    for kunci, hal, uraian in (*_capaian(hasil), *_lain(hasil)):
        yield hal, uraian, alasan.get(kunci, alasan.get("capaian") if kunci in get_args(Polaritas) else None)


def _khusus(hasil: Hasil) -> Iterator[tuple[str, Uraian, str | None]]:
    """The choices that single indicators make for themselves."""
    for satu in hasil.laporan.indikator.values():
        milik = satu.objek.capaian
        if milik is not None:
            rumus = [_cara(nama, milik) for nama in BAWAAN if getattr(milik, nama)]
            batas = [Uraian(_BATAS[nama](milik), "") for nama in _BATAS if nama in milik.model_fields_set]
            if milik.dihitung_dari:
                batas.append(Uraian(_DIHITUNG_DARI[milik.dihitung_dari], ""))
            dasar = "; ".join(dict.fromkeys(uraian.dasar for uraian in rumus))
            pilihan = "; ".join(uraian.rumus for uraian in (*rumus, *batas))
            yield f"Capaian {satu.objek.nama}", Uraian(pilihan, dasar), satu.objek.catatan.get("capaian")


def _cara(nama: NamaAturan, milik: KebijakanCapaian) -> Uraian:
    cara = getattr(milik, nama) or BAWAAN[nama]
    if nama == "target_nol":
        return capaian.URAIAN_TARGET_NOL[capaian.TargetNol(cara)]
    return ordinal.URAIAN[ordinal.CaraOrdinal(cara)] if nama == "ordinal" else capaian.URAIAN[capaian.Cara(cara)]


def _capaian(hasil: Hasil) -> Iterator[tuple[Hal, str, Uraian]]:
    umum = hasil.laporan.berkas.laporan.kebijakan.capaian
    diukur = [i for i in hasil.laporan.indikator.values() if not i.objek.pendukung]
    for nama in get_args(Polaritas):
        if any(i.objek.polaritas == nama for i in diukur):
            yield nama, f"Capaian indikator yang di{nama}", _cara(nama, umum)
    if any(i.objek.skala for i in diukur):
        yield "ordinal", "Capaian predikat", _cara("ordinal", umum)
    if umum.target_nol or any(_bertarget_nol(hasil, i) for i in diukur):
        yield "target_nol", "Capaian terhadap target 0", _cara("target_nol", umum)
    yield "lantai", "Batas bawah capaian", Uraian(_lantai(umum), "")
    yield "plafon", "Batas atas capaian", Uraian(_plafon(umum), "")


def _bertarget_nol(hasil: Hasil, tertaut: IndikatorTertaut) -> bool:
    tahun = tertaut.objek.target.tahun if tertaut.objek.target else ()
    figur = (hasil.cari(f"indikator.{tertaut.id}.target.{satu}") for satu, _ in tahun)
    return any(satu is not None and satu.isi == NOL for satu in figur)


def _lain(hasil: Hasil) -> Iterator[tuple[Hal, str, Uraian]]:
    kebijakan_ = hasil.laporan.berkas.laporan.kebijakan
    if kebijakan_.kategori is not None:
        skala = hasil.skala[kebijakan_.kategori.skala]
        yield "kategori", "Kategori", Uraian(f"letak {kebijakan_.kategori.dasar} pada {skala.nama}", skala.dasar)
    rerata = kebijakan_.rerata
    aturan = f"bobot sama bila tidak ditetapkan; {ATURAN_RERATA[rerata.belum]}"
    batas = f"; plafon dikenakan {rerata.plafon} rata-rata" if kebijakan_.capaian.plafon else ""
    yield "rerata", "Rata-rata capaian", Uraian(f"{aturan}{batas}", "")
    yield (
        "serapan",
        "Serapan anggaran",
        Uraian(f"Σ realisasi ÷ Σ pagu; {anggaran.URAIAN_SERAPAN.rumus}", anggaran.URAIAN_SERAPAN.dasar),
    )
    yield "efisiensi", "Efisiensi", efisiensi.URAIAN[efisiensi.CaraEfisiensi(kebijakan_.efisiensi)]
    bulat = f"setengah ke atas, {kebijakan_.desimal.capaian} desimal"
    dari = _DIHITUNG_DARI[kebijakan_.capaian.dihitung_dari or "mentah"]
    yield "pembulatan", "Pembulatan", Uraian(f"{bulat}; {dari}", "")


def _plafon(milik: KebijakanCapaian) -> str:
    return f"paling tinggi {angka.angka(milik.plafon.nilai)}" if milik.plafon else "tanpa plafon"


def _lantai(milik: KebijakanCapaian) -> str:
    if "lantai" in milik.model_fields_set and milik.lantai is None:
        return "tanpa lantai"
    return f"paling rendah {angka.angka(milik.lantai.nilai if milik.lantai else 0)}"


_BATAS = {"lantai": _lantai, "plafon": _plafon}


def skala(hasil: Hasil) -> Tabel | None:
    """The bands of the report's category scale; None when the report names no categories."""
    kebijakan_ = hasil.laporan.berkas.laporan.kebijakan.kategori
    if kebijakan_ is None:
        return None
    satu = hasil.skala[kebijakan_.skala]
    milik = hasil.laporan.berkas.laporan.skala.get(kebijakan_.skala)
    badan = []
    atas = ""
    for pita in satu.pita:
        tanda = "≥" if pita.inklusif else ">"
        bawah = f"{tanda} {angka.angka(pita.batas)}" if pita.batas is not None else ""
        rentang = Sel(" dan ".join(b for b in (bawah, atas) if b) or "selebihnya")
        badan.append((Sel(pita.label, judul=True), rentang, sel(hasil, f"ringkasan.kategori.{slug(pita.label)}")))
        atas = f"{'<' if pita.inklusif else '≤'} {angka.angka(pita.batas)}" if pita.batas is not None else ""
    return Tabel(
        "skala",
        satu.nama,
        kolom("llr", (4, 6, 3)),
        (kepala("Kategori", f"{kebijakan_.dasar.capitalize()} (%)", "Banyaknya indikator"),),
        tuple(badan),
        catatan=(f"Dasar: {satu.dasar}.", *(catatan_kaki([("", milik)]) if milik else ())),
    )
