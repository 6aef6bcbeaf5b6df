"""The one place where text of others enters HTML."""

from __future__ import annotations

import re
from html import escape

# No HTML document may hold these; tab and line ends it may.
_KENDALI = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def aman(teks: str) -> str:
    """The text so that no character of it is markup, in an element or in a quoted attribute."""
    # Most texts need nothing, and there are thousands of them: asking is twice as fast as replacing.
    if "&" in teks or "<" in teks or ">" in teks or '"' in teks or "'" in teks or not teks.isprintable():
        return escape(_KENDALI.sub("", teks))
    return teks


def berbaris(teks: str) -> str:
    """The same for text with line ends of its own, which stay."""
    return aman(teks).replace("\n", "<br>")
