"""Compile the templates: while a wheel is built, and in a checkout with ``python hatch_build.py``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

AKAR = Path(__file__).parent


def susun() -> None:
    """Compile the chapters and ``templates/html`` in place; a template with an error fails the build."""
    sys.path.insert(0, str(AKAR))
    from lakip_cli.formats.html import susun_tata_letak
    from lakip_cli.render import susun as susun_bab

    for nama in ("bab", "rekap"):
        susun_bab(AKAR / "templates" / nama)
    susun_tata_letak(AKAR / "templates" / "html")


class KailSusun(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the compiled templates into the wheel, so that no run has to compile them."""

    def dependencies(self) -> list[str]:
        """Compiling a template needs what running it needs."""
        return list(self.metadata.core.dependencies)

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Compile before the files are gathered."""
        susun()


if __name__ == "__main__":
    susun()
