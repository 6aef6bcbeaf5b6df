"""What an address of a claim names: a figure, something that has no fact by nature, or nothing at all."""

from __future__ import annotations

import difflib
import re
from enum import StrEnum

from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.figur import Figur

JENIS = frozenset(
    [
        "akun",
        "bersama",
        "dasar_hukum",
        "indikator",
        "jabatan",
        "judul",
        "kegiatan",
        "laporan",
        "lra",
        "misi",
        "pegawai",
        "pejabat",
        "perjanjian",
        "program",
        "ringkasan",
        "sasaran",
        "skala",
        "strategi",
        "sub_kegiatan",
        "total",
        "tujuan",
    ]
)
"""The first words of addresses."""

TAHUN = re.compile(r"\.((?:19|20)[0-9]{2})(?=\.|\Z)")
"""A year inside an address."""
_DASAR = re.compile(r"dasar_hukum\.[a-z0-9]+(?:-[a-z0-9]+)*\.nama")
_JUDUL = re.compile(r"judul\.[a-z0-9]+(?:-[a-z0-9]+)*")
_SEJAUH = 30
"""Years before and after the report's own in which a claim is plausible."""
_MIRIP = 3 / 4


class Tanpa(StrEnum):
    """Why a good address has no figure."""

    FAKTA = "fakta"
    """The thing and the measure exist, the source is silent about the year."""
    DASAR = "dasar hukum"
    """A regulation that is cited and not listed among the legal basis."""
    JUDUL = "judul"
    """A heading: two printed places are compared, there is no fact behind them."""
    JUMLAH = "jumlah"
    """The sum or mean of a table's own rows, which has no address."""


class Penunjuk:
    """Follows addresses into one year's figures."""

    def __init__(self, hasil: Hasil) -> None:
        self.hasil = hasil
        self._figur = hasil.figur
        self._kini = f".{hasil.laporan.tahun}"
        self._lain: dict[str, Figur | Tanpa | None] = {}

    def cari(self, alamat: str) -> Figur | Tanpa | None:
        """Return what stands at ``alamat``; None when it names nothing."""
        if (figur := self._figur.get(alamat)) is not None:
            return figur
        if alamat not in self._lain:
            self._lain[alamat] = self._figur.get(alamat.replace(self._kini, "", 1)) or self._tanpa(alamat)
        return self._lain[alamat]

    def _tanpa(self, alamat: str) -> Tanpa | None:
        if _JUDUL.fullmatch(alamat):
            return Tanpa.JUDUL
        if _DASAR.fullmatch(alamat):
            return Tanpa.DASAR
        tahun = [int(satu) for satu in TAHUN.findall(alamat)]
        masuk_akal = all(abs(satu - self.hasil.laporan.tahun) <= _SEJAUH for satu in tahun)
        return Tanpa.FAKTA if masuk_akal and self._pernah_ada(TAHUN.sub("", alamat)) else None

    def _pernah_ada(self, alamat: str) -> bool:
        """Whether another year has it, or the thing exists and others of its kind have this measure."""
        jenis, _, sisa = alamat.partition(".")
        id_, _, ukuran = sisa.partition(".")
        benda = f"{jenis}.{id_}."
        milik = [satu for satu in self._figur if satu.startswith(benda)]
        if any(TAHUN.sub("", satu) == alamat for satu in milik):
            return True
        return bool(milik) and any(
            satu.endswith(f".{ukuran}") and satu.startswith(f"{jenis}.") and satu.count(".") == alamat.count(".")
            for satu in self._figur
        )

    def dikenal(self, benda: str) -> bool:
        """Whether anything stands below this address, in any year."""
        awal = (f"{benda}.", f"{TAHUN.sub('', benda)}.")
        return any(satu.startswith(awal) for satu in self._figur)

    def saran(self, alamat: str) -> str:
        """Return what a misspelt address may have meant, as a question to append; empty when nothing is near."""
        awal = alamat.partition(".")[0]
        sejenis = [satu for satu in self._figur if satu.startswith(f"{awal}.")] if awal in JENIS else list(self._figur)
        dekat = difflib.get_close_matches(alamat, sejenis, n=1, cutoff=_MIRIP)
        return f"; maksud Anda {dekat[0]}?" if dekat else ""

    def saran_benda(self, benda: str) -> str:
        """The same for the address of a thing, as a table's first column has it."""
        semua = {satu.rpartition(".")[0] for satu in self._figur}
        dekat = difflib.get_close_matches(benda, semua, n=1, cutoff=_MIRIP)
        return f"; maksud Anda {dekat[0]}?" if dekat else ""
