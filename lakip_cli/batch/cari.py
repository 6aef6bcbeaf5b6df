"""The years below a folder: wherever a ``laporan.yaml`` lies."""

from __future__ import annotations

import os
from pathlib import Path


def tahun_di_bawah(akar: Path) -> list[Path]:
    """Return the year folders below ``akar``, at any depth, sorted; a year holds no other year, links are not followed.

    Hidden folders are left out.
    """
    ketemu = []
    for folder, anak, berkas in os.walk(akar):
        anak[:] = [] if "laporan.yaml" in berkas else sorted(satu for satu in anak if not satu.startswith("."))
        if "laporan.yaml" in berkas:
            ketemu.append(Path(folder))
    return sorted(ketemu)
