"""Tables of money and outputs: the whole tree, per sasaran, per indicator, and over the years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.model.nilai import Seri
from lakip_cli.resolve import SimpulAnggaran, induk_akun
from lakip_cli.tabel.jenis import Baris, Kolom, Sel, Tabel
from lakip_cli.tabel.susun import HILANG, bersatuan, catatan_kaki, kepala, kolom, sebutan_sasaran, sel, teliti_kaki

TERPAKAI = ("realisasi", "serapan", "sisa")
UANG = ("pagu", *TERPAKAI)
TAHUN_TEGAK = 5
"""Years that fit on an upright page."""


def _versi(hasil: Hasil, total: str = "total") -> tuple[str, ...]:
    """The versions of the pagu that tables print side by side; none when there is only one."""
    versi = tuple(nama for nama in hasil.laporan.versi if hasil.cari(f"{total}.pagu.{nama}"))
    return versi if len(versi) > 1 else ()


def _kepala_pohon(versi: Sequence[str]) -> tuple[Baris, ...]:
    pagu = [f"Rp ({nama})" for nama in versi] or ["Rp"]
    return (
        (
            Sel("Kode", baris=2, judul=True),
            Sel("Program / Kegiatan / Sub Kegiatan", baris=2, judul=True),
            Sel("Indikator Keluaran", baris=2, judul=True),
            Sel("Target", kolom=1 + len(pagu), judul=True),
            Sel("Realisasi", kolom=2, judul=True),
            Sel("Serapan (%)", baris=2, judul=True),
            Sel("Sisa (Rp)", baris=2, judul=True),
        ),
        kepala("K", *pagu, "K", "Rp"),
    )


def _kolom_pohon(versi: Sequence[str]) -> tuple[Kolom, ...]:
    pagu = len(versi) or 1
    return kolom("lllr" + "r" * pagu + "rrrr", (3, 7, 5, 2, *(4,) * pagu, 2, 4, 2, 3))


def _pagu(versi: Sequence[str]) -> list[str]:
    """What a row tells of its pagu: one figure, or one for each version."""
    return [f"pagu.{nama}" for nama in versi] or ["pagu"]


def _uang(hasil: Hasil, alamat: str, ukuran: Iterable[str] = UANG, *, tebal: bool = False) -> tuple[Sel, ...]:
    return tuple([sel(hasil, f"{alamat}.{satu}", ringkas=True, tebal=tebal) for satu in ukuran])


def _jumlah_pohon(hasil: Hasil, versi: Sequence[str], alamat: str) -> Baris:
    pagu = _uang(hasil, alamat, _pagu(versi), tebal=True)
    return (Sel("Jumlah", kolom=4, judul=True), *pagu, Sel(""), *_uang(hasil, alamat, TERPAKAI, tebal=True))


def _baris(hasil: Hasil, versi: Sequence[str], simpul: SimpulAnggaran) -> Baris:
    alamat, tebal = simpul.alamat, simpul.jenis != "sub_kegiatan"
    return (
        Sel(simpul.objek.kode or ""),
        sel(hasil, f"{alamat}.nama", tebal=tebal, judul=True),
        sel(hasil, f"{alamat}.keluaran.nama"),
        bersatuan(hasil, f"{alamat}.keluaran.target"),
        *_uang(hasil, alamat, _pagu(versi), tebal=tebal),
        bersatuan(hasil, f"{alamat}.keluaran.realisasi"),
        *_uang(hasil, alamat, TERPAKAI, tebal=tebal),
    )


def _tak_terinci(hasil: Hasil, versi: Sequence[str], simpul: SimpulAnggaran) -> Iterator[Baris]:
    if simpul.tak_terinci is not None:
        alamat = f"{simpul.alamat}.tak_terinci"
        realisasi, serapan, sisa = _uang(hasil, alamat, TERPAKAI)
        if serapan.cetak.startswith("-"):  # a difference may be negative, a share of it says nothing
            serapan = HILANG
        pagu = _uang(hasil, alamat, _pagu(versi))
        yield (Sel(""), Sel("Tidak terinci", judul=True), HILANG, HILANG, *pagu, HILANG, realisasi, serapan, sisa)


def _pohon(hasil: Hasil, versi: Sequence[str], simpul: SimpulAnggaran) -> Iterator[Baris]:
    yield _baris(hasil, versi, simpul)
    for anak in simpul.anak:
        yield from _pohon(hasil, versi, anak)
    yield from _tak_terinci(hasil, versi, simpul)


def _alasan(simpul: Sequence[SimpulAnggaran]) -> tuple[str, ...]:
    """Why rows "Tidak terinci" stand in a table."""
    semua = (satu for akar in simpul for satu in akar.semua())
    return tuple(f"Tidak terinci pada {s.objek.nama}: {s.tak_terinci.catatan}" for s in semua if s.tak_terinci)


def _tandingan(hasil: Hasil) -> tuple[str, ...]:
    """What the data noted of values, where they come from, which are known only rounded, and which were changed."""
    semua = hasil.laporan.simpul.values()
    milik = [(s.objek.nama, o) for s in semua for o in (s.objek, s.objek.keluaran, s.objek.anggaran) if o is not None]
    uang = (f"{satu.alamat}.{ukuran}" for satu in semua for ukuran in ("pagu", "realisasi"))
    return catatan_kaki(milik) + teliti_kaki(hasil, uang) + tuple(_semula(hasil))


def _semula(hasil: Hasil) -> Iterator[str]:
    """Yield what the target of an output was before the budget was changed; money has columns for it."""
    for satu in hasil.laporan.simpul.values():
        alamat = f"{satu.alamat}.keluaran.target"
        murni, berlaku = hasil.cari(f"{alamat}.murni"), hasil.cari(f"{alamat}.perubahan")
        if murni is not None and berlaku is not None and murni.isi != berlaku.isi:
            yield f"{satu.objek.nama}: target keluaran semula {bersatuan(hasil, murni.alamat).cetak} (murni)"


def anggaran(hasil: Hasil) -> Tabel:
    """Targets and realisations, output and money, of every program, kegiatan and sub kegiatan."""
    program, versi = hasil.laporan.program, _versi(hasil)
    return Tabel(
        "anggaran",
        f"Realisasi Anggaran Tahun {hasil.laporan.tahun} Menurut Program, Kegiatan, dan Sub Kegiatan",
        _kolom_pohon(versi),
        _kepala_pohon(versi),
        tuple(baris for satu in program for baris in _pohon(hasil, versi, satu)),
        (_jumlah_pohon(hasil, versi, "total"),),
        lanskap=True,
        catatan=_alasan(program) + _tandingan(hasil),
    )


def belanja(hasil: Hasil) -> Tabel | None:
    """Money of the sub kegiatan by account; None when the data has none."""
    badan: list[Baris] = []
    for satu in hasil.laporan.simpul.values():
        if satu.belanja:
            nama = sel(hasil, f"{satu.alamat}.nama", tebal=True, judul=True)
            badan.append((Sel(satu.objek.kode or ""), nama, *_uang(hasil, satu.alamat, tebal=True)))
        badan += (
            (Sel(kode), _nama_akun(hasil, kode), *_uang(hasil, f"{satu.alamat}.belanja.{kode}"))
            for kode in satu.belanja
        )
    if not badan:
        return None
    return Tabel(
        "belanja",
        f"Belanja Tahun {hasil.laporan.tahun} Menurut Sub Kegiatan dan Akun",
        kolom("llrrrr", (3, 6, 4, 4, 2, 3)),
        (kepala("Kode", "Sub Kegiatan / Akun", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Sisa (Rp)"),),
        tuple(badan),
        catatan=catatan_kaki(
            (f"{s.objek.nama}, akun {kode}", satu)
            for s in hasil.laporan.simpul.values()
            for kode, satu in s.belanja.items()
        ),
    )


def _nama_akun(hasil: Hasil, kode: str) -> Sel:
    """The name of an account as the LRA has it, or that of its nearest ancestor there."""
    milik = kode if kode in hasil.laporan.akun else induk_akun(kode, hasil.laporan.akun)
    return sel(hasil, f"akun.{milik}.nama", judul=True) if milik else Sel(f"Akun {kode}", judul=True)


def program(hasil: Hasil) -> Tabel:
    """Money per program."""
    badan = tuple(
        (Sel(str(n)), sel(hasil, f"{p.alamat}.nama", judul=True), *_uang(hasil, p.alamat))
        for n, p in enumerate(hasil.laporan.program, 1)
    )
    return Tabel(
        "program",
        f"Realisasi Anggaran Tahun {hasil.laporan.tahun} Menurut Program",
        kolom("clrrrr", (1, 7, 4, 4, 2, 3)),
        (kepala("No.", "Program", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Sisa (Rp)"),),
        badan,
        ((Sel("Jumlah", kolom=2, judul=True), *_uang(hasil, "total", tebal=True)),),
    )


def sasaran(hasil: Hasil) -> Tabel:
    """Money and efficiency per sasaran; what is no single sasaran's has rows of its own and is counted once."""
    badan = [
        (
            Sel(str(n)),
            sel(hasil, f"sasaran.{id_}.nama", judul=True),
            sel(hasil, f"sasaran.{id_}.capaian", ringkas=True),
            *_uang(hasil, f"sasaran.{id_}"),
            sel(hasil, f"sasaran.{id_}.efisiensi", ringkas=True),
        )
        for n, id_ in enumerate(hasil.laporan.sasaran, 1)
    ]
    badan += ((Sel(""), Sel(nama, judul=True), HILANG, *_uang(hasil, a), HILANG) for a, nama in _lainnya(hasil))
    judul = (
        "No.",
        "Sasaran Strategis",
        "Capaian (%)",
        "Pagu (Rp)",
        "Realisasi (Rp)",
        "Serapan (%)",
        "Sisa (Rp)",
        "Efisiensi (%)",
    )
    return Tabel(
        "sasaran",
        "Anggaran dan Efisiensi Menurut Sasaran Strategis",
        kolom("clrrrrrr", (1, 6, 2, 4, 4, 2, 3, 2)),
        (kepala(*judul),),
        tuple(badan),
        ((Sel("Jumlah", kolom=3, judul=True), *_uang(hasil, "total", tebal=True), Sel("")),),
        catatan=tuple(satu.tak_terinci.catatan for satu in _tanpa_rincian(hasil) if satu.tak_terinci),
    )


