"""Rules about the values of indicators: target and realisasi together, shares, the words of a target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli.calculate.figur import Keadaan, Kosong
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.kinerja import Indikator
from lakip_cli.model.nilai import Angka, Batas, Nilai, Periode, Seri, Status, Versi
from lakip_cli.resolve import berbagian
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan
from lakip_cli.rules.bilangan import bagian, sebut

UKURAN = ("target", "realisasi")
SERATUS = Decimal(100)
TERBALIK = {"maksimalkan": ("maksimal",), "minimalkan": ("minimal",), "stabilkan": ("minimal", "maksimal")}
"""The words of a target that a polarity rules out: what shall grow has no upper bound, what shall shrink no lower."""


# ── target and realisasi together ───────────────────────────────────────────────────────────────────────────


@aturan("K101", "target-tanpa-realisasi", Severity.WARNING, "Indikator bertarget tanpa realisasi")
def target_tanpa_realisasi(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator punya target tahun laporan tetapi realisasinya tidak ditulis.

    *Mengapa.* Laporan Kinerja menjawab setiap target yang diperjanjikan (PermenPAN-RB 53/2014, Lampiran II).

    *Contoh.* `target: {2024: 82.00}` dengan `realisasi: {2023: 80.10}`.

    *Perbaikan.* Isi realisasi tahun laporan; tulis `belum` bila memang belum diukur.
    """
    for id_, objek in _diukur(context):
        rumus = objek.rumus
        dihitung = rumus is not None and bool(rumus.acuan) and not berbagian(objek)
        if not dihitung and _ada(context, id_, objek.target, "target") and _tiada(context, objek.realisasi):
            target = context.hasil.figur[f"indikator.{id_}.target"]
            tempat = _tempat(context, objek, "realisasi") or asal(target) or objek.letak
            pesan = f"{kutip(objek.nama)} bertarget {sebut(target)} tahun ini, realisasinya tidak ditulis"
            yield Temuan(tempat, pesan, "isi realisasinya, atau tulis belum")


