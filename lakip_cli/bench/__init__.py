"""What many reports cost: made-up agencies, built in this process, by a pool and by a cluster."""

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lakip_cli.batch.pemetaan import Pelaksana, petakan
from lakip_cli.compiler import compile_folder
from lakip_cli.output import susun, tempatkan

JENIS = ("md", "html", "json")
NEGERI = 22_000
"""Reports of the whole country in a year."""
UKURAN = (10, 100, 1000, 10_000)
STATM = Path("/proc/self/statm")
BITA_HALAMAN = 4096


class Tugas(NamedTuple):
    """One agency to build, and where to."""

    folder: Path
    ke: Path


class Ukuran(NamedTuple):
    """So many reports built by somebody: seconds of one core in all, memory that was not given back, their bytes.

    ``mib`` is None where it is not known: on other systems than Linux, and of other processes.
    """

    cara: str
    banyak: int
    detik: float
    mib: float | None
    sidik: str

    @property
    def sedetik(self) -> float:
        """Reports a second on one core."""
        return self.banyak / self.detik


def bangun(tugas: Tugas) -> str:
    """Build one report and return the hash of all that was written."""
    berkas = susun(compile_folder(tugas.folder), JENIS)
    tempatkan(berkas, tugas.ke)
    campur = hashlib.sha256()
    for nama, isi in sorted(berkas.items()):
        campur.update(f"{nama}\0{len(isi)}\0".encode() + isi)
    return campur.hexdigest()


def ukur(cara: str, tugas: Sequence[Tugas], pelaksana: Pelaksana) -> Ukuran:
    """Build reports and measure it; a process of ours is measured by its own time, others by the clock."""
    jam: Callable[[], float] = time.process_time if pelaksana.buka is None else time.perf_counter
    mulai, terpakai = jam(), rss()
    sidik = hashlib.sha256("".join(petakan(bangun, tugas, pelaksana)).encode()).hexdigest()
    detik, sesudah = (jam() - mulai) * pelaksana.pekerja, rss()
    diketahui = pelaksana.buka is None and terpakai is not None and sesudah is not None
    return Ukuran(cara, len(tugas), detik, (sesudah or 0) - (terpakai or 0) if diketahui else None, sidik)


def tahapan(banyak: int) -> Iterator[int]:
    """Yield the numbers of reports to measure: powers of ten below ``banyak``, and it."""
    yield from (satu for satu in UKURAN if satu < banyak)
    yield banyak


def rss() -> float | None:
    """Return the memory in use, in MiB; None where the system does not tell."""
    return int(STATM.read_text("ascii").split()[1]) * BITA_HALAMAN / 2**20 if STATM.is_file() else None
