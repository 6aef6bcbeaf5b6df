from __future__ import annotations

import pytest

from lakip_cli.render.naskah_laporan import templat_bawaan
from lakip_cli.render.spesifikasi import berkas_spesifikasi, salah_spesifikasi

TREN = "templates/grafik/tren.json"


def test_a_specification_is_called_as_the_bundled_one() -> None:
    assert berkas_spesifikasi("tren") == TREN
    assert (templat_bawaan().parent / TREN).is_file()


@pytest.mark.parametrize(
    ("teks", "baris", "pesan"),
    [
        ('{\n  "mark" "bar"\n}', 2, "bukan JSON: tanda koma, kurung atau petik salah sebelum kolom 10"),
        ("", 1, "bukan JSON: tanda koma, kurung atau petik salah sebelum kolom 1"),
        ("[1]", 1, "spesifikasi grafik harus satu objek JSON: { … }"),
        ("[" * 100_000, 1, "spesifikasi grafik bersarang terlalu dalam"),
    ],
)
def test_what_is_no_json_object_has_its_line(teks: str, baris: int, pesan: str) -> None:
    (temuan,) = salah_spesifikasi({TREN: teks})
    assert (temuan.code, temuan.span.file, temuan.span.line, temuan.message) == ("T101", TREN, baris, pesan)


def test_json_and_other_templates_are_silent() -> None:
    assert not list(salah_spesifikasi({TREN: '\ufeff{"mark":\r\n"bar"}', "templates/bab-4.md.j2": "{"}))
