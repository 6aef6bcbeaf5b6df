"""A rule is its function, stamped: code, weight and page come from the decorator and the docstring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.rules.aturan import Context, Temuan, aturan

DI_SINI = Span("laporan.yaml", 3, 1, 3, 5)


@aturan("K999", "contoh-aturan", Severity.WARNING, "Contoh")
def _contoh(context: Context) -> Iterator[Temuan]:
    """Apa yang
    ditemukan.

    *Mengapa.* Karena.
    """
    yield Temuan(DI_SINI, "salah", "perbaiki")


def test_finding_is_stamped() -> None:
    assert _contoh.periksa(Context(cast("Hasil", None))) == [
        Diagnostic(DI_SINI, "K999", Severity.WARNING, "salah", "perbaiki")
    ]


def test_docstring_becomes_the_page() -> None:
    assert _contoh.kode.manual == "Apa yang ditemukan.\n\n*Mengapa.* Karena."
