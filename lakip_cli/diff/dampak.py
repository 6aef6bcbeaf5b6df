"""What changed because facts, policies or definitions did: results, categories and indices, each with its causes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Kosong
from lakip_cli.diff.andaian import seperti_lama
from lakip_cli.diff.beda import beda
from lakip_cli.diff.jenis import Bagian, Dampak, Perubahan, Sisi
from lakip_cli.diff.makna import Penilai

DISEBUT = re.compile(
    r"""indikator\.[^.]+\.(realisasi(\.predikat)?|capaian|tercapai|kategori)
      | (sasaran|tujuan)\.[^.]+\.(capaian|kategori|serapan|efisiensi)
      | (program|sub_kegiatan)\.[^.]+\.serapan
      | ringkasan\.capaian
      | total\.(pagu|realisasi|serapan)
      | akun\.(pendapatan|belanja)\.realisasi""",
    re.VERBOSE,
)
"""The computed figures that a change is told of; the rest only carries them on."""

SISA = "efisiensi.sisa"
BERHIMPUN = frozenset(("rerata.capaian", "jumlah"))
"""Formulas over as many things as a year has."""

MENGUBAH: Mapping[str, tuple[str, ...]] = {
    "rumus": ("realisasi",),
    "akumulasi": ("realisasi", "target"),
    "skala": ("capaian", "realisasi.predikat"),
    "polaritas": ("capaian",),
    "capaian": ("capaian",),
}
"""Which figures of an indicator depend on what is said of it."""

MENYERTAKAN = frozenset(("bobot", "pendukung", "induk", "mendukung"))
"""What is said of a thing that decides whether, and how much, it counts in the figures of others."""


def dampak(penilai: Penilai, perubahan: Sequence[Perubahan]) -> Iterator[Dampak]:
    """Yield every figure that changed and is no fact of its own, in the order in which they were computed.

    What another policy made of a result is neither better nor worse.
    """
    lama, baru = penilai.lama, penilai.baru
    kebijakan = {satu.alamat for satu in perubahan if satu.bagian is Bagian.KEBIJAKAN}
    fakta = {satu.alamat for satu in perubahan}
    sebagian = lama.laporan.tahun != baru.laporan.tahun and any(h.laporan.berkas.laporan.sebagian for h in (lama, baru))
    andaian = _andaian(lama, baru, perubahan)
    for alamat in dict.fromkeys((*baru.figur, *lama.figur)):
        a, b = lama.figur.get(alamat), baru.figur.get(alamat)
        if a is None or b is None or alamat in fakta or not DISEBUT.fullmatch(alamat) or not _berubah(a, b):
            continue
        if _tunggal(a, b) or (sebagian and not _sebanding(a, b)):
            continue
        sumber = _telusuri(a, b)
        sebab = tuple(
            satu.alamat
            for satu in perubahan
            if (_lain(andaian[satu.alamat], b) if satu.alamat in andaian else _menyebabkan(satu, sumber))
        )
        if sebab:
            sisi = (Sisi(a.cetak, a), Sisi(b.cetak, b))
            makna = "" if kebijakan & set(sebab) else penilai.makna(alamat, a, b)
            yield Dampak(alamat, b.nama, *sisi, beda(a, b), makna, sebab)


def _andaian(lama: Hasil, baru: Hasil, perubahan: Sequence[Perubahan]) -> dict[str, Mapping[str, Figur]]:
    """Return, for each changed choice of policy, the figures of the new year without that change."""
    hasil = {
        satu.alamat: seperti_lama(lama, baru, satu.alamat) for satu in perubahan if satu.bagian is Bagian.KEBIJAKAN
    }
    return {alamat: satu.figur for alamat, satu in hasil.items() if satu is not None}


def _lain(andaian: Mapping[str, Figur], figur: Figur) -> bool:
    """Whether a figure would be another one."""
    milik = andaian.get(figur.alamat)
    return milik is None or milik.isi != figur.isi


def _berubah(lama: Figur, baru: Figur) -> bool:
    """Whether a reader sees another figure; two written values are compared as facts."""
    if lama.jejak is None and baru.jejak is None:
        return False
    if isinstance(lama.isi, Kosong) and isinstance(baru.isi, Kosong):
        return False
    return lama.cetak != baru.cetak or lama.satuan != baru.satuan


def _tunggal(*semua: Figur) -> bool:
    """Whether figures of a sasaran only repeat those of its one indicator."""
    for figur in semua:
        masukan = figur.jejak.masukan if figur.jejak else ()
        dasar = masukan[0] if figur.alamat.endswith(".kategori") and masukan else figur
        if dasar.jejak is None or dasar.jejak.rumus != "rerata.capaian" or len(dasar.jejak.masukan) > 1:
            return False
    return True


def _sebanding(lama: Figur, baru: Figur) -> bool:
    """Whether two figures have a value of the same things, which a partial year may lack."""
    if isinstance(lama.isi, Kosong) or isinstance(baru.isi, Kosong):
        return False
    if lama.jejak is None or baru.jejak is None or lama.jejak.rumus not in BERHIMPUN:
        return True
    a, b = ({m.alamat: isinstance(m.isi, Kosong) for m in jejak.masukan} for jejak in (lama.jejak, baru.jejak))
    return a == b


class _Sumber(NamedTuple):
    """Where a change comes from: every figure on the way that changed (None on a side without it), and all inputs."""

    berubah: dict[str, tuple[Figur | None, Figur | None]]
    masukan: set[str]


def _telusuri(lama: Figur, baru: Figur) -> _Sumber:
    """Follow the traces of both sides down to facts, past inputs that stayed: they changed nothing."""
    sumber = _Sumber({}, set())
    antre: list[tuple[Figur | None, Figur | None]] = [(lama, baru)]
    while antre:
        pasang = antre.pop()
        alamat = next(satu.alamat for satu in pasang if satu is not None)
        sumber.berubah[alamat] = pasang
        milik = [{satu.alamat: satu for satu in _masukan(figur, pasang)} for figur in pasang]
        for kunci in milik[0].keys() | milik[1].keys():
            a, b = (satu.get(kunci) for satu in milik)
            sumber.masukan.add(kunci)
            if kunci not in sumber.berubah and (a is None or b is None or (a.isi, a.satuan) != (b.isi, b.satuan)):
                antre.append((a, b))
    return sumber


def _masukan(figur: Figur | None, pasang: tuple[Figur | None, Figur | None]) -> tuple[Figur, ...]:
    """Return what a figure is computed from; whether a target was met only decides if what is left is efficiency."""
    if figur is None or figur.jejak is None:
        return ()
    if figur.jejak.rumus == SISA and all(satu is None or isinstance(satu.isi, Decimal) for satu in pasang):
        return figur.jejak.masukan[-1:]
    return figur.jejak.masukan


def _menyebabkan(satu: Perubahan, sumber: _Sumber) -> bool:
    """Whether a change is among what a figure's change comes from."""
    if satu.alamat in sumber.berubah:
        return True
    kunci = satu.alamat[len(satu.benda) + 1 :].partition(".")[0]
    match satu.bagian:
        case Bagian.DITAMBAH | Bagian.DIHAPUS:
            return _di_bawah(satu.alamat, sumber.berubah)
        case Bagian.DEFINISI | Bagian.KEBIJAKAN if kunci in MENYERTAKAN:
            return _di_bawah(satu.benda, sumber.masukan - {f"{satu.benda}.target", f"{satu.benda}.realisasi"})
        case Bagian.DEFINISI | Bagian.KEBIJAKAN if kunci == "satuan":
            return any(figur and figur.jejak for figur in sumber.berubah.get(f"{satu.benda}.realisasi", ()))
        case Bagian.DEFINISI | Bagian.KEBIJAKAN:
            return any(f"{satu.benda}.{ukuran}" in sumber.berubah for ukuran in MENGUBAH.get(kunci, ()))
        case Bagian.TARGET | Bagian.REALISASI | Bagian.ANGGARAN:
            return _versi(satu.alamat, sumber)
    return False


def _versi(alamat: str, sumber: _Sumber) -> bool:
    """Whether a written value is the version of another one that holds."""
    atas, _, versi = alamat.rpartition(".")
    return not versi.isdecimal() and any(figur and not figur.jejak for figur in sumber.berubah.get(atas, ()))


def _di_bawah(alamat: str, semua: Iterable[str]) -> bool:
    return any(satu.startswith(f"{alamat}.") for satu in semua)
