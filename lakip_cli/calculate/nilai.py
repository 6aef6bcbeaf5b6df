"""Written values become figures: ratios divide, parts combine, periods accumulate."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate import persamaan as p
from lakip_cli.calculate.buku import Buku
from lakip_cli.calculate.cetak import Gaya, fakta, tanpa_angka, turunan
from lakip_cli.calculate.figur import Figur, Isi, Jejak, Kata, Keadaan, Kosong, Tetapan
from lakip_cli.calculate.rumus.rerata import aritmetik
from lakip_cli.model.dasar import slug
from lakip_cli.model.nilai import (
    Angka,
    Bagian,
    Batas,
    Label,
    Nilai,
    Periode,
    Rasio,
    RentangNilai,
    Status,
    TanggalNilai,
    TeksAcuan,
    Versi,
)
from lakip_cli.rekaman import NamedTuple

ALASAN = {
    Keadaan.BELUM: "belum diukur",
    Keadaan.TIDAK_BERLAKU: "tidak berlaku",
    Keadaan.TIDAK_TERCANTUM: "tidak tercantum dalam sumber",
}
DASAR_DATA = "menurut data laporan ini"


class Cara(NamedTuple):
    """How a written value of one indicator or output becomes a figure.

    ``faktor`` multiplies a ratio; ``nama_rasio`` names its two sides; ``gabung`` combines parts (``jumlah``,
    ``rerata``, or weights by part); ``akumulasi`` turns periods into the year.
    """

    gaya: Gaya
    faktor: Decimal = Decimal(1)
    nama_rasio: tuple[str, str] = ("pembilang", "penyebut")
    gabung: str | Mapping[str, Decimal] = "jumlah"
    akumulasi: str = "terakhir"

    def cacah(self) -> "Cara":
        """The same for what is counted below a ratio: plain numbers, added up."""
        return Cara(Gaya())


def figur(buku: Buku, alamat: str, nama: str, nilai: Nilai, cara: Cara) -> Figur:
    """Turn a written value into a figure, and write it and everything below it down."""
    match nilai:
        case Rasio():
            hasil = _rasio(buku, alamat, nama, nilai, cara)
        case Bagian():
            hasil = _bagian(buku, alamat, nama, nilai, cara)
        case Periode():
            hasil = _periode(buku, alamat, nama, nilai, cara)
        case Versi():
            for versi, isi in nilai.isi:
                figur(buku, f"{alamat}.{versi}", f"{nama} ({versi})", isi, cara)
            berlaku = f"{alamat}.{nilai.isi[-1][0]}"
            buku.teliti(alamat, berlaku)
            hasil = buku.figur[berlaku]._replace(alamat=alamat, nama=nama)
        case _:
            if isinstance(nilai, Angka) and nilai.lebar:
                buku.lebar[alamat] = nilai.lebar
            return buku.catat(_tunggal(alamat, nama, nilai, cara.gaya))
    return buku.catat(hasil)


def _tunggal(
    alamat: str, nama: str, nilai: Angka | Status | Label | TeksAcuan | TanggalNilai | Batas | RentangNilai, gaya: Gaya
) -> Figur:
    gaya = _gaya_tertulis(nilai, gaya)
    hasil = fakta(alamat, nama, isi(nilai), gaya, nilai.tempat)
    match nilai:
        case Batas(arah):
            tanda = "≥ " if arah == "minimal" else "≤ "
            return hasil._replace(cetak=tanda + hasil.cetak, ringkas=tanda + hasil.ringkas)
        case RentangNilai(bawah, atas):
            kembar = tuple(f"{tulis(bawah)}–{tulis(atas)}" for tulis in (gaya.cetak, gaya.ringkas))
            return hasil._replace(isi=kembar[0], cetak=kembar[0], ringkas=kembar[1])
        case TeksAcuan(teks):
            return hasil._replace(cetak=f"{teks} ({hasil.cetak})", ringkas=f"{teks} ({hasil.ringkas})")
    return hasil


def isi(nilai: Nilai) -> Isi:
    """Return what a single written value holds; a range has no single number."""
    match nilai:
        case Angka(bilangan) | Batas(_, bilangan) | TeksAcuan(_, bilangan):
            return bilangan
        case Status(nama, alasan):
            keadaan = Keadaan(nama)
            return Kosong(keadaan, alasan or ALASAN[keadaan])
        case Label(teks):
            return teks
        case TanggalNilai(hari):
            return hari
        case _:
            return ""


def _gaya_tertulis(nilai: Nilai, gaya: Gaya) -> Gaya:
    """A unit written beside the number replaces the indicator's own: it is a definition change."""
    satuan = nilai.satuan if isinstance(nilai, Angka | Batas | RentangNilai) else ""
    satuan = "persen" if satuan == "%" else satuan
    return Gaya(satuan) if satuan not in {"", gaya.satuan} else gaya


