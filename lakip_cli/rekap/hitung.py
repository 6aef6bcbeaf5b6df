"""The figures of a summary: ranks, sums, shares and the composite, each with its trace."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.cetak import RUPIAH, Gaya, tanpa_angka, turunan
from lakip_cli.calculate.figur import Ekspresi, Figur, Jejak, Persamaan, Tetapan
from lakip_cli.calculate.rumus import anggaran as rumus_anggaran
from lakip_cli.calculate.rumus import kategori as rumus_kategori
from lakip_cli.calculate.rumus.kategori import Skala
from lakip_cli.calculate.rumus.rerata import AturanRerata, rerata
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.model.dasar import slug
from lakip_cli.model.rekap import BerkasRekap
from lakip_cli.rekaman import NamedTuple
from lakip_cli.rekap.ringkasan import Ringkasan

PERSEN = Gaya("persen", 2)
CACAH = Gaya()
CACAHAN = ("indikator", "tercapai", "tidak-tercapai", "belum-dinilai")
DASAR = "laporan-laporan yang direkap"
SUKU_TERBANYAK = 12
"""Agencies of which the composite is still written out as an equation."""


class Rekap(NamedTuple):
    """A government's summary: what was asked, each report in the order of the file, and every figure by address."""

    berkas: BerkasRekap
    laporan: tuple[Ringkasan, ...]
    gagal: tuple[Ringkasan, ...]
    figur: Mapping[str, Figur]
    tak_disebut: tuple[str, ...] = ()

    @property
    def instansi(self) -> tuple[Ringkasan, ...]:
        """The reports of the year itself."""
        return tuple(satu for satu in self.laporan if satu.tugas.tahun == self.berkas.tahun)

    @property
    def skala(self) -> Skala | None:
        """The scale of the categories."""
        return PRESET[self.berkas.kategori] if self.berkas.kategori is not None else None

    @property
    def tahun(self) -> range:
        """The years of the trend."""
        return range(self.berkas.awal, self.berkas.tahun + 1)

    def alamat(self, awal: str, ukuran: str, tahun: int) -> str:
        """Return the address of a measure in a year; that of the year itself has none in its name."""
        return f"{awal}.{ukuran}" if tahun == self.berkas.tahun else f"{awal}.{ukuran}.{tahun}"


def hitung(berkas: BerkasRekap, semua: Sequence[Ringkasan], tak_disebut: tuple[str, ...] = ()) -> Rekap:
    """Compute a summary of reports; those that cannot be read are left out, and named."""
    laporan = tuple(satu for satu in semua if not satu.sebab)
    rekap = Rekap(berkas, laporan, tuple(satu for satu in semua if satu.sebab), {}, tak_disebut)
    buku = _Buku(rekap)
    for satu in laporan:
        buku.salin(satu)
    buku.peringkat()
    for tahun in rekap.tahun:
        buku.jumlah(tahun)
        buku.komposit(tahun)
    buku.cacah()
    return rekap._replace(figur=buku.figur)


