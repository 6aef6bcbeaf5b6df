"""Where pictures that were made are remembered, and what is said when nothing can paint charts."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lakip_cli.cli.layar import Berhenti, lapor
from lakip_cli.grafik import Simpanan, terpasang
from lakip_cli.rekaman import NamedTuple

BERGAMBAR = {"html", "pdf", "docx"}
"""The formats that show charts as pictures."""
PASANG = 'pip install "lakip[grafik]"'


class Rupa(NamedTuple):
    """What a build writes: the formats, with the memory of pictures, and whether charts are painted."""

    jenis: Sequence[str]
    simpanan: Simpanan
    bergrafik: bool


def rupa(jenis: Sequence[str], *, diminta: bool | None = None) -> Rupa:
    """Return how to write ``jenis``; ``diminta`` tells that charts are to be painted, or not, None if they can be."""
    ada = terpasang()
    if diminta and not ada:
        raise Berhenti(2, f"grafik memerlukan pustaka tambahan; pasang dengan: {PASANG}")
    return Rupa(jenis, Simpanan(_folder()), ada and diminta is not False)


def ingatkan(jenis: Sequence[str], *, diminta: bool | None = None) -> None:
    """Say once what a report without painted charts lacks, when nobody has decided that it should."""
    if diminta is None and BERGAMBAR & {*jenis} and not terpasang():
        lapor(f"grafik tampil sebagai tabel datanya; agar bergambar, pasang: {PASANG}")


def _folder() -> Path | None:
    """The folder of the user's cache, as the system calls it; None for a user without a home."""
    akar = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    try:
        rumah = Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")
    except RuntimeError:
        rumah = None
    folder = Path(akar) if akar else rumah
    return folder and folder / "lakip" / "gambar"
