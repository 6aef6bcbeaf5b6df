"""A line for each fact, policy or definition that changed, and what cannot be compared because a year is partial."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli.calculate.figur import Kosong
from lakip_cli.diagnostics import Span
from lakip_cli.diff.bagian import TERUKUR, bagian
from lakip_cli.diff.beda import beda
from lakip_cli.diff.isi import Benda, Isi, lintas
from lakip_cli.diff.jenis import Bagian, Perubahan, Sisi, TakBanding
from lakip_cli.diff.pasang import Pasang, Sel, pasang, tahunan
from lakip_cli.model.dasar import slug
from lakip_cli.model.nilai import Angka, Batas, Nilai, Periode, Rasio, TeksAcuan, Versi
from lakip_cli.model.nilai import Bagian as BagianNilai

REVISI = "tahun yang sama, kini ditulis lain"
RINCIAN = "rinciannya lain"
TIADA = Sisi("tidak ada")
TANPA_BENDA = Benda("", "", "", Span("", 0, 0, 0, 0))
"""What is said of the report itself, not of a thing in it."""


def fakta(lama: Isi, baru: Isi) -> tuple[list[Perubahan], list[TakBanding]]:
    """Compare all things, and all that is said of those that both years have."""
    perubahan: list[Perubahan] = []
    kurang: dict[tuple[Bagian, str], list[str]] = {}
    dua_tahun = lintas(lama.hasil, baru.hasil)
    for ada, tiada, bagian_ in ((baru, lama, Bagian.DITAMBAH), (lama, baru, Bagian.DIHAPUS)):
        for alamat, benda in _hanya(ada, tiada):
            if dua_tahun and tahunan(alamat):
                continue
            if _sebagian(lama, baru, tiada):
                golongan = Bagian.DITAMBAH if benda.jenis in TERUKUR else Bagian.LAIN
                kurang.setdefault((golongan, benda.jenis), []).append(alamat)
            else:
                perubahan.append(_benda(bagian_, alamat, (ada, tiada)))
    for satu in pasang(lama, baru):
        if any(_diam(sel, lama, baru) for sel in (satu.lama, satu.baru)):
            if not all(sel.kosong or sel.belum for sel in (satu.lama, satu.baru)):
                kurang.setdefault(_apa(satu, baru), []).append(satu.benda or satu.alamat)
        elif not _susulan(satu, lama, baru):
            perubahan += _banding(satu, baru.benda.get(satu.benda, TANPA_BENDA))
    return perubahan, _tak_banding(kurang)


def _tak_banding(kurang: Mapping[tuple[Bagian, str], Sequence[str]]) -> list[TakBanding]:
    """Sort by section, as changes are."""
    semua = [
        TakBanding(bagian_, apa.replace("_", " "), tuple(dict.fromkeys(alamat)))
        for (bagian_, apa), alamat in kurang.items()
    ]
    return sorted(semua, key=lambda satu: [*Bagian].index(satu.bagian))


def _sebagian(lama: Isi, baru: Isi, isi: Isi) -> bool:
    """Whether what a year lacks may only be unknown; of one and the same year a missing fact was taken away."""
    return lintas(lama.hasil, baru.hasil) and isi.hasil.laporan.berkas.laporan.sebagian is not None


def _diam(sel: Sel, lama: Isi, baru: Isi) -> bool:
    """Whether one of two years does not tell a fact yet, or is too little known for it."""
    return (lintas(lama.hasil, baru.hasil) and sel.belum) or (sel.kosong and _sebagian(lama, baru, sel.isi))


def _hanya(ada: Isi, tiada: Isi) -> Iterator[tuple[str, Benda]]:
    """Yield the highest things that only one year has."""
    for alamat, benda in ada.benda.items():
        if alamat not in tiada.benda and (not benda.induk or benda.induk in tiada.benda):
            yield alamat, benda


def _benda(bagian_: Bagian, alamat: str, pasang_: tuple[Isi, Isi]) -> Perubahan:
    ada, tiada = pasang_
    benda = ada.benda[alamat]
    sisi = Sisi(benda.nama, None, benda.tempat)
    lama, baru = (TIADA, sisi) if bagian_ is Bagian.DITAMBAH else (sisi, TIADA)
    kembar = next((a for a, b in _hanya(tiada, ada) if (b.jenis, b.nama) == (benda.jenis, benda.nama)), None)
    catatan = (*_isi_benda(alamat, ada), *(f"namanya sama dengan {satu}: id berganti?" for satu in (kembar,) if satu))
    return Perubahan(bagian_, alamat, alamat, benda.nama, lama, baru, catatan=catatan)


def _isi_benda(alamat: str, isi: Isi) -> tuple[str, ...]:
    """Say how many things stand under one."""
    banyak: dict[str, int] = {}
    di_bawah = {alamat}
    for anak, benda in isi.benda.items():
        if benda.induk in di_bawah:
            di_bawah.add(anak)
            banyak[benda.jenis] = banyak.get(benda.jenis, 0) + 1
    daftar = ", ".join(f"{jumlah} {jenis.replace('_', ' ')}" for jenis, jumlah in banyak.items())
    return (f"dengan {daftar}",) if daftar else ()


def _apa(satu: Pasang, isi: Isi) -> tuple[Bagian, str]:
    """Name the kind of fact that a year does not tell: ``target indikator``."""
    if satu.benda not in isi.benda:
        return Bagian.LAIN, f"isi {satu.alamat.partition('.')[0]}.yaml"
    jenis = isi.benda[satu.benda].jenis
    return bagian(satu.kunci, jenis), f"{satu.alamat.removeprefix(f'{satu.benda}.')} {jenis}"


def _susulan(satu: Pasang, lama: Isi, baru: Isi) -> bool:
    """Whether a change only goes with another: what a formula weighs, when the formula itself is new or gone.

    A value that one year computes and the other writes is no changed fact but a changed result.
    """
    if satu.lama.nilai is not None and satu.baru.nilai is not None:
        return False
    awal, rumus, _ = satu.kunci.partition(".rumus.")
    if rumus:
        milik = [isi.butir.get((f"{awal}.rumus", None)) for isi in (lama, baru)]
        return len({butir.nilai if butir else "" for butir in milik}) > 1
    return any(sel.nilai is None and sel.figur and sel.figur.jejak for sel in (satu.lama, satu.baru))


# ── one pair ────────────────────────────────────────────────────────────────────────────────────────────────


def _banding(satu: Pasang, benda: Benda) -> Iterator[Perubahan]:
    """Yield the changes of a pair: of each part where both sides have the same parts, else of the whole."""
    dalam = _dalam(satu)
    if dalam is not None:
        for bawah in dalam:
            yield from _banding(bawah, benda)
        return
    a, b = satu.lama, satu.baru
    if _inti(a, satu.benda) == _inti(b, satu.benda):
        return
    sisi = [Sisi(_cetak(sel, lain), sel.figur, sel.tempat) for sel, lain in ((a, b), (b, a))]
    yield Perubahan(
        bagian(satu.kunci, benda.jenis),
        satu.alamat,
        satu.benda,
        benda.nama,
        sisi[0],
        sisi[1],
        beda(a.figur, b.figur),
        catatan=_catatan(satu),
    )


def _catatan(satu: Pasang) -> tuple[str, ...]:
    a, b = (_bagian(sel.nilai) for sel in (satu.lama, satu.baru))
    rinci = a is not None and b is not None and a.keys() != b.keys()
    return (*(REVISI for _ in range(satu.revisi)), *(RINCIAN for _ in range(rinci)))


def _cetak(sel: Sel, lain: Sel) -> str:
    """Print a side, with its unit where the other side has another one."""
    milik, itu = sel.figur, lain.figur
    if milik is None or itu is None or milik.satuan in {itu.satuan, "", "persen", "rupiah"}:
        return sel.cetak
    return f"{sel.cetak} {milik.satuan}" if isinstance(milik.isi, Decimal) else sel.cetak


def _dalam(satu: Pasang) -> list[Pasang] | None:
    """Return the pairs of parts where both sides have the same; months of two years are no pairs, the years are."""
    a, b = (_bagian(sel.nilai) for sel in (satu.lama, satu.baru))
    if a is None or b is None or a.keys() != b.keys() or type(satu.lama.nilai) is not type(satu.baru.nilai):
        return None
    if isinstance(satu.baru.nilai, Periode) and lintas(satu.lama.isi.hasil, satu.baru.isi.hasil):
        return None
    return [
        satu._replace(
            alamat=f"{satu.alamat}.{kunci}",
            lama=satu.lama._replace(nilai=a[kunci], alamat=f"{satu.lama.alamat}.{kunci}", tempat=a[kunci].tempat),
            baru=satu.baru._replace(nilai=b[kunci], alamat=f"{satu.baru.alamat}.{kunci}", tempat=b[kunci].tempat),
        )
        for kunci in b
    ]


def _bagian(nilai: Nilai | str | None) -> dict[str, Nilai] | None:
    match nilai:
        case Rasio(pembilang, penyebut):
            return {"pembilang": pembilang, "penyebut": penyebut}
        case BagianNilai(isi) | Periode(isi) | Versi(isi):
            return {slug(kunci): satu for kunci, satu in isi}
    return None


def _inti(sel: Sel, benda: str) -> tuple[object, ...]:
    """Return what a side says, without the way in which it is written: 0.50 is 0.5, and a sum is its result.

    A unit is part of it where it is not the thing's own.
    """
    figur = sel.figur
    if figur is None:
        return sel.nilai[:2] if isinstance(sel.nilai, Angka) else (sel.cetak,)
    if isinstance(figur.isi, Kosong):
        return (figur.isi.keadaan, figur.cetak)
    nilai = sel.nilai.berlaku if isinstance(sel.nilai, Versi) else sel.nilai
    tanda = nilai[0] if isinstance(nilai, Batas | TeksAcuan) else ""
    return (figur.isi, figur.satuan if figur.satuan != _satuan(sel.isi, benda) else "", tanda)


def _satuan(isi: Isi, benda: str) -> str:
    """Return the unit of a thing; values in it do not change when it does."""
    butir = isi.butir.get((f"{benda}.satuan", None))
    satuan = butir.nilai if butir else ""
    return "persen" if satuan == "%" else str(satuan)
