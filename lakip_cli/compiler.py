"""The pipeline, one screen: read and bind, resolve, calculate, judge, render. Nothing here writes."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType

# Lowest first: an import within an import takes six frames, and a deep stack is a slow one (see ``lakip_cli.cli``).
from lakip_cli import source
from lakip_cli.rekaman import NamedTuple

# isort: split
from lakip_cli.importers import kode as impor_kode
from lakip_cli.model import berkas as berkas_stage
from lakip_cli.model import ikat

# isort: split
from lakip_cli import resolve as resolve_stage
from lakip_cli import tercetak

# isort: split
from lakip_cli import render as render_stage
from lakip_cli import rules, silence
from lakip_cli.calculate import calculate
from lakip_cli.calculate import lalu as hitung_lalu
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Diagnostic, Kode, Related, Sidik, Span, menghentikan
from lakip_cli.model.berkas import baca_folder, baca_sebelah
from lakip_cli.model.laporan import BerkasLaporan
from lakip_cli.naskah import Naskah
from lakip_cli.render import render
from lakip_cli.render.kolofon import kolofon, tolak_final
from lakip_cli.resolve import resolve
from lakip_cli.silence import Diredam, hitungan, redam
from lakip_cli.tabel.rekonsiliasi import rekonsiliasi
from lakip_cli.tercetak.putusan import Putusan

CATALOGUE: Mapping[str, Kode] = {
    **source.KODE, **ikat.KODE, **berkas_stage.KODE, **resolve_stage.KODE, **tercetak.KODE, **rules.KODE,
    **render_stage.KODE, **silence.KODE, **impor_kode.KODE,
}  # fmt: skip
"""Every code that a finding can carry; each stage keeps its own beside the function that emits it."""

BAWAAN = "lakip:"
"""How the name of a file begins that belongs to lakip itself, not to the year's folder."""


class Compilation(NamedTuple):
    """What came of one folder: figures and document (None after an error), findings, and the texts they point into.

    Of the findings, ``diredam`` are silent, and ``usang`` are those that a baseline holds and nobody found.
    """

    folder: Path
    hasil: Hasil | None
    naskah: Naskah | None
    diagnosa: tuple[Diagnostic, ...]
    teks: Mapping[str, str]
    putusan: tuple[Putusan, ...] = ()
    diredam: tuple[Diredam, ...] = ()
    usang: Mapping[Sidik, int] = MappingProxyType({})

    @property
    def gagal(self) -> bool:
        """Whether an error stops the report from being written."""
        return any(map(menghentikan, self.diagnosa))

    def bertempat(self) -> tuple[tuple[Diagnostic, ...], dict[str, str]]:
        """Return findings and texts with file names as the user typed the folder, for showing."""
        jalur = cache(partial(_jalur, self._awalan))
        teks = {jalur(berkas): isi for berkas, isi in self.teks.items()}
        return tuple(_pindah(jalur, satu) for satu in self.diagnosa), teks

    def tempat(self, span: Span) -> Span:
        """Return a place with its file named as the user typed the folder, for showing."""
        return _tempat(partial(_jalur, self._awalan), span)

    @property
    def _awalan(self) -> str:
        return (self.folder / "x").as_posix().removesuffix("x")


def compile_folder(folder: Path, dikenal: Mapping[Sidik, int] = MappingProxyType({})) -> Compilation:
    """Compile the year in ``folder``: every stage that can run runs, and all findings are kept.

    ``dikenal`` are the findings that a baseline holds: they are known, and stay silent.
    """
    hasil = naskah = None
    diredam: list[Diredam] = []
    usang: Mapping[Sidik, int] = {}
    putusan: tuple[Putusan, ...] = ()
    berkas, teks, diagnosa = baca_folder(folder)
    if berkas is not None:
        laporan, temuan = resolve(berkas, PRESET)
        diagnosa += temuan
        if laporan is not None:
            hasil = calculate(laporan)
            putusan, temuan = tercetak.periksa(hasil)
            lalu, sebab, teks_lalu = _tahun_lalu(folder, berkas.laporan)
            diagnosa += rules.periksa(rules.Context(hasil, putusan, lalu, sebab), temuan)
            semua = tuple(diagnosa)
            diagnosa, diredam, usang = redam(diagnosa, teks, berkas.laporan, CATALOGUE, dikenal)
            teks = {**teks, **teks_lalu}
            hasil = hitung_lalu.lengkapi(hasil, lalu) if lalu is not None else hasil
            naskah, temuan = render(hasil, rekonsiliasi(putusan, hasil.figur), semua)
            diagnosa += temuan
            if naskah is not None:
                diagnosa += tolak_final(hasil, diagnosa)
                naskah = naskah._replace(kolofon=kolofon(hasil, teks, hitungan(diagnosa, diredam)))
    return Compilation(folder, hasil, naskah, tuple(sorted(diagnosa)), teks, putusan, tuple(diredam), usang)


def _tahun_lalu(folder: Path, laporan: BerkasLaporan) -> tuple[Hasil | None, str, dict[str, str]]:
    """Compute the year before, with its texts, when the report names its folder; else say why it cannot be used."""
    nama = laporan.tahun_lalu
    if nama is None:
        return None, "", {}
    if masalah := berkas_stage.masalah_sebelah(folder, nama):
        return None, masalah, {}
    berkas, teks, temuan = baca_sebelah(folder, nama)
    lalu, putus = resolve(berkas, PRESET) if berkas is not None else (None, [])
    if lalu is None:
        banyak = sum(map(menghentikan, (*temuan, *putus)))
        return None, f"memuat {banyak} kesalahan; perbaiki dahulu menurut lakip check {nama}", {}
    if lalu.tahun != laporan.tahun - 1:
        return None, f"memuat tahun {lalu.tahun}, bukan {laporan.tahun - 1}", {}
    return hitung_lalu.hitung(lalu), "", teks


def _jalur(awalan: str, berkas: str) -> str:
    """Name a file as the user typed the folder; one of the year before lies beside that folder."""
    if berkas.startswith(BAWAAN):
        return berkas
    atas, _, milik = awalan.rstrip("/").rpartition("/")
    if berkas.startswith("../") and milik not in {"", ".."}:
        return f"{atas}/{berkas[3:]}" if "/" in awalan.rstrip("/") else berkas[3:]
    return f"{awalan}{berkas}"


def _tempat(jalur: Callable[[str], str], span: Span) -> Span:
    return Span(jalur(span.file), *span[1:])


def _pindah(jalur: Callable[[str], str], temuan: Diagnostic) -> Diagnostic:
    terkait = tuple(Related(_tempat(jalur, satu.span), satu.message) for satu in temuan.related)
    return temuan._replace(span=_tempat(jalur, temuan.span), related=terkait)
