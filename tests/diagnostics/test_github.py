"""Annotations of GitHub Actions, read as the service reads them."""

from __future__ import annotations

import re
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.diagnostics import Diagnostic, Severity
from lakip_cli.diagnostics.github import TERBANYAK, tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan

BARIS = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:]*,?)*)::(.*)")


def baca(keluar: str) -> list[tuple[str, dict[str, str], str]]:
    hasil = []
    for baris in keluar.splitlines():
        cocok = BARIS.fullmatch(baris)
        assert cocok is not None, baris
        sifat = dict(satu.split("=", 1) for satu in cocok[2].split(","))
        hasil.append((cocok[1], {k: unquote(v) for k, v in sifat.items()}, unquote(cocok[3])))
    return hasil


def test_a_finding_is_one_command() -> None:
    assert tulis(tampilan(LEBIH)) == (
        "::error file=data/2024/anggaran.yaml,line=4,endLine=4,col=16,endColumn=27,title=K203 Realisasi melebihi pagu::"
        "data/2024/anggaran.yaml:4:16: K203 realisasi melebihi pagu"
        "%0Adata/2024/anggaran.yaml:3:11: pagunya di sini%0Aperiksa kedua angka\n"
    )
    assert tulis(tampilan()) == ""


def test_columns_are_told_within_one_line_only() -> None:
    jauh = LEBIH._replace(span=LEBIH.span._replace(end_line=9))
    assert "line=4,endLine=9,title=" in tulis(tampilan(jauh))


def test_what_the_service_would_obey_is_escaped() -> None:
    nakal = LEBIH._replace(message="100%\n::error::x,y: z\r", span=LEBIH.span._replace(file="a,b:c.yaml"))
    ((perintah, sifat, isi),) = baca(tulis(tampilan(nakal)))
    assert (perintah, sifat["file"]) == ("error", "a,b:c.yaml")
    assert "100%⏎::error::x,y: z·\n" in isi


def test_ten_of_each_weight_worst_first_and_how_many_more() -> None:
    banyak = [LEBIH._replace(message=str(n)) for n in range(TERBANYAK + 5)]
    sepuluh = [LAIN] * TERBANYAK
    hasil = baca(tulis(tampilan(*sepuluh, *banyak)))
    assert [perintah for perintah, *_ in hasil] == ["error"] * TERBANYAK + ["warning"] * TERBANYAK
    assert [isi.split("K203 ")[1][0] for _, _, isi in hasil[: TERBANYAK - 1]] == list("012345678")
    assert hasil[TERBANYAK - 1][2] == "… dan 6 kesalahan lagi; semuanya ada di ringkasan langkah ini"
    assert not any("lagi" in isi for *_, isi in hasil[TERBANYAK:])


@given(st.lists(ACAK))
def test_any_finding_can_be_read(temuan: list[Diagnostic]) -> None:
    hasil = baca(tulis(tampilan(*temuan)))
    banyak = [sum(d.severity is berat for d in temuan) for berat in Severity]
    assert len(hasil) == sum(min(TERBANYAK, satu) for satu in banyak)
