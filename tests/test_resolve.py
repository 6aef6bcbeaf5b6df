"""The whole stage: all mistakes of all files at once, and a year without any."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.model.berkas import baca_folder
from lakip_cli.resolve import Laporan, resolve

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]


def test_all_mistakes_of_all_files_at_once(taut: Taut) -> None:
    laporan, temuan = taut(
        kinerja="sasaran: {s: {nama: S, tujuan: x}}\n",
        lra='akun: {"5": {nama: B, pagu: 1}, "5.1": {nama: O}}\n',
        organisasi="jabatan: {a: {nama: A, atasan: a}}\n",
    )
    assert laporan is None
    assert [(satu.code, satu.span.file) for satu in temuan] == [
        ("R001", "kinerja.yaml"),
        ("R004", "lra.yaml"),
        ("R003", "organisasi.yaml"),
    ]


def test_smallest_valid_year_has_no_finding(kecamatan: Path) -> None:
    berkas, _, _ = baca_folder(kecamatan)
    assert berkas is not None
    laporan, temuan = resolve(berkas, PRESET)
    assert temuan == []
    assert laporan is not None
    isi: Any = laporan.simpul["kegiatan.umum"]
    assert isi.sasaran == ("akuntabilitas", "pelayanan")
