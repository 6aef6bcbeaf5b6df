"""How many mistakes in the facts does a check find? Seeded mutations of a year's YAML, each compiled and compared.

``python tests/mutasi.py data/2023 --banyak 60`` draws 60 mutations of every kind, with and without the printed claims,
and prints for each kind how many gave a new finding, and how many of these name the mutated line. A year that has no
printed claims is given those of its own sound report: every figure, as it prints.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lakip_cli import source
from lakip_cli.calculate.figur import Kosong
from lakip_cli.compiler import compile_folder
from lakip_cli.diagnostics import Diagnostic
from lakip_cli.source import Isi, Peta, Skalar

BERKAS = ("laporan", "kinerja", "organisasi", "renstra", "perjanjian", "anggaran", "lra")
BUKAN_FAKTA = frozenset({"catatan", "sumber", "kebijakan", "alasan"})
"""Keys whose texts are remarks, or policy, not facts."""
RUJUKAN = frozenset({
    "mendukung", "tujuan", "misi", "misi_didukung", "penandatangan", "pihak_pertama", "pihak_kedua", "atasan",
    "pejabat", "skala", "rerata", "geometrik", "jumlah", "pertumbuhan",
})  # fmt: skip
"""Keys whose scalar values name another thing."""
JENIS = (
    "angka-tertukar", "tanda", "kolom-bergeser", "baris-hilang", "satuan-berubah", "id-salah-eja", "kode-tanpa-kutip",
)  # fmt: skip
_ANGKA = re.compile(r"[\d._,]*\d")
JEDA = "\n"


class Mutan(NamedTuple):
    """One mistake: the stretch of a file that is replaced, and by what."""

    jenis: str
    berkas: str
    mulai: int
    akhir: int
    ganti: str
    baris: int
    jalan: str


class Hasil(NamedTuple):
    """What a check made of one mistake."""

    mutan: Mutan
    temuan: tuple[Diagnostic, ...]

    @property
    def ditemukan(self) -> bool:
        return bool(self.temuan)

    @property
    def tepat(self) -> bool:
        """Whether a new finding names the mutated line, as its place or as a related one."""
        tempat = {(s.file, s.line) for d in self.temuan for s in (d.span, *(r.span for r in d.related))}
        return (self.mutan.berkas, self.mutan.baris) in tempat


# ── mistakes ────────────────────────────────────────────────────────────────────────────────────────────────


def mutan(folder: Path) -> Iterator[Mutan]:
    """Every mistake of every kind that can be made in the facts of a year."""
    for nama in BERKAS:
        if (folder / f"{nama}.yaml").exists():
            isi, _ = source.baca_berkas(folder / f"{nama}.yaml", f"{nama}.yaml")
            if isi is not None:
                yield from _dalam(isi, ())


def _dalam(isi: Isi, jalan: tuple[str, ...]) -> Iterator[Mutan]:
    if isinstance(isi, Skalar):
        yield from _skalar(isi, jalan)
        return
    anak = list(isi.items()) if isinstance(isi, Peta) else [(str(n), satu) for n, satu in enumerate(isi)]
    if isinstance(isi, Peta):
        yield from _geser(isi, jalan)
    for kunci, satu in anak:
        if str(kunci) in BUKAN_FAKTA:
            continue
        if isinstance(kunci, Skalar):
            yield from _kunci(kunci, satu, jalan)
        yield from _dalam(satu, (*jalan, str(kunci)))


def _alamat(jalan: tuple[str, ...], *lagi: str) -> str:
    return ".".join((*jalan, *lagi))


def _mutan(jenis: str, isi: Isi, ganti: str, jalan: tuple[str, ...]) -> Mutan:
    return Mutan(jenis, isi.sumber.nama, isi.mulai.index, isi.akhir.index, ganti, isi.mulai.line + 1, ".".join(jalan))


def _bilangan(isi: Isi) -> bool:
    return isinstance(isi, Skalar) and isi.polos and bool(_ANGKA.fullmatch(isi))


def _skalar(isi: Skalar, jalan: tuple[str, ...]) -> Iterator[Mutan]:
    mentah = isi.sumber.teks[isi.mulai.index : isi.akhir.index]
    kunci = next((satu for satu in reversed(jalan) if not satu.isdigit()), "")
    if _bilangan(isi) and kunci != "tahun":
        if (tukar := _tukar(mentah)) != mentah:
            yield _mutan("angka-tertukar", isi, tukar, jalan)
        if mentah.strip("0._,"):
            yield _mutan("tanda", isi, f"-{mentah}", jalan)
    elif kunci == "satuan":
        yield _mutan("satuan-berubah", isi, "orang" if isi != "orang" else "persen", jalan)
    elif kunci in RUJUKAN:
        yield _mutan("id-salah-eja", isi, _eja(mentah), jalan)
    if not isi.polos and angka_polos(isi):
        yield _mutan("kode-tanpa-kutip", isi, str(isi), jalan)


def angka_polos(isi: str) -> bool:
    """Whether a quoted text would be read as a number without its quotes."""
    return bool(re.fullmatch(r"\d+(\.\d+)?", isi))


def _kunci(kunci: Skalar, isi: Isi, jalan: tuple[str, ...]) -> Iterator[Mutan]:
    if isinstance(isi, Peta) and re.fullmatch(r"[a-z][a-z0-9-]+", kunci) and jalan:
        yield _mutan("id-salah-eja", kunci, _eja(str(kunci)), jalan)
    if not kunci.polos and angka_polos(kunci):
        yield _mutan("kode-tanpa-kutip", kunci, str(kunci), jalan)
    baris_sendiri = not kunci.sumber.teks[: kunci.mulai.index].rpartition(JEDA)[2].strip()
    if isinstance(isi, Peta) and baris_sendiri and jalan:
        teks = kunci.sumber.teks
        mulai = teks.rfind(JEDA, 0, kunci.mulai.index) + 1
        akhir = isi.akhir.index if isi.akhir.column == 0 else teks.find(JEDA, isi.akhir.index) + 1
        yield Mutan(
            "baris-hilang", kunci.sumber.nama, mulai, akhir, "", kunci.mulai.line + 1, ".".join((*jalan, kunci))
        )


def _geser(isi: Peta, jalan: tuple[str, ...]) -> Iterator[Mutan]:
    """Two neighbouring numbers of one row change places."""
    nilai = [satu for satu in isi.values() if _bilangan(satu)]
    for kiri, kanan in itertools.pairwise(nilai):
        if kiri == kanan:
            continue
        teks = kiri.sumber.teks
        antara = teks[kiri.akhir.index : kanan.mulai.index]
        yield Mutan(
            "kolom-bergeser", kiri.sumber.nama, kiri.mulai.index, kanan.akhir.index,
            f"{kanan}{antara}{kiri}", kiri.mulai.line + 1, _alamat(jalan),
        )  # fmt: skip


def _tukar(teks: str) -> str:
    """Swap the first two neighbouring digits that differ."""
    letak = [n for n, huruf in enumerate(teks) if huruf.isdigit()]
    for kiri, kanan in itertools.pairwise(letak):
        if teks[kiri] != teks[kanan] and not (kiri == 0 and teks[kanan] == "0"):
            return f"{teks[:kiri]}{teks[kanan]}{teks[kiri + 1 : kanan]}{teks[kiri]}{teks[kanan + 1 :]}"
    return teks


def _eja(teks: str) -> str:
    """Swap two letters, or add one."""
    for n in range(1, len(teks) - 1):
        if teks[n] != teks[n + 1] and teks[n : n + 2].isalnum():
            return f"{teks[:n]}{teks[n + 1]}{teks[n]}{teks[n + 2 :]}"
    return f"{teks}x"


# ── a check of each ─────────────────────────────────────────────────────────────────────────────────────────


def ukur(folder: Path, contoh: list[Mutan], *, tercetak: bool = True) -> list[Hasil]:
    """Make each mistake alone in a copy of ``folder`` and return what a check finds then and not before."""
    with tempfile.TemporaryDirectory() as wadah:
        salinan = Path(wadah) / folder.name
        shutil.copytree(folder, salinan)
        if (lalu := _tahun_lalu(folder)) is not None:
            shutil.copytree(folder / lalu, salinan / lalu)
        if not tercetak:
            shutil.rmtree(salinan / "tercetak", ignore_errors=True)
            (salinan / "tercetak.yaml").unlink(missing_ok=True)
        elif not (salinan / "tercetak").exists():
            (salinan / "tercetak.yaml").write_text(_cetakan(folder), encoding="utf-8")
        lama = _tanda(compile_folder(salinan).diagnosa)
        return [_satu(salinan, satu, lama) for satu in contoh]


def _tahun_lalu(folder: Path) -> str | None:
    hasil = compile_folder(folder).hasil
    assert hasil is not None
    return hasil.laporan.berkas.laporan.tahun_lalu


def _cetakan(folder: Path) -> str:
    """The claims that a year's own report prints: every fact and figure with its printed form."""
    hasil = compile_folder(folder).hasil
    assert hasil is not None
    klaim = (
        f"- tempat: Laporan tercetak\n  kutipan: '[{figur.cetak.replace(chr(39), chr(39) * 2)}]({alamat})'\n"
        for alamat, figur in hasil.figur.items()
        if not isinstance(figur.isi, Kosong) and not set("[]") & set(figur.cetak)
    )
    return "".join(klaim)


