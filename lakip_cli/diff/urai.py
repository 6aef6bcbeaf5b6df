"""The change of a composite index taken apart: results, weights, definition; the parts add up exactly.

Values and weights are turned from old to new one after the other, forwards and backwards, and each is given the mean
of the two steps that it made. For a weighted mean that is the old and new weight's mean times the change of the value,
and the old and new value's mean times the change of the weight: no rest, and no order that would favour one of them.
What remains is the definition: which indicators are in the index, how they are combined, and whether it was computed.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from lakip_cli import angka
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur
from lakip_cli.calculate.rumus.rerata import geometrik
from lakip_cli.diff.beda import bertanda, desimal_cetak
from lakip_cli.diff.jenis import Andil, Urai
from lakip_cli.diff.makna import Penilai
from lakip_cli.rekaman import NamedTuple

BERURAI = frozenset(("rerata", "tertimbang", "geometrik", "jumlah"))
"""The formulas over other indicators whose result has parts."""

DESIMAL_LEBIH = 4
"""By how many more decimals parts may print so that they add up as printed."""


class Komponen(NamedTuple):
    """What goes into an index: a value, as its formula uses it, and a weight."""

    nilai: Decimal
    bobot: Decimal
    figur: Figur


class Indeks(NamedTuple):
    """An index in one year: its formula, its components by id, its value, and whether that was computed from them."""

    jenis: str
    komponen: Mapping[str, Komponen]
    figur: Figur
    dihitung: bool

    @property
    def nilai(self) -> Fraction:
        """The value, exact: a computed one has no digits cut off."""
        if self.dihitung:
            return gabung(self.jenis, [*self.komponen.values()])
        assert isinstance(self.figur.isi, Decimal)  # noqa: S101 - only numbers become an index
        return Fraction(self.figur.isi)


def gabung(jenis: str, komponen: Sequence[Komponen]) -> Fraction:
    """Combine values as a formula does; there is at least one, and the weights' sum is not 0."""
    nilai, bobot = [satu.nilai for satu in komponen], [satu.bobot for satu in komponen]
    if jenis == "geometrik":
        return Fraction(geometrik(nilai, bobot))
    jumlah = sum((Fraction(x) * Fraction(b) for x, b in zip(nilai, bobot, strict=True)), Fraction(0))
    return jumlah if jenis == "jumlah" else jumlah / sum(map(Fraction, bobot), Fraction(0))


def urai(penilai: Penilai, alamat: str) -> Urai | None:
    """Take the change of an indicator's result apart; None for one that has no parts in both years."""
    id_ = alamat.split(".")[1]
    lama, baru = (indeks(hasil, id_) for hasil in (penilai.lama, penilai.baru))
    if lama is None or baru is None or lama.figur.satuan != baru.figur.satuan:
        return None
    inti = [k for k, satu in baru.komponen.items() if k in lama.komponen and _sesatuan(lama.komponen[k], satu)]
    bobot = [sum(indeks_.komponen[k].bobot for k in inti) for indeks_ in (lama, baru)]
    if not all(bobot):
        return None
    andil = _andil(baru.jenis, [(k, lama.komponen[k], baru.komponen[k]) for k in inti])
    awal, akhir = (gabung(baru.jenis, [satu.komponen[k] for k in inti]) for satu in (lama, baru))
    selisih = baru.nilai - lama.nilai
    sisa = (awal - lama.nilai) + (baru.nilai - akhir)
    return Urai(alamat, selisih, tuple(_bernama(penilai, lama, baru, andil, sisa)))


def indeks(hasil: Hasil, id_: str) -> Indeks | None:
    """Return an indicator of this year as an index of others; None when it is none, or has no number."""
    tertaut, figur = hasil.laporan.indikator.get(id_), hasil.figur.get(f"indikator.{id_}.realisasi")
    rumus = tertaut.objek.rumus if tertaut is not None else None
    if tertaut is None or rumus is None or rumus.jenis not in BERURAI or figur is None:
        return None
    khusus = tertaut.objek.capaian.dihitung_dari if tertaut.objek.capaian else None
    bulat = (khusus or hasil.laporan.berkas.laporan.kebijakan.capaian.dihitung_dari) == "dibulatkan"
    bobot = rumus.tertimbang or {}
    komponen = {}
    for acuan in rumus.acuan:
        milik = hasil.figur.get(f"indikator.{acuan}.realisasi")
        if milik is not None and isinstance(milik.isi, Decimal):
            nilai = angka.bulatkan(milik.isi, desimal_cetak(milik.ringkas)) if bulat else milik.isi
            komponen[acuan] = Komponen(nilai, bobot[acuan].nilai if acuan in bobot else Decimal(1), milik)
    if not komponen or not isinstance(figur.isi, Decimal):
        return None
    return Indeks(rumus.jenis, komponen, figur, dihitung=figur.jejak is not None and not figur.tempat)


