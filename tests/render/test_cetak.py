from __future__ import annotations

import dataclasses
import time
from decimal import Decimal
from pathlib import Path

import pytest

from lakip_cli.render.buku import TANDA
from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.jenis import Fungsi, Templat
from lakip_cli.render.temuan import Temuan


@dataclasses.dataclass(frozen=True)
class Objek:
    nama: str = "satu"
    daftar: tuple[int, ...] = (1, 2)


KONTEKS: dict[str, object] = {
    "nama": "Kepala",
    "objek": Objek(),
    "peta": {"satu": 1},
    "daftar": ["b", "a"],
    "pagu": Decimal("1.5"),
    "hampa": None,
    "ya": True,
}


def temuan(teks: str, fungsi: Fungsi, *, tepercaya: bool = False) -> list[Temuan]:
    hasil = cetak(teks, fungsi, KONTEKS, tepercaya=tepercaya)
    return [] if isinstance(hasil, Cetakan) else hasil


SALAH = {
    "sintaks": ("a\n{{ nama", "T101", 2, ""),
    "tag asing": ("{% foo %}", "T101", 1, ""),
    "if terbuka": ("{% if nama %}", "T101", 1, ""),
    "kurung": ("{{ angka('capaian' }}", "T101", 1, ""),
    "terlalu dalam": ("{{ " + "(" * 2000 + "nama" + ")" * 2000 + " }}", "T101", 1, ""),
    "ulangan bersarang": ("{% for a in daftar %}" * 30 + "{% endfor %}" * 30, "T101", 1, ""),
    "fungsi asing": ("a\n\n{{ angk('x') }}", "T102", 3, "mungkin maksudnya `angka`"),
    "nama asing": ("a\n{{ nam }}", "T102", 2, "mungkin maksudnya `nama`"),
    "nama asing sesudah if": ("{% if ya %}\n{% if ya %}\n{{ nam }}{% endif %}{% endif %}", "T102", 3, ""),
    "nama bernama uji": ("{% if nam is none %}{% endif %}", "T102", 1, ""),
    "atribut asing": ("a\n{{ objek.nam }}", "T102", 2, "mungkin maksudnya `nama`"),
    "kunci asing": ("{{ peta.sat }}", "T102", 1, "mungkin maksudnya `satu`"),
    "butir asing": ("{{ daftar[9] }}", "T102", 1, ""),
    "atribut asing ke fungsi": ("\n{{ angka(objek.nam) }}", "T102", 2, "`nam`"),
    "filter asing": ("{{ nama|uper }}", "T102", 1, "mungkin maksudnya `upper`"),
    "filter berbahaya": ("{{ nama|safe }}", "T102", 1, "filter `safe`"),
    "uji asing": ("{% if nama is numbr %}{% endif %}", "T102", 1, "mungkin maksudnya `number`"),
    "belum diset": ("{% if not ya %}{% set a = 1 %}{% endif %}{{ a }}", "T102", 1, "`a`"),
    "fungsi menolak": ("a\nb {{ angka('x') }}", "T105", 2, "tidak ada angka `x`"),
    "tanpa isi kurung": ("{{ angka() }}", "T106", 1, "alamat"),
    "isi kurung lebih": ("{{ angka('a', 'b') }}", "T106", 1, "alamat"),
    "isi kurung bernama": ("{{ angka(alamt='a') }}", "T106", 1, "alamat"),
    "desimal": ("a\n{{ pagu }}", "T107", 2, ""),
    "pecahan": ("{{ 1.5 }}", "T107", 1, ""),
    "kosong": ("{{ hampa }}", "T107", 1, "nilai kosong"),
    "ya": ("{{ ya }}", "T107", 1, "ya/tidak"),
    "daftar": ("{{ daftar }}", "T107", 1, "daftar"),
    "peta": ("{{ peta }}", "T107", 1, "peta"),
    "fungsi": ("{{ angka }}", "T107", 1, "tanda kurung"),
    "gabung figur": ("{{ 'a' ~ angka('capaian') }}", "T107", 1, "menggabung"),
    "huruf besar figur": ("{{ angka('capaian')|upper }}", "T107", 1, "upper"),
    "range": ("a\n{% for a in range(100000) %}{% endfor %}", "T108", 2, "range"),
    "ulangan kosong": ("a\n" + "{% for a in range(999) %}" * 4 + "{% endfor %}" * 4, "T108", 2, "{% for %}"),
    "gabungan berlipat": (
        "{% set a = 'aaaaaaaaaa' %}\n" + "{% set a = a ~ a ~ a ~ a %}\n" * 20,
        "T108",
        7,
        "gabungan",
    ),
    "terlalu panjang": ("a" * 500_001, "T108", 1, "500000"),
    "ulang bilangan": ("a\n{% for x in 5 %}{% endfor %}", "T109", 2, ""),
    "panggil teks": ("{{ nama() }}", "T109", 1, ""),
    "banding": ("{% if nama < 1 %}{% endif %}", "T109", 1, ""),
    "aksara kendali": ("a\n\nb\x02{{ nama }}", "T110", 3, "U+0002"),
    "aksara tanda": ("a\n\U0010f000", "T110", 2, "U+10F000"),
}


