"""``lakip build``: compile folders and write their reports."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from lakip_cli.compiler import CATALOGUE, Compilation, compile_folder  # first, for its own order

# isort: split
from lakip_cli.cli.layar import TERBANYAK, Berhenti, banyak, berwarna, cari, folder_tahun, lapor
from lakip_cli.cli.pilihan import BAWAAN, FORMAT, PilihanBuild
from lakip_cli.cli.simpanan import Rupa, ingatkan, rupa
from lakip_cli.diagnostics import PENGHENTI, Severity, Tampilan, text, urut
from lakip_cli.naskah import Naskah
from lakip_cli.output import FolderAsing, FolderBersarang, gambar_asli, susun, tempatkan, terpasang, tujuan
from lakip_cli.render import TataLetakSalah
from lakip_cli.silence import hitungan

TANPA_GAMBAR = {"json", "xlsx"}
"""The formats that hold no picture."""
PASANG_GAMBAR = 'pip install "lakip[gambar]"'
Sisip = Callable[[Compilation], Mapping[str, bytes]]


def jalankan(pilihan: PilihanBuild) -> int:
    """Build every folder, going on past one that fails; 1 if any did."""
    jenis = format_hasil(pilihan.format)
    kode = _semua(rupa(jenis, diminta=pilihan.grafik), pilihan)
    if not pilihan.quiet:
        ingatkan(jenis, diminta=pilihan.grafik)
    return kode


def _semua(sebagai: Rupa, pilihan: PilihanBuild) -> int:
    if banyak(pilihan.data, pilihan.ramai):
        from lakip_cli.cli.pekerjaan import susun_semua

        folder = folder_tahun(cari(pilihan.data))
        return susun_semua(list(zip(folder, _tujuan(folder, pilihan.keluaran), strict=True)), sebagai.jenis, pilihan)
    folder = folder_tahun(pilihan.data)
    tempat = zip(folder, _tujuan(folder, pilihan.keluaran), strict=True)
    hasil = [(*satu(milik, ke, sebagai, pilihan), ke) for milik, ke in tempat]
    jadi = [(milik.hasil, ke) for milik, berhasil, ke in hasil if berhasil and milik.hasil is not None]
    if len(jadi) > 1:
        from lakip_cli.cli.indeks import tulis as tulis_indeks
        from lakip_cli.tahunan import dokumen

        def tahunan(laporan: str) -> Naskah:
            letak = ((milik, (ke / laporan).relative_to(pilihan.keluaran).as_posix()) for milik, ke in jadi)
            return dokumen([(milik, f"./{jalur}") for milik, jalur in letak])

        tulis_indeks(tahunan, f"{len(jadi)} tahun", pilihan.keluaran, sebagai.jenis)
    return 0 if all(berhasil for _, berhasil, _ in hasil) else 1


def _tujuan(folder: Sequence[Path], keluaran: Path) -> list[Path]:
    try:
        return tujuan(folder, keluaran)
    except FolderBersarang as galat:
        dalam, luar = (satu.as_posix() for satu in galat.args)
        pesan = f"folder {dalam} berada di dalam {luar}, sehingga hasilnya bertumpuk; susun keduanya satu per satu"
        raise Berhenti(2, pesan) from None


def kompilator(baseline: Path | None) -> Callable[[Path], Compilation]:
    """Return what compiles a folder, with what a baseline knows kept silent."""
    if baseline is None:
        return compile_folder
    from lakip_cli.cli.dasar import buka

    return buka(baseline).compile


def satu(
    folder: Path, ke: Path, sebagai: Rupa, pilihan: PilihanBuild, sisip: Sisip = lambda _: {}
) -> tuple[Compilation, bool]:
    """Build one folder, with what ``sisip`` adds to its report; return what came of it, and whether it was written."""
    mulai = time.perf_counter()
    hasil = kompilator(pilihan.baseline)(folder)
    _lapor_temuan(hasil, quiet=pilihan.quiet)
    if hasil.gagal or (pilihan.strict and any(d.severity is not Severity.INFO for d in hasil.diagnosa)):
        lapor(
            f"{folder.as_posix()}: tidak disusun, {hitungan(hasil.diagnosa, hasil.diredam)}; hasil lama tidak disentuh"
        )
        return hasil, False
    try:
        isi = susun(hasil, sebagai.jenis, sebagai.simpanan, bergrafik=sebagai.bergrafik, catat=lapor)
        berkas = tulis({**isi, **sisip(hasil)}, ke)
    except TataLetakSalah as galat:
        berkas_, sebab = galat.args
        lapor(f"{folder.as_posix()}: {berkas_} tidak dapat dipakai: {sebab}; perbaiki berkas itu")
        return hasil, False
    if not pilihan.quiet:
        _ringkas(hasil, ke, berkas, time.perf_counter() - mulai if pilihan.verbose else None)
        _ingatkan_gambar(hasil, sebagai.jenis)
    return hasil, True


def format_hasil(daftar: str) -> list[str]:
    """Return the formats of a list with commas; all that are written unasked for an empty one."""
    jenis = [satu.strip() for satu in daftar.split(",") if satu.strip()]
    for satu in jenis:
        if satu not in FORMAT:
            raise Berhenti(2, f"format “{satu}” tidak dikenal; pilih dari {', '.join(FORMAT)}")
        if not terpasang(satu):
            raise Berhenti(2, f'format {satu} memerlukan pustaka tambahan; pasang dengan: pip install "lakip[{satu}]"')
    return jenis or list(BAWAAN)


def _lapor_temuan(hasil: Compilation, *, quiet: bool) -> None:
    """Show what concerns the writing itself; what the report says wrongly is counted, and ``lakip check`` tells it."""
    temuan, sumber = hasil.bertempat()
    tampil = [d for d in urut(temuan) if d.code[0] in PENGHENTI and (not quiet or d.severity is Severity.ERROR)]
    if tampil:
        lapor(text.tulis(Tampilan(tuple(tampil[:TERBANYAK]), sumber, CATALOGUE, berwarna(sys.stderr))).rstrip("\n"))
    if len(tampil) > TERBANYAK:
        lapor(f"… dan {len(tampil) - TERBANYAK} temuan lagi; lihat semuanya dengan lakip check")


def tulis(berkas: dict[str, bytes], ke: Path) -> dict[str, bytes]:
    """Put files into their folder, and return them; a folder of others ends the command."""
    try:
        tempatkan(berkas, ke)
    except FolderAsing:
        raise Berhenti(
            2, f"folder {ke.as_posix()} berisi berkas yang bukan hasil lakip; pilih folder lain dengan -o"
        ) from None
    return berkas


def _ingatkan_gambar(hasil: Compilation, jenis: Sequence[str]) -> None:
    """Say which pictures are printed as large as they are, because nothing is installed that can shrink them."""
    asli = gambar_asli(hasil) if set(jenis) - TANPA_GAMBAR else []
    if asli:
        lapor(f"gambar yang belum diperkecil: {', '.join(asli)}; pasang dengan: {PASANG_GAMBAR}")


def _ringkas(hasil: Compilation, ke: Path, berkas: dict[str, bytes], lama: float | None) -> None:
    assert hasil.hasil is not None  # noqa: S101 - a written report has both
    assert hasil.naskah is not None  # noqa: S101
    if lama is not None:
        for nama, bita in berkas.items():
            lapor(f"  {(ke / nama).as_posix()} ({len(bita)} bita)")
        lapor(f"  {lama * 1000:.0f} ms")
    isi = f"{len(hasil.naskah.bab)} bab, {len(hasil.naskah.tabel)} tabel, {len(hasil.hasil.figur)} angka dan fakta"
    temuan = hitungan(hasil.diagnosa, hasil.diredam)
    lapor(f"{hasil.folder.as_posix()} → {ke.as_posix()}: {len(berkas)} berkas, {isi}; {temuan}")
