"""Every note and source that the data may carry stands in some table of the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from lakip_cli.calculate import calculate
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.rumus.skala import PRESET
from lakip_cli.model.berkas import baca_folder
from lakip_cli.model.dasar import Bercatatan
from lakip_cli.naskah import BlokTabel
from lakip_cli.render import render
from lakip_cli.resolve import resolve
from lakip_cli.tabel.catatan import catatan

Hitung = Callable[..., Hasil]


def _bercatatan(isi: object, alamat: str = "") -> Iterator[tuple[str, Bercatatan]]:
    """Yield every object below that may have notes, with its address in the model."""
    if isinstance(isi, Bercatatan):
        yield alamat, isi
    anak: dict[str, object] = {}
    if isinstance(isi, BaseModel):
        anak = {nama: getattr(isi, nama) for nama in type(isi).model_fields}
    elif isinstance(isi, dict):
        anak = isi
    for nama, satu in anak.items():
        yield from _bercatatan(satu, f"{alamat}.{nama}")


@pytest.fixture(scope="module")
def tercatat(kecamatan: Path) -> tuple[str, list[str]]:
    """All that the tables of a report print, where every object of its year has a note and a source of its own."""
    berkas, _, _ = baca_folder(kecamatan)
    assert berkas is not None
    semua = [
        pasangan
        for nama in ("laporan", "kinerja", "organisasi", "renstra", "perjanjian", "anggaran", "lra")
        for pasangan in _bercatatan(getattr(berkas, nama), nama)
    ]
    tanda = []
    for alamat, satu in semua:
        for kunci in ("catatan", "sumber"):
            tanda.append(f"[{kunci} {alamat}]")
            satu.__dict__[kunci] = {**getattr(satu, kunci), "": tanda[-1]}
    laporan, _ = resolve(berkas, PRESET)
    assert laporan is not None
    naskah, temuan = render(calculate(laporan))
    assert naskah is not None, temuan
    tabel = [blok.tabel for bab in naskah.bab for blok in bab.blok if isinstance(blok, BlokTabel)]
    sel = (sel.cetak for satu in tabel for baris in satu.badan for sel in baris)
    return "\n".join((*sel, *(teks for satu in tabel for teks in satu.catatan))), tanda


def test_setiap_catatan_dan_sumber_tercetak(tercatat: tuple[str, list[str]]) -> None:
    teks, tanda = tercatat
    assert len(tanda) > 100
    assert [satu for satu in tanda if satu not in teks] == []


def test_hal_tanpa_tabel_sendiri(hitung: Hitung) -> None:
    laporan = (
        "instansi: {nama: A, sebutan: A, pemerintah: B, tempat: C, sumber: {alamat: Kop surat}}\ntahun: 2024\n"
        "pejabat: {k: {nama: Ani, jabatan: Kepala, catatan: Pelaksana tugas sejak Juni.}}\n"
    )
    tabel = catatan(hitung(laporan=laporan))

    assert tabel is not None
    assert [[sel.cetak for sel in baris] for baris in tabel.badan] == [
        ["A", "–", "alamat: Kop surat"],
        ["Ani", "Pelaksana tugas sejak Juni.", "–"],
    ]
    assert catatan(hitung()) is None
