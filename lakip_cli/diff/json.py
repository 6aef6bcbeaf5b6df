"""A comparison for other programs: decimals are strings, and exact; ASCII, so that no encoding can spoil it."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction

from lakip_cli import __version__
from lakip_cli.calculate.buku import Hasil
from lakip_cli.calculate.cetak import menurut_jenis
from lakip_cli.diagnostics import Diagnostic, rekap
from lakip_cli.diff.jenis import Beda, Dampak, Perubahan, Sajian, Sisi, Temuan, Urai

SKEMA = 1
"""Version of this shape; it grows only when a reader of the old one would be misled."""


def tulis(sajian: Sajian) -> str:
    """Write everything that was compared."""
    banding = sajian.banding
    isi = {
        "lakip": __version__,
        "skema": SKEMA,
        "lama": _tahun(sajian.nama[0], banding.lama),
        "baru": _tahun(sajian.nama[1], banding.baru),
        "perubahan": [_perubahan(satu) for satu in banding.perubahan],
        "dampak": [_dampak(satu) for satu in banding.dampak],
        "urai": {alamat: _urai(satu) for alamat, satu in banding.urai.items()},
        "tak_banding": [
            {"bagian": satu.bagian.value, "apa": satu.apa, "alamat": list(satu.nama)} for satu in banding.tak_banding
        ],
        "temuan": _temuan(sajian.temuan),
    }
    return json.dumps(isi, indent=2) + "\n"


def _tahun(nama: str, hasil: Hasil) -> dict[str, object]:
    kepala = hasil.laporan.berkas.laporan
    isi: dict[str, object] = {"nama": nama, "tahun": kepala.tahun, "instansi": kepala.instansi.nama}
    return isi if kepala.sebagian is None else {**isi, "sebagian": kepala.sebagian}


def _perubahan(satu: Perubahan) -> dict[str, object]:
    kepala = {"bagian": satu.bagian.value, "alamat": satu.alamat, "nama": satu.nama}
    return {
        **kepala, **_sisi(satu.lama, satu.baru), **_beda(satu.beda), "makna": satu.makna, "catatan": list(satu.catatan),
    }  # fmt: skip


def _dampak(satu: Dampak) -> dict[str, object]:
    isi = {"alamat": satu.alamat, "nama": satu.nama, **_sisi(satu.lama, satu.baru), **_beda(satu.beda)}
    return {**isi, "makna": satu.makna, "sebab": list(satu.sebab)}


def _sisi(lama: Sisi, baru: Sisi) -> dict[str, object]:
    return {"lama": _satu_sisi(lama), "baru": _satu_sisi(baru)}


def _satu_sisi(sisi: Sisi) -> dict[str, str]:
    isi = {"cetak": sisi.cetak}
    if sisi.figur is not None:
        isi |= {**menurut_jenis(sisi.figur.isi), "satuan": sisi.figur.satuan}
    return isi if sisi.tempat is None else {**isi, "tempat": str(sisi.tempat)}


def _beda(beda: Beda | None) -> dict[str, str]:
    if beda is None:
        return {}
    persen = {} if beda.persen is None else {"persen": f"{beda.persen:f}"}
    return {"selisih": f"{beda.selisih:f}", **persen}


def _urai(satu: Urai) -> dict[str, object]:
    andil = [{"jenis": a.jenis, "apa": a.apa, **_pecahan(a.besar), "uraian": a.uraian} for a in satu.andil]
    return {**_pecahan(satu.selisih), "andil": andil}


def _pecahan(nilai: Fraction) -> dict[str, str]:
    """An exact number as a fraction, and as a decimal of the digits that there are."""
    return {"pecahan": str(nilai), "nilai": f"{Decimal(nilai.numerator) / Decimal(nilai.denominator):f}"}


def _temuan(satu: Temuan) -> dict[str, object]:
    isi: dict[str, object] = {"lama": rekap(satu.lama), "baru": rekap(satu.baru)}
    return {**isi, "muncul": [*map(_diagnosa, satu.muncul)], "selesai": [*map(_diagnosa, satu.selesai)]}


def _diagnosa(satu: Diagnostic) -> dict[str, str]:
    return {"kode": satu.code, "berat": satu.severity.value, "pesan": satu.message, "tempat": str(satu.span)}
