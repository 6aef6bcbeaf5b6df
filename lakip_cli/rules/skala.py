"""Rules about scales: labels and numbers that have no place on them, gaps, and predicates without their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.capaian import Kebijakan
from lakip_cli.calculate.figur import Figur
from lakip_cli.calculate.rumus.kategori import Skala, kategori, peringkat
from lakip_cli.calculate.rumus.skala import PERMENDAGRI_86_2017, PERMENDAGRI_86_2017_BATAS_ATAS, dalam_celah
from lakip_cli.diagnostics import Related, Severity, Span, kutip
from lakip_cli.model.nilai import Label
from lakip_cli.resolve import IndikatorTertaut
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan
from lakip_cli.rules.kinerja import tertulis

BERAKHIR = {"permenpan-12-2015": (2022, "permenpan-88-2021")}
"""Scales that no evaluation uses from a year on, and what took their place."""
BERCELAH = frozenset((PERMENDAGRI_86_2017.id, PERMENDAGRI_86_2017_BATAS_ATAS.id))


def _bernilai(context: Context, satu: IndikatorTertaut) -> Iterator[tuple[str, int, Figur]]:
    """Yield the written targets and realisations of an indicator, and the benchmarks it is held against."""
    for ukuran, tahun, _ in tertulis(satu.objek):
        if (figur := context.hasil.cari(f"indikator.{satu.id}.{ukuran}.{tahun}")) is not None:
            yield ukuran, tahun, figur
    for id_, pembanding in satu.objek.pembanding.items():
        yield "pembanding", pembanding.tahun, context.hasil.figur[f"indikator.{satu.id}.pembanding.{id_}"]


# ── values that have no place on their scale ────────────────────────────────────────────────────────────────


@aturan("K121", "label-asing", Severity.ERROR, "Predikat bukan label skalanya")
def label_asing(context: Context) -> Iterator[Temuan]:
    """Target, realisasi, atau pembanding berupa predikat yang tidak ada pada skala indikatornya.

    *Mengapa.* Predikat itu tidak dapat dibandingkan dengan predikat lain, maka tercapai atau tidaknya tidak diketahui.

    *Contoh.* `skala: permenpan-88-2021` dengan `realisasi: {2024: BBB}`.

    *Perbaikan.* Tulis salah satu label skala itu.
    """
    for satu in context.hasil.laporan.indikator.values():
        if satu.objek.skala is None:
            continue
        skala = context.hasil.skala[satu.objek.skala]
        for ukuran, tahun, figur in _bernilai(context, satu):
            if figur.tempat and isinstance(figur.isi, str) and peringkat(figur.isi, skala) is None:
                kenal = ", ".join(pita.label for pita in skala.pita)
                pesan = f"{ukuran} {kutip(satu.objek.nama)} {tahun} {kutip(figur.isi)} bukan label skala {skala.nama}"
                yield Temuan(figur.tempat[0], pesan, f"tulis salah satu dari {kenal}")


@aturan("K122", "nilai-di-luar-skala", Severity.ERROR, "Nilai di luar skalanya")
def nilai_di_luar_skala(context: Context) -> Iterator[Temuan]:
    """Target, realisasi, atau pembanding berupa bilangan yang lebih kecil atau lebih besar daripada skalanya.

    *Mengapa.* Nilai itu tidak punya predikat; agaknya letak komanya salah, atau belum dikonversi.

    *Contoh.* `skala: permenpan-14-2017` (25 sampai 100) dengan `realisasi: {2024: 3.46}`.

    *Perbaikan.* Tulis nilainya pada rentang skala; nilai 1 sampai 4 dikonversi dengan `kali: 25`.
    """
    for satu in context.hasil.laporan.indikator.values():
        if satu.objek.skala is None:
            continue
        skala = context.hasil.skala[satu.objek.skala]
        for ukuran, tahun, figur in _bernilai(context, satu):
            for nama, tempat, isi in _pada_skala(satu, figur):
                if kategori(isi, skala) is None:
                    sebutan = f"{ukuran} {kutip(satu.objek.nama)} {tahun}{nama} {angka.angka(isi)}"
                    pesan = f"{sebutan} di luar skala {skala.nama}{_rentang(skala)}"
                    bantuan = "periksa letak komanya, atau konversikan nilainya"
                    yield Temuan(tempat or satu.objek.letak, pesan, bantuan)
                    break


def _pada_skala(satu: IndikatorTertaut, figur: Figur) -> Iterator[tuple[str, Span | None, Decimal]]:
    """Yield the parts of a mean as the scale has them, then the value itself, each with its name and place."""
    rumus = satu.objek.rumus
    rerata = rumus is not None and rumus.bagian == "rerata" and figur.jejak is not None
    kali = rumus.kali.nilai if rumus is not None and rumus.kali is not None else Decimal(1)
    for bagian in figur.jejak.masukan if rerata and figur.jejak is not None else ():
        if isinstance(bagian.isi, Decimal):
            faktor = "" if kali == 1 else f" {angka.angka(bagian.isi)} × {angka.angka(kali)} ="
            yield f", {bagian.nama}{faktor}", asal(bagian), bagian.isi * kali
    if isinstance(figur.isi, Decimal):
        yield "", asal(figur), figur.isi


def _rentang(skala: Skala) -> str:
    batas = [pita.batas for pita in skala.pita if pita.batas is not None]
    if not batas:
        return ", yang hanya mengenal label"
    puncak = f" sampai {angka.angka(skala.puncak)}" if skala.puncak is not None else " ke atas"
    return f" ({angka.angka(min(batas))}{puncak})"


@aturan("K128", "predikat-lawan-bilangan", Severity.ERROR, "Predikat dibandingkan dengan bilangan")
def predikat_lawan_bilangan(context: Context) -> Iterator[Temuan]:
    """Target berupa predikat sedangkan realisasinya bilangan tanpa skala, atau sebaliknya.

    *Mengapa.* Tanpa skala tidak diketahui bilangan mana yang berpredikat apa; keduanya tidak dapat dibandingkan.

    *Contoh.* `target: {2024: Baik}` dengan `realisasi: {2024: 84.50}`.

    *Perbaikan.* Tulis `skala`, atau target dan realisasi dalam bentuk yang sama.
    """
    for satu in context.hasil.laporan.indikator.values():
        target = {tahun: nilai for ukuran, tahun, nilai in tertulis(satu.objek) if ukuran == "target"}
        for tahun, nilai in target.items():
            figur = (context.hasil.cari(f"indikator.{satu.id}.{ukuran}.{tahun}") for ukuran in ("target", "realisasi"))
            janji, hasil = figur
            if janji is None or hasil is None:
                continue
            label = isinstance(nilai, Label) and isinstance(hasil.isi, Decimal) and satu.objek.skala is None
            bilangan = isinstance(janji.isi, Decimal) and isinstance(hasil.isi, str)
            if label or bilangan:
                pesan = (
                    f"target {kutip(satu.objek.nama)} {tahun} {kutip(janji.cetak)}, realisasinya {kutip(hasil.cetak)}"
                )
                terkait = (Related(nilai.tempat, "targetnya"),)
                bantuan = "tulis skalanya, atau keduanya dalam bentuk yang sama"
                yield Temuan(asal(hasil) or satu.objek.letak, pesan, bantuan, terkait)


# ── the scale on which capaian is named ─────────────────────────────────────────────────────────────────────


@aturan("K123", "skala-tidak-menjangkau", Severity.WARNING, "Skala kategori tidak menjangkau semua capaian")
def skala_tidak_menjangkau(context: Context) -> Iterator[Temuan]:
    """Skala kategori mulai lebih tinggi daripada capaian terendah, atau berakhir lebih rendah daripada yang tertinggi.

    *Mengapa.* Capaian di luar skala tidak punya kategori.

    *Contoh.* Pita terbawah `Cukup: mulai 50`, sedangkan capaian dapat serendah 0.

    *Perbaikan.* Tambahkan pita terbawah, atau tetapkan `lantai` dan `plafon` capaian.
    """
    kebijakan = context.hasil.laporan.berkas.laporan.kebijakan
    if kebijakan.kategori is None or kebijakan.kategori.dasar != "capaian":
        return
    skala, umum = context.hasil.skala[kebijakan.kategori.skala], Kebijakan(kebijakan.capaian, None)
    lantai, plafon, bawah = umum.batas("lantai"), umum.batas("plafon"), skala.pita[-1]
    celah = []
    if not skala.berbatas:
        celah.append("tidak mengenal bilangan")
    elif bawah.batas is not None and (lantai is None or not bawah.memuat(lantai)):
        terendah = "capaian tidak berlantai" if lantai is None else f"capaian dapat serendah {angka.angka(lantai)}"
        celah.append(f"mulai {'' if bawah.inklusif else 'di atas '}{angka.angka(bawah.batas)}, {terendah}")
    if skala.puncak is not None and (plafon is None or plafon > skala.puncak):
        celah.append(f"berakhir pada {angka.angka(skala.puncak)}, capaian dapat lebih tinggi")
    if celah:
        pesan = f"skala {skala.nama} {'; '.join(celah)}: capaian di luarnya tidak berkategori"
        yield Temuan(kebijakan.kategori.at("skala"), pesan, "tambahkan pita, atau tetapkan lantai dan plafon capaian")


_MEMUJI = ("baik", "tinggi", "memuaskan", "berhasil", "cukup", "tercapai")
_MENCELA = ("kurang", "tidak", "belum", "rendah", "gagal", "buruk")


@aturan("K129", "skala-tanpa-kurang", Severity.WARNING, "Kategori terendah memuji capaian nol")
def skala_tanpa_kurang(context: Context) -> Iterator[Temuan]:
    """Kategori terendah skala capaian bernama baik atau cukup, padahal memuat capaian 0.

    *Mengapa.* Skala yang tidak mengenal kegagalan tidak membedakan apa pun; yang tidak bekerja pun dinilai cukup.

    *Contoh.* `pita: {Sangat Baik: lebih dari 100, Baik: lebih dari 50, Cukup Baik: mulai 0}`.

    *Perbaikan.* Tambahkan pita terbawah, misalnya `Kurang: mulai 0`, atau pakai skala peraturan.
    """
    laporan = context.hasil.laporan.berkas.laporan
    kategori_ = laporan.kebijakan.kategori
    skala = context.hasil.skala[kategori_.skala] if kategori_ is not None and kategori_.dasar == "capaian" else None
    milik = laporan.skala.get(skala.id) if skala is not None else None
    if skala is None or milik is None or not skala.berbatas:
        return
    bawah = skala.pita[-1]
    nama = bawah.label.casefold()
    memuji = any(kata in nama for kata in _MEMUJI) and not any(kata in nama for kata in _MENCELA)
    if memuji and bawah.batas is not None and bawah.batas <= 0:
        pesan = f"kategori terendah {skala.nama}, {kutip(bawah.label)}, memuat capaian 0"
        yield Temuan(milik.at("pita"), pesan, "tambahkan pita bagi yang tidak tercapai")


@aturan("K124", "capaian-dalam-celah", Severity.INFO, "Capaian jatuh di celah skala peraturan")
def capaian_dalam_celah(context: Context) -> Iterator[Temuan]:
    """Capaian sebuah indikator berada di antara dua kelas Permendagri 86/2017, yang hanya menyebut bilangan utuh.

    *Mengapa.* Peraturan tidak menyebut kelas bagi 90,40; kategori yang tercetak adalah pilihan laporan ini.

    *Contoh.* Capaian 90,40: Tinggi bila celahnya ikut kelas bawah, Sangat Tinggi bila ikut kelas atas.

    *Perbaikan.* Sebut pilihan itu dalam `kebijakan/alasan/kategori`; tidak ada yang perlu diubah bila sudah disengaja.
    """
    kebijakan = context.hasil.laporan.berkas.laporan.kebijakan
    if kebijakan.kategori is None or kebijakan.kategori.skala not in BERCELAH or "kategori" in kebijakan.alasan:
        return
    for satu in context.hasil.laporan.indikator.values():
        capaian = context.hasil.figur.get(f"indikator.{satu.id}.capaian")
        desimal = kebijakan.desimal.capaian
        if capaian is None or not isinstance(capaian.isi, Decimal) or not dalam_celah(capaian.isi, desimal):
            continue
        bawah, atas = (kategori(capaian.isi, skala, desimal) for skala in _DUA_SKALA)
        pesan = f"capaian {kutip(satu.objek.nama)} {capaian.cetak} tidak berkelas dalam Permendagri 86/2017"
        terkait = (Related(kebijakan.kategori.at("skala"), "skala yang dipilih"),)
        yield Temuan(satu.objek.letak, f"{pesan}: {bawah} atau {atas}", "sebut pilihannya dalam alasan", terkait)


_DUA_SKALA = (PERMENDAGRI_86_2017, PERMENDAGRI_86_2017_BATAS_ATAS)


# ── predicates ──────────────────────────────────────────────────────────────────────────────────────────────


@aturan("K125", "skala-tidak-berlaku", Severity.WARNING, "Skala sudah tidak berlaku pada tahun nilainya")
def skala_tidak_berlaku(context: Context) -> Iterator[Temuan]:
    """Nilai sebuah tahun diberi predikat dengan skala dari peraturan yang pada tahun itu sudah diganti.

    *Mengapa.* Komponen dan bobot penilaiannya lain; predikat lama tidak dapat disandingkan dengan yang baru.

    *Contoh.* `skala: permenpan-12-2015` dengan `realisasi: {2024: 75.80}`.

    *Perbaikan.* Pakai skala yang berlaku; nilai lama ditulis pada indikator tersendiri.
    """
    for satu in context.hasil.laporan.indikator.values():
        mulai, pengganti = BERAKHIR.get(satu.objek.skala or "", (0, ""))
        lewat = sorted({tahun for _, tahun, _ in tertulis(satu.objek) if pengganti and tahun >= mulai})
        if lewat:
            pesan = (
                f"{kutip(satu.objek.nama)} tahun {', '.join(map(str, lewat))} dinilai dengan skala "
                f"{satu.objek.skala}, yang sejak {mulai} digantikan {pengganti}"
            )
            yield Temuan(satu.objek.at("skala"), pesan, f"pakai {pengganti} untuk tahun itu")


@aturan("K126", "predikat-lawan-nilai", Severity.ERROR, "Predikat bertentangan dengan nilainya")
def predikat_lawan_nilai(context: Context) -> Iterator[Temuan]:
    """Predikat yang ditulis lain dari predikat yang diperoleh dari nilai pendukungnya pada tahun yang sama.

    *Mengapa.* Predikat adalah letak nilai pada skala; nilainya ada, jadi predikatnya pasti.

    *Contoh.* Predikat SAKIP A, sedangkan nilai evaluasi tahun itu 75,80, yaitu BB.

    *Perbaikan.* Tulis predikat menurut nilainya, atau periksa nilai itu.
    """
    for satu, bukti in _berbukti(context):
        for tahun, label, nilai in _predikat(context, satu, bukti):
            milik = context.hasil.figur.get(f"{nilai.alamat}.predikat")
            if milik is None or not isinstance(milik.isi, str) or _setara(context, satu, label.isi, milik.isi):
                continue
            pesan = (
                f"predikat {kutip(satu.objek.nama)} {tahun} {label.cetak}, padahal {kutip(bukti.objek.nama)} "
                f"{nilai.cetak} berpredikat {milik.isi}"
            )
            terkait = tuple(Related(t, "nilainya") for t in (asal(nilai),) if t)
            yield Temuan(label.tempat[0], pesan, "tulis predikat menurut nilainya", terkait)


@aturan("K127", "predikat-tanpa-nilai", Severity.WARNING, "Predikat tahun laporan tanpa nilai yang mendukungnya")
def predikat_tanpa_nilai(context: Context) -> Iterator[Temuan]:
    """Predikat tahun laporan tidak punya nilai tahun itu, dan nilai terakhir yang ada berpredikat lain.

    *Mengapa.* Predikat yang naik atau turun perlu hasil evaluasi; tanpa itu pembaca hanya melihat nilai lama.

    *Contoh.* Predikat SAKIP 2024 A, nilai evaluasi terakhir 75,80 untuk tahun 2021, yaitu BB.

    *Perbaikan.* Tulis nilai hasil evaluasi tahun laporan, atau predikat menurut evaluasi terakhir.
    """
    kini = context.hasil.laporan.tahun
    for satu, bukti in _berbukti(context):
        label = context.hasil.figur.get(f"indikator.{satu.id}.realisasi")
        tahun = [t for ukuran, t, _ in tertulis(bukti.objek) if ukuran == "realisasi" and t <= kini]
        if label is None or not label.tempat or not isinstance(label.isi, str) or not tahun or kini in tahun:
            continue
        nilai = context.hasil.cari(f"indikator.{bukti.id}.realisasi.{max(tahun)}")
        milik = context.hasil.figur.get(f"{nilai.alamat}.predikat") if nilai is not None else None
        if nilai is None or milik is None or not isinstance(milik.isi, str):
            continue
        if not _setara(context, satu, label.isi, milik.isi):
            pesan = (
                f"predikat {kutip(satu.objek.nama)} {kini} {label.cetak} tanpa nilai tahun itu; "
                f"{kutip(bukti.objek.nama)} terakhir {nilai.cetak} ({max(tahun)}) berpredikat {milik.isi}"
            )
            terkait = tuple(Related(t, "nilai terakhir") for t in (asal(nilai),) if t)
            yield Temuan(label.tempat[0], pesan, "tulis nilai hasil evaluasi tahun laporan", terkait)


def _berbukti(context: Context) -> Iterator[tuple[IndikatorTertaut, IndikatorTertaut]]:
    """Yield each indicator that is a predicate with the supporting number of the same owner on the same bands."""
    semua = [satu for satu in context.hasil.laporan.indikator.values() if satu.objek.skala is not None]
    for bukti in (satu for satu in semua if satu.objek.pendukung):
        skala = context.hasil.skala[bukti.objek.skala or ""]
        milik = [
            satu
            for satu in semua
            if not satu.objek.pendukung
            and (satu.jenis_pemilik, satu.id_pemilik) == (bukti.jenis_pemilik, bukti.id_pemilik)
            and context.hasil.skala[satu.objek.skala or ""].pita == skala.pita
        ]
        if len(milik) == 1:
            yield milik[0], bukti


def _predikat(context: Context, satu: IndikatorTertaut, bukti: IndikatorTertaut) -> Iterator[tuple[int, Figur, Figur]]:
    """Yield the years of which both predicate and number are known."""
    for ukuran, tahun, nilai in tertulis(satu.objek):
        label = context.hasil.cari(f"indikator.{satu.id}.realisasi.{tahun}")
        angka_ = context.hasil.cari(f"indikator.{bukti.id}.realisasi.{tahun}")
        if ukuran == "realisasi" and isinstance(nilai, Label) and label is not None and angka_ is not None:
            yield tahun, label, angka_


def _setara(context: Context, satu: IndikatorTertaut, label: object, lain: str) -> bool:
    skala = context.hasil.skala[satu.objek.skala or ""]
    return isinstance(label, str) and peringkat(label, skala) in {None, peringkat(lain, skala)}