def _rasio(buku: Buku, alamat: str, nama: str, nilai: Rasio, cara: Cara) -> Figur:
    kata = cara.nama_rasio
    atas = figur(buku, f"{alamat}.pembilang", kata[0], nilai.pembilang, cara.cacah())
    bawah = figur(buku, f"{alamat}.penyebut", kata[1], nilai.penyebut, cara.cacah())
    if not isinstance(atas.isi, Decimal) or not isinstance(bawah.isi, Decimal) or bawah.isi == 0:
        alasan = "penyebut 0" if bawah.isi == Decimal(0) else "pembilang atau penyebut tidak ada"
        return turunan(
            alamat, nama, tanpa_angka(alasan), cara.gaya, Jejak("rasio", " ÷ ".join(kata), DASAR_DATA, (atas, bawah))
        )
    mentah = atas.isi * cara.faktor / bawah.isi
    pengali = (
        () if cara.faktor == 1 else (p.SERATUS_PERSEN,) if cara.gaya.satuan == "persen" else (_tetapan(cara.faktor),)
    )
    jejak = Jejak(
        "rasio",
        " ÷ ".join(kata) + (f" × {angka.angka(cara.faktor)}" if pengali else ""),
        DASAR_DATA,
        (atas, bawah),
        persamaan=p.susun(
            nama,
            p.kali(p.bagi(Kata(kata[0]), Kata(kata[1])), *pengali),
            p.kali(p.bagi(*p.bilangan(atas, bawah)), *pengali),
            Tetapan(cara.gaya.cetak(mentah)),
        ),
    )
    return turunan(alamat, nama, mentah, cara.gaya, jejak)


def _tetapan(faktor: Decimal) -> Tetapan:
    return Tetapan(angka.angka(faktor))


def _bagian(buku: Buku, alamat: str, nama: str, nilai: Bagian, cara: Cara) -> Figur:
    bagian = tuple(
        figur(buku, f"{alamat}.{slug(kunci)}", kunci.replace("-", " "), isi_bagian, cara)
        for kunci, isi_bagian in nilai.isi
    )
    return gabung(alamat, nama, bagian, [slug(kunci) for kunci, _ in nilai.isi], cara)


def gabung(alamat: str, nama: str, bagian: Sequence[Figur], kunci: Sequence[str], cara: Cara) -> Figur:
    """Combine parts by sum, mean or weights; missing parts are said, never taken for zero."""
    ada = [
        (satu, nama_satu, satu.isi)
        for satu, nama_satu in zip(bagian, kunci, strict=True)
        if isinstance(satu.isi, Decimal)
    ]
    satuan = {satu.satuan for satu, _, _ in ada}
    jejak = Jejak(_nama_gabung(cara), _uraian_gabung(cara), DASAR_DATA, tuple(bagian), catatan=_lewat(ada, kunci, cara))
    if not ada:
        kosong = keadaan_bersama(bagian) or tanpa_angka("tidak ada bagian yang bernilai")
        return turunan(alamat, nama, kosong, cara.gaya, jejak)
    if len(satuan) > 1:
        gabungan = "; ".join(map(_bersatuan, bagian))
        hasil = turunan(alamat, nama, tanpa_angka("satuan bagiannya berbeda"), cara.gaya, jejak)
        return hasil._replace(cetak=gabungan, ringkas=gabungan)
    gaya = cara.gaya._replace(satuan=satuan.pop())
    return turunan(alamat, nama, _gabungkan([(k, b) for _, k, b in ada], cara), gaya, jejak)


