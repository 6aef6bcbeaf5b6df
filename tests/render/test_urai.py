from __future__ import annotations

from collections.abc import Callable

import pytest

from lakip_cli.naskah import Blok
from lakip_cli.render.cetak import Cetakan, cetak
from lakip_cli.render.halaman import Halaman
from lakip_cli.render.jenis import Fungsi
from lakip_cli.render.urai import urai

Ringkas = Callable[[tuple[Blok, ...]], str]


def halaman(teks: str, fungsi: Fungsi, tingkat: int = 5) -> Halaman:
    hasil = cetak(teks, fungsi, {"nama": "*A*"}, tepercaya=False)
    assert isinstance(hasil, Cetakan), hasil
    return Halaman("bab.md", teks.split("\n"), hasil, tingkat)


UNSUR = {
    "alinea": ("satu\ndua\n\ntiga", "p satu dua; p tiga"),
    "judul": ("## Satu\n\n### Dua", "h2 Satu; h3 Dua"),
    "judul bergaris": ("Satu\n---", "h2 Satu"),
    "penekanan": ("**tebal** dan *miring* dan ***dua***", "p **tebal** dan _miring_ dan _**dua**_"),
    "ganti baris": ("satu\\\ndua  \ntiga", "p satu↵dua↵tiga"),
    "tautan": (
        "[a](https://a.example/x?y=1) <a@b.example>",
        "p [a](https://a.example/x?y=1) [a@b.example](mailto:a@b.example)",
    ),
    "entitas": ("a &amp; b &copy;", "p a & b ©"),
    "bukan html": ("a < b > c & d", "p a < b > c & d"),
    "komentar": ("<!-- x -->\nsatu <!-- y --> dua. <!-- z -->", "p satu  dua."),
    "butir": ("- satu\n- dua\n  - tiga", "butir1 [p satu | p dua; butir1 [p tiga]]"),
    "butir longgar": ("- satu\n\n  lagi\n- dua", "butir1 [p satu; p lagi | p dua]"),
    "angka": ("3. satu\n4. dua", "angka3 [p satu | p dua]"),
    "huruf": ("a. satu\nb. dua\n   lagi\nc. tiga", "huruf1 [p satu | p dua lagi | p tiga]"),
    "huruf di dalam angka": ("1. x\n   a. y\n   b. z\n2. w", "angka1 [p x; huruf1 [p y | p z] | p w]"),
    "angka di dalam huruf": ("a. x\n   1. y\n   2. z\nb. w", "huruf1 [p x; angka1 [p y | p z] | p w]"),
    "huruf lewat j": (
        "".join(f"{chr(97 + n)}. {n}\n" for n in range(12)) + "   - x",
        "huruf1 [" + " | ".join(f"p {n}" for n in range(12)) + "; butir1 [p x]]",
    ),
    "huruf berlanjut": ("a. x\nb. y\n\nTeks.\n\nc. z", "huruf1 [p x | p y]; p Teks.; huruf3 [p z]"),
    "huruf lalu angka": ("a. x\n\n1. y", "huruf1 [p x]; angka1 [p y]"),
    "bukan huruf": ("lihat\nb. ini\n\nd. itu", "p lihat b. ini; p d. itu"),
    "huruf luput": ("a\\. n. Kepala", "p a. n. Kepala"),
    "kutipan": ("> satu\n> - dua", "kutip [p satu; butir1 [p dua]]"),
    "catatan kaki": ("x[^a] y[^b]\n\n[^b]: dua\n[^a]: *satu*\n", "p x^1 y^2; kaki1 _satu_; kaki2 dua"),
    "catatan luput": ("x\\[^a] y", "p x[^a] y"),
    "catatan dua alinea": ("x[^a]\n\n[^a]: satu\n\n    dua", "p x^1; kaki1 satu↵dua"),
    "catatan dirujuk dua kali": ("x[^a] y[^a]\n\n[^a]: satu", "p x^1 y^1; kaki1 satu"),
    "tabel pipa": ("| a | b |\n|---|---|\n| c | d |", "tabel - tabel"),
    "tabel berjudul": ("p\n\nTabel: Uji **x**\n\n| a |\n|---|\n| c |", "p p; tabel - tabel-uji-x"),
    "fungsi": ("{{ tabel('capaian') }}", "tabel - capaian"),
    "fungsi dua": ("{{ tabel('capaian') }}\n{{ tabel('anggaran') }}", "tabel - capaian; tabel - anggaran"),
    "fungsi dua sebaris": ("{{ tabel('capaian') }} {{ bagan('x') }}", "tabel - capaian; gambar - x"),
    "fungsi di antara teks": ("satu\n{{ tabel('capaian') }}\ndua", "p satu; tabel - capaian; p dua"),
    "fungsi sesudah if": ("{% if nama %}\n{{ bagan('x') }}\n{% endif %}\ndua", "gambar - x; p dua"),
    "fungsi di butir": ("- {{ bagan('x') }}\n- y\n  {{ bagan('z') }}", "butir1 [gambar - x | p y; gambar - z]"),
    "fungsi di kutipan": ("> {{ bagan('x') }}", "kutip [gambar - x]"),
    "fungsi kosong": ("satu\n{{ kosong() }}\ndua", "p satu; p dua"),
    "angka fungsi": ("**{{ angka('capaian') }}** {{ nama }}", "p **<101,62%>** *A*"),
    "ulang": ("{% for x in [1, 2] %}\n- {{ x }}\n{% endfor %}", "butir1 [p 1 | p 2]"),
    "blok dari fungsi": ("{{ bagian('B') }}", "h2 B; p isi^1; kaki1 B"),
    "blok dari fungsi di butir": (
        "- {{ bagian('B') }}\n\nx[^1]\n\n[^1]: y",
        "butir1 [h2 B; p isi^2]; p x^1; kaki2 B; kaki1 y",
    ),
    "kosong": ("", ""),
}


