from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lakip_cli.naskah import Naskah, Paragraf, Teks
from lakip_cli.render import Meta, SumberBab, Templat, narasi, rakit
from lakip_cli.render.jenis import Fungsi

IsiBab = Callable[[Naskah | None], Mapping[str, str]]
META = Meta("Laporan Kinerja", "Kecamatan Contoh", 2024, ("baris akhir",))

NARASI = """## Hambatan

Hambatan[^1] pada {{ rujuk('capaian') }}.

### Rincian

a. satu
b. dua

[^1]: kaki narasi
"""
BAB_1 = """# {{ judul }}

{{ bagian('Mula') }}

Teks[^x] {{ angka('capaian') }}.

### Hambatan sasaran

{{ narasi('Hambatan') }}

{{ tabel('capaian') }}

[^x]: kaki bab
"""


def bab(id_: str, teks: str, *, tepercaya: bool = False) -> SumberBab:
    return SumberBab(id_, f"bab/{id_}.md", teks, tepercaya)


@pytest.fixture
def lengkap(fungsi: Fungsi) -> Fungsi:
    hasil, temuan = narasi("narasi/x.md", NARASI, fungsi)
    assert temuan == []
    return {**fungsi, "narasi": hasil.bagian.__getitem__}


def test_document(lengkap: Fungsi, isi_bab: IsiBab) -> None:
    sumber = [
        bab("bab-1", BAB_1),
        bab("penutup", "# Penutup\n\nLihat [bab](#bab-1)[^1].\n\n[^1]: akhir", tepercaya=True),
    ]
    naskah, temuan = rakit(sumber, lengkap, {"judul": "Capaian *Kinerja*"}, META)
    assert temuan == []
    assert naskah
    assert (naskah.judul, naskah.instansi, naskah.tahun, naskah.kolofon) == (
        "Laporan Kinerja",
        "Kecamatan Contoh",
        2024,
        ("baris akhir",),
    )
    assert [(satu.label, satu.judul) for satu in naskah.bab] == [("BAB I", "Capaian *Kinerja*"), ("", "Penutup")]
    assert isi_bab(naskah) == {
        "bab-1": "h2 Mula; p isi^1; p Teks^2 <101,62%>.; h3 Hambatan sasaran; "
        "p Hambatan^3 pada [Tabel 1.1](#capaian).; h4 Rincian; huruf1 [p satu | p dua]; tabel Tabel 1.1 capaian; "
        "kaki1 Mula; kaki2 kaki bab; kaki3 kaki narasi",
        "penutup": "p Lihat [bab](#bab-1)^4.; kaki4 akhir",
    }
    assert [entri.teks for entri in naskah.isi] == ["BAB I Capaian *Kinerja*", "Mula", "Hambatan sasaran", "Penutup"]
    assert [entri.teks for entri in naskah.tabel] == ["Tabel 1.1 Capaian"]


def test_same_input_same_document(lengkap: Fungsi) -> None:
    sumber = [bab("bab-1", BAB_1), bab("bab-2", BAB_1)]
    assert rakit(sumber, lengkap, {"judul": "A"}, META) == rakit(sumber, lengkap, {"judul": "A"}, META)


def test_all_mistakes_of_all_chapters(fungsi: Fungsi) -> None:
    sumber = [
        bab("bab-2", "# B\n\n<b>\n\n{{ rujuk('tidak-ada') }}"),
        bab("bab-1", "# A\n\n{{ anka() }}"),
        bab("bab-3", "# C\n\n{{ 1 + 1 }}", tepercaya=True),
    ]
    naskah, temuan = rakit(sumber, fungsi, {}, META)
    assert naskah is None
    assert [(satu.span.file, satu.span.line, satu.code) for satu in temuan] == [
        ("bab/bab-1.md", 3, "T102"),
        ("bab/bab-2.md", 3, "T201"),
    ]


