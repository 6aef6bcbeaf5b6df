"""``lakip init``: a folder for a new year, whole or not at all."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from pathlib import Path

from lakip_cli.cli.ekspor import terhitung
from lakip_cli.cli.layar import Berhenti, folder_tahun, lapor
from lakip_cli.compiler import Compilation, compile_folder
from lakip_cli.diagnostics import Diagnostic, menghentikan
from lakip_cli.model.berkas import SEBELAH
from lakip_cli.output import FolderTerisi, folder_baru
from lakip_cli.resolve import Laporan
from lakip_cli.rules.isian import KODE_ISIAN
from lakip_cli.scaffold import lanjut
from lakip_cli.scaffold.narasi import tandai

_NAMA_TAHUN = re.compile(r"\d{4}", re.ASCII)


def jalankan(ke: Path, dari: Path) -> int:
    """Make the folder ``ke`` for the year after the one in ``dari``."""
    (asal,) = folder_tahun([dari])
    hasil = terhitung(asal).hasil
    assert hasil is not None  # noqa: S101 - what was computed
    laporan = hasil.laporan
    _periksa_nama(ke, asal, laporan.tahun + 1)
    try:
        with folder_baru(ke) as folder:
            banyak = _isi(folder, asal, laporan)
            tempat = _tempat(_susun(folder, laporan.tahun).diagnosa)
    except FolderTerisi:
        raise Berhenti(2, f"folder {ke.as_posix()} sudah berisi; pilih nama lain, atau kosongkan dahulu") from None
    lapor(f"{ke.as_posix()}: tahun {laporan.tahun + 1} dari {asal.as_posix()}, {banyak} berkas, {tempat} tempat diisi")
    lapor(f"berikutnya: lakip check {ke.as_posix()} menunjuk setiap tempat itu")
    return 0


def _periksa_nama(ke: Path, asal: Path, tahun: int) -> None:
    nama = ke.resolve().name
    if _NAMA_TAHUN.fullmatch(nama) and int(nama) != tahun:
        pesan = f"tahun sesudah {asal.as_posix()} adalah {tahun}, bukan {nama}"
        raise Berhenti(2, f"{pesan}; beri nama {ke.with_name(str(tahun)).as_posix()}")


def _isi(folder: Path, asal: Path, laporan: Laporan) -> int:
    """Write the files of the year after ``laporan``, and return how many there are."""
    berkas = lanjut(laporan, _sebelah(folder, asal), lambda skema: _pindah(skema, asal, folder))
    berkas |= {satu.berkas: (asal / satu.berkas).read_bytes() for satu in laporan.berkas.laporan.gambar.values()}
    for nama, isi in berkas.items():
        (folder / nama).parent.mkdir(parents=True, exist_ok=True)
        (folder / nama).write_bytes(isi)
    return len(berkas)


def _sebelah(folder: Path, asal: Path) -> str:
    """Name the folder of the year before as its neighbour; nothing when it lies elsewhere."""
    nama = f"../{asal.resolve().name}"
    bersebelahan = folder.resolve().parent == asal.resolve().parent
    return nama if bersebelahan and SEBELAH.fullmatch(nama) else ""


def _pindah(skema: str, asal: Path, folder: Path) -> str:
    """Return the path of a schema from the new folder; an address on the web stays."""
    if "://" in skema:
        return skema
    return Path(os.path.relpath(asal.resolve() / skema, folder.resolve())).as_posix()


def _susun(folder: Path, lalu: int) -> Compilation:
    """Compile the new folder; a paragraph that calls figures of the old year alone is taken out of print first."""
    hasil = compile_folder(folder)
    salah: dict[str, set[int]] = {}
    for temuan in hasil.diagnosa:
        if menghentikan(temuan) and temuan.span.file.startswith("narasi/"):
            salah.setdefault(temuan.span.file, set()).add(temuan.span.line)
    for nama, baris in salah.items():
        berkas = folder / nama
        berkas.write_text(tandai(hasil.teks[nama], baris, lalu), encoding="utf-8", newline="\n")
    return compile_folder(folder) if salah else hasil


def _tempat(diagnosa: Collection[Diagnostic]) -> int:
    """Count the places that a person must fill in or confirm."""
    return sum(1 + len(satu.related) for satu in diagnosa if satu.code in KODE_ISIAN)
