"""A year as things and what is said of each, by address: the same whatever the order, layout and comments."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.capaian import BAWAAN, Kebijakan
from lakip_cli.calculate.cetak import CETAK_KEADAAN
from lakip_cli.calculate.figur import Keadaan
from lakip_cli.diagnostics import Span
from lakip_cli.model.dasar import Objek, slug
from lakip_cli.model.kebijakan import Kebijakan as KebijakanLaporan
from lakip_cli.model.kebijakan import Pita
from lakip_cli.model.kinerja import Rumus
from lakip_cli.model.nilai import (
    Angka,
    Bagian,
    Batas,
    Label,
    Nilai,
    Periode,
    Rasio,
    RentangNilai,
    Seri,
    Status,
    TanggalNilai,
    TeksAcuan,
    Versi,
)
from lakip_cli.model.perjanjian import BerkasPerjanjian
from lakip_cli.rekaman import NamedTuple

BUKAN_FAKTA = frozenset(("catatan", "sumber", "alasan", "temuan", "tahun_lalu", "sebagian"))
"""Fields that explain facts, or say how they are checked; a year has them, its results do not."""

TERALAMAT = frozenset((
    "tujuan", "sasaran", "indikator", "program", "kegiatan", "sub_kegiatan", "akun", "misi", "strategi", "jabatan",
    "pegawai", "pejabat", "dasar_hukum", "skala", "satuan", "gambar",
))  # fmt: skip
"""Kinds of things whose ids are their own wherever they stand."""

BERINDUK = frozenset(("indikator", "kegiatan", "sub_kegiatan"))
"""Kinds of things that may move below another parent and stay what they are."""

BATAS: tuple[Literal["lantai", "plafon"], ...] = ("lantai", "plafon")

BENDA_TUNGGAL = frozenset(("keluaran", "tak_terinci", "reviu", "renstra"))
"""Fields with one object that is added or removed as a whole."""

MENYATU = frozenset(("anggaran", "baris", "nilai"))
"""Keys that an address leaves out."""

HIMPUNAN = frozenset(("mendukung",))
"""Lists of which the order says nothing."""


class Benda(NamedTuple):
    """A thing with an id: its kind, its name, the address of the thing that it stands under, and its place."""

    jenis: str
    nama: str
    induk: str
    tempat: Span


class Butir(NamedTuple):
    """One thing that is said: a value of a year, or a text. ``benda`` is the address of what it is said of.

    ``tahun`` is the year of a value in a series. ``nilai`` is compared; ``cetak`` prints what has no figure.
    """

    benda: str
    kunci: str
    nilai: Nilai | str
    cetak: str
    tempat: Span
    tahun: int | None = None


class Isi(NamedTuple):
    """All that a year says: things, and what is said of them. A series of years holds its years apart."""

    hasil: Hasil
    benda: Mapping[str, Benda]
    butir: Mapping[tuple[str, int | None], Butir]


def lintas(lama: Hasil, baru: Hasil) -> bool:
    """Whether two results are of two years, and not two states of one."""
    return lama.laporan.tahun != baru.laporan.tahun


def isi(hasil: Hasil) -> Isi:
    """Gather what a year says, from every file of it that holds facts."""
    berkas = hasil.laporan.berkas
    pengumpul = _Pengumpul(hasil)
    for nama in ("laporan", "kinerja", "organisasi", "renstra", "perjanjian", "anggaran", "lra"):
        objek: Objek | None = getattr(berkas, nama)
        if objek is not None:
            pengumpul.objek(objek, nama, "")
    return Isi(hasil, pengumpul.benda, pengumpul.butir)


class _Pengumpul:
    """Walks the objects of a year; every field is a thing, a value or a text, and none is forgotten."""

    def __init__(self, hasil: Hasil) -> None:
        self.hasil = hasil
        self.tahun = hasil.laporan.tahun
        self.benda: dict[str, Benda] = {}
        self.butir: dict[tuple[str, int | None], Butir] = {}

    def objek(self, objek: Objek, alamat: str, benda: str) -> None:
        for kunci in type(objek).model_fields:
            nilai = getattr(objek, kunci)
            dalam = alamat if kunci in MENYATU else f"{alamat}.{kunci}"
            if nilai is None or kunci in BUKAN_FAKTA or dalam == "laporan.tahun":
                continue
            if isinstance(nilai, KebijakanLaporan):
                self._kebijakan(nilai)
            elif isinstance(nilai, Rumus):
                self._rumus(nilai, dalam, benda)
            elif isinstance(nilai, Objek):
                if kunci in BENDA_TUNGGAL:
                    self._benda(dalam, Benda(kunci, _nama(nilai, kunci), benda, nilai.letak))
                self.objek(nilai, dalam, dalam if kunci in BENDA_TUNGGAL else benda)
            elif isinstance(nilai, dict):
                self._peta(objek, kunci, nilai, (alamat, benda))
            else:
                self._nilai(nilai, dalam, benda, objek.at(kunci))

    def _peta(self, objek: Objek, kunci: str, peta: Mapping[str, object], milik: tuple[str, str]) -> None:
        alamat, benda = milik
        for id_, nilai in peta.items():
            dalam = f"{kunci}.{id_}" if kunci in TERALAMAT else f"{alamat}.{kunci}.{id_}"
            if kunci in MENYATU:
                dalam = f"{alamat}.{id_}"
            if isinstance(objek, BerkasPerjanjian):
                dalam = f"{alamat}.{id_}.pagu"
            if isinstance(nilai, Objek):
                self._benda(dalam, Benda(kunci, _nama(nilai, id_), benda, nilai.letak))
                self.objek(nilai, dalam, dalam)
            else:
                self._nilai(nilai, dalam, benda, objek.at(kunci, id_))

    def _benda(self, alamat: str, benda: Benda) -> None:
        self.benda[alamat] = benda
        if benda.jenis in BERINDUK:
            self._catat(f"{alamat}.induk", alamat, benda.induk, benda.tempat)

    def _nilai(self, nilai: object, alamat: str, benda: str, tempat: Span) -> None:
        match nilai:
            case Seri():
                for tahun, satu in nilai.semua(self.tahun):
                    self.butir[alamat, tahun] = Butir(benda, alamat, satu, cetak_nilai(satu), satu.tempat, tahun)
            case Angka() | Status() | Label() | TeksAcuan() | TanggalNilai() | Batas() | RentangNilai() | Rasio():
                self.butir[alamat, None] = Butir(benda, alamat, nilai, cetak_nilai(nilai), tempat)
            case Bagian() | Periode() | Versi():
                self.butir[alamat, None] = Butir(benda, alamat, nilai, cetak_nilai(nilai), tempat)
            case ():
                pass
            case (Pita(), *_) as pita:
                self._pita(pita, alamat, benda, tempat)
            case tuple():
                teks = sorted(nilai) if alamat.rpartition(".")[2] in HIMPUNAN else nilai
                self._catat(alamat, benda, "; ".join(teks), tempat)
            case _:
                self._catat(alamat, benda, _teks(nilai), tempat)

    def _catat(self, alamat: str, benda: str, teks: str, tempat: Span) -> None:
        self.butir[alamat, None] = Butir(benda, alamat, teks, teks, tempat)

    def _pita(self, pita: Sequence[Any], alamat: str, benda: str, tempat: Span) -> None:
        """A scale is its labels in their order, and the bound of each."""
        self._catat(alamat, benda, " > ".join(satu.label for satu in pita), tempat)
        awal = alamat.removesuffix(".pita")
        for satu in pita:
            if satu.batas is not None:
                teks = f"{'mulai' if satu.inklusif else 'lebih dari'} {angka.angka(satu.batas.nilai.normalize())}"
                self._catat(f"{awal}.{slug(satu.label)}", benda, teks, satu.batas.tempat)

    def _rumus(self, rumus: Rumus, alamat: str, benda: str) -> None:
        """A formula is its kind and names; weights, highest scores and the factor are facts of their own."""
        nama = getattr(rumus, rumus.jenis)
        teks = nama if isinstance(nama, str) else ", ".join(nama if rumus.rasio else sorted(nama))
        self._catat(alamat, benda, f"{rumus.jenis}: {teks}", rumus.letak)
        for kunci in ("tertimbang", "maksimum"):
            for id_, bobot in (getattr(rumus, kunci) or {}).items():
                self._nilai(bobot, f"{alamat}.{kunci}.{id_}", benda, bobot.tempat)
        if rumus.kali is not None:
            self._nilai(rumus.kali, f"{alamat}.kali", benda, rumus.kali.tempat)

    def _kebijakan(self, kebijakan: KebijakanLaporan) -> None:
        """A policy is what holds, whether it was written or is the usual choice."""
        tempat = self.hasil.laporan.berkas.laporan.at("kebijakan")
        for kunci, teks in berlaku(kebijakan):
            self._catat(f"kebijakan.{kunci}", "kebijakan", teks, tempat)


def berlaku(kebijakan: KebijakanLaporan) -> Iterator[tuple[str, str]]:
    """Yield each choice of a policy that holds, with its key."""
    capaian = Kebijakan(kebijakan.capaian, None)
    for nama in BAWAAN:
        yield f"capaian.{nama}", capaian.cara(nama)
    for batas in BATAS:
        nilai = capaian.batas(batas)
        yield f"capaian.{batas}", "tidak ada" if nilai is None else angka.angka(nilai.normalize())
    yield "capaian.dihitung_dari", kebijakan.capaian.dihitung_dari or "mentah"
    kategori = kebijakan.kategori
    yield "kategori.skala", kategori.skala if kategori else "tidak ada"
    yield "kategori.dasar", kategori.dasar if kategori else "tidak ada"
    yield "rerata.plafon", kebijakan.rerata.plafon
    yield "rerata.belum", kebijakan.rerata.belum
    yield "efisiensi", kebijakan.efisiensi
    yield "desimal.capaian", str(kebijakan.desimal.capaian)
    yield "desimal.persen", str(kebijakan.desimal.persen)


def _nama(objek: Objek, id_: str) -> str:
    for kunci in ("nama", "judul", "teks"):
        nama = getattr(objek, kunci, None)
        if isinstance(nama, str):
            return nama
        if isinstance(nama, Label):
            return nama.teks
    return id_.replace("_", " ")


def _teks(nilai: object) -> str:
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return angka.tanggal(nilai) if isinstance(nilai, date) else str(nilai)


def cetak_nilai(nilai: Nilai) -> str:
    """Print a written value that no figure prints."""
    match nilai:
        case Angka(bilangan, satuan):
            return f"{angka.angka(bilangan)} {satuan}".strip()
        case Batas(arah, bilangan, satuan):
            return f"{arah} {angka.angka(bilangan)} {satuan}".strip()
        case RentangNilai(bawah, atas, satuan):
            return f"{angka.angka(bawah)} s.d. {angka.angka(atas)} {satuan}".strip()
        case Status(nama):
            return CETAK_KEADAAN[Keadaan(nama)]
        case TanggalNilai(hari):
            return angka.tanggal(hari)
        case Label(teks) | TeksAcuan(teks):
            return teks
        case Rasio(pembilang, penyebut):
            return f"{cetak_nilai(pembilang)} / {cetak_nilai(penyebut)}"
        case Bagian(semua) | Periode(semua) | Versi(semua):
            return "; ".join(f"{kunci} {cetak_nilai(satu)}" for kunci, satu in semua)
