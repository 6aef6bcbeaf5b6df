"""Where a process starts: the version is answered before anything heavy is imported."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from lakip_cli import __version__


def main() -> None:
    """Run the command line of this process.

    The collector stays off: one command makes few cycles, and a collection walks every value that was read. For the
    same reason the process ends at once, without taking every value apart. Plug-ins that other packages register with
    Pydantic have nothing to say about a report, and looking for them reads the metadata of every installed package.
    """
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"lakip {__version__}\n")
        return
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from lakip_cli.cli import jalankan

    kode = jalankan()
    for aliran in (sys.stdout, sys.stderr):
        with suppress(OSError):  # its reader is gone
            aliran.flush()
    os._exit(kode)


if __name__ == "__main__":
    main()
