"""Realisation of each indicator, by year: written, or computed from other indicators."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate import nilai as nilai_figur
from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.cetak import Gaya, tanpa_angka, turunan
from lakip_cli.calculate.figur import Bilangan, Ekspresi, Figur, Jejak, Keadaan, Kosong, Tetapan
from lakip_cli.calculate.nilai import DASAR_DATA, Cara
from lakip_cli.calculate.rumus import kategori as rumus_kategori
from lakip_cli.calculate.rumus.rerata import AturanRerata, Belum, Rata, rerata
from lakip_cli.model.dasar import slug
from lakip_cli.model.kinerja import Indikator
from lakip_cli.model.nilai import Angka, Bagian, Batas, Nilai, Periode, RentangNilai, Seri, TeksAcuan, Versi
from lakip_cli.resolve import berbagian

SERATUS = Decimal(100)
SATUAN_DUA_DESIMAL = {"persen", "%", "indeks", "nilai", "poin"}


def gaya(buku: Buku, indikator: Indikator) -> Gaya:
    """Return how an indicator's values print; without ``desimal`` at the source's scale, at least two for shares."""
    return buku.gaya(indikator.satuan, indikator.desimal if indikator.desimal is not None else _desimal(indikator))


def _desimal(indikator: Indikator) -> int:
    rata = _merata(indikator)
    tertulis = [
        satu
        for seri in (indikator.target, indikator.realisasi)
        for _, nilai in (seri.tahun if seri else ())
        for satu in _pecahan(nilai, rata=rata)
    ]
    return max([*tertulis, 2 if indikator.satuan in SATUAN_DUA_DESIMAL or rata else 0])


def _merata(indikator: Indikator) -> bool:
    """Tell whether values come from a division, so that they have decimals that nobody wrote."""
    rumus = indikator.rumus
    return indikator.akumulasi == "rata-rata" or (rumus is not None and rumus.bagian != "jumlah")


def _pecahan(nilai: Nilai, *, rata: bool) -> Iterator[int]:
    """Yield the decimals of every number written; what is divided afterwards does not count."""
    match nilai:
        case Angka(bilangan) | Batas(_, bilangan) | TeksAcuan(_, bilangan):
            yield -int(bilangan.as_tuple().exponent)
        case RentangNilai(bawah, atas):
            yield from (-int(satu.as_tuple().exponent) for satu in (bawah, atas))
        case Versi(isi) | Periode(isi):
            for _, satu in isi:
                yield from _pecahan(satu, rata=rata)
        case Bagian(isi) if not rata:
            for _, satu in isi:
                yield from _pecahan(satu, rata=rata)


def cara(buku: Buku, indikator: Indikator) -> Cara:
    """Return how an indicator's written values become figures."""
    rumus = indikator.rumus
    faktor = buku.faktor(indikator.satuan)
    if rumus is None:
        return Cara(gaya(buku, indikator), faktor, akumulasi=indikator.akumulasi)
    bobot = {slug(nama): satu.nilai for nama, satu in (rumus.tertimbang or {}).items()}
    return Cara(
        gaya(buku, indikator),
        rumus.kali.nilai if rumus.kali else Decimal(1) if rumus.bagian else faktor,
        (rumus.rasio[0], rumus.rasio[1]) if rumus.rasio else ("pembilang", "penyebut"),
        bobot or rumus.bagian or "jumlah",
        indikator.akumulasi,
    )


def hitung_realisasi(buku: Buku, id_: str, tahun: int) -> Figur:
    """Return the realisation of an indicator in a year, computing it once; the state says why there is none."""
    alamat = buku.alamat(f"indikator.{id_}", "realisasi", tahun)
    if (ada := buku.figur.get(alamat)) is not None:
        return ada
    indikator = buku.laporan.indikator[id_].objek
    tertulis = _pada(indikator.realisasi, tahun)
    nama = f"realisasi {indikator.nama} {tahun}"
    if tertulis is not None:
        hasil = nilai_figur.figur(buku, alamat, nama, tertulis, cara(buku, indikator))
    elif indikator.rumus is not None and indikator.rumus.acuan and not berbagian(indikator):
        hasil = buku.catat(_gabungan(buku, alamat, nama, indikator, tahun))
    else:
        alasan = Kosong(Keadaan.BELUM, f"realisasi {tahun} belum diisi")
        hasil = buku.fakta(alamat, nama, alasan, indikator.at("realisasi"), gaya(buku, indikator))
    _predikat(buku, hasil, indikator)
    return hasil


def _pada(seri: Seri | None, tahun: int) -> Nilai | None:
    return seri.pada(tahun, tahun) if seri else None


