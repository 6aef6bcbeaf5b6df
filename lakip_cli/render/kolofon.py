"""The colophon: which program and which data made the report, its state, and what was still open."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from lakip_cli import __version__
from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic, Kode, Severity, rekap
from lakip_cli.model.berkas import TEMPLAT_WORD
from lakip_cli.rules.isian import KODE_ISIAN

KODE: Mapping[str, Kode] = {
    "S012": Kode(
        "S012",
        "final-masih-salah",
        Severity.ERROR,
        "Laporan final masih memuat kesalahan",
        "`keadaan: final` ditulis, padahal pemeriksaan masih menemukan kesalahan atau tempat yang belum diisi.\n\n"
        "*Mengapa.* Laporan final ditandatangani dan dikirim; kesalahan yang diketahui tidak boleh ikut.\n\n"
        "*Contoh.* Laporan final dengan realisasi yang melebihi pagunya.\n\n"
        "*Perbaikan.* Perbaiki kesalahan yang ditunjukkan `lakip check`, atau tulis `keadaan: draf` sampai selesai.",
    )
}
_HURUF_SIDIK = 32
_SEKELOMPOK = 8


def kolofon(hasil: Hasil, teks: Mapping[str, str], temuan: str) -> tuple[str, ...]:
    """Return the last lines of the report; ``teks`` are the files that were read, ``temuan`` how much was found."""
    kepala = hasil.laporan.berkas.laporan
    keadaan = [kepala.keadaan, kepala.audit, *([f"sebagian ({kepala.sebagian})"] if kepala.sebagian else [])]
    return (
        f"Disusun dengan lakip {__version__}",
        f"Sidik data: {sidik(hasil, teks)}",
        f"Keadaan: {', '.join(keadaan)}",
        f"Temuan terbuka: {temuan}",
    )


def sidik(hasil: Hasil, teks: Mapping[str, str]) -> str:
    """Return what tells these data from all others: the same on every machine, whatever its line endings."""
    jumlah = hashlib.sha256()
    for nama, isi in sorted((*_teks(teks), *_biner(hasil))):
        jumlah.update(f"{nama}\0{len(isi)}\0".encode())
        jumlah.update(isi)
    heksa = jumlah.hexdigest()[:_HURUF_SIDIK]
    return " ".join(heksa[awal : awal + _SEKELOMPOK] for awal in range(0, _HURUF_SIDIK, _SEKELOMPOK))


def _teks(teks: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    for nama, isi in teks.items():
        yield nama, isi.replace("\r\n", "\n").replace("\r", "\n").encode()


def _biner(hasil: Hasil) -> Iterator[tuple[str, bytes]]:
    berkas = hasil.laporan.berkas
    word = {TEMPLAT_WORD} if (berkas.folder / TEMPLAT_WORD).is_file() else set()
    for nama in {satu.berkas for satu in berkas.laporan.gambar.values()} | word:
        yield nama, (berkas.folder / nama).read_bytes()


def tolak_final(hasil: Hasil, terbuka: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Refuse to call a report final in which something is still wrong, or still to be written."""
    kepala = hasil.laporan.berkas.laporan
    salah, isian = rekap(terbuka)[Severity.ERROR], sum(satu.code in KODE_ISIAN for satu in terbuka)
    if kepala.keadaan != "final" or not salah + isian:
        return []
    banyak = {"kesalahan masih terbuka": salah, "tempat belum diisi": isian}
    sebab = " dan ".join(f"{angka} {kata}" for kata, angka in banyak.items() if angka)
    pesan = f"laporan ini disebut final, padahal {sebab}"
    return [KODE["S012"].at(kepala.at("keadaan"), pesan, "selesaikan dahulu, atau tulis keadaan: draf")]
