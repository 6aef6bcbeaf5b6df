"""Where a process starts: the version is answered before anything heavy is imported."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from types import ModuleType

from lakip_cli import __version__


def main() -> None:
    """Run the command line of this process.

    The collector stays off: one command makes few cycles, and a collection walks every value that was read. For the
    same reason the process ends at once, without taking every value apart.
    """
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"lakip {__version__}\n")
        return
    gc.disable()
    _tanpa_sisipan()
    from lakip_cli.cli import jalankan

    kode = jalankan()
    for aliran in (sys.stdout, sys.stderr):
        with suppress(OSError):  # its reader is gone
            aliran.flush()
    os._exit(kode)


def _tanpa_sisipan() -> None:
    """Stand in for the module by which Pydantic looks for plug-ins: no package has a say in how a report is read.

    Pydantic's own switch still imports ``importlib.metadata``, with ``email``, ``zipfile`` and ``socket``: 4 % of a
    check. A Pydantic that has no such module any more never asks for the stand-in; the switch remains for it.
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    pengganti = ModuleType("pydantic.plugin._loader")
    vars(pengganti)["get_plugins"] = tuple
    sys.modules.setdefault(pengganti.__name__, pengganti)


if __name__ == "__main__":
    main()
