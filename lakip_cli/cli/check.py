"""``lakip check``: every stage of a build but writing; findings are the result."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from types import ModuleType

from lakip_cli.compiler import CATALOGUE, Compilation, compile_folder  # first, for its own order

# isort: split
from lakip_cli.cli.belum import rekap
from lakip_cli.cli.layar import Berhenti, banyak, berwarna, cari, cetak, folder_tahun, lapor
from lakip_cli.cli.pilihan import Bentuk, PilihanCheck
from lakip_cli.cli.profil import periksa, pilih
from lakip_cli.diagnostics import DaftarPeriksa, Diagnostic, Severity, Tampilan, menghentikan, urut
from lakip_cli.rules.profil import bobot
from lakip_cli.silence import Diredam, hitungan

LAYANAN = (Bentuk.GITHUB, Bentuk.GITLAB, Bentuk.SARIF, Bentuk.JUNIT)
"""The formats whose readers know files by their path in the repository."""


def jalankan(pilihan: PilihanCheck) -> int:
    """Check every folder; 1 if any has an error, with ``strict`` also a warning."""
    bentuk = pilihan.bentuk or _bentuk()
    ramai = banyak(pilihan.data, pilihan.ramai) and not pilihan.tulis_baseline
    pilihan = pilihan._replace(data=tuple(folder_tahun(cari(pilihan.data))))
    if ramai and bentuk in {Bentuk.TEXT, Bentuk.CONCISE}:
        from lakip_cli.cli.pekerjaan import periksa_semua

        return periksa_semua(pilihan)
    if bentuk in LAYANAN:
        pilihan = pilihan._replace(data=tuple(map(_relatif, pilihan.data)))
    hasil, diredam = tampilan(pilihan, *susun(pilihan))
    if keluar := _penulis(bentuk).tulis(hasil):
        cetak(keluar)
    if bentuk is Bentuk.GITHUB and (ringkasan := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(ringkasan).open("a", encoding="utf-8", newline="\n") as berkas:
            berkas.write(_penulis("markdown").tulis(hasil))
    lapor(f"{len(pilihan.data)} folder diperiksa: {hitungan(hasil.temuan, diredam)}")
    for satu in rekap(hasil.temuan):
        lapor(satu)
    return 1 if any(d.severity in hasil.gagal for d in hasil.temuan) else 0


def _bentuk() -> Bentuk:
    return Bentuk.GITHUB if os.environ.get("GITHUB_ACTIONS") == "true" else Bentuk.TEXT


def _relatif(folder: Path) -> Path:
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _penulis(bentuk: str) -> ModuleType:
    return importlib.import_module(f"lakip_cli.diagnostics.{bentuk}")


def tampilan(
    pilihan: PilihanCheck, semua: Iterable[tuple[Compilation, list[Diagnostic]]], sumber: dict[str, str]
) -> tuple[Tampilan, list[Diredam]]:
    """Gather what there is to show of compiled folders, each with what its baseline holds too much, and what is not."""
    temuan: list[Diagnostic] = []
    diredam: list[Diredam] = []
    diminta, profil = _diminta(pilihan), pilih(pilihan.profil)
    daftar: list[DaftarPeriksa] = []
    for hasil, usang in semua:
        diagnosa, teks = hasil.bertempat()
        temuan += [*diagnosa, *usang]
        diredam += hasil.diredam
        sumber |= teks
        daftar += [periksa(profil, hasil)] if profil else []
    temuan = bobot(profil, temuan) if profil else temuan
    tampil = [d for d in temuan if d.code in diminta or menghentikan(d)]
    diredam += [Diredam(d, "tidak dipilih") for d in temuan if d.code not in diminta and not menghentikan(d)]
    gagal = frozenset({Severity.ERROR, Severity.WARNING} if pilihan.strict else {Severity.ERROR})
    return Tampilan(urut(tampil), sumber, CATALOGUE, berwarna(sys.stdout), gagal, tuple(daftar)), diredam


def _diminta(pilihan: PilihanCheck) -> Collection[str]:
    """Return the codes that are asked for; an error that hides what comes after it is shown even so."""
    if not pilihan.select and not pilihan.ignore:
        return CATALOGUE
    from lakip_cli.cli.saring import diminta

    return diminta(pilihan.select, pilihan.ignore)


def susun(pilihan: PilihanCheck) -> tuple[Iterator[tuple[Compilation, list[Diagnostic]]], dict[str, str]]:
    """Compile each folder, with what its baseline holds too much; and the text of the baseline by its name."""
    if pilihan.baseline is None:
        if pilihan.tulis_baseline:
            raise Berhenti(2, "--tulis-baseline memerlukan --baseline BERKAS")
        return ((compile_folder(satu), []) for satu in pilihan.data), {}
    from lakip_cli.cli.dasar import buka, catat

    if pilihan.tulis_baseline:
        catat(pilihan.baseline, pilihan.data)
    baseline = buka(pilihan.baseline)
    return map(baseline.periksa, pilihan.data), {baseline.berkas: baseline.teks}
