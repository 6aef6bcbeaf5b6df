"""Rules about the rows of printed tables of programs: each under its own parent, and all that add up to it."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.diagnostics import Related, Severity, kutip
from lakip_cli.resolve import SimpulAnggaran
from lakip_cli.rules.aturan import Context, Temuan, aturan, bersama
from lakip_cli.rules.cetakan import per_tabel
from lakip_cli.tercetak.bacaan import Jenis, baca
from lakip_cli.tercetak.pernyataan import Pernyataan

_UANG = ("pagu", "realisasi")


_Tabel = tuple[str, Mapping[str, Mapping[str, Pernyataan]]]
"""A printed table: its name, and the rows of the budget that it prints, in order, each with its claims by measure."""


@bersama
def _tabel(context: Context) -> Sequence[_Tabel]:
    """Return the tables that print rows of the budget."""
    simpul = context.hasil.laporan.simpul
    semua: list[_Tabel] = []
    for nama, sel in per_tabel(context):
        baris: dict[str, dict[str, Pernyataan]] = {}
        for klaim, _ in sel:
            if klaim.benda in simpul:
                baris.setdefault(klaim.benda, {}).setdefault(klaim.ukuran, klaim)
        semua.append((nama, baris))
    return semua


@aturan("P211", "baris-tanpa-induk", Severity.WARNING, "Baris tabel tercetak tanpa induknya")
def baris_tanpa_induk(context: Context) -> Iterator[Temuan]:
    """Sebuah tabel mencetak kegiatan atau sub kegiatan tanpa baris induknya, padahal baris setingkat induk itu ada.

    *Mengapa.* Pembaca mengira baris itu milik induk yang tercetak di atasnya, dan jumlah induk itu tidak cocok.

    *Contoh.* Program, kegiatan A, sub kegiatan milik A, lalu sub kegiatan milik B tanpa baris kegiatan B.

    *Perbaikan.* Tambahkan baris induknya, atau pindahkan baris itu ke bawah induknya.
    """
    simpul = context.hasil.laporan.simpul
    induk = {anak.alamat: satu for satu in simpul.values() for anak in satu.anak}
    yatim: dict[str, list[Related]] = {}
    for nama, baris in _tabel(context):
        di_atas: dict[str, SimpulAnggaran] = {}
        tingkat = {simpul[alamat].jenis for alamat in baris}
        for alamat, sel in baris.items():
            milik, atas = simpul[alamat], induk.get(alamat)
            if atas is not None and atas.jenis in tingkat and atas.alamat not in baris:
                pesan = f"{nama} mencetak {_tanpa_induk(milik, atas, di_atas.get(atas.jenis))}"
                yatim.setdefault(alamat, []).append(Related(next(iter(sel.values())).span, pesan))
            di_atas[milik.jenis] = milik
    for pertama, *lain in yatim.values():
        yield Temuan(*pertama, "tambahkan baris induknya", tuple(lain))


def _tanpa_induk(milik: SimpulAnggaran, induk: SimpulAnggaran, di_bawah: SimpulAnggaran | None) -> str:
    """Name a row without the row of its parent, and the row of that level under which it stands instead."""
    sebutan = f"{milik.jenis.replace('_', ' ')} {kutip(milik.objek.nama)}"
    lain = f", di bawah {kutip(di_bawah.objek.nama)}" if di_bawah is not None else ""
    return f"{sebutan} tanpa {induk.jenis.replace('_', ' ')}nya, {kutip(induk.objek.nama)}{lain}"


@aturan("P212", "anak-tidak-tercetak", Severity.WARNING, "Anak yang tercetak tidak menjumlah ke induknya")
def anak_tidak_tercetak(context: Context) -> Iterator[Temuan]:
    """Sebuah tabel mencetak pagu atau realisasi seluruh induk, tetapi hanya sebagian anaknya.

    *Mengapa.* Baris-baris yang tercetak tidak berjumlah sama dengan induknya, dan tidak tampak apa yang hilang.

    *Contoh.* Kegiatan berpagu 16.000.000 dengan satu sub kegiatan 1.500.000; dua yang lain tidak dicetak.

    *Perbaikan.* Cetak semua anaknya, atau hanya bagian induk yang menjadi milik tabel itu.
    """
    for nama, baris in _tabel(context):
        for alamat, sel in baris.items():
            induk = context.hasil.laporan.simpul[alamat]
            anak = induk.anak
            hilang = [lain for lain in anak if lain.alamat not in baris]
            if not hilang or len(hilang) == len(anak):
                continue
            ukuran = next((u for u in _UANG if u in sel and _bernilai(sel[u]) == context.nilai(f"{alamat}.{u}")), "")
            tercetak = [baris[lain.alamat] for lain in anak if ukuran and lain.alamat in baris]
            isi = [_bernilai(lain[ukuran]) for lain in tercetak if ukuran in lain]
            if not isi or len(isi) < len(tercetak):
                continue
            jumlah = sum((nilai for nilai in isi if nilai is not None), Decimal(0))
            if None not in isi and jumlah != _bernilai(sel[ukuran]):
                pesan = (
                    f"{nama} mencetak {ukuran} {kutip(induk.objek.nama)} {sel[ukuran].cetak}, "
                    f"anaknya yang tercetak berjumlah {angka.angka(jumlah)}; "
                    f"tidak tercetak: {', '.join(kutip(lain.objek.nama) for lain in hilang)}"
                )
                terkait = tuple(Related(lain[ukuran].span, "anaknya yang tercetak") for lain in tercetak)
                yield Temuan(sel[ukuran].span, pesan, "cetak semua anaknya", terkait)


def _bernilai(klaim: Pernyataan) -> Decimal | None:
    """Return a printed amount of money."""
    bacaan = baca(klaim.cetak, Jenis.UANG)
    return bacaan.nilai if bacaan is not None else None
