"""Capaian, verdict and category of each indicator, and its comparisons with other years, plans and benchmarks."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from lakip_cli.calculate import indikator as realisasi
from lakip_cli.calculate import nilai as nilai_figur
from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.cetak import Gaya, tanpa_angka, turunan
from lakip_cli.calculate.figur import Ekspresi, Figur, Jejak, Kosong, Persamaan, Tetapan
from lakip_cli.calculate.rumus import banding as rumus_banding
from lakip_cli.calculate.rumus import capaian as rumus
from lakip_cli.calculate.rumus import kategori as rumus_kategori
from lakip_cli.calculate.rumus import ordinal
from lakip_cli.calculate.rumus.capaian import Aturan, Cara, HasilCapaian, Polaritas, Rentang
from lakip_cli.calculate.rumus.hasil import Uraian
from lakip_cli.model.kebijakan import KebijakanCapaian
from lakip_cli.model.kinerja import Indikator
from lakip_cli.model.nilai import Label, Nilai, Periode, RentangNilai, Status, TanggalNilai, Versi
from lakip_cli.rekaman import NamedTuple

NamaAturan = Literal["maksimalkan", "minimalkan", "stabilkan", "ordinal", "target_nol"]
BAWAAN: Mapping[NamaAturan, str] = {
    "maksimalkan": "rasio",
    "minimalkan": "lan",
    "stabilkan": "jarak",
    "ordinal": "setara",
    "target_nol": "seratus-atau-nol",
}
LANTAI_BAWAAN = Decimal(0)
TERCAPAI = {True: "tercapai", False: "tidak tercapai"}
URAIAN_TEKS = Uraian("teks realisasi dibandingkan dengan teks target", "ketentuan laporan ini")
URAIAN_TANGGAL = Uraian("tercapai bila tidak lewat dari tanggal target", "ketentuan laporan ini")


class Kebijakan(NamedTuple):
    """The capaian policy of one indicator: its own settings over the report's, over the usual ones."""

    umum: KebijakanCapaian
    khusus: KebijakanCapaian | None

    def cara(self, nama: NamaAturan) -> str:
        """Return the method for a polarity, for ordinal values, or for a target of zero."""
        khusus = getattr(self.khusus, nama) if self.khusus else None
        return khusus or getattr(self.umum, nama) or BAWAAN[nama]

    def batas(self, nama: Literal["lantai", "plafon"]) -> Decimal | None:
        """Return a bound in percent; a floor of zero applies unless the policy says there is none."""
        for kebijakan in (self.khusus, self.umum):
            if kebijakan is not None and nama in kebijakan.model_fields_set:
                batas = getattr(kebijakan, nama)
                return batas.nilai if batas else None
        return LANTAI_BAWAAN if nama == "lantai" else None


class _Ukuran(NamedTuple):
    """One result to be held against one target."""

    buku: Buku
    indikator: Indikator
    realisasi: Figur
    target: Figur
    nilai_target: Nilai

    @property
    def kebijakan(self) -> Kebijakan:
        return Kebijakan(self.buku.kebijakan.capaian, self.indikator.capaian)


class _Penilaian(NamedTuple):
    """What a formula gave, and which one it was."""

    hasil: HasilCapaian
    uraian: Uraian
    cara: str


def hitung(buku: Buku, id_: str, tahun: int) -> None:
    """Write down capaian, verdict and category of one indicator in one year that has a target."""
    indikator = buku.laporan.indikator[id_].objek
    target = dict(indikator.target.tahun).get(tahun) if indikator.target else None
    if target is None:
        return
    awal = f"indikator.{id_}"
    figur_target = buku.figur[buku.alamat(awal, "target", tahun)]
    ukuran = _Ukuran(buku, indikator, realisasi.hitung_realisasi(buku, id_, tahun), figur_target, _berlaku(target))
    nilai = _nilai(ukuran)
    alamat = buku.alamat(awal, "capaian", tahun)
    capaian = buku.catat(_capaian(ukuran, nilai, alamat, f"capaian {indikator.nama} {tahun}"))
    if nilai.hasil.mentah is not None:
        buku.mentah[alamat] = rumus.batasi(nilai.hasil.mentah, ukuran.kebijakan.batas("lantai"), None)[0]
    _tercapai(buku, buku.alamat(awal, "tercapai", tahun), capaian, nilai.hasil)
    _kategori(buku, buku.alamat(awal, "kategori", tahun), capaian, ukuran.realisasi)


