"""Compile a year whenever one of its files changes, and announce what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lakip_cli.compiler import Compilation
from lakip_cli.diagnostics import Diagnostic, urut
from lakip_cli.grafik import Simpanan
from lakip_cli.output import susun
from lakip_cli.preview.pantau import Jejak, jejak
from lakip_cli.preview.siaran import Catatan, Siaran
from lakip_cli.render import TataLetakSalah
from lakip_cli.silence import hitungan

TERBANYAK = 100
"""Findings that a page shows; the summary counts all."""


class Penyusun:
    """Watches a year, and the year before when it is named; ``periksa`` is called again and again."""

    def __init__(
        self,
        folder: Path,
        compile_: Callable[[Path], Compilation],
        siaran: Siaran,
        simpanan: Simpanan | None = None,
    ) -> None:
        """Watch ``folder``, and announce to ``siaran`` what ``compile_`` gives, its charts as ``simpanan`` has them."""
        self._compile = compile_
        self._siaran = siaran
        self._simpanan = simpanan
        self._folder = folder
        self._tempat = [folder]
        self._lama: Jejak | None = None

    def periksa(self) -> bool:
        """Compile and announce if a file changed since the last call; tell whether it did."""
        kini = jejak(self._tempat)
        if kini == self._lama:
            return False
        self._lama = kini
        try:
            self._umumkan(self._compile(self._folder))
        except OSError as galat:
            self._siaran.umumkan(f"{galat.filename or self._folder} tidak dapat dibaca; periksa berkas dan hak bacanya")
        except TataLetakSalah as galat:
            berkas, sebab = galat.args
            self._siaran.umumkan(f"{berkas} tidak dapat dipakai: {sebab}; perbaiki berkas itu")
        return True

    def _umumkan(self, hasil: Compilation) -> None:
        temuan = [_catatan(satu) for satu in urut(hasil.bertempat()[0])][:TERBANYAK]
        berkas = None if hasil.gagal else susun(hasil, ["html"], self._simpanan)
        self._sertakan_tahun_lalu(hasil)
        self._siaran.umumkan(hitungan(hasil.diagnosa, hasil.diredam), tuple(temuan), berkas)

    def _sertakan_tahun_lalu(self, hasil: Compilation) -> None:
        """Watch the year before, from now on; its state now is what the compilation has seen."""
        nama = hasil.hasil and hasil.hasil.laporan.berkas.laporan.tahun_lalu
        if nama and (sebelah := self._folder / nama) not in self._tempat:
            self._tempat.append(sebelah)
            self._lama = (self._lama or frozenset()) | jejak([sebelah])


def _catatan(temuan: Diagnostic) -> Catatan:
    return Catatan(temuan.severity.value, temuan.code, str(temuan.span), temuan.message, temuan.help)
