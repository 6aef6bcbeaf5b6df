"""``lakip diff``: two years compared, or one year at two commits."""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from lakip_cli.calculate.buku import Hasil
from lakip_cli.cli.layar import Berhenti, berwarna, cetak, folder_tahun, lapor
from lakip_cli.cli.pilihan import BentukDiff, PilihanDiff
from lakip_cli.cli.riwayat import ambil, pisah
from lakip_cli.compiler import CATALOGUE, Compilation, compile_folder
from lakip_cli.diagnostics import Tampilan, menghentikan, text, urut
from lakip_cli.diff import banding
from lakip_cli.diff.isi import lintas
from lakip_cli.diff.jenis import Sajian
from lakip_cli.diff.temuan import temuan


def jalankan(pilihan: PilihanDiff) -> int:
    """Show what changed; with ``exit_code`` 1 if anything did, and 2 if a folder cannot be computed."""
    with _sisi(pilihan) as sisi:
        semua = [(nama, compile_folder(folder)) for nama, folder in sisi]
        lama, baru = (_hasil(nama, satu) for nama, satu in semua)
        hasil = banding(lama, baru)
        dua = [(satu.diagnosa, satu.teks) for _, satu in semua]
        temuan_ = temuan(dua[0], dua[1], lintas=lintas(lama, baru))
        cetak(_tulis(pilihan.bentuk, Sajian((semua[0][0], semua[1][0]), hasil, temuan_)))
    return 1 if pilihan.exit_code and hasil.perubahan else 0


def _tulis(bentuk: BentukDiff, sajian: Sajian) -> str:
    if bentuk is BentukDiff.HTML:
        from lakip_cli.diff.dokumen import dokumen
        from lakip_cli.formats.html import LENGKAP, tulis

        halaman = tulis(dokumen(sajian))[LENGKAP].decode()
        return halaman.encode("ascii", "xmlcharrefreplace").decode()  # whatever the encoding of the terminal
    nama = "markdown" if bentuk is BentukDiff.MD else bentuk.value
    teks: str = importlib.import_module(f"lakip_cli.diff.{nama}").tulis(sajian)
    return teks


@contextmanager
def _sisi(pilihan: PilihanDiff) -> Iterator[Sequence[tuple[str, Path]]]:
    """Yield both sides with what they are called, old one first."""
    if not pilihan.git:
        if len(pilihan.data) != 2:  # noqa: PLR2004 - an old and a new folder
            raise Berhenti(2, "diff memerlukan dua folder: lakip diff data/2022 data/2023; lihat lakip diff --help")
        yield [(satu.as_posix(), folder_tahun([satu])[0]) for satu in pilihan.data]
        return
    if len(pilihan.data) != 1:
        raise Berhenti(2, "diff --git memerlukan satu folder: lakip diff --git HEAD~1..HEAD data/2023")
    folder = folder_tahun(pilihan.data)[0]
    lama, baru = pisah(pilihan.git, folder)
    with tempfile.TemporaryDirectory(prefix="lakip-") as sementara:
        sisi = []
        for ke, commit in enumerate((lama, baru)):
            (tujuan := Path(sementara) / str(ke)).mkdir()
            nama = f"{commit}:{folder.as_posix()}" if commit else folder.as_posix()
            sisi.append((nama, ambil(folder, commit, tujuan) if commit else folder))
        yield sisi


def _hasil(nama: str, satu: Compilation) -> Hasil:
    """Return the figures of a side, or tell the mistakes that keep them from being computed."""
    if satu.hasil is not None:
        return satu.hasil
    temuan, sumber = satu._replace(folder=Path(nama)).bertempat()
    penghenti = tuple(filter(menghentikan, urut(temuan)))
    lapor(text.tulis(Tampilan(penghenti, sumber, CATALOGUE, berwarna(sys.stderr))).rstrip("\n"))
    raise Berhenti(2, f"{nama} belum dapat dibandingkan: {len(penghenti)} kesalahan; perbaiki dahulu")