@pytest.mark.parametrize(("teks", "harapan"), UNSUR.values(), ids=UNSUR)
def test_element(teks: str, harapan: str, fungsi: Fungsi, ringkas: Ringkas) -> None:
    bab = halaman(teks, fungsi)
    hasil = ringkas(tuple(blok for _, blok in urai(bab)))
    assert hasil == harapan
    assert bab.temuan == []


SALAH = {
    "html": ("satu\n\n<div>x</div>", [("T201", 3)]),
    "html sebaris": ("satu\ndua <b>x</b>", [("T201", 2), ("T201", 2)]),
    "komentar tidak ditutup": ("a\n\n<!-- x --\n>", [("T201", 3)]),
    "gambar": ("a\nb ![x](y.png)", [("T201", 2)]),
    "kode": ("```\nx\n```", [("T201", 1)]),
    "kode menjorok": ("a\n\n    b", [("T201", 3)]),
    "kode sebaris": ("a\n\nb\n`c`", [("T201", 4)]),
    "garis": ("a\n\n***", [("T201", 3)]),
    "judul tautan": ('[a](https://b.example "c")', [("T201", 1)]),
    "blok di kalimat": ("satu {{ tabel('capaian') }} dua", [("T202", 1)]),
    "blok di judul": ("## {{ tabel('capaian') }}", [("T202", 1)]),
    "blok di sel": ("| a |\n|---|\n| {{ tabel('capaian') }} |", [("T202", 3)]),
    "judul tingkat 6": ("###### a", [("T203", 1)]),
    "judul di daftar": ("- # a", [("T203", 1)]),
    "catatan tidak ada": ("a\nb[^x]", [("T204", 2)]),
    "catatan tidak dirujuk": ("a\n\n[^x]: b", [("T204", 3)]),
    "catatan dua kali": ("a[^x]\n\n[^x]: b\n[^x]: c", [("T204", 4)]),
    "catatan bukan kalimat": ("a[^x]\n\n[^x]: b\n\n    - c", [("T204", 3), ("T204", 1)]),
    "catatan di dalam catatan": ("a[^b]\n\n[^b]: c[^b]", [("T204", 3)]),
    "tautan skrip": ("[a](javascript:alert(1))", [("T205", 1)]),
    "tautan berkas": ("a\n[a](data/x.xlsx)", [("T205", 2)]),
    "tautan data": ("[a](data:text/html;base64,x)", [("T205", 1)]),
    "tautan tanpa teks": ("[](https://a.example)", [("T205", 1)]),
    "sel lebih": ("| a | b |\n|---|---|\n| c | d |\n| c | d | e |", [("T206", 4)]),
    "sel bertautan": ("| a |\n|---|\n| [b](https://c.example) |", [("T206", 3)]),
    "kutipan dalam": (">" * 30 + " a", [("T207", 1)]),
    "penekanan dalam": ("*a **b " * 30 + "c** d*" * 30, [("T207", 1)]),
    "alinea panjang": ("a\n\n" + "b" * 20_001, [("T108", 3)]),
    "dua kesalahan": ("<b>\n\na `c`", [("T201", 1), ("T201", 3)]),
    "sesudah if": ("{% if nama %}\n{% if nama %}\n`a`\n{% endif %}\n{% endif %}\n`b`", [("T201", 3), ("T201", 6)]),
    "di dalam ulangan": ("{% for x in [1, 2] %}\n\n`a`\n{% endfor %}", [("T201", 3), ("T201", 3)]),
    "sesudah blok": ("{{ tabel('capaian') }}\n{{ tabel('capaian') }}\n`a`", [("T201", 3)]),
    "sesudah komentar": ("{# satu\ndua #}\n`a`", [("T201", 3)]),
}


