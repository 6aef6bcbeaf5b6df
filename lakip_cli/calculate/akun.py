"""Accounts of the LRA: a parent is the sum of its children, and surplus, financing and SiLPA follow from them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal

from lakip_cli.calculate.anggaran import DASAR_JUMLAH, UANG, jumlahkan, sisa_serapan, tertulis
from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.cetak import RUPIAH, tanpa_angka, turunan
from lakip_cli.calculate.figur import Figur, Jejak, Kosong
from lakip_cli.calculate.rumus import lra as rumus
from lakip_cli.calculate.rumus.hasil import NOL, Uraian
from lakip_cli.model.anggaran import Akun
from lakip_cli.model.nilai import Seri
from lakip_cli.rekaman import NamedTuple
from lakip_cli.resolve import induk_akun

JENIS = {"pendapatan": "4", "belanja": "5", "penerimaan": "6.1", "pengeluaran": "6.2"}
"""The kinds of accounts by the beginning of their codes (Permendagri 90/2019)."""


class Hasil(NamedTuple):
    """A result that the LRA derives from two sides."""

    nama: str
    sebutan: str
    sisi: tuple[str, str]
    uraian: Uraian
    hitung: Callable[[Decimal, Decimal], Decimal]


HASIL = (
    Hasil("surplus", "surplus/(defisit)", ("pendapatan", "belanja"), rumus.URAIAN_SURPLUS, rumus.surplus),
    Hasil("pembiayaan", "pembiayaan neto", ("penerimaan", "pengeluaran"), rumus.URAIAN_NETO, rumus.pembiayaan_neto),
    Hasil("silpa", "sisa lebih pembiayaan anggaran", ("surplus", "pembiayaan"), rumus.URAIAN_SILPA, rumus.silpa),
)


def hitung(buku: Buku) -> None:
    """Write down the money of every account, and what the LRA derives from them: surplus, financing, SiLPA."""
    akun = buku.laporan.akun
    anak: dict[str | None, list[str]] = {}
    for kode in akun:
        anak.setdefault(induk_akun(kode, akun), []).append(kode)
    ukuran: dict[str, list[str]] = {}
    for kode in sorted(akun, key=lambda kode: -kode.count(".")):
        satu = akun[kode]
        buku.fakta(f"akun.{kode}.nama", "nama akun", satu.nama, satu.at("nama"))
        if kode in anak:
            ukuran[kode] = _jumlah_akun(buku, f"akun.{kode}", satu.nama, anak[kode], ukuran)
        else:
            ukuran[kode] = _akun_daun(buku, kode, satu)
        sisa_serapan(buku, f"akun.{kode}", satu.nama)
    _hasil(buku, ukuran)


def _hasil(buku: Buku, ukuran: Mapping[str, Sequence[str]]) -> None:
    """Write down the sum of each kind of accounts, and what PSAP 02 derives from them, for every measure."""
    milik: dict[str, Sequence[str]] = {}
    for nama, awalan in JENIS.items():
        if anak := _teratas(awalan, ukuran):
            milik[nama] = _jumlah_akun(buku, f"akun.{nama}", f"{nama} menurut LRA", anak, ukuran)
    for satu in HASIL:
        ada = [sisi for sisi in satu.sisi if sisi in milik]
        if ada:
            milik[satu.nama] = sorted({u for sisi in ada for u in milik[sisi]})
            for u in milik[satu.nama]:
                _selisih(buku, satu, u, {sisi: buku.figur.get(f"akun.{sisi}.{u}") for sisi in ada})
            _persen(buku, satu.nama)


def _teratas(awalan: str, akun: Iterable[str]) -> list[str]:
    """Return the highest accounts of a kind: those whose parent is not of it."""
    milik = [kode for kode in akun if rumus.bersarang(f"{kode}.", awalan)]
    return sorted(kode for kode in milik if induk_akun(kode, milik) is None)


def _selisih(buku: Buku, satu: Hasil, ukuran: str, sisi: Mapping[str, Figur | None]) -> None:
    """Write down a result of the LRA; a side without any account is zero, one that is silent leaves it unknown."""
    nilai = {nama: figur.isi for nama, figur in sisi.items() if figur and isinstance(figur.isi, Decimal)}
    isi: Decimal | Kosong = tanpa_angka("salah satu sisinya tidak diketahui")
    if len(nilai) == len(sisi):
        isi = satu.hitung(*(nilai.get(nama, NOL) for nama in satu.sisi))
    masukan = tuple(figur for figur in sisi.values() if figur)
    alamat = f"akun.{satu.nama}.{ukuran}"
    teliti = buku.teliti(alamat, *(figur.alamat for figur in masukan))
    jejak = Jejak(f"lra.{satu.nama}", satu.uraian.rumus, satu.uraian.dasar, masukan, catatan=teliti)
    buku.catat(turunan(alamat, f"{ukuran.replace('.', ' ')} {satu.sebutan}", isi, RUPIAH, jejak))


def _persen(buku: Buku, nama: str) -> None:
    """Write down the realisation of a result as a share of its budget; both may be deficits."""
    masukan = tuple(buku.figur[a] for u in ("realisasi", "pagu") if (a := f"akun.{nama}.{u}") in buku.figur)
    isi: Decimal | Kosong = tanpa_angka("anggaran atau realisasi tidak ada, atau anggarannya 0")
    match [satu.isi for satu in masukan]:
        case [Decimal() as realisasi, Decimal() as pagu] if pagu:
            isi = realisasi * 100 / pagu
    jejak = Jejak("serapan", "realisasi ÷ anggaran × 100", DASAR_JUMLAH, masukan)
    buku.catat(turunan(f"akun.{nama}.serapan", f"persentase {nama} menurut LRA", isi, buku.persen, jejak))


def _akun_daun(buku: Buku, kode: str, akun: Akun) -> list[str]:
    """Write down the money of an account and return its measures, earlier years included."""
    milik = []
    for ukuran in UANG:
        seri: Seri | None = getattr(akun, ukuran)
        tertulis(buku, f"akun.{kode}.{ukuran}", f"{ukuran} {akun.nama}", seri, akun.at(ukuran))
        lalu = (tahun for tahun, _ in seri.semua(buku.tahun) if tahun != buku.tahun) if seri else ()
        milik += [ukuran, *(f"{ukuran}.{tahun}" for tahun in lalu)]
    return milik


def _jumlah_akun(
    buku: Buku, alamat: str, nama: str, anak: Sequence[str], ukuran: Mapping[str, Sequence[str]]
) -> list[str]:
    """Write down the sum of accounts for every measure that any of them has, and return those."""
    semua = sorted({satu for kode in anak for satu in ukuran[kode]})
    for satu in semua:
        bagian = [buku.figur[f"akun.{kode}.{satu}"] for kode in anak if satu in ukuran[kode]]
        jumlahkan(buku, f"{alamat}.{satu}", f"{satu.replace('.', ' ')} {nama}", bagian)
    return semua
