from __future__ import annotations

from lakip_cli.naskah import Angka, Inline, RujukCatatan, Tautan, Tekanan, Teks
from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.jenis import Fungsi
from lakip_cli.render.markdown import baca_token
from lakip_cli.render.sebaris import rapatkan, urai_sebaris


def sebaris(teks: str, fungsi: Fungsi) -> tuple[Halaman, tuple[Inline, ...]]:
    hasil = cetak(teks, fungsi, {}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    halaman = Halaman("bab.md", teks.split("\n"), hasil)
    token = baca_token(hasil.baris).token
    return halaman, urai_sebaris(halaman, next(satu for satu in token if satu.type == "inline"))


def test_neighbours_are_joined() -> None:
    isi = (Teks("a"), Teks(""), Teks("b"), Tekanan("tebal", ()), Teks("c"), RujukCatatan(1), Teks("d"))
    assert rapatkan(isi) == (Teks("abc"), RujukCatatan(1), Teks("d"))


def test_text_around_a_mark(fungsi: Fungsi) -> None:
    _, isi = sebaris("satu {{ 'dua' }} tiga\n{{ angka('capaian') }}.", fungsi)
    assert isi[0] == Teks("satu dua tiga ")
    assert isinstance(isi[1], Angka)
    assert isi[2:] == (Teks("."),)


def test_places_of_references(fungsi: Fungsi) -> None:
    halaman, isi = sebaris("satu\n{{ rujuk('capaian') }} dan\n[x](#lain) {{ rujuk('capaian') }}", fungsi)
    assert isi[1] == Tautan("#capaian", ())
    assert {id_: (tempat.line, tempat.column) for id_, tempat in halaman.rujukan.items()} == {
        "capaian": (2, 4),
        "lain": (3, 5),
    }


def test_link_is_written_in_ascii(fungsi: Fungsi) -> None:
    halaman, isi = sebaris("[x](HTTPS://a.example/é{{ 'ü' }})", fungsi)
    assert isi == (Tautan("HTTPS://a.example/%C3%A9%C3%BC", (Teks("x"),)),)
    assert halaman.temuan == []


def test_link_with_a_space_is_refused(fungsi: Fungsi) -> None:
    halaman, _ = sebaris("[x](<https://a.example/x y>)", fungsi)
    assert [temuan.kode for temuan in halaman.temuan] == ["T205"]
