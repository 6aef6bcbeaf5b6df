"""``--select`` and ``--ignore``: which codes a command asks for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lakip_cli.cli.layar import Berhenti
from lakip_cli.compiler import CATALOGUE
from lakip_cli.diagnostics.katalog import kelompok, mirip


def diminta(select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """Return the codes that are asked for; without ``select``, all that are not ignored."""
    return (_kode("--select", select) or frozenset(CATALOGUE)) - _kode("--ignore", ignore)


def _kode(opsi: str, nilai: Iterable[str]) -> frozenset[str]:
    kata = [satu.strip() for teks in nilai for satu in teks.split(",") if satu.strip()]
    return frozenset().union(*(_satu(opsi, satu) for satu in kata))


def _satu(opsi: str, kata: str) -> frozenset[str]:
    kode = kelompok(kata, CATALOGUE)
    if not kode:
        dekat = mirip(kata, CATALOGUE)
        saran = f"maksud Anda {dekat}?" if dekat else "lihat daftarnya dengan lakip explain"
        raise Berhenti(2, f"kode {kata} pada {opsi} tidak dikenal; {saran}")
    return kode
