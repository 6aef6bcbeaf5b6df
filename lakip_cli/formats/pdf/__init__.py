"""A ``Naskah`` as PDF/A-2a and PDF/UA-1: Typst sets it from data, so that no text can become markup."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

import typst

from lakip_cli.formats.pdf.data import data
from lakip_cli.formats.pdf.huruf import KOTAK, ganti, sebut, tak_ada
from lakip_cli.formats.pdf.kepala import TANDA, kepala_baris
from lakip_cli.naskah import Naskah
from lakip_cli.render import TataLetakSalah
from lakip_cli.render.naskah_laporan import TATA_LETAK

MASUKAN = "laporan.typ"
BAKU: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def tulis(
    naskah: Naskah,
    gambar: Mapping[str, bytes],
    tata_letak: bytes,
    lukisan: Mapping[str, bytes] = MappingProxyType({}),
    catat: Callable[[str], None] = lambda _: None,
) -> dict[str, bytes]:
    """Write ``laporan.pdf`` under a layout.

    ``gambar`` are the pictures by the name that the document gives them, ``lukisan`` the charts as SVG by their id;
    ``catat`` is told what could not be printed.

    Raises:
        TataLetakSalah: the layout, which may be the agency's own, cannot be set.
    """
    rupa = {f"lukisan/{ke}.svg": isi for ke, isi in enumerate(lukisan.values())}
    isi_naskah = _json(naskah, sorted(gambar), dict(zip(lukisan, rupa, strict=True)))
    teks = {**rupa, "naskah.json": isi_naskah}
    tanpa_huruf: frozenset[str] = frozenset()
    while True:
        try:
            pdf = _susun({**gambar, **teks, MASUKAN: tata_letak}, naskah.tahun)
        except typst.TypstError as galat:
            baru = tak_ada(galat.diagnostic) - tanpa_huruf
            if not baru:
                raise TataLetakSalah(TATA_LETAK, galat.message) from None
            tanpa_huruf |= baru
            teks = {nama: ganti(isi, baru) for nama, isi in teks.items()}
        else:
            break
    if tanpa_huruf:
        catat(f"PDF mencetak {KOTAK} untuk karakter yang tidak dimiliki hurufnya: {sebut(tanpa_huruf)}")
    return {"laporan.pdf": kepala_baris(pdf)}


def _susun(berkas: Mapping[str, bytes], tahun: int) -> bytes:
    with tempfile.TemporaryDirectory() as wadah:
        folder = Path(wadah)
        for nama, isi in berkas.items():
            (folder / nama).parent.mkdir(parents=True, exist_ok=True)
            (folder / nama).write_bytes(isi)
        # The only date that is the same on every day and machine.
        tanggal = datetime(tahun, 12, 31, tzinfo=UTC)
        penyusun = typst.Compiler(folder / MASUKAN, root=folder, font_paths=typst.Fonts(include_system_fonts=False))
        pdf = penyusun.compile(format="pdf", pdf_standards=BAKU, timestamp=tanggal)
    assert isinstance(pdf, bytes)  # noqa: S101 - one file was asked for
    return pdf


def _json(naskah: Naskah, berkas: list[str], lukisan: dict[str, str]) -> bytes:
    return json.dumps(
        data(naskah) | {"berkas": berkas, "lukisan": lukisan, "tanda": dict(TANDA)}, ensure_ascii=False
    ).encode()
