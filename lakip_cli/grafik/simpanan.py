"""What was painted before: a folder of the user's cache, so that a chart that did not change costs nothing.

A file's name is the hash of all that its content is made of, and the file begins with the hash of its content: it is
right, or it counts as not there. Losing one costs time and nothing else. Runs at the same time do not disturb each
other, since a file appears whole.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

TERBESAR = 1_000_000
"""Bytes that one of the 256 folders of a cache keeps beside the newest file; what was used longest ago goes."""
_CAP = 32


class Simpanan:
    """A memory of paintings in a folder, which need not exist; without one nothing is remembered."""

    def __init__(self, folder: Path | None = None) -> None:
        """Use ``folder``."""
        self._folder = folder

    def ambil(self, masukan: object, buat: Callable[[], bytes]) -> bytes:
        """Return what ``buat`` makes of ``masukan``, without calling it when that is remembered."""
        if self._folder is None:
            return buat()
        kunci = sha256(json.dumps(masukan, ensure_ascii=False, sort_keys=True).encode()).hexdigest()
        berkas = self._folder / kunci[:2] / kunci[2:]
        if (isi := _baca(berkas)) is None:
            isi = buat()
            with suppress(OSError):  # a cache that cannot be written is no reason to fail
                _simpan(berkas, isi)
        return isi


def _baca(berkas: Path) -> bytes | None:
    try:
        semua = berkas.read_bytes()
    except OSError:
        return None
    with suppress(OSError):
        os.utime(berkas)
    isi = semua[_CAP:]
    return isi if sha256(isi).digest() == semua[:_CAP] else None


def _simpan(berkas: Path, isi: bytes) -> None:
    berkas.parent.mkdir(parents=True, exist_ok=True)
    _kurangi(berkas.parent)
    nomor, baru = tempfile.mkstemp(prefix=".", dir=berkas.parent)
    try:
        with os.fdopen(nomor, "wb") as aliran:
            aliran.write(sha256(isi).digest() + isi)
        Path(baru).replace(berkas)
    except BaseException:
        Path(baru).unlink()
        raise


def _kurangi(folder: Path) -> None:
    sisa = TERBESAR
    keadaan = [(satu.stat(), satu) for satu in folder.iterdir()]
    for isi, berkas in sorted(keadaan, key=lambda satu: satu[0].st_mtime_ns, reverse=True):
        sisa -= isi.st_size
        if sisa < 0:
            berkas.unlink(missing_ok=True)