@pytest.mark.parametrize(("teks", "kode", "baris", "pesan"), SALAH.values(), ids=SALAH)
def test_error(teks: str, kode: str, baris: int, pesan: str, fungsi: Fungsi) -> None:
    (satu,) = temuan(teks, fungsi)
    assert (satu.kode, satu.baris) == (kode, baris)
    assert pesan in satu.pesan


@pytest.mark.parametrize(
    "teks",
    [
        "{{ objek.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ daftar|map(attribute='__class__')|first }}",
        "{{ objek['__dict__'] }}",
        "{{ angka.__globals__ }}",
        "{{ peta|dictsort|map('attr', '__class__')|list }}",
        "{{ loop }}",
        "{{ self }}",
    ],
)
def test_sandbox(teks: str, fungsi: Fungsi) -> None:
    assert [satu.kode for satu in temuan(teks, fungsi)] in (["T102"], ["T109"])


def test_all_unknown_names_are_told(fungsi: Fungsi) -> None:
    teks = "{{ a }}\n{{ b('x') }}\n{{ nama|c }}"
    assert [(satu.kode, satu.baris) for satu in temuan(teks, fungsi)] == [("T102", 1), ("T102", 2), ("T102", 3)]


def test_error_of_ours_is_raised(fungsi: Fungsi) -> None:
    with pytest.raises(TypeError, match="kesalahan program"):
        cetak("{{ angka('rusak') }}", fungsi, {}, tepercaya=False)


def test_help_of_a_function_is_kept(fungsi: Fungsi) -> None:
    assert temuan("{{ angka('x') }}", fungsi)[0].bantuan == "lihat daftar alamat"


@pytest.mark.parametrize("tepercaya", [True, False])
def test_values_are_marks(fungsi: Fungsi, *, tepercaya: bool) -> None:
    teks = "{% for x in daftar|sort %}{{ x }}{{ loop.index }}{% endfor %}{{ nama|upper ~ '!' }}{{ objek.nama[:2] }}"
    hasil = cetak(teks, fungsi, KONTEKS, tepercaya=tepercaya)
    assert isinstance(hasil, Cetakan)
    assert len(TANDA.findall(hasil.baris[0])) == len(hasil.baris[0]) == 6
    assert repr(hasil.buku.sebaris).count("Teks") == 6
    assert [getattr(satu, "teks", "") for (satu,) in hasil.buku.sebaris] == ["a", "1", "b", "2", "KEPALA!", "sa"]


def test_lines_of_the_template() -> None:
    teks = "satu\r\n{% if ya %}\n{# dua\ntiga #}\n{% set x = 'x' %}\n{{ x }}\n{% endif %}\nakhir"
    hasil = cetak(teks, {}, KONTEKS, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    baris = [TANDA.sub("X", satu) for satu in hasil.baris]
    assert list(zip(baris, hasil.asal, strict=True)) == [("satu", 1), ("X", 6), ("akhir", 8)]


def test_text_without_jinja_runs_nothing() -> None:
    hasil = cetak("\ufeffsatu\rdua", {}, {}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    assert (list(hasil.baris), list(hasil.asal)) == (["satu", "dua"], [1, 2])


def test_bundled_template(tmp_path: Path, fungsi: Fungsi) -> None:
    (tmp_path / "a.md.j2").write_text("{{ nama }}\n{{ nam }}", "utf-8")
    (tmp_path / "b.md.j2").write_text("{{ nama", "utf-8")
    for nama, kode, baris in (("a", "T102", 2), ("b", "T101", 1)):
        hasil = cetak(Templat(tmp_path, f"{nama}.md.j2"), fungsi, KONTEKS, tepercaya=True)
        assert isinstance(hasil, list)
        assert [(satu.kode, satu.baris) for satu in hasil] == [(kode, baris)]


def test_endless_template_stops_soon(fungsi: Fungsi) -> None:
    mulai = time.process_time()
    temuan("{% for a in range(999) %}" * 9 + "{% endfor %}" * 9, fungsi)
    assert time.process_time() - mulai < 10