@pytest.mark.parametrize(("teks", "harapan"), SALAH.values(), ids=SALAH)
def test_error(teks: str, harapan: list[tuple[str, int]], fungsi: Fungsi) -> None:
    bab = halaman(teks, fungsi)
    urai(bab)
    assert [(temuan.kode, temuan.baris) for temuan in bab.temuan] == harapan
    assert all(satu.span.file == "bab.md" for satu in bab.diagnosis())


@pytest.mark.parametrize(
    ("tingkat", "teks", "baris"), [(0, "## a", [1]), (1, "## a\n\n#### b", [3]), (0, "# a\n## b", [])]
)
def test_heading_may_not_skip_a_level(tingkat: int, teks: str, baris: list[int], fungsi: Fungsi) -> None:
    bab = halaman(teks, fungsi, tingkat)
    urai(bab)
    assert [(temuan.kode, temuan.baris) for temuan in bab.temuan] == [("T203", satu) for satu in baris]


def test_line_of_each_block(fungsi: Fungsi) -> None:
    teks = "## a\n\n{% for x in [1, 2] %}\nb\n\n{% endfor %}\nc\n\n| d |\n|---|"
    assert [baris for baris, _ in urai(halaman(teks, fungsi))] == [1, 4, 4, 7, 9]


BERBAHAYA = r"""*a* **a** _a_ #.a -.a 1..a a..b >.a <b>a</b> <script> [a](https://b.example) ![a](b) `a` |.a.|.b.|
[^1] ^[a] {{.angka('capaian').}} {%.if.%} \ \\a &amp; a.. --- ~a~ &#42; http://a a|b {#x#} <!--x--> ``` === |-|
www.a a\|b [a]:b"""
NILAI = [satu.replace(".", " ") for satu in BERBAHAYA.split()]
NILAI += ["\ue000\uf8ff", "\U000f0001\U00100000\U0010f000", "\u2028", "\u00a0", "\t", "    a", ""]


KOSONG = {"p {}": "", "p x {} y": "p x  y", "p **{}**": "", "h2 {}": "h2 "}


@pytest.mark.parametrize("nilai", NILAI)
@pytest.mark.parametrize(
    ("teks", "harapan"),
    [("{{ v }}", "p {}"), ("x {{ v }} y", "p x {} y"), ("**{{ v }}**", "p **{}**"), ("## {{ v }}", "h2 {}")],
)
def test_value_is_text(teks: str, harapan: str, nilai: str, ringkas: Ringkas) -> None:
    hasil = cetak(teks, {}, {"v": nilai}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    bab = Halaman("bab.md", [teks], hasil, 5)
    assert ringkas(tuple(blok for _, blok in urai(bab))) == (harapan.format(nilai) if nilai else KOSONG[harapan])
    assert bab.temuan == []


def test_value_in_link_and_cell(ringkas: Ringkas) -> None:
    teks = "[{{ v }}](https://a.example/{{ v }})\n\n| {{ v }} |\n|---|\n| x {{ v }} |"
    hasil = cetak(teks, {}, {"v": "a|*b"}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    (_, tautan), (_, tabel) = urai(Halaman("bab.md", [], hasil, 5))
    assert ringkas((tautan,)) == "p [a|*b](https://a.example/a%7C*b)"
    assert "x a|*b" in repr(tabel)


def test_hostile_link_value_is_refused() -> None:
    hasil = cetak("[a]({{ v }})", {}, {"v": "javascript:alert(1)"}, tepercaya=False)
    assert isinstance(hasil, Cetakan)
    bab = Halaman("bab.md", [], hasil, 5)
    urai(bab)
    assert [temuan.kode for temuan in bab.temuan] == ["T205"]
