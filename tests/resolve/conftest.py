"""Texts of the smallest files, and what a finding looks like in one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.resolve import Laporan

Taut = Callable[..., tuple[Laporan | None, list[Diagnostic]]]
Tolak = Callable[..., list[str]]


@pytest.fixture
def tolak(taut: Taut) -> Tolak:
    """Resolve a year that must be refused, and say each finding on one line."""

    def resolve_(**berkas: str) -> list[str]:
        laporan, temuan = taut(**berkas)
        assert laporan is None
        assert all(satu.severity is Severity.ERROR for satu in temuan)
        return [f"{satu.span} {satu.code} {satu.message}" for satu in temuan]

    return resolve_
