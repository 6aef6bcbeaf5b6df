"""``lakip bench``: how many reports a second, how much memory, and whether everybody writes the same bytes."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path

from lakip_cli import angka
from lakip_cli.batch.pelaksana import dask, kluster_setempat, kolam
from lakip_cli.batch.pemetaan import Pelaksana
from lakip_cli.bench import NEGERI, Tugas, Ukuran, bangun, tahapan, ukur
from lakip_cli.bench.instansi import buat
from lakip_cli.cli.layar import cetak, lapor

KEPALA = ("Cara", "Laporan", "per detik per inti", "terhadap proses ini", "MiB tumbuh")
INI, KOLAM, DASK = "proses ini", "kolam proses", "Dask"


def jalankan(unit: int, pekerja: int, biji: int) -> int:
    """Measure, and print a table; 1 if somebody wrote other bytes."""
    pekerja = pekerja or os.cpu_count() or 1
    gc.enable()  # one process works long; what is done must leave
    with tempfile.TemporaryDirectory(prefix="lakip-bench-") as wadah, ExitStack() as tumpukan:
        akar = Path(wadah)
        folder = buat(akar / "data", unit, biji)
        lapor(f"{unit} instansi contoh dibuat; diukur dengan {pekerja} proses pekerja")
        semua = list(_ukur(akar, folder, _pelaksana(pekerja, tumpukan)))
    _tampil(semua, pekerja)
    return 0 if len({(satu.banyak, satu.sidik) for satu in semua}) == len({satu.banyak for satu in semua}) else 1


def _pelaksana(pekerja: int, tumpukan: ExitStack) -> dict[str, Pelaksana]:
    semua = {INI: Pelaksana(), KOLAM: kolam(pekerja)}
    if find_spec("distributed") is not None:
        semua[DASK] = dask(tumpukan.enter_context(kluster_setempat(pekerja)))
    else:
        lapor('Dask tidak diukur; pasang dengan: pip install "lakip[dask]"')
    return semua


def _ukur(akar: Path, folder: Sequence[Path], pelaksana: dict[str, Pelaksana]) -> Iterator[Ukuran]:
    bangun(Tugas(folder[0], akar / "hangat"))  # what is loaded once is no cost of a report
    for banyak in tahapan(len(folder)):
        for cara, satu in pelaksana.items():
            tugas = [Tugas(f, akar / cara.replace(" ", "-") / f.parent.name) for f in folder[:banyak]]
            yield ukur(cara, tugas, satu)


def _tampil(semua: Sequence[Ukuran], pekerja: int) -> None:
    acuan = {satu.banyak: satu for satu in semua if satu.cara == INI}
    baris = [KEPALA, *(_baris(satu, acuan[satu.banyak]) for satu in semua)]
    lebar = [max(map(len, kolom)) for kolom in zip(*baris, strict=True)]
    cetak("\n".join("  ".join(teks.rjust(n) for teks, n in zip(satu, lebar, strict=True)) for satu in baris))
    awal, akhir = (next(pilih) for pilih in (iter(acuan.values()), reversed(acuan.values())))
    tumbuh = akhir.detik / akhir.banyak / (awal.detik / awal.banyak)
    cetak(f"waktu satu laporan pada {akhir.banyak} terhadap pada {awal.banyak}: {_angka(tumbuh)}")
    jam = NEGERI / akhir.sedetik / pekerja / 60
    cetak(f"{angka.angka(NEGERI)} laporan: {_angka(jam)} menit pada {pekerja} inti seperti ini")
    sama = all(satu.sidik == acuan[satu.banyak].sidik for satu in semua)
    cetak("bita hasil: sama" if sama else "bita hasil: BERBEDA")


def _baris(satu: Ukuran, acuan: Ukuran) -> tuple[str, ...]:
    mib = "–" if satu.mib is None else _angka(satu.mib)
    return (satu.cara, str(satu.banyak), _angka(satu.sedetik), _angka(satu.sedetik / acuan.sedetik), mib)


def _angka(nilai: float) -> str:
    return f"{nilai:.2f}".replace(".", ",")
