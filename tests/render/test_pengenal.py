from __future__ import annotations

import pytest

from lakip_cli.render.pengenal import PANJANG_ID, siput, unik


@pytest.mark.parametrize(
    ("teks", "id_"),
    [
        ("Latar Belakang", "latar-belakang"),
        ("A. Capaian Tahun 2023 (%)", "a-capaian-tahun-2023"),
        ("Évaluasi — kinerja", "evaluasi-kinerja"),
        ("", "bagian"),
        ("漢字", "bagian"),
        ("a" * 99, "a" * PANJANG_ID),
        ("a" * 59 + " b", "a" * 59),
    ],
)
def test_slug(teks: str, id_: str) -> None:
    assert siput(teks) == id_


def test_unique() -> None:
    assert unik("a", {"b"}) == "a"
    assert unik("a", {"a"}, {"a-2": ""}) == "a-3"
