"""Rules about formulas: ratios, weights, composites, and what parts may be at most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.calculate.rumus.rerata import aritmetik, geometrik
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.model.dasar import slug
from lakip_cli.model.kinerja import Indikator, Rumus
from lakip_cli.model.nilai import Angka, Bagian, Rasio
from lakip_cli.resolve import IndikatorTertaut, berbagian
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan
from lakip_cli.rules.bilangan import tertukar
from lakip_cli.rules.kinerja import tertulis

BOBOT_BAKU = {
    "permenpan-88-2021": {"perencanaan": 30, "pengukuran": 30, "pelaporan": 15, "evaluasi": 25},
    "permenpan-12-2015": {"perencanaan": 30, "pengukuran": 25, "pelaporan": 15, "evaluasi": 10, "capaian": 20},
}
"""What the components of an evaluation of accountability weigh, by the scale of its regulation."""
UTUH = (Decimal(1), Decimal(100))
_MULAI_PERSEN = 50
_ANGKA_TERSEDIKIT = 100


@aturan("K111", "pembilang-melebihi-penyebut", Severity.WARNING, "Pembilang melebihi penyebut")
def pembilang_melebihi_penyebut(context: Context) -> Iterator[Temuan]:
    """Pembilang sebuah persentase lebih besar daripada penyebutnya.

    *Mengapa.* Yang dibilang adalah bagian dari penyebut; agaknya keduanya tertukar atau salah satunya salah ketik.

    *Contoh.* `rumus: {rasio: [Warga yang dilayani, Warga yang memohon]}` dengan `realisasi: {2024: 226 / 90}`.

    *Perbaikan.* Periksa kedua angka; pakai satuan lain bila yang dihitung memang bukan bagian.
    """
    for satu in context.hasil.laporan.indikator.values():
        for ukuran, tahun, nilai in tertulis(satu.objek) if satu.objek.satuan in {"persen", "%"} else ():
            if not isinstance(nilai, Rasio):
                continue
            figur = context.hasil.cari(f"indikator.{satu.id}.{ukuran}.{tahun}")
            atas, bawah = figur.jejak.masukan if figur is not None and figur.jejak is not None else (None, None)
            if atas is None or bawah is None or not isinstance(atas.isi, Decimal) or not isinstance(bawah.isi, Decimal):
                continue
            if atas.isi > bawah.isi > 0:
                pesan = (
                    f"{ukuran} {kutip(satu.objek.nama)} {tahun}: pembilang {atas.cetak} melebihi penyebut {bawah.cetak}"
                )
                terkait = tuple(Related(t, "penyebutnya") for t in (asal(bawah),) if t)
                yield Temuan(asal(atas) or nilai.tempat, pesan, "periksa kedua angka itu", terkait)


# ── weights ─────────────────────────────────────────────────────────────────────────────────────────────────


@aturan("K112", "jumlah-bobot", Severity.WARNING, "Bobot tidak berjumlah 1 atau 100")
def jumlah_bobot(context: Context) -> Iterator[Temuan]:
    """Bobot yang ditulis sebagai bagian dari 1 atau dari 100 berjumlah lain, atau hanya sebagian indikator berbobot.

    *Mengapa.* Ada bobot yang salah ketik atau komponen yang terlewat; rata-ratanya dibagi jumlah bobot itu.

    *Contoh.* `maksimum: {perencanaan: 30, pengukuran: 30, pelaporan: 15, evaluasi: 20}` berjumlah 95.

    *Perbaikan.* Periksa bobot pada lembar kerja evaluasi atau Perjanjian Kinerja.
    """
    for satu in context.hasil.laporan.indikator.values():
        rumus = satu.objek.rumus
        for kunci in ("tertimbang", "maksimum") if rumus is not None else ():
            bobot: Mapping[str, Angka] | None = getattr(rumus, kunci)
            if bobot and rumus and (pesan := _bobot_salah([b.nilai for b in bobot.values()])):
                yield Temuan(rumus.at(kunci), f"{kunci} {kutip(satu.objek.nama)}: {pesan}", "periksa setiap bobot")
    for id_, sasaran in context.hasil.laporan.sasaran.items():
        indikator = context.hasil.laporan.indikator_milik("sasaran", id_)
        berbobot = [satu.objek for satu in indikator if satu.objek.bobot is not None]
        pesan = _bobot_salah([satu.bobot.nilai for satu in berbobot if satu.bobot is not None])
        if berbobot and len(berbobot) < len(indikator):
            pesan = f"hanya {len(berbobot)} dari {len(indikator)} indikator berbobot, yang lain dihitung 1"
        if pesan:
            yield Temuan(berbobot[0].at("bobot"), f"sasaran {kutip(sasaran.nama)}: {pesan}", "periksa setiap bobot")


def _bobot_salah(bobot: Sequence[Decimal]) -> str:
    """Say what the weights sum up to, when they are shares of 1 or 100 and do not; small whole weights are ranks."""
    jumlah = sum(bobot, Decimal(0))
    pecahan = all(satu <= 1 for satu in bobot) and any(satu % 1 for satu in bobot)
    if not bobot or jumlah in UTUH or not (pecahan or jumlah >= _MULAI_PERSEN):
        return ""
    suku = " + ".join(map(angka.angka, bobot))
    return f"jumlah bobot {suku} = {angka.angka(jumlah)}, bukan {1 if pecahan else 100}"


@aturan("K115", "bagian-melebihi-maksimum", Severity.ERROR, "Nilai komponen melebihi bobotnya")
def bagian_melebihi_maksimum(context: Context) -> Iterator[Temuan]:
    """Nilai sebuah komponen lebih besar daripada nilai tertingginya.

    *Mengapa.* Bobot komponen adalah nilai tertinggi yang dapat dicapai (PermenPAN-RB 88/2021).

    *Contoh.* `maksimum: {pelaporan: 15}` dengan `realisasi: {2024: {pelaporan: 18.50}}`.

    *Perbaikan.* Periksa nilai itu pada laporan hasil evaluasi.
    """
    for satu, tahun, nilai, maksimum in _berkomponen(context):
        for nama, bagian in nilai.isi:
            batas = maksimum.get(slug(nama))
            if batas is not None and isinstance(bagian, Angka) and bagian.nilai > batas.nilai:
                pesan = (
                    f"{nama} {kutip(satu.objek.nama)} {tahun} {angka.angka(bagian.nilai)} melebihi bobotnya "
                    f"{angka.angka(batas.nilai)}"
                )
                terkait = (Related(batas.tempat, "bobotnya"),)
                yield Temuan(bagian.tempat, pesan, "periksa pada laporan hasil evaluasi", terkait)


@aturan("K118", "bobot-lain-dari-peraturan", Severity.WARNING, "Bobot komponen lain dari peraturannya")
def bobot_lain_dari_peraturan(context: Context) -> Iterator[Temuan]:
    """Bobot komponen evaluasi akuntabilitas kinerja bukan bobot dalam peraturan yang skalanya dipakai.

    *Mengapa.* PermenPAN-RB 88/2021 memberi perencanaan 30, pengukuran 30, pelaporan 15, evaluasi internal 25;
    PermenPAN-RB 12/2015 sebelumnya 30, 25, 15, 10, dan pencapaian 20.

    *Contoh.* `skala: permenpan-88-2021` dengan `maksimum: {pengukuran: 25, …}`.

    *Perbaikan.* Periksa lembar kerja evaluasi; pakai skala peraturan yang mendasarinya.
    """
    for satu in context.hasil.laporan.indikator.values():
        baku, rumus = BOBOT_BAKU.get(satu.objek.skala or ""), satu.objek.rumus
        for nama, bobot in (rumus.maksimum or {}).items() if baku and rumus else ():
            seharusnya = next((nilai for kata, nilai in (baku or {}).items() if kata in slug(nama)), None)
            if seharusnya is not None and bobot.nilai != seharusnya:
                pesan = f"bobot {nama} {kutip(satu.objek.nama)} {angka.angka(bobot.nilai)}, bukan {seharusnya}"
                yield Temuan(bobot.tempat, f"{pesan} menurut {satu.objek.skala}", "periksa lembar kerja evaluasi")


@aturan("K116", "komponen-tidak-lengkap", Severity.WARNING, "Komponen nilai tidak lengkap")
def komponen_tidak_lengkap(context: Context) -> Iterator[Temuan]:
    """Nilai sebuah tahun tidak memuat komponen yang berbobot, atau memuat komponen tanpa bobot.

    *Mengapa.* Jumlahnya menjadi terlalu kecil atau terlalu besar, dan predikatnya ikut salah.

    *Contoh.* Lima komponen dalam `maksimum`, empat dalam `realisasi`.

    *Perbaikan.* Tulis komponen yang terlewat, atau samakan namanya.
    """
    for satu, tahun, nilai, maksimum in _berkomponen(context):
        ada = {slug(nama) for nama, _ in nilai.isi}
        kurang, asing = sorted(maksimum.keys() - ada), sorted(ada - maksimum.keys())
        bagian = [f"tanpa {', '.join(kurang)}"] if kurang else []
        bagian += [f"{', '.join(asing)} tidak berbobot"] if asing else []
        if bagian:
            pesan = f"komponen {kutip(satu.objek.nama)} {tahun}: {'; '.join(bagian)}"
            yield Temuan(nilai.tempat, pesan, "tulis semua komponen dengan nama yang sama")


def _berkomponen(context: Context) -> Iterator[tuple[IndikatorTertaut, int, Bagian, Mapping[str, Angka]]]:
    """Yield the values by component of indicators that say how much each component can be."""
    for satu in context.hasil.laporan.indikator.values():
        maksimum = satu.objek.rumus.maksimum if satu.objek.rumus is not None else None
        for _, tahun, nilai in tertulis(satu.objek) if maksimum else ():
            if isinstance(nilai, Bagian) and maksimum:
                yield satu, tahun, nilai, {slug(nama): batas for nama, batas in maksimum.items()}


# ── composites ──────────────────────────────────────────────────────────────────────────────────────────────


@aturan("K113", "target-komposit", Severity.WARNING, "Target komposit lain dari komposit target")
def target_komposit(context: Context) -> Iterator[Temuan]:
    """Target sebuah indikator gabungan tidak sama dengan gabungan target indikator-indikatornya.

    *Mengapa.* Bila semua komponen tepat mencapai target, indikator gabungannya pun harus tepat mencapai target.

    *Contoh.* Target indeks 49,27, sedangkan rata-rata target ketiga komponennya 47,00.

    *Perbaikan.* Hitung ulang target itu, atau perbaiki target komponennya.
    """
    yield from _komposit(context, "target")


@aturan("K114", "realisasi-komposit", Severity.WARNING, "Realisasi komposit lain dari komposit realisasi")
def realisasi_komposit(context: Context) -> Iterator[Temuan]:
    """Realisasi sebuah indikator gabungan ditulis, padahal gabungan realisasi komponennya pada tahun itu lain.

    *Mengapa.* Nilai yang dapat dihitung tidak boleh berbeda dari hitungannya; agaknya komponennya diperbaiki
    kemudian, atau dibulatkan lebih dahulu.

    *Contoh.* Realisasi indeks 2023 ditulis 43,67; rata-rata ketiga komponennya 43,90.

    *Perbaikan.* Hapus nilai yang ditulis supaya dihitung, atau abaikan dengan alasannya
    (`# lakip: abai K114 alasan …`).
    """
    yield from _komposit(context, "realisasi")


def _komposit(context: Context, ukuran: str) -> Iterator[Temuan]:
    """Yield one finding for each composite, at the report's year where it is wrong there, else at the latest one."""
    for satu in context.hasil.laporan.indikator.values():
        rumus = satu.objek.rumus
        if rumus is None or rumus.pertumbuhan is not None or not rumus.acuan or berbagian(satu.objek):
            continue
        salah = [temuan for temuan in _tahun_salah(context, satu, rumus, ukuran) if temuan is not None]
        if salah:
            utama = salah[-1]
            lain = tuple(Related(temuan.span, temuan.pesan) for temuan in salah[:-1])
            yield utama._replace(terkait=(*utama.terkait, *lain))


