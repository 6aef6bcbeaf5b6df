"""What a reader wants first: capaian before and after, categories that are others now, and why an index moved."""

from collections.abc import Iterator

from lakip_cli.diff.beda import desimal_cetak
from lakip_cli.diff.jenis import Banding, Dampak
from lakip_cli.diff.urai import cetak_andil
from lakip_cli.rekaman import NamedTuple

UKURAN = ("capaian", "tercapai", "kategori")


class BarisIndeks(NamedTuple):
    """An index that changed, and what its change is made of, a line a part."""

    nama: str
    dampak: Dampak
    andil: tuple[str, ...]


class BarisCapaian(NamedTuple):
    """An indicator whose capaian, verdict or category changed; what stayed is None."""

    id: str
    nama: str
    capaian: Dampak | None
    tercapai: Dampak | None
    kategori: Dampak | None


def capaian(banding: Banding) -> list[BarisCapaian]:
    """Return the indicators whose result is judged otherwise: IKU first, then as in the data."""
    dampak = {satu.alamat: satu for satu in banding.dampak}
    return [satu for satu in _semua(banding, dampak) if satu.capaian or satu.tercapai or satu.kategori]


def indeks(banding: Banding) -> Iterator[BarisIndeks]:
    """Yield the indices that changed, with the parts of the change."""
    for satu in banding.dampak:
        milik = banding.urai.get(satu.alamat)
        if milik is not None and satu.lama.figur and satu.baru.figur:
            desimal = max(desimal_cetak(figur.ringkas) for figur in (satu.lama.figur, satu.baru.figur))
            andil = zip(milik.andil, cetak_andil(milik, desimal), strict=True)
            isi = (f"{cetak} dari {a.apa}" + (f": {a.uraian}" if a.uraian else "") for a, cetak in andil)
            nama = banding.baru.laporan.indikator[satu.alamat.split(".")[1]].objek.nama
            yield BarisIndeks(nama, satu, tuple(isi))


def _semua(banding: Banding, dampak: dict[str, Dampak]) -> Iterator[BarisCapaian]:
    for id_, tertaut in sorted(banding.baru.laporan.indikator.items(), key=lambda satu: not satu[1].objek.iku):
        milik = (dampak.get(f"indikator.{id_}.{ukuran}") for ukuran in UKURAN)
        yield BarisCapaian(id_, tertaut.objek.nama, *milik)
