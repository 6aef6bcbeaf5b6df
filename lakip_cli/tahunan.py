"""Several reports side by side, as a document of one chapter.

The years of one agency stand with their key figures and indicators; the reports of a tree with a line of figures each.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from lakip_cli import __version__
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Kosong
from lakip_cli.naskah import Bab, Blok, BlokTabel, Daftar, Entri, Inline, Judul, Naskah, Paragraf, Tautan, Teks
from lakip_cli.rekaman import NamedTuple
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel

BAB = "tahun"
TIADA = "–"
UKURAN: Mapping[str, Sequence[str]] = {
    "Indikator": ("ringkasan.indikator",),
    "Tercapai": ("ringkasan.tercapai",),
    "Rata-rata capaian": ("ringkasan.capaian",),
    "Pagu": ("total.pagu", "akun.belanja.pagu"),
    "Realisasi": ("total.realisasi", "akun.belanja.realisasi"),
    "Serapan": ("total.serapan", "akun.belanja.serapan"),
}
"""The key figures of a year, by their headings: of the budget tree, or else of the LRA."""


class Butir(NamedTuple):
    """One report of a tree: whose, of which year, its folder and its figures; ``ada`` tells that it can be opened."""

    instansi: str
    tahun: str
    folder: str
    angka: Sequence[str]
    ada: bool


def daftar(semua: Sequence[Butir], kepala: Sequence[str], laporan: str) -> Naskah:
    """Return one chapter about the reports of a tree, in their order, each with a link to its file ``laporan``.

    ``kepala`` are the headings of their figures.
    """
    milik: dict[str, list[Butir]] = {}
    for satu in semua:
        milik.setdefault(satu.instansi, []).append(satu)
    butir = tuple((Paragraf(tuple(_tautan(nama, isi, laporan))),) for nama, isi in milik.items())
    baris = [(Sel(satu.instansi, judul=True), *(Sel(isi) for isi in (satu.tahun, *satu.angka))) for satu in semua]
    tabel = _tabel(1, "Angka Pokok tiap Laporan", ("Instansi", "Tahun", *kepala), baris)
    bagian: dict[str, tuple[Blok, ...]] = {"Laporan": (Daftar("butir", butir),), "Angka pokok": (tabel,)}
    return _satu_bab("Laporan Kinerja", ("", 0), bagian)


def _tautan(nama: str, milik: Sequence[Butir], laporan: str) -> Iterator[Inline]:
    """Yield the agency's name and a link to each of its reports; one that shares its year tells its folder."""
    tahun = Counter(satu.tahun for satu in milik)
    for ke, satu in enumerate(milik):
        sebutan = f"{satu.tahun} ({satu.folder})" if tahun[satu.tahun] > 1 else satu.tahun
        yield Teks(", " if ke else f"{nama}: ")
        if satu.ada:
            yield Tautan(f"./{satu.folder}/{laporan}", (Teks(sebutan),))
        else:
            yield Teks(f"{sebutan} belum tersusun")


def dokumen(semua: Sequence[tuple[Hasil, str]]) -> Naskah:
    """Return one chapter about computed years, oldest first; each comes with the path of its report."""
    urut = sorted(semua, key=lambda satu: satu[0].laporan.tahun)
    hasil = [satu for satu, _ in urut]
    kepala = hasil[-1].laporan.berkas.laporan
    judul = f"Kinerja Tahun {hasil[0].laporan.tahun}–{kepala.tahun}"
    bagian: dict[str, tuple[Blok, ...]] = {
        "Laporan": (_laporan(urut),),
        "Angka pokok": (_tabel(1, "Angka Pokok Menurut Tahun", ("Tahun", *UKURAN), [_pokok(satu) for satu in hasil]),),
        "Realisasi dan capaian menurut tahun": (_deret(hasil),),
    }
    return _satu_bab(judul, (kepala.instansi.nama, kepala.tahun), bagian)


def _satu_bab(judul: str, milik: tuple[str, int], bagian: Mapping[str, Sequence[Blok]]) -> Naskah:
    blok = [satu for nama, isi in bagian.items() for satu in (Judul(_id(nama), 2, (Teks(nama),)), *isi)]
    entri = tuple(Entri(BAB, _id(nama), 1, nama) for nama in bagian)
    kaki = f"Disusun dengan lakip {__version__}"
    bab = Bab(BAB, "", judul, (*blok, Paragraf((Teks(kaki),))))
    return Naskah(judul, *milik, (bab,), entri)


def _id(nama: str) -> str:
    return nama.lower().replace(" ", "-")


def _laporan(urut: Sequence[tuple[Hasil, str]]) -> Daftar:
    tautan = (
        Tautan(jalur, (Teks(f"{satu.laporan.tahun}: {satu.laporan.berkas.laporan.instansi.nama}"),))
        for satu, jalur in urut
    )
    return Daftar("butir", tuple((Paragraf((satu,)),) for satu in tautan))


def _tabel(nomor: int, nama: str, kepala: Sequence[str], baris: Sequence[tuple[Sel, ...]]) -> BlokTabel:
    kolom = (Kolom(lebar=3), *(Kolom("kanan", 2) for _ in kepala[1:]))
    judul = tuple(Sel(satu, judul=True) for satu in kepala)
    return BlokTabel(f"Tabel {nomor}", Tabel(f"tabel-{nomor}", nama, kolom, (judul,), tuple(baris)))


def _pokok(hasil: Hasil) -> tuple[Sel, ...]:
    return (Sel(str(hasil.laporan.tahun), judul=True), *(Sel(_cetak(hasil, *alamat)) for alamat in UKURAN.values()))


def _deret(semua: Sequence[Hasil]) -> BlokTabel:
    """Each measured indicator in every year that has it: what was reached, and the capaian."""
    nama = {i.id: i.objek.nama for satu in semua for i in satu.laporan.indikator.values() if not i.objek.pendukung}
    kepala = ("Indikator", *(f"{ukuran} {satu.laporan.tahun}" for satu in semua for ukuran in ("Realisasi", "Capaian")))
    judul = "Realisasi dan Capaian Menurut Tahun"
    return _tabel(2, judul, kepala, [(Sel(nama[id_], judul=True), *_setahun(semua, id_)) for id_ in nama])


def _setahun(semua: Sequence[Hasil], id_: str) -> Iterator[Sel]:
    for satu in semua:
        yield from (Sel(_cetak(satu, f"indikator.{id_}.{ukuran}")) for ukuran in ("realisasi", "capaian"))


def _cetak(hasil: Hasil, *alamat: str) -> str:
    """Print the first of these figures that has a value, else the state of the first one there is."""
    ada = [figur for satu in alamat if (figur := hasil.figur.get(satu)) is not None]
    bernilai = (figur for figur in ada if not isinstance(figur.isi, Kosong))
    figur = next(bernilai, next(iter(ada), None))
    return figur.cetak if figur is not None else TIADA
