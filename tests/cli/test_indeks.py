"""The page over several years."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Lakip


def test_several_years_get_a_page_with_links_to_their_reports(tahun: Path, lakip: Lakip) -> None:
    lakip("init", "2025", "--dari", "2024")
    assert lakip("build", "2024", "2025").kode == 0
    assert 'href="./2024/laporan.html"' in Path("build/index.html").read_text("utf-8")
    teks = Path("build/index.md").read_text("utf-8")
    assert "(./2025/laporan.md)" in teks
    assert "(laporan.md)" not in teks
    assert lakip("build", "2024", "2025", "-f", "md").err.endswith("build/index.md: indeks 2 tahun\n")
    assert lakip("build", "2024", "-o", "satu").kode == 0
    assert not Path("satu/index.html").exists()


def test_a_page_of_somebody_else_stays(tahun: Path, lakip: Lakip) -> None:
    lakip("init", "2025", "--dari", "2024")
    Path("build").mkdir()
    Path("build/index.md").write_text("milik sendiri\n", "utf-8")
    hasil = lakip("build", "2024", "2025", "-f", "md")
    pesan = "build/index.md bukan halaman lakip dan dibiarkan; pindahkan agar indeks dapat ditulis"
    assert hasil.err.splitlines()[-1] == pesan
    assert Path("build/index.md").read_text("utf-8") == "milik sendiri\n"