def _lainnya(hasil: Hasil) -> Iterator[tuple[str, str]]:
    """Yield (address, name) of the money that belongs to no single sasaran."""
    for alamat, nama in (("bersama", "Bersama (beberapa sasaran)"), ("tanpa_sasaran", "Tanpa sasaran")):
        if hasil.cari(f"{alamat}.pagu"):
            yield alamat, nama
    yield from ((f"{satu.alamat}.tak_terinci", f"Tidak terinci: {satu.objek.nama}") for satu in _tanpa_rincian(hasil))


def _tanpa_rincian(hasil: Hasil) -> Iterator[SimpulAnggaran]:
    """The nodes whose unexplained money belongs to no single sasaran."""
    figur = hasil.cari("tidak_terinci.pagu")
    for satu in figur.jejak.masukan if figur and figur.jejak else ():
        yield hasil.laporan.simpul[satu.alamat.removesuffix(".tak_terinci.pagu")]


def pendukung_sasaran(hasil: Hasil, id_: str) -> Tabel | None:
    """The programs, kegiatan and sub kegiatan that serve one sasaran; None when no money is linked to it."""
    judul = f"Program dan Kegiatan Pendukung {sebutan_sasaran(hasil, id_)}"
    return _pendukung(hasil, f"sasaran.{id_}", f"program-{id_}", judul)


