"""What goes into a report and what a narrative file is: plain data, no machinery."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lakip_cli.diagnostics import Span
from lakip_cli.naskah import Blok
from lakip_cli.rekaman import NamedTuple

Fungsi = Mapping[str, Callable[..., object]]
"""The functions that a template may call; each returns a ``Blok``, blocks, an ``Inline``, a ``Figur`` or text."""

Konteks = Mapping[str, object]
"""The values that a template may name; a printed value is text, never markup."""


class TataLetakSalah(Exception):
    """A layout, which may be the agency's own, cannot be set; the arguments are its file in the folder, and why."""


class Templat(NamedTuple):
    """A bundled template: ``nama`` below ``folder``."""

    folder: Path
    nama: str


class SumberBab(NamedTuple):
    """One chapter to be rendered.

    ``id`` is its file name without suffix: ``bab-…`` numbers the chapter, ``lampiran…`` numbers its tables with L.
    ``berkas`` is the file as shown to the user, ``isi`` its text or the bundled template. What a planner wrote is not
    ``tepercaya``: it is checked before it runs, and runs in a sandbox.
    """

    id: str
    berkas: str
    isi: str | Templat
    tepercaya: bool = False


class Meta(NamedTuple):
    """What the document says about itself."""

    judul: str
    instansi: str
    tahun: int
    kolofon: tuple[str, ...] = ()


class Bagian(NamedTuple):
    """A section of a narrative: its heading, the heading's line, its blocks.

    Headings inside count from 3, footnotes are numbered within the file and their texts stand at the end; a chapter
    that prints the section puts both in their place. ``rujukan`` tells where a ``#id`` was written.
    """

    judul: str
    baris: int
    blok: tuple[Blok, ...]
    rujukan: Mapping[str, Span]


class Narasi(NamedTuple):
    """A narrative file: its sections by heading; the text above the first heading stands under the empty name.

    ``utuh`` is false if the file has errors: a section that is not found may then be one that could not be read.
    """

    berkas: str
    bagian: Mapping[str, Bagian]
    utuh: bool = True
