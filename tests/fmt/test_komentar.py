"""Which entry a comment goes with."""

from __future__ import annotations

import pytest

from lakip_cli import source
from lakip_cli.fmt.komentar import ABAI, Butir, alir, butir, pohon
from lakip_cli.silence.komentar import TANDA


def akar(teks: str) -> Butir:
    isi, temuan = source.baca(teks.encode(), "x.yaml")
    assert isi is not None, temuan
    return pohon(isi)


def cari(induk: Butir, *jalan: str | int) -> Butir:
    for langkah in jalan:
        anak: dict[str | int, Butir] = {
            nomor if satu.kunci is None else str(satu.kunci): satu for nomor, satu in enumerate(induk.anak)
        }
        induk = anak[langkah]
    return induk


TEKS = """\
# kepala
# berkas

# lakip: abai K101 alasan pertama
a: 1 # samping

# atas b
b: # samping b
  # atas c
  c: [1, # dalam
    2]

  # ekor b
# atas d
  # juga atas d
d:
  # antara
  4
e: | # samping e
  # bukan komentar
f:
  - # samping butir
    # atas x
    x: 1
  # atas y
  - y: 2 # samping y
    # ekor y
  # ekor f
# ekor berkas
"""


@pytest.mark.parametrize(
    ("jalan", "ukuran", "isi"),
    [
        ((), "atas", ["# kepala", "# berkas", ""]),
        ((), "ekor", ["# ekor berkas"]),
        (("a",), "atas", ["# lakip: abai K101 alasan pertama"]),
        (("a",), "samping", ["# samping"]),
        (("b",), "atas", ["", "# atas b"]),
        (("b",), "samping", ["# samping b"]),
        (("b",), "ekor", ["", "# ekor b"]),
        (("b", "c"), "atas", ["# atas c"]),
        (("b", "c"), "dalam", ["# dalam"]),
        (("d",), "atas", ["# atas d", "# juga atas d", "# antara"]),
        (("e",), "samping", ["# samping e"]),
        (("f", 0), "samping", ["# samping butir"]),
        (("f", 0, "x"), "atas", ["# atas x"]),
        (("f", 1), "atas", ["# atas y"]),
        (("f", 1), "ekor", ["# ekor y"]),
        (("f", 1, "y"), "samping", ["# samping y"]),
        (("f",), "ekor", ["# ekor f"]),
    ],
)
def test_each_comment_has_its_entry(jalan: tuple[str | int, ...], ukuran: str, isi: list[str]) -> None:
    assert getattr(cari(akar(TEKS), *jalan), ukuran) == isi


def test_a_comment_that_sets_findings_aside_goes_with_the_line_below_it() -> None:
    berkas = akar("a:\n  b: 1\n  # lakip: abai K101 alasan x\nc: 2\n")
    assert cari(berkas, "a").ekor == []
    assert cari(berkas, "c").abai
    assert not cari(berkas, "a", "b").abai
    assert ABAI == TANDA


def test_brackets_are_one_value_unless_opened() -> None:
    berkas = akar("a: {b: 1, c: [2]}\n")
    isi = cari(berkas, "a").nilai
    assert alir(isi)
    assert not alir(berkas.nilai)
    assert cari(berkas, "a").anak == []
    assert [satu.kunci for satu in butir(isi, None, 0, buka=True).anak] == ["b", "c"]
