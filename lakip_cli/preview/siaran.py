"""The last good report, and what is wrong now: written by the compiling thread, read by those that answer pages."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lakip_cli.rekaman import NamedTuple


class Catatan(NamedTuple):
    """One finding as a page shows it."""

    berat: str
    kode: str
    tempat: str
    pesan: str
    bantuan: str


@dataclass(frozen=True, slots=True)
class Edisi:
    """One state of the preview.

    ``nomor`` counts the states from 0, before the first compilation. ``berkas`` are the files of the last report that
    could be built, ``terbit`` the state that brought them (0: none yet). ``gagal`` tells that the data as they are now
    give no report.
    """

    nomor: int = 0
    terbit: int = 0
    gagal: bool = False
    ringkasan: str = ""
    catatan: tuple[Catatan, ...] = ()
    berkas: Mapping[str, bytes] = field(default_factory=lambda: MappingProxyType({}), repr=False)


class Siaran:
    """Holds the current state, and wakes those that wait for the next."""

    def __init__(self) -> None:
        """Begin without a report."""
        self._kabar = threading.Condition()
        self.kini = Edisi()

    def umumkan(
        self, ringkasan: str, catatan: tuple[Catatan, ...] = (), berkas: Mapping[str, bytes] | None = None
    ) -> None:
        """Make a new state; without ``berkas`` the last good report stays, and the same bytes are no news."""
        lama = self.kini
        nomor = lama.nomor + 1
        terbit = nomor if berkas is not None and berkas != lama.berkas else lama.terbit
        isi = lama.berkas if berkas is None else berkas
        with self._kabar:
            self.kini = Edisi(nomor, terbit, berkas is None, ringkasan, catatan, isi)
            self._kabar.notify_all()

    def tunggu(self, nomor: int, lama: float) -> Edisi | None:
        """Return the state as soon as it is another than ``nomor``; None when ``lama`` seconds have passed."""
        with self._kabar:
            ada = self._kabar.wait_for(lambda: self.kini.nomor != nomor, lama)
            return self.kini if ada else None
