from __future__ import annotations

import re

from lakip_cli.calculate.figur import Figur
from lakip_cli.formats.html.tabel import tabel_html
from lakip_cli.tabel.jenis import Kolom, Sel, Tabel
from tests.formats.contoh import ANGGARAN, CAPAIAN, SEDERHANA


def tombol(figur: Figur, cetak: str) -> str:
    return f"[{figur.alamat}={cetak}]"


def buka(html: str, unsur: str) -> list[str]:
    return re.findall(rf"<{unsur}\b[^>]*>", html)


def test_region_caption_and_id() -> None:
    html = tabel_html("Tabel 3.1", SEDERHANA, tombol)
    assert html.startswith(
        '<div class="tabel" id="tabel-capaian"><div class="gulir" role="region" tabindex="0" aria-label="Tabel 3.1">'
    )
    assert "<caption><span><b>Tabel 3.1</b> Capaian indikator kinerja utama</span></caption>" in html
    assert html.endswith('<p class="catatan">Rata-rata melewati indikator yang belum terukur.</p></div>')


def test_figures_print_as_the_cell_prints_them() -> None:
    assert "[indikator.layanan.capaian.2023=100,44]" in tabel_html("", SEDERHANA, tombol)
    assert "[indikator.layanan.realisasi.2023=90,40% (baik)]" in tabel_html("", SEDERHANA, tombol)


def test_headings_have_scopes() -> None:
    html = tabel_html("", ANGGARAN, tombol)
    lingkup = [re.search(r'scope="(\w+)"', satu) for satu in buka(html, "th")]
    assert all(lingkup)
    kepala = html[html.index("<thead>") : html.index("</thead>")]
    assert [m[1] for m in re.finditer(r'scope="(\w+)"', kepala)][:6] == ["col", "col", *["colgroup"] * 2, "col", "col"]
    badan = html[html.index("<tbody>") :]
    assert set(re.findall(r'scope="(\w+)"', badan)) == {"row"}


def test_column_groups_follow_the_widest_headings() -> None:
    html = tabel_html("", ANGGARAN, tombol)
    kelompok = [isi.count("<col ") for isi in re.findall(r"<colgroup>(.*?)</colgroup>", html)]
    assert kelompok == [1, 1, 3, 3, 1, 1]
    assert '<col style="width:19%">' in html


def test_wide_table_stands_on_a_landscape_sheet_and_is_set_tighter() -> None:
    html = tabel_html("", ANGGARAN, tombol)
    assert html.startswith('<div class="tabel lanskap"')
    assert '<table class="rapat" style="--kolom:10">' in html
    assert len(re.findall("min-width", html)) == sum(kolom.rata == "kiri" for kolom in ANGGARAN.kolom)


def test_empty_heading_is_no_heading() -> None:
    html = tabel_html("", SEDERHANA._replace(kepala=((Sel(""), Sel("a", judul=True)),)), tombol)
    assert re.search(r'<td class="t"[^>]*></td><th scope="col" class="t">a</th>', html)


def test_classes_of_cells() -> None:
    sel = (Sel("kiri"), Sel("12"), Sel("dua puluh lima huruf lebih"), Sel("k" * 25), Sel(CAPAIAN, tebal=True))
    tabel = Tabel("t", "", (Kolom(), *(Kolom("kanan"),) * 3, Kolom("tengah")), (), (sel,))
    html = tabel_html("", tabel, tombol)
    assert buka(html, "td") == ["<td>", '<td class="r n">', '<td class="r">', '<td class="r u">', '<td class="t b">']
