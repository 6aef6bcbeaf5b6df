"""``lakip bench``: how many reports a second, how much memory, and whether everybody finds and writes the same."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

from lakip_cli import angka
from lakip_cli.batch.pelaksana import dask, kluster_setempat, kolam
from lakip_cli.batch.pemetaan import Pelaksana
from lakip_cli.batch.sampah import jarang
from lakip_cli.bench import KERJA, NEGERI, Tugas, Ukuran, tahapan, ukur
from lakip_cli.bench.instansi import buat
from lakip_cli.cli.layar import cetak, lapor

KEPALA = ("Kerja", "Cara", "Laporan", "per detik per inti", "terhadap proses ini", "detik berlalu", "MiB tumbuh")
INI, KOLAM, DASK = "proses ini", "kolam proses", "Dask"


def jalankan(unit: int, pekerja: int, biji: int) -> int:
    """Measure, and print a table; 1 if somebody found or wrote something else than this process."""
    pekerja = pekerja or os.cpu_count() or 1
    jarang()
    with tempfile.TemporaryDirectory(prefix="lakip-bench-") as wadah, ExitStack() as tumpukan:
        akar = Path(wadah)
        folder = buat(akar / "data", unit, biji)
        lapor(f"{unit} instansi contoh dibuat; diukur dengan {pekerja} proses pekerja")
        semua = list(_ukur(akar, folder, _pelaksana(pekerja, tumpukan)))
    acuan = {(satu.kerja, satu.banyak): satu for satu in semua if satu.cara == INI}
    cetak("\n".join(_tabel(semua, acuan)))
    for kerja in KERJA:
        _simpulkan([satu for satu in acuan.values() if satu.kerja == kerja], pekerja)
    sama = all(satu.sidik == acuan[satu.kerja, satu.banyak].sidik for satu in semua)
    cetak("hasil ketiganya: sama" if sama else "hasil ketiganya: BERBEDA")
    return 0 if sama else 1


def _pelaksana(pekerja: int, tumpukan: ExitStack) -> dict[str, Pelaksana]:
    semua = {INI: Pelaksana(), KOLAM: kolam(pekerja)}
    if find_spec("distributed") is not None:
        semua[DASK] = dask(tumpukan.enter_context(kluster_setempat(pekerja)))
    else:
        lapor('Dask tidak diukur; pasang dengan: pip install "lakip[dask]"')
    return semua


def _ukur(akar: Path, folder: Sequence[Path], pelaksana: dict[str, Pelaksana]) -> Iterator[Ukuran]:
    for kerja, lakukan in KERJA.items():
        lakukan(Tugas(folder[0], akar / "hangat"))  # what is loaded once is no cost of a report
        for banyak in tahapan(len(folder)):
            for cara, satu in pelaksana.items():
                tugas = [Tugas(f, akar / cara.replace(" ", "-") / f.parent.name) for f in folder[:banyak]]
                yield ukur(kerja, cara, tugas, satu)


def _tabel(semua: Sequence[Ukuran], acuan: Mapping[tuple[str, int], Ukuran]) -> Iterator[str]:
    baris = [KEPALA, *(_baris(satu, acuan[satu.kerja, satu.banyak]) for satu in semua)]
    lebar = [max(map(len, kolom)) for kolom in zip(*baris, strict=True)]
    for satu in baris:
        yield "  ".join(teks.rjust(n) for teks, n in zip(satu, lebar, strict=True))


def _baris(satu: Ukuran, acuan: Ukuran) -> tuple[str, ...]:
    mib = "–" if satu.mib is None else _angka(satu.mib)
    kecepatan = (_angka(satu.sedetik), _angka(satu.sedetik / acuan.sedetik), _angka(satu.jam))
    return (satu.kerja, satu.cara, str(satu.banyak), *kecepatan, mib)


def _simpulkan(acuan: Sequence[Ukuran], pekerja: int) -> None:
    """Say of one kind of work how its time grows, and what it would take for the whole country."""
    awal, akhir = acuan[0], acuan[-1]
    tumbuh = akhir.detik / akhir.banyak / (awal.detik / awal.banyak)
    cetak(f"{akhir.kerja}: waktu satu laporan pada {akhir.banyak} terhadap pada {awal.banyak}: {_angka(tumbuh)}")
    menit = NEGERI / akhir.sedetik / pekerja / 60
    cetak(f"{akhir.kerja}: {angka.angka(NEGERI)} laporan {_angka(menit)} menit pada {pekerja} inti seperti ini")


def _angka(nilai: float) -> str:
    return f"{nilai:.2f}".replace(".", ",")
