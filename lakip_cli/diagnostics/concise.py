"""One line a finding, as editors and ``grep`` read it."""

from __future__ import annotations

from lakip_cli.diagnostics import Tampilan, tampak


def tulis(tampilan: Tampilan) -> str:
    """Show place, code, weight and message."""
    return "".join(f"{d.span}: {d.code} [{d.severity}] {tampak(d.message)}\n" for d in tampilan.temuan)
