"""The command line: options in, one call, an exit code out. Only here is printed."""

from __future__ import annotations

import errno
import sys
from pathlib import Path

from lakip_cli.cli.layar import Berhenti, lapor
from lakip_cli.cli.pilihan import PilihanBuild, PilihanCheck

SEBAB = {
    errno.EACCES: "tidak diizinkan",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "penyimpanan hanya dapat dibaca",
    errno.ENOSPC: "penyimpanan penuh",
    errno.ENOENT: "foldernya tidak ada",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.EEXIST: "ada berkas dengan nama itu",
    errno.ENOTDIR: "ada berkas di tempat folder",
    errno.EPIPE: "pembacanya sudah berhenti",
}
"""Why a disk refuses, in Indonesian; a rarer reason is told in the system's words."""


def jalankan(argumen: list[str] | None = None) -> int:
    """Run one command line and return its exit code: 0 clean, 1 findings, 2 wrong use or a failing disk."""
    for aliran in (sys.stdout, sys.stderr):
        if hasattr(aliran, "reconfigure"):
            aliran.reconfigure(errors="replace")
    semua = sys.argv[1:] if argumen is None else argumen
    try:
        hasil = _kerjakan(semua)
        sys.stdout.flush()
    except Berhenti as berhenti:
        if berhenti.pesan:
            lapor(f"lakip: {berhenti.pesan}")
        return berhenti.kode
    except OSError as galat:
        sebab = SEBAB.get(galat.errno or 0, galat.strerror or str(galat))
        lapor(f"lakip: {galat.filename or 'berkas'} tidak dapat dibaca atau ditulis: {sebab}")
        return 2
    return hasil if isinstance(hasil, int) else 0


def _kerjakan(argumen: list[str]) -> object:
    """Do what a command line asks for.

    A check or a build of folders alone, as CI and hooks call it, has no option to explain: it starts without the
    library that does, a twentieth of a check.
    """
    perintah, *data = argumen or [""]
    if data and not any(satu.startswith("-") for satu in data):
        folder = tuple(map(Path, data))
        if perintah == "check":
            from lakip_cli.cli import check

            return check.jalankan(PilihanCheck(folder))
        if perintah == "build":
            from lakip_cli.cli import build

            return build.jalankan(PilihanBuild(folder))
    from lakip_cli.cli.aplikasi import uraikan

    hasil = uraikan(argumen)
    return hasil() if callable(hasil) else hasil
