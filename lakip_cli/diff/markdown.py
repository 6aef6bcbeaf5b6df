"""A comparison as Markdown, fit for a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.diagnostics.markdown import lolos
from lakip_cli.diff.baris import (
    SAMA,
    Baris,
    BarisDampak,
    akibat,
    baris,
    bersama,
    kalimat_temuan,
    ringkasan,
    sebagian,
    sebaris,
    tak_dibanding,
    ubah,
)
from lakip_cli.diff.ikhtisar import capaian, indeks
from lakip_cli.diff.jenis import Banding, Dampak, Sajian, Temuan

TERBESAR = 60_000
"""Bytes; the services refuse a comment of 65,536 characters."""


def tulis(sajian: Sajian) -> str:
    """Write capaian before and after, all sections, and what a check finds; what a comment cannot hold is counted."""
    semua = list(_blok(sajian))
    hasil: list[str] = []
    besar = 0
    for ke, blok in enumerate(semua):
        besar += len(blok.encode()) + 1
        if besar > TERBESAR:
            hasil.append(f"\n… dan {len(semua) - ke} baris lagi; lihat semuanya dengan `lakip diff`")
            break
        hasil.append(blok)
    return "\n".join(hasil) + "\n"


def _blok(sajian: Sajian) -> Iterator[str]:
    banding = sajian.banding
    yield f"### {' → '.join(map(lolos, sajian.nama))}\n"
    yield from (f"> {lolos(satu)}\n" for satu in sebagian(sajian))
    yield f"**{ringkasan(banding) if banding.perubahan else SAMA}**"
    yield from _capaian(banding)
    yield from _indeks(banding)
    for bagian, isi in baris(banding).items():
        yield f"\n#### {bagian.capitalize()}\n"
        for satu in isi:
            yield from _perubahan(satu)
    tak_banding = (f"{apa}: {', '.join(nama)}" for apa, nama in tak_dibanding(banding))
    yield from _terlipat("Tidak dibandingkan, karena hanya satu sisi yang menyebutnya", tak_banding)
    yield from _temuan(sajian.temuan)


def _capaian(banding: Banding) -> Iterator[str]:
    semua = capaian(banding)
    if semua:
        yield "\n#### Capaian sebelum dan sesudah\n"
        yield "| Indikator | Capaian | Tercapai | Kategori |\n| --- | --- | --- | --- |"
    for satu in semua:
        sel = " | ".join("tetap" if d is None else _ubah(d) for d in (satu.capaian, satu.tercapai, satu.kategori))
        yield f"| {lolos(satu.nama)} | {sel} |"


def _indeks(banding: Banding) -> Iterator[str]:
    semua = list(indeks(banding))
    if semua:
        yield "\n#### Indeks yang berubah\n"
    for satu in semua:
        yield f"- **{lolos(satu.nama)}** {_ubah(satu.dampak)}"
        yield from (f"  - {lolos(andil)}" for andil in satu.andil)


def _ubah(satu: Dampak) -> str:
    return lolos(ubah(satu.lama.cetak, satu.baru.cetak, satu.beda, satu.makna))


def _perubahan(satu: Baris) -> Iterator[str]:
    p = satu.perubahan
    nama = f"**{lolos(p.nama)}** " if p.nama else ""
    yield f"- {nama}{_kode(p.alamat)}: {lolos(sebaris(p))}"
    for dampak in satu.dampak:
        yield f"  - {_dampak(dampak, p.benda)}"


def _dampak(satu: BarisDampak, benda: str) -> str:
    awal = "" if satu.benda == benda else f"{_kode(satu.benda)}: "
    sebab = bersama(satu, benda)
    return f"{awal}{lolos(akibat(satu.isi))}{f', {lolos(sebab)}' if sebab else ''}"


def _kode(alamat: str) -> str:
    return f"`{alamat}`" if "`" not in alamat else lolos(alamat)


def _temuan(temuan: Temuan) -> Iterator[str]:
    yield f"\n**{kalimat_temuan(temuan)}**"
    for judul, semua in (("Temuan baru", temuan.muncul), ("Temuan selesai", temuan.selesai)):
        yield from _terlipat(f"{judul} ({len(semua)})", map(_diagnosa, semua))


def _diagnosa(satu: Diagnostic) -> str:
    return f"{satu.code} {satu.severity}: {satu.message} ({satu.span})"


def _terlipat(judul: str, butir: Iterable[str]) -> Iterator[str]:
    """Yield a list that a reader opens; nothing for an empty one."""
    semua = list(butir)
    if semua:
        yield f"\n<details><summary>{judul}</summary>\n"
        yield from (f"- {lolos(satu)}" for satu in semua)
        yield "\n</details>"