def _tahun_salah(context: Context, satu: IndikatorTertaut, rumus: Rumus, ukuran: str) -> Iterator[Temuan | None]:
    seri = satu.objek.target if ukuran == "target" else satu.objek.realisasi
    tahun = [tahun for tahun, _ in seri.tahun] if seri is not None else []
    for satu_tahun in sorted(tahun, key=lambda t: (t == context.hasil.laporan.tahun, t)):
        alamat = [f"indikator.{id_}.{ukuran}.{satu_tahun}" for id_ in (satu.id, *rumus.acuan)]
        milik, *komponen = (context.hasil.cari(satu_alamat) for satu_alamat in alamat)
        yield _banding(satu.objek, rumus, milik, [figur for figur in komponen if figur is not None])


def _banding(objek: Indikator, rumus: Rumus, milik: Figur | None, komponen: Sequence[Figur]) -> Temuan | None:
    isi = [figur.isi for figur in komponen if isinstance(figur.isi, Decimal)]
    if milik is None or not isinstance(milik.isi, Decimal) or len(isi) < len(rumus.acuan) or min(isi) < 0:
        return None
    gabungan = _gabungan(rumus, isi)
    beda = milik.isi - gabungan
    if abs(beda) <= _setengah(milik.isi) + max(_setengah(f.isi) for f in komponen if isinstance(f.isi, Decimal)):
        return None
    desimal = max(2, -int(milik.isi.as_tuple().exponent))
    cara = {"jumlah": "jumlah", "geometrik": "rata-rata geometrik", "tertimbang": "rata-rata tertimbang"}
    pesan = (
        f"{milik.nama} {milik.cetak}, sedangkan {cara.get(rumus.jenis, 'rata-rata')} {len(isi)} komponennya "
        f"({'; '.join(figur.cetak for figur in komponen)}) {angka.angka(gabungan, desimal)} "
        f"({'lebih' if beda > 0 else 'kurang'} {angka.angka(abs(beda), desimal)})"
    )
    terkait = tuple(Related(tempat, figur.nama) for figur in komponen if (tempat := asal(figur)) is not None)
    return Temuan(asal(milik) or objek.letak, pesan, "hitung ulang, atau perbaiki komponennya", terkait)