def _berlaku(nilai: Nilai) -> Nilai:
    """The value that a target comes down to: the version in force, and the last of its periods."""
    if isinstance(nilai, Versi):
        return _berlaku(nilai.berlaku)
    if isinstance(nilai, Periode):
        ada = [isi for _, isi in nilai.isi if not isinstance(isi, Status)]
        return ada[-1] if ada else nilai
    return nilai


def _nilai(ukuran: _Ukuran) -> _Penilaian:
    """Choose the formula by what target and result are, and apply it."""
    for figur in (ukuran.realisasi, ukuran.target):
        if isinstance(figur.isi, Kosong):
            return _Penilaian(
                HasilCapaian(None, None, figur.isi.alasan), Uraian("realisasi terhadap target", ""), "tanpa"
            )
    if isinstance(ukuran.nilai_target, Label):
        return _ordinal(ukuran, ukuran.nilai_target.teks)
    if isinstance(ukuran.nilai_target, TanggalNilai):
        return _tanggal(ukuran.realisasi, ukuran.nilai_target)
    return _bilangan(ukuran)


def _capaian(ukuran: _Ukuran, nilai: _Penilaian, alamat: str, nama: str) -> Figur:
    hasil, fakta, target = nilai.hasil, ukuran.realisasi, ukuran.target
    kosong = next((f.isi for f in (fakta, target) if isinstance(f.isi, Kosong)), None)
    isi = hasil.nilai if hasil.nilai is not None else kosong or tanpa_angka(hasil.alasan)
    persamaan = _persamaan(ukuran, nilai, nama)
    jejak = Jejak(
        f"capaian.{nilai.cara}", nilai.uraian.rumus, nilai.uraian.dasar, (fakta, target), "", hasil.catatan, persamaan
    )
    return turunan(alamat, nama, isi, ukuran.buku.capaian, jejak)


def _bilangan(ukuran: _Ukuran) -> _Penilaian:
    aturan = _aturan(ukuran)
    rentang = isinstance(ukuran.nilai_target, RentangNilai)
    uraian = (rumus.URAIAN_RENTANG if rentang else rumus.URAIAN)[aturan.cara]
    acuan = _acuan(ukuran)
    buku, indikator = ukuran.buku, ukuran.indikator
    hasil_realisasi = realisasi.terpakai(buku, indikator, ukuran.realisasi, realisasi.gaya(buku, indikator))
    if acuan is None:
        hasil = HasilCapaian(None, None, f"target “{ukuran.target.cetak}” bukan bilangan")
    elif hasil_realisasi is None:
        hasil = HasilCapaian(None, None, f"realisasi “{ukuran.realisasi.cetak}” bukan bilangan")
    elif ukuran.realisasi.satuan != ukuran.target.satuan:
        lain = f"satuan realisasi ({ukuran.realisasi.satuan}) lain dari satuan target ({ukuran.target.satuan})"
        hasil = HasilCapaian(None, None, lain)
    else:
        hasil = rumus.hitung(hasil_realisasi, acuan, aturan)
    return _Penilaian(hasil, uraian, aturan.cara)


def _acuan(ukuran: _Ukuran) -> Decimal | Rentang | None:
    if isinstance(ukuran.nilai_target, RentangNilai):
        return Rentang(ukuran.nilai_target.bawah, ukuran.nilai_target.atas)
    return ukuran.target.isi if isinstance(ukuran.target.isi, Decimal) else None


def _aturan(ukuran: _Ukuran) -> Aturan:
    indikator, kebijakan = ukuran.indikator, ukuran.kebijakan
    tumbuh = indikator.rumus is not None and indikator.rumus.pertumbuhan is not None
    return Aturan(
        Cara(kebijakan.cara(indikator.polaritas)),
        Polaritas(indikator.polaritas),
        kebijakan.batas("lantai"),
        kebijakan.batas("plafon"),
        rumus.TargetNol(kebijakan.cara("target_nol")),
        negatif=tumbuh,
        desimal=ukuran.buku.kebijakan.desimal.capaian,
    )