def pendukung_indikator(hasil: Hasil, id_: str) -> Tabel | None:
    """The kegiatan and sub kegiatan that serve one indicator; None when no money is linked to it."""
    return _pendukung(
        hasil,
        f"indikator.{id_}.anggaran",
        f"program-{id_}",
        f"Program dan Kegiatan Pendukung {hasil.laporan.indikator[id_].objek.nama}",
    )


def _pendukung(hasil: Hasil, alamat: str, id_tabel: str, judul: str) -> Tabel | None:
    pagu = hasil.cari(f"{alamat}.pagu")
    if pagu is None or pagu.jejak is None:
        return None
    akar = [hasil.laporan.simpul[satu.alamat.removesuffix(".pagu")] for satu in pagu.jejak.masukan]
    versi = _versi(hasil)
    badan = tuple(baris for satu in akar for baris in _pohon(hasil, versi, satu))
    kaki = (_jumlah_pohon(hasil, versi, alamat),)
    bentuk = _kolom_pohon(versi), _kepala_pohon(versi)
    return Tabel(id_tabel, judul, *bentuk, badan, kaki, lanskap=True, catatan=_alasan(akar))


def keluaran_menurut_tahun(hasil: Hasil, id_: str) -> tuple[list[SimpulAnggaran], list[int]]:
    """The kegiatan and sub kegiatan of a sasaran whose outputs are told by year, and those years."""
    milik = [
        s
        for s in hasil.laporan.simpul.values()
        if id_ in s.sasaran and s.objek.keluaran and _tahun(s.objek.keluaran.realisasi)
    ]
    return milik, sorted({t for s in milik if s.objek.keluaran for t in _tahun(s.objek.keluaran.realisasi)})


