"""Findings that the tests of all formats show."""

from __future__ import annotations

from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic, Kode, Related, Severity, Span, Tampilan

SUMBER = {"data/2024/anggaran.yaml": "program:\n  a:\n    pagu: 120_000_000\n    realisasi: 210_000_000\n"}
TEMPAT = Span("data/2024/anggaran.yaml", 4, 16, 4, 27)
LEBIH = Diagnostic(
    TEMPAT,
    "K203",
    Severity.ERROR,
    "realisasi melebihi pagu",
    "periksa kedua angka",
    (Related(Span("data/2024/anggaran.yaml", 3, 11, 3, 22), "pagunya di sini"),),
)
LAIN = Diagnostic(Span("data/2024/a.yaml", 1, 1, 1, 1), "L001", Severity.WARNING, "bab\x1b[31m belum\nada")
KATALOG = {
    "K203": Kode("K203", "realisasi-melebihi-pagu", Severity.ERROR, "Realisasi melebihi pagu", "Lebih."),
    "L001": Kode("L001", "bab-belum-ada", Severity.WARNING, "Bab belum ada", "Bab."),
}
_TEMPAT_ACAK = st.builds(
    Span,
    st.sampled_from(["x", "y"]),
    st.integers(1, 5),
    st.integers(1, 300),
    st.integers(1, 5),
    st.integers(1, 300),
)
SUMBER_ACAK = {"x": "satu\n" + "d" * 250 + "\r\n\ttiga\n"}
ACAK = st.builds(
    Diagnostic,
    _TEMPAT_ACAK,
    st.sampled_from(["K203", "L001"]),
    st.sampled_from(Severity),
    st.text(),
    st.text(),
    st.lists(st.builds(Related, _TEMPAT_ACAK, st.text()), max_size=2).map(tuple),
)


def tampilan(*temuan: Diagnostic, warna: bool = False) -> Tampilan:
    return Tampilan(temuan, SUMBER | SUMBER_ACAK, KATALOG, warna)
