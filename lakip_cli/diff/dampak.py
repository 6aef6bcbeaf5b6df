"""What changed because facts, policies or definitions did: results, categories and indices, each with its causes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

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

BERHIMPUN = frozenset(("rerata.capaian", "jumlah"))
"""Formulas over as many things as a year has."""

PENGUKUR = frozenset(("satuan", "polaritas", "rumus", "skala", "akumulasi", "capaian", "bobot", "pendukung", "induk"))
"""What is said of an indicator that its results depend on."""


def dampak(penilai: Penilai, perubahan: Sequence[Perubahan]) -> Iterator[Dampak]:
    """Yield every figure that changed and is no fact of its own, in the order in which they were computed.

    What another policy made of a result is neither better nor worse.
    """
    lama, baru = penilai.lama, penilai.baru
    kebijakan = {satu.alamat for satu in perubahan if satu.bagian is Bagian.KEBIJAKAN}
    fakta = {satu.alamat for satu in perubahan}
    sebagian = lama.laporan.tahun != baru.laporan.tahun and any(h.laporan.berkas.laporan.sebagian for h in (lama, baru))
    penelusur, andaian = _Penelusur(), _andaian(lama, baru, perubahan)
    for alamat in dict.fromkeys((*baru.figur, *lama.figur)):
        a, b = lama.figur.get(alamat), baru.figur.get(alamat)
        if a is None or b is None or alamat in fakta or not DISEBUT.fullmatch(alamat) or not _berubah(a, b):
            continue
        if _tunggal(a, b) or (sebagian and not _sebanding(a, b)):
            continue
        sumber = {**penelusur.sumber(a), **penelusur.sumber(b)}
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


class _Penelusur:
    """Follows traces down to facts, each figure once."""

    def __init__(self) -> None:
        self.ingat: dict[int, dict[str, Figur]] = {}

    def sumber(self, figur: Figur) -> Mapping[str, Figur]:
        """Return all figures that one is computed from, with itself."""
        if (ada := self.ingat.get(id(figur))) is not None:
            return ada
        hasil = {figur.alamat: figur}
        for satu in figur.jejak.masukan if figur.jejak else ():
            hasil |= self.sumber(satu)
        self.ingat[id(figur)] = hasil
        return hasil


def _menyebabkan(satu: Perubahan, sumber: Mapping[str, Figur]) -> bool:
    """Whether a change is among what a figure was computed from."""
    if satu.alamat in sumber:
        return True
    match satu.bagian:
        case Bagian.DITAMBAH | Bagian.DIHAPUS:
            return _di_bawah(satu.alamat, sumber)
        case Bagian.DEFINISI | Bagian.KEBIJAKAN if satu.benda:
            kunci = satu.alamat[len(satu.benda) + 1 :].partition(".")[0]
            return kunci in PENGUKUR | {"mendukung"} and _di_bawah(satu.benda, sumber)
        case Bagian.TARGET | Bagian.REALISASI | Bagian.ANGGARAN:
            atas = satu.alamat.rpartition(".")[0]
            return atas in sumber and sumber[atas].jejak is None
    return False


def _di_bawah(alamat: str, sumber: Mapping[str, Figur]) -> bool:
    return any(satu.startswith(f"{alamat}.") for satu in sumber)
