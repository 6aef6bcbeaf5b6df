from __future__ import annotations

import re

import pytest

from lakip_cli.formats.markdown import INDUK, tulis
from lakip_cli.naskah import (
    Angka,
    Bab,
    Blok,
    BlokRumus,
    BlokTabel,
    Daftar,
    GantiBaris,
    Inline,
    Naskah,
    Paragraf,
    RujukCatatan,
    Tautan,
    Tekanan,
    Teks,
)
from tests.formats.contoh import (
    ANGGARAN,
    CAPAIAN,
    GAMBAR,
    JAHAT,
    NASKAH,
    PANJANG,
    SEDERHANA,
    par,
)
from tests.formats.pembaca import (
    angka_naskah,
    ganti,
    judul,
    judul_naskah,
    rangka,
    satukan,
    semua,
    tabel,
    tabel_naskah,
    teks,
    urai_markdown,
)

BERKAS = tulis(NASKAH, GAMBAR)
MD = [INDUK, *(f"{bab.id}.md" for bab in NASKAH.bab if bab.id != "sampul")]
POHON = {nama: urai_markdown(BERKAS[nama]) for nama in MD}


def tulis_blok(*blok: Blok) -> str:
    berkas = tulis(Naskah("Judul", "Instansi", 2023, (Bab("bab-9", "", "", blok),)))
    return berkas["bab-9.md"].decode().partition("\n\n---\n\n")[0]


def tulis_sebaris(*isi: Inline) -> str:
    return tulis_blok(Paragraf(isi))


def test_files() -> None:
    assert set(BERKAS) == {*MD, "gambar/gambar-kantor.png"}
    assert BERKAS["gambar/gambar-kantor.png"] == GAMBAR["foto/kantor.png"]
    assert all(isi.endswith(b"\n") and b"\r" not in isi for nama, isi in BERKAS.items() if nama in MD)


def test_headings_are_those_of_the_document() -> None:
    tercetak = [satu for nama in MD for satu in judul(POHON[nama])]
    tercetak.remove("Daftar Isi")
    assert tercetak == judul_naskah(NASKAH)


def test_cells_are_those_of_the_document() -> None:
    assert [t for nama in MD for t in tabel(POHON[nama])] == tabel_naskah(NASKAH)


def test_figures_and_all_text_are_printed() -> None:
    semua_teks = " ".join(teks(POHON[nama]) for nama in MD)
    for satu in [*angka_naskah(NASKAH), *(satukan(t.teks) for t in semua(NASKAH, Teks))]:
        assert satu in semua_teks


def test_no_text_becomes_markup() -> None:
    jinak = tulis(ganti(NASKAH, lambda t: re.sub(r"\S", "x", t) if t in JAHAT else t), GAMBAR)
    for nama in MD:
        assert rangka(urai_markdown(jinak[nama])) == rangka(POHON[nama])


@pytest.mark.parametrize("jahat", JAHAT)
def test_hostile_text_comes_out_as_it_went_in(jahat: str) -> None:
    pohon = urai_markdown(tulis_blok(par(jahat), par("biasa", jahat)).encode())
    assert [teks(p) for p in pohon.iter("p")] == [satukan(jahat), satukan(f"biasa{jahat}")]


@pytest.mark.parametrize("nama", MD)
def test_links_lead_somewhere(nama: str) -> None:
    for tautan in POHON[nama].iter("a"):
        tujuan = tautan.get("href")
        if tujuan is None or tujuan.startswith(("https://", "#fn")):
            continue
        berkas, _, id_ = tujuan.partition("#")
        sasaran = POHON[berkas or nama]
        assert not id_ or id_ in {unsur.get("id") for unsur in sasaran.iter()}, tujuan


def test_navigation() -> None:
    akhir = BERKAS["bab-1.md"].decode().rstrip().splitlines()[-1]
    assert akhir == (
        "[← Sebelumnya: Daftar](daftar.md) · [Daftar Isi](laporan.md) · "
        "[Berikutnya: BAB III Akuntabilitas Kinerja →](bab-3.md)"
    )


