"""``lakip check``: every stage of a build but writing; findings are the result."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

from lakip_cli.cli.layar import Berhenti, berwarna, cetak, folder_tahun, lapor
from lakip_cli.cli.pilihan import PilihanCheck
from lakip_cli.compiler import CATALOGUE, Compilation, compile_folder
from lakip_cli.diagnostics import Diagnostic, Severity, Tampilan, urut
from lakip_cli.silence import Diredam, hitungan


def jalankan(pilihan: PilihanCheck) -> int:
    """Check every folder; 1 if any has an error, with ``strict`` also a warning."""
    tampilan, diredam = _periksa(pilihan)
    penulis = importlib.import_module(f"lakip_cli.diagnostics.{pilihan.bentuk}")
    if keluar := penulis.tulis(tampilan):
        cetak(keluar)
    lapor(f"{len(pilihan.data)} folder diperiksa: {hitungan(tampilan.temuan, diredam)}")
    berat = {Severity.ERROR, Severity.WARNING} if pilihan.strict else {Severity.ERROR}
    return 1 if any(d.severity in berat for d in tampilan.temuan) else 0


def _periksa(pilihan: PilihanCheck) -> tuple[Tampilan, list[Diredam]]:
    temuan: list[Diagnostic] = []
    diredam: list[Diredam] = []
    semua, sumber = _susun(pilihan, folder_tahun(pilihan.data))
    for hasil, usang in semua:
        diagnosa, teks = hasil.bertempat()
        temuan += [*diagnosa, *usang]
        diredam += hasil.diredam
        sumber |= teks
    return Tampilan(urut(temuan), sumber, CATALOGUE, berwarna(sys.stdout)), diredam


def _susun(
    pilihan: PilihanCheck, folder: list[Path]
) -> tuple[Iterator[tuple[Compilation, list[Diagnostic]]], dict[str, str]]:
    """Compile each folder, with what its baseline holds too much; and the text of the baseline by its name."""
    if pilihan.baseline is None:
        if pilihan.tulis_baseline:
            raise Berhenti(2, "--tulis-baseline memerlukan --baseline BERKAS")
        return ((compile_folder(satu), []) for satu in folder), {}
    from lakip_cli.cli.dasar import buka, catat

    if pilihan.tulis_baseline:
        catat(pilihan.baseline, folder)
    baseline = buka(pilihan.baseline)
    return map(baseline.periksa, folder), {baseline.berkas: baseline.teks}
