"""One canonical layout of the YAML: how a file is written, never what it says.

Lines are written anew from lakip's own reading of the file, in which every value knows its place; what stands between
the values are comments, and each goes with its entry. No second YAML library reads the data (decision 0015).
"""

from __future__ import annotations

from codecs import BOM_UTF8

from lakip_cli import source
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.fmt.komentar import pohon
from lakip_cli.fmt.penata import baris_berkas
from lakip_cli.model.ikat import ikat
from lakip_cli.model.skema import BERKAS
from lakip_cli.model.susunan import arti, jenis


class TidakSama(Exception):
    """The new layout would say something else; the file must stay as it is."""


def tata(data: bytes, nama: str, berkas: str) -> tuple[bytes | None, list[Diagnostic]]:
    """Lay out a file of a year, ``berkas`` being its kind (``kinerja``); None, and why, if it is broken.

    A byte order mark and Windows line ends stay: they belong to the editor and to git, not to the layout.

    Raises:
        TidakSama: read again, the new text says something else.
    """
    model = BERKAS[berkas]
    bom = data.startswith(BOM_UTF8)
    windows = b"\r\n" in data
    isi, temuan = source.baca(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), nama)
    if isi is None:
        return None, temuan
    objek, temuan = ikat(model, isi)
    if objek is None:
        return None, temuan
    teks = "".join(f"{baris}\n" for baris in baris_berkas(pohon(isi), jenis(model)))
    ulang, _ = source.baca(teks.encode(), nama)
    if ulang is None or arti(ikat(model, ulang)[0]) != arti(objek):
        raise TidakSama(nama)
    hasil = (teks.replace("\n", "\r\n") if windows else teks).encode()
    return BOM_UTF8 * bom + hasil, []
