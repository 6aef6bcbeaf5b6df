"""``lakip explain``: what a code means, offline; all pages together are ``docs/aturan.md``."""

from __future__ import annotations

from lakip_cli.cli.layar import Berhenti, cetak
from lakip_cli.compiler import CATALOGUE
from lakip_cli.diagnostics.katalog import cari, kelompok, mirip

KELUARGA = {
    "Y": "tulisan YAML",
    "S": "kunci dan nilai",
    "R": "rujukan",
    "H": "yang tidak dapat dihitung",
    "K": "kecocokan fakta",
    "P": "pernyataan yang tercetak",
    "L": "kelengkapan laporan",
    "M": "mutu target dan narasi",
    "T": "templat dan narasi",
    "I": "impor",
    "D": "temuan yang didiamkan",
}
"""What the families of codes are about, in the order in which they are listed."""

KEPALA = """\
# Aturan

Setiap temuan `lakip check` berkode. Halaman sebuah kode juga tampil di terminal: `lakip explain K201`, atau dengan
namanya. Temuan keluarga Y, S, R dan T menghentikan penyusunan bila beratnya kesalahan; yang lain tidak pernah.

Berkas ini dibuat dengan `make segar` dari program; jangan disunting.
"""


def jalankan(kata: str, *, semua: bool) -> None:
    """Print the manual page of one code, of all, or the list of codes."""
    if semua:
        cetak(dokumen())
    elif satu := cari(kata, CATALOGUE):
        cetak(halaman(satu))
    elif kode := kelompok(kata, CATALOGUE) if kata else frozenset(CATALOGUE):
        cetak("\n".join(f"{k.kode}  {k.judul}" for k in CATALOGUE.values() if k.kode in kode))
    else:
        dekat = mirip(kata, CATALOGUE)
        saran = f"maksud Anda {dekat}?" if dekat else "lihat daftarnya dengan lakip explain"
        raise Berhenti(2, f"kode {kata} tidak dikenal; {saran}")


def halaman(kode: str) -> str:
    """Return the manual page of a code."""
    satu = CATALOGUE[kode]
    return f"{satu.kode} {satu.nama} [{satu.severity}]\n{satu.judul}\n\n{satu.manual}"


def dokumen() -> str:
    """Return all pages as one Markdown document."""
    bagian = [KEPALA]
    for huruf, judul in KELUARGA.items():
        if kode := sorted(kode for kode in CATALOGUE if kode[0] == huruf):
            bagian.append(f"\n## {huruf}: {judul}\n\n| Kode | Nama | Berat | Apa |\n| --- | --- | --- | --- |\n")
            bagian += map(_baris, kode)
            bagian += map(_bab, kode)
    return "".join(bagian)


def _baris(kode: str) -> str:
    satu = CATALOGUE[kode]
    jangkar = f"{kode.lower()}-{satu.nama}-{satu.severity}"
    return f"| [{kode}](#{jangkar}) | `{satu.nama}` | {satu.severity} | {satu.judul} |\n"


def _bab(kode: str) -> str:
    """Return a page as a section; a block of code stands on lines of its own."""
    return "\n### " + halaman(kode).replace("* ```yaml\n", "*\n\n```text\n") + "\n"
