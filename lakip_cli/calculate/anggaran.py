"""Money: every parent is the sum of its leaves, every percentage is a sum over a sum."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate import nilai as nilai_figur
from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.cetak import RUPIAH, tanpa_angka, turunan
from lakip_cli.calculate.figur import Figur, Jejak, Keadaan, Kosong, Tetapan
from lakip_cli.calculate.nilai import Cara
from lakip_cli.calculate.rumus import anggaran as rumus
from lakip_cli.calculate.rumus.hasil import NOL
from lakip_cli.diagnostics import Span
from lakip_cli.model.anggaran import Keluaran
from lakip_cli.model.dasar import Objek
from lakip_cli.model.nilai import Nilai, Rasio, Seri, Versi
from lakip_cli.resolve import SimpulAnggaran

UANG = ("pagu", "realisasi")
DASAR_VERSI = "menurut DPA"
DASAR_JUMLAH = "jumlah daun; PP 71/2010 (PSAP 02)"
CARA_UANG = Cara(RUPIAH, akumulasi="jumlah")


def hitung(buku: Buku) -> None:
    """Write down money and outputs of the whole tree, its total, and the Perjanjian Kinerja's figures."""
    for program in buku.laporan.program:
        _simpul(buku, program)
    if buku.laporan.program:
        jumlahkan_uang(buku, "total", "seluruh program", [program.alamat for program in buku.laporan.program])
    _perjanjian(buku)


# ── the tree ────────────────────────────────────────────────────────────────────────────────────────────────


def _simpul(buku: Buku, simpul: SimpulAnggaran) -> None:
    objek, alamat = simpul.objek, simpul.alamat
    buku.fakta(f"{alamat}.nama", f"nama {simpul.jenis.replace('_', ' ')}", objek.nama, objek.at("nama"))
    if objek.kode is not None:
        buku.fakta(f"{alamat}.kode", "kode", objek.kode, objek.at("kode"))
    if objek.keluaran is not None:
        _keluaran(buku, alamat, objek.keluaran)
    for anak in simpul.anak:
        _simpul(buku, anak)
    bagian = [anak.alamat for anak in simpul.anak]
    if simpul.tak_terinci is not None:
        _tertulis(buku, f"{alamat}.tak_terinci", "yang tidak terinci dalam sumber", simpul.tak_terinci)
        bagian.append(f"{alamat}.tak_terinci")
    bagian += _belanja(buku, simpul)
    if bagian and objek.anggaran is None:
        jumlahkan_uang(buku, alamat, objek.nama, bagian)
    else:
        _tertulis(buku, alamat, objek.nama, objek.anggaran or objek)


def _belanja(buku: Buku, simpul: SimpulAnggaran) -> list[str]:
    """Write down the money of a sub kegiatan by account; where it is all there is, the sub kegiatan is its sum."""
    for kode, satu in simpul.belanja.items():
        _tertulis(buku, f"{simpul.alamat}.belanja.{kode}", f"belanja {kode} {simpul.objek.nama}", satu)
    return [f"{simpul.alamat}.belanja.{kode}" for kode in simpul.belanja]


def _tertulis(buku: Buku, alamat: str, nama: str, milik: Objek) -> None:
    """Write down the pagu and realisasi that an object tells; one that has no money tells nothing."""
    for ukuran in UANG:
        tertulis(buku, f"{alamat}.{ukuran}", f"{ukuran} {nama}", getattr(milik, ukuran, None), milik.at(ukuran))
    _lengkapi_versi(buku, alamat, nama, (buku.versi, milik.at("pagu")))
    sisa_serapan(buku, alamat, nama)


def _lengkapi_versi(buku: Buku, alamat: str, nama: str, asal: tuple[Sequence[str], Span]) -> None:
    """Give a pagu to each version of the budget: what was not written again is as in the version before."""
    semua, tempat = asal
    tertulis_ = [buku.figur.get(f"{alamat}.pagu.{versi}") for versi in semua]
    berlaku = None if any(tertulis_) else buku.figur[f"{alamat}.pagu"]
    for versi, milik in zip(semua, tertulis_, strict=True):
        sebutan = f"{alamat}.pagu.{versi}", f"pagu {nama} ({versi})"
        if milik is not None:
            berlaku = milik
        elif berlaku is not None:
            uraian = "pagu yang tidak ditulis lagi sama dengan versi sebelumnya"
            teliti = buku.teliti(sebutan[0], berlaku.alamat)
            jejak = Jejak("versi", uraian, DASAR_VERSI, (berlaku,), catatan=teliti)
            buku.catat(turunan(*sebutan, berlaku.isi, RUPIAH, jejak))
        else:
            buku.fakta(*sebutan, Kosong(Keadaan.TIDAK_BERLAKU, f"belum dianggarkan pada versi {versi}"), tempat, RUPIAH)


