"""A comparison as a comment on a pull request."""

from __future__ import annotations

from markdown_it import MarkdownIt

from lakip_cli.calculate.buku import Hasil
from lakip_cli.diagnostics import Diagnostic, Severity, Span
from lakip_cli.diff import banding
from lakip_cli.diff.jenis import Sajian, Temuan
from lakip_cli.diff.markdown import TERBESAR, tulis
from tests.conftest import LAPORAN, Hitung, Kinerja

BACA = MarkdownIt("commonmark").enable("table")
NAKAL = "'a | b <i>c</i> `d` [e](f) **g** @h #1'"


def test_nothing_changed(hitung: Hitung) -> None:
    assert tulis(Sajian(("a", "b"), banding(hitung(), hitung()))) == (
        "### a → b\n\n**Tidak ada perubahan.**\n\n**Temuan lakip check: 0 → 0**\n"
    )


def test_what_others_wrote_is_no_markup(hitung: Hitung, kinerja: Kinerja) -> None:
    def tahun(realisasi: int) -> Hasil:
        satu = {"nama": NAKAL, "target": "{2024: 50}", "realisasi": f"{{2024: {realisasi}}}"}
        return hitung(
            kinerja=kinerja(i=satu), anggaran=f"program: {{p: {{nama: {NAKAL}{' x' * 0}, kode: 'k{realisasi}'}}}}"
        )

    temuan = Diagnostic(Span("<b>.yaml", 1, 2, 1, 3), "K101", Severity.WARNING, "<b>")
    html = BACA.render(tulis(Sajian(("<b>", "*b*"), banding(tahun(40), tahun(60)), Temuan(selesai=(temuan,)))))
    assert "<b>" not in html
    assert "<i>" not in html
    assert "<td>a | b &lt;i&gt;c&lt;/i&gt; `d` [e](f) **g** @h #1</td>" in html
    assert "<h3>&lt;b&gt; → *b*</h3>" in html
    assert "<details><summary>Temuan selesai (1)</summary>" in html


def test_what_a_comment_cannot_hold_is_counted(hitung: Hitung, kinerja: Kinerja) -> None:
    a, b = (
        hitung(kinerja=kinerja(**{f"i{ke}": {"nama": "x" * 200, "realisasi": f"{{2024: {r}}}"} for ke in range(300)}))
        for r in (1, 2)
    )
    teks = tulis(Sajian(("a", "b"), banding(a, b)))
    assert len(teks.encode()) < TERBESAR + 200
    assert teks.splitlines()[-1].startswith("… dan ")
    assert teks.endswith(" baris lagi; lihat semuanya dengan `lakip diff`\n")


def test_an_address_with_a_backtick_is_escaped(hitung: Hitung) -> None:
    a, b = (hitung(lra=f'akun: {{"5`1": {{nama: N, pagu: {pagu}}}}}') for pagu in (1, 2))
    assert "akun.5\\`1.pagu: Rp1 → Rp2" in tulis(Sajian(("a", "b"), banding(a, b)))
    assert LAPORAN
