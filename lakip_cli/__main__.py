"""Where a process starts: the version is answered before anything heavy is imported."""

from __future__ import annotations

import gc
import sys

from lakip_cli import __version__


def main() -> None:
    """Run the command line of this process.

    The collector stays off: one command makes few cycles, and a collection walks every value that was read. Python
    collects once more when it ends, unless what is left is frozen.
    """
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"lakip {__version__}\n")
        return
    gc.disable()
    from lakip_cli.cli import main as run

    try:
        run()
    finally:
        gc.freeze()


if __name__ == "__main__":
    main()
