"""A ``Naskah`` as a Word file: the cover, headers and styles are the agency's, the chapters stand in between."""

from __future__ import annotations

from collections.abc import Mapping

from lakip_cli.formats.docx.bagian import Lembar
from lakip_cli.formats.docx.berkas import beri_sifat, simpan
from lakip_cli.formats.docx.blok import Bahan, PenulisBlok
from lakip_cli.formats.docx.gaya import Gaya
from lakip_cli.formats.docx.keterangan import Acuan
from lakip_cli.formats.docx.penanda import Penanda
from lakip_cli.formats.docx.templat import buka, isi_templat, isian, lepas, tempat_isi
from lakip_cli.naskah import Naskah
from lakip_cli.render import templat_bawaan


def tulis(
    naskah: Naskah, gambar: Mapping[str, bytes], templat: bytes, lukisan: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Write ``laporan.docx`` into a template; ``gambar`` are the pictures by the name that the document gives them.

    ``lukisan`` are the charts as PNG by their id; a chart without one is printed as its data.

    Raises:
        TataLetakSalah: the template, which may be the agency's own, cannot be used.
    """
    dokumen = buka(templat)
    isi_templat(dokumen, isian(naskah))
    penanda, bagian = tempat_isi(dokumen)
    bawaan = buka((templat_bawaan() / "docx" / "laporan.docx").read_bytes())
    acuan = Acuan(Gaya(dokumen.styles.element, bawaan.styles.element), Penanda(dokumen.element))
    isi = PenulisBlok(Bahan(naskah, gambar, lukisan), dokumen.part, acuan, Lembar(bagian)).isi()
    for satu in isi:
        penanda.addprevious(satu)
    lepas(penanda)
    beri_sifat(dokumen, naskah)
    return {"laporan.docx": simpan(dokumen)}