def _predikat(buku: Buku, realisasi: Figur, indikator: Indikator) -> None:
    """A number on a scale also has a predicate, and so has each part of a mean."""
    if indikator.skala is None:
        return
    skala = buku.skala[indikator.skala]
    bagian = realisasi.jejak.masukan if realisasi.jejak and realisasi.jejak.rumus == "rerata" else ()
    for satu in (realisasi, *bagian):
        if isinstance(satu.isi, Decimal):
            isi = rumus_kategori.kategori(satu.isi, skala) or tanpa_angka(f"nilai di luar skala {skala.nama}")
            jejak = Jejak("predikat", f"letak nilai pada skala {skala.nama}", skala.dasar, (satu,))
            buku.catat(turunan(f"{satu.alamat}.predikat", f"predikat {satu.nama}", isi, Gaya(), jejak))


# ── formulas over other indicators ──────────────────────────────────────────────────────────────────────────


def _gabungan(buku: Buku, alamat: str, nama: str, indikator: Indikator, tahun: int) -> Figur:
    rumus = indikator.rumus
    assert rumus is not None  # noqa: S101 - the caller has looked
    if rumus.pertumbuhan is not None:
        return _pertumbuhan(buku, (alamat, nama), indikator, tahun)
    masukan = [hitung_realisasi(buku, acuan, tahun) for acuan in rumus.acuan]
    bobot = [satu.nilai for satu in rumus.tertimbang.values()] if rumus.tertimbang else [Decimal(1)] * len(masukan)
    nilai = [
        terpakai(buku, indikator, satu, gaya(buku, buku.laporan.indikator[a].objek))
        for satu, a in zip(masukan, rumus.acuan, strict=True)
    ]
    if rumus.jumlah is not None:
        return _jumlah(alamat, nama, masukan, nilai, gaya(buku, indikator))
    belum = Belum(buku.kebijakan.rerata.belum)
    rata = Rata.GEOMETRIK if rumus.geometrik else Rata.ARITMETIK
    hasil = rerata(nilai, bobot, AturanRerata(belum=belum, rata=rata))
    jejak = Jejak(
        f"komposit.{rumus.jenis}",
        _uraian(rumus.jenis, len(masukan), bobot),
        DASAR_DATA,
        tuple(masukan),
        catatan=hasil.catatan,
    )
    if hasil.nilai is None:
        return turunan(alamat, nama, tanpa_angka(hasil.alasan), gaya(buku, indikator), jejak)
    ada = [
        (_bersatuan(satu, gaya(buku, indikator)), b)
        for satu, b in zip(masukan, bobot, strict=True)
        if isinstance(satu.isi, Decimal)
    ]
    langkah = _langkah(ada, rumus.jenis)
    if langkah is not None:
        jejak = jejak._replace(
            persamaan=p.susun(indikator.nama, langkah, Tetapan(gaya(buku, indikator).cetak(hasil.nilai)))
        )
    return turunan(alamat, nama, hasil.nilai, gaya(buku, indikator), jejak)


def terpakai(buku: Buku, indikator: Indikator, figur: Figur, gaya_figur: Gaya) -> Decimal | None:
    """Return the number that the formulas of ``indikator`` use: exact, or as printed when its policy says so."""
    if not isinstance(figur.isi, Decimal):
        return None
    khusus = indikator.capaian.dihitung_dari if indikator.capaian else None
    dari = khusus or buku.kebijakan.capaian.dihitung_dari
    if dari == "dibulatkan" and gaya_figur.desimal is not None:
        return angka.bulatkan(figur.isi, gaya_figur.desimal)
    return figur.isi


def _uraian(jenis: str, banyak: int, bobot: Sequence[Decimal]) -> str:
    if jenis == "tertimbang":
        return f"rata-rata tertimbang {banyak} indikator, bobot {' : '.join(map(angka.angka, bobot))}"
    return f"rata-rata geometrik {banyak} indikator" if jenis == "geometrik" else f"rata-rata {banyak} indikator"


def _bersatuan(figur: Figur, gaya_hasil: Gaya) -> Figur:
    """A term as the equation of a result prints it: without a sign of its unit that the result does not have."""
    return figur if figur.satuan == gaya_hasil.satuan else figur._replace(cetak=figur.ringkas)


def _langkah(ada: Sequence[tuple[Figur, Decimal]], jenis: str) -> Ekspresi | None:
    if jenis == "rerata":
        return p.bagi(p.tambah(*p.bilangan(*(satu for satu, _ in ada))), Tetapan(str(len(ada))))
    if jenis == "tertimbang":
        suku = (p.kali(Tetapan(angka.angka(b)), Bilangan(satu)) for satu, b in ada)
        return p.bagi(p.tambah(*suku), Tetapan(angka.angka(sum((b for _, b in ada), Decimal(0)))))
    return None