def jumlahkan_uang(buku: Buku, alamat: str, nama: str, bagian: Sequence[str]) -> None:
    """Write down the sum of the money at other addresses, what is left of it, and the share that was spent."""
    for ukuran in (*UANG, *(f"pagu.{versi}" for versi in buku.versi)):
        milik = [buku.figur[f"{satu}.{ukuran}"] for satu in bagian]
        jumlahkan(buku, f"{alamat}.{ukuran}", f"{ukuran.replace('.', ' ')} {nama}", milik)
    sisa_serapan(buku, alamat, nama)


def tertulis(buku: Buku, alamat: str, nama: str, seri: Seri | None, tempat: Span) -> None:
    """Write down money as the source has it, for every year it gives; a silent source is a state, not zero."""
    for tahun, nilai in seri.semua(buku.tahun) if seri else ():
        lain = "" if tahun == buku.tahun else f".{tahun}"
        nilai_figur.figur(buku, f"{alamat}{lain}", nama, _urut(buku, nilai), CARA_UANG)
    if alamat not in buku.figur:
        buku.fakta(alamat, nama, Kosong(Keadaan.TIDAK_TERCANTUM, f"{nama} tidak ditulis"), tempat, RUPIAH)


def _urut(buku: Buku, nilai: Nilai) -> Nilai:
    """Put the versions of a pagu in the order of their dates, so that the last one holds."""
    if not isinstance(nilai, Versi):
        return nilai
    return nilai._replace(isi=tuple(sorted(nilai.isi, key=lambda satu: buku.laporan.versi.index(satu[0]))))


def jumlahkan(buku: Buku, alamat: str, nama: str, bagian: Sequence[Figur]) -> Figur:
    """Write down a sum of money; what has no number is left out and said so."""
    ada = [satu.isi for satu in bagian if isinstance(satu.isi, Decimal)]
    catatan = () if len(ada) == len(bagian) else (f"{len(bagian) - len(ada)} dari {len(bagian)} baris tidak bernilai",)
    teliti = buku.teliti(alamat, *(satu.alamat for satu in bagian))
    jejak = Jejak("jumlah", f"jumlah {len(bagian)} baris", DASAR_JUMLAH, tuple(bagian), catatan=(*catatan, *teliti))
    isi = sum(ada, Decimal(0)) if ada else tanpa_angka("tidak ada baris yang bernilai")
    return buku.catat(turunan(alamat, nama, isi, RUPIAH, jejak))


def sisa_serapan(buku: Buku, alamat: str, nama: str) -> None:
    """Write down what is left of the pagu, and the share of it that was spent."""
    pagu, realisasi = buku.figur[f"{alamat}.pagu"], buku.figur[f"{alamat}.realisasi"]
    sisa = Jejak("sisa", rumus.URAIAN_SISA.rumus, rumus.URAIAN_SISA.dasar, (pagu, realisasi))
    serapan = Jejak("serapan", rumus.URAIAN_SERAPAN.rumus, rumus.URAIAN_SERAPAN.dasar, (realisasi, pagu))
    if not isinstance(pagu.isi, Decimal) or not isinstance(realisasi.isi, Decimal):
        kosong = tanpa_angka("pagu atau realisasi tidak ada")
        buku.catat(turunan(f"{alamat}.sisa", f"sisa {nama}", kosong, RUPIAH, sisa))
        buku.catat(turunan(f"{alamat}.serapan", f"serapan {nama}", kosong, buku.persen, serapan))
        return
    sisa = sisa._replace(catatan=buku.teliti(f"{alamat}.sisa", pagu.alamat, realisasi.alamat))
    buku.catat(turunan(f"{alamat}.sisa", f"sisa {nama}", rumus.sisa(realisasi.isi, pagu.isi), RUPIAH, sisa))
    hasil = rumus.serapan(realisasi.isi, pagu.isi)
    isi = tanpa_angka(hasil.alasan) if hasil.nilai is None else hasil.nilai
    if hasil.nilai is not None:
        persamaan = p.susun(
            f"serapan {nama}",
            p.kali(p.bagi(*p.bilangan(realisasi, pagu)), p.SERATUS_PERSEN),
            Tetapan(buku.persen.cetak(hasil.nilai)),
        )
        catatan = (*hasil.catatan, *_teliti_serapan(buku, alamat, realisasi.isi, pagu.isi))
        serapan = Jejak("serapan", serapan.uraian, serapan.dasar, serapan.masukan, "", catatan, persamaan)
    buku.catat(turunan(f"{alamat}.serapan", f"serapan {nama}", isi, buku.persen, serapan))


