"""A year's folder as it was in a commit, read from git into a folder of its own; nothing in the repository changes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from lakip_cli.cli.layar import Berhenti
from lakip_cli.model.berkas import baca_folder

PANJANG_COMMIT = 10
"""Characters by which a commit is named that has no other name."""
DI_LUAR = " tidak berada dalam repositori git"


def pisah(rentang: str, folder: Path) -> tuple[str, str]:
    """Return the two commits of a range; an empty second one means the folder as it is.

    ``A..B`` are the two themselves, ``A...B`` B and where it left A, which is what a pull request changes.
    """
    lama, titik, baru = rentang.partition("...") if "..." in rentang else rentang.partition("..")
    if not lama or (titik and not baru):
        raise Berhenti(2, f"--git {rentang} tidak dikenal; tulis dua commit seperti HEAD~1..HEAD, atau satu: HEAD")
    if titik == "...":
        asal = (_commit(folder, satu) for satu in (lama, baru))
        pangkal = _git(folder, "merge-base", *asal, galat=f"{lama} dan {baru} tidak berpangkal sama")
        return pangkal[:PANJANG_COMMIT], baru
    return lama, baru


def ambil(folder: Path, commit: str, tujuan: Path) -> Path:
    """Write the folder of a year as ``commit`` has it below ``tujuan``, with the year before that it names."""
    akar = Path(_git(folder, "rev-parse", "--show-toplevel", galat=f"{folder.as_posix()}{DI_LUAR}"))
    _commit(akar, commit)
    jalur = Path(os.path.relpath(os.path.realpath(folder), os.path.realpath(akar)))
    hasil = _tulis(akar, commit, jalur, tujuan)
    if hasil is None:
        raise Berhenti(2, f"folder {jalur.as_posix()} tidak ada pada commit {commit}")
    berkas, _, _ = baca_folder(hasil)
    if berkas is not None and (lalu := berkas.laporan.tahun_lalu) is not None:
        _tulis(akar, commit, jalur.parent / Path(lalu).name, tujuan)
    return hasil


def _tulis(akar: Path, commit: str, jalur: Path, tujuan: Path) -> Path | None:
    """Write one folder of a commit, by an index of its own; None if the commit does not have it."""
    pohon = commit if jalur == Path() else f"{commit}:{jalur.as_posix()}"
    indeks = {"GIT_INDEX_FILE": str(tujuan / "indeks")}
    if _jalankan(akar, "read-tree", pohon, lingkungan=indeks).returncode:
        return None
    hasil = tujuan / (jalur.name or akar.name)
    _jalankan(akar, "checkout-index", "--all", "--force", f"--prefix={hasil.as_posix()}/", lingkungan=indeks)
    return hasil


def _commit(di: Path, nama: str) -> str:
    """Return the id of a commit; what a user calls one is no option of git's."""
    ada = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{nama}^{{commit}}")
    _git(di, "rev-parse", "--git-dir", galat=f"{di.as_posix()}{DI_LUAR}")
    return _git(di, *ada, galat=f"commit {nama} tidak ada")


def _git(di: Path, *argumen: str, galat: str) -> str:
    hasil = _jalankan(di, *argumen)
    if hasil.returncode:
        raise Berhenti(2, galat)
    return hasil.stdout.strip()


def _jalankan(di: Path, *argumen: str, lingkungan: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    perintah = ("git", "-C", str(di), *argumen)
    try:
        return subprocess.run(  # noqa: S603 - no shell, and what users type is an argument
            perintah, capture_output=True, text=True, check=False, env={**os.environ, **(lingkungan or {})}
        )
    except FileNotFoundError:
        raise Berhenti(
            2, "--git memerlukan program git; pasang git, atau sebut dua folder: lakip diff LAMA BARU"
        ) from None