@aturan("K102", "realisasi-tanpa-target", Severity.WARNING, "Indikator terealisasi tanpa target")
def realisasi_tanpa_target(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator yang bukan data pendukung punya realisasi tahun laporan tetapi tidak punya target.

    *Mengapa.* Tanpa target capaiannya tidak dapat dihitung, dan ia tidak ikut dalam pengukuran.

    *Contoh.* `realisasi: {2024: 84.50}` dengan `target: {2023: 82.00}`.

    *Perbaikan.* Isi target menurut Perjanjian Kinerja, atau tulis `pendukung: ya` bila ia hanya data.
    """
    for id_, objek in _diukur(context):
        if _ada(context, id_, objek.realisasi, "realisasi") and _tiada(context, objek.target):
            realisasi = context.hasil.figur[f"indikator.{id_}.realisasi"]
            tempat = _tempat(context, objek, "target") or asal(realisasi) or objek.letak
            pesan = f"{kutip(objek.nama)} terealisasi {sebut(realisasi)} tahun ini, targetnya tidak ditulis"
            yield Temuan(tempat, pesan, "isi target menurut Perjanjian Kinerja, atau tulis pendukung: ya")


@aturan("K108", "tidak-pernah-diukur", Severity.WARNING, "Indikator bertarget yang tidak pernah diukur")
def tidak_pernah_diukur(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator punya target pada tahun lain, tetapi tidak punya satu pun realisasi.

    *Mengapa.* Target akhir yang tidak pernah diukur tidak menunjukkan apakah tujuannya mendekat.

    *Contoh.* Indikator tujuan dengan `target: {2026: 0.321}` tanpa `realisasi`.

    *Perbaikan.* Isi realisasi tahun laporan dan sebelumnya; tulis `belum` bila memang belum diukur.
    """
    tahun = context.hasil.laporan.tahun
    for satu in context.hasil.laporan.indikator.values():
        objek, rumus = satu.objek, satu.objek.rumus
        if objek.target is None or objek.realisasi is not None or (rumus is not None and rumus.acuan):
            continue
        bertarget = [t for t, nilai in objek.target.semua(tahun) if not isinstance(nilai, Status)]
        if bertarget and (objek.pendukung or tahun not in bertarget):
            pesan = f"{kutip(objek.nama)} bertarget tahun {bertarget[-1]}, tetapi tidak punya satu pun realisasi"
            yield Temuan(objek.at("target", str(bertarget[-1])), pesan, "isi realisasinya, atau tulis belum")


def _diukur(context: Context) -> Iterator[tuple[str, Indikator]]:
    """Yield the indicators that are no mere supporting data."""
    for satu in context.hasil.laporan.indikator.values():
        if not satu.objek.pendukung:
            yield satu.id, satu.objek


def _ada(context: Context, id_: str, seri: Seri | None, ukuran: str) -> bool:
    """Whether the report's year was written, and is no mere state."""
    tahun = context.hasil.laporan.tahun
    if seri is None or seri.pada(tahun, tahun) is None:
        return False
    isi = context.hasil.figur[f"indikator.{id_}.{ukuran}"].isi
    return not isinstance(isi, Kosong) or isi.keadaan is Keadaan.TIDAK_DAPAT_DIHITUNG


def _tiada(context: Context, seri: Seri | None) -> bool:
    """Whether the report's year was not written, or the source is silent about it."""
    tahun = context.hasil.laporan.tahun
    nilai = seri.pada(tahun, tahun) if seri is not None else None
    return nilai is None or getattr(nilai, "nama", "") == "tidak-tercantum"


def _tempat(context: Context, objek: Indikator, ukuran: str) -> Span | None:
    """Return where the report's year of a measure is written."""
    seri, tahun = getattr(objek, ukuran), context.hasil.laporan.tahun
    return objek.at(ukuran, str(tahun)) if seri is not None and seri.pada(tahun, tahun) is not None else None


# ── what a value can be ─────────────────────────────────────────────────────────────────────────────────────


@aturan("K106", "persentase-di-atas-100", Severity.WARNING, "Persentase lebih dari 100")
def persentase_di_atas_100(context: Context) -> Iterator[Temuan]:
    """Indikator yang dinamai persentase, proporsi, atau cakupan bernilai lebih dari 100 persen.

    *Mengapa.* Bagian dari sesuatu tidak dapat melebihi seluruhnya.

    *Contoh.* “Persentase warga yang terlayani” dengan `realisasi: {2024: 903}`, padahal 90,3.

    *Perbaikan.* Periksa letak koma dan satuannya.
    """
    for satu in context.hasil.laporan.indikator.values():
        if satu.objek.satuan not in {"persen", "%"} or not bagian(satu.objek.nama):
            continue
        lebih = [
            figur
            for ukuran, tahun, nilai in tertulis(satu.objek)
            if isinstance(nilai, Angka | Batas | Versi | Periode)
            and (figur := context.hasil.cari(f"indikator.{satu.id}.{ukuran}.{tahun}")) is not None
            and isinstance(figur.isi, Decimal)
            and figur.isi > SERATUS
        ]
        if lebih:
            utama, *lain = [(asal(figur) or satu.objek.letak, figur) for figur in lebih]
            terkait = tuple(Related(tempat, f"begitu pula {figur.nama}") for tempat, figur in lain)
            yield Temuan(
                utama[0], f"{utama[1].nama} {utama[1].cetak}, lebih dari seluruhnya", "periksa komanya", terkait
            )


def tertulis(objek: Indikator) -> Iterator[tuple[str, int, Nilai]]:
    """Yield every written value of an indicator with its measure and year."""
    for ukuran in UKURAN:
        seri: Seri | None = getattr(objek, ukuran)
        for tahun, nilai in seri.tahun if seri is not None else ():
            yield ukuran, tahun, nilai


@aturan("K107", "target-lawan-polaritas", Severity.ERROR, "Kata pada target berlawanan dengan polaritas")
def target_lawan_polaritas(context: Context) -> Iterator[Temuan]:
    """Target ditulis “maksimal” pada indikator yang dimaksimalkan, atau “minimal” pada yang diminimalkan.

    *Mengapa.* Arah target dan polaritas adalah satu hal; bila berlawanan, tercapai atau tidaknya menjadi terbalik.

    *Contoh.* `polaritas: minimalkan` dengan `target: {2024: minimal 5}`.

    *Perbaikan.* Perbaiki polaritas, atau kata pada targetnya.
    """
    for satu in context.hasil.laporan.indikator.values():
        salah = [
            (tahun, batas)
            for ukuran, tahun, nilai in tertulis(satu.objek)
            if ukuran == "target"
            for batas in _batas(nilai)
            if batas.arah in TERBALIK[satu.objek.polaritas]
        ]
        if salah:
            (tahun, batas), *lain = salah
            pesan = f"target {tahun} {kutip(satu.objek.nama)} {batas.arah}, padahal polaritasnya {satu.objek.polaritas}"
            polaritas = Related(satu.objek.at("polaritas"), "polaritasnya")
            terkait = (polaritas, *(Related(b.tempat, f"begitu pula target {t}") for t, b in lain))
            yield Temuan(batas.tempat, pesan, "perbaiki polaritas, atau kata pada targetnya", terkait)


def _batas(nilai: Nilai) -> Iterator[Batas]:
    if isinstance(nilai, Batas):
        yield nilai
    for _, satu in nilai.isi if isinstance(nilai, Versi | Periode) else ():
        yield from _batas(satu)