@pytest.mark.parametrize(
    ("id_", "teks", "baris"),
    [
        ("bab-1", "x", [1]),
        ("lampiran", "x", [1]),
        ("sampul", "x", []),
        ("sampul", "", []),
        ("bab-1", "# A\n\n# B", [3]),
        ("kata", "x\n\n## B", [3]),
        ("kata", "x\n\n# B", []),
    ],
)
def test_chapter_title(id_: str, teks: str, baris: list[int], fungsi: Fungsi) -> None:
    _, temuan = rakit([bab(id_, teks)], fungsi, {}, META)
    assert [(satu.code, satu.span.line) for satu in temuan] == [("T203", satu) for satu in baris]


def test_unknown_reference_has_its_place(lengkap: Fungsi, fungsi: Fungsi) -> None:
    hilang, _ = narasi("narasi/x.md", "## A\n\nx\n{{ rujuk('hilang') }}", fungsi)
    fungsi = {**lengkap, "hilang": lambda: hilang.bagian["A"]}
    _, temuan = rakit([bab("bab-1", "# A\n\n{{ hilang() }}\n\n[x](#lenyap)")], fungsi, {}, META)
    assert [(satu.code, str(satu.span)) for satu in temuan] == [
        ("T301", "bab/bab-1.md:5:5"),
        ("T301", "narasi/x.md:4:4"),
    ]


def test_bundled_chapter(tmp_path: Path, fungsi: Fungsi, isi_bab: IsiBab) -> None:
    (tmp_path / "bab-1.md.j2").write_text("# A\n\n{{ tabel('capaian') }}\n\n{% if x %}`y`{% endif %}", "utf-8")
    sumber = SumberBab("bab-1", "templates/bab-1.md.j2", Templat(tmp_path, "bab-1.md.j2"), tepercaya=True)
    assert isi_bab(rakit([sumber], fungsi, {"x": False}, META)[0]) == {"bab-1": "tabel Tabel 1.1 capaian"}
    _, temuan = rakit([sumber], fungsi, {"x": True}, META)
    assert [(str(satu.span), satu.code) for satu in temuan] == [("templates/bab-1.md.j2:5:1", "T201")]


KEPING = [
    "\n",
    "\n\n",
    " ",
    "    ",
    "#",
    "##",
    "-",
    "1.",
    "a.",
    "b.",
    ">",
    "|",
    "|-|",
    "*",
    "**",
    "_",
    "`",
    "[",
    "](#a)",
]
KEPING += [
    "^[",
    "[^1]",
    "[^1]:",
    "]",
    "<b>",
    "{{",
    "}}",
    "{%",
    "%}",
    "{#",
    "#}",
    "{{ angka('capaian') }}",
    "'",
    "x",
    "\\",
]
KEPING += [
    "{{ tabel('capaian') }}",
    "{% if x %}",
    "{% endif %}",
    "{% for a in x %}",
    "{% endfor %}",
    "{{ a }}",
    "(",
    ")",
]


@given(st.lists(st.sampled_from(KEPING) | st.text(max_size=3), max_size=40).map("".join))
def test_any_text_gives_a_document_or_findings(fungsi: Fungsi, teks: str) -> None:
    naskah, temuan = rakit([bab("a", teks)], fungsi, {"x": ["1"]}, META)
    assert (naskah is None) == bool(temuan)
    _, temuan = narasi("x.md", teks, fungsi)
    assert all(satu.span.file == "x.md" and satu.span.line >= 1 for satu in temuan)


@given(st.text().filter(lambda teks: "\n" not in teks))
def test_any_value_is_text(nilai: str) -> None:
    naskah, temuan = rakit([bab("a", "x{{ v }}y")], {}, {"v": nilai}, META)
    assert temuan == []
    assert naskah
    assert naskah.bab[0].blok == (Paragraf((Teks(f"x{nilai}y"),)),)


@pytest.mark.parametrize("id_", [("index",), ("bab-1", "laporan"), ("bab-1", "bab-1")])
def test_chapter_id_is_a_file_name_of_its_own(id_: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="chapter ids are file names"):
        rakit([SumberBab(satu, f"{satu}.md.j2", "# Judul\n") for satu in id_], {}, {}, META)
