"""``lakip serve``: the live preview of one year, until it is stopped."""

from __future__ import annotations

import errno
import signal
import threading
import time
from contextlib import suppress
from pathlib import Path

from lakip_cli.batch.sampah import jarang
from lakip_cli.cli.build import kompilator
from lakip_cli.cli.layar import Berhenti, folder_tahun, lapor
from lakip_cli.cli.simpanan import ingatkan, rupa
from lakip_cli.preview.peladen import Peladen
from lakip_cli.preview.siaran import Siaran
from lakip_cli.preview.susunan import Penyusun

JEDA = 0.05
"""Seconds between two looks at the files."""


def jalankan(data: Path, port: int, baseline: Path | None, *, buka: bool) -> int:
    """Serve the year in ``data`` on this machine, compiling on every save; ends when interrupted."""
    jarang()
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell in the background starts it deaf to Ctrl+C
    (folder,) = folder_tahun([data])
    siaran = Siaran()
    penyusun = Penyusun(folder, kompilator(baseline), siaran, rupa(["html"]).simpanan)
    with _peladen(siaran, port) as peladen, suppress(KeyboardInterrupt):
        threading.Thread(target=peladen.serve_forever, daemon=True).start()
        lapor(f"{folder.as_posix()} tampil di {peladen.alamat} dan disusun ulang pada tiap penyimpanan; akhiri: Ctrl+C")
        ingatkan(["html"])
        _susun(penyusun, siaran)
        if buka:
            _buka(peladen.alamat)
        while True:
            time.sleep(JEDA)
            _susun(penyusun, siaran)
    return 0


def _peladen(siaran: Siaran, port: int) -> Peladen:
    try:
        return Peladen(siaran, port)
    except OSError as galat:
        if galat.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        raise Berhenti(
            2, f"port {port} tidak dapat dipakai; pilih yang lain dengan --port, misalnya {port + 1}"
        ) from None


def _susun(penyusun: Penyusun, siaran: Siaran) -> None:
    mulai = time.perf_counter()
    if penyusun.periksa():
        kini = siaran.kini
        keadaan = "tidak dapat disusun" if kini.gagal else "disusun"
        lapor(f"{keadaan}, {kini.ringkasan} ({(time.perf_counter() - mulai) * 1000:.0f} ms)")


def _buka(alamat: str) -> None:
    import webbrowser

    webbrowser.open(alamat)
