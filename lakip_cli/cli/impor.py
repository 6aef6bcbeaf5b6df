"""``lakip import``: what a workbook changes in the YAML, shown first, and written all at once or not at all."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

from lakip_cli.cli.ekspor import terhitung
from lakip_cli.cli.layar import TERBANYAK, Berhenti, berwarna, cetak, folder_tahun, lapor
from lakip_cli.compiler import CATALOGUE, Compilation, compile_folder
from lakip_cli.diagnostics import Diagnostic, Tampilan, menghentikan, text
from lakip_cli.importers import buku as buku_kerja
from lakip_cli.importers import isian as lembar_isian
from lakip_cli.importers.kode import KODE
from lakip_cli.importers.sunting import Impor, Suntingan, terapkan
from lakip_cli.isian import susun
from lakip_cli.model.berkas import TERTUNDA
from lakip_cli.output import lanjutkan
from lakip_cli.output import terapkan as tempatkan


def jalankan(berkas: Path, data: Path, peta: Path | None, *, coba: bool) -> int:
    """Take the values of a workbook over into the year; with ``coba`` only show what would change."""
    (folder,) = folder_tahun([data])
    if not coba and lanjutkan(folder):
        lapor(f"impor yang terputus di {folder.as_posix()} sudah diselesaikan")
    hasil = terhitung(folder)
    suntingan, temuan, dilewati = _baca(berkas, hasil, peta)
    baru = _terapkan(folder, suntingan)
    if baru and not temuan:
        temuan = _periksa(hasil, baru, suntingan, berkas)
    if temuan:
        _lapor(temuan)
        lapor(f"{berkas.as_posix()} tidak diimpor: {len(temuan)} kesalahan; {folder.as_posix()} tidak disentuh")
        return 1
    _tampilkan(folder, suntingan)
    if dilewati:
        lapor(f"baris tanpa kode, dilewati: {', '.join(dilewati)}")
    if baru and not coba:
        tempatkan(baru, folder)
    _ringkas(len(suntingan), len(baru), coba=coba)
    return 0


def _baca(berkas: Path, hasil: Compilation, peta: Path | None) -> Impor:
    assert hasil.hasil is not None  # noqa: S101 - what was computed
    nama = berkas.as_posix()
    try:
        buku = buku_kerja.buka(berkas.read_bytes(), nama)
    except buku_kerja.BukuRusak as galat:
        raise Berhenti(2, f"{nama} {galat}") from None
    if peta is not None:
        from lakip_cli.cli.peta import baca
        from lakip_cli.importers.tabel import impor

        return impor(buku, nama, baca(peta), hasil.hasil, hasil.teks)
    if not lembar_isian.isian_sah(buku):
        raise Berhenti(2, f"{nama} bukan lembar isian lakip; untuk tabel instansi sebut berkas petanya dengan --peta")
    return lembar_isian.impor(buku, nama, susun(hasil.hasil, hasil.teks))


def _terapkan(folder: Path, suntingan: Sequence[Suntingan]) -> dict[str, bytes]:
    """Return the new bytes of each file that changes."""
    urut = sorted(suntingan, key=lambda satu: satu.tempat)
    return {
        nama: terapkan((folder / nama).read_bytes(), milik)
        for nama, milik in groupby(urut, key=lambda satu: satu.tempat.file)
    }


def _periksa(
    lama: Compilation, baru: Mapping[str, bytes], suntingan: Sequence[Suntingan], berkas: Path
) -> list[Diagnostic]:
    """Compile a copy with the new values: what can no longer be read is told at its cell; the rest is for a check."""
    with tempfile.TemporaryDirectory() as sementara:
        salinan = Path(sementara) / lama.folder.resolve().name
        shutil.copytree(lama.folder, salinan, symlinks=True, ignore=shutil.ignore_patterns(f"{TERTUNDA}*"))
        for nama, isi in baru.items():
            (salinan / nama).write_bytes(isi)
        hasil = compile_folder(salinan)
    baris = {(satu.tempat.file, satu.tempat.line) for satu in suntingan}
    salah = [d for d in hasil.diagnosa if menghentikan(d)]
    kena = [d for d in salah if (d.span.file, d.span.line) in baris]
    return [_di_sel(d, suntingan, berkas) for d in kena or (salah if hasil.hasil is None else [])]


def _di_sel(temuan: Diagnostic, suntingan: Sequence[Suntingan], berkas: Path) -> Diagnostic:
    """Tell a finding at the cell that brought it."""
    for satu in suntingan:
        if (satu.tempat.file, satu.tempat.line) == (temuan.span.file, temuan.span.line):
            tempat = temuan.span._replace(file=berkas.as_posix(), line=1, column=1, end_line=1, end_column=1)
            return KODE["I002"].at(tempat, f"sel {satu.sel}: {satu.baru}: {temuan.message}", temuan.help)
    return temuan


def _lapor(temuan: Sequence[Diagnostic]) -> None:
    tampil = Tampilan(tuple(sorted(temuan)[:TERBANYAK]), {}, CATALOGUE, berwarna(sys.stderr))
    lapor(text.tulis(tampil).rstrip("\n"))


def _tampilkan(folder: Path, suntingan: Sequence[Suntingan]) -> None:
    for satu in sorted(suntingan, key=lambda satu: satu.tempat):
        cetak(f"{(folder / str(satu.tempat)).as_posix()}  {satu.alamat}: {satu.lama} → {satu.baru}  ({satu.sel})")


def _ringkas(nilai: int, berkas: int, *, coba: bool) -> None:
    if not nilai:
        lapor("tidak ada yang berubah")
    else:
        kata = "akan berubah; jalankan tanpa --dry-run untuk menuliskannya" if coba else "berubah"
        lapor(f"{nilai} nilai dalam {berkas} berkas {kata}")
