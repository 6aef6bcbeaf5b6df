"""Times of whole commands as ratios to the imports they cannot avoid; ratios hold on any machine, seconds do not.

Commands are taken in turn (A B C, A B C, …) and each round's ratio is kept; the table shows the medians.
Exit code 1 if one is above what is refused.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

AKAR = Path(__file__).parents[1]
LAKIP = (str(Path(sys.executable).parent / "lakip"),)
TAHUN = str(AKAR / "data" / "2023")
YARDSTICK = (sys.executable, "-c", "import typer, pydantic, yaml, jinja2")
RONDE = 9

# (what, command, to reach, to refuse), as ratios to the yardstick
ANGGARAN = (
    ("--version", (*LAKIP, "--version"), 0.2, 0.3),
    ("--help", (*LAKIP, "--help"), 0.6, 0.8),
    ("check --help", (*LAKIP, "check", "--help"), 1.25, 1.5),
    ("check data/2023", (*LAKIP, "check", TAHUN), 2.4, 2.9),
    ("build data/2023", (*LAKIP, "build", TAHUN), 2.7, 3.3),
)


def waktu(perintah: tuple[str, ...], folder: str) -> float:
    """Seconds that one run takes, Python's start included; exit code 1 (findings) is a run like any other."""
    lingkungan = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    mulai = time.perf_counter()
    hasil = subprocess.run(perintah, cwd=folder, env=lingkungan, capture_output=True, check=False)
    lama = time.perf_counter() - mulai
    if hasil.returncode not in {0, 1}:
        sys.exit(hasil.stderr.decode())
    return lama


def ronde(folder: str) -> list[float]:
    """One round: each command's ratio to the yardstick beside it."""
    dasar = waktu(YARDSTICK, folder)
    return [waktu(perintah, folder) / dasar for _, perintah, _, _ in ANGGARAN]


def main() -> int:
    """Print the table and say whether every budget is kept."""
    with tempfile.TemporaryDirectory() as folder:
        ronde(folder)
        rasio = [statistics.median(kolom) for kolom in zip(*(ronde(folder) for _ in range(RONDE)), strict=True)]
    lewat = 0
    print(f"{'command':<20}{'ratio':>8}{'reach':>8}{'refuse':>8}")
    for (nama, _, capai, tolak), nilai in zip(ANGGARAN, rasio, strict=True):
        lewat += nilai > tolak
        catatan = "  over" if nilai > tolak else "  above reach" if nilai > capai else ""
        print(f"{nama:<20}{nilai:>8.2f}{capai:>8.2f}{tolak:>8.2f}{catatan}")
    return int(lewat > 0)


if __name__ == "__main__":
    sys.exit(main())
