"""What many reports cost: made-up agencies, checked and built in this process, by a pool and by a cluster."""

import hashlib
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from lakip_cli.batch.pemetaan import Pelaksana, petakan
from lakip_cli.compiler import CATALOGUE, compile_folder
from lakip_cli.diagnostics import Tampilan, json, urut
from lakip_cli.output import susun, tempatkan
from lakip_cli.rekaman import NamedTuple

JENIS = ("md", "html", "json")
NEGERI = 22_000
"""Reports of the whole country in a year."""
UKURAN = (10, 100, 1000, 10_000)
STATM = Path("/proc/self/statm")
BITA_HALAMAN = 4096


class Tugas(NamedTuple):
    """One agency to check or to build, and where a build goes."""

    folder: Path
    ke: Path


class Hasil(NamedTuple):
    """One report done: a hash of what came of it, seconds of the processor, and by which process.

    ``mib`` is the memory of that process afterwards, None where the system does not tell.
    """

    sidik: str
    detik: float
    proses: int
    mib: float | None


class Ukuran(NamedTuple):
    """So many reports done by somebody: seconds of the processor and of the clock, and a hash of all results.

    ``mib`` is how much the process that grew most had grown from its first report to its last; None if unknown.
    """

    kerja: str
    cara: str
    banyak: int
    detik: float
    jam: float
    mib: float | None
    sidik: str

    @property
    def sedetik(self) -> float:
        """Reports a second of one core, without what starting and sending cost."""
        return self.banyak / self.detik


def periksa(tugas: Tugas) -> str:
    """Check one report and return the hash of all that was found, as programs read it."""
    temuan, teks = compile_folder(tugas.folder).bertempat()
    return hashlib.sha256(json.tulis(Tampilan(urut(temuan), teks, CATALOGUE)).encode()).hexdigest()


def bangun(tugas: Tugas) -> str:
    """Build one report and return the hash of all that was written."""
    berkas = susun(compile_folder(tugas.folder), JENIS)
    tempatkan(berkas, tugas.ke)
    campur = hashlib.sha256()
    for nama, isi in sorted(berkas.items()):
        campur.update(f"{nama}\0{len(isi)}\0".encode() + isi)
    return campur.hexdigest()


KERJA: Mapping[str, Callable[[Tugas], str]] = {"periksa": periksa, "susun": bangun}


def ukur(kerja: str, cara: str, tugas: Sequence[Tugas], pelaksana: Pelaksana) -> Ukuran:
    """Do one of ``KERJA`` for reports and measure it."""
    mulai = time.perf_counter()
    semua = list(petakan(partial(_terukur, kerja), tugas, pelaksana))
    jam = time.perf_counter() - mulai
    sidik = hashlib.sha256("".join(satu.sidik for satu in semua).encode()).hexdigest()
    return Ukuran(kerja, cara, len(tugas), sum(satu.detik for satu in semua), jam, _tumbuh(semua), sidik)


def _terukur(kerja: str, tugas: Tugas) -> Hasil:
    mulai = time.process_time()
    sidik = KERJA[kerja](tugas)
    return Hasil(sidik, time.process_time() - mulai, os.getpid(), rss())


def _tumbuh(semua: Sequence[Hasil]) -> float | None:
    milik: dict[int, list[float]] = {}
    for satu in semua:
        if satu.mib is not None:
            milik.setdefault(satu.proses, []).append(satu.mib)
    return max((satu[-1] - satu[0] for satu in milik.values()), default=None)


def tahapan(banyak: int) -> Iterator[int]:
    """Yield the numbers of reports to measure: powers of ten below ``banyak``, and it."""
    yield from (satu for satu in UKURAN if satu < banyak)
    yield banyak


def rss() -> float | None:
    """Return the memory in use, in MiB; None where the system does not tell."""
    return int(STATM.read_text("ascii").split()[1]) * BITA_HALAMAN / 2**20 if STATM.is_file() else None