def test_simple_table_is_a_pipe_table() -> None:
    assert tulis_blok(BlokTabel("Tabel 3.1", SEDERHANA)).splitlines() == [
        '<a id="tabel-capaian"></a>**Tabel 3.1** Capaian indikator kinerja utama',
        "",
        "| Indikator | Satuan | Target | Realisasi | Capaian (%) |",
        "| :--- | :---: | ---: | ---: | ---: |",
        "| Layanan tepat waktu | % | 90,00% | 90,40% (baik) | 100,44 |",
        "| Aduan terlambat | aduan | 0 | 0 | 7 |",
        "| **Nilai survei** | nilai |  | belum | – |",
        "| Predikat SAKIP | predikat | BB | **BB** | 100,00 |",
        "| **Rata-rata** |  |  |  | **100,44%** |",
        "",
        "Rata-rata melewati indikator yang belum terukur.",
    ]


def test_table_with_spans_is_an_html_table() -> None:
    baris = tulis_blok(BlokTabel("Tabel 3.2", ANGGARAN)).splitlines()
    assert baris[4].startswith('<tr><th rowspan="2" align="center">No</th><th rowspan="2"')
    assert "" not in baris[2:]  # a blank line would end the HTML


def test_equation_is_a_fence_that_no_forge_reads_as_markdown() -> None:
    baris = tulis_blok(BlokRumus("rumus", PANJANG)).splitlines()
    assert baris[2:4] == ["```math", r"\begin{aligned}"]
    assert baris[-1] == "```"


@pytest.mark.parametrize(
    ("isi", "harapan"),
    [
        ((Teks("a "), Tekanan("tebal", (Teks("b"),)), Teks(" c")), "a **b** c"),
        ((Teks("a"), Tekanan("miring", (Teks("b"),)), Teks("c")), "a*b*c"),
        ((Tekanan("tebal", (Teks("Catatan:"),)), Teks(" isi")), "**Catatan:** isi"),
        ((Tekanan("tebal", (Teks("Catatan:"),)), Teks("isi")), "<strong>Catatan:</strong>isi"),
        ((Teks("a"), Tekanan("tebal", (Teks(" b "),)), Teks("c")), "a **b** c"),
        ((Tekanan("tebal", (Teks("a"),)), Tekanan("tebal", (Teks("b"),))), "**a**<strong>b</strong>"),
        ((Tekanan("tebal", (Tekanan("miring", (Teks("a"),)),)),), "<strong>*a*</strong>"),
        ((Tekanan("tebal", (Teks(" "),)), Teks("a")), "a"),
        ((Teks("a"), GantiBaris(), Teks("- b"), GantiBaris()), "a\\\n\\- b"),
        ((Teks("2023. Tahun"),), "2023\\. Tahun"),
        ((Teks("Nilai "), Angka(CAPAIAN), RujukCatatan(3)), "Nilai 100,44%[^3]"),
        (
            (Tautan("https://a.example/b c(d)?x=1&lt;=2", (Teks("t"),)),),
            "[t](https://a.example/b%20c%28d%29?x=1%26lt;=2)",
        ),
        ((Tautan("javascript:alert(1)", (Teks("t"),)),), "t"),
        ((Tautan("#tidak-ada", (Teks("t"),)),), "t"),
        ((Tautan("#bab-9", (Teks("t"),)),), "[t](#bab-9)"),
    ],
)
def test_inline_marks(isi: tuple[Inline, ...], harapan: str) -> None:
    assert tulis_sebaris(*isi) == harapan


def test_lists() -> None:
    assert tulis_blok(Daftar("butir", ((par("a"),), (par("b"), Daftar("angka", ((par("c"),), (par("d"),)), 9))))) == (
        "- a\n\n- b\n\n  9. c\n  10. d"
    )
    assert tulis_blok(Daftar("huruf", ((par("a"),),), mulai=3)) == '<ol type="a" start="3">\n<li>\n\na\n\n</li>\n</ol>'
    assert tulis_blok(Daftar("butir", ((par("a"),),)), Daftar("butir", ((par("b"),),))) == "- a\n\n<!-- -->\n\n- b"


def test_document_without_cover_has_its_title() -> None:
    assert tulis(Naskah("Judul *x*", "", 2023, ()))[INDUK] == b"# Judul \\*x\\*\n\n## Daftar Isi\n\n\n"