def _ordinal(ukuran: _Ukuran, label: str) -> _Penilaian:
    kebijakan, fakta = ukuran.kebijakan, ukuran.realisasi
    cara = ordinal.CaraOrdinal(kebijakan.cara("ordinal"))
    predikat = ukuran.buku.figur.get(f"{fakta.alamat}.predikat", fakta)
    teks = predikat.isi if isinstance(predikat.isi, str) else fakta.cetak
    if ukuran.indikator.skala is None:
        return _Penilaian(_verdik(tercapai=teks.casefold() == label.casefold()), URAIAN_TEKS, "verdik")
    skala = ukuran.buku.skala[ukuran.indikator.skala]
    aturan = ordinal.AturanOrdinal(cara, kebijakan.batas("lantai"), kebijakan.batas("plafon"))
    skor = fakta.isi if isinstance(fakta.isi, Decimal) else None
    hasil = ordinal.ordinal(ordinal.Predikat(teks, skor), ordinal.Predikat(label), skala, aturan)
    return _Penilaian(hasil, ordinal.URAIAN[cara], f"ordinal.{cara}")


def _tanggal(fakta: Figur, target: TanggalNilai) -> _Penilaian:
    if not isinstance(fakta.isi, date):
        hasil = HasilCapaian(None, None, f"realisasi “{fakta.cetak}” bukan tanggal")
        return _Penilaian(hasil, URAIAN_TANGGAL, "tanggal")
    return _Penilaian(_verdik(tercapai=fakta.isi <= target.nilai), URAIAN_TANGGAL, "tanggal")


def _verdik(*, tercapai: bool) -> HasilCapaian:
    return HasilCapaian(None, None, f"dinilai {TERCAPAI[tercapai]}, tanpa angka", tercapai=tercapai)


def _persamaan(ukuran: _Ukuran, nilai: _Penilaian, nama: str) -> Persamaan | None:
    hasil = nilai.hasil
    if hasil.nilai is None or hasil.mentah is None or hasil.catatan or not isinstance(ukuran.target.isi, Decimal):
        return None
    gaya = realisasi.gaya(ukuran.buku, ukuran.indikator)
    r, t = p.bilangan(*(_bilangannya(satu, gaya) for satu in (ukuran.realisasi, ukuran.target)))
    langkah: dict[str, Ekspresi] = {
        Cara.RASIO: p.bagi(r, t),
        Cara.TERBALIK: p.bagi(t, r),
        Cara.LAN: p.bagi(p.kurang(p.kali(Tetapan("2"), t), r), t),
    }
    if nilai.cara not in langkah:
        return None
    cetak = Tetapan(ukuran.buku.capaian.cetak(hasil.nilai))
    return p.susun(nama, p.kali(langkah[nilai.cara], p.SERATUS_PERSEN), cetak)


def _bilangannya(figur: Figur, gaya: Gaya) -> Figur:
    """The number of a value alone: ``minimal 95`` enters an equation as ``95``, words that stand for one do not."""
    if not isinstance(figur.isi, Decimal) or figur.satuan != gaya.satuan:
        return figur
    ringkas = gaya.ringkas(figur.isi)
    return figur._replace(cetak=gaya.cetak(figur.isi) if gaya.bentuk == "{}" else ringkas, ringkas=ringkas)


def _tercapai(buku: Buku, alamat: str, capaian: Figur, hasil: HasilCapaian) -> None:
    isi = capaian.isi if hasil.tercapai is None else TERCAPAI[hasil.tercapai]
    jejak = Jejak(
        "tercapai",
        "capaian paling sedikit 100, dinilai pada pembulatan yang dicetak",
        "ketentuan laporan ini",
        (capaian,),
    )
    buku.catat(turunan(alamat, f"keberhasilan {capaian.nama}", isi, Gaya(), jejak))


def _kategori(buku: Buku, alamat: str, capaian: Figur, fakta: Figur) -> None:
    """Name the result on the report's scale; the basis (capaian or realisation) is policy."""
    kebijakan = buku.kebijakan.kategori
    if kebijakan is None:
        return
    skala = buku.skala[kebijakan.skala]
    dasar = capaian if kebijakan.dasar == "capaian" else fakta
    jejak = Jejak("kategori", f"letak {kebijakan.dasar} pada skala {skala.nama}", skala.dasar, (dasar,))
    buku.catat(
        turunan(
            alamat, f"kategori {capaian.nama}", kategori(dasar, skala, buku.kebijakan.desimal.capaian), Gaya(), jejak
        )
    )