def judul_keluaran(hasil: Hasil, id_: str, tahun: Sequence[int]) -> str:
    """The title of what shows outputs of a sasaran over the years."""
    return f"Keluaran Kegiatan {sebutan_sasaran(hasil, id_)} Tahun {tahun[0]}–{tahun[-1]}"


def keluaran_tahun(hasil: Hasil, id_: str) -> Tabel | None:
    """Outputs of a sasaran's sub kegiatan over the years; None when the data has only one year."""
    milik, tahun = keluaran_menurut_tahun(hasil, id_)
    if not tahun:
        return None
    badan = tuple(
        (
            sel(hasil, f"{s.alamat}.nama", judul=True),
            *(bersatuan(hasil, f"{s.alamat}.keluaran.realisasi.{t}") for t in tahun),
        )
        for s in milik
    )
    return Tabel(
        f"keluaran-{id_}",
        judul_keluaran(hasil, id_, tahun),
        kolom("l" + "r" * len(tahun), (6, *(2,) * len(tahun))),
        (kepala("Kegiatan / Sub Kegiatan", *map(str, tahun)),),
        badan,
        lanskap=len(tahun) > TAHUN_TEGAK,
    )


def _tahun(seri: Seri | None) -> tuple[int, ...]:
    return tuple(t for t, _ in seri.tahun) if seri else ()


def perjanjian_program(hasil: Hasil) -> Tabel | None:
    """The budget figures of the signed Perjanjian Kinerja; None when it records none."""
    perjanjian = hasil.laporan.berkas.perjanjian
    if perjanjian is None or not perjanjian.program:
        return None
    dana = perjanjian.sumber_dana or "–"
    versi = _versi(hasil, "perjanjian.total")
    ukuran = _pagu(versi)
    judul = [f"Anggaran {nama} (Rp)" for nama in versi] or ["Anggaran (Rp)"]
    badan = tuple(
        (
            Sel(str(n)),
            sel(hasil, f"program.{id_}.nama", judul=True),
            *_uang(hasil, f"perjanjian.{id_}", ukuran),
            Sel(dana),
        )
        for n, id_ in enumerate(perjanjian.program, 1)
    )
    jumlah = (Sel("Jumlah", kolom=2, judul=True), *_uang(hasil, "perjanjian.total", ukuran, tebal=True), Sel(""))
    return Tabel(
        "perjanjian-program",
        "Anggaran Program menurut Perjanjian Kinerja",
        kolom("cl" + "r" * len(ukuran) + "l", (1, 8, *(4,) * len(ukuran), 3)),
        (kepala("No.", "Program", *judul, "Keterangan"),),
        badan,
        (jumlah,),
    )


def versi_pagu(hasil: Hasil) -> Tabel | None:
    """The pagu of each program in the dated versions of the budget; None when there is only one."""
    versi = _versi(hasil)
    if not versi:
        return None
    dpa = hasil.laporan.berkas.anggaran.dpa if hasil.laporan.berkas.anggaran else {}
    judul = [f"{v.capitalize()} ({angka.tanggal(dpa[v])})" if v in dpa else v.capitalize() for v in versi]
    badan = tuple(
        (sel(hasil, f"{p.alamat}.nama", judul=True), *_uang(hasil, p.alamat, _pagu(versi)))
        for p in hasil.laporan.program
    )
    return Tabel(
        "versi-pagu",
        "Pagu Menurut Versi Dokumen Pelaksanaan Anggaran (Rp)",
        kolom("l" + "r" * len(versi), (6, *(3,) * len(versi))),
        (kepala("Program", *judul),),
        badan,
        ((Sel("Jumlah", judul=True), *_uang(hasil, "total", _pagu(versi), tebal=True)),),
    )