def _satu(salinan: Path, satu: Mutan, lama: Counter[tuple[str, str]]) -> Hasil:
    berkas = salinan / satu.berkas
    asli = berkas.read_bytes()
    teks = asli.decode("utf-8-sig")
    berkas.write_text(teks[: satu.mulai] + satu.ganti + teks[satu.akhir :], encoding="utf-8", newline="")
    try:
        diagnosa = compile_folder(salinan).diagnosa
    finally:
        berkas.write_bytes(asli)
    sisa = Counter(lama)
    baru = []
    for d in diagnosa:
        tanda = (d.code, d.message)
        if sisa[tanda]:
            sisa[tanda] -= 1
        else:
            baru.append(d)
    return Hasil(satu, tuple(baru))


def _tanda(diagnosa: tuple[Diagnostic, ...]) -> Counter[tuple[str, str]]:
    return Counter((d.code, d.message) for d in diagnosa)


def undi(semua: list[Mutan], banyak: int, benih: int) -> list[Mutan]:
    """Draw up to ``banyak`` mistakes of each kind."""
    acak = random.Random(benih)  # noqa: S311 - a seeded draw, no secret
    hasil = []
    for jenis in JENIS:
        sejenis = [satu for satu in semua if satu.jenis == jenis]
        hasil += acak.sample(sejenis, min(banyak, len(sejenis)))
    return hasil