def _setengah(nilai: Decimal) -> Decimal:
    """Return half a unit of the last decimal that was written; nothing of a number that was computed."""
    desimal = -int(nilai.as_tuple().exponent)
    return Decimal(5).scaleb(-desimal - 1) if 0 < desimal <= 6 else Decimal(0)  # noqa: PLR2004  more is a quotient


def _gabungan(rumus: Rumus, isi: Sequence[Decimal]) -> Decimal:
    if rumus.jumlah is not None:
        return sum(isi, Decimal(0))
    bobot = [satu.nilai for satu in rumus.tertimbang.values()] if rumus.tertimbang else [Decimal(1)] * len(isi)
    return geometrik(isi, bobot) if rumus.geometrik else aritmetik(isi, bobot)


@aturan("K119", "target-komposit-tanpa-komponen", Severity.INFO, "Target komposit tanpa target komponennya")
def target_komposit_tanpa_komponen(context: Context) -> Iterator[Temuan]:
    """Sebuah indikator gabungan bertarget pada tahun lalu, tetapi tidak semua komponennya bertarget tahun itu.

    *Mengapa.* Target gabungan dihitung dari target komponennya; tanpa itu asal angkanya tidak dapat ditelusuri.
    Komponen yang tidak ditargetkan pada tahun laporan pun tidak ditunjuk.

    *Contoh.* Indeks bertarget 44,78, satu dari ketiga komponennya bertarget.

    *Perbaikan.* Tulis target komponennya tahun itu, atau hapus target gabungannya.
    """
    for satu in context.hasil.laporan.indikator.values():
        rumus, seri = satu.objek.rumus, satu.objek.target
        if rumus is None or seri is None or rumus.pertumbuhan is not None or not rumus.acuan or berbagian(satu.objek):
            continue
        kini = context.hasil.laporan.tahun
        komponen = {id_: context.hasil.laporan.indikator[id_].objek for id_ in rumus.acuan}
        ditargetkan = all(_bertarget(context, id_, kini) for id_ in komponen)
        for tahun, _ in seri.tahun if ditargetkan else ():
            milik = context.hasil.cari(f"indikator.{satu.id}.target.{tahun}")
            tanpa = [objek for id_, objek in komponen.items() if not _bertarget(context, id_, tahun)]
            if tahun < kini and milik is not None and isinstance(milik.isi, Decimal) and tanpa:
                nama = " dan ".join(kutip(k.nama) for k in tanpa)
                pesan = f"{milik.nama} {milik.cetak} tidak dapat ditelusuri: {nama} tidak bertarget tahun itu"
                terkait = tuple(Related(k.letak, "komponennya") for k in tanpa)
                yield Temuan(asal(milik) or satu.objek.letak, pesan, "tulis target komponennya", terkait)


