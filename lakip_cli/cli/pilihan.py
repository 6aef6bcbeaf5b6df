"""Options as values: what a command was asked to do."""

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

BAWAAN = ("md", "html", "json")
"""What a build writes unasked."""
FORMAT = (*BAWAAN, "xlsx")
"""What ``-f`` accepts, in the order of writing."""


class Bentuk(StrEnum):
    """How findings are shown."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"


class PilihanCheck(NamedTuple):
    """What ``lakip check`` was asked to do."""

    data: tuple[Path, ...]
    bentuk: Bentuk
    strict: bool
    baseline: Path | None = None
    tulis_baseline: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class PilihanBuild(NamedTuple):
    """What ``lakip build`` was asked to do; an empty ``format`` means all."""

    data: tuple[Path, ...]
    keluaran: Path
    format: str
    strict: bool
    baseline: Path | None
    quiet: bool
    verbose: bool
