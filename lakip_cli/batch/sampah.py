"""How a process that writes many reports, or one again and again, gets rid of what it no longer needs."""

import gc

AMBANG = (50_000, 10, 10)
"""Objects made before a collection, and collections before one of the next older kind.

A large report makes millions of objects that all stay until it is written: Python's own threshold of 700 goes through
them so often that the time per report grows faster than the report.
"""


def jarang() -> None:
    """Collect rarely; what is loaded by now stays, and no collection looks at it again."""
    gc.enable()
    gc.freeze()
    gc.set_threshold(*AMBANG)