def _bertarget(context: Context, id_: str, tahun: int) -> bool:
    figur = context.hasil.cari(f"indikator.{id_}.target.{tahun}")
    return figur is not None and isinstance(figur.isi, Decimal)


# ── numerators and outputs ──────────────────────────────────────────────────────────────────────────────────


@aturan("K117", "pembilang-lain-dari-keluaran", Severity.WARNING, "Pembilang dan keluaran berbeda dua angka")
def pembilang_lain_dari_keluaran(context: Context) -> Iterator[Temuan]:
    """Pembilang sebuah indikator dan jumlah keluaran yang mendukung sasarannya hanya berbeda dua angka yang tertukar.

    *Mengapa.* Keduanya agaknya menghitung orang yang sama, dan salah satunya salah ketik.

    *Contoh.* Pembilang 1.187, keluaran 687 + 491 = 1.178.

    *Perbaikan.* Periksa angka itu pada daftar penerimanya.
    """
    for satu in context.hasil.laporan.indikator.values():
        pembilang = context.hasil.figur.get(f"indikator.{satu.id}.realisasi.pembilang")
        if pembilang is None or satu.jenis_pemilik != "sasaran" or not isinstance(pembilang.isi, Decimal):
            continue
        for simpul in context.hasil.laporan.simpul.values():
            keluaran = context.hasil.figur.get(f"{simpul.alamat}.keluaran.realisasi")
            if keluaran is None or satu.id_pemilik not in simpul.sasaran or not isinstance(keluaran.isi, Decimal):
                continue
            if keluaran.isi >= _ANGKA_TERSEDIKIT and tertukar(pembilang.isi, keluaran.isi):
                suku = keluaran.jejak.masukan if keluaran.jejak is not None else ()
                rincian = f" = {' + '.join(figur.cetak for figur in suku)}" if suku else ""
                pesan = (
                    f"pembilang {kutip(satu.objek.nama)} {pembilang.cetak}, keluaran {simpul.objek.nama} "
                    f"{keluaran.cetak}{rincian}; dugaan: dua angka tertukar"
                )
                terkait = tuple(Related(t, "keluarannya") for t in (asal(keluaran),) if t)
                yield Temuan(asal(pembilang) or satu.objek.letak, pesan, "periksa daftar penerimanya", terkait)