def _jumlah(alamat: str, nama: str, masukan: Sequence[Figur], nilai: Sequence[Decimal | None], gaya_: Gaya) -> Figur:
    ada = [satu for satu in nilai if satu is not None]
    catatan = (
        () if len(ada) == len(nilai) else (f"{len(ada)} dari {len(nilai)} nilai dipakai; yang belum ada dilewati",)
    )
    jejak = Jejak("komposit.jumlah", f"jumlah {len(masukan)} indikator", DASAR_DATA, tuple(masukan), catatan=catatan)
    if not ada:
        return turunan(alamat, nama, tanpa_angka("tidak ada nilai yang dapat dijumlahkan"), gaya_, jejak)
    isi = sum(ada, Decimal(0))
    suku = (_bersatuan(satu, gaya_) for satu in masukan if isinstance(satu.isi, Decimal))
    persamaan = p.susun(nama, p.tambah(*p.bilangan(*suku)), Tetapan(gaya_.cetak(isi)))
    return turunan(alamat, nama, isi, gaya_, jejak._replace(persamaan=persamaan))


def _pertumbuhan(buku: Buku, sebutan: tuple[str, str], indikator: Indikator, tahun: int) -> Figur:
    acuan = indikator.rumus.acuan[0] if indikator.rumus else ""
    kini, lalu = (hitung_realisasi(buku, acuan, t) for t in (tahun, tahun - 1))
    jejak = Jejak("pertumbuhan", "(tahun ini − tahun lalu) ÷ |tahun lalu| × 100", DASAR_DATA, (kini, lalu))
    gaya_ = gaya(buku, indikator)
    if not (isinstance(kini.isi, Decimal) and isinstance(lalu.isi, Decimal) and lalu.isi):
        alasan = "nilai tahun ini atau tahun lalu tidak ada, atau nilai tahun lalu 0"
        return turunan(*sebutan, tanpa_angka(alasan), gaya_, jejak)
    isi = (kini.isi - lalu.isi) / abs(lalu.isi) * SERATUS
    if lalu.isi > 0:
        atas, bawah = p.bilangan(kini, lalu)
        langkah = p.kali(p.bagi(p.kurang(atas, bawah), bawah), p.SERATUS_PERSEN)
        jejak = jejak._replace(persamaan=p.susun(sebutan[1], langkah, Tetapan(gaya_.cetak(isi))))
    return turunan(*sebutan, isi, gaya_, jejak)


def hitung_semua(buku: Buku, capaian: Callable[[Buku, str, int], None]) -> None:
    """Write down names, targets and realisations of every indicator and year, and let ``capaian`` judge each."""
    for id_, tertaut in buku.laporan.indikator.items():
        indikator, awal = tertaut.objek, f"indikator.{id_}"
        buku.fakta(f"{awal}.nama", "nama indikator", indikator.nama, indikator.at("nama"))
        buku.fakta(f"{awal}.satuan", "satuan", buku.nama_satuan(indikator.satuan), indikator.at("satuan"))
        target = dict(indikator.target.tahun) if indikator.target else {}
        for tahun, nilai in target.items():
            nama = f"target {indikator.nama} {tahun}"
            nilai_figur.figur(buku, buku.alamat(awal, "target", tahun), nama, nilai, cara(buku, indikator))
        tertulis = dict(indikator.realisasi.tahun) if indikator.realisasi else {}
        for tahun in sorted({*tertulis, *(t for t in target if t <= buku.tahun), buku.tahun}):
            hitung_realisasi(buku, id_, tahun)
            _bobot(buku, id_, indikator, tahun)
            capaian(buku, id_, tahun)


def _bobot(buku: Buku, id_: str, indikator: Indikator, tahun: int) -> None:
    """Write down the greatest possible score of each part, which reports print beside the score."""
    maksimum = indikator.rumus.maksimum if indikator.rumus else None
    if maksimum is None:
        return
    alamat = buku.alamat(f"indikator.{id_}", "bobot", tahun)
    bagian = [
        buku.fakta(f"{alamat}.{slug(nama)}", f"bobot {nama.replace('-', ' ')}", satu.nilai, satu.tempat)
        for nama, satu in maksimum.items()
    ]
    jejak = Jejak("jumlah", "jumlah bobot semua bagian", DASAR_DATA, tuple(bagian))
    jumlah = sum((satu.nilai for satu in maksimum.values()), Decimal(0))
    buku.catat(turunan(alamat, f"bobot {indikator.nama}", jumlah, Gaya(), jejak))
