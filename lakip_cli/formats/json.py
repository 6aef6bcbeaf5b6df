"""All facts and figures with their traces, for other programs; decimals are strings that keep their scale."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from lakip_cli import __version__
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.cetak import menurut_jenis
from lakip_cli.calculate.figur import Figur, Jejak

SKEMA = 1
"""Version of this shape; it grows only when a reader of the old one would be misled."""

_json = json.JSONEncoder(ensure_ascii=False).encode


def tulis(hasil: Hasil) -> dict[str, bytes]:
    """Write ``hasil.json``: the report's head, and every figure by address in order of computation."""
    kepala = hasil.laporan.berkas.laporan
    laporan = {
        "instansi": kepala.instansi.nama,
        "tahun": kepala.tahun,
        "keadaan": kepala.keadaan,
        "audit": kepala.audit,
    }
    return tulis_figur(laporan, hasil.figur, hasil.lebar)


def tulis_figur(
    laporan: Mapping[str, object], figur: Mapping[str, Figur], lebar: Mapping[str, Decimal] = MappingProxyType({})
) -> dict[str, bytes]:
    """Write ``hasil.json`` of any document: its head, and its figures by address."""
    isi_figur = _peta({alamat: _json(_figur(satu, lebar.get(alamat))) for alamat, satu in figur.items()}, "\n  ")
    isi = {"lakip": _json(__version__), "skema": _json(SKEMA), "laporan": _json(laporan), "figur": isi_figur}
    return {"hasil.json": (_peta(isi, "\n ") + "\n").encode()}


def _peta(isi: Mapping[str, str], awal: str) -> str:
    """A map of JSON texts, a line each, so that two files compare line by line; whole files indent ten times slower."""
    baris = ",".join(f"{awal}{_json(kunci)}: {nilai}" for kunci, nilai in isi.items())
    return f"{{{baris}{awal[:-1]}}}"


def _figur(figur: Figur, lebar: Decimal | None) -> dict[str, object]:
    isi: dict[str, object] = {
        "nama": figur.nama,
        "cetak": figur.cetak,
        "satuan": figur.satuan,
        **menurut_jenis(figur.isi),
    }
    if lebar is not None and isinstance(figur.isi, Decimal):
        isi["antara"] = [f"{figur.isi - lebar:f}", f"{figur.isi + lebar:f}"]
    if figur.tempat:
        isi["tempat"] = [str(satu) for satu in figur.tempat]
    if figur.jejak is not None:
        isi["jejak"] = _jejak(figur.jejak)
    return isi


def _jejak(jejak: Jejak) -> dict[str, object]:
    isi: dict[str, object] = {
        "rumus": jejak.rumus,
        "uraian": jejak.uraian,
        "dasar": jejak.dasar,
        "masukan": [satu.alamat for satu in jejak.masukan],
    }
    if jejak.pembulatan:
        isi["pembulatan"] = jejak.pembulatan
    if jejak.catatan:
        isi["catatan"] = list(jejak.catatan)
    return isi