class _Buku:
    """The figures of a summary while they are computed."""

    def __init__(self, rekap: Rekap) -> None:
        self.rekap = rekap
        self.figur: dict[str, Figur] = {}

    def catat(self, figur: Figur) -> Figur:
        self.figur[figur.alamat] = figur
        return figur

    def ambil(self, ukuran: str, tahun: int) -> list[Figur]:
        """Return a measure of every report of a year that has it, in their order."""
        ada = (f"instansi.{satu.tugas.id}" for satu in self.rekap.laporan if satu.tugas.tahun == tahun)
        alamat = (self.rekap.alamat(awal, ukuran, tahun) for awal in ada)
        return [self.figur[satu] for satu in alamat if satu in self.figur]

    # ── of one agency ───────────────────────────────────────────────────────────────────────────────────────

    def salin(self, satu: Ringkasan) -> None:
        """Take over what a report says."""
        awal, tahun = f"instansi.{satu.tugas.id}", satu.tugas.tahun
        for ukuran, figur in satu.figur.items():
            alamat = self.rekap.alamat(awal, ukuran, tahun)
            self.catat(figur._replace(alamat=alamat, nama=f"{figur.nama} {satu.instansi} {tahun}"))
        if tahun != self.rekap.berkas.tahun:
            return
        for berat, banyak in satu.temuan.items():
            jejak = Jejak("cacah", f"banyaknya {berat} menurut lakip check", f"laporan {satu.tugas.tampil}", ())
            self.catat(turunan(f"{awal}.{berat}", f"{berat} {satu.instansi}", Decimal(banyak), CACAH, jejak))
        self._kategori(awal, satu.instansi)
        for label in self._label():
            utama = [u.capaian for u in satu.indikator if u.utama and u.capaian is not None]
            sebutan = [capaian for capaian in utama if self._letak(capaian) == label]
            jejak = Jejak("cacah", f"banyaknya indikator berkategori {label}", f"laporan {satu.tugas.tampil}", ())
            alamat = f"{awal}.kategori.{slug(label)}"
            self.catat(turunan(alamat, f"indikator {label} {satu.instansi}", Decimal(len(sebutan)), CACAH, jejak))

    def _label(self) -> tuple[str, ...]:
        return tuple(pita.label for pita in self.rekap.skala.pita) if self.rekap.skala is not None else ()

    def _letak(self, capaian: Figur) -> str | None:
        skala = self.rekap.skala
        return rumus_kategori.kategori(capaian.isi, skala) if skala and isinstance(capaian.isi, Decimal) else None

    def _kategori(self, awal: str, nama: str) -> None:
        skala, capaian = self.rekap.skala, self.figur.get(f"{awal}.capaian")
        if skala is not None and capaian is not None:
            label = self._letak(capaian) or tanpa_angka("capaian tidak ada, atau di luar skala")
            jejak = Jejak("kategori", f"letak capaian pada {skala.nama}", skala.dasar, (capaian,))
            self.catat(turunan(f"{awal}.kategori", f"kategori {nama}", label, CACAH, jejak))

    # ── over all agencies ───────────────────────────────────────────────────────────────────────────────────

    def peringkat(self) -> None:
        """Rank the agencies by capaian as printed; equal ones share a rank, and the next is left out."""
        tahun = self.rekap.berkas.tahun
        nilai = {f: angka.bulatkan(f.isi, 2) for f in self.ambil("capaian", tahun) if isinstance(f.isi, Decimal)}
        for figur, satu in nilai.items():
            ke = Decimal(1 + sum(lain > satu for lain in nilai.values()))
            uraian = f"peringkat capaian di antara {len(nilai)} instansi; yang sama capaiannya sama peringkatnya"
            alamat = f"{figur.alamat.removesuffix('.capaian')}.peringkat"
            self.catat(
                turunan(alamat, f"peringkat {figur.nama}", ke, CACAH, Jejak("peringkat", uraian, DASAR, (figur,)))
            )

    def jumlah(self, tahun: int) -> None:
        """Sum money over the agencies that have both pagu and realisation, and divide once."""
        semua = [satu for satu in self.rekap.laporan if satu.tugas.tahun == tahun]
        pasang = [pasangan for satu in semua if (pasangan := self._uang(satu))]
        if not pasang:
            return
        kurang = len(semua) - len(pasang)
        catatan = (f"{kurang} dari {len(semua)} instansi tanpa pagu atau realisasi",) if kurang else ()
        jumlah = []
        for ukuran, bagian in zip(("pagu", "realisasi"), zip(*pasang, strict=True), strict=True):
            jejak = Jejak("jumlah", f"jumlah {len(bagian)} instansi", DASAR, bagian, catatan=catatan)
            isi = sum((satu.isi for satu in bagian if isinstance(satu.isi, Decimal)), Decimal())
            alamat = self.rekap.alamat("total", ukuran, tahun)
            jumlah.append(self.catat(turunan(alamat, f"jumlah {ukuran} {tahun}", isi, RUPIAH, jejak)))
        self._serapan(tahun, *jumlah)

    def _uang(self, satu: Ringkasan) -> tuple[Figur, ...]:
        """Return pagu and realisation of a report; nothing where one of them is no number."""
        milik = [self.rekap.alamat(f"instansi.{satu.tugas.id}", u, satu.tugas.tahun) for u in ("pagu", "realisasi")]
        ada = tuple(f for a in milik if (f := self.figur.get(a)) is not None and isinstance(f.isi, Decimal))
        return ada if len(ada) == len(milik) else ()

    def _serapan(self, tahun: int, pagu: Figur, realisasi: Figur) -> None:
        assert isinstance(pagu.isi, Decimal)  # noqa: S101 - sums of numbers
        assert isinstance(realisasi.isi, Decimal)  # noqa: S101
        jejak = Jejak("sisa", *rumus_anggaran.URAIAN_SISA, (pagu, realisasi))
        isi = rumus_anggaran.sisa(realisasi.isi, pagu.isi)
        self.catat(turunan(self.rekap.alamat("total", "sisa", tahun), f"sisa {tahun}", isi, RUPIAH, jejak))
        hasil = rumus_anggaran.serapan(realisasi.isi, pagu.isi)
        nama = f"serapan {tahun}"
        persamaan = None
        if hasil.nilai is not None:
            rasio = p.kali(p.bagi(*p.bilangan(realisasi, pagu)), p.SERATUS_PERSEN)
            persamaan = p.susun(nama, rasio, Tetapan(PERSEN.cetak(hasil.nilai)))
        jejak = Jejak(
            "serapan", *rumus_anggaran.URAIAN_SERAPAN, (realisasi, pagu), catatan=hasil.catatan, persamaan=persamaan
        )
        serapan = tanpa_angka(hasil.alasan) if hasil.nilai is None else hasil.nilai
        self.catat(turunan(self.rekap.alamat("total", "serapan", tahun), nama, serapan, PERSEN, jejak))

    def komposit(self, tahun: int) -> None:
        """Average the agencies' capaian by their weights, each at most at the cap."""
        berkas, masukan = self.rekap.berkas, self.ambil("capaian", tahun)
        if not masukan:
            return
        bobot = [self.bobot(satu) for satu in masukan]
        plafon = berkas.komposit.plafon
        isi = [satu.isi if isinstance(satu.isi, Decimal) else None for satu in masukan]
        hasil = rerata(isi, bobot, AturanRerata(plafon=plafon.nilai if plafon else None))
        nilai = tanpa_angka(hasil.alasan) if hasil.nilai is None else hasil.nilai
        sama, utuh = len(set(bobot)) == 1, not hasil.catatan
        uraian = f"rata-rata capaian {hasil.cakupan} instansi" + ("" if sama else ", tertimbang menurut bobot")
        nama = f"{berkas.komposit.nama} {tahun}"
        persamaan = None
        if hasil.nilai is not None and utuh and len(masukan) <= SUKU_TERBANYAK:
            persamaan = _persamaan(nama, masukan, None if sama else bobot, hasil.nilai)
        rumus = "rerata.capaian" if sama and utuh else "rerata.bobot"
        jejak = Jejak(rumus, uraian, "rekap.yaml", tuple(masukan), catatan=hasil.catatan, persamaan=persamaan)
        figur = self.catat(turunan(self.rekap.alamat("komposit", "capaian", tahun), nama, nilai, PERSEN, jejak))
        if tahun == berkas.tahun and isinstance(figur.isi, Decimal):
            self._kategori("komposit", berkas.komposit.nama)

    def bobot(self, figur: Figur) -> Decimal:
        """Return the weight of the agency that a figure belongs to."""
        satu = self.rekap.berkas.instansi.get(figur.alamat.split(".")[1])
        return satu.bobot.nilai if satu is not None and satu.bobot is not None else Decimal(1)

    def cacah(self) -> None:
        """Count agencies, indicators and findings over all."""
        tahun = self.rekap.berkas.tahun
        for ukuran in (*CACAHAN, *self._temuan()):
            bagian = self.ambil(ukuran, tahun)
            jejak = Jejak("jumlah", f"jumlah {len(bagian)} instansi", DASAR, tuple(bagian))
            isi = sum((satu.isi for satu in bagian if isinstance(satu.isi, Decimal)), Decimal())
            self.catat(turunan(f"total.{ukuran}", f"jumlah {ukuran}", isi, CACAH, jejak))
        self._banyak("rekap.instansi", "instansi yang direkap", len(self.rekap.instansi), ())
        gagal = [satu for satu in self.rekap.gagal if satu.tugas.tahun == tahun]
        self._banyak("rekap.tanpa-laporan", "instansi tanpa laporan yang dapat dibaca", len(gagal), ())
        milik = self.ambil("kategori", tahun)
        for label in self._label():
            sebutan = [satu for satu in milik if satu.isi == label]
            self._banyak(f"kategori.{slug(label)}", f"instansi berkategori {label}", len(sebutan), sebutan)
            bagian = self.ambil(f"kategori.{slug(label)}", tahun)
            jejak = Jejak("jumlah", f"jumlah {len(bagian)} instansi", DASAR, tuple(bagian))
            isi = sum((satu.isi for satu in bagian if isinstance(satu.isi, Decimal)), Decimal())
            self.catat(turunan(f"total.kategori.{slug(label)}", f"indikator {label}", isi, CACAH, jejak))

    def _temuan(self) -> tuple[str, ...]:
        return tuple(self.rekap.instansi[0].temuan) if self.rekap.instansi else ()

    def _banyak(self, alamat: str, nama: str, banyak: int, masukan: Sequence[Figur]) -> None:
        jejak = Jejak("cacah", f"banyaknya {nama}", DASAR, tuple(masukan))
        self.catat(turunan(alamat, nama, Decimal(banyak), CACAH, jejak))


def _persamaan(nama: str, masukan: Sequence[Figur], bobot: Sequence[Decimal] | None, nilai: Decimal) -> Persamaan:
    """Return the composite written out; with equal weights each capaian stands alone."""
    angka_ = p.bilangan(*masukan)
    suku: Sequence[Ekspresi] = (
        angka_
        if bobot is None
        else [p.kali(Tetapan(angka.angka(b)), satu) for b, satu in zip(bobot, angka_, strict=True)]
    )
    pembagi = Decimal(len(masukan)) if bobot is None else sum(bobot, Decimal())
    return p.susun(nama, p.bagi(p.tambah(*suku), Tetapan(angka.angka(pembagi))), Tetapan(PERSEN.cetak(nilai)))
