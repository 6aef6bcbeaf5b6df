"""``lakip check``: every stage of a build but writing; findings are the result."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from lakip_cli.cli.layar import berwarna, cetak, folder_tahun, hitungan, lapor
from lakip_cli.cli.pilihan import Bentuk
from lakip_cli.compiler import CATALOGUE, compile_folder
from lakip_cli.diagnostics import Diagnostic, Severity, Tampilan, urut


def jalankan(data: Sequence[Path], bentuk: Bentuk, *, strict: bool) -> int:
    """Check every folder; 1 if any has an error, with ``strict`` also a warning."""
    temuan: list[Diagnostic] = []
    sumber: dict[str, str] = {}
    for folder in folder_tahun(data):
        diagnosa, teks = compile_folder(folder).bertempat()
        temuan += diagnosa
        sumber |= teks
    _tampilkan(temuan, sumber, bentuk)
    lapor(f"{len(data)} folder diperiksa: {hitungan(temuan)}")
    berat = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return 1 if any(d.severity in berat for d in temuan) else 0


def _tampilkan(temuan: list[Diagnostic], sumber: dict[str, str], bentuk: Bentuk) -> None:
    penulis = importlib.import_module(f"lakip_cli.diagnostics.{bentuk}")
    if keluar := penulis.tulis(Tampilan(urut(temuan), sumber, CATALOGUE, berwarna(sys.stdout))):
        cetak(keluar)