def main() -> None:
    pilihan = argparse.ArgumentParser(description=__doc__)
    pilihan.add_argument("folder", type=Path, nargs="+")
    pilihan.add_argument("--banyak", type=int, default=60, help="mutations of each kind")
    pilihan.add_argument("--benih", type=int, default=2023)
    pilihan.add_argument("--lolos", action="store_true", help="list what was not found")
    isi = pilihan.parse_args()
    for folder in isi.folder:
        contoh = undi(list(mutan(folder)), isi.banyak, isi.benih)
        for tercetak in (True, False):
            _cetak(folder, ukur(folder, contoh, tercetak=tercetak), tercetak=tercetak, lolos=isi.lolos)


def _cetak(folder: Path, hasil: list[Hasil], *, tercetak: bool, lolos: bool) -> None:
    sys.stdout.write(f"\n{folder.as_posix()}, {'with' if tercetak else 'without'} printed claims\n")
    for jenis in (*JENIS, "semua"):
        milik = [satu for satu in hasil if jenis in {satu.mutan.jenis, "semua"}]
        if milik:
            temu = [satu for satu in milik if satu.ditemukan]
            tepat = sum(satu.tepat for satu in temu)
            bagian = 100 * len(temu) // len(milik)
            sys.stdout.write(f"  {jenis:18} {len(temu):4} of {len(milik):4} = {bagian:3} %, line named {tepat:4}\n")
    for satu in hasil if lolos else ():
        if not satu.ditemukan or not satu.tepat:
            kata = "line" if satu.ditemukan else "MISS"
            m = satu.mutan
            kode = ",".join(d.code for d in satu.temuan[:3])
            sys.stdout.write(f"    {kata} {m.jenis} {m.berkas}:{m.baris} {m.jalan} → {m.ganti[:30]!r} {kode}\n")


if __name__ == "__main__":
    main()
