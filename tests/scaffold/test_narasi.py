"""The narrative of the next year."""

from __future__ import annotations

from lakip_cli.scaffold.narasi import tandai, teruskan

SASARAN = """\
## Uraian

Tahun 2024 loket dibuka.{# lakip: abai M211 alasan contoh #}

Capaian {{ capaian('ikm') }}.

## Hambatan

## Solusi ##

1. Nomor antrean.
"""
BAHAN = "untuk tahun 2025; sebagai bahan, teks tahun 2024:"


def test_what_tells_of_a_year_is_kept_out_of_print_under_its_headings() -> None:
    assert teruskan("narasi/sasaran/ikm.md", SASARAN, 2024).split("\n") == [
        *("## Uraian", "", f"{{# lakip: isi tulis Uraian {BAHAN}", ""),
        *("Tahun 2024 loket dibuka.", "", "Capaian {{ capaian('ikm') }}.", "#}", ""),
        *("## Hambatan", ""),
        *("## Solusi ##", "", f"{{# lakip: isi tulis Solusi {BAHAN}", "", "1. Nomor antrean.", "#}", ""),
    ]
    assert teruskan("narasi/kesimpulan.md", "Tercapai.\n", 2024) == f"{{# lakip: isi tulis {BAHAN}\n\nTercapai.\n#}}\n"
    assert teruskan("narasi/statistik.md", "\n\n", 2024) == ""


def test_what_holds_for_every_year_stays_but_for_paragraphs_that_name_the_year() -> None:
    teks = "<!-- lakip: abai M211\nalasan x -->\n\nPada 2024.\nKini {{ angka('x.2024') }}.\n\n- butir\n\n  tahun 2024\n"
    tanda = "{# lakip: isi sesuaikan alinea ini, yang menyebut tahun 2024 #}"
    assert teruskan("narasi/isu.md", teks, 2024).split("\n") == [
        *(tanda, "Pada 2024.", "Kini {{ angka('x.2024') }}.", "", "- butir", "", tanda, "  tahun 2024", "")
    ]
    assert teruskan("narasi/isu.md", "{{ angka('x.2024') }}, 20245\n", 2024) == "{{ angka('x.2024') }}, 20245\n"


def test_paragraphs_with_a_mistake_are_taken_out_of_print() -> None:
    teks = "Satu.\n\nDua\n{{ angka('hilang') }}.\n\nTiga.\n"
    perintah = "{# lakip: isi tulis ulang; alinea tahun 2024 ini memanggil angka yang belum ada:"
    assert tandai(teks, {4}, 2024).split("\n") == [
        *("Satu.", "", perintah, "", "Dua", "{{ angka('hilang') }}.", "#}", "", "Tiga.", "")
    ]
    assert tandai(teks, {2, 5}, 2024) == teks
