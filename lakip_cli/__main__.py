"""Where a process starts: the version is answered before anything heavy is imported."""

from __future__ import annotations

import gc
import os
import sys

from lakip_cli import __version__


def main() -> None:
    """Run the command line of this process.

    The collector stays off: one command makes few cycles, and a collection walks every value that was read. Python
    collects once more when it ends, unless what is left is frozen. Plug-ins that other packages register with Pydantic
    have nothing to say about a report, and looking for them reads the metadata of every installed package.
    """
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"lakip {__version__}\n")
        return
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from lakip_cli.cli import main as run

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
