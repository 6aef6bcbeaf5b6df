from __future__ import annotations

from pathlib import Path

import pytest

from lakip_cli.render import periksa_templat


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        ("# {{ judul }}\n{{ rujuk('a') }}{{ tabel('b') }}", []),
        ("{{ a }}\n{{ 1 + 1 }}", [("T102", 1), ("T103", 2)]),
        ("{% macro a() %}{% endmacro %}", [("T104", 1)]),
        ("{{ a", [("T101", 1)]),
        ("\x00", [("T110", 1)]),
    ],
)
def test_check(teks: str, harapan: list[tuple[str, int]]) -> None:
    temuan = periksa_templat(teks, "bab.md.j2", ["judul", "tabel"])
    assert [(satu.code, satu.span.line) for satu in temuan] == harapan


BAWAAN = sorted((Path(__file__).parents[2] / "templates").rglob("*.md.j2"))


@pytest.mark.parametrize("berkas", BAWAAN, ids=lambda berkas: berkas.name)
def test_bundled_chapters_neither_count_nor_hide(berkas: Path) -> None:
    temuan = periksa_templat(berkas.read_text("utf-8"), berkas.name, [])
    assert [satu for satu in temuan if satu.code != "T102"] == []
