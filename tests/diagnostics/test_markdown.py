"""The summary of a step: every finding, as a Markdown table that nothing in a message can break."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lakip_cli.diagnostics import Diagnostic
from lakip_cli.diagnostics import markdown as markdown_
from lakip_cli.diagnostics.markdown import tulis
from tests.diagnostics.contoh import ACAK, LAIN, LEBIH, tampilan

BACA = MarkdownIt("commonmark").enable("table")


def sel(teks: str) -> list[str]:
    token = BACA.parse(teks)
    return [token[n + 1].content for n, satu in enumerate(token) if satu.type == "td_open"]


def test_counts_and_every_finding() -> None:
    isi = tulis(tampilan(LEBIH, LAIN))
    assert isi.startswith("\n### lakip check: 1 kesalahan, 1 peringatan, 0 catatan\n")
    assert isi.endswith(
        "| data/2024/anggaran.yaml:4:16 | K203 | kesalahan | realisasi melebihi pagu<br>periksa kedua angka |\n"
        "| data/2024/a.yaml:1:1 | L001 | peringatan | bab·\\[31m belum⏎ada |\n"
    )
    assert tulis(tampilan()) == "\n### lakip check: 0 kesalahan, 0 peringatan, 0 catatan\n"


def test_a_message_cannot_break_the_table() -> None:
    nakal = LEBIH._replace(message="a | b <script> `c` [d](e) **f** @g #1", help="")
    html = BACA.render(tulis(tampilan(nakal)))
    assert "<td>a | b &lt;script&gt; `c` [d](e) **f** @g #1</td>" in html


def test_what_the_service_would_refuse_is_cut_and_told() -> None:
    besar = [LEBIH._replace(message="x" * 1000)] * 1000
    isi = tulis(tampilan(*besar))
    assert len(isi.encode()) < markdown_.TERBESAR + 100
    baris = isi.count("| K203 |")
    assert isi.endswith(f"\n… dan {1000 - baris} temuan lagi\n")


@given(st.lists(ACAK))
def test_any_finding_is_one_row(temuan: list[Diagnostic]) -> None:
    assert len(sel(tulis(tampilan(*temuan)))) == 4 * len(temuan)