def keadaan_bersama(figur: Sequence[Figur]) -> Kosong | None:
    """Return the state that all figures share, if they do: a year of which no month applies does not apply."""
    kosong = [satu.isi for satu in figur if isinstance(satu.isi, Kosong)]
    return kosong[0] if len(kosong) == len(figur) and len({satu.keadaan for satu in kosong}) == 1 else None


def _lewat(ada: Sequence[tuple[Figur, str, Decimal]], kunci: Sequence[str], cara: Cara) -> tuple[str, ...]:
    """Say how many parts are in the result; one that has a weight but was not written is missing too."""
    berbobot = cara.gabung if isinstance(cara.gabung, Mapping) else {}
    seluruh = len({*kunci, *berbobot})
    return () if len(ada) == seluruh else (f"{len(ada)} dari {seluruh} bagian bernilai",)


def _bersatuan(figur: Figur) -> str:
    tanpa = isinstance(figur.isi, Kosong) or figur.satuan in {"persen", "rupiah"}
    return figur.cetak if tanpa else f"{figur.cetak} {figur.satuan}".strip()


def _gabungkan(ada: Sequence[tuple[str, Decimal]], cara: Cara) -> Decimal | Kosong:
    nilai = [bilangan for _, bilangan in ada]
    if isinstance(cara.gabung, Mapping):
        if asing := [kunci for kunci, _ in ada if kunci not in cara.gabung]:
            return tanpa_angka(f"bagian tanpa bobot: {', '.join(asing)}")
        bobot = [cara.gabung[kunci] for kunci, _ in ada]
        return aritmetik(nilai, bobot) if any(bobot) else tanpa_angka("jumlah bobot bagian yang bernilai 0")
    jumlah = sum(nilai, Decimal(0))
    return jumlah if cara.gabung == "jumlah" else jumlah * cara.faktor / len(nilai)


def _nama_gabung(cara: Cara) -> str:
    return "tertimbang" if isinstance(cara.gabung, Mapping) else cara.gabung


def _uraian_gabung(cara: Cara) -> str:
    faktor = "" if cara.faktor == 1 else f" × {angka.angka(cara.faktor)}"
    uraian = {
        "tertimbang": "Σ (bobot × bagian) ÷ Σ bobot",
        "jumlah": "jumlah semua bagian",
        "rerata": f"rata-rata semua bagian{faktor}",
    }
    return uraian[_nama_gabung(cara)]


def _periode(buku: Buku, alamat: str, nama: str, nilai: Periode, cara: Cara) -> Figur:
    periode = tuple(
        figur(buku, f"{alamat}.{kunci.lower()}", f"{nama} {kunci}", isi_periode, cara)
        for kunci, isi_periode in nilai.isi
    )
    ada = [satu for satu in periode if not isinstance(satu.isi, Kosong)]
    uraian = {"jumlah": "jumlah semua periode", "terakhir": "periode terakhir", "rata-rata": "rata-rata semua periode"}
    catatan = () if len(ada) == len(periode) else (f"baru {len(ada)} dari {len(periode)} periode yang bernilai",)
    jejak = Jejak(f"akumulasi.{cara.akumulasi}", uraian[cara.akumulasi], DASAR_DATA, periode, catatan=catatan)
    if not ada:
        kosong = keadaan_bersama(periode) or Kosong(Keadaan.BELUM, "belum ada periode yang diukur")
        return turunan(alamat, nama, kosong, cara.gaya, jejak)
    gaya = cara.gaya._replace(satuan=ada[-1].satuan)
    return turunan(alamat, nama, _akumulasi(ada, cara.akumulasi), gaya, jejak)


def _akumulasi(ada: Sequence[Figur], akumulasi: str) -> Isi:
    if akumulasi == "terakhir":
        return ada[-1].isi
    bilangan = [satu.isi for satu in ada if isinstance(satu.isi, Decimal)]
    if len(bilangan) < len(ada) or len({satu.satuan for satu in ada}) > 1:
        return tanpa_angka("isi atau satuan periodenya tidak dapat digabung")
    jumlah = sum(bilangan, Decimal(0))
    return jumlah if akumulasi == "jumlah" else jumlah / len(bilangan)
