"""``lakip export``: the sheet that people fill in."""

from __future__ import annotations

from pathlib import Path

from lakip_cli.cli.layar import Berhenti, folder_tahun, lapor
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.formats.xlsx.isian import tulis
from lakip_cli.isian import susun
from lakip_cli.output import taruh
from lakip_cli.silence import hitungan


def jalankan(data: Path, ke: Path) -> int:
    """Write the sheet of the year in ``data``."""
    (folder,) = folder_tahun([data])
    hasil = terhitung(folder)
    assert hasil.hasil is not None  # noqa: S101 - what was computed
    isian = susun(hasil.hasil, hasil.teks)
    taruh(ke, tulis(isian))
    lapor(f"{ke.as_posix()}: {len(isian.baris)} nilai untuk diisi dalam {len(isian.lembar)} lembar")
    if isian.tak_tertulis:
        lapor(f"{len(isian.tak_tertulis)} realisasi belum bertempat dalam data; disebut pada lembar Petunjuk")
    return 0


def terhitung(folder: Path) -> Compilation:
    """Compile a year whose data can be read; ends the command when they cannot."""
    hasil = compile_folder(folder)
    if hasil.hasil is None:
        nama = folder.as_posix()
        raise Berhenti(1, f"{nama} belum dapat dibaca ({hitungan(hasil.diagnosa)}); jalankan lakip check {nama}")
    return hasil
