"""What changed because facts, policies or definitions did: results, categories and indices, each with its causes."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur, Keadaan, Kosong
from lakip_cli.diff.andaian import seperti_lama
from lakip_cli.diff.beda import beda
from lakip_cli.diff.isi import lintas
from lakip_cli.diff.jenis import Bagian, Dampak, Perubahan, Sisi
from lakip_cli.diff.makna import Penilai
from lakip_cli.diff.pasang import belum
from lakip_cli.rekaman import NamedTuple

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
    kebijakan = {satu.alamat for satu in perubahan if satu.bagian is Bagian.KEBIJAKAN}
    andaian = _andaian(penilai.lama, penilai.baru, perubahan)
    for a, b in _akibat(penilai.lama, penilai.baru, {satu.alamat for satu in perubahan}):
        sumber = _telusuri(a, b)
        sebab = tuple(
            satu.alamat
            for satu in perubahan
            if (_lain(andaian[satu.alamat], b) if satu.alamat in andaian else _menyebabkan(satu, sumber))
        )
        if sebab:
            makna = "" if kebijakan & set(sebab) else penilai.makna(b.alamat, a, b)
            yield Dampak(b.alamat, b.nama, Sisi(a.cetak, a), Sisi(b.cetak, b), beda(a, b), makna, sebab)


def _akibat(lama: Hasil, baru: Hasil, fakta: Collection[str]) -> Iterator[tuple[Figur, Figur]]:
    """Yield the figures to tell of that both sides have, and that are others now."""
    sebagian = any(hasil.laporan.berkas.laporan.sebagian for hasil in (lama, baru))
    for alamat, b in baru.figur.items():
        a = lama.figur.get(alamat)
        if a is None or alamat in fakta or not DISEBUT.fullmatch(alamat) or not _berubah(a, b) or _tunggal(a, b):
            continue
        if not lintas(lama, baru) or _sebanding(a, b, sebagian=sebagian):
            yield a, b


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


def _sebanding(lama: Figur, baru: Figur, *, sebagian: bool) -> bool:
    """Whether figures of two years have a value of the same things: one may lack them yet, or ``sebagian`` for good."""
    if any(belum(satu) or (sebagian and isinstance(satu.isi, Kosong)) for satu in (lama, baru)):
        return False
    if lama.jejak is None or baru.jejak is None or lama.jejak.rumus not in BERHIMPUN:
        return True
    a, b = ({m.alamat: _tak_diketahui(m) for m in jejak.masukan} for jejak in (lama.jejak, baru.jejak))
    return a == b if sebagian else all(a[kunci] == b[kunci] for kunci in a.keys() & b.keys())


def _tak_diketahui(figur: Figur) -> bool:
    return belum(figur) or (isinstance(figur.isi, Kosong) and figur.isi.keadaan is Keadaan.TIDAK_TERCANTUM)


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
