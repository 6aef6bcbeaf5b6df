"""Rules about earlier years: what this report says of them against what their own report says."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lakip_cli import angka
from lakip_cli.calculate.figur import Figur
from lakip_cli.diagnostics import Related, Severity
from lakip_cli.rules.aturan import Context, Temuan, asal, aturan
from lakip_cli.rules.bilangan import sebut

_UKURAN = frozenset(("target", "pagu", "realisasi"))
_DESIMAL_HITUNGAN = 6
"""Decimals at which two computed values are one and the same."""


@aturan("K141", "lain-dari-tahun-lalu", Severity.WARNING, "Nilai tahun lalu lain dari laporan tahun itu")
def lain_dari_tahun_lalu(context: Context) -> Iterator[Temuan]:
    """Nilai sebuah tahun lalu tidak sama dengan yang tertulis dalam folder tahun sebelumnya.

    *Mengapa.* Pembaca membandingkan kedua laporan; nilai yang direvisi perlu disebut sebabnya.

    *Contoh.* Laporan 2024 menulis realisasi 2023 80,10; laporan 2023 menulis 81,10.

    *Perbaikan.* Samakan nilainya; bila nilainya memang direvisi, abaikan dengan alasannya
    (`# lakip: abai K141 alasan …`).
    """
    lalu = context.lalu
    for alamat, figur in context.hasil.figur.items() if lalu is not None else ():
        awal, _, tahun = alamat.rpartition(".")
        if lalu is None or not _deret(awal, tahun) or int(tahun) > lalu.laporan.tahun or _gabungan(figur):
            continue
        milik, tempat = lalu.cari(alamat), asal(figur)
        if milik is None or tempat is None or not _lain(figur, milik):
            continue
        nama = figur.nama if tahun in figur.nama else f"{figur.nama} {tahun}"
        pesan = f"{nama} {sebut(figur)}, menurut laporan {lalu.laporan.tahun} {sebut(milik)}{_selisih(figur, milik)}"
        asli = asal(milik)
        terkait = () if asli is None else (Related(asli, "di sana"),)
        yield Temuan(tempat, pesan, "samakan; bila memang direvisi, abaikan dengan alasannya", terkait)


def _deret(awal: str, tahun: str) -> bool:
    """Whether an address is that of a whole value of another year."""
    benda, _, ukuran = awal.rpartition(".")
    if len(tahun) != 4 or not tahun.isdecimal() or ukuran not in _UKURAN:  # noqa: PLR2004  a year
        return False
    return benda.startswith("akun.") or benda.endswith(".keluaran") or benda.count(".") == 1


def _gabungan(figur: Figur) -> bool:
    """Whether a value only follows from others, which are compared themselves."""
    rumus = figur.jejak.rumus if figur.jejak is not None else ""
    return rumus.startswith(("komposit.", "lra.")) or (rumus == "jumlah" and figur.alamat.startswith("akun."))


def _lain(figur: Figur, milik: Figur) -> bool:
    """Whether two values differ at the precision of the coarser; another unit is another definition."""
    if isinstance(figur.isi, Decimal) and isinstance(milik.isi, Decimal):
        desimal = min(_desimal(figur, figur.isi), _desimal(milik, milik.isi))
        return figur.satuan == milik.satuan and angka.bulatkan(figur.isi, desimal) != angka.bulatkan(milik.isi, desimal)
    if isinstance(figur.isi, str) and isinstance(milik.isi, str):
        return figur.isi.casefold() != milik.isi.casefold()
    return False


def _desimal(figur: Figur, isi: Decimal) -> int:
    return max(0, -int(isi.as_tuple().exponent)) if figur.tempat else _DESIMAL_HITUNGAN


def _selisih(figur: Figur, milik: Figur) -> str:
    if not isinstance(figur.isi, Decimal) or not isinstance(milik.isi, Decimal):
        return ""
    beda = figur.isi - milik.isi
    desimal = max(0 if f.isi == f.isi.to_integral_value() else 2 for f in (figur, milik) if isinstance(f.isi, Decimal))
    return f" ({'lebih' if beda > 0 else 'kurang'} {angka.angka(abs(beda), desimal)})"


@aturan("K142", "tahun-lalu-tidak-terbaca", Severity.ERROR, "Folder tahun lalu tidak dapat dibandingkan")
def tahun_lalu_tidak_terbaca(context: Context) -> Iterator[Temuan]:
    """`tahun_lalu` menyebut folder yang tidak ada, masih memuat kesalahan, atau memuat tahun lain.

    *Mengapa.* Nilai tahun-tahun lalu tidak dibandingkan, padahal itu yang diminta.

    *Contoh.* `tahun_lalu: ../2022` dalam laporan tahun 2024.

    *Perbaikan.* Perbaiki namanya atau isi folder itu, atau hapus `tahun_lalu`.
    """
    laporan = context.hasil.laporan.berkas.laporan
    if context.sebab_lalu:
        pesan = f"folder tahun lalu {laporan.tahun_lalu} {context.sebab_lalu}"
        yield Temuan(laporan.at("tahun_lalu"), pesan, "perbaiki folder itu, atau hapus tahun_lalu")
