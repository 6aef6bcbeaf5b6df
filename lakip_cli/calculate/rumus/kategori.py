"""Scales: a value gets the name of the band it lies in.

A band has one lower bound and reaches to the band above it, so that gaps and overlaps cannot be written.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lakip_cli.angka import angka, bulatkan
from lakip_cli.rekaman import NamedTuple


class Pita(NamedTuple):
    """One band: its label, its lower bound and whether the bound itself belongs to it.

    Without ``batas`` the worst band reaches down without end; on a scale of mere ranks no band has a bound.
    ``uraian`` is the label in words (``Sangat Baik`` for ``BB``).
    """

    label: str
    batas: Decimal | None
    inklusif: bool = True
    uraian: str = ""

    def memuat(self, nilai: Decimal) -> bool:
        """Whether a value lies on or above this band."""
        return self.batas is None or nilai > self.batas or (self.inklusif and nilai == self.batas)


class Skala(NamedTuple):
    """A scale from best to worst, with its legal or declared basis; ``puncak`` is the greatest possible value."""

    id: str
    nama: str
    dasar: str
    pita: tuple[Pita, ...]
    puncak: Decimal | None = None

    @property
    def berbatas(self) -> bool:
        """Whether numbers have a place on this scale; a scale of mere ranks has labels only."""
        return any(pita.batas is not None for pita in self.pita)


def kategori(nilai: Decimal, skala: Skala, desimal: int = 2) -> str | None:
    """The label of a value, judged as printed: rounded half up to ``desimal`` decimals.

    None below the lowest bound, above ``puncak``, and on a scale without bounds.
    """
    bulat = bulatkan(nilai, desimal)
    if not skala.berbatas or (skala.puncak is not None and bulat > skala.puncak):
        return None
    return next((pita.label for pita in skala.pita if pita.memuat(bulat)), None)


def kenali(label: str, skala: Skala) -> str | None:
    """The scale's own spelling of a label that is written as label or as its words, in any case."""
    indeks = _indeks(label, skala)
    return None if indeks is None else skala.pita[indeks].label


def peringkat(label: str, skala: Skala) -> int | None:
    """The rank of a label, 1 for the worst band upward; None for a label that is not of this scale."""
    indeks = _indeks(label, skala)
    return None if indeks is None else len(skala.pita) - indeks


def batas_bawah(label: str, skala: Skala) -> Decimal | None:
    """The lower bound of a label's band, in the scale's unit; None where the band has none."""
    indeks = _indeks(label, skala)
    return None if indeks is None else skala.pita[indeks].batas


def tengah(label: str, skala: Skala) -> Decimal | None:
    """The middle of a label's band; None where it is open: the worst without bound, the best without ``puncak``."""
    indeks = _indeks(label, skala)
    if indeks is None:
        return None
    atas = skala.pita[indeks - 1].batas if indeks else skala.puncak
    bawah = skala.pita[indeks].batas
    return None if atas is None or bawah is None else (atas + bawah) / 2


def rentang(skala: Skala, pita: Pita) -> str:
    """Say a band's bounds in words: ``lebih dari 50 sampai 100``, ``mulai 0 sampai kurang dari 50``."""
    bagian = [] if pita.batas is None else [f"{'mulai' if pita.inklusif else 'lebih dari'} {angka(pita.batas)}"]
    if (indeks := skala.pita.index(pita)) and (atas := skala.pita[indeks - 1]).batas is not None:
        bagian.append(f"sampai {'kurang dari ' if atas.inklusif else ''}{angka(atas.batas)}")
    return " ".join(bagian)


def cacat(skala: Skala) -> tuple[str, ...]:
    """What is wrong with a declared scale, in words; empty for a sound one."""
    return tuple(_cacat(skala))


def _cacat(skala: Skala) -> Iterator[str]:
    label = [pita.label.casefold() for pita in skala.pita]
    if len(set(label)) < len(label):
        yield "ada label yang sama"
    if not skala.berbatas:
        return
    if any(pita.batas is None for pita in skala.pita[:-1]):
        yield "hanya pita terbawah yang boleh tanpa batas"
    batas = [(pita.batas, not pita.inklusif) for pita in skala.pita if pita.batas is not None]
    if any(atas <= bawah for atas, bawah in pairwise(batas)):
        yield "batas pita tidak menurun dari yang terbaik"
    if skala.puncak is not None and batas[0][0] > skala.puncak:
        yield "batas pita teratas melebihi puncak skala"


def _indeks(label: str, skala: Skala) -> int | None:
    dicari = label.casefold()
    tepat = (i for i, pita in enumerate(skala.pita) if pita.label.casefold() == dicari)
    kata = (i for i, pita in enumerate(skala.pita) if pita.uraian and pita.uraian.casefold() == dicari)
    return next(tepat, next(kata, None))
