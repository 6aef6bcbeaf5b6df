"""Fingerprints: the same after lines have moved, another as soon as the finding says something else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.diagnostics.sidik import TERPANJANG, kunci, sidik
from tests.diagnostics.contoh import ACAK, LEBIH, SUMBER, SUMBER_ACAK

NAMA = LEBIH.span.file


def satu(temuan: Diagnostic, teks: str = SUMBER[NAMA]) -> tuple[str, ...]:
    return sidik([temuan], {NAMA: teks})[0]


def pindah(temuan: Diagnostic, baris: int, kolom: int = 0) -> Diagnostic:
    awal = temuan.span
    ke = Span(awal.file, awal.line + baris, awal.column + kolom, awal.end_line + baris, awal.end_column + kolom)
    return temuan._replace(span=ke, related=())


def test_the_place_is_told_by_what_stands_there() -> None:
    assert satu(LEBIH) == (NAMA, "K203", "realisasi melebihi pagu", "210000000")


def test_lines_and_columns_may_move() -> None:
    teks = SUMBER[NAMA].replace("    realisasi", "    # catatan\n\n      realisasi")
    assert satu(pindah(LEBIH, 2, 2), teks) == satu(LEBIH)
    lain = "dugaan: anggaran.yaml:12:3 dan narasi/isu.md:4 tertukar"
    assert satu(LEBIH._replace(message=lain)) == satu(LEBIH._replace(message=lain.replace("12:3", "9:41")))


def test_quotes_and_groups_of_digits_are_layout() -> None:
    teks = SUMBER[NAMA].replace("210_000_000", '"210000000"')
    assert satu(LEBIH, teks) == satu(LEBIH)


def test_another_message_text_or_code_is_another_finding() -> None:
    lain = [LEBIH, LEBIH._replace(message="realisasi melebihi pagu, lebih 1"), LEBIH._replace(code="K204")]
    semua = {satu(d) for d in lain} | {satu(LEBIH, SUMBER[NAMA].replace("210", "310"))}
    assert len(semua) == len(lain) + 1


def test_a_long_text_is_cut() -> None:
    panjang = Diagnostic(Span("x", 1, 1, 2, 1), "K203", Severity.ERROR, "")
    assert len(sidik([panjang], {"x": "a" * 1000 + "\n"})[0][3]) == TERPANJANG


@given(st.lists(ACAK))
def test_no_two_keys_are_the_same(temuan: list[Diagnostic]) -> None:
    kembar = sidik(temuan + temuan, SUMBER_ACAK)
    assert len(set(kunci(kembar))) == len(kembar)
    assert kunci(kembar)[: len(temuan)] == kunci(sidik(temuan, SUMBER_ACAK))
