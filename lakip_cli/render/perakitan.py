"""Chapters in, a ``Naskah`` out: every chapter is printed, parsed and, when all are right, numbered."""

from __future__ import annotations

from collections.abc import Sequence

from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.naskah import ID_SELURUH, Blok, Judul, Naskah, polos
from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.jenis import Fungsi, Konteks, Meta, SumberBab, Templat
from lakip_cli.render.nomor import AWALAN_BAB, AWALAN_LAMPIRAN, BabTerurai, beri_nomor
from lakip_cli.render.temuan import diagnosa, rapikan
from lakip_cli.render.urai import Terletak, urai


def rakit(
    bab: Sequence[SumberBab], fungsi: Fungsi, konteks: Konteks, meta: Meta
) -> tuple[Naskah | None, list[Diagnostic]]:
    """Render a document. All mistakes of all chapters are told; with an error there is no document.

    Raises:
        ValueError: two chapters have one file name, or one has that of the whole report.
    """
    id_ = [satu.id for satu in bab]
    if len({*id_} - ID_SELURUH) < len(id_):
        message = f"chapter ids are file names, each its own and none of {sorted(ID_SELURUH)}: {id_}"
        raise ValueError(message)
    temuan: list[Diagnostic] = []
    terurai = [_urai_bab(satu, fungsi, konteks, temuan) for satu in bab]
    if any(satu.severity is Severity.ERROR for satu in temuan):
        return None, sorted(temuan)
    hasil, nomor = beri_nomor(satu for satu in terurai if satu)
    if nomor.temuan:
        return None, sorted(temuan + nomor.temuan)
    isi, tabel, gambar = tuple(nomor.isi), tuple(nomor.tabel), tuple(nomor.gambar)
    return Naskah(meta.judul, meta.instansi, meta.tahun, hasil, isi, tabel, gambar, meta.kolofon), sorted(temuan)


def _urai_bab(sumber: SumberBab, fungsi: Fungsi, konteks: Konteks, temuan: list[Diagnostic]) -> BabTerurai | None:
    hasil = cetak(sumber.isi, fungsi, konteks, tepercaya=sumber.tepercaya)
    if not isinstance(hasil, Cetakan):
        temuan += (diagnosa(satu, sumber.berkas, _baris(sumber)) for satu in hasil)
        return None
    halaman = Halaman(sumber.berkas, _baris(sumber), hasil)
    judul, blok = _pisahkan_judul(halaman, urai(halaman), wajib=sumber.id.startswith((AWALAN_BAB, AWALAN_LAMPIRAN)))
    temuan += halaman.diagnosis()
    return BabTerurai(sumber.id, sumber.berkas, judul, blok, halaman.rujukan)


def _baris(sumber: SumberBab) -> list[str]:
    if isinstance(sumber.isi, Templat):
        berkas = sumber.isi.folder / sumber.isi.nama
        return berkas.read_text("utf-8").split("\n") if berkas.is_file() else []
    return rapikan(sumber.isi).split("\n")


def _pisahkan_judul(halaman: Halaman, isi: list[Terletak], *, wajib: bool) -> tuple[str, tuple[Blok, ...]]:
    """Take the chapter title, its only heading of level 1, out of the blocks."""
    judul = [(baris, polos(blok.isi)) for baris, blok in isi if isinstance(blok, Judul) and blok.tingkat == 1]
    if wajib and not judul and not halaman.temuan:
        halaman.lapor("T203", 1, "bab ini tidak berjudul", "tulis judulnya di baris pertama: # …")
    for baris, _ in judul[1:]:
        halaman.lapor("T203", baris, f"bab ini sudah berjudul di baris {judul[0][0]}", "pakai `##` untuk subbab")
    blok = tuple(satu for _, satu in isi if not (isinstance(satu, Judul) and satu.tingkat == 1))
    return judul[0][1] if judul else "", blok
