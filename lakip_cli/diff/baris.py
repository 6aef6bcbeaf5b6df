"""Lines of a comparison, the same in every format: each change, and under the first of its causes each effect."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lakip_cli.diff.beda import desimal_cetak
from lakip_cli.diff.jenis import Bagian, Banding, Beda, Dampak, Perubahan
from lakip_cli.diff.urai import cetak_andil

SEBAB_DISEBUT = 3
"""Other causes that an effect names; more are counted."""


class BarisDampak(NamedTuple):
    """One effect line: what changed together at one thing (``ukuran`` and text of each), and its other causes."""

    benda: str
    isi: tuple[tuple[str, Dampak], ...]
    bersama: tuple[str, ...]


class Baris(NamedTuple):
    """A change with the effects that it is the first cause of."""

    perubahan: Perubahan
    dampak: tuple[BarisDampak, ...]


def baris(banding: Banding) -> dict[Bagian, list[Baris]]:
    """Arrange changes by section; a section without changes is left out."""
    dampak: dict[str, dict[tuple[str, tuple[str, ...]], list[Dampak]]] = {}
    for satu in banding.dampak:
        dampak.setdefault(satu.sebab[0], {}).setdefault((benda(satu.alamat), satu.sebab), []).append(satu)
    hasil: dict[Bagian, list[Baris]] = {}
    for perubahan in banding.perubahan:
        milik = dampak.pop(perubahan.alamat, {})
        hasil.setdefault(perubahan.bagian, []).append(Baris(perubahan, tuple(_dampak(milik))))
    return hasil


def _dampak(semua: dict[tuple[str, tuple[str, ...]], list[Dampak]]) -> Iterator[BarisDampak]:
    for (milik, sebab), isi in semua.items():
        yield BarisDampak(milik, tuple((satu.alamat.removeprefix(f"{milik}."), satu) for satu in isi), sebab[1:])


def benda(alamat: str) -> str:
    """Return the address of the thing that a figure is of."""
    return (
        ".".join(alamat.split(".")[:2]) if not alamat.startswith(("total.", "ringkasan.")) else alamat.partition(".")[0]
    )


def ubah(lama: str, baru: str, beda: Beda | None, makna: str, catatan: Sequence[str] = ()) -> str:
    """Write ``lama → baru (Δ; Δ %) membaik``."""
    bagian = [f"{lama} → {baru}"]
    if beda is not None:
        bagian.append(f"({beda.cetak})")
    if makna:
        bagian.append(f"– {makna}")
    bagian += [f"[{satu}]" for satu in catatan]
    return " ".join(bagian)


def bersama(baris_: BarisDampak, benda_: str) -> str:
    """Name the other causes of an effect; those of the same thing by their last words."""
    nama = [satu.removeprefix(f"{benda_}.") if benda_.count(".") else satu for satu in baris_.bersama]
    if not nama:
        return ""
    lebih = len(nama) - SEBAB_DISEBUT
    if lebih > 1:
        nama = [*nama[:SEBAB_DISEBUT], f"{lebih} perubahan lain"]
    return f"bersama {', '.join(nama[:-1])} dan {nama[-1]}" if len(nama) > 1 else f"bersama {nama[0]}"


def ringkasan(banding: Banding) -> str:
    """Count the changes by section."""
    semua = [(bagian, sum(satu.bagian is bagian for satu in banding.perubahan)) for bagian in Bagian]
    rinci = ", ".join(f"{banyak} {bagian}" for bagian, banyak in semua if banyak)
    return f"{len(banding.perubahan)} perubahan: {rinci}"


def urai(banding: Banding, dampak: Dampak) -> Iterator[str]:
    """Write what the change of an index is made of, a part a line."""
    milik = banding.urai.get(dampak.alamat)
    if milik is not None and dampak.lama.figur and dampak.baru.figur:
        desimal = max(desimal_cetak(figur.ringkas) for figur in (dampak.lama.figur, dampak.baru.figur))
        for andil, cetak in zip(milik.andil, cetak_andil(milik, desimal), strict=True):
            yield f"{cetak} dari {andil.apa}" + (f": {andil.uraian}" if andil.uraian else "")
