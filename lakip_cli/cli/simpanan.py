"""Where paintings of charts are remembered, and what is said when nothing can paint."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lakip_cli.cli.layar import Berhenti, lapor
from lakip_cli.grafik import Simpanan, terpasang

BERGAMBAR = {"html", "pdf", "docx"}
"""The formats that show charts as pictures."""
PASANG = 'pip install "lakip[grafik]"'


def simpanan(*, diminta: bool | None = None) -> Simpanan | None:
    """Return the memory to paint charts with; None when they are not to be painted, or cannot.

    ``diminta`` tells that pictures are wanted, or not; None takes what is installed.
    """
    ada = terpasang()
    if diminta and not ada:
        raise Berhenti(2, f"grafik memerlukan pustaka tambahan; pasang dengan: {PASANG}")
    return Simpanan(_folder()) if ada and diminta is not False else None


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
    return folder and folder / "lakip" / "grafik"
