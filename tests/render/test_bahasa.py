from __future__ import annotations

import pytest

from lakip_cli.render import bahasa
from lakip_cli.render.lingkungan import BIASA
from lakip_cli.render.temuan import TakTercetak, TerlaluBesar

TERLARANG = {
    "tambah": ("a\n{{ a + 1 }}", "T103", 2),
    "kurang": ("{{ a - 1 }}", "T103", 1),
    "kali": ("{{ a * 1 }}", "T103", 1),
    "bagi": ("{{ a / 1 }}", "T103", 1),
    "bagi bulat": ("{{ a // 1 }}", "T103", 1),
    "sisa": ("{{ a % 1 }}", "T103", 1),
    "pangkat": ("{{ a ** 1 }}", "T103", 1),
    "negatif": ("{{ -a }}", "T103", 1),
    "di dalam if": ("\n\n{% if a + 1 > 2 %}{% endif %}", "T103", 3),
    "di dalam kurung": ("{{ f(a * 2) }}", "T103", 1),
    "macro": ("{% macro a() %}{% endmacro %}", "T104", 1),
    "include": ("\n{% include 'a' %}", "T104", 2),
    "import": ("{% import 'a' as b %}", "T104", 1),
    "extends": ("{% extends 'a' %}", "T104", 1),
    "block": ("{% block a %}{% endblock %}", "T104", 1),
    "set blok": ("{% set a %}x{% endset %}", "T104", 1),
    "filter blok": ("{% filter upper %}x{% endfilter %}", "T104", 1),
    "call": ("{% call a() %}{% endcall %}", "T104", 1),
    "peta": ("{% set a = {} %}", "T104", 1),
    "metode": ("{{ a.b() }}", "T104", 1),
    "panggil hasil": ("{{ a()() }}", "T104", 1),
    "bintang": ("{{ a(*b) }}", "T104", 1),
    "rekursif": ("{% for a in b recursive %}{% endfor %}", "T104", 1),
    "daftar bernama": ("{% set a = [b, b] %}", "T104", 1),
}


@pytest.mark.parametrize(("teks", "kode", "baris"), TERLARANG.values(), ids=TERLARANG)
def test_forbidden(teks: str, kode: str, baris: int) -> None:
    temuan = bahasa.larangan(BIASA.parse(teks))
    assert (temuan[0].kode, temuan[0].baris) == (kode, baris)


@pytest.mark.parametrize(
    "teks",
    [
        "{{ a ~ 'b' }}",
        "{{ a[-1] }}",
        "{{ a[1:2] }}",
        "{% for a, b in c if a %}{{ loop.index }}{% else %}x{% endfor %}",
        "{% for a in ['x', ('y', 1)] %}{% endfor %}",
        "{% if a and not b or c in d and e is none and 1 < f <= 2 %}{% elif g %}{% endif %}",
        "{{ a if b else c }}",
        "{% set a = b|map(attribute='c')|join(', ') %}",
        "{% raw %}{{ a + b }}{% endraw %}{# + #}",
    ],
)
def test_allowed(teks: str) -> None:
    assert bahasa.larangan(BIASA.parse(teks)) == []


def test_names_that_others_define() -> None:
    pohon = BIASA.parse("{% set a = b %}{% for c in d(a) %}{{ c|upper }}{{ loop.index }}{{ range(2) }}{% endfor %}")
    assert {(satu.jenis, satu.nama) for satu in bahasa.sebutan(pohon)} == {
        ("nama", "b"),
        ("fungsi", "d"),
        ("filter", "upper"),
    }


def test_unknown_names_with_suggestion() -> None:
    daftar = (bahasa.Sebutan("fungsi", "tabl", 3), bahasa.Sebutan("filter", "uper", 4), bahasa.Sebutan("nama", "x", 5))
    assert [(satu.baris, satu.pesan) for satu in bahasa.asing(daftar, ["tabel"])] == [
        (3, "fungsi `tabl` tidak dikenal; mungkin maksudnya `tabel`"),
        (4, "filter `uper` tidak dikenal; mungkin maksudnya `upper`"),
        (5, "nama `x` tidak dikenal"),
    ]


def test_filters_and_tests_are_a_closed_list() -> None:
    tetap = bahasa.sebutan(BIASA.parse("{{ a|upper }}{% if a is none %}{% endif %}"))
    assert not bahasa.asing_selalu(tetap)
    assert bahasa.asing_selalu(bahasa.sebutan(BIASA.parse("{{ a|safe }}")))
    assert bahasa.asing_selalu(bahasa.sebutan(BIASA.parse("{% if a.b is defined %}{% endif %}")))


def test_joining() -> None:
    assert bahasa.gabung(["a", 1], ", ") == "a, 1"
    with pytest.raises(TakTercetak):
        bahasa.gabung([None])
    with pytest.raises(TerlaluBesar):
        bahasa.gabung(["a" * bahasa.BATAS_GABUNG, "b"])


def test_range() -> None:
    assert list(bahasa.deretan(1, 3)) == [1, 2]
    with pytest.raises(TerlaluBesar):
        bahasa.deretan(bahasa.BATAS_RENTANG + 1)
