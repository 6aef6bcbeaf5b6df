"""Characters that no font of the PDF has: an archive allows none, and fonts of the machine would differ."""

from __future__ import annotations

import re
import unicodedata

KOTAK = "□"
"""What is printed for such a character."""
_TAK_ADA = re.compile(r'the text `"(.+?)"` could not be displayed with font')
_BERKODE = re.compile(r"\\u\{([0-9a-f]+)\}")
_TAK_TERLIHAT = frozenset(("Cf", "Mn"))
"""Categories of what only joins others or changes their looks."""


def tak_ada(keluhan: str) -> frozenset[str]:
    """Return the characters that Typst complains about; none when it complains about something else.

    It names what is shown as one sign, of which a plain letter may be part; that is not missing.
    """
    teks = "".join(_TAK_ADA.findall(keluhan))
    semua = _BERKODE.sub(lambda kode: chr(int(kode[1], 16)), teks)
    return frozenset(huruf for huruf in semua if not huruf.isascii())


def sebut(huruf: frozenset[str]) -> str:
    """Name characters for a message, by sign and number."""
    return ", ".join(f"{satu} (U+{ord(satu):04X})" for satu in sorted(huruf) if _terlihat(satu))


def ganti(isi: bytes, huruf: frozenset[str]) -> bytes:
    """Print a box for each of the characters, and nothing for those that nobody sees."""
    return isi.decode().translate({ord(satu): KOTAK if _terlihat(satu) else None for satu in huruf}).encode()


def _terlihat(huruf: str) -> bool:
    return unicodedata.category(huruf) not in _TAK_TERLIHAT
