from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lakip_cli.render import cetak as cetak_
from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.jenis import Fungsi
from lakip_cli.render.langsung import Panggilan, pecah

KENAL = {"angka", "tabel"}


def test_text_and_calls_in_turn() -> None:
    assert pecah("a\n{{ angka('x', 2023) }} b {{tabel(\"y\")}}\n\n", KENAL) == [
        *("a\n", Panggilan("angka", ("x", 2023), 2), " b ", Panggilan("tabel", ("y",), 2), "\n")
    ]


@pytest.mark.parametrize(
    "teks",
    [
        *("{{ nama }}", "{{ lain('x') }}", "{# catatan #}", "{% if ya %}{% endif %}", "{{- angka('x') -}}"),
        *("{{ angka('x')|upper }}", "{{ angka(x='x') }}", "{{ angka(['x']) }}", "{{ angka('x').nama }}"),
        *("{{ angka('\\n') }}", "{{ angka(007) }}", "{{ angka(1_0) }}", "{{ angka('a' 'b') }}", "{{ angka('x',) }}"),
        *("{{{ angka('x') }}}", "{{ angka('x'", "{{ angka('x') }} {{ angka"),
    ],
)
def test_anything_else_is_left_to_jinja(teks: str) -> None:
    assert pecah(teks, KENAL) is None


POTONGAN = (
    *("{{ angka('capaian') }}", '{{angka( "capaian" )}}', "{{ angka('lain') }}", "{{ angka() }}", "{{ angka(7) }}"),
    *("{{ tabel('capaian') }}", "{{ tabel('polos') }}", "{{ bagian('Judul') }}", "{{ kosong() }}", "{{ rujuk('x') }}"),
    *("{{ angka('capaian', 2) }}", "{{ angka('}}') }}", "{{ angka('{{') }}", "{{ asing('x') }}", "{{ range(3) }}"),
    *("{{ angka('rusak') }}", "{{ angka('capaian')", "}}", "{", "%}", "{# x #}", "{{- kosong() -}}", "'", "\\"),
    *("\n", "\n\n", "\r\n", " ", "    ", "- ", "# ", "| a | b |", "teks", "**tebal**", "é", "\x0c", "\x85", "\u2028"),
)


def _isi(hasil: object) -> object:
    if not isinstance(hasil, Cetakan):
        return hasil
    return list(hasil.baris), list(hasil.asal), hasil.buku.sebaris, hasil.buku.blok


def _cetak(teks: str, fungsi: Fungsi) -> object:
    try:
        return _isi(cetak(teks, fungsi, {}, tepercaya=False))
    except TypeError as galat:
        return repr(galat)


@pytest.mark.parametrize("awal", ["", "{{ angka('capaian') }}"])
@given(st.lists(st.sampled_from(POTONGAN), max_size=8).map("".join))
@example("a\n{{ tabel('capaian') }}\nb\n")
@example("\n\n{{ angka('lain') }}")
@example("{{ angka('rusak') }}")
@example("\n" * 66_000 + "{{ angka('capaian') }}\nb")
def test_jinja_prints_the_same(fungsi: Fungsi, awal: str, teks: str) -> None:
    teks = awal + teks
    langsung = _cetak(teks, fungsi)
    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(cetak_, "pecah", lambda *_: None)
        assert langsung == _cetak(teks, fungsi)
