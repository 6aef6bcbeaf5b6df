"""Tables of the plan and of the report's own rules: correlation from visi to program, policy, scales."""

from __future__ import annotations

from collections.abc import Iterator

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.capaian import BAWAAN
from lakip_cli.calculate.rumus import anggaran, capaian, efisiensi, ordinal
from lakip_cli.calculate.rumus.hasil import Uraian
from lakip_cli.model.dasar import slug
from lakip_cli.model.kebijakan import KebijakanCapaian
from lakip_cli.tabel.jenis import Sel, Tabel
from lakip_cli.tabel.susun import HILANG, bergabung, kepala, kolom, sel

ATURAN_RERATA = {
    "lewati": "nilai yang belum ada dilewati dan disebut",
    "batalkan": "tanpa rata-rata bila ada yang belum",
}


def korelasi(hasil: Hasil) -> Tabel:
    """From misi to tujuan, sasaran, indicator and program: who serves what."""
    baris = []
    for id_, sasaran in hasil.laporan.sasaran.items():
        tujuan = hasil.laporan.tujuan.get(sasaran.tujuan or "")
        misi = sel(hasil, f"misi.{tujuan.misi}.nama") if tujuan and tujuan.misi else HILANG
        depan = (
            misi,
            sel(hasil, f"tujuan.{sasaran.tujuan}.nama") if tujuan else HILANG,
            sel(hasil, f"sasaran.{id_}.nama", judul=True),
        )
        indikator = "; ".join(i.objek.nama for i in hasil.laporan.indikator_milik("sasaran", id_))
        program = [p.objek.nama for p in hasil.laporan.program if any(id_ in s.sasaran for s in p.semua())]
        baris.append((depan, (Sel(indikator or "–"), Sel("; ".join(program) or "–"))))
    urut = sorted(baris, key=lambda satu: [b[0][:2] for b in baris].index(satu[0][:2]))
    judul = ("Misi", "Tujuan", "Sasaran Strategis", "Indikator Kinerja", "Program Pendukung")
    return Tabel(
        "korelasi",
        "Korelasi Misi, Tujuan, Sasaran, Indikator, dan Program",
        kolom("lllll", (4, 4, 4, 5, 5)),
        (kepala(*judul),),
        bergabung(urut),
    )


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
    alasan = hasil.laporan.berkas.laporan.kebijakan.alasan
    badan = tuple(
        (Sel(hal, judul=True), Sel(uraian.rumus), Sel(uraian.dasar or "–"), Sel(alasan.get(kunci, "–")))
        for kunci, hal, uraian in _pilihan(hasil)
    )
    return Tabel(
        "kebijakan",
        "Kebijakan Penghitungan Laporan Ini",
        kolom("llll", (3, 5, 4, 6)),
        (kepala("Hal", "Pilihan", "Dasar", "Alasan"),),
        badan,
    )


def _pilihan(hasil: Hasil) -> Iterator[tuple[str, str, Uraian]]:
    kebijakan_ = hasil.laporan.berkas.laporan.kebijakan
    umum = kebijakan_.capaian
    for nama in ("maksimalkan", "minimalkan", "stabilkan"):
        if any(i.objek.polaritas == nama and not i.objek.pendukung for i in hasil.laporan.indikator.values()):
            cara = getattr(umum, nama) or BAWAAN[nama]
            yield "capaian", f"Capaian indikator yang di{nama}", capaian.URAIAN[capaian.Cara(cara)]
    if any(i.objek.skala and not i.objek.pendukung for i in hasil.laporan.indikator.values()):
        yield "ordinal", "Capaian predikat", ordinal.URAIAN[ordinal.CaraOrdinal(umum.ordinal or BAWAAN["ordinal"])]
    yield "plafon", "Batas capaian", Uraian(_batas(umum), "")
    if kebijakan_.kategori is not None:
        skala = hasil.skala[kebijakan_.kategori.skala]
        yield "kategori", "Kategori", Uraian(f"letak {kebijakan_.kategori.dasar} pada {skala.nama}", skala.dasar)
    rerata = kebijakan_.rerata
    yield "rerata", "Rata-rata capaian", Uraian(f"bobot sama bila tidak ditetapkan; {ATURAN_RERATA[rerata.belum]}", "")
    yield (
        "serapan",
        "Serapan anggaran",
        Uraian(f"Σ realisasi ÷ Σ pagu; {anggaran.URAIAN_SERAPAN.rumus}", anggaran.URAIAN_SERAPAN.dasar),
    )
    yield "efisiensi", "Efisiensi", efisiensi.URAIAN[efisiensi.CaraEfisiensi(kebijakan_.efisiensi)]
    yield (
        "pembulatan",
        "Pembulatan",
        Uraian(f"setengah ke atas, {kebijakan_.desimal.capaian} desimal, sekali pada akhir", ""),
    )


def _batas(umum: KebijakanCapaian) -> str:
    plafon = f"paling tinggi {angka.angka(umum.plafon.nilai)}" if umum.plafon else "tanpa plafon"
    tanpa_lantai = "lantai" in umum.model_fields_set and umum.lantai is None
    lantai = umum.lantai.nilai if umum.lantai else 0
    return f"{plafon}; {'tanpa lantai' if tanpa_lantai else f'paling rendah {angka.angka(lantai)}'}"


def skala(hasil: Hasil) -> Tabel | None:
    """The bands of the report's category scale; None when the report names no categories."""
    kebijakan_ = hasil.laporan.berkas.laporan.kebijakan.kategori
    if kebijakan_ is None:
        return None
    satu = hasil.skala[kebijakan_.skala]
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
        catatan=(f"Dasar: {satu.dasar}.",),
    )
