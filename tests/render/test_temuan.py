from __future__ import annotations

import pytest

from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.render.temuan import Temuan, diagnosa, mirip, rapikan, rentang

TEKS = ["satu", "  dua {{ tiga }}  ", ""]


@pytest.mark.parametrize(
    ("baris", "kata", "kolom"),
    [
        (2, "tiga", (10, 14)),
        (2, "", (3, 17)),
        (2, "empat", (3, 17)),
        (3, "", (1, 1)),
        (9, "x", (1, 1)),
        (0, "", (1, 1)),
    ],
)
def test_place(baris: int, kata: str, kolom: tuple[int, int]) -> None:
    assert rentang("a.md", TEKS, baris, kata) == Span("a.md", baris, kolom[0], baris, kolom[1])


def test_diagnostic_has_the_weight_of_its_code() -> None:
    temuan = Temuan("T102", 1, "nama `satu` tidak dikenal", "satu", "bantuan")
    tempat = Span("a.md", 1, 1, 1, 5)
    assert diagnosa(temuan, "a.md", TEKS) == Diagnostic(tempat, "T102", Severity.ERROR, temuan.pesan, "bantuan")


def test_suggestion() -> None:
    assert mirip("capain", {"capaian", "tabel"}) == "; mungkin maksudnya `capaian`"
    assert mirip("xyz", ["capaian"]) == ""


def test_line_ends() -> None:
    assert rapikan("\ufeffa\r\nb\rc\n") == "a\nb\nc\n"