def _teliti_serapan(buku: Buku, alamat: str, realisasi: Decimal, pagu: Decimal) -> tuple[str, ...]:
    """Note how far the share spent may be off where the source rounds its money."""
    lebar_realisasi, lebar_pagu = (buku.lebar.get(f"{alamat}.{ukuran}", NOL) for ukuran in ("realisasi", "pagu"))
    if not (lebar_realisasi or lebar_pagu) or lebar_pagu >= pagu:
        return ()
    lebar = rumus.lebar_serapan(realisasi, pagu, lebar_realisasi, lebar_pagu)
    return buku.catat_lebar(f"{alamat}.serapan", lebar, f"{angka.angka(lebar, 2)} persen poin")


def _keluaran(buku: Buku, alamat: str, keluaran: Keluaran) -> None:
    if keluaran.nama is not None:
        buku.fakta(f"{alamat}.keluaran.nama", "indikator keluaran", keluaran.nama, keluaran.at("nama"))
    if keluaran.satuan is not None:
        buku.fakta(f"{alamat}.keluaran.satuan", "satuan keluaran", keluaran.satuan, keluaran.at("satuan"))
    cara = _cara_keluaran(buku, keluaran)
    for ukuran in ("target", "realisasi"):
        seri: Seri | None = getattr(keluaran, ukuran)
        for tahun, nilai in seri.semua(buku.tahun) if seri else ():
            nama = f"{ukuran} keluaran {keluaran.nama or ''} {tahun}".replace("  ", " ")
            nilai_figur.figur(buku, buku.alamat(f"{alamat}.keluaran", ukuran, tahun), nama, nilai, cara)


def _cara_keluaran(buku: Buku, keluaran: Keluaran) -> Cara:
    """How an output is printed: as it was written, but with two decimals where a division made it."""
    seri = [satu for satu in (keluaran.target, keluaran.realisasi) if satu is not None]
    rasio = any(isinstance(nilai, Rasio) for satu in seri for _, nilai in satu.semua(buku.tahun))
    satuan = keluaran.satuan or ""
    gaya = buku.gaya(satuan, 2 if rasio or keluaran.akumulasi == "rata-rata" else None)
    return Cara(gaya, buku.faktor(satuan), akumulasi=keluaran.akumulasi)


# ── the Perjanjian Kinerja ──────────────────────────────────────────────────────────────────────────────────


def _perjanjian(buku: Buku) -> None:
    perjanjian = buku.laporan.berkas.perjanjian
    if perjanjian is None or not perjanjian.program:
        return
    berubah = any(
        isinstance(nilai, Versi) for seri in perjanjian.program.values() for _, nilai in seri.semua(buku.tahun)
    )
    versi = buku.laporan.versi if berubah else ()
    nama = "anggaran menurut Perjanjian Kinerja"
    for id_, seri in perjanjian.program.items():
        tempat = perjanjian.at("program", id_)
        tertulis(buku, f"perjanjian.{id_}.pagu", nama, seri, tempat)
        _lengkapi_versi(buku, f"perjanjian.{id_}", nama, (versi, tempat))
    for ukuran in ("pagu", *(f"pagu.{satu}" for satu in versi)):
        bagian = [buku.figur[f"perjanjian.{id_}.{ukuran}"] for id_ in perjanjian.program]
        jumlahkan(buku, f"perjanjian.total.{ukuran}", f"jumlah {nama}", bagian)
