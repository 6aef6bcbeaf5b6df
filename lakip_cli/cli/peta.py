"""The mapping file of a foreign table, as ``lakip import --peta`` reads it."""

from __future__ import annotations

import sys
from pathlib import Path

from lakip_cli import source
from lakip_cli.cli.layar import Berhenti, berwarna, lapor
from lakip_cli.compiler import CATALOGUE
from lakip_cli.diagnostics import Tampilan, text
from lakip_cli.importers.peta import Peta
from lakip_cli.model.ikat import ikat


def baca(berkas: Path) -> Peta:
    """Read a mapping file; its mistakes are told with their lines, and end the command."""
    nama = berkas.as_posix()
    isi, temuan = source.baca_berkas(berkas, nama)
    peta = None
    if isi is not None:
        peta, temuan = ikat(Peta, isi)
    if peta is None:
        sumber = {nama: isi.sumber.teks} if isi is not None else {}
        lapor(text.tulis(Tampilan(tuple(temuan), sumber, CATALOGUE, berwarna(sys.stderr))).rstrip("\n"))
        raise Berhenti(1)
    return peta