def _sesatuan(lama: Komponen, baru: Komponen) -> bool:
    return lama.figur.satuan == baru.figur.satuan


def _andil(jenis: str, inti: Sequence[tuple[str, Komponen, Komponen]]) -> dict[str, Fraction]:
    """Return what each value changed, and all weights together (under no name)."""
    nama = [*(id_ for id_, _, _ in inti), ""]
    hasil = dict.fromkeys(nama, Fraction(0))
    for urutan in (nama, nama[::-1]):
        kini = [lama for _, lama, _ in inti]
        for satu in urutan:
            sebelum = gabung(jenis, kini)
            kini = [_balik(milik, satu, id_, baru) for milik, (id_, _, baru) in zip(kini, inti, strict=True)]
            hasil[satu] += (gabung(jenis, kini) - sebelum) / 2
    return hasil


def _balik(kini: Komponen, nama: str, id_: str, baru: Komponen) -> Komponen:
    """Turn a component to the new year: its value when it is named, its weight when nothing is."""
    if not nama:
        return kini._replace(bobot=baru.bobot)
    return kini._replace(nilai=baru.nilai) if nama == id_ else kini


def _bernama(
    penilai: Penilai, lama: Indeks, baru: Indeks, andil: Mapping[str, Fraction], sisa: Fraction
) -> Iterator[Andil]:
    """Yield the parts that are not 0; a result that is measured otherwise is a matter of definition."""
    alasan = [*_alasan(penilai, lama, baru)]
    for id_, besar in andil.items():
        if id_ in penilai.putus:
            sisa += besar
            alasan.append(f"definisi {id_} berubah")
        elif id_ and besar:
            a, b = (indeks_.komponen[id_].figur.cetak for indeks_ in (lama, baru))
            yield Andil("realisasi", f"indikator.{id_}.realisasi", besar, f"{a} → {b}")
    if andil[""]:
        yield Andil("bobot", "bobot", andil[""])
    if sisa:
        yield Andil("definisi", "definisi", sisa, "; ".join(alasan))


def _alasan(penilai: Penilai, lama: Indeks, baru: Indeks) -> Iterator[str]:
    """Say in what the two years differ beyond values and weights."""
    if lama.jenis != baru.jenis:
        yield f"{lama.jenis} menjadi {baru.jenis}"
    for satu, hasil in ((lama, penilai.lama), (baru, penilai.baru)):
        if not satu.dihitung:
            rumus = gabung(satu.jenis, [*satu.komponen.values()])
            cetak = angka.angka(_desimal(rumus), desimal_cetak(satu.figur.ringkas))
            yield f"nilai {hasil.laporan.tahun} ditulis {satu.figur.cetak}, sedangkan rumusnya memberi {cetak}"
    for kata, ada, tiada in (("masuk", baru, lama), ("keluar", lama, baru)):
        if hanya := [k for k, satu in ada.komponen.items() if k not in tiada.komponen]:
            yield f"{kata}: {', '.join(hanya)}"
    if lain := [k for k, satu in baru.komponen.items() if k in lama.komponen and not _sesatuan(lama.komponen[k], satu)]:
        yield f"satuannya lain: {', '.join(lain)}"


def cetak_andil(urai_: Urai, desimal: int) -> list[str]:
    """Write the parts with their signs, with as many decimals as let the printed parts add up to the printed change."""
    for lebih in range(DESIMAL_LEBIH + 1):
        bulat = [angka.bulatkan(_desimal(satu.besar), desimal + lebih) for satu in urai_.andil]
        if sum(bulat, Decimal(0)) == angka.bulatkan(_desimal(urai_.selisih), desimal + lebih):
            return [bertanda(satu, desimal + lebih) for satu in bulat]
    return [bertanda(_desimal(satu.besar), desimal) for satu in urai_.andil]


def _desimal(nilai: Fraction) -> Decimal:
    return Decimal(nilai.numerator) / Decimal(nilai.denominator)