def kategori(dasar: Figur, skala: rumus_kategori.Skala, desimal: int) -> str | Kosong:
    """Return the label of a figure on a scale, or why it has none."""
    if isinstance(dasar.isi, Kosong):
        return dasar.isi
    if isinstance(dasar.isi, str) and rumus_kategori.peringkat(dasar.isi, skala) is not None:
        return dasar.isi
    label = rumus_kategori.kategori(dasar.isi, skala, desimal) if isinstance(dasar.isi, Decimal) else None
    return label or tanpa_angka(f"“{dasar.cetak}” tidak punya tempat pada skala {skala.nama}")


# ── comparisons (PermenPAN-RB 53/2014, Bab III A: last years, medium term, national standard) ───────────────


def banding(buku: Buku, id_: str) -> None:
    """Write down the change since last year, the progress towards the renstra end, and each benchmark."""
    indikator = buku.laporan.indikator[id_].objek
    kini = buku.figur[f"indikator.{id_}.realisasi"]
    lalu = buku.figur.get(f"indikator.{id_}.realisasi.{buku.tahun - 1}")
    if lalu is not None:
        _perubahan(buku, id_, kini, lalu)
    _kemajuan(buku, id_, kini)
    for nama_id, pembanding in indikator.pembanding.items():
        awal = f"indikator.{id_}.pembanding.{nama_id}"
        nama = f"{pembanding.nama} {pembanding.tahun}"
        acuan = nilai_figur.figur(buku, awal, nama, pembanding.nilai, realisasi.cara(buku, indikator))
        ukuran = _Ukuran(buku, indikator, kini, acuan, pembanding.nilai)
        buku.catat(_capaian(ukuran, _nilai(ukuran), f"{awal}.banding", f"realisasi terhadap {pembanding.nama}"))


def _kemajuan(buku: Buku, id_: str, kini: Figur) -> None:
    renstra, indikator = buku.kepala.renstra, buku.laporan.indikator[id_].objek
    nilai = dict(indikator.target.tahun).get(renstra.akhir) if renstra and indikator.target else None
    if renstra is None or nilai is None:
        return
    akhir = buku.figur[buku.alamat(f"indikator.{id_}", "target", renstra.akhir)]
    ukuran = _Ukuran(buku, indikator, kini, akhir, _berlaku(nilai))
    nama = f"kemajuan {indikator.nama} terhadap target {renstra.akhir}"
    buku.catat(_capaian(ukuran, _nilai(ukuran), f"indikator.{id_}.kemajuan", nama))


def _perubahan(buku: Buku, id_: str, kini: Figur, lalu: Figur) -> None:
    """A change of unit is a change of definition: there is nothing to compare."""
    if not isinstance(kini.isi, Decimal) or not isinstance(lalu.isi, Decimal) or kini.satuan != lalu.satuan:
        return
    indikator = buku.laporan.indikator[id_].objek
    gaya = realisasi.gaya(buku, indikator)
    hasil = rumus_banding.perubahan(
        kini.isi, lalu.isi, Polaritas(indikator.polaritas), _titik(buku, id_), gaya.desimal or 0
    )
    poin = gaya._replace(satuan="persen poin" if kini.satuan == "persen" else kini.satuan)
    uraian = rumus_banding.URAIAN_SELISIH
    jejak = Jejak("perubahan", uraian.rumus, uraian.dasar, (kini, lalu))
    buku.catat(turunan(f"indikator.{id_}.perubahan", f"perubahan {indikator.nama}", hasil.selisih, poin, jejak))
    jejak = jejak._replace(rumus="arah", uraian=f"perubahan dinilai menurut polaritas {indikator.polaritas}")
    makna = hasil.makna.value if hasil.makna else tanpa_angka("tanpa target, arah yang lebih baik tidak diketahui")
    buku.catat(turunan(f"indikator.{id_}.arah", f"arah {indikator.nama}", makna, Gaya(), jejak))


def _titik(buku: Buku, id_: str) -> Decimal | Rentang | None:
    """The year's target, to which a stabilised indicator should be near."""
    indikator = buku.laporan.indikator[id_].objek
    nilai = dict(indikator.target.tahun).get(buku.tahun) if indikator.target else None
    if isinstance(nilai, RentangNilai):
        return Rentang(nilai.bawah, nilai.atas)
    figur = buku.figur.get(f"indikator.{id_}.target")
    return figur.isi if figur is not None and isinstance(figur.isi, Decimal) else None
