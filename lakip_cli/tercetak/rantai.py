"""A wrong number before an equals sign is the cause of the wrong one behind it, wherever that one is repeated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from lakip_cli.tercetak.pernyataan import Pernyataan
from lakip_cli.tercetak.persamaan import Bilangan, Langkah
from lakip_cli.tercetak.putusan import Putusan, Vonis


def sambung(klaim: Sequence[Putusan], langkah: Sequence[Putusan], salah: Mapping[int, Putusan]) -> tuple[Putusan, ...]:
    """Give results that continue a wrong number that number's cause; a hypothesis of their own would be idle.

    ``salah`` are the verdicts on claims that do not follow, by the identity of the claim.
    """
    sebab = {akibat.kunci: (asal, satu) for akibat, asal, satu in _lanjutan(langkah, salah)}
    return tuple([_lanjut(satu, *sebab[satu.kunci]) if satu.kunci in sebab else satu for satu in (*klaim, *langkah)])


def _lanjutan(langkah: Sequence[Putusan], salah: Mapping[int, Putusan]) -> Iterator[tuple[Putusan, Putusan, Putusan]]:
    """Yield each contradiction that stands alone behind an equals sign, the wrong number before it, and the step."""
    for satu in langkah:
        if not isinstance(satu.klaim, Langkah) or not isinstance(satu.klaim.kanan.ekspresi, Bilangan):
            continue
        asal = next((salah[id(klaim)] for klaim in satu.klaim.kiri.klaim if id(klaim) in salah), None)
        for klaim in satu.klaim.kanan.klaim:
            akibat = salah.get(id(klaim))
            if asal is not None and akibat is not None and akibat.vonis is Vonis.BERTENTANGAN:
                yield akibat, asal, satu


def _lanjut(putusan: Putusan, asal: Putusan, langkah: Putusan) -> Putusan:
    """Give a result the cause of the number before it when it is what follows from it; else only say what would."""
    assert isinstance(langkah.klaim, Langkah)  # noqa: S101 - as _lanjutan yields it
    lanjut = langkah.vonis in {Vonis.MENGIKUTI, Vonis.DIPOTONG}
    if lanjut:
        putusan = putusan._replace(kunci=asal.kunci, akibat=True)
    if not isinstance(putusan.klaim, Pernyataan):
        return putusan
    kiri = f"{langkah.klaim.kiri.cetak} = {langkah.turunan}"
    alasan = f"melanjutkan {kiri} yang tercetak di depannya" if lanjut else f"di depannya pun tercetak {kiri}"
    return putusan._replace(alasan=alasan, dugaan=None)
